"""The one thing that a question is about: what it is near to, what of ours is so.

An answer may be all that is likely, and say nothing of that thing ("near the sea?" — "five minutes from Carlebach").
"""

import re

from conversations.answers.asked.recalling import Sayings, find_shared
from conversations.turn.turn import Turn
from conversations.understanding.intents.rarity import rate_word
from conversations.understanding.phrases import words_of
from conversations.understanding.segments import is_question
from conversations.wording.remembering import remembered

_THING = r"((?:[^\W\d][\w'’-]*\s?){1,2})"
_NEAR = re.compile(
    rf"(?<!\w)(?:(?:near|close to|far from|next to|opposite|around|away from)(?: (?:to|the|a|an|your))*\s+{_THING}"
    rf"|(?:ליד|מול) ה?{_THING}|(?:קרוב(?:ים|ה)?|סמוכ(?:ים|ה)|סמוך|רחוק(?:ים|ה)?) [למ](?:ה)?[-־]?{_THING})",
    re.IGNORECASE,
)
_IS_SO = re.compile(
    rf"^\W*(?:(?:and|so|but|hi|hey|also)\W+)*(?:is|are) (?:the|your|ur)\s+{_THING}\s*"
    r"(?:vegan|vegetarian|kosher|dairy|gluten[- ]?free|spicy|halal|nut[- ]free|sugar[- ]free|parve)(?!\w)"
    rf"|^\W*(?:ו?(?:האם|אז|גם)\s+)*{_THING}\s*(?:טבעוני|טבעונית|צמחוני|כשרה?|חריפה?|פרווה|(?:ללא|בלי) גלוטן)\W*$",
    re.IGNORECASE,
)
_NAMES = 0.6
"""How telling a word must be to name a thing."""


def asks_of_another(turn: Turn, name: str, words: str) -> bool:
    """Whether a question is about one thing of which an answer says nothing."""
    named = find_thing(words) if is_question(words) else ()
    said = turn.playbook.index(Sayings).all[name]
    return any(not find_shared(word, said) for word in named)


@remembered
def find_thing(words: str) -> tuple[str, ...]:
    """The telling words of what a question is about, where it asks of one thing; empty where it does not.

    >>> find_thing("is it near the marina?"), find_thing("is the tiramisu kosher"), find_thing("how much is it")
    (('marina',), ('tiramisu',), ())
    """
    found = next((one for shape in (_NEAR, _IS_SO) if (one := shape.search(words))), None)
    if found is None:
        return ()
    thing = next(filter(None, found.groups()), "")
    return tuple(word for word in words_of(thing) if rate_word(word) >= _NAMES)
