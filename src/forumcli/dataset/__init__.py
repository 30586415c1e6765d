"""Files to records: decoding, loading, and the JSON Schema of the same definition."""
