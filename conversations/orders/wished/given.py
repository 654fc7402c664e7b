"""What staff wrote in the talk that they give for nothing: where it is wanted, it is written down as theirs to give."""

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from conversations.orders.cues.patterns import read_patterns
from conversations.orders.heard.lexicon import Lexicon
from conversations.orders.kept.basket import Basket, BasketLine
from conversations.turn.turn import Turn

_WORDS = read_patterns("given")


def keep_given(turn: Turn, basket: Basket) -> None:
    """What staff said lately that it costs nothing is remembered."""
    lexicon, given = turn.playbook.index(Lexicon), list(basket.given)
    for line in turn.lead.dialogue.recent:
        if line.by == "staff":
            given += find_given(line.text, lexicon)
    basket.given = tuple(dict.fromkeys(given))


def find_given(words: str, lexicon: Lexicon) -> Iterator[str]:
    """The things beside the pizzas that words of staff say cost nothing."""
    for clause in _WORDS["clause"].split(words):
        if _WORDS["on_us"].search(clause) and lexicon.prices:
            items = (token.value for token in lexicon.find(clause) if token.kind == "item")
            yield from (name for name in items if lexicon.prices.items[name].kind is None)


def say_given(turn: Turn, words: str) -> str:
    """What is asked for of what staff give, as words that order one; "" where they name nothing of that."""
    lexicon, given = turn.playbook.index(Lexicon), turn.lead[Basket].given
    named = next((one.value for one in lexicon.find(words) if one.kind == "item" and one.value in given), "")
    if not named or lexicon.prices is None:
        return ""
    name = turn.journey.in_language(lexicon.prices.items[named].name, turn.language)
    return f"{'תוסיפו' if turn.language == 'he' else 'add one'} {name}"


def as_given(
    wanted: Sequence[BasketLine], before: Sequence[BasketLine], given: Sequence[str]
) -> tuple[BasketLine, ...]:
    """What is wanted, with one of each thing that was given as theirs to give, where it came on now."""
    now = list(_one_each(wanted))
    for name in given:
        is_there = any(one.free for one in now if one.item == name)
        if is_there or _count(now, name) <= _count(before, name):
            continue
        at = max(place for place, one in enumerate(now) if one.item == name)
        line = now[at]
        now[at : at + 1] = [replace(line, count=1, free=True)] + (
            [replace(line, count=line.count - 1)] if line.count > 1 else []
        )
    return tuple(now)


def _one_each(wanted: Sequence[BasketLine]) -> Iterator[BasketLine]:
    """Of what is given there is one: the others are wanted beside it."""
    for line in wanted:
        if line.free and line.count > 1:
            yield replace(line, count=1)
            yield replace(line, count=line.count - 1, free=False)
        else:
            yield line


def _count(lines: Sequence[BasketLine], name: str) -> int:
    return sum(one.count for one in lines if one.item == name)
