"""Short questions about the price that is talked of: "how much will that be", "is 150 enough", "four at 250?"."""

import re
from collections.abc import Sequence

from conversations.answers.asked.said import are_alike, list_said, list_words
from conversations.answers.coverage import Coverage
from conversations.answers.offered.part import Answers
from conversations.answers.words import find_fitting
from conversations.lead.lead import Stage
from conversations.lead.reason import reason
from conversations.profile.counting import NUMBERS
from conversations.turn.turn import Turn
from conversations.wording.remembering import remembered

_AMOUNT = re.compile(r"₪\s?(\d[\d,]*)|NIS (\d[\d,]*)")
_FREE = re.compile(r"(?<!\w)(?:free|no charge|בלי תשלום|חינם|בחינם)(?!\w)", re.IGNORECASE)
_ASKS = re.compile(
    r"(?<!\w)(?:how much(?: is| are| would| will| does| do| for)?|"
    r"what(?:'s| is| does| would| will)?(?: the| that| it| this)? (?:price|cost)|"
    r"ו?כמה(?: זה)?(?: (?:עול[הים]+|יעלה|תעלה|יוצא|ייצא|יהיה))?|(?:ו?מה )?המחיר)(?!\w)",
    re.IGNORECASE,
)
_COSTS = re.compile(
    r"\W*(?:(?:and|so|ok|but|wait|also|like|אז|ו|רגע|סליחה)\W+)*"
    r"ו?(?:(?:is|was) (?:it|that|this)(?: really| all| completely)? free"
    r"(?: of charge| right| yeah)?|does (?:it|that|this) cost (?:anything|money|something|me anything)|"
    r"(?:do|does|will) (?:i|we|you) (?:have to |need to )?pay(?: anything| for (?:it|that|this))*|"
    r"(?:like |really |actually |truly |totally |completely |for real )*free(?: of charge)?"
    r"(?:\W+(?:no catch|for real|really|right|seriously|no strings(?: attached)?))*|"
    r"(?:באמת |ממש |לגמרי |ברצינות )*(?:ב?חינם|בלי תשלום|ללא תשלום)(?: לגמרי| באמת)?|"
    r"(?:is there|any) (?:a )?(?:fee|charge|cost)(?: for (?:it|that|this))?|"
    r"(?:זה |יש )?(?:עולה|בתשלום|בחינם|חינם|ללא תשלום|בלי תשלום)(?: (?:לי|לנו))?(?: (?:כסף|משהו))?"
    r"(?: או (?:בחינם|חינם|לא|בתשלום))?|"
    r"(?:צריך|צריכים|צריכה) לשלם(?: (?:משהו|על זה))*)\W*",
    re.IGNORECASE,
)
"""Whether it costs anything, of whatever was talked of."""
_SUM_OF_IT = re.compile(
    r"(?<!\w)(?:for how much|how much can (?:it|that|one|they) be|"
    r"what (?:sums?|amounts?)|ו?(?:על|ב)איזה סכום|ו?על כמה)(?!\w)",
    re.IGNORECASE,
)
"""What a thing just told of may be worth."""
_OF_DELIVERY = re.compile(r"(?<!\w)[הו]{0,2}משלוח(?!\w)|deliver", re.IGNORECASE)
_JUST = 3  # messages of ours that such a question may be of
_FILLERS = frozenset({
    "and", "so", "ok", "okay", "but", "then", "will", "would", "be", "it", "that", "this", "these", "those", "cost",
    "costs", "come", "to", "for", "if", "only", "just", "an", "a", "the", "one", "me", "us", "please", "pls", "do", "i",
    "we", "pay", "is", "are", "of", "can", "sums", "what",
    "אז", "יכול", "להיות", "איזה",
    "סכום", "ו", "זה", "זאת", "לי", "לנו", "אם", "רק", "בשביל", "על", "בבקשה", "אחד",
    "אחת", "ככה", "כזה", "כזאת", "דבר",
})  # fmt: skip
_ENOUGH = re.compile(
    r"(?:is|are|will|would)\s+(?:₪|nis )?\s?(\d{2,5})\s?(?:nis|shekels?|ils|₪)?\s*"
    r"(?:a month )?(?:be )?(?:enough|do)(?!\w)|"
    r"(?<!\d)(\d{2,5})\s?(?:₪|שקל\w*|ש\"ח|שח)?\s?(?:\w+ )?(?:יספיקו?|מספיק(?:ים|ות)?)(?!\w)|"
    r"(?<!\d)(\d{2,5})(?!\d)[^.?!\d]{0,20}(?<!\w)(?:enough|(?:זה )?(?:מספיק|יספיק))(?!\w)|"
    r"(?:יספיקו?|מספיק(?:ים|ות)?|enough)\s(?:לי |with )?(?:₪\s?)?(\d{2,5})",
    re.IGNORECASE,
)
_NUMBER_WORDS = "|".join(sorted(NUMBERS, key=len, reverse=True))
_TIMES = re.compile(
    rf"\W*(?:so |and |אז |ו)?(\d{{1,3}}|{_NUMBER_WORDS})\s?(?:\w+ )?"
    r"(?:at|times|x|\*|×|כפול|פעמים|ב[-־]?|של)\s?₪?\s?(\d{2,4})"
    r"(?: ?(?:₪|nis|each|שקל|ש\"ח|כל אחד|כל אחת))*\W*",
    re.IGNORECASE,
)
_SO_MANY = re.compile(
    rf"(?<![\w:.])ו?(\d{{1,2}}|{_NUMBER_WORDS})\s(?:times|of (?:them|those|these)|פעמים|כאלה|כאלו)(?!\w)",
    re.IGNORECASE,
)
_COMES_TO = re.compile(
    r"(?<!\w)(?:total|together|altogether|ביחד|יחד|סך הכו?ל|סה[\"״]כ|יוצא|ייצא)(?!\w)", re.IGNORECASE
)
_MONTHLY = re.compile(r"a month|monthly|לחודש|בחודש", re.IGNORECASE)
_TOTAL = re.compile(r"(?<!\w)(?:סה[\"״]כ|ביחד|יחד|total|together|come to)(?!\w)", re.IGNORECASE)
_SHORT = 5
_MOST, _LEFT, _TOLD = 12, 2, 2
"""Words of such a question; words in it that name something; sentences that are said again."""


