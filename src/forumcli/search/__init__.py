"""Search: from what was typed to the records it may mean, each with its tier, score and reason. No SQL here."""
