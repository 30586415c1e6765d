"""Blocks to a terminal, a pipe or Markdown."""
