"""One rule a file; its docstring is its page. The list of them is `checks.registry`; no rule imports another."""
