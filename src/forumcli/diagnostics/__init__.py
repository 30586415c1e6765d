"""What a check says: diagnostics as values. How they are found is `checks`, how they are shown is `reporters`."""
