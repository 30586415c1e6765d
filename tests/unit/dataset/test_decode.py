"""A tree becomes records; what does not fit is a problem with its place, and the rest is kept."""

from __future__ import annotations

from typing import Any

import pytest

from forumcli.dataset.decode import Decoder, Definition, Reference
from forumcli.model.count import Count
from forumcli.model.dates import PartialDate
from forumcli.model.edition import Edition, Settled
from forumcli.model.ids import CountryCode, EditionNumber, PlaceId, SourceId, Verbatim
from forumcli.model.organisation import Organisation
from forumcli.model.person import Person
from forumcli.model.place import Place
from forumcli.model.report import Report
from forumcli.model.schema import Decoded
from forumcli.model.series import Name
from forumcli.model.source import Source
from forumcli.model.statement import CountriesStatement, DateStatement, NumberStatement, TextStatement
from forumcli.yamltext.reader import read
from forumcli.yamltext.source import SourceText


def decoded(cls: type[Decoded], text: str) -> tuple[Any, list[tuple[str, str, str, str | None]], Decoder]:
    """Decode a text into a record: the record, each problem as (kind, words it points at, message, help), the rest."""
    source = SourceText("f.yaml", text)
    tree, problems = read(source)
    assert tree is not None
    assert [] == [problem.message for problem in problems if problem.kind != "implicit-typing"]
    decoder = Decoder("f.yaml")
    record: Any = decoder.record(cls, tree, ())
    found = [
        (each.kind, text[each.place.span.start : each.place.span.end], each.message, each.help)
        for each in decoder.problems
    ]
    return record, found, decoder


def test_every_key_becomes_a_typed_attribute() -> None:
    text = """\
id: astana
name: Astana
kind: region
country: KZ
within: kazakhstan
names: [{text: Nur-Sultan, since: 2019-03-23, source: gazette}]
"""

    place, problems, _ = decoded(Place, text)

    name = Name(text=Verbatim("Nur-Sultan"), since=PartialDate.parse("2019-03-23"), source=(SourceId("gazette"),))
    expected = Place(
        id=PlaceId("astana"),
        name="Astana",
        kind="region",
        country=CountryCode("KZ"),
        within=PlaceId("kazakhstan"),
        names=(name,),
    )
    assert (expected, []) == (place, problems)
    assert (("f.yaml",), ("f.yaml", "names", 0)) == (place.route, place.names[0].route)


def test_what_is_not_given_has_its_default() -> None:
    place, _, _ = decoded(Place, "id: astana\nname: Astana\n")

    assert Place(id=PlaceId("astana"), name="Astana", kind="city", names=(), country=None) == place


def test_python_s_own_words_are_plain_keys_in_yaml() -> None:
    report, problems, _ = decoded(
        Report,
        "source: a\nname: {value: First Forum, as: 1st Forum}\nparticipants: [{person: p, for: sco, role: spoke}]\n",
    )

    assert [] == problems
    assert ("1st Forum", "sco", ("spoke",)) == (
        report.name.as_,
        report.participants[0].for_,
        report.participants[0].role,
    )


def test_a_plain_value_stands_for_the_value_of_a_statement() -> None:
    report, problems, _ = decoded(Report, "source: a\nheld: 2023-09\nnumber: 9\ncountries: [CN, KZ]\ntopics: [trade]\n")

    assert [] == problems
    assert DateStatement(value=PartialDate.parse("2023-09")) == report.held
    assert (NumberStatement(value=EditionNumber(9)),) == report.number
    assert CountriesStatement(value=(CountryCode("CN"), CountryCode("KZ"))) == report.countries
    assert (TextStatement(value="trade"),) == report.topics
    assert ("f.yaml", "held") == report.held.route


def test_a_list_that_may_have_one_member_may_do_without_brackets() -> None:
    edition, problems, _ = decoded(Edition, "id: e\nseries: steppe\nreports: [{source: a}]\n")

    assert ([], ("steppe",)) == (problems, edition.series)


def test_a_mapping_keeps_its_own_keys() -> None:
    text = "id: e\nseries: s\nsettled: {number: {value: 4, because: so}, held: {value: 2022}}\nreports: [{source: a}]\n"

    edition, problems, _ = decoded(Edition, text)

    assert {"number": Settled(value="4", because="so")} == edition.settled
    assert [("missing-field", "value", "`because` is missing")] == [each[:3] for each in problems]


@pytest.mark.parametrize(
    ("text", "value"), [("~60", Count("~60", 51, 69)), (">60", Count(">60", 61, None)), ("120", Count("120", 120, 120))]
)
def test_counts_are_read_from_text(text: str, value: Count) -> None:
    report, _, _ = decoded(Report, f'source: a\nattendance: {{value: "{text}", of: experts}}\n')

    assert (value, "experts") == (report.attendance.value, report.attendance.of)


