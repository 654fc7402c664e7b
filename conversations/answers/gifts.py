"""Who buys a voucher is told how to get it and what there is for their money, and is put down for no class."""

from datetime import timedelta

from conversations.answers.asked.meeting import Meetings
from conversations.answers.asked.naming import AskedWords
from conversations.answers.giving import give_answer
from conversations.answers.offered.facts import AnswerGiven
from conversations.answers.offered.part import Answers
from conversations.journey.model.answers import Variant
from conversations.lead.reason import reason
from conversations.turn.dispatch import Dispatch
from conversations.turn.turn import Turn
from conversations.understanding.phrases import words_of
from conversations.understanding.segments import is_question, split_acts
from conversations.wording.said import read_said, whole

_SAID = read_said(__package__, "gifts")
_NAMES, _OWN = whole(_SAID["names"]), whole(_SAID["own"])
_TALK, _SURE = timedelta(hours=6), 0.9


def hear_gift(turn: Turn, words: str) -> bool:
    """How a voucher is bought, how it comes, how many there are for so much, while it is that they speak of."""
    about = turn.playbook.index(Meetings).statements.get("gift")
    answer = turn.journey.answers.get(about or "")
    if about is None or answer is None or turn.lead.handoff.is_grieved() or turn.lead.consent.refused_at:
        return False
    if _OWN.search(words) or not (_NAMES.search(words) or _speaks_of(turn, about)):
        return False
    parts = split_acts(words) or [words]
    found = {part: one for part in parts if (one := _find(turn, answer.variants, part))}
    if not found:
        return False
    for variant in {id(one): one for one in found.values()}.values():
        _give(turn, about, turn.say(variant.reply))
    for part in parts:
        if part not in found and is_question(part) and not _NAMES.search(part):
            turn.playbook.index(Dispatch).answer(turn, part)
    return True


def _give(turn: Turn, about: str, told: str) -> None:
    """Tell it, with the way to buy it; who asks once more wants that, and no "as I wrote"."""
    given, why = AnswerGiven(about, _SURE, None), reason("answered", answer=about, percent=round(_SURE * 100))
    lines = [line.text for line in turn.lead.dialogue.recent if line.by == "bot"]
    short = f"{told.split('. ')[0].rstrip('.')}."
    if any(short[:-1] in line for line in lines):
        turn.note(given)
        told = short if lines[-1].startswith(told) else told  # never the same text twice running
        turn.reply("answer", told, why, turn.choices(turn.journey.answers[about].buttons), about=about)
    else:
        give_answer(turn, given, why, told=told)


def _find(turn: Turn, variants: tuple[Variant, ...], part: str) -> Variant | None:
    patterns, said = turn.playbook.index(AskedWords).patterns, " ".join(words_of(part))
    return next(
        (one for one in variants if one.asks and not one.alone and patterns[id(one)].search(said)), None
    )


def _speaks_of(turn: Turn, about: str) -> bool:
    """Whether the voucher was told of in this talk, and nothing else is booked or given since that they could mean."""
    lately = {key: at for key, at in turn.lead[Answers].said_at.items() if turn.now - at < _TALK}
    return any(key.split("/")[0].strip("?") == about for key in lately)
