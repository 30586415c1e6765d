"""A check's outcome as text: one module a format, each with `report(report, sources, options) -> str`; one list."""
