"""Fingerprints of source texts, and verdicts on what is said to stand in them. Text in, values out; no files."""
