"""Which words an answer is given in: for what is known of the person, and never the same ones twice."""

import math
import re
from collections.abc import Set
from datetime import timedelta

from conversations.answers.asked.company import lacks_company
from conversations.answers.asked.naming import AskedWords, select_asking
from conversations.answers.asked.recalling import find_variant_asked, find_variant_near
from conversations.answers.asked.suiting import TALK, count_for, suits
from conversations.answers.offered.part import Answers
from conversations.journey.model.answers import Answer, Variant
from conversations.journey.model.base import Text
from conversations.profile.facts import TraitLearned
from conversations.profile.interests import find_interests
from conversations.profile.part import Profile
from conversations.turn.turn import Turn
from conversations.understanding.intents.rarity import names_something
from conversations.understanding.phrases import words_of
from conversations.understanding.segments import is_question

_SENTENCE = re.compile(r".*?[.!?](?=\s|$)|.+$", re.DOTALL)
_FORGOTTEN = timedelta(days=3)  # who asks again after so long has forgotten, and is told anew
_NAMES_ONE = 6  # words of a question that may name no more than a thing of ours
_SHORT = 60  # characters that a shortened answer has at least


def count_before(turn: Turn, key: str) -> int:
    """How often this was said to them lately."""
    known = turn.lead[Answers]
    last = known.said_at.get(key)
    return known.asked.get(key, 0) if last and turn.now - last < _FORGOTTEN else 0


def count_in_talk(turn: Turn, key: str) -> int:
    """How often this was said in the talk of now; once at most of what was said earlier."""
    last = turn.lead[Answers].said_at.get(key)
    before = count_before(turn, key)
    return before if last and turn.now - last < TALK else min(before, 1)


def was_just_said(turn: Turn, key: str, breath: timedelta) -> bool:
    """Whether it stands right above what they write now."""
    last = turn.lead[Answers].said_at.get(key)
    return last is not None and turn.now - last < breath


def shorten(turn: Turn, answer_id: str) -> str:
    """What an answer says, in a sentence or two."""
    answer = turn.journey.answers[answer_id]
    if answer.again and not find_fitting(turn, answer):
        return turn.say(answer.again)
    return _cut(turn.say(find_fitting(turn, answer) or answer.reply, **_count(turn, answer)))


def note_said(turn: Turn, key: str) -> None:
    """It is being said now."""
    known = turn.lead[Answers]
    known.asked[key] = count_before(turn, key) + 1
    known.said_at[key] = turn.now


def name_said(turn: Turn, answer_id: str) -> str:
    """What an answer is remembered by: one that is worded for what was asked is another than the answer at large."""
    answer = turn.journey.answers[answer_id]
    found = _find_variant(turn, answer)
    return (
        answer_id if found is None or not _is_narrow(found) else f"{answer_id}/{answer.variants.index(found)}"
    )


def name_worded(turn: Turn, answer_id: str) -> str:
    """What an answer is remembered by in just these words: for children it is another one than for adults."""
    answer = turn.journey.answers[answer_id]
    found = _find_variant(turn, answer)
    return answer_id if found is None else f"{answer_id}/{answer.variants.index(found)}"


def name_wording(turn: Turn, answer_id: str, words: str) -> str:
    """What an answer is remembered by that is given in the words for just this question."""
    with turn.answering(words):
        return name_worded(turn, answer_id)


def was_worded(turn: Turn, answer_id: str) -> bool:
    """Whether an answer was given lately in just these words, or in those of it that are of one day."""
    named = name_worded(turn, answer_id)
    said_at = turn.lead[Answers].said_at
    keys = [key for key in said_at if key == named or key.startswith(f"{named}/d")]
    return any(turn.now - said_at[key] < _FORGOTTEN for key in keys)


def was_told(turn: Turn, answer_id: str) -> bool:
    """Whether an answer was given lately, in whatever words."""
    known = turn.lead[Answers]
    return any(
        turn.now - at < _FORGOTTEN
        for key, at in known.said_at.items()
        if re.split("[?/]", key)[0] == answer_id and not key.endswith("?")
    )


def choose_words(turn: Turn, answer: Answer, before: int) -> str:
    """The answer's words, the first time or the second."""
    fitting = find_fitting(turn, answer)
    values = _count(turn, answer)
    if not before:
        return turn.say(fitting or answer.reply, **values)
    if fitting:
        return _repeat(turn, fitting, **values)  # the short form is of the answer for anybody
    return turn.say(answer.again) if answer.again else _repeat(turn, answer.reply)


def counts_people(turn: Turn, answer: Answer) -> bool:
    """Whether an answer has words for how many people they are."""
    return (
        (found := _find_variant(turn, answer)) is not None
        and found.counts is not None
        and not found.counts.of
    )


def counts_things(turn: Turn, answer: Answer) -> bool:
    """Whether an answer has words for how many things of ours they name."""
    found = _find_variant(turn, answer)
    return found is not None and found.counts is not None and bool(found.counts.of)


def is_for_days(turn: Turn, answer: Answer) -> bool:
    """Whether an answer has words for the very days that were asked for."""
    return (found := _find_variant(turn, answer)) is not None and bool(found.days)


def is_for_condition(turn: Turn, answer: Answer, condition: str) -> bool:
    """Whether the words that an answer is given in are meant for a condition."""
    found = _find_variant(turn, answer)
    wanted = found.when.get("condition", ()) if found else ()
    return condition in ((wanted,) if isinstance(wanted, str) else wanted)


