"""What the dataset lacks: unknown fields, thin and one-sided editions, missing numbers, and how to fill each."""
