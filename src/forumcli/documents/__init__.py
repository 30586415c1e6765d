"""Everything the dataset knows of each record, as JSON: what the index keeps and the commands show."""
