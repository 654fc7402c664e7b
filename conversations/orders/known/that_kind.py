""" "With that cheese", right after one of the list was spoken of: which of them it is."""

import re
from collections.abc import Iterator

from conversations.lead.content import Language
from conversations.orders.cues.patterns import read_patterns
from conversations.orders.heard.lexicon import Lexicon
from conversations.orders.kept.prices import PriceList
from conversations.turn.turn import Turn

_WORDS = read_patterns("said_before")
_HEBREW = re.compile("[א-ת]")
_BACK = 4


def say_that_kind(turn: Turn, words: str) -> str:
    """The words with "that cheese" by its name, where one such was spoken of in what was said last."""
    lexicon, found = turn.playbook.index(Lexicon), _WORDS["that_kind"].search(words)
    prices = lexicon.prices
    if found is None or prices is None:
        return words
    said = found["what"] or found["what_he"]
    of = "of_cheese" if _WORDS["of_cheese"].fullmatch(said) else "of_dough"
    name = next(_list_spoken_of(turn, words, prices, _WORDS[of]), "")
    if not name:
        return words
    language: Language = "he" if _HEBREW.search(said) else "en"
    called = prices.additions[name].name
    told = called[language] if isinstance(called, dict) else called
    return f"{words[: found.start()]}{told}{words[found.end() :]}"


def _list_spoken_of(turn: Turn, words: str, prices: PriceList, of: re.Pattern[str]) -> Iterator[str]:
    """The additions of that kind that either side spoke of, the latest first."""
    lexicon = turn.playbook.index(Lexicon)
    lines = [line.text for line in turn.lead.dialogue.recent if line.text != words]
    for line in reversed(lines[-_BACK:]):
        for token in reversed(lexicon.find(line)):
            if token.kind == "addition" and _is_kind(prices, token.value, of):
                yield token.value


def _is_kind(prices: PriceList, name: str, of: re.Pattern[str]) -> bool:
    addition = prices.additions[name]
    called = addition.name.values() if isinstance(addition.name, dict) else (addition.name,)
    return not addition.without and any(of.search(one) for one in called)