PLACES = ("id", "name", "kind", "names", "country", "within", "capital_of", "coordinates", "note", "ignore")
FAULTS = [
    pytest.param(
        Place,
        "id: astana\nname: Astana\ncuontry: KZ\n",
        [("unknown-field", "cuontry", "no key `cuontry` here", "did you mean `country`?")],
        id="an unknown key, with the nearest one",
    ),
    pytest.param(
        Place,
        "id: astana\nname: Astana\nxyzzy: KZ\n",
        [("unknown-field", "xyzzy", "no key `xyzzy` here", "known here: " + ", ".join(PLACES))],
        id="an unknown key, with all there are",
    ),
    pytest.param(
        Place,
        "id: astana\n",
        [("missing-field", "id", "`name` is missing", "for example `name: Lanzhou`")],
        id="a required key that is missing",
    ),
    pytest.param(
        Place,
        "- id\n",
        [("wrong-type", "id", "expected a mapping with keys, found a list", None)],
        id="a list for a record",
    ),
    pytest.param(
        Place,
        "id: astana\nname: [Astana]\n",
        [("wrong-type", "Astana", "expected text, found a list", None)],
        id="a list for a text, which is then not called missing",
    ),
    pytest.param(
        Place,
        "id: astana\nname: Astana\nkind: town\n",
        [("bad-enum", "town", "'town' is not one of city, region, country", None)],
        id="a word outside a closed list",
    ),
    pytest.param(
        Place,
        "id: astana\nname: Astana\nkind: regoin\n",
        [("bad-enum", "regoin", "'regoin' is not one of city, region, country", "did you mean `region`?")],
        id="a misspelt word of a closed list",
    ),
    pytest.param(
        Place,
        "id: astana\nname: Astana\nkind: {a: b}\n",
        [("wrong-type", "a", "expected one of city, region, country, found a mapping", None)],
        id="a mapping for a word of a closed list",
    ),
    pytest.param(
        Place,
        "id: astana\nname: Astana\nnames: Nur-Sultan\n",
        [("wrong-type", "Nur-Sultan", "expected a list, found text", None)],
        id="a text for a list",
    ),
    pytest.param(
        Place,
        "id: astana\nname: Astana\ncountry: Kazakhstan\n",
        [
            (
                "bad-country-code",
                "Kazakhstan",
                "'Kazakhstan' is not an ISO 3166-1 country code such as KZ",
                "did you mean `KZ`?",
            )
        ],
        id="no country code",
    ),
    pytest.param(
        Place,
        "id: Astana City\nname: Astana\n",
        [
            (
                "bad-slug",
                "Astana City",
                "'Astana City' is not an id: lower-case letters a-z, digits and single hyphens, at most 80",
                None,
            )
        ],
        id="no slug",
    ),
    pytest.param(
        Source,
        "id: a\nlanguage: English!\n",
        [("bad-format", "English!", "'English!' is not a language tag such as en or uz-Cyrl", None)],
        id="no language tag",
    ),
    pytest.param(
        Source,
        "id: a\nlanguage: en\nurl: example.org\n",
        [("bad-format", "example.org", "'example.org' is not an http or https address", None)],
        id="no address",
    ),
    pytest.param(
        Source,
        "id: a\nlanguage: en\nurl: javascript:alert(1)\n",
        [("bad-format", "javascript:alert(1)", "'javascript:alert(1)' is not an http or https address", None)],
        id="an address that a browser would run",
    ),
    pytest.param(
        Report,
        "source: a\nheld: 2022-02-30\n",
        [("invalid-date", "2022-02-30", "2022-02-30: February 2022 has 28 days", None)],
        id="no day of the calendar",
    ),
    pytest.param(
        Report,
        "source: a\nheld: 2022-03/2022-02\n",
        [("end-before-start", "2022-03/2022-02", "2022-03/2022-02: ends before it starts", None)],
        id="an interval that ends before it starts",
    ),
    pytest.param(
        Report,
        "source: a\nnumber: ninth\n",
        [("wrong-type", "ninth", "'ninth' is not a whole number", None)],
        id="a word for a number",
    ),
    pytest.param(
        Report,
        "source: a\nheld: {as: May}\n",
        [("missing-field", "as", "`value` is missing", "for example `value: 2022-11-08/2022-11-09`")],
        id="a statement without its value",
    ),
    pytest.param(
        Report,
        "source: a\nheld: [2022]\n",
        [("wrong-type", "2022", "expected a mapping with keys, found a list", None)],
        id="a list for a statement of one value",
    ),
    pytest.param(
        Report,
        "source: a\nquotations: [norov]\n",
        [("wrong-type", "norov", "expected a mapping with keys, found text", None)],
        id="a text for a record without a value of its own",
    ),
    pytest.param(
        Report,
        'source: a\nname: {value: N, at: "0"}\n',
        [("bad-format", '"0"', "'0' is not a paragraph number such as 4, or a range such as 4-5", None)],
        id="no paragraph",
    ),
    pytest.param(
        Report,
        "source: a\nname: {value: N, at: 5-4}\n",
        [("bad-format", "5-4", "'5-4' is not a paragraph number such as 4, or a range such as 4-5", None)],
        id="a range of paragraphs that falls",
    ),
    pytest.param(
        Edition,
        "id: e\nseries: []\nreports: [{source: a}]\n",
        [("missing-field", "id", "`series` is missing", "for example `series: cooperation`")],
        id="a required list without a member",
    ),
    pytest.param(
        Edition,
        "id: e\nseries: s\nsettled: {number: 4}\nreports: [{source: a}]\n",
        [("missing-field", "4", "`because` is missing: write it as a mapping", None)],
        id="a plain value where a reason is required beside it",
    ),
    pytest.param(
        Edition,
        "id: e\nseries: s\nsettled: [number]\nreports: [{source: a}]\n",
        [("wrong-type", "number", "expected a mapping, found a list", None)],
        id="a list for a mapping",
    ),
]


