"""The derived SQLite index; may be deleted at any time."""
