"""What was typed, understood: words, numbers, phrases, exclusions and fields. Every text whatever can be understood.

Nothing is looked up here; `fields` turns fields into filters, `variants` finds what a word may have meant.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, Literal, NamedTuple, TypeAlias

from forumcli.index.search_words import Word, is_number, keys_of, ordinals_in, words_of
from forumcli.model.languages import Script, is_han, script_of
from forumcli.model.ordinals import OrdinalMention, ordinal_digits
from forumcli.search.signs import signed_runs
from forumcli.search.small_words import is_small
from forumcli.search.typed_dates import typed_date

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

Sort: TypeAlias = Literal["word", "number", "han", "phrase"]

LONGEST_QUERY: Final = 256
"""Code points of a query that are looked at: nothing longer is remembered, and matching stays bounded."""
MOST_TERMS: Final = 12
"""Words of a query that are looked at; small ones besides, up to as many again."""
_OPENING: Final = '"“„«'
_CLOSING: Final = '"”“»'
_PART: Final = (
    r"(?P<minus>(?<!\S)[-−](?=\S))?"
    r"(?:(?P<field>[^\W\d_]+):(?!//)(?=\S))?"
    rf"(?:[{_OPENING}](?P<phrase>[^{_CLOSING}]*)[{_CLOSING}]?|(?P<bare>[^\s{_OPENING}{_CLOSING}]+))"
)
_OF_PARTS: Final = frozenset(f":-−{_OPENING}{_CLOSING}")
"""Without one of these, and without a digit, a query is plain words, and its parts need no look."""
_COUNTED: Final = frozenset("年届屆次回月日号")
"""Han characters that only say what a number before them counts."""
_PATRONYMIC: Final = re.compile(r"\w{3,}(?:ovich|evich|ovna|evna|inichna|uly|uulu|ugli|ogli|oglu|kyzy|qyzy|qizi)\Z")


class Term(NamedTuple):
    """One thing that is looked for."""

    typed: str
    keys: tuple[str, ...]
    """One key; several for Han characters and phrases, which follow one another."""
    sort: Sort = "word"
    script: Script = "Latin"
    small: bool = False
    """Whether it may be missing without harm."""
    loose: tuple[str, ...] = ()
    """Other keys that mean the same number: a plain 9 may be an ordinal, IX a word."""

    @property
    def key(self) -> str:
        """The keys as one text."""
        return " ".join(self.keys)

    @property
    def initial(self) -> bool:
        """Whether it is a single letter, which may stand for a part of a name."""
        return self.sort == "word" and len(self.typed) == 1 and self.typed.isalpha() and not self.small

    @property
    def patronymic(self) -> bool:
        """Whether it looks like a patronymic, which many texts leave out."""
        return self.sort == "word" and _PATRONYMIC.search(self.key) is not None


class Question(NamedTuple):
    """A query, understood."""

    terms: tuple[Term, ...] = ()
    excluded: tuple[tuple[str, ...], ...] = ()
    fields: tuple[tuple[str, str], ...] = ()
    """Names as typed, in lower case, with their values."""
    notes: tuple[str, ...] = ()
    signed: tuple[str, ...] = ()
    """Words that a sign joins, such as `china+central`."""

    @property
    def required(self) -> tuple[Term, ...]:
        """The terms that have to be met: all but small words, unless there are only such."""
        content = tuple(term for term in self.terms if not term.small)
        return content or self.terms


def understand(text: str, known_fields: frozenset[str]) -> Question:
    """Take a query apart; what is unclear is searched for as words, and said in a note."""
    cleaned = "".join(char if _can_be_typed(char) else " " for char in _beginning(text))
    notes = [f"only the first {LONGEST_QUERY} characters are searched for"] if len(text) > LONGEST_QUERY else []
    plain = list(cleaned)
    terms: list[tuple[int, Term]] = []
    excluded: list[tuple[str, ...]] = []
    fields: list[tuple[str, str]] = []
    for part in re.finditer(_PART, cleaned) if _has_parts(cleaned) else ():
        value = part["phrase"] if part["phrase"] is not None else part["bare"]
        name = (part["field"] or "").lower()
        if name in known_fields and not part["minus"]:
            fields.append((name, value))
        elif part["minus"] and keys_of(value):
            excluded.append(tuple(keys_of(value)))
        elif part["phrase"] is not None and keys_of(value):
            terms.append((part.start(), _phrase(value)))
        elif not name and (date := typed_date(value)):
            fields.append(("date", date))
        else:
            if name and not part["minus"]:
                fields.append((name, ""))
                plain[part.start("field") : part.end("field")] = " " * len(part["field"])
            continue
        plain[part.start() : part.end()] = " " * (part.end() - part.start())
    terms += _terms("".join(plain))
    found = dict.fromkeys(term for _, term in sorted(terms, key=lambda each: each[0]))
    small = [term for term in found if term.small][:MOST_TERMS]
    content = [term for term in found if not term.small][:MOST_TERMS]
    kept = tuple(term for term in found if term in small or term in content)
    if len(kept) < len(found):
        notes.append(f"only the first {MOST_TERMS} words are searched for")
    return Question(kept, tuple(excluded), tuple(fields), tuple(notes), signed_runs(cleaned))


def loosened(question: Question, phrases: Collection[Term]) -> Question:
    """Return the question with the words of some of its phrases asked for one by one."""
    terms = dict.fromkeys(
        part
        for term in question.terms
        for part in ([each for _, each in _terms(term.typed)] if term in phrases else [term])
    )
    return question._replace(terms=tuple(terms))


def _beginning(text: str) -> str:
    """Return what is looked at of a query; a word that its end would cut is left out, unless it is the only one."""
    cut = text[:LONGEST_QUERY]
    whole = cut
    if _goes_on(text[LONGEST_QUERY:]):
        while _goes_on(whole[-1:]):
            whole = whole[:-1]
    return whole if whole.strip() else cut


def _goes_on(text: str) -> bool:
    """Tell whether a text begins with a letter that belongs to what stands before it; a Han character is a word."""
    return text[:1].isalnum() and not is_han(text[0])


def _has_parts(text: str) -> bool:
    """Tell whether a query may have phrases, fields, dates or exclusions."""
    return any(char in _OF_PARTS or char.isdigit() for char in text)


def _can_be_typed(char: str) -> bool:
    """Tell whether a character is no control character and no half of a surrogate pair."""
    return char >= " " and not "\x7f" <= char <= "\x9f" and not "\ud800" <= char <= "\udfff"


def _phrase(value: str) -> Term:
    keys = tuple(keys_of(value))
    if len(keys) == 1:
        return next(term for _, term in _terms(value))
    return Term(value.strip(), keys, "phrase", script_of(value))


def _terms(text: str) -> Iterator[tuple[int, Term]]:
    """Yield the terms of a text without phrases and fields, each with its place."""
    mentions = ordinals_in(text)
    for mention in mentions:
        yield mention.start, _ordinal(text, mention)
    run: list[Word] = []
    before: Word | None = None
    for word in words_of(text):
        if any(mention.start < word.end and word.start < mention.end for mention in mentions):
            before = word
            continue
        if len(word.key) == 1 and is_han(word.key):
            counted = before is not None and before.end == word.start and word.key in _COUNTED
            if not (counted and before and not is_han(text[before.start])):
                if run and run[-1].end != word.start:
                    yield _han_term(text, run)
                    run = []
                run.append(word)
        else:
            yield word.start, _word_term(text, word, before)
        before = word
    if run:
        yield _han_term(text, run)


def _han_term(text: str, run: list[Word]) -> tuple[int, Term]:
    keys = tuple(word.key for word in run)
    return run[0].start, Term(text[run[0].start : run[-1].end], keys, "han", "Han", small=keys == ("的",))


def _word_term(text: str, word: Word, before: Word | None) -> Term:
    typed = text[word.start : word.end]
    if is_number(word.key):
        return Term(typed, (word.key,), "number", "Other", loose=(ordinal_digits(int(word.key)),))
    script = script_of(typed)
    part_of_name = _is_initial(text, word) or (before and _chinese_in_russian(text[before.start : word.end]))
    small = is_small(typed, word.key, script, before.key if before else "") and not part_of_name
    return Term(typed, (word.key,), "word", script, small)


def _is_initial(text: str, word: Word) -> bool:
    """Tell whether a word is a capital letter before a full stop: `A. Kamilov` has no article."""
    return word.end - word.start == 1 and text[word.start].isupper() and text[word.end :].startswith(".")


def _chinese_in_russian(words: str) -> bool:
    """Tell whether words may be a Chinese name as Russian writes it: the `и` of `Ван И` joins nothing."""
    if words.isascii():
        return False
    from forumcli.model.palladius import pinyin_from_palladius

    return pinyin_from_palladius(words) is not None


def _ordinal(text: str, mention: OrdinalMention) -> Term:
    typed = text[mention.start : mention.end]
    return Term(typed, (ordinal_digits(mention.number),), "number", script_of(typed))
