"""Two that are told apart before any number was told: "olives on one and the other plain" begins an order of two."""

import re
from collections.abc import Iterator
from datetime import timedelta

from conversations.lead.content import Language
from conversations.orders.cues.patterns import read_patterns
from conversations.orders.heard.lexicon import Lexicon
from conversations.orders.kept.basket import Basket
from conversations.orders.kept.prices import PriceList
from conversations.turn.turn import Turn

_WORDS = read_patterns("telling")
_HEBREW = re.compile("[א-ת]")
_DEAL = re.compile(
    r"(?<!\w)(?:the |that |a )?(?:family|משפחתית?|משפחה)? ?(?:deal|meal|offer|ה?דיל|ה?מבצע)(?: ה?משפחתי)?(?!\w)",
    re.I,
)
_JUST = timedelta(minutes=30)
_BACK, _BOTH = 4, 2
_THINGS = frozenset({"item", "kind"})


def say_first_apart(turn: Turn, words: str) -> str:
    """The words as two pies told apart, of the size that was spoken of; else as they are."""
    lexicon, basket = turn.playbook.index(Lexicon), turn.lead[Basket]
    prices, found = lexicon.prices, _WORDS["one_and_other"].search(words)
    if found is None or prices is None or not prices.ordered or basket.wanted or basket.people:
        return words
    around = _DEAL.sub(" ", f"{words[: found.start()]} . {words[found.end() :]}")
    if any(one.kind in _THINGS or one.number >= _BOTH for one in lexicon.find(lexicon.mend(around))):
        return words  # so many of a thing are told with them: they are of these
    told = {name.removesuffix("_he"): value for name, value in found.groupdict().items() if value}
    wished = told.get("first") or told.get("first_with") or told["first_on"]
    first = _name(wished, lexicon) or _name(told.get("else", ""), lexicon)
    other = _name(told.get("other") or told.get("other_with") or told["other_on"], lexicon)
    if not (first and other):
        return words
    not_had = "" if _name(wished, lexicon) else f". {_leave_head_out(wished)}"
    language: Language = "he" if _HEBREW.search(found[0]) else "en"
    pies = _name_pies(turn, words, prices, language)
    said = {"he": f"שתי {pies}, אחת {first} ואחת {other}", "en": f"2 {pies}, one {first} and one {other}"}[
        language
    ]
    return f"{said}{not_had}"  # of what is not had they are told so


def _leave_head_out(said: str) -> str:
    return said.split(":")[-1].strip()


def _name(said: str, lexicon: Lexicon) -> str:
    """What goes on one, as a list tells it; "" for nothing of the list."""
    is_hebrew = _HEBREW.search(said) is not None
    said = _leave_head_out(said)
    if _WORDS["mere_cheese"].match(said):
        return "רגילה" if is_hebrew else "plain"
    named = [one for one in lexicon.find(lexicon.mend(said)) if one.kind in ("addition", "plain", "half")]
    if not named:
        return ""
    if all(one.kind == "plain" for one in named):
        return "רגילה" if is_hebrew else "plain"
    kept = lexicon.mend(said)[named[0].start : named[-1].end]
    return f"{'עם' if is_hebrew else 'with'} {kept}"


def _name_pies(turn: Turn, words: str, prices: PriceList, language: Language) -> str:
    """Several pies of the one size they spoke of lately ("a family deal"); of none where they spoke of none."""
    sizes = next((one for one in _list_sizes(turn, words, prices) if one), set[str]())
    of = prices.items[sizes.pop()].many if len(sizes) == 1 else next(iter(prices.kinds.values())).many
    return of.get(language) or next(iter(of.values()))


def _list_sizes(turn: Turn, words: str, prices: PriceList) -> Iterator[set[str]]:
    """The sizes named in these words, and in what they wrote before, the latest first."""
    said = [one.text for one in turn.lead.dialogue.recent if one.by == "lead" and turn.now - one.at <= _JUST]
    for line in (words, *reversed(said[-_BACK:])):
        tokens = turn.playbook.index(Lexicon).find(line)
        sizes = {one.value for one in tokens if one.kind == "item" and prices.items[one.value].kind}
        yield sizes
