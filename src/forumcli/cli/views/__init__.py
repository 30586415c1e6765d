"""Documents to blocks: how each kind of record is laid out."""
