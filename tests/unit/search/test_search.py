"""What a search finds, in which order, and what it says of each hit."""

from __future__ import annotations

import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from forumcli.index.query import Filters
from forumcli.index.search_query import SearchIndex
from forumcli.search.result import Snippet
from forumcli.search.search import RESULT_ORDER, search
from forumcli.search.tiers import Tier
from tests.unit.search.sample import YAML, first, index_in, names


@pytest.mark.parametrize(
    ("query", "id_", "tier", "reason"),
    [
        ("norov", "norov", Tier.EXACT, "Norov in the name"),
        ("Norov Vladimir", "norov", Tier.EXACT, "Norov Vladimir in the name"),
        ("Норов", "norov", Tier.ALIAS, "Норов, a name added as a search key"),
        ("王毅", "wang-yi", Tier.EXACT, "王毅 in the name"),
        ("Ван Чунь", "wang-chun", Tier.SCRIPT, "Ван → Wang, as Russian writes Chinese names"),
        ("左锋", "zuo-feng", Tier.SCRIPT, "左锋 → Zuo Feng, in another script"),
        ("兰州", "lanzhou", Tier.SCRIPT, "兰州 → Lanzhou, in another script"),
        ("norow", "norov", Tier.SCHOOL, "norow → Norov, another spelling"),
        ("zheenbekov", "jeenbekov", Tier.SCHOOL, "zheenbekov → Jeenbekov, another spelling"),
        ("Норову", "norov", Tier.FORM, "Норову → Norov, another form of the word"),
        ("sooron", "jeenbekov", Tier.PREFIX, "sooron → Sooronbay, its beginning"),
        ("norof", "norov", Tier.TYPO, "norof → Norov, one letter"),
        ("nrovo", "norov", Tier.TYPO, "no such word"),
        ("jeenbkeov", "jeenbekov", Tier.TYPO, "jeenbkeov → Jeenbekov, one letter"),
        ("jeenbkkeov", "jeenbekov", Tier.TYPO, "jeenbkkeov → Jeenbekov, two letters"),
        ("xi an", "xian", Tier.EXACT, "Xi’an in the name"),
    ],
)
def test_a_name_is_found_however_it_is_remembered(
    query: str, id_: str, tier: Tier, reason: str, index: SearchIndex
) -> None:
    if reason == "no such word":
        assert [] == names(query, index)
        return

    hit = first(query, index)

    assert (id_, tier) == (hit.id, hit.tier)
    assert reason in hit.reason


@pytest.mark.parametrize(
    "query",
    [
        *("Sergey Lavrov", "Vladimir Orlov", "Vladimir Putin", "10th cooperation forum", "eleventh forum", "XI forum"),
        *("Xu Li", "Qu Yi", "Zuo Fang", "norov 2019", "qu li 2021", "Norovirus", "nuclear weapons", "cooperation 2019"),
        *(
            "Turgunov Murodjon Karimovich",
            "speaker:lavrov",
            "norov -norov",
            "forum year:1999",
            "李克强",
            "第十届合作论坛",
        ),
    ],
)
def test_nothing_is_found_rather_than_nonsense(query: str, index: SearchIndex) -> None:
    assert [] == names(query, index)


@pytest.mark.parametrize(
    ("query", "id_", "reason"),
    [
        ("合作論壇", "cooperation", "合作论坛 in the name"),
        ("合論壇", "cooperation", "合論壇 → 合论坛, its characters in order, others between"),
        ("蘭州", "lanzhou", "蘭州 → Lanzhou, in another script"),
    ],
)
def test_traditional_characters_are_those_that_the_data_have(
    query: str, id_: str, reason: str, index: SearchIndex
) -> None:
    hit = first(query, index)

    assert (id_, reason) == (hit.id, hit.reason)


def test_a_whole_alias_is_as_good_as_a_name_and_its_part_is_not(index: SearchIndex) -> None:
    assert Tier.EXACT == first("Владимир Норов", index).tier
    assert Tier.ALIAS == first("Норов", index).tier


def test_a_family_name_is_a_name(index: SearchIndex) -> None:
    assert (1.0, 1.0) == tuple(round(hit.score + 0.01, 2) for hit in search("wang", index).hits[:2])


