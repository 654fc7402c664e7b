"""Who wants to talk to a person of flesh and blood, or to be called: as learned from `people.yaml`."""

import re
from functools import cache

from conversations.understanding.data import read_data
from conversations.understanding.intents.asides import leave_figures_out
from conversations.understanding.intents.lessons import find_label, read_detector, read_threshold
from conversations.understanding.intents.wrapping import peel, split_clauses
from conversations.understanding.phrases import is_only, word_set, words_of
from conversations.understanding.readers.commonest import asks_for_number
from conversations.wording.remembering import remembered

_PART = 1.0
"""How much surer a part of a message must be than the whole of one."""


_THANKS_WHOEVER = re.compile(
    r"\W*(?:thank\w*|thx|cheers|ty|תודה)(?!\w)[^.!?\n]*(?<!\w)"
    r"(?:(?:human|person|lady|man|woman)(?: being)? or (?:an? )?(?:machine|robot|bot|computer)|"
    r"(?:machine|robot|bot|computer) or (?:an? )?(?:human|person|lady|man|woman)|"
    r"(?:בוט|רובוט|מכונה|מחשב) או (?:בן )?אדם|(?:בן )?אדם או (?:בוט|רובוט|מכונה|מחשב))(?!\w)",
    re.IGNORECASE,
)
"""Whoever it is is thanked, and nobody is asked for."""
_ASKS_IF_BOT = re.compile(
    r"\W*(?:(?:wait|hold on|hang on|lol|haha|so|hm+|ok|okay|hey|hi|sorry|and|btw|one sec|רגע|שנייה|ח{2,}|אז|היי|סליחה|נו|תגיד|תגידי)\W+){0,3}"
    r"(?:is (?:this|it)|are you|am i (?:talking|speaking|chatting|writing|texting)(?: (?:to|with))?|"
    r"(?:אני )?(?:מדברת?|מתכתבת?) (?:פה |כאן |בכלל )?עם|זה|אתה|את|אתם)\s+"
    r"(?:(?:just|like|actually|really|even|a|an|some|kind of|סתם|בכלל|בעצם|איזה)\s+){0,3}"
    r"(?:(?:chat)?bot|robot|machine|computer|ai|chatgpt|בוט|רובוט|מכונה|מחשב)(?: (?:or what|or something|right now|here|או מה|פה|כאן))?\W*",
    re.IGNORECASE,
)
"""What we are is asked, and told; nobody else is wanted by that alone."""
_PERSON_TO_SAY = re.compile(
    r"(?<!\w)(?:can|could|will|would|may) (?:please )?(?:an? |any |some )?(?:(?:real|actual|live) )?"
    r"(?:human(?: being)?|person|someone real|somebody real|real someone|someone human|employee|staff member)(?: there)?"
    r"(?: (?:please|just|maybe|actually))* (?:tell|explain|answer|help|talk|speak|confirm|advise|reply|write|message|get back|"
    r"look into|take over|call me|call us|ring me)(?!\w)|"
    r"(?<!\w)ש?(?:בן[- ]?אדם|אדם אמיתי|מישהו אמיתי|מישהי אמיתית|אדם|נציגה?) (?:פשוט |רק |אמיתי )?"
    r"(?:יסביר|תסביר|יענה|תענה|ידבר|תדבר|יחזור|תחזור|יתקשר|תתקשר|יגיד|תגיד|יאשר|תאשר|יעזור|תעזור|יכתוב|תכתוב)(?!\w)",
    re.IGNORECASE,
)
"""A person is to say something, whatever it is about."""


_NAMED_ADAM = re.compile(r"\W*Adam(?: [A-Z]\w+)?\W*|\W*(?:i'?m|my name'?s|it'?s) Adam\W*", re.IGNORECASE)
"""A name, where it is written in English."""
_AMONG_THEM = re.compile(
    r"(?<!\w)(?:me and my \w+|my \w+ and (?:i|me)|we|i)(?:['’]?ll| will| should| need(?: to)?| have to| want(?: to)?| must| gotta)*"
    r" (?:talk|discuss|speak|chat|think)(?: (?:about|over) (?:it|this|that)| it over| it through)?"
    r"(?: (?:at home|tonight|first|together|between us|among ourselves|and (?:then )?(?:get back|let you know|decide|write)|"
    r"(?:with|to) (?:my|each other|the family)(?: \w+)?))+|(?<!\w)me and my \w+ (?:need|have|want|ought) to (?:talk|discuss|decide)|"
    r"(?<!\w)(?:talk|think|discuss) it (?:over|through)(?!\w)|"
    r"(?<!\w)(?:צריכה?|צריכים|רוצה|רוצים|נצטרך|אצטרך|אני|אנחנו|רק) (?:קודם )?(?:לדבר|להתייעץ|נדבר|אדבר)(?: על זה)?(?: קודם)?"
    r"(?: (?:בבית|בינינו|ביחד|עם (?:בעלי|אשתי|אמא|אבא|ההורים|בן הזוג|בת הזוג|המשפחה|הילד\w*|אחותי|אחי|חברה|חבר)))",
    re.IGNORECASE,
)
"""They talk among themselves first, and want nobody of ours for it."""


@cache
def _read_words() -> tuple[frozenset[str], frozenset[str]]:
    told = read_data("people_words")
    return word_set(told["alone"]), word_set(told["courtesy"])


@remembered
def asks_for_person(text: str) -> bool:
    """True when a person of flesh and blood is wanted, or a call."""
    words, peeled = words_of(text), peel(text)
    labelled = find_label("people", words, words_of(peeled))
    if labelled is not None:
        return labelled
    if _AMONG_THEM.search(text) or _NAMED_ADAM.fullmatch(text):
        return False
    if (rest := leave_figures_out(text)) != text:
        return bool(words_of(rest)) and asks_for_person(rest)
    if asks_for_number(text) or _THANKS_WHOEVER.match(text) or _ASKS_IF_BOT.fullmatch(text):
        return False
    if _PERSON_TO_SAY.search(text):
        return True
    if any(is_only(each, *_read_words(), 5) for each in (words, words_of(peeled))):
        return True
    score, least = read_detector("people").score, read_threshold("people")
    if words and (score(text) >= least or (words_of(peeled) != words and score(peeled) >= least)):
        return True
    clauses = split_clauses(text)
    return len(clauses) > 1 and any(
        score(clause) >= least + _PART and find_label("people", words_of(clause)) is not False
        for clause in clauses
    )
