"""A few words that go on from the last answer ("for 2?", "and for kids?"), and bare words that name a thing of ours."""

import re
from datetime import timedelta

from conversations.answers.coverage import Coverage
from conversations.answers.offered.part import Answers
from conversations.answers.words import counts_people, is_for_traits, is_narrowed, name_said, was_told
from conversations.dialogue.heard.fragments import Slot, learn_audience, read_fragment
from conversations.journey.model.answers import Answer
from conversations.profile.counting import find_bare_count
from conversations.profile.facts import TraitLearned
from conversations.profile.heard.pairs import tells_of_two
from conversations.profile.interests import find_interests
from conversations.profile.part import Profile
from conversations.turn.acts import Act
from conversations.turn.playbook import Playbook
from conversations.turn.turn import Turn
from conversations.understanding.phrases import words_of
from conversations.understanding.segments import is_question
from conversations.wording.weekdays import find_named_days

_FEW, _BARE = 4, 2
_TOLD = 7  # words that tell of themselves and go on
_QUESTION, _NEAR, _AHEAD = 14, 0.25, 0.05
"""Words of a question that goes on; how near a wording of the last answer must come, and how far ahead of others'."""
_LATEST = 1
_SHORTEST = 3  # letters of a word that names something
_FRESH = timedelta(minutes=10)
_MOST = 3  # answers that speak of something, for it to bring one of them


_JOINED = re.compile("^[ולבהמש](?=[א-ת]{3})")
"""What Hebrew joins to a word before it."""


class Mentions:
    """An index: which answers say a word, in the journey's order."""

    def __init__(self, playbook: Playbook) -> None:
        self.found: dict[str, list[str]] = {}
        for name, answer in playbook.journey.answers.items():
            said = {word for text in answer.reply.values() for word in words_of(text)}
            for word in said | {_JOINED.sub("", word) for word in said}:
                self.found.setdefault(word, []).append(name)

    def find(self, words: tuple[str, ...]) -> str | None:
        """The first answer that says all of them, where few do."""
        bare = [word for word in words if len(word) >= _SHORTEST]
        names = [set(self.found.get(word, ())) for word in bare]
        common = set.intersection(*names) if names else set()
        first = self.found.get(bare[0], []) if bare else []
        return next((name for name in first if name in common), None) if 0 < len(common) <= _MOST else None


def follow_up(turn: Turn, words: str) -> Act | None:
    """The last answer once more, for what a few words add to it; None where they add nothing it has words for."""
    about = find_latest(turn)
    if about is not None and tells_of_two(words) and _is_counted(turn, about):
        return Act("answer", words, 1.0, about=about)
    if slots := read_fragment(turn, words):
        learn_audience(turn, words)
        if (instead := _find_instead(turn, about, slots)) is not None:
            return Act("answer", words, 1.0, about=instead)
        if (of_it := _find_of_thing(turn, slots, words)) is not None:
            return of_it
    if about is None or len(words.split()) > _TOLD:
        return None
    answer = turn.journey.answers[about]
    if find_bare_count(words) and _is_counted(turn, about):
        return Act("answer", words, 1.0, about=about)
    learned = {fact.trait for fact in turn.facts if isinstance(fact, TraitLearned)}
    if (learned and is_for_traits(turn, answer, learned)) or _goes_on(turn, words, about):
        return Act("answer", words, 1.0, about=about)
    return None


def _is_counted(turn: Turn, about: str) -> bool:
    """Whether an answer is worded for how many they are."""
    return any(variant.counts for variant in turn.journey.answers[about].variants)


def _goes_on(turn: Turn, words: str, about: str) -> bool:
    """Whether a few words ask for nothing by themselves, and the last answer has words for them that were not said."""
    if len(words.split()) > _FEW or _asks_by_itself(turn, words, about):
        return False
    key = name_said(turn, about)
    is_new = key != about and key not in turn.lead[Answers].said_at
    return is_new and is_narrowed(turn, turn.journey.answers[about])