def test_a_post_fits_better_if_it_is_no_other_post(index: SearchIndex) -> None:
    """The deputy minister is the first one, so `first deputy minister` fits him better."""
    shorter, whole = first("deputy minister", index), first("first deputy minister", index)

    assert "turgunov" == shorter.id == whole.id
    assert shorter.score < whole.score


def test_an_edition_is_found_by_the_country_that_it_was_held_in(index: SearchIndex) -> None:
    hit = first("forum china", index)

    assert ("cooperation-8", "Forum in the name; China in its date and place") == (hit.id, hit.reason)


def test_an_edition_is_found_by_another_name_of_its_place_but_not_by_a_former_one(index: SearchIndex) -> None:
    assert "Forum in the name; Lantschou in the place" == first("forum Lantschou", index).reason
    assert "places/lanzhou" == names("Gaolan", index)[0]
    assert "editions/cooperation-8" not in names("cooperation Gaolan", index)


def test_an_edition_is_called_by_its_series_and_year(index: SearchIndex) -> None:
    hit = first("2022 cooperation forum", index)

    assert ("cooperation-9", "2022 in its date and place; Cooperation Forum in the name") == (hit.id, hit.reason)


def test_whole_syllables_are_other_names_and_no_misspellings(index: SearchIndex) -> None:
    assert [] == names("Hanzhou", index)
    assert "places/lanzhou" == names("Lanzhuo", index)[0]
    assert "places/lanzhou" == names("aLnzhou", index)[0]


def test_a_syllable_begins_no_word_beside_another_syllable_that_stands_elsewhere(tmp_path: Path) -> None:
    """`Zuo Lan` is nobody: Lanzhou is where somebody called Zuo spoke."""
    spoken = YAML.replace("{person: norov, post: Secretary-General, for: sco", "{person: zuo-feng, for: sco")
    index = index_in(tmp_path, spoken)

    assert [] == names("Zuo Lan", index)
    assert "editions/cooperation-8" in names("Zuo Lanzhou", index)
    assert "editions/cooperation-8" in names("forum Lan", index)


def test_a_syllable_beside_another_begins_no_word_that_is_no_name(index: SearchIndex) -> None:
    """`Qu Min` is nobody, although a minister came with Qu Li."""
    assert [] == names("Qu Min", index)
    assert "editions/cooperation-9" in names("cooperation Min", index)


def test_a_syllable_is_no_misspelling_of_a_word_that_is_none(tmp_path: Path) -> None:
    """`Ling` is no link, and `Zuo Ling` is nobody."""
    linked = index_in(tmp_path, YAML.replace("occasion: 30th anniversary", "theme: A link"))

    assert [] == names("Ling", linked)
    assert [] == names("Zuo Jian", index_in(tmp_path, YAML.replace("Lanzhou", "Jinan")))


@pytest.mark.parametrize(
    ("query", "tier"),
    [
        ("Чжан Мин", Tier.EXACT),
        ("Чжан Минь", Tier.TYPO),
        ("Чань Мин", None),
        ("Цзо Фэн", Tier.SCRIPT),
        ("Цзо Фэнь", None),
        ("Минь", Tier.TYPO),
        ("Сиан", Tier.EXACT),
        ("Ланьчжоу", Tier.EXACT),
        ("Ланчжоу", Tier.EXACT),
        ("Лань", Tier.PREFIX),
        ("Лян", None),
    ],
)
def test_a_chinese_syllable_in_russian_is_that_syllable_and_another_one_a_misspelling(
    query: str, tier: Tier | None, tmp_path: Path
) -> None:
    """Минь is Min, and Мин is Ming; neither is a minister. Longer names are often written without their soft sign."""
    zhang = "  - {id: zhang-ming, name: Чжан Мин}\n"
    russian = index_in(
        tmp_path,
        YAML.replace("organisations:\n", zhang + "organisations:\n")
        .replace("name: Lanzhou", "name: Ланьчжоу")
        .replace("name: Xi’an", "name: Сиань"),
    )

    assert tier == next((hit.tier for hit in search(query, russian, kinds=["people", "places"]).hits), None)


