"""What the dataset is about, as frozen values: series, editions, reports, people, sources. No input or output."""
