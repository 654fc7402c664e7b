"""What is wanted if it is had, and what else if it is not: "put artichoke if you have that, if not leave it". Pure."""

import re
from typing import NamedTuple

from conversations.orders.heard.lexicon import Lexicon

_VERB = (
    r"(?:put|add|use|do|get|have|throw in|with|for|make it|"
    r"(?<![א-ת])ו?(?:ת?שימ[וי]?|תשים|שים|ת?וסיפ[וי]?|תוסיף|תביא[וי]?|עם|תעש[הוי]))"
)
_IF_HAD = re.compile(
    rf"(?P<joint>(?:[,;]?\s*(?:and|then))?\s*)(?P<verb>(?<!\w){_VERB}) (?:on |in |some |an? |the |לי |לנו |את ה?)*"
    r"(?P<what>[^\W\d][\w'’]*(?: [^\W\d][\w'’]*)?),? "
    r"(?:if (?:you|u)(?:['’]ve got|(?: guys)? have| got)(?: it| that| them| any| some| those)?|"
    r"אם יש(?: לכם)?(?: את זה)?)"
    r"[,;.]?\s+(?:and |but |ו)?(?:if not|otherwise|or else|"
    r"if (?:you |there['’]?s )?(?:don['’]?t|none)(?: have (?:it|any))?|"
    r"אם אין|אם לא|אחרת)[, ]*(?:then |so |אז )?(?P<else>[^.;!?\n]+)",
    re.IGNORECASE,
)
_STAYS = re.compile(
    r"(?:just |only |please |בבקשה )*"
    r"(?:leave|keep|stay|stick|without|no |רק |תשאיר\w*|להשאיר|שיישאר|שישאר|בלי|תוותר\w*)",
    re.IGNORECASE,
)
"""What is there already is meant, and nothing is to come in its place."""
_GONE_AND_PUT = re.compile(
    r"(?<!\w)(?P<verb>(?:please )?(?:drop|remove|take off|lose|skip)|ו?(?:תוריד|תסיר|תוציא)[וי]?(?: את)?) "
    r"(?:the |ה)?(?P<gone>[^\W\d][\w'’]*(?: [^\W\d][\w'’]*)?)(?:,? and|,| ו(?=ת?שי|ת?וסי))\s*"
    r"(?:put|add|use|have|ו?ת?שימ[וי]?|ו?תשים|ו?ת?וסיפ[וי]?|ו?תוסיף)(?: on| in| some| the| לי| לנו| את ה| ה)* "
    r"(?P<new>[^\W\d][\w'’]*(?: [^\W\d][\w'’]*)?)(?: instead| there| במקום(?: זה)?| שם)?(?=\s*(?:[,.;!\n]|$))",
    re.IGNORECASE,
)
_OTHER_HALF = re.compile(
    r"[,.;]?\s*(?:and |but |ו|אבל )?(?:the other (?:half|side|one)|ו?ה?(?:חצי|צד) ה(?:שני|אחר)) "
    r"(?:נשאר|יישאר|ישאר|תישאר|שיישאר|stays?|remains?|is still)"
    r"(?: (?:the )?(?:plain|empty|as it is|same|ריק|רגיל|כמו שהוא))?"
    r"(?:,? (?:as|like) (?:i|we) said| כמו ש[א-ת]+)?(?=\s*(?:[,.;!\n]|$))",
    re.IGNORECASE,
)
"""Of a half it is told that it stays what it was."""
_ADDITION = frozenset({"addition"})
_HAD = _ADDITION | {"item", "kind", "vague", "plain"}


class WhatIsHad(NamedTuple):
    """The words with what comes of it, and what of it is nothing of the list."""

    words: str
    not_had: tuple[str, ...] = ()


def say_what_is_had(words: str, lexicon: Lexicon) -> WhatIsHad:
    """The words with the first that is had of what they would like, and one topping in the place of another."""
    not_had: tuple[str, ...] = ()
    found = _IF_HAD.search(words)
    if found:
        is_had = any(one.kind in _HAD for one in lexicon.find(lexicon.mend(found["what"])))
        not_had = () if is_had else (found["what"],)
        other = "" if is_had or _STAYS.match(found["else"]) else found["else"]
        told = found["what"] if is_had else other
        kept = f"{found['joint']}{found['verb']} {told}" if told else ""
        words = f"{words[: found.start()]}{kept}{words[found.end() :]}".strip(" ,")
    return WhatIsHad(_say_swapped(words, lexicon), not_had)


def leave_kept_half_out(words: str, lexicon: Lexicon) -> str:
    """The words without a half that stays what it was, where something else is changed."""
    rest = _OTHER_HALF.sub("", words)
    return rest if any(one.kind in _HAD for one in lexicon.find(rest)) else words


def _say_swapped(words: str, lexicon: Lexicon) -> str:
    """ "Drop the onion and put olives": the one in the place of the other."""

    def say(found: re.Match[str]) -> str:
        both = [lexicon.find(lexicon.mend(found[name])) for name in ("gone", "new")]
        if not all(len(each) == 1 and each[0].kind in _ADDITION for each in both):
            return found[0]
        if re.search("[א-ת]", found["verb"]):
            return f"תחליפו את ה{found['gone'].removeprefix('ה')} ב{found['new'].removeprefix('ה')}"
        return f"swap the {found['gone']} for {found['new']}"

    return _GONE_AND_PUT.sub(say, words)
