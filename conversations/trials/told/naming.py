"""What each of several people is called, where it is told of them one by one: "I'm Carla and she's Mia"."""

import re
from collections.abc import Sequence

from conversations.contact.bare_names import may_be_name
from conversations.trials.who.persons import ToldPerson, find_same
from conversations.trials.who.referring import name_in
from conversations.understanding.intents.rarity import rate_word
from conversations.understanding.segments import is_question

_CLAUSE = re.compile(
    r"[,;.!?\n]+|(?<!\w)(?:and|but|&)(?!\w)|(?<=\s)ו(?=(?:אני|היא|הוא|ה?גדול|ה?קטנ?|ה?בת|ה?בן|ה?ילד|ל[והבגקצ]))",
    re.IGNORECASE,
)
_IS = re.compile(
    r"^(?:['’](?:m|s|re)\s+|\s*(?:is|am|are|called|named|:|-|–|זה|זאת|זו|קוראים)\s+)*\s*", re.IGNORECASE
)
_NAME = re.compile(r"(?:[A-Z][a-z'-]+(?: [A-Z][a-z'-]+)?|[א-ת][א-ת'׳]{1,11})\W*$")
_TELLING = 0.55


def find_names_of(words: str, people: Sequence[ToldPerson]) -> dict[int, str]:
    """The name of each of the people, by their place, as far as it is told of them.

    >>> people = (ToldPerson("daughter", "", 12, "she"), ToldPerson("self"))
    >>> find_names_of("I'm Carla and she's Mia", people), find_names_of("אני סיגל והיא עדי", people)
    ({1: 'Carla', 0: 'Mia'}, {1: 'סיגל', 0: 'עדי'})
    >>> find_names_of("I'm late and she's tired", people)
    {}
    """
    found: dict[int, str] = {}
    if is_question(words):
        return found
    for clause in filter(None, _CLAUSE.split(words)):
        named = [one for one in name_in(clause, people, (), (), (), ()) if one.who]
        if len(named) != 1 or named[0].who is None:
            continue
        behind = _IS.sub("", clause[named[0].end :])
        name = _NAME.match(behind)
        at = people.index(named[0].who) if named[0].who in people else find_same(named[0].who, people)
        if name and at is not None and not people[at].name and _is_name(name[0]):
            found[at] = name[0].strip(" .!")
    return found


def _is_name(name: str) -> bool:
    name = name.strip(" .!")
    is_english = name[:1].isascii()
    return may_be_name(name) and (is_english or all(rate_word(one) >= _TELLING for one in name.split()))
