"""Whether something is in what is eaten, asked by who told that somebody can't have it: what is in it is known."""

import re

from conversations.answers.answering import answer_act
from conversations.answers.asked.meeting import Meetings
from conversations.answers.asked.naming import AskedWords
from conversations.turn.acts import Act
from conversations.turn.turn import Turn

_ASKS = re.compile(
    r"(?<!\w)(?:(?:tell|say|know|sure|check) (?:me |us )?(?:if|whether)|(?:is|are|if|whether) there(?:['’]?s)?|theres|"
    r"(?:does|do|is|are) [^?]*(?:have|contain|got|in (?:it|them|any\w*|the \w+)))(?!\w)|"
    r"(?<![א-ת])(?:(?:תגידו?|תגידי|לדעת|להגיד)(?: לי| לנו)? (?:אם|האם)|אם יש|האם יש|(?:^|[,.] ?)יש [^?]*\?|מכיל\w*)",
    re.IGNORECASE,
)


def tell_contents(turn: Turn, words: str, statement: str) -> bool:
    """Tell what is in what, by the answer that meets the statement; False where it says nothing of the thing named."""
    about = turn.playbook.index(Meetings).statements.get(statement)
    if about is None or about not in turn.journey.answers or not _ASKS.search(words):
        return False
    asked = turn.playbook.index(AskedWords).find_asked(words)
    if not any(id(variant) in asked for variant in turn.journey.answers[about].variants):
        return False
    with turn.answering(words):
        return answer_act(turn, Act("answer", words, 1.0, about=about))
