"""The linter: rules, the one registry of them, and the engine that runs them. No output, no files, no clock."""
