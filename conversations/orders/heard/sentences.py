"""In what sentence of a message a word of the price list stands, and whether that sentence orders."""

import re
from collections.abc import Sequence

from conversations.orders.cues import asking, ordering, telling
from conversations.orders.cues.patterns import read_patterns
from conversations.orders.named.token import Token
from conversations.profile.counting import find_count
from conversations.understanding.intents import signals
from conversations.understanding.segments import is_question

_WORDS = read_patterns("ordering")
_ENDS = re.compile(r"[.!?;\n]")
_SO = re.compile(r"(?<!\w)(?:so|אז)(?!\w)\s*|[,–—]\s+|\s-\s", re.IGNORECASE)
_CLAUSE = re.compile(r"[.!?;,\n]|\s(?=(?:so|because|bc|אז|כי)(?!\w))", re.IGNORECASE)
_TOLD = frozenset({"item", "kind", "addition", "number"})
_PUTS = re.compile(
    r"(?<!\w)(?:add|put|give|get|make|take|bring|send)(?!\w)|(?<![א-ת])ו?(?:ת?וסי[פף]|ל?הוסיף|תשי[מם]|שי[םמ]|תנ[יו]|תן|תביא|תכי[נן])",
    re.IGNORECASE,
)
"""Who says what is to be put on, tells nothing by it."""
_LONG = 4
"""Words of what is told before an order, which is more than a nod."""
_OF_PEOPLE = frozenset({"number", "addition"})
THINGS = frozenset({"item", "kind"})


def is_own(words: str, token: Token, opening: int) -> bool:
    """Whether a word stands in a sentence that orders, and neither tells nor asks of something else."""
    sentence = _leave_why_out(words, sentence_of(words, token, opening), token)
    if token.kind in _TOLD and _is_told_of(words, token):
        return False
    if token.kind in _OF_PEOPLE and (find_count(sentence) or 0) > 1:  # how many they need who eat otherwise
        if ordering.asks_what_to_get(sentence):
            return not ordering.is_about_table(sentence)
        sentence = asking.leave_out_how_many(sentence)
    if ordering.is_other_talk(telling.leave_allergy_out(sentence)):
        return False
    asks = is_question(sentence) and not (asking.asks_price(sentence) or asking.asks_total(sentence))
    if ordering.is_tentative(sentence):
        return True
    return not asks or ordering.wants(sentence) or ordering.goes_on(sentence)


def _leave_why_out(words: str, sentence: str, token: Token) -> str:
    """The sentence without why something is wanted, which may tell of anything, unless the word stands in that."""
    why, begins = telling.find_why(sentence), words.rfind(sentence, 0, token.start + len(sentence))
    return sentence[:why] if why is not None and 0 <= begins <= token.start <= begins + why else sentence


def _is_told_of(words: str, token: Token) -> bool:
    """Whether the clause that a word stands in tells something of it, or of somebody, and nobody wants it there."""
    begins = max((one.end() for one in _CLAUSE.finditer(words, 0, token.start)), default=0)
    end = _CLAUSE.search(words, token.end)
    before, behind = words[begins : token.start], words[token.end : end.start() if end else len(words)]
    return telling.tells_of_it(before, behind) and not (ordering.wants(before) or _PUTS.search(before))


def find_opening(words: str, tokens: Sequence[Token]) -> int:
    """Where a message begins behind a greeting or a question that stands before it ("how are you, 2 pizzas")."""
    begins = next((token.start for token in tokens if token.kind in {"number", *THINGS, "plain"}), 0)
    opening = words.rfind(",", 0, begins) + 1
    before = words[:opening]
    if _ENDS.search(before) or ordering.is_other_talk(before):
        return 0
    return opening if is_question(before) or signals.greets(before.strip(" ,")) else 0


def says_no_more(words: str, own: Sequence[Token]) -> bool:
    """Whether a message names something and hardly says anything else ("and a garlic bread")."""
    kept = list(words)
    for token in own:
        kept[token.start : token.end] = " " * (token.end - token.start)
    left = _WORDS["beside"].sub(" ", "".join(kept))
    return any(token.kind in (*THINGS, "addition", "plain") for token in own) and not left.strip(
        " \n.,!;:-–+&ו"
    )


def find_story(words: str, tokens: Sequence[Token]) -> int:
    """Where an order begins behind what is told before it ("my mother came by surprise, so a family pie"); 0 for none.

    What was ordered before is no such story.
    """
    for so in _SO.finditer(words):
        before, behind = words[: so.start()], [token for token in tokens if token.start >= so.end()]
        named = [token for token in tokens if token.end <= so.start() and token.kind in THINGS]
        if named or _ENDS.search(before) or not any(token.kind in THINGS for token in behind):
            continue
        wanted = _begins(words[so.end() :], behind, so.end()) and ordering.is_other_talk(before)
        is_so = so[0].strip()[:1].isalpha() or wanted
        told = ordering.tells_of_order(before) and not ordering.wants(words[so.end() : behind[0].start])
        if is_so and len(before.split()) >= _LONG and not told:
            return so.end()
    return 0


def _begins(said: str, behind: Sequence[Token], at: int) -> bool:
    """Whether what follows a story wants something, or names it at once."""
    first = next(token for token in behind if token.kind in ("number", *THINGS, "plain"))
    return ordering.wants(said[: first.start - at]) or not said[: first.start - at].strip()


def begins_sentence(words: str, token: Token) -> bool:
    before = _WORDS["opens"].sub("", words[: token.start].rstrip())
    is_first = not before or _ENDS.search(before[-1]) is not None
    return is_first and (token.kind in THINGS or (token.kind == "plain" and bool(token.value)))


def sentence_of(words: str, token: Token, opening: int = 0) -> str:
    return next(
        (
            sentence[max(0, opening - start) :]
            for start, sentence in ordering.split_sentences(words)
            if start <= token.start < start + len(sentence)
        ),
        words,
    )


def is_told(words: str, token: Token, own: Sequence[Token], opening: int) -> bool:
    """Whether a word stands in no question, or in one that orders ("can you bring 2 large to Hadar")."""
    sentence = sentence_of(words, token, opening)
    beside = (one for one in own if one.kind in THINGS)
    orders = (sentence_of(words, one, opening) == sentence for one in beside)
    return not is_question(sentence) or (ordering.wants(sentence) and any(orders))
