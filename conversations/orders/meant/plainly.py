"""Words upon an order that stands, said in full by what is wanted, and by what was said before. Pure."""

import re
from collections.abc import Sequence

from msgspec.structs import replace

from conversations.lead.content import Language
from conversations.orders.cues.numbers import read_number
from conversations.orders.cues.patterns import read_patterns
from conversations.orders.heard.lexicon import Lexicon
from conversations.orders.kept.basket import BasketLine
from conversations.orders.kept.prices import PriceList, Words
from conversations.orders.meant.back import leave_kept_out
from conversations.orders.meant.in_full import say_in_full
from conversations.orders.meant.makes import count_makes, say_large_make
from conversations.orders.spelling.plainer import say_plainer

_WORDS = read_patterns("meant")
_BOTH = 2
_DOUGH = re.compile("dough|crust|base|בצק", re.IGNORECASE)
_MAKES = re.compile(r"^\W*(?:make|do|put|change|switch|תעש[הוי]|תשנ[הוי]) (?:את )?(?=\w)", re.IGNORECASE)
_NO_CHEESE = re.compile("vegan|dairy.free|טבעונ", re.IGNORECASE)
_HEBREW = re.compile("[א-ת]")


def say_as_meant(words: str, wanted: Sequence[BasketLine], told: Sequence[str], lexicon: Lexicon) -> str:
    """The words with what they leave out; as they are where they leave nothing out, or ask. `told` are those before."""
    if "?" in words or not wanted:
        return words
    words = say_large_make(say_in_full(words, wanted, lexicon), told, lexicon)
    for how, of in (("ordinary_dough", _DOUGH), ("ordinary_cheese", _NO_CHEESE)):
        words = _say_ordinary(words, wanted, lexicon, how, of)
    words = _say_number_instead(words, wanted, lexicon)
    words = leave_kept_out(_WORDS["on_hold"].sub(" ", words), lexicon)
    words = _say_of_them(_leave_reason_out(words, lexicon), wanted, lexicon)
    made = count_makes(_say_not_that(words, wanted, lexicon), wanted, told, lexicon)
    counted = _say_some_other(made, lexicon)
    counted = _say_some_of_them(counted, wanted, lexicon)
    said = _say_not_on(_say_all_of_it(counted, lexicon), told, lexicon)
    return _say_bare_number(_say_enough(said, wanted, lexicon), wanted, lexicon)


def _say_ordinary(
    words: str, wanted: Sequence[BasketLine], lexicon: Lexicon, how: str, of: re.Pattern[str]
) -> str:
    """ "Ordinary dough for both": what stands in for the ordinary one comes off, where it is on any."""
    found, prices = _WORDS[how].search(words), lexicon.prices
    if found is None or prices is None:
        return words
    on = {each.addition for one in wanted for each in one.toppings}
    name = next((one for one in on if _is_called(prices.additions[one].words, of)), "")
    told = lexicon.find(words[: found.start()]) if not found["for_all"] else ()
    is_of_one = any(one.kind in ("item", "kind") and not one.definite for one in told)
    if not name or is_of_one:  # "and a regular personal, normal dough"
        return f"{words[: found.start()]} {words[found.end() :]}"
    language: Language = "he" if _HEBREW.search(words) else "en"
    said = prices.additions[name].name
    whole = (
        f"{'תוריד' if language == 'he' else 'remove'} {said[language] if isinstance(said, dict) else said}"
    )
    return f"{_MAKES.sub('', words[: found.start()])}{whole}{words[found.end() :]}"


def _is_called(words: Words, of: re.Pattern[str]) -> bool:
    """Whether an addition stands in for the ordinary dough, or the ordinary cheese, by what it is called."""
    return any(of.search(word) for said in words.values() for word in said)


def withdraws(words: str) -> bool:
    """Whether they say in the same breath that it is to stay as it was.

    >>> withdraws("add corn to the first. no actually leave it"), withdraws("leave it"), withdraws("no, leave it plain")
    (True, False, False)
    """
    return _WORDS["withdrawn"].match(words) is not None