def test_what_is_left_of_a_word_without_its_last_letter_is_no_misspelling_of_it(tmp_path: Path) -> None:
    way = index_in(tmp_path, YAML.replace("30th anniversary of relations", "{value: Road, as: новые пути}"))

    assert [] == names("Putin", way)
    assert [] == names("Путин", way)
    assert ["cooperation-8"] == [hit.id for hit in search("Roadd", way, kinds=["editions"]).hits]


def test_one_given_name_and_a_patronymic_are_nobodys(index: SearchIndex) -> None:
    assert [] == names("Vladimir Petrovich", index)


def test_small_words_do_not_use_up_the_words_that_are_looked_at(index: SearchIndex) -> None:
    long = "what did they say about the health sector and the intent to achieve carbon neutrality by 2060"

    assert "turgunov-carbon" == first(long, index).id
    assert () == search(long, index).notes


def test_an_ordinal_finds_its_edition_in_every_spelling(index: SearchIndex) -> None:
    for ordinal in ("9th", "ninth", "IX", "第九", "9"):
        assert "editions/cooperation-9" == names(f"{ordinal} cooperation forum", index)[0]


def test_an_ordinal_of_something_else_does_not_number_the_edition(index: SearchIndex) -> None:
    """The edition has a first deputy minister and a thirtieth anniversary, and is the eighth."""
    assert "editions/cooperation-8" not in names("1st cooperation forum", index)
    assert "editions/cooperation-8" in names("30th anniversary", index)


def test_a_year_belongs_to_the_occasion_of_the_post(index: SearchIndex) -> None:
    assert "people/norov" == names("norov secretary-general 2021", index)[0]
    assert "people/norov" not in names("norov secretary-general 2022", index)


def test_a_patronymic_may_be_left_out_but_not_contradicted(index: SearchIndex) -> None:
    assert ["people/norov"] == names("Vladimir Imamovich Norov", index)
    assert "people/turgunov" == names("Turgunov Murodjon Tursunbaevich", index)[0]
    assert "people/turgunov" == names("Turgunov Murodjon", index)[0]
    assert [] == names("Turgunov Murodjon Petrovich", index)


def test_short_names_have_no_edit_budget(index: SearchIndex) -> None:
    assert [] == names("Xu Li", index)
    assert [] == names("Zua", index)


def test_a_name_stands_above_what_is_said_about_it(index: SearchIndex) -> None:
    assert "people/norov" == names("norov", index)[0]
    assert "series/cooperation" == names("cooperation forum", index)[0]


def test_a_lower_tier_never_outranks_a_higher(index: SearchIndex) -> None:
    for query in ("wang", "cooperation", "forum", "норов", "норов 2021", "chun", "wang chun", "trad", "protecting"):
        tiers = [hit.tier for hit in search(query, index, limit=100).hits]

        assert sorted(tiers) == tiers


def test_words_of_a_quotation_are_found_in_any_order_and_marked(index: SearchIndex) -> None:
    hit = first("neutrality carbon 2060", index)

    assert ("turgunov-carbon", Tier.EXACT) == (hit.id, hit.tier)
    text = "We protect the health sector and intend to achieve “carbon neutrality” by 2060"
    assert Snippet(text, ((52, 58), (59, 69), (74, 78)), "text", "direct") == hit.snippet
    assert ["carbon", "neutrality", "2060"] == [text[start:end] for start, end in hit.snippet.spans]


def test_another_form_of_a_word_is_found(index: SearchIndex) -> None:
    hit = first("protecting health", index)

    assert ("turgunov-carbon", Tier.FORM) == (hit.id, hit.tier)
    assert "protecting → protect, another form of the word; health in the text" == hit.reason


def test_one_of_four_words_may_be_wrong(index: SearchIndex) -> None:
    hit = first("health sector zebra neutrality", index)

    assert ("turgunov-carbon", Tier.PARTIAL, ("zebra",)) == (hit.id, hit.tier, hit.missing)
    assert "health sector neutrality in the text; without “zebra”" == hit.reason