@pytest.mark.parametrize(("cls", "text", "expected"), FAULTS)
def test_what_does_not_fit_is_reported_at_the_very_words(
    cls: type[Decoded], text: str, expected: list[tuple[str, str, str, str | None]]
) -> None:
    _, problems, _ = decoded(cls, text)

    assert expected == problems


def test_a_value_that_does_not_fit_is_left_out_and_the_record_stays() -> None:
    place, problems, _ = decoded(Place, "id: astana\nname: Astana\ncountry: Kazakhstan\nnote: a city\n")

    assert Place(id=PlaceId("astana"), name="Astana", note="a city") == place
    assert ["bad-country-code"] == [each[0] for each in problems]


def test_a_member_that_does_not_fit_is_left_out_and_the_list_stays_with_true_routes() -> None:
    place, problems, _ = decoded(Place, "id: astana\nname: Astana\nnames: [{language: kk}, {text: Astana}]\n")

    assert [("Astana", ("f.yaml", "names", 1))] == [(name.text, name.route) for name in place.names]
    assert ["missing-field"] == [each[0] for each in problems]


@pytest.mark.parametrize("text", ["name: Astana\n", "id: Astana City\nname: Astana\n", "id: astana\nname: []\n"])
def test_a_record_that_lacks_a_required_value_is_left_out_whole(text: str) -> None:
    place, _, _ = decoded(Place, text)

    assert place is None


def test_of_a_key_given_twice_the_first_counts() -> None:
    source = SourceText("f.yaml", "id: astana\nname: Astana\nname: Akmola\n")
    tree, problems = read(source)
    assert tree is not None

    place = Decoder("f.yaml").record(Place, tree, ())

    assert place is not None
    assert ("Astana", ["duplicate-key"]) == (place.name, [problem.kind for problem in problems])


def test_references_and_definitions_are_noted_with_their_routes() -> None:
    text = "id: e\nseries: steppe\nreports:\n  - source: a\n    hosts: [{organisation: sco, verb: held}]\n"

    _, _, decoder = decoded(Edition, text)

    assert [Definition("editions", "e", ("f.yaml",))] == decoder.definitions
    assert [
        Reference("series", "steppe", ("f.yaml", "series")),
        Reference("sources", "a", ("f.yaml", "reports", 0, "source")),
        Reference("organisations", "sco", ("f.yaml", "reports", 0, "hosts", 0, "organisation")),
    ] == decoder.references


def test_a_record_left_out_still_defines_its_id_so_that_what_points_at_it_is_not_wrong() -> None:
    person, _, decoder = decoded(Person, "id: norov\n")

    assert (None, [Definition("people", "norov", ("f.yaml",))]) == (person, decoder.definitions)


@pytest.mark.parametrize(
    ("text", "note"), [("x: NO", "NO"), ("x: 1e3", "1e3"), ("x: 007", "007"), ("x: 22:30", "22:30")]
)
def test_scalars_are_text_until_the_schema_types_them(text: str, note: str) -> None:
    body, problems, _ = decoded(Organisation, f"id: a\nname: A\n{text.replace('x', 'note', 1)}\n")

    assert (note, []) == (body.note, problems)
