"""What every text must hold: all languages, known placeholders, and what the law asks of an advertisement."""

import re
from collections.abc import Iterator
from typing import Any

from conversations.journey.model.base import PLACEHOLDERS
from conversations.journey.reading.draft import Draft, word
from conversations.journey.reading.problems import Problem, suggest
from conversations.journey.reading.sheets import Place

_BRACES = re.compile(r"\{([^{}]*)\}")
_NEEDED = {
    "offer": ("{code}", "{until}"),
    "review": ("{review}",),
    "handoff_closed_hours": ("{when}",),
}
"""Placeholders without which a text of texts.yaml would be of no use."""


def check_texts(draft: Draft) -> Iterator[Problem]:
    """Everything that is wrong with the words themselves."""
    yield from _check_blanks(draft)
    yield from _check_languages(draft)
    yield from _check_examples(draft)
    for name, place, language, said in draft.texts():
        yield from _check_placeholders(draft, name, (*place, language), said)
    yield from _check_needed(draft)
    yield from _check_names(draft)
    yield from _check_advertising(draft)


def _check_blanks(draft: Draft) -> Iterator[Problem]:
    """Quotes with nothing but spaces between them. (Texts without even those don't fit their shape.)"""
    blanks = [(name, (*place, language), said) for name, place, language, said in draft.texts() if said]
    for name in draft.sheets:
        leaves = draft.values(name)
        blanks += [
            (name, place, said) for shape, said, place in leaves if shape is str and isinstance(said, str)
        ]
    for name, place, said in blanks:
        if not said.strip():
            title = place[-1] if isinstance(place[-1], str) else f"number {place[-1] + 1}"
            yield draft.problem(name, place, f"{title} is blank", "write the words, or take it out")


def _check_languages(draft: Draft) -> Iterator[Problem]:
    for name, place, text in draft.text_groups():
        for language in draft.languages():
            if language not in text:
                title = place[-1] if isinstance(place[-1], str) else f"number {place[-1] + 1}"
                message = f"{title} has no text in {_LANGUAGES[language]}"
                yield draft.problem(name, place, message, f'write {language}: "…" beside the other language')


_LANGUAGES = {"he": "Hebrew (he)", "en": "English (en)"}


def _check_examples(draft: Draft) -> Iterator[Problem]:
    for name, answer in draft.parts("answers"):
        examples = answer.get("examples")
        if not isinstance(examples, dict):
            continue
        for language in draft.languages():
            if language in examples and not isinstance(examples[language], list):
                continue  # its shape is complained about elsewhere
            if not examples.get(language):
                message = f'"{name}" has no example phrases in {_LANGUAGES[language]}'
                remedy = f"write {language}: and two or more questions as people ask them"
                yield draft.problem("answers", (name, "examples"), message, remedy)


def _check_placeholders(draft: Draft, name: str, place: Place, said: str) -> Iterator[Problem]:
    business = draft.whole("business")
    for found in _BRACES.findall(said):
        if found not in PLACEHOLDERS:
            otherwise = (
                "write " + " ".join(f"{{{known}}}" for known in ("comma_name", "business")) + ", or no braces"
            )
            yield draft.problem(name, place, f"unknown placeholder {{{found}}}", _braced(found, otherwise))
        elif found in ("website", "address") and business and not business.get(found):
            message = f"{{{found}}} is used, and business.yaml has no {found}"
            yield draft.problem(name, place, message, f"write {found}: in business.yaml, or take it out here")
    rest = _BRACES.sub("", said)
    if "{" in rest or "}" in rest:
        message = "a brace without its other half: " + ("{" if "{" in rest else "}")
        yield draft.problem(name, place, message, "write both, as in {comma_name}, or neither")


def _braced(found: str, otherwise: str) -> str:
    remedy = suggest(found.strip(), PLACEHOLDERS, otherwise)
    return re.sub(r'"(\w+)"\? Write (\w+)$', r"{\1}? Write {\2}", remedy)


def _check_needed(draft: Draft) -> Iterator[Problem]:
    for name, place, language, said in draft.texts():
        if name != "texts":
            continue
        for needed in _NEEDED.get(str(place[0]), ()):
            if needed not in said:
                message = f"{place[0]} ({language}) does not say {needed}"
                yield draft.problem(name, (*place, language), message, f"write {needed} where it belongs")


def _check_names(draft: Draft) -> Iterator[Problem]:
    """Whoever writes first says who they are; a greeting's first line also opens a first answer."""
    names = draft.whole("business").get("name")
    for name, place, language, said in draft.texts():
        if not (place == ("greeting",) if name == "texts" else name == "campaigns"):
            continue
        first = said.strip().partition("\n")[0]
        called = word(names, language) if isinstance(names, dict) else None
        if "{business}" not in first and not (called and called in first):
            message = f"the first line of the greeting ({language}) does not name the business"
            yield draft.problem(name, (*place, language), message, "write {business} in it")


_CONTACTS = ("{phone}", "{website}", "{address}")
_REFUSE = {
    "he": ("הסר", 'write how to refuse, such as "להסרה: הסר"'),
    "en": ("stop", 'write how to refuse, such as "Reply STOP to opt out"'),
}


def _check_advertising(draft: Draft) -> Iterator[Problem]:
    """Communications Law, section 30A: an advertisement is called one, says whose it is and how to refuse."""
    business, texts = draft.whole("business"), draft.whole("texts")
    if (word(business, "country") or "IL") != "IL":
        return
    for key in ("advertising_head", "advertising_foot", "sms_foot"):
        said_in = texts.get(key)
        for language, said in said_in.items() if isinstance(said_in, dict) else ():
            for lack, remedy in _find_lacks(key, language, str(said), business):
                message = (
                    f"{key} ({language}) does not {lack}; the law (section 30A) wants every advertisement to"
                )
                yield draft.problem("texts", (key, language), message, remedy)


def _find_lacks(key: str, language: str, said: str, business: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """What a text around advertisements leaves out, and what to write."""
    if key == "advertising_head":
        if language == "he" and "פרסומת" not in said:
            yield "call it an advertisement", "write פרסומת"
        return
    names = business.get("name")
    name = word(names, language) if isinstance(names, dict) else None
    if "{business}" not in said and not (name and name in said):
        yield "say who sends it", "write {business} in it"
    if key == "advertising_foot" and not any(contact in said for contact in _CONTACTS):
        yield "say where to reach the sender", "write {phone}, {website} or {address} in it"
    refusal, remedy = _REFUSE.get(language, ("", ""))
    if refusal not in said.lower():
        yield "say how to refuse", remedy