def test_one_of_two_words_may_not_be_wrong(index: SearchIndex) -> None:
    result = search("zebra neutrality", index)

    assert ((), ("zebra",)) == (result.hits, result.spoiled)


def test_a_summary_is_never_shown_as_a_quotation(index: SearchIndex) -> None:
    summary = first("furthers trade", index)
    excerpt = first("mutually beneficial exchange", index)

    assert summary.snippet == Snippet(
        "the forum furthers cooperation, above all in trade", ((10, 18), (45, 50)), "summary", "indirect"
    )
    assert excerpt.snippet
    assert ("norov-trade", "evidence", "indirect") == (excerpt.id, excerpt.snippet.passage, excerpt.snippet.form)


def test_a_phrase_is_looked_for_as_it_stands_before_its_words_are(index: SearchIndex) -> None:
    exact = search('"silk road"', index)
    loose = search('"green road"', index)
    apart = search('"green health"', index)

    assert (["qu-start"], ()) == ([hit.id for hit in exact.hits], exact.notes)
    assert ["qu-start"] == [hit.id for hit in loose.hits]
    assert ("nowhere do these very words follow one another; searched for them one by one",) == loose.notes
    assert () == apart.hits


def test_a_phrase_of_which_one_word_is_wrong_is_found_without_it_and_that_is_said(index: SearchIndex) -> None:
    half = search('"protect the zebra sector and intend to achieve"', index)

    assert ["turgunov-carbon"] == [hit.id for hit in half.hits]
    assert (("zebra",), Tier.PARTIAL) == (half.hits[0].missing, half.hits[0].tier)
    assert ("nowhere do these very words follow one another; searched for them one by one",) == half.notes
    assert () == search('"protect the zebra giraffe and intend to achieve"', index).hits


def test_a_phrase_that_stands_somewhere_is_never_taken_apart(index: SearchIndex) -> None:
    apart = search('"silk road" neutrality', index)

    assert ((), ()) == (apart.hits, apart.notes)


def test_the_speaker_and_the_words_go_together(index: SearchIndex) -> None:
    assert "quotations/norov-trade" == names("норов trade", index)[0]
    assert "quotations/norov-trade" == names("norov furthers", index)[0]


def test_a_post_finds_who_held_it(index: SearchIndex) -> None:
    assert "people/norov" == names("foreign minister of uzbekistan", index)[0]
    assert "people/norov" == names("sco secretary general", index)[0]


def test_fields_narrow_and_are_told_as_understood(index: SearchIndex) -> None:
    result = search("speaker:норов forum year:2021..2022 country:uz", index)

    assert [] == [hit.id for hit in result.hits]
    assert {"speaker": ("norov",), "year": ("2021..2022",), "country": ("UZ",)} == dict(result.fields)
    assert ["norov-trade"] == [hit.id for hit in search("speaker:норов", index).hits]


def test_a_field_alone_lists_what_it_leaves(index: SearchIndex) -> None:
    assert {"quotations/norov-trade"} == set(names("speaker:norov", index))


def test_an_unknown_field_is_named_and_the_nearest_offered(index: SearchIndex) -> None:
    result = search("speker:norov", index)

    assert ("“speker:” is no field, so what follows is searched for as words; did you mean speaker:?",) == result.notes
    assert "norov" == result.hits[0].id


def test_a_value_that_nothing_has_is_the_word_that_spoiled_it(index: SearchIndex) -> None:
    result = search("speaker:lavrov trade", index)

    assert (0, ("lavrov",)) == (result.total, result.spoiled)


def test_filters_narrow_as_everywhere(index: SearchIndex) -> None:
    filters = Filters(facets={"person": ["qu-li"]}, since=date(2022, 1, 1))

    found = search("forum", index, filters=filters)

    assert {"people", "editions", "quotations"} == {hit.kind for hit in found.hits}
    assert {"2022"} == {year for year, _ in found.facets["year"]}


def test_kinds_narrow(index: SearchIndex) -> None:
    hits = search("norov", index, kinds=["quotations"]).hits

    assert {"quotations"} == {hit.kind for hit in hits}


def test_sources_are_searched_if_asked_for(index: SearchIndex) -> None:
    assert ["gazette"] == [hit.id for hit in search("what the forum brought", index, kinds=["sources"]).hits]