def _leave_reason_out(words: str, lexicon: Lexicon) -> str:
    """ "One with vegan cheese, one kid is vegan" is but one: why it is to be so is no other."""
    found = _WORDS["why_so"].search(words)
    before = words[: found.start()] if found else ""
    is_told = any(token.kind == "addition" for token in lexicon.find(lexicon.mend(before)))
    return before if is_told else words


def make_plain(wanted: Sequence[BasketLine], words: str, lexicon: Lexicon) -> tuple[BasketLine, ...] | None:
    """What is wanted, where the one that has something is plain then ("drop the corn, make it plain"); else None."""
    found = _WORDS["off_and_plain"].match(words)
    tokens = lexicon.find(lexicon.mend(found["what"] or found["what_he"])) if found else ()
    gone = {one.value for one in tokens if one.kind == "addition"}
    having = [one for one in wanted if gone <= {each.addition for each in one.toppings}]
    if not gone or len(gone) != len(tokens) or len(having) != 1:
        return None
    return tuple(replace(one, toppings=(), open="") if one is having[0] else one for one in wanted)


def _say_of_them(words: str, wanted: Sequence[BasketLine], lexicon: Lexicon) -> str:
    """ "On one of the pies", where all that are wanted are such: one of them."""
    prices = lexicon.prices
    pies = [one for one in wanted if prices and (one.kind or prices.items[one.item].kind)]
    is_alike = len({one.item for one in pies}) == 1
    words = _WORDS["plain_pies"].sub(r"\g<how> ones", words)

    def say(found: re.Match[str]) -> str:
        what = found["what"] or found["what_he"]
        of_them = "מהן" if found["what_he"] else "of them"
        is_any = is_alike or _WORDS["of_all"].fullmatch(what)
        return f"{found['many']} {of_them}" if is_any else found[0]

    return _WORDS["of_pies"].sub(say, words) if pies else words


def _say_some_other(words: str, lexicon: Lexicon) -> str:
    """ "2 of the cans should be water": so many of the one in the place of so many of the other."""
    found = _WORDS["some_other"].search(words) or _WORDS["make_some"].search(words)
    things = [lexicon.find(lexicon.mend(found[name])) for name in ("gone", "new")] if found else []
    sides = [{token.value for token in each if token.kind == "item"} for each in things]
    if found is None or len(sides) < _BOTH or not all(len(each) == 1 for each in sides):
        return words
    if sides[0] == sides[1]:
        return words[: found.start()]  # "make 2 of the cans zero": which make they are is kept nowhere
    prices = lexicon.prices
    if prices is None or any(prices.items[name].kind for each in sides for name in each):
        return words
    said = ("תחליף {many} {gone} ב{new}" if _HEBREW.search(words) else "swap {many} {gone} for {new}").format(
        **found.groupdict()
    )
    return f"{words[: found.start()]}{said}"


def _say_not_that(words: str, wanted: Sequence[BasketLine], lexicon: Lexicon) -> str:
    """ "No can, a bottle": a thing beside the pizzas that is there makes room for another."""
    found, prices = _WORDS["not_that"].match(words), lexicon.prices
    if found is None or prices is None:
        return words
    gone, new = (
        [
            token.value
            for token in lexicon.find(say_plainer(lexicon.mend(f"the {found[name]}")))
            if token.kind == "item"
        ]
        for name in ("gone", "new")
    )
    is_side = len(gone) == len(new) == 1 and prices.items[gone[0]].kind is prices.items[new[0]].kind is None
    if not is_side or gone == new or not any(one.item == gone[0] for one in wanted):
        return words
    said = "תחליף את ה{gone} ב{new}" if _HEBREW.search(words) else "swap the {gone} for a {new}"
    return f"{said.format(**found.groupdict())}{words[found.end() :]}"


