"""A curated dataset of recurring diplomatic forums, and the tools to read, search, check and cite it."""

__version__ = "0.1.0"