def test_pages_follow_one_another(index: SearchIndex) -> None:
    whole = search("forum", index, limit=100)

    pages = [search("forum", index, limit=2, offset=offset).hits for offset in range(0, whole.total, 2)]

    assert whole.hits == tuple(hit for page in pages for hit in page)


def test_facets_count_all_hits_and_not_the_page(index: SearchIndex) -> None:
    result = search("norov", index, limit=1)

    counted = dict(result.facets["kind"])
    assert (result.total, 1) == (sum(counted.values()), counted["people"])
    assert (("norov", counted["quotations"]),) == result.facets["speaker"]


def test_groups_stand_in_the_order_of_their_best_hits(index: SearchIndex) -> None:
    result = search("norov", index)

    groups = result.groups()

    assert ["people", "quotations", "editions"] == [kind for kind, _ in groups]
    for kind, hits in groups:
        assert hits == tuple(hit for hit in result.hits if hit.kind == kind)


def test_equals_stand_in_the_order_of_kinds(index: SearchIndex) -> None:
    hits = search("lanzhou 2021", index, limit=100).hits
    ranks = [(hit.tier, -hit.score, RESULT_ORDER.index(hit.kind)) for hit in hits]

    assert sorted(ranks) == ranks


def test_where_nothing_is_found_the_nearest_names_are_offered(index: SearchIndex) -> None:
    result = search("Vladimir Orlov", index)

    assert (("Orlov",), "Vladimir Norov") == (result.spoiled, result.suggestions[0])


@pytest.mark.parametrize("query", ["", "  ", "\0", "\ud800\udfff", "!!!", "-", '"'])
def test_a_query_without_a_word_is_answered_with_a_note(query: str, index: SearchIndex) -> None:
    result = search(query, index)

    assert ((), ("there is nothing to search for in this query",)) == (result.hits, result.notes)


def test_importing_search_imports_nothing_heavy() -> None:
    program = (
        "import sys, forumcli.search.search\n"
        "heavy = {'rapidfuzz', 'anyascii', 'sqlite_utils', 'rich', 'yaml', 'typer', 'forumcli.dataset.load'}\n"
        "print(sorted(heavy & set(sys.modules)))\n"
    )

    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)

    assert "[]\n" == done.stdout


def test_an_ordinal_in_words_counts_before_the_word_that_it_belongs_to(index: SearchIndex) -> None:
    """The ordinal of "First Deputy Minister" was typed, and stands so in the record."""
    assert "people/turgunov" == names("first deputy minister", index)[0]
    assert "editions/cooperation-8" in names("first deputy minister forum", index)


def test_han_characters_may_have_others_between_them(index: SearchIndex) -> None:
    hit = first("合论坛", index)

    assert ("cooperation", Tier.FORM) == (hit.id, hit.tier)
    assert "合论坛, its characters in order, others between" == hit.reason


def test_han_characters_in_another_order_are_not_found(index: SearchIndex) -> None:
    assert [] == names("坛论合", index)


def test_one_of_three_words_may_be_wrong_if_the_others_stand_together(index: SearchIndex) -> None:
    near = first("carbon zebra neutrality", index)

    assert ("turgunov-carbon", Tier.PARTIAL) == (near.id, near.tier)
    assert [] == names("health zebra 2060", index)


def test_a_word_written_as_one_is_found_apart_and_the_other_way_round(index: SearchIndex) -> None:
    assert "turgunov-carbon" == first("carbonneutrality", index).id
    assert "turgunov-carbon" == first("neu trality carbon", index).id


@pytest.mark.parametrize(("query", "id_"), [("wangyi", "wang-yi"), ("quli", "qu-li"), ("zuofeng", "zuo-feng")])
def test_a_chinese_name_written_as_one_word_is_found(query: str, id_: str, index: SearchIndex) -> None:
    hit = first(query, index)

    assert (id_, Tier.SCHOOL) == (hit.id, hit.tier)
    assert [] == names("yizuo", index)


def test_a_number_is_never_left_out(index: SearchIndex) -> None:
    assert [] == names("health sector neutrality 2061", index)
