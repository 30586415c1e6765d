"""What one fault cannot but bring with it, rule by rule, and why; and the rules for which no fault can be planted."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

EXEMPT: Final[Mapping[str, str]] = MappingProxyType(
    {
        "M999": "reports a fault of the program, not of the data: test_engine.py plants it",
        "S113": "needs a dataset without a single record, which the shipped one cannot become by one fault",
    }
)

_NEW_SOURCE: Final = "a source made up for the test has no text, hence no fingerprint"
_NOBODYS: Final = "a record made up for the test is named by no other"
_LAST_NAME: Final = "what was named here alone is named by nothing any more"
_NOT_ITS_WORDS: Final = "words made up for the test stand in no source"

COMPANIONS: Final[Mapping[str, Mapping[str, str]]] = MappingProxyType(
    {
        "S119": {"S103": "what is no text is no key of the schema either"},
        "I205": {"I215": _LAST_NAME, "H621": "a post at another body is another post than the other source gives"},
        "I210": {"I215": _NOBODYS},
        "I212": {"I215": _NOBODYS},
        "I217": {"I215": _NOBODYS},
        "N302": {"N303": "where a lower number is claimed, other numbers are missing before it"},
        "N304": {
            "X915": "an edition dated before all others contradicts what the sources say of the first",
            "X917": "an edition dated before all others lies before its host was founded",
        },
        "N310": {"N322": "a number of no series counts in the first one, so the second has none"},
        "N312": {"N303": "a year that is taken for a number leaves a gap before it"},
        "H626": {"H621": "a post that is misspelt is another post than the other sources give"},
        "D401": {"X920": "a date that cannot be read excludes no longer what was deduced, nor agrees with it"},
        "D403": {"E725": "the words that name no day are the evidence, too"},
        "D406": {"D417": "the address of some sources tells when they were published, too"},
        "D407": {
            "D406": "a source that tells of a day to come as past is older than that day",
            "D410": "a day far to come lies beyond what anybody can have read of",
        },
        "D410": {"E703": "a source made up for the test is named by no report"},
        "D412": {"E711": _NEW_SOURCE},
        "D414": {"E712": "the fingerprint tells when the text was read, and that is another day"},
        "Q812": {"Q820": "the evidence of reported speech may be part of a sentence"},
        "T012": {"X901": "wordings in a language that is none are wordings of one language, and exclude each other"},
        "X913": {"E701": "a year that is made up for the test has no source"},
        "E705": {"E711": _NEW_SOURCE},
        "E711": {"S114": "the front door of the shipped dataset counts the fingerprints, of which one is gone"},
        "E713": {"E703": "a source made up for the test is named by no report"},
        "E728": {"E703": "a source made up for the test is named by no report"},
        "E721": {"Q801": _NOT_ITS_WORDS},
    }
)
