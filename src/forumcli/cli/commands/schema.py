"""`forum schema`: the JSON Schema of the dataset, for editors."""

from __future__ import annotations

from forumcli.cli.output import write_json


def command() -> None:
    """Print the JSON Schema of the dataset's files.

    In the 2020-12 form, for editors that complete and check as one types.
    """
    from forumcli.dataset.jsonschema import dataset_schema

    write_json(dataset_schema())
