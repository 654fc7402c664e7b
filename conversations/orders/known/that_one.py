""" "That one then, with onion", right after they asked about one size: one of that is wanted."""

import re

from conversations.lead.content import Language
from conversations.orders.cues.patterns import read_patterns
from conversations.orders.heard.lexicon import Lexicon
from conversations.orders.kept.basket import Basket
from conversations.turn.turn import Turn

_WORDS = read_patterns("another")
_HEBREW = re.compile("[א-ת]")
_WITH = re.compile(r"^(?:with |עם )", re.IGNORECASE)
_FEW = 14


def say_that_one(turn: Turn, words: str, told: list[str]) -> str:
    """The words with "that one then" as one of what they asked about in what they wrote last; `told`: before these.

    What was asked of it goes on it: who asked for one without something counts on it.
    """
    lexicon, found = turn.playbook.index(Lexicon), _WORDS["that_one"].match(words)
    prices, is_short = lexicon.prices, len(words.split()) <= _FEW and "?" not in words
    if found is None or prices is None or not (told and is_short) or turn.lead[Basket].is_open():
        return words
    named = lexicon.find(lexicon.mend(_WORDS["how_large"].sub(" ", told[-1])))
    items = {one.value for one in named if one.kind == "item" and prices.items[one.value].kind}
    how = _WITH.sub("", words[found.end() :].strip(" ,.!"))
    is_on = any(one.kind == "addition" and one.start == 0 for one in lexicon.find(how)[:1])
    if len(items) != 1 or (how and not is_on):
        return words
    asked = [prices.additions[one.value].name for one in named if one.kind == "addition"]
    language: Language = "he" if _HEBREW.search(words) else "en"
    names = (prices.items[items.pop()].name, *asked)
    one, *on = (each[language] if isinstance(each, dict) else each for each in names)
    with_, joint = (" עם ", ", ") if language == "he" else (" with ", ", ")
    on_it = joint.join([*on, *([how] if how else [])])
    return f"{'תביאו' if language == 'he' else 'one'} {one}{with_ if on_it else ''}{on_it}"
