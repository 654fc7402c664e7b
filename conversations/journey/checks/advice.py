"""What works, and would work better otherwise: warnings of `waltz check`, never a reason not to start."""

import re
from collections.abc import Iterator

from conversations.journey.checks.advice_answers import advise_on_answers
from conversations.journey.checks.advice_sequences import advise_on_courting
from conversations.journey.reading.draft import Draft, is_true, word, words
from conversations.journey.reading.problems import Problem, suggest
from conversations.journey.reading.shapes import SHAPES
from conversations.journey.reading.sheets import Place
from conversations.wording.plain import plain

LONGEST_LABEL = 20  # characters; what every phone shows whole. WhatsApp's own buttons take 25
LONGEST_TEXT = 400  # characters; about a phone's screen
FEWEST_EXAMPLES = 2  # phrases a language
_FILLED = {
    "code": ("offer", "offer_ended"),
    "until": ("offer",),
    "offer": ("offer", "offer_ended"),
    "stars": ("review",),
    "author": ("review",),
    "review": ("review",),
    "when": ("handoff_closed_hours",),
    "question": ("fallbacks",),
}
"""Placeholders that are empty everywhere but in these texts (and in touches, see `_CARRIED`)."""
_CURLY = re.compile(
    "[\u201c-\u201f][^\u201c-\u201f]+[\u201c-\u201f]|[\u2018-\u201b][^\u2018-\u201b]+[\u2018-\u201b]",
    re.DOTALL,
)
_CARRIED = {"review": ("stars", "author", "review"), "offer": ("offer", "code", "until")}


def advise(draft: Draft) -> Iterator[Problem]:
    """Everything worth a second look."""
    for look in (
        _look_at_topics,
        _look_at_touches,
        _look_at_examples,
        _look_at_lengths,
        _look_at_quotes,
        _look_at_placeholders,
        _look_at_unused,
    ):
        yield from look(draft)
    yield from advise_on_courting(draft)
    yield from advise_on_answers(draft)


def _look_at_topics(draft: Draft) -> Iterator[Problem]:
    worries = {topic: name for name, answer in draft.parts("answers") if (topic := word(answer, "topic"))}
    reviewed = {topic for _, review in draft.parts("reviews") for topic in words(review, "topics")}
    if draft.ids("reviews") is not None:
        for topic in worries.keys() - reviewed:
            place: Place = (worries[topic], "topic")
            message = f'no review speaks of "{topic}"'
            yield draft.problem(
                "answers", place, message, suggest(topic, reviewed, "add one to reviews.yaml")
            )
    for file in ("reviews", "offers"):
        for name, part in draft.parts(file) if draft.ids("answers") is not None else ():
            for topic in words(part, "topics"):
                if topic not in worries:
                    place = (name, "topics", words(part, "topics").index(topic))
                    remedy = suggest(topic, worries, "give an answer this topic, or take it out")
                    yield draft.problem(file, place, f'no answer has the topic "{topic}"', remedy)


def _look_at_touches(draft: Draft) -> Iterator[Problem]:
    for name, touch in draft.parts("touches"):
        for key in ("review", "offer"):
            if is_true(touch, key) and draft.ids(f"{key}s") == set():
                message = (
                    f'"{name}" would show an {key}' if key == "offer" else f'"{name}" would show a {key}'
                )
                yield draft.problem(
                    "touches", (name, key), f"{message}, and there is none", f"add one to {key}s.yaml"
                )


def _look_at_examples(draft: Draft) -> Iterator[Problem]:
    for name, answer in draft.parts("answers"):
        examples = answer.get("examples")
        for language, phrases in examples.items() if isinstance(examples, dict) else ():
            said = words({"": phrases}, "")
            place: Place = (name, "examples", language)
            if 0 < len(said) < FEWEST_EXAMPLES:
                message = f'"{name}" has {len(said)} example phrase ({language})'
                yield draft.problem("answers", place, message, f"write {FEWEST_EXAMPLES} or more")
            seen: set[str] = set()
            for index, phrase in enumerate(said):
                if plain(phrase) in seen:
                    yield draft.problem(
                        "answers", (*place, index), f'"{phrase}" is here twice', "take one of them out"
                    )
                seen.add(plain(phrase))


def _look_at_lengths(draft: Draft) -> Iterator[Problem]:
    for name, place, language, said in draft.texts():
        longest = LONGEST_LABEL if name == "buttons" else LONGEST_TEXT
        if len(said) > longest:
            message = f"{len(said)} characters, more than a phone shows at a glance"
            yield draft.problem(name, (*place, language), message, f"write {longest} or fewer")


def _look_at_quotes(draft: Draft) -> Iterator[Problem]:
    """A word processor's quotes around a whole text are YAML's no more, and people read them."""
    for name, place, language, said in draft.texts():
        if _CURLY.fullmatch(said.strip()):
            message = "this text stands between curly quotes, and people will read them"
            yield draft.problem(name, (*place, language), message, "write plain ones: \" or '")


def _look_at_placeholders(draft: Draft) -> Iterator[Problem]:
    touches = dict(draft.parts("touches"))
    for name, place, language, said in draft.texts():
        if name not in SHAPES:
            continue  # what is filled there is that capability's affair
        carrier = touches.get(str(place[0]), {}) if name == "touches" else {}
        shown = {key for key in _CARRIED if is_true(carrier, key)} | (
            {"offer"} & {word(carrier, "gives") and "offer"}
        )
        carried = {filled for key in shown for filled in _CARRIED[key]}
        for placeholder, homes in _FILLED.items():
            if f"{{{placeholder}}}" not in said or placeholder in carried:
                continue
            if not (name == "texts" and place[0] in homes):
                message = f"{{{placeholder}}} is empty in this text"
                remedy = f"take it out; it is known in {' and '.join(homes)} of texts.yaml"
                yield draft.problem(name, (*place, language), message, remedy)


def _look_at_unused(draft: Draft) -> Iterator[Problem]:
    texts = draft.whole("texts")
    used = {*words(texts, "greeting_buttons"), *words(texts, "menu_buttons")}
    for file in ("answers", "touches"):
        used.update(button for _, part in draft.parts(file) for button in words(part, "buttons"))
    used.update(filter(None, (word(offer, "button") for _, offer in draft.parts("offers"))))
    if not all(sheet.readable for sheet in draft.sheets.values()):
        return
    for name, _ in draft.parts("buttons"):
        if name not in used:
            message = f'nothing shows the button "{name}"'
            yield draft.problem(
                "buttons", (name,), message, "name it under buttons: somewhere, or take it out"
            )
