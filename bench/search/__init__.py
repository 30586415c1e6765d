"""Search at scale: recall and time beside other engines."""
