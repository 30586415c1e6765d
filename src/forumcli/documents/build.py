"""Dataset to documents: one for every record, in the order in which each kind is listed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from forumcli.documents.bodies import organisation_document, place_document
from forumcli.documents.context import Context, context_of
from forumcli.documents.editions import edition_document
from forumcli.documents.people import person_document
from forumcli.documents.series import series_document
from forumcli.documents.sources import quotation_document, source_document

if TYPE_CHECKING:
    from forumcli.dataset.dataset import Dataset
    from forumcli.documents.document import Document


def documents(dataset: Dataset) -> tuple[Document, ...]:
    """Make the documents of all records."""
    return documents_in(context_of(dataset))


def documents_in(context: Context) -> tuple[Document, ...]:
    """Make the documents of all records of a context."""
    dataset = context.dataset
    made = [
        *(edition_document(each, context) for each in dataset.editions.values()),
        *(series_document(each, context) for each in dataset.series.values()),
        *(person_document(each, context) for each in dataset.people.values()),
        *(organisation_document(each, context) for each in dataset.organisations.values()),
        *(place_document(each, context) for each in dataset.places.values()),
        *(source_document(each, context) for each in dataset.sources.values()),
        *(quotation_document(each, context) for each in dataset.quotations.values()),
    ]
    return tuple(sorted(made, key=lambda document: (document.kind, document.sort_key)))
