"""The command line: the only package that prints, exits, or looks at the environment."""
