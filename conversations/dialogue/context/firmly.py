"""What is asked in words that leave no doubt is answered by the variant they belong to, whatever else it is like."""

from conversations.answers.asked.naming import AskedWords
from conversations.answers.asked.suiting import suits
from conversations.answers.giving import give_answer
from conversations.answers.offered.facts import AnswerGiven
from conversations.answers.words import was_worded
from conversations.journey.model.answers import Variant
from conversations.lead.reason import reason
from conversations.turn.dispatch import Dispatch
from conversations.turn.turn import Turn
from conversations.understanding.intents import signals
from conversations.understanding.phrases import words_of
from conversations.understanding.segments import is_question, split_acts

_BARE = 3  # words that hardly ask anything by themselves


def hear_firm(turn: Turn, words: str) -> bool:
    """Answer what such words ask, and what else is asked with them; False where there are none."""
    if not turn.playbook.index(AskedWords).firm or turn.edited or turn.lead.consent.refused_at:
        return False
    if turn.lead.handoff.is_grieved() or signals.is_angry(words) or signals.asks_for_person(words):
        return False
    parts = split_acts(words) or [words]
    found = {part: one for part in parts if (one := find_firm(turn, part))}
    if not found and (whole := find_firm(turn, words)):
        parts, found = [words], {words: whole}
    if not found:
        return False
    for part in parts:
        if part in found:
            _give(turn, part, *found[part], alone=len(parts) == 1)
        elif is_question(part) and not _goes_with(turn, part, {name for name, _ in found.values()}):
            turn.playbook.index(Dispatch).answer(turn, part)
    return True


def _goes_with(turn: Turn, part: str, names: set[str]) -> bool:
    """Whether a part asks the same once more ("how much. for both of us"), or nothing by itself ("any link?")."""
    best = turn.playbook.reader.read(part).best
    name = best.label.name if best and best.label.kind == "answer" else ""
    if len(part.split()) <= _BARE:
        return not name or name in names
    with turn.answering(part):
        return name in names and was_worded(turn, name)


def find_firm(turn: Turn, words: str) -> tuple[str, Variant] | None:
    """The answer, and which variant of it, that words ask for beyond doubt; None where none."""
    said = " ".join(words_of(words))
    known = turn.playbook.index(AskedWords).firm
    with turn.answering(words):
        return next(
            (
                (name, variant)
                for name, variant, pattern in known
                if pattern.search(said) and suits(turn, variant)
            ),
            None,
        )


def _give(turn: Turn, part: str, name: str, variant: Variant, *, alone: bool) -> None:
    with turn.answering(part):
        told = turn.say(variant.reply)
        if told not in turn.gathered_text():
            why, given = reason("answered", answer=name, percent=100), AnswerGiven(name, 1.0, None)
            give_answer(turn, given, why, alone=alone, told=told, buttons=variant.buttons)
