"""Editions in order of time, under their years."""