def is_narrowed(turn: Turn, answer: Answer) -> bool:
    """Whether an answer has words for how it was just asked."""
    return (found := _find_variant(turn, answer)) is not None and _is_narrow(found)


def is_for_traits(turn: Turn, answer: Answer, names: Set[str]) -> bool:
    """Whether the words of an answer are chosen by one of these things that are known of the person."""
    return (found := _find_variant(turn, answer)) is not None and not names.isdisjoint(found.when)


def is_for_known(turn: Turn, answer_id: str) -> bool:
    """Whether the words of an answer are chosen by something that is known of the person, whatever it is."""
    found = _find_variant(turn, turn.journey.answers[answer_id])
    return found is not None and bool(found.when)


def find_fitting(turn: Turn, answer: Answer) -> Text | None:
    """The variant for what is known of the person, or for how they ask."""
    return found.reply if (found := _find_variant(turn, answer)) else None


def _find_variant(turn: Turn, answer: Answer) -> Variant | None:
    if not answer.variants:
        return None
    traits = turn.lead[Profile].traits
    key = (id(answer), turn.asked, turn.lead.dialogue.said.kind, *traits.items())  # whatever it goes by
    if key not in turn.found:
        turn.found[key] = _look_for_variant(turn, answer)
    found: Variant | None = turn.found[key]
    return found


def _look_for_variant(turn: Turn, answer: Answer) -> Variant | None:
    asked = _find_meant(turn, answer)
    meant = [one for one in answer.variants if not (one.asks or one.examples) or id(one) in asked]
    fitting = [variant for variant in meant if suits(turn, variant)]
    found = next((one for one in fitting if _is_of_news(turn, one)), next(iter(fitting), None))
    if found is not None and _is_narrow(found):
        is_taught = turn.playbook.reader.read(turn.asked).is_taught  # else the words of `asks` tell more
        told = find_variant_asked(turn, answer) if is_taught and _goes_by_words(found) else None
        return told if told is not None and suits(turn, told) else found
    if found is not None and any(
        is_so(turn, found) for is_so in (_is_of_condition, _is_told_now, _is_of_one_thing)
    ):
        return found  # what is said for a condition or an age is not put aside for what is merely asked alike
    near = find_variant_near(turn, answer)
    is_fitting = near is not None and suits(turn, near) and not lacks_company(turn, near)
    return near if is_fitting else found


def _find_meant(turn: Turn, answer: Answer) -> frozenset[int]:
    """The variants of which the question has the words; what is told around it has them only where no question has."""
    find = turn.playbook.index(AskedWords).find_asked
    own = {id(variant) for variant in answer.variants}
    asked = find(select_asking(turn.asked)) & own
    return asked or find(turn.asked) & own


def _is_of_news(turn: Turn, variant: Variant) -> bool:
    """Whether words are for a condition that was told just now: it goes before those of an earlier talk."""
    wanted = variant.when.get("condition", ())
    names = (wanted,) if isinstance(wanted, str) else wanted
    return any(isinstance(fact, TraitLearned) and fact.trait in names for fact in turn.facts)


def _is_of_condition(_: Turn, variant: Variant) -> bool:
    return "condition" in variant.when


def _is_told_now(turn: Turn, variant: Variant) -> bool:
    """Whether words are for an age that was told just now, with nothing asked."""
    is_news = any(isinstance(fact, TraitLearned) and fact.trait == "age" for fact in turn.facts)
    return "age" in variant.when and is_news and not is_question(turn.asked)


def _is_of_one_thing(turn: Turn, variant: Variant) -> bool:
    """Whether words are for the one thing of ours that a question names, with nothing else ("when is waltz?")."""
    if "interest" not in variant.when or len(turn.asked.split()) > _NAMES_ONE:
        return False
    named = [word for word in words_of(turn.asked) if find_interests(turn, word)]
    rest = " ".join(word for word in words_of(turn.asked) if word not in named)
    return len(named) == 1 and not names_something(rest)


def _goes_by_words(variant: Variant) -> bool:
    """Whether words alone bring a variant that has wordings of its own, so that another may come nearer."""
    return bool(variant.asks and variant.examples) and not (variant.counts or variant.days)


def _is_narrow(variant: Variant) -> bool:
    return bool(variant.asks or variant.examples or variant.counts or variant.days)


def _count(turn: Turn, answer: Answer) -> dict[str, str]:
    """What a variant that counts people fills in."""
    found = _find_variant(turn, answer)
    count = count_for(turn, found.counts) if found and found.counts else None
    if found is None or found.counts is None or count is None:
        return {}
    units = math.ceil(count / found.counts.each)
    return {"count": str(count), "units": str(units), "total": f"{units * found.counts.price:,}"}


def choose_reassurance(turn: Turn, answer: Answer, before: int) -> str:
    """What reassures who hesitates over it."""
    doubt = answer.doubt
    if doubt is None:
        return choose_words(turn, answer, before)
    if not before:
        fitting = next((one.reply for one in doubt.variants if suits(turn, one)), doubt.reply)
        return turn.say(fitting)
    return turn.say(doubt.again) if doubt.again else _repeat(turn, doubt.reply)


def _repeat(turn: Turn, text: Text, **values: str) -> str:
    """The same in its first sentence or two."""
    return turn.phrase("as_written", answer=_cut(turn.say(text, **values)))


def _cut(text: str) -> str:
    short = ""
    for sentence in _SENTENCE.findall(text):
        short = f"{short} {sentence.strip()}".strip()
        if len(short) >= _SHORT:
            break
    return short
