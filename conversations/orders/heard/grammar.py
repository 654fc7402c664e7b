"""What is wanted, read from the words of ordering in their order."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from conversations.orders.heard.naming import read_named
from conversations.orders.named.thing import Named
from conversations.orders.named.token import Token

VERBS = frozenset({"add", "remove", "make", "only", "correct", "swap", "apart", "double"})
_NEAR = 2
"""Words between what takes something away and what it takes away."""
_ON = re.compile(r"\W*(?:on|for|in|at|על|ב)?\W*(?:the|ה)?\W*", re.IGNORECASE)
_ON_SOME = re.compile(r"\s*(?:on|for|in|על|ב|ל)\s*", re.IGNORECASE)
_NO = re.compile(r"(?:no|not|לא)\s+\Z", re.IGNORECASE)
_INSTEAD = re.compile(r"(?:instead of|rather than|במקום)\s+(?:the |a |ה|את ה)?\Z", re.IGNORECASE)
_INSTEAD_LAST = re.compile(
    r"(?<!\w)(?:instead|במקום)(?: זה)?(?: (?:please|pls|then|בבקשה))?\W*\Z", re.IGNORECASE
)
_GOES_ON = re.compile(r"\W*(?:ok(?:ay)? )?(?:and|plus) (?:\d|an? |one |two |three |four )", re.IGNORECASE)
"""What a message begins with that merely adds to what was said ("and one with corn")."""
_ENDS = re.compile(r"[.!?\n;]")
_CUT = re.compile(r"[,.;\n]")


class Clause(NamedTuple):
    """What is done ("" for merely naming, else one of `VERBS`) and to what."""

    verb: str
    named: tuple[Named, ...]
    halves: bool = False  # "half and half", with nothing said of which


def read_clauses(words: str, tokens: Sequence[Token]) -> list[Clause]:
    """The clauses of a message, each with what it names."""
    split = list(_split(words, _drop_bare_only(words, tokens)))
    if len(split) > 1 and split[-1] == ("correct", []) and not split[-2][0]:
        split[-2:] = [("correct", split[-2][1])]  # "3 actually"
    if len(split) > _BOTH and not split[-1][1] and not split[-2][0] and _INSTEAD_LAST.search(words):
        split[-2:] = [("make", split[-2][1])]  # "he eats no corn. onion instead"
    clauses = [
        Clause(verb, tuple(read_named(words, part)), sum(token.kind == "half" for token in part) >= _BOTH)
        for verb, part in split
    ]
    if clauses and not clauses[0].verb and _GOES_ON.match(words):
        clauses[0] = clauses[0]._replace(verb="add")
    return _tell_apart(_turn_round(words, split, clauses))


def _turn_round(words: str, split: Sequence[tuple[str, list[Token]]], clauses: list[Clause]) -> list[Clause]:
    """ "No corn, tuna": the one in the place of the other; `clauses` are those of `split`."""
    if len(split) > 1 and _is_so_many_instead(words, split[-2], split[-1]):
        named = clauses[-2].named[0]._replace(number=split[-1][1][0].number)
        return [*clauses[:-2], Clause("make", (named,))]  # "instead of 3 cokes make it 2"
    return [
        new
        for (verb, part), clause in zip(split, clauses, strict=True)
        for new in ((verb == "remove" and part and _turn_one(words, part)) or (clause,))
    ]


def _turn_one(words: str, part: list[Token]) -> Sequence[Clause]:
    """What takes the place of the first that a clause takes away; () where nothing does."""
    gone, *rest = part
    kinds = [token.kind for token in part]
    is_instead = _INSTEAD.search(words[: gone.start]) is not None
    if kinds[:2] == ["number", "item"] and is_instead and "item" in kinds[2:]:
        named = read_named(words, part[:2]) + read_named(words, part[2:])
        return [Clause("swap", tuple(named))]  # "instead of 2 cans bring 2 waters"
    if kinds[:2] == ["item", "item"] or kinds[:3] == ["item", "number", "item"]:
        # "not a bottle, cans", "instead of the garlic bread a salad", "instead of the bottle 3 cans"
        if gone.start == rest[0].start:  # "no drinks"
            return ()
        is_turned = is_instead or _NO.search(words[: gone.start].removesuffix("a "))
        told = Clause("swap", tuple(read_named(words, [gone]) + read_named(words, rest)))
        return [told] if is_turned else ()
    if kinds[:2] != ["addition", "addition"]:
        return ()
    is_so = len(part) == _BOTH and _NO.search(words[: gone.start])
    if not (is_instead or (is_so and _CUT.search(words, gone.end, rest[0].start))):
        return ()
    end = next((at for at, one in enumerate(rest) if one.kind != "addition"), len(rest))
    told = Clause("correct", tuple(read_named(words, rest[:end])))
    behind = [Clause("", tuple(read_named(words, rest[end:])))] if rest[end:] else []
    return [told, Clause("remove", tuple(read_named(words, [gone]))), *behind]


def _is_so_many_instead(words: str, gone: tuple[str, list[Token]], new: tuple[str, list[Token]]) -> bool:
    """Whether so many of a thing are to be so many instead."""
    kinds, told = ([token.kind for token in part] for _, part in (gone, new))
    is_instead = gone[0] == "remove" and kinds == ["number", "item"] and told == ["number"]
    return bool(is_instead and new[0] == "make" and _INSTEAD.search(words[: gone[1][0].start]))


def _tell_apart(clauses: list[Clause]) -> list[Clause]:
    """ "One without olives": so many of them, and not all."""
    told: list[Clause] = []
    for clause in clauses:
        last = told[-1].named[-1] if told and told[-1].named else None
        is_apart = clause.verb == "remove" and len(clause.named) == 1 and clause.named[0].toppings
        is_one_of = (
            told[-1].verb in ("", "correct") or (told[-1].verb == "make" and len(told[-1].named) > 1)
            if told
            else False
        )
        if is_apart and last and last.is_bare and last.number and is_one_of:
            told[-1] = told[-1]._replace(named=told[-1].named[:-1])
            told = told if told[-1].named else told[:-1]
            clause = Clause("apart", (clause.named[0]._replace(number=last.number),))
        told.append(clause)
    return told


def _tells_one(before: Token, after: Token) -> bool:
    """Whether an "only" between them tells how one is to be ("with just corn", "one only olives")."""
    return before.kind in ("with", "other") or (before.kind == "number" and after.kind == "addition")


def _drop_bare_only(words: str, tokens: Sequence[Token]) -> list[Token]:
    """Without the "only" of "only on half", which is about the half, and of "with just corn", which is of that one."""
    around = zip((None, *tokens), tokens, (*tokens[1:], None), strict=False)
    return [
        token
        for before, token, after in around
        if not (
            token.kind == "only" and after
            and ((after.kind in ("half", "plain") and _ON.fullmatch(words, token.end, after.start))
                 or (after.kind == "number" and _ON_SOME.fullmatch(words, token.end, after.start))
                 or (before and _tells_one(before, after)
                     and _ON.fullmatch(words, before.end, token.start)))
        )
    ]  # fmt: skip


_BOTH = 2


def _split(words: str, tokens: Sequence[Token]) -> Iterator[tuple[str, list[Token]]]:
    verb, since = "", 0
    part: list[Token] = []
    for token in tokens:
        is_verb = token.kind in VERBS or (token.kind == "with" and verb == "remove")
        if part and token.kind == "add" and _goes_on(words, part[-1], token):
            continue  # "the small one also corn"
        is_next = verb in ("correct", "remove") and _is_behind(words, part, token)
        is_next = is_next or (verb == "remove" and _begins_other(words, part, token))
        if is_next and not is_verb:  # "no, onions. olives": each corrects the one before
            yield verb, part
            verb, part, since = "" if verb == "remove" else verb, [], token.start
        if is_verb or (verb == "remove" and not part and _is_far(words, since, token)):
            if part:
                yield verb, part
            verb, part, since = token.kind if token.kind in VERBS else "", [], token.end
        if token.kind not in VERBS and token.kind != "with":
            part.append(token)
    if part or verb:
        yield verb, part


def _is_behind(words: str, part: Sequence[Token], token: Token) -> bool:
    """Whether a sentence ends between what was named and the next word."""
    return bool(part) and _ENDS.search(words, part[-1].end, token.start) is not None


def _goes_on(words: str, before: Token, add: Token) -> bool:
    """Whether an "also" adds nothing of its own, behind where something goes ("the small one also corn")."""
    is_where = before.kind in ("half", "all") or (before.kind in ("item", "kind") and before.definite)
    return is_where and _ALSO.fullmatch(words[add.start : add.end]) is not None


def _begins_other(words: str, gone: Sequence[Token], token: Token) -> bool:
    """Whether something is wanted instead, behind what is named to go ("never mind the large, a small one")."""
    is_known = any(one.kind in ("item", "kind") and one.definite for one in gone)
    is_new = token.kind == "number" or (token.kind in ("item", "kind") and not token.definite)
    return bool(is_known and is_new and _CUT.search(words, gone[-1].end, token.start))


_ALSO = re.compile(r"ו?גם|also|as well", re.IGNORECASE)


def _is_far(words: str, since: int, token: Token) -> bool:
    between = words[since : token.start]
    return len(between.split()) > _NEAR or "," in between or bool(_ENDS.search(between))
