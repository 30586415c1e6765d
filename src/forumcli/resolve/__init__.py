"""Reports to one resolved value a field, with its state."""
