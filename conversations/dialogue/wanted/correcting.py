"""Who says that they were misunderstood gets another answer or a person, and never the same answer again."""

import re

from conversations.answers.answering import answer_act
from conversations.handoff.opening import keep_waiting, open_handoff
from conversations.handoff.questions import ask_staff
from conversations.lead.reason import reason
from conversations.turn.acts import Act
from conversations.turn.replying import HEARD
from conversations.turn.turn import Turn
from conversations.understanding.segments import is_question

_MEANT = re.compile(
    r"^\W*(?:(?:no|nope|sorry|wait|oops|לא|סליחה|רגע|אופס)\W+)*"
    r"(?:i (?:meant|mean|was asking about|asked about)|(?:אני )?(?:התכוונתי|מתכוונת|מתכוון|שאלתי|דיברתי))"
    r"(?! (?:something|another|the other|it|that|what|למשהו|לאחר|לאחרת|משהו|לזה)(?!\w))\s+(?:for |to |about |על |"
    r"ל(?=[א-ת]{3}))?",
    re.IGNORECASE,
)
"""What they meant follows, and is read by itself."""
_NOT_THAT = re.compile(
    r"(?<!\w)(?:(?:that'?s|this is|it'?s) not (?:what|the one) i (?:asked|meant|mean|wanted)|not what i (?:asked|"
    r"meant)|"
    r"i (?:meant|asked (?:about|for)|said) (?:the other|another|something else)\b.*|"
    r"(?:the )?other one(?: please)?$|no,? the other(?: one)?$|"
    r"(?:זה )?לא (?:זה )?מה ש(?:שאלתי|רציתי|התכוונתי)|לא (?:לזה |לכך )?התכוונתי(?: לזה| לכך)?|"
    r"לא (?:על )?זה שאלתי|שאלתי (?:על )?משהו אחר|"
    r"(?:התכוונתי|הכוונה) ל(?:שני|אחר|שנייה|אחרת|שניה)(?: דווקא)?)(?!\w)",
    re.IGNORECASE,
)
_ASKED = re.compile(
    r"^\W*(?:(?:(?:but |and |no,? |lol |hey |sorry,? )*(?:i|we) "
    r"(?:never|didn[’']?t|did not|wasn[’']?t|haven[’']?t|don[’']?t)(?: even)? "
    r"(?:ask\w*|sa(?:y|id)|want\w*|mean\w*|meant|talk\w*|order\w*|request\w*)[^.!?;\n]{0,80}|"
    r"(?:(?:אבל|לא,?|רגע,?|סליחה,?) )*(?:אני )?(?:לא|אף פעם לא|בכלל לא) "
    r"(?:ביקשתי|שאלתי|אמרתי|רציתי|התכוונתי|דיברתי|הזמנתי)[^.!?;\n]{0,80}|"
    r"[^\s.!?;,\n]{1,30}(?: [^\s.!?;,\n]{1,30}){0,3} ?)(?:[.,;!?\n…]+|\s-)\s*)?"
    r"(?:(?:but|and|no|lol|אבל|לא) )?"
    r"(?:(?:i|we)(?:(?: just| only| simply)? (?:asked|want(?:ed)? to know)|"
    r"(?:[’']?m| am| was| were)(?: just| only| simply)? asking)(?: you| u)?|"
    r"(?:אני |רק |פשוט )*(?:שאלתי|שואלת?|רציתי לדעת)(?: רק| אתכם)?)[,: ]+"
    r"(?P<asked>(?:(?:what|whats|what[’']s|how|when|where|which|who|why|do|does|is|are|can)(?!\w)|"
    r"(?:מה|איך|מתי|איפה|כמה|למה|איזה|איזו)(?!\w)).*|(?:if|whether|אם|האם) (?P<whether>.*))$",
    re.IGNORECASE | re.DOTALL,
)
"""They say again what it was that they asked, be it after what they did not ask."""
_LIKELY = 0.35
"""How likely something else must be that was perhaps meant."""
_ELLIPTIC = 4  # words of a question that goes on from the one before
_LONG = 30
_FEW = 12  # words of somebody who only says that it was something else


