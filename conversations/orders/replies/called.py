"""What a thing that is wanted is called: one of it or so many, what is on it, and how the menu names it."""

from collections.abc import Collection, Sequence

from conversations.journey.model.base import Text
from conversations.lead.content import Language
from conversations.orders.kept.basket import BasketLine, Topping
from conversations.orders.kept.prices import PriceList

_WITH = {"he": "עם ", "en": "with "}
_BEHIND = {"he": " ", "en": ", "}
_HALF = {"he": "חצי ", "en": "half "}
_AND = {"he": " ו", "en": " and "}
_NO = {"he": "בלי ", "en": "no "}
_GIVEN = {"he": " (עלינו, כמו שהצוות הבטיח)", "en": " (on us, as the team promised)"}
_SO = {"he": " עם ", "en": " with "}


def name_wanted(one: BasketLine, prices: PriceList, language: Language, by_menu: Collection[str] = ()) -> str:
    """One thing: "2 family pies, half olives, half mushrooms"; what has nothing on it by the menu where they did so."""
    of = prices.items[one.item] if one.item else prices.kinds[one.kind]
    is_bare = not (one.toppings or one.open) and (one.kind or prices.items[one.item].kind) in by_menu
    called = of.bare if is_bare and of.bare else of
    name = _get(called.name if one.count == 1 else called.many, language)
    number = "" if one.count == 1 and language == "he" else f"{one.count} "
    name += _name_sorts(one, prices, language)
    given = _GIVEN[language] if one.free else ""
    others = [topping for topping in one.toppings if not _is_sort(topping, prices)]
    on, toppings = _name_open(one, prices, language), name_toppings(others, prices, language)
    how = f"{toppings}{on}" if _has_on(one, prices) else f"{on}{toppings}"
    return f"{number}{name}{how}{given}"


def _is_sort(topping: Topping, prices: PriceList) -> bool:
    """Whether it is all of it that is so called by the menu."""
    return prices.additions[topping.addition].sort is not None and not (topping.half or topping.off)


def _name_sorts(one: BasketLine, prices: PriceList, language: Language) -> str:
    sorts = [prices.additions[topping.addition].sort for topping in one.toppings if _is_sort(topping, prices)]
    told = [_get(sort.name if one.count == 1 else sort.many, language) for sort in sorts if sort]
    return "".join(f"{_BEHIND[language]}{name}" for name in told)


def _name_open(one: BasketLine, prices: PriceList, language: Language) -> str:
    """What is to be on it by their own words, behind what else is, or by itself: ` with "everything"`."""
    return (_AND if _has_on(one, prices) else _SO)[language] + f'"{one.open}"' if one.open else ""


def _has_on(one: BasketLine, prices: PriceList) -> bool:
    """Whether something goes on it, and is not merely left out."""
    return any(not (topping.off or prices.additions[topping.addition].without) for topping in one.toppings)


def name_toppings(toppings: Sequence[Topping], prices: PriceList, language: Language) -> str:
    """What goes on a thing, as it stands behind its name."""

    def name(topping: Topping) -> str:
        return _get(prices.additions[topping.addition].name, language)

    halves = enumerate_words([_HALF[language] + name(one) for one in toppings if one.half], language)
    whole = [one for one in toppings if not (one.half or one.off)]
    put_on = enumerate_words(
        [name(one) for one in whole if not prices.additions[one.addition].without], language
    )
    left_out = [name(one) for one in whole if prices.additions[one.addition].without]
    left_out += [_NO[language] + name(one) for one in toppings if one.off]
    told = ", ".join(filter(None, (halves, _WITH[language] + put_on if put_on else "", *left_out)))
    return f" {told}" if put_on and not halves else f", {told}" if told else ""


def enumerate_words(names: Sequence[str], language: Language) -> str:
    """ "olives, corn and onion"."""
    return _AND[language].join(filter(None, (", ".join(names[:-1]), *names[-1:])))


def _get(text: Text, language: Language) -> str:
    return text.get(language) or next(iter(text.values()))
