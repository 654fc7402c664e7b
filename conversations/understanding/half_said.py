"""What wants an answer though it is no question in form, and what says only half by itself."""

import re

from conversations.wording.remembering import remembered

_SEEKS = re.compile(
    r"(?<!\w)(?:(?:i )?(?:don'?t|do not) want to be (?:the|too|a)|"
    r"(?:i'?m|i am) (?:worried|afraid) (?:that|it|i'?ll)|"
    r"(?:אני )?לא רוצה להיות ה|חוששת? ש|מקווה שלא|doable|possible|feasible|"
    r"(?:please|pls|plz) (?:send|give|check|add|make|confirm|let|arrange)|(?:ת|)שלחו(?: לי| לנו)?|תוסיפו|תבדקו|"
    r"תעדכנו|תסדרו|ת?כתבו לי|תציעו|תכינו|(?:write|draft|make) (?:me|us)|"
    r"(?:i'?m|so i'?m|i am) asking|need (?:an? )?(?:answer|"
    r"to know)|מחפש(?:ת|ים|ות)?(?! חני)|(?:i'?m|we'?re|we are|i am) (?:looking for|after an?)|אפשרי|ריאלי|מתאפשר|אני שוא[לו]ת?|שואלת? (?:כי|בשביל|רק))(?!\w)",
    re.IGNORECASE,
)


def seeks_answer(words: str) -> bool:
    """Whether words want an answer though they are no question in form ("so I'm asking").

    >>> seeks_answer("trays plus a sealed one. doable?"), seeks_answer("thanks for asking")
    (True, False)
    """
    return _SEEKS.search(words) is not None


_UNANSWERED = re.compile(
    r"(?<!\w)(?:(?:ו?אבל )?(?:עוד |עדיין |בכלל )*לא (?:ענית|עניתם|עניתן|השבת|השבתם|ענו|נתת|נתתם)(?! על ה?טלפון)"
    r"(?: (?:לי|לנו|תשובה|בכלל))*|זה לא (?:עונה|תשובה|מה ש?שאלתי)|לא (?:את )?זה שאלתי|לא שאלתי (?:את|על) זה|"
    r"(?:you|that|it|this) (?:still |really )?(?:did(?:n['’]?t| not)|have(?:n['’]?t| not)|does(?:n['’]?t| not)|never) "
    r"(?:really |actually |even )?answer(?:ed)?(?! (?:the |your )?(?:phone|calls?|door))|"
    r"not (?:an answer|what i(?:['’]m| am| was)? ask(?:ed|ing)?)|(?:isn['’]?t|is not|wasn['’]?t) (?:an answer|what i asked))"
    r"(?!\w)",
    re.IGNORECASE,
)


@remembered
def says_unanswered(words: str) -> bool:
    """Whether somebody says that what they asked was not answered.

    >>> says_unanswered("לא ענית אם יהיה פתוח"), says_unanswered("you didn't answer whether it's open")
    (True, True)
    >>> says_unanswered("you never answer the phone"), says_unanswered("that's the answer I needed")
    (False, False)
    """
    return _UNANSWERED.search(words) is not None


_REFERS = re.compile(
    r"(?<!\w)(?:it|its|(?<!is )(?<!are )(?<!was )there|(?:does|is|was|like|than|of|with|about|for|to) (?:that|this)|"
    r"those|these|them|they|him|he|his|her|she|such|one like|"
    r"זה|זאת|זו|אלה|אותו|אותה|אותם|אותן|איתו|איתה|איתם|לזה|בזה|שלזה|הוא|היא|הם|הן|לו|לה|להם|בו|בה|ככה|כזה|כזאת|כאלה)"
    r"(?!\w)",
    re.IGNORECASE,
)


@remembered
def refers_back(words: str) -> bool:
    """Whether a question may be about what stands before it, so that by itself it says only half.

    >>> refers_back("is he welcome inside"), refers_back("אתם מכבדים את זה"), refers_back("is the street lit")
    (True, True, False)
    """
    return _REFERS.search(words) is not None


def asks_if_free(words: str) -> bool:
    """Whether the time that was named just before is free, and nothing else is asked: no price, no place.

    >>> asks_if_free("is it free?"), asks_if_free("פנוי?"), asks_if_free("is delivery free?")
    (True, True, False)
    """
    return _FREE.match(words) is not None


def asks_which_is_free(words: str) -> bool:
    """Whether it is asked which of the times that stand before it is free.

    >>> asks_which_is_free("mondays or wednesdays after 7, which one do you have"), asks_which_is_free("מה מהם פנוי?")
    (True, True)
    >>> asks_which_is_free("which one do you recommend?"), asks_which_is_free("which group is free of charge?")
    (False, False)
    """
    return _WHICH_FREE.search(words) is not None


_WHICH_FREE = re.compile(
    r"(?<!\w)which(?: one| day| of them| of those| hour| time)?s? (?:(?:do|have) (?:you|u)(?: have| got)?|"
    r"(?:is|are|would be)(?: still)?)(?: free| available| open| possible| left)?\W*$|"
    r"(?<!\w)(?:מה|איזה|איזו|מתי)(?: מהם| מהן| יום| שעה)? (?:יש|פנוי|פנויה|אפשרי|זמין)(?: לכם| אצלכם)?\W*$",
    re.IGNORECASE,
)


_FREE = re.compile(
    r"^\W*(?:(?:ok(?:ay)?|so|and|אז) )?(?:(?:is (?:it|that|this|the (?:day|date|slot))|are you|will it be) )?(?:still )?"
    r"(?:free|available|open|possible|vacant)(?: then| by then)?\W*$|"
    r"^\W*(?:אז )?(?:זה |יש )?(?:עדיין )?(?:פנוי|אפשרי|זמין|אפשר|מקום|תאריך פנוי)(?: אז)?\W*$",
    re.IGNORECASE,
)