def says_misunderstood(words: str) -> bool:
    """Whether words say no more than that something else was meant.

    >>> says_misunderstood("that's not what I asked"), says_misunderstood("לא התכוונתי לזה")
    (True, True)
    >>> says_misunderstood("I meant the kids' class"), says_misunderstood("what did you mean?")
    (False, False)
    """
    return len(words.split()) <= _FEW and "?" not in words and _NOT_THAT.search(words) is not None


def take_meant(words: str) -> str | None:
    """What follows "I meant".

    >>> take_meant("no, I meant for Sunday"), take_meant("התכוונתי לילדים"), take_meant("for Sunday")
    ('Sunday', 'ילדים', None)
    """
    found = _MEANT.match(words)
    rest = words[found.end() :].strip() if found else ""
    return rest or None


def take_asked_again(words: str) -> str | None:
    """The question that words say was asked; None where they say no such thing.

    >>> take_asked_again("i never asked to skip it. i asked whats IN the sauce"), take_asked_again("שאלתי אם יש חניה")
    ('whats IN the sauce?', 'יש חניה?')
    >>> take_asked_again("2 family pies please. I asked for corn"), take_asked_again("I asked about the kids")
    (None, None)
    """
    found = _ASKED.match(words) if len(words.split()) <= _LONG else None
    if found is None:
        return None
    return f"{(found['whether'] or found['asked']).strip(' ?!.')}?"


def clear_up(turn: Turn, act: Act) -> bool:
    """What was meant by the last question instead; else that question is for staff, and without one they are asked."""
    asked = _find_asked(turn)
    if turn.lead.handoff.open and turn.lead.handoff.open.gravity != "question":
        keep_waiting(turn, asked=asked is not None)
    elif asked and turn.lead.dialogue.said.kind == "answer" and (other := _find_other(turn, asked)):
        turn.reply("corrected", turn.phrase("meant_other"), reason("cleared_up"), place=HEARD)
        answer_act(turn, Act("answer", asked, 1.0, about=other, alone=False))
    elif asked:
        ask_staff(turn, asked, told="not_answered")
    elif turn.lead.handoff.open:
        keep_waiting(turn)
    elif turn.lead.dialogue.misses:
        open_handoff(turn, reason("misunderstood"), turn.heard, heard=turn.phrase("third_time"))
    else:
        turn.lead.dialogue.misses = 1
        name = "confused" if act.name == "confused" else "correction"
        turn.reply(name, turn.phrase(name), reason("cleared_up"))
    return True


def explain(turn: Turn, act: Act) -> bool:
    """They did not understand: asked once which part, then a person."""
    if turn.lead.handoff.open:
        keep_waiting(turn)
    elif turn.lead.dialogue.misses:
        open_handoff(turn, reason("misunderstood"), turn.heard, heard=turn.phrase("third_time"))
    else:
        turn.lead.dialogue.misses = 1
        turn.reply(act.name, turn.phrase(act.name), reason("cleared_up"))
    return True


def _find_asked(turn: Turn) -> str | None:
    """The last thing they asked before this, while it is fresh: what was answered beside the point."""
    before = [line.text for line in turn.lead.dialogue.recent[:-1] if line.by == "lead"]
    asked = [text for text in before if is_question(text) and not says_misunderstood(text)]
    if len(asked) > 1 and len(asked[-1].split()) <= _ELLIPTIC:
        return " ".join(asked[-2:])  # "and on Sunday?" says nothing by itself
    return asked[-1] if asked else None


def _find_other(turn: Turn, asked: str) -> str | None:
    """What else it may have meant."""
    given = turn.lead.dialogue.said.about
    return next(
        (
            one.label.name
            for one in turn.playbook.reader.read(asked).candidates[:3]
            if one.label.kind == "answer" and one.label.name != given and one.score >= _LIKELY
        ),
        None,
    )