def _find_of_thing(turn: Turn, slots: frozenset[Slot], words: str) -> Act | None:
    """What is asked with no more than a thing of ours, or with whom it is for ("what about tango?", "and kids?")."""
    if not is_question(words) and not _WHAT_ABOUT.match(words):
        return None
    schedule = turn.playbook.index(Coverage).schedule
    if slots == {"interest"} and schedule:
        named = (word.strip(" ?!.,") for word in words.split() if find_interests(turn, word))
        return Act("answer", next(named, words), 1.0, about=schedule)
    child = turn.lead[Profile].traits.get("for_whom")
    return (
        Act("for_child", words, 1.0) if slots == {"audience"} and child and child.value == "child" else None
    )


_WHAT_ABOUT = re.compile(r"^\W*(?:\w+\W+)?(?:how about|what about|ו?מה (?:עם|לגבי))(?!\w)", re.IGNORECASE)


def _asks_by_itself(turn: Turn, words: str, about: str) -> bool:
    """Whether few words ask for another answer with no help of the last one ("and how much is it please")."""
    reading = turn.playbook.reader.read(words)
    best = reading.best
    return bool(reading.sure and best and best.label.kind == "answer" and best.label.name != about)


def _find_instead(turn: Turn, about: str | None, slots: frozenset[Slot]) -> str | None:
    """The answer that was asked for before, where it has something to say of what is put in its place."""
    schedule = turn.playbook.index(Coverage).schedule
    if about is None:
        return None
    answer = turn.journey.answers[about]
    if "day" in slots:
        return about if _speaks_of_days(answer) else schedule
    if "count" in slots:
        return about if any(variant.counts for variant in answer.variants) else None
    if "interest" in slots and about == schedule:
        return None  # of the one that they name now, whatever they asked of before
    return about if about == schedule or is_told_apart(answer) else None


def find_of_last(turn: Turn, words: str) -> str | None:
    """The last answer, where the wording that comes nearest to a question that nobody knows is one of its own.

    "How long is it valid?" is asked of anything; after vouchers it is asked of them.
    """
    named = [one for one in turn.playbook.reader.compare(words) if one.name]
    if not named or not is_question(words) or len(words.split()) > _QUESTION:
        return None
    about = _answer_of(named[0].name)
    other = next((one.near for one in named if _answer_of(one.name) != about), 0.0)
    is_near = named[0].near >= _NEAR and named[0].near - other >= _AHEAD
    return about if is_near and about in _list_latest(turn) else None


def _answer_of(name: str) -> str:
    return name.split("?")[0].split("/")[0]


def is_told_apart(answer: Answer) -> bool:
    """Whether an answer is another for some than for others."""
    return any(
        {"for_whom", "age", "company", "interest", "level"} & set(variant.when) for variant in answer.variants
    )


def _speaks_of_days(answer: Answer) -> bool:
    return any(find_named_days(text) for text in answer.reply.values())


def find_mentioned(turn: Turn, words: str) -> str | None:
    """The answer that speaks of what a bare word or two name."""
    said = words_of(words)
    return turn.playbook.index(Mentions).find(said) if 0 < len(said) <= _BARE else None


def find_for_party(turn: Turn) -> str | None:
    """The answer that has words for so many people."""
    return next((name for name, answer in turn.journey.answers.items() if counts_people(turn, answer)), None)


def was_counted(turn: Turn) -> bool:
    """Whether they were told lately what so many people need."""
    return any(
        was_told(turn, name)
        for name, answer in turn.journey.answers.items()
        if any(variant.counts and not variant.counts.of for variant in answer.variants)
    )


def find_latest(turn: Turn) -> str | None:
    """The answer given last, a moment ago; None where there is none."""
    return next(iter(_list_latest(turn)), None)


def _list_latest(turn: Turn) -> list[str]:
    """The two answers of a moment ago, the last first."""
    said_at = turn.lead[Answers].said_at
    fresh = [key for key, at in said_at.items() if turn.now - at <= _FRESH]
    keys = sorted(fresh, key=lambda key: said_at[key], reverse=True)[:_LATEST]
    return [name for key in keys if (name := _answer_of(key)) in turn.journey.answers]
