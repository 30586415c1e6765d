"""JSON that every strict reader takes: no lone surrogates, no NaN, and nothing in it that acts on a terminal."""

from __future__ import annotations

import json
import re
from typing import Any, Final

from forumcli.yamltext.display import json_safe, visible

_SURROGATE: Final = re.compile(r"[\ud800-\udfff]")
"""Bytes of a file name that are no text: strict readers of JSON refuse them."""
_COMMAND: Final = re.compile(r"##(?=(?:vso)?\[)")
"""What a build server takes for a command of its own in a log, wherever in a line it stands."""


def strict_json(value: Any) -> str:  # noqa: ANN401 - whatever JSON can hold
    r"""Return a value as indented JSON that ends its last line; what is no text is shown as `\xNN`."""
    text = json.dumps(value, ensure_ascii=False, indent=2, allow_nan=False)
    text = _SURROGATE.sub(lambda half: visible(half.group()).replace("\\", "\\\\"), text)
    return _COMMAND.sub(r"#\\u0023", json_safe(text)) + "\n"
