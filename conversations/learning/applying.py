"""A journey with what was learned in it."""

from collections import defaultdict
from collections.abc import Container, Iterable, Mapping
from hashlib import sha256
from typing import Literal, NamedTuple

from conversations.journey.model.answers import Answer
from conversations.journey.model.base import Text
from conversations.journey.model.journey import Journey
from conversations.lead.content import Language
from conversations.learning.checking import find_problem, is_example
from conversations.learning.lessons import Learned, LearnedAnswer, LearnedExample
from conversations.wording.plain import plain

Phrases = Mapping[Language, tuple[str, ...]]
LEARNED = "learned"
"""The name of a journey's own part that holds what was taken over."""


class Ignored(NamedTuple):
    """A lesson that is not taken over: its answer is gone, or it could not stand in a journey."""

    text: str
    answer: str
    why: Literal["gone", "unfit"]


class Sifted(NamedTuple):
    """What can be taken over, and what can't."""

    taken: Learned
    ignored: list[Ignored]


def apply_learned(journey: Journey, learned: Learned) -> Journey:
    """The journey with these lessons; the same one where there are none.

    The last word on a phrase counts: it is taken away from whichever answer had it before. An answer that the files
    have by now is theirs.
    """
    taken = sift(journey, learned).taken
    if not taken.examples and not taken.answers:
        return journey
    moved = {plain(one.text): one.answer for one in taken.examples}
    phrases = _gather(taken.examples)
    answers = {name: _teach(name, answer, moved, phrases[name]) for name, answer in journey.answers.items()}
    answers |= {one.id: _make(journey, one, phrases[one.id]) for one in taken.answers}
    return journey.model_copy(
        update={
            "answers": answers, "own": {**journey.own, LEARNED: taken},
            "version": f"{journey.version}+{_digest(taken)}",
        }
    )  # fmt: skip


def sift(journey: Journey, learned: Learned) -> Sifted:
    """What of the lessons can be taken over."""
    written = [one for one in learned.answers if one.id not in journey.answers]
    fit = [one for one in written if not any(find_problem(journey, said) for said in one.reply.values())]
    known = journey.answers.keys() | {one.id for one in fit}
    latest = {plain(one.text): one for one in sorted(learned.examples, key=lambda one: one.at)}
    good = [one for one in latest.values() if is_example(one.text) and _is_known(one.answer, known)]
    asked = {one.answer for one in good}
    ignored = [
        Ignored(one.title, one.id, "unfit") for one in written if one not in fit or one.id not in asked
    ]
    for one in latest.values():
        if not _is_known(one.answer, known):
            ignored.append(Ignored(one.text, one.answer or "", "gone"))
    answers = tuple(one for one in fit if one.id in asked)
    return Sifted(Learned(examples=tuple(good), answers=answers), ignored)


def _is_known(answer: str | None, known: Iterable[str]) -> bool:
    return answer is None or answer in known


def _gather(examples: Iterable[LearnedExample]) -> Mapping[str, dict[Language, list[str]]]:
    """The phrases of each answer, by language."""
    found: defaultdict[str, dict[Language, list[str]]] = defaultdict(dict)
    for one in examples:
        if one.answer is not None:
            found[one.answer].setdefault(one.language, []).append(one.text)
    return found


def _teach(
    name: str, answer: Answer, moved: Mapping[str, str | None], learned: Mapping[Language, list[str]]
) -> Answer:
    """An answer without the phrases that are others' by now, and with what it was taught."""
    kept = _leave(answer.examples, {phrase for phrase, to in moved.items() if to != name})
    had = {plain(phrase) for phrases in kept.values() for phrase in phrases}
    for language, phrases in learned.items():
        kept[language] = kept.get(language, ()) + tuple(one for one in phrases if plain(one) not in had)
    doubt = answer.doubt and answer.doubt.model_copy(
        update={"examples": _leave(answer.doubt.examples, moved)}
    )
    if kept == answer.examples and doubt == answer.doubt:
        return answer
    return answer.model_copy(update={"examples": kept, "doubt": doubt})


def _leave(examples: Phrases, moved: Container[str]) -> dict[Language, tuple[str, ...]]:
    """Phrases without those that ask for something else by now."""
    return {
        language: tuple(phrase for phrase in phrases if plain(phrase) not in moved)
        for language, phrases in examples.items()
    }


def _make(journey: Journey, learned: LearnedAnswer, phrases: Mapping[Language, list[str]]) -> Answer:
    """A new answer: a plain fact. What it has in one language only is said in the others as well."""
    examples = {language: tuple(said) for language, said in phrases.items()}
    return Answer(examples=examples, reply=_complete(journey, learned.reply))


def _complete(journey: Journey, reply: Text) -> Text:
    said = next(iter(reply.values()))
    return {language: reply.get(language, said) for language in journey.business.languages}


def _digest(taken: Learned) -> str:
    return sha256(taken.model_dump_json().encode()).hexdigest()[:8]