def tell_sum(turn: Turn, words: str) -> bool:
    """Whether it was such a question, and was answered."""
    if turn.lead.handoff.is_grieved() or len(words.split()) > _MOST:
        return False
    told = (_tell_whether_free, _tell_product, _tell_several, _tell_enough, _tell_price_at_hand)
    return any(tell(turn, words) for tell in told)


def _tell_whether_free(turn: Turn, words: str) -> bool:
    """ "Does it cost anything?", of what was told just now with its price or as free."""
    if not _COSTS.fullmatch(words):
        return False
    said = (one for one in list_said(turn, _JUST) if _AMOUNT.search(one) or _FREE.search(one))
    told = next((one for one in said if not _OF_DELIVERY.search(one)), None)
    if told is None:
        return False
    turn.reply("answer", turn.phrase("as_written", answer=told), reason("asked_of_it"))
    return True


def _tell_product(turn: Turn, words: str) -> bool:
    """ "Four at 250?", where that is a price we told."""
    found = _TIMES.fullmatch(words)
    if found is None or int(found[2]) not in _list_amounts(" ".join(list_said(turn))):
        return False
    count = _read_number(found[1])
    total = f"{count * int(found[2]):,}"
    turn.reply(
        "answer",
        turn.phrase("sum_product", count=str(count), price=found[2], total=total),
        reason("asked_of_it"),
    )
    return True


def _tell_several(turn: Turn, words: str) -> bool:
    """ "And four of them?": so many of the one thing whose price is talked of, or is named."""
    found = _find_so_many(words)
    if found is None or not (_ASKS.search(words) or _COMES_TO.search(words) or len(words.split()) <= _SHORT):
        return False
    about = turn.playbook.index(Coverage).price
    fitting = find_fitting(turn, turn.journey.answers[about]) if about else None
    said = [turn.say(fitting)] if fitting else [one for one in list_said(turn, 1) if _AMOUNT.search(one)]
    amounts = _list_amounts(said[0]) if len(said) == 1 else []
    if len(set(amounts)) != 1 or _MONTHLY.search(said[0]):
        return False
    count = _read_number(found[1])
    values = {"count": str(count), "price": str(amounts[0]), "total": f"{count * amounts[0]:,}"}
    turn.reply("answer", turn.phrase("sum_product", **values), reason("asked_of_it"))
    return True


