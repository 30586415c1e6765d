"""Text to tree, and back to places: the only package that knows YAML, and it knows no forums."""
