"""Dates in words say what the source says, and no more."""

from __future__ import annotations

import pytest

from forumcli.model.date_words import in_short, in_words
from forumcli.model.dates import PartialDate

SAID = [
    ("2022-07-13", "13 July 2022", "13 Jul 2022"),
    ("2022-05-01", "1 May 2022", "1 May 2022"),
    ("2023-09", "September 2023", "Sep 2023"),
    ("2023-09-XX", "September 2023", "Sep 2023"),
    ("2025", "2025", "2025"),
    ("2025-XX", "2025", "2025"),
    ("201X", "2010s", "2010s"),
    ("20XX", "2000–2099", "2000–2099"),
    ("2012~", "about 2012", "about 2012"),
    ("2012?", "perhaps 2012", "perhaps 2012"),
    ("2012%", "perhaps about 2012", "perhaps about 2012"),
    ("2023-09-12?", "perhaps 12 September 2023", "perhaps 12 Sep 2023"),
    ("2022-21", "spring 2022", "spring 2022"),
    ("2022-22?", "perhaps summer 2022", "perhaps summer 2022"),
    ("2022-23", "autumn 2022", "autumn 2022"),
    ("2008-24", "winter 2008–09", "winter 2008–09"),
    ("1999-24", "winter 1999–00", "winter 1999–00"),
    ("2022-33", "first quarter of 2022", "first quarter of 2022"),
    ("2022-34", "second quarter of 2022", "second quarter of 2022"),
    ("2022-35", "third quarter of 2022", "third quarter of 2022"),
    ("2022-36", "fourth quarter of 2022", "fourth quarter of 2022"),
    ("2022-37", "first third of 2022", "first third of 2022"),
    ("2022-38", "second third of 2022", "second third of 2022"),
    ("2022-39", "last third of 2022", "last third of 2022"),
    ("2022-40", "first half of 2022", "first half of 2022"),
    ("2022-41", "second half of 2022", "second half of 2022"),
    ("2022-11-08/2022-11-09", "8–9 November 2022", "8–9 Nov 2022"),
    ("2024-05-28/2024-06-02", "28 May – 2 June 2024", "28 May – 2 Jun 2024"),
    ("2024-12-30/2025-01-02", "30 December 2024 – 2 January 2025", "30 Dec 2024 – 2 Jan 2025"),
    ("2022-07-13/2022-07-13", "13 July 2022", "13 Jul 2022"),
    ("2022-03/2022-05", "March–May 2022", "Mar–May 2022"),
    ("2022-12/2023-01", "December 2022 – January 2023", "Dec 2022 – Jan 2023"),
    ("2012/2015", "2012–2015", "2012–2015"),
    ("2012/2015-03", "2012 – March 2015", "2012 – Mar 2015"),
    ("200X/201X", "2000s – 2010s", "2000s – 2010s"),
    ("2022-21/2022-22", "spring 2022 – summer 2022", "spring 2022 – summer 2022"),
    (
        "2022-11-08?/2022-11-09",
        "perhaps 8 November 2022 – 9 November 2022",
        "perhaps 8 Nov 2022 – 9 Nov 2022",
    ),
    ("2012~/2015", "about 2012 – 2015", "about 2012 – 2015"),
    ("../2021-10-17", "concluded on 17 October 2021", "concluded 17 Oct 2021"),
    ("../2021-10", "concluded in October 2021", "concluded Oct 2021"),
    ("../2021", "concluded in 2021", "concluded 2021"),
    ("../201X", "concluded in the 2010s", "concluded 2010s"),
    ("../2022-21", "concluded in spring 2022", "concluded spring 2022"),
    ("../2022-33", "concluded in the first quarter of 2022", "concluded first quarter of 2022"),
    ("../2021~", "concluded about 2021", "concluded about 2021"),
    ("../2021-10-17?", "perhaps concluded on 17 October 2021", "concluded perhaps 17 Oct 2021"),
    ("/2021-10-17", "concluded on 17 October 2021, start unknown", "concluded 17 Oct 2021"),
    ("2022-11-08/..", "from 8 November 2022", "from 8 Nov 2022"),
    ("2022-11-08?/..", "from perhaps 8 November 2022", "from perhaps 8 Nov 2022"),
    ("2022-11-08/", "from 8 November 2022, end unknown", "from 8 Nov 2022"),
]


@pytest.mark.parametrize(("text", "words"), [(text, words) for text, words, _ in SAID])
def test_a_date_is_said_in_honest_words(text: str, words: str) -> None:
    assert words == in_words(PartialDate.parse(text))


@pytest.mark.parametrize(("text", "short"), [(text, short) for text, _, short in SAID])
def test_a_date_has_a_short_form_for_columns(text: str, short: str) -> None:
    assert short == in_short(PartialDate.parse(text))