@remembered
def _find_so_many(words: str) -> re.Match[str] | None:
    return _SO_MANY.search(words)


def _read_number(said: str) -> int:
    return int(said) if said.isdecimal() else NUMBERS[said.casefold()]


@remembered
def find_money(words: str) -> int | None:
    """How much money is asked whether it is enough; None where that is not asked.

    >>> find_money("is ₪150 enough?"), find_money("100 שקל יספיקו?"), find_money("is one pizza enough?")
    (150, 100, None)
    """
    found = _ENOUGH.search(words)
    return int(next(filter(None, found.groups()))) if found else None


def _tell_enough(turn: Turn, words: str) -> bool:
    """Whether so much money is enough for what was priced last; for all of it, or for none."""
    has = find_money(words)
    if has is None:
        return False
    left = _find_left(_ENOUGH.sub(" ", words))
    last = [one for one in list_said(turn, 1) if _AMOUNT.search(one)]
    totals = [one for one in last if _TOTAL.search(one)]
    priced = next(iter(totals or [one for one in last if _speaks_of(one, left)]), None) or _say_prices(turn)
    amounts = _list_amounts(priced)
    if _TOTAL.search(priced):
        amounts = [max(amounts)]
    if not amounts:
        return False
    name = "sum_enough" if has >= max(amounts) else "sum_not_enough" if has < min(amounts) else "sum_some"
    turn.reply("answer", turn.phrase(name, answer=priced), reason("asked_of_it"))
    return True


def _tell_price_at_hand(turn: Turn, words: str) -> bool:
    """Who asks what it costs, right after something with its price, is told that price."""
    left = _find_beside_price(words)
    if left is None or len(left) > _LEFT or not (left or _is_of_ours(turn) or _SUM_OF_IT.search(words)):
        return False
    said = list_said(turn, None if left else 1)
    priced = [one for one in said if _AMOUNT.search(one) or _FREE.search(one)]
    priced = [one for one in priced if _speaks_of(one, left)]
    if not priced or _is_priced_otherwise(turn):
        return False
    text = turn.phrase("as_written", answer=" ".join(priced[:_TOLD]))
    turn.reply("answer", text, reason("asked_of_it"))
    return True


@remembered
def _find_beside_price(words: str) -> tuple[str, ...] | None:
    """What is named beside the question what it costs; None where that is not asked."""
    return tuple(_find_left(_ASKS.sub(" ", words))) if _ASKS.search(words) else None


def _find_left(words: str) -> list[str]:
    """What is named beside the price."""
    return [word for word in list_words(words) if word not in _FILLERS]


def _speaks_of(sentence: str, left: Sequence[str]) -> bool:
    return all(any(are_alike(word, said) for said in list_words(sentence)) for word in left)


def _is_of_ours(turn: Turn) -> bool:
    """Whether what was priced last is what people come for, and not where they park."""
    about = turn.lead.dialogue.said.about
    answer = turn.journey.answers.get(about)
    return about == turn.playbook.index(Coverage).price or (
        answer is not None and answer.stage == Stage.DECISION
    )


def _is_priced_otherwise(turn: Turn) -> bool:
    """Whether the prices at large were just told, or have words for just this person."""
    about = turn.playbook.index(Coverage).price
    if about is None:
        return False
    said_at = turn.lead[Answers].said_at
    latest = max(said_at, key=lambda key: said_at[key], default=None)
    return latest == about or find_fitting(turn, turn.journey.answers[about]) is not None


def _say_prices(turn: Turn) -> str:
    about = turn.playbook.index(Coverage).price
    if about is None:
        return ""
    answer = turn.journey.answers[about]
    return turn.say(find_fitting(turn, answer) or answer.reply)


def _list_amounts(text: str) -> list[int]:
    return [int((found[1] or found[2]).replace(",", "")) for found in _AMOUNT.finditer(text)]
