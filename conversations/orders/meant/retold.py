"""A list that is told once more, so many in all: what of it is kept is told by what stands there. Pure."""

import re
from collections.abc import Sequence

from conversations.orders.cues.numbers import PATTERN
from conversations.orders.heard.lexicon import Lexicon
from conversations.orders.kept.basket import BasketLine

_ANEW = re.compile(
    r"^\W*(?:(?:ok(?:ay)?|oh|wait|actually|sorry|hm+|no|אה|רגע|סליחה|לא|אוקיי?)\W+)*"
    r"(?:(?:scratch|scrap|forget|cancel|ignore) (?:that|it|all that|all of that)|never ?mind(?: that)?|"
    r"עזוב[וי]?(?: את זה)?|תעזב[וי]?(?: את זה)?|בטל[וי]?(?: את זה)?|תבטל[וי]?(?: את זה)?|שכח[וי]? מזה)"
    rf"[^\w\n]+(?P<why>(?:[^.;!?\n]*?[,.;–-]\s*)?)(?=(?:let['’]?s )?(?:make|do) (?:it|that) (?:{PATTERN})(?!\w)|"
    rf"(?:ת?עש[הוי]|נעשה|שיהיו) (?:{PATTERN})(?!\w))",
    re.IGNORECASE,
)
"""What was said is but put otherwise, and nothing is called off."""
_SO_MANY = re.compile(
    rf"(?<!\w)(?:(?:make|do) (?:it|that)|ת?עש[הוי]|נעשה|שיהיו) (?:{PATTERN})(?!\w)", re.IGNORECASE
)
_KEPT = re.compile(
    r"(?<!\w)(?P<verb>(?:keep|leave|still)(?: the| my| that)?|ו?(?:ת?שאיר[וי]?|להשאיר|נשאיר)(?: את)?) "
    r"(?P<what>[^\W\d][\w'’]*(?: [^\W\d][\w'’]*)?)(?: one| pizza| pie| as is)?(?=\s*(?:[,.;!\n]|$|and |ו))",
    re.IGNORECASE,
)
_REST = re.compile(
    r"(?<!\w)(?:keep|leave|ו?(?:ת?שאיר[וי]?|להשאיר|נשאיר)(?: את)?) (?:the |my |that )?"
    r"(?P<what>[^\W\d][\w'’]*?)(?: one| pizza| pie)?[,;.]?\s+(?:and |but |ו)?(?:make |do |תעש[הוי] )?(?:all )?"
    r"(?:the (?:rest|others?|other ones)|(?:את )?(?:כל )?ה?(?:שאר|יתר|אחרות))"
    r"(?: (?:of them|are|is|should be|be|can be|with|all|just|יהיו|שיהיו|יהיה|עם|רק))* (?P<how>[^.;!?\n,]+)",
    re.IGNORECASE,
)
_HEBREW = re.compile("[א-ת]")


def say_retold(words: str, wanted: Sequence[BasketLine], lexicon: Lexicon) -> str:
    """The words without "scratch that", where so many are told anew, and with the one that is kept as one of these."""
    if not wanted or lexicon.prices is None:
        return words
    words = _say_rest(_ANEW.sub("", words), wanted, lexicon)
    told = _SO_MANY.search(words)
    if told is None or not any(
        one.kind == "number" and one.start > told.end() for one in lexicon.find(words)
    ):
        return words

    def say(found: re.Match[str]) -> str:
        many = _count_such(found["what"], wanted, lexicon)
        return f"{many} {_bare(found['what'])}" if many else found[0]

    return f"{words[: told.end()]}{_KEPT.sub(say, words[told.end() :])}"


def _count_such(what: str, wanted: Sequence[BasketLine], lexicon: Lexicon) -> int:
    """How many of those that are wanted have on them what is named; 0 where it is anything else."""
    named = lexicon.find(lexicon.mend(what))
    on = {one.value for one in named if one.kind == "addition"}
    if not on or len(on) != len(named):
        return 0
    return sum(one.count for one in wanted if on <= {each.addition for each in one.toppings})


def _bare(what: str) -> str:
    return what.removeprefix("ה") if _HEBREW.search(what) else what


def _say_rest(words: str, wanted: Sequence[BasketLine], lexicon: Lexicon) -> str:
    """ "Keep the vegan, the rest plain", of four: all of them anew, as one vegan and three plain."""
    found, prices = _REST.search(words), lexicon.prices
    kept = _count_such(found["what"], wanted, lexicon) if found else 0
    if found is None or prices is None or not kept:
        return words
    how = lexicon.find(lexicon.mend(found["how"]))
    pies = [one for one in wanted if one.kind or prices.items[one.item].additions]
    total, is_plain = sum(one.count for one in pies), any(one.kind == "plain" for one in how)
    topped = sum(one.count for one in pies if one.toppings)
    if (
        not how
        or any(one.kind not in ("plain", "addition") for one in how)
        or not (is_plain or topped == kept)
    ):
        return words
    opens = "תעשו" if _HEBREW.search(found["what"]) else "make it"
    said = f"{opens} {total}. {kept} {_bare(found['what'])}, {total - kept} {found['how']}"
    return f"{words[: found.start()]}{said}{words[found.end() :]}" if total > kept else words