def _say_some_of_them(words: str, wanted: Sequence[BasketLine], lexicon: Lexicon) -> str:
    """ "Half of them with olives", of four: two of them; "one without cheese": one of those that are plain."""
    prices = lexicon.prices
    pies = [one for one in wanted if prices and (one.kind or prices.items[one.item].kind)]
    total, of_them = sum(one.count for one in pies), "מהן" if _HEBREW.search(words) else "of them"
    halved = _WORDS["half_of_them"].search(words)
    if halved and total > 1 and total % _BOTH == 0:
        return f"{words[: halved.start()]}{total // _BOTH} {of_them}{words[halved.end() :]}"
    some = _WORDS["some_without"].match(words)
    plain = max((one.count for one in pies if not one.toppings), default=0)
    many = read_number(some["many"]) if some else None
    if some is None or not many or not many <= plain < total + (plain > many):
        return words
    return f"{many} {of_them} {some['what']}"


def _say_all_of_it(words: str, lexicon: Lexicon) -> str:
    """ "All of it tuna" is tuna and nothing else."""
    found = _WORDS["all_of_it"].match(words)
    tokens = lexicon.find(lexicon.mend(found["what"])) if found else ()
    if found is None or not tokens or any(token.kind != "addition" for token in tokens):
        return words
    return f"{'רק' if _HEBREW.search(words) else 'only'} {found['what']}"


def _say_enough(words: str, wanted: Sequence[BasketLine], lexicon: Lexicon) -> str:
    """ "Two is enough": of the one thing that is wanted more than twice."""
    found, prices = _WORDS["enough"].match(words), lexicon.prices
    many = read_number(found["many"]) if found else None
    more = [one for one in wanted if many and one.item and one.count > many]
    if not many or len(more) != 1 or prices is None:
        return words
    return _say_so_many(many, more[0].item, prices, words)


def _say_number_instead(words: str, wanted: Sequence[BasketLine], lexicon: Lexicon) -> str:
    """ "Sorry, 2 not 3": of the one thing that is wanted three times."""
    found, prices = _WORDS["not_so_many"].match(words), lexicon.prices
    told = (found["many"] or found["many_last"], found["gone"] or found["gone_first"]) if found else ("", "")
    many, gone = map(read_number, told)
    lines = [one for one in wanted if gone and one.item and one.count == gone]
    if not many or len(lines) != 1 or prices is None:
        return words
    (line,) = lines
    if len([one for one in wanted if one.item == line.item]) > 1:
        return words
    return _say_so_many(many, line.item, prices, words)


def _say_so_many(many: int, item: str, prices: PriceList, words: str) -> str:
    language: Language = "he" if _HEBREW.search(words) else "en"
    name = prices.items[item].many
    told = name.get(language) or next(iter(name.values()))
    return f"{'תעשו' if language == 'he' else 'make it'} {many} {told}"


def _say_bare_number(words: str, wanted: Sequence[BasketLine], lexicon: Lexicon) -> str:
    """ "Two", where one thing is wanted: two of that."""
    found = _WORDS["number"].match(words)
    if found is None or len(wanted) != 1 or not (wanted[0].item and read_number(found["many"])):
        return words
    token = next((one for one in lexicon.find(words) if one.kind == "number"), None)
    return f"{'תעשו' if _HEBREW.search(words) else 'make it'} {found['many']}" if token else words


def _say_not_on(words: str, told: Sequence[str], lexicon: Lexicon) -> str:
    """ "Not on the small one", behind what was to go on all of them."""
    found = _WORDS["not_on"].match(words)
    last = told[-1] if found and told else ""
    names = [last[one.start : one.end].lstrip("ו") for one in lexicon.find(last) if one.kind == "addition"]
    if found is None or not names:
        return words
    if found["where_he"]:
        return f"בלי {' ו'.join(names)} על ה{found['where_he']}"
    return f"no {' and '.join(names)} on {found['where'] or found['where_but']}"
