"""Records to text in other programs' formats."""
