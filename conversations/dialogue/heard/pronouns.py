"""A short question about what was just answered ("is that for both of us or each?"): what was said speaks to it."""

import re
from dataclasses import replace
from datetime import timedelta

from conversations.answers.offered.part import Answers
from conversations.answers.words import shorten
from conversations.lead.reason import reason
from conversations.turn.acts import Act
from conversations.turn.turn import Turn
from conversations.understanding.half_said import refers_back
from conversations.understanding.segments import is_question

_POINTS = re.compile(
    r"^\W*(?:(?:and|so|ok|wait|but|ו?אז|רגע|אבל)\W+)*(?:is (?:that|this|it)|(?:that'?s|it'?s|this is)|(?:ו?זה|"
    r"ו?המחיר(?: הזה)?|ו?כל זה))(?!\w)",
    re.IGNORECASE,
)
_FRESH = timedelta(minutes=10)
_LONGEST = 11  # words of such a question
_SPEAKS = tuple(
    (re.compile(rf"(?<!\w)(?:{asked})(?!\w)", re.IGNORECASE), re.compile(said, re.IGNORECASE))
    for asked, said in (
        (
            r"both|each|per (?:person|head|couple)|for (?:two|one|us|me)|a (?:person|couple)|לשנינו|לשניים|"
            r"לשניכם|לכל אחד(?:ת)?|לאדם|לזוג|לבן אדם|ליחיד|לאחד",
            r"two of you|each|couple|per person|לשניכם|לכל אחד|לזוג|לאחד|ליחיד|לסועד",
        ),
        (
            r"(?:per|a|each|for the|for a|every) (?:month|lesson|class|week|year|time)|monthly|לחודש|לשיעור|"
            r"בחודש|לשנה|חודשי|כל (?:פעם|שבוע)",
            r"month|lesson|class|week|לחודש|בחודש|לשיעור|שבוע",
        ),
        (
            r"(?:including|with|plus) (?:vat|delivery|tax)|included|כולל (?:מע״מ|מע\"מ|משלוח)",
            r"delivery|vat|משלוח|מע״מ",
        ),
    )
)


def tell_of_it(turn: Turn, words: str) -> bool:
    """Say again, in short, what was just said, where it is what they ask; False where it is not."""
    if len(words.split()) > _LONGEST or turn.lead.dialogue.said.kind != "answer" or not is_question(words):
        return False
    if _BRINGS.search(words):
        return _tell_line(turn, words)
    if not _POINTS.match(words):
        return False
    about = next((name for name in _list_latest(turn) if _speaks_to(words, shorten(turn, name))), None)
    if about is None:
        return _tell_line(turn, words)
    short, again = shorten(turn, about), turn.journey.answers[about].again
    is_worded = again is not None and short == turn.say(again)  # the owner's own words for a second time
    text = short if is_worded else turn.phrase("as_written", answer=short)
    turn.reply("answer", text, reason("asked_of_it"), about=about)
    return True


def read_pointing(turn: Turn, act: Act) -> Act:
    """A question about "it" is of what was answered last, where the wording that it is most like is of that.

    "Can it be sent by email?" is asked of anything; after vouchers it is asked of them.
    """
    is_open = act.name in ("answer", "unknown") and act.score < _SURE and refers_back(act.words)
    if not is_open or turn.lead.dialogue.said.kind != "answer":
        return act
    last = next(iter(_list_latest(turn)), None)
    nearest = turn.playbook.reader.read(act.words).nearest
    like = next((near for example, near in nearest if example.label.name == last), 0.0)
    if last is None or like < _LIKE or nearest[0][1] - like > _BEHIND:
        return act
    return replace(act, name="answer", about=last, score=1.0)


_SURE, _LIKE, _BEHIND = 0.9, 0.45, 0.03


def _tell_line(turn: Turn, words: str) -> bool:
    """Whether it is free, or whom they may bring, as it was just written."""
    last = next((line.text for line in reversed(turn.lead.dialogue.recent) if line.by == "bot"), "")
    for asked, said in ((_ASKS_FREE, _FREE), (_BRINGS, _WITH_THEM)):
        told = next((one.strip() for one in _SENTENCE.findall(last) if said.search(one)), None)
        if told and asked.search(words):
            turn.reply("answer", turn.phrase("as_written", answer=told), reason("asked_of_it"))
            return True
    return False


_SENTENCE = re.compile(r"[^.!?\n]+[.!?]?")
_FREE = re.compile(r"(?<!\w)(?:free(?: of charge)?|בלי תשלום|ללא תשלום|בחינם|חינם)(?!\w)", re.IGNORECASE)
_ASKS_FREE = re.compile(
    r"(?<!\w)(?:(?:really |actually |all |completely |totally )?free|באמת (?:ב?חינם|בלי תשלום)|ב?חינם|בלי תשלום)(?!\w)",
    re.IGNORECASE,
)
_BRINGS = re.compile(
    r"(?<!\w)(?:(?:can|could|may) (?:i|we) (?:also )?(?:bring|come with|take)|"
    r"(?:can|could|may) (?:a|my) \w+ (?:come|join)|bring (?:a|my|along|some)|"
    r"(?:אפשר|מותר|אוכל|נוכל) (?:גם )?(?:להביא|לבוא עם|לצרף)|"
    r"(?:להביא|לצרף) (?:גם |עוד |איתי )*(?:חבר|חברה|מישהו|מישהי|את))(?!\w)",
    re.IGNORECASE,
)
_WITH_THEM = re.compile(r"(?<!\w)(?:friends?|guests?|חברים|חברות|אורחים)(?!\w)", re.IGNORECASE)


def _list_latest(turn: Turn) -> list[str]:
    """The answers given a moment ago, the last first."""
    said_at = turn.lead[Answers].said_at
    recent = [key for key, at in said_at.items() if turn.now - at < _FRESH]
    names = (re.split("[?/]", key)[0] for key in sorted(recent, key=lambda key: said_at[key], reverse=True))
    return [name for name in dict.fromkeys(names) if name in turn.journey.answers]


def _speaks_to(words: str, told: str) -> bool:
    return any(asked.search(words) and said.search(told) for asked, said in _SPEAKS)
