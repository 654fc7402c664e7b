"""Who wants no more messages, in whatever words (Communications Law, section 30A: any wording of refusal counts).

Declining an offer, cancelling a booking or asking for a lower price is no refusal: leads say "די יקר", "לא תודה" and
"can I stop by" and mean to go on talking. What refuses is learned from `refusals.yaml`; the words of plain commands and of
the law stand in `refusal_words.yaml`.
"""

import re
from dataclasses import dataclass
from functools import cache

from conversations.understanding.data import read_data
from conversations.understanding.intents.asides import compile_asides, leave_figures_out, take_off
from conversations.understanding.intents.beside import cut, names_advertising, split_finely
from conversations.understanding.intents.cues import compile_phrases
from conversations.understanding.intents.lessons import find_label, read_detector, read_threshold
from conversations.understanding.intents.vocabulary import read_vocabulary
from conversations.understanding.intents.wrapping import peel, split_clauses
from conversations.understanding.phrases import any_of, compile_any, is_only, read_wording, word_set, words_of
from conversations.understanding.text import LONGEST, switch_keyboard
from conversations.wording.remembering import remembered

_STOP_SIGN = "🛑"
_TAIL = 240  # characters of a long message's end
_ENDS = re.compile(r"[\W_]+$")
_SENTENCES = re.compile(r"[.!?,;:\n…-]+")
_SENTENCE = re.compile(r"[^.!?\n]+[.!?]*")
_LONGEST_COMMAND = 40
_PART, _ALONE = 2.0, 1.5
"""How much surer a part of a message must be than the whole of one, and a single word than several."""
_FEW = 4  # words
_DROPPED = re.compile(
    r"(?<!\w)drop(?:s|ped|ping)? (?:(?:me|us|him|her|them|(?:my|the|our) \w+) off|off (?:me|us|him|her|them|my \w+))"
    r"(?!\w)(?!\W+(?:of )?(?:the |your |this |that |any |all )*(?:\w+ )?(?:lists?|database|recipients|number)(?!\w))",
    re.IGNORECASE,
)
"""Who is brought by somebody is taken off no list."""
_NAMED = 1.5
"""How much less sure a message may be that names what is done to lists of recipients."""
_WHY = "".join(
    f"(?<!{word} )" for word in words_of("why you people guys they messages texts למה מדוע")
)  # "why don't you stop" asks for an end, and "you never stop" complains


@dataclass(frozen=True, slots=True)
class _Words:
    commands: frozenset[str]
    unclear: frozenset[str]
    marvels: frozenset[str]
    courtesy: frozenset[str]
    complaints: frozenset[str]
    messages: frozenset[str]
    lawful: re.Pattern[str]
    subscribed: re.Pattern[str]
    bidden: re.Pattern[str]
    contact: re.Pattern[str]
    not_contact: frozenset[str]
    instead: re.Pattern[str]
    goes_on: re.Pattern[str]
    more: re.Pattern[str]
    wanting: frozenset[str]
    nos: frozenset[str]


@cache
def _read_words() -> _Words:
    told = read_data("refusal_words")
    lists = {
        name: word_set(told[name])
        for name in ("commands", "unclear", "marvels", "courtesy", "complaints", "messages")
    }
    goes_on = (
        f"{_WHY}{any_of(each['denied'])}(?: {any_of(each['between'])})* {any_of(each['done'])}"
        for each in told["goes_on"]
    )
    return _Words(
        **lists,
        lawful=compile_phrases(told["lawful"]),
        subscribed=compile_phrases(told["subscribed"]),
        bidden=compile_asides(told["bidden"]),
        contact=compile_asides(told["contact"]),
        not_contact=word_set(told["not_contact"]),
        instead=re.compile(rf"[\s,]+ו?(?:{'|'.join(told['instead'].split())})\s", re.IGNORECASE),
        goes_on=compile_any(*goes_on),
        more=compile_phrases(told["more"]),
        wanting=read_vocabulary("refusal").letters_of(told["wanting"].split()),
        nos=word_set(told["nos"]),
    )


@remembered
def refuses(text: str) -> bool:
    """True when the message asks for no more messages, in Hebrew or English, in free words.

    A wrong no breaks the law and a wrong yes loses a lead, so bare commands count only when they are the whole message
    or the last sentence of it. Of a long message the end is read like its beginning.
    """
    if len(text) > LONGEST:
        tail = text[-_TAIL:].partition(" ")[2]
        return _refuses(text[:LONGEST]) or _refuses(tail) or _refuses(_find_last(tail))
    return _refuses(text)


def _refuses(text: str) -> bool:
    text = _SENT_AWAY.sub(" ", _UNABLE.sub(" ", _DROPPED.sub(" ", text)))
    said = read_wording(text)
    if not said.words:
        return _STOP_SIGN in text
    if "?" in text and is_only(said.words, _read_words().marvels, _read_words().courtesy, 3):
        return False
    labelled = find_label("refusals", said.words, words_of(peel(text)))
    if labelled is not None:
        return labelled
    text = leave_figures_out(text)
    if not words_of(text) or _asks_for_more(text):
        return False
    rest = take_off(text)
    if rest != text:
        return bool(words_of(rest)) and _refuses(rest)
    is_bidden = _read_words().bidden.fullmatch(text.strip(" \n.,!?")) is not None
    return is_bidden or _is_command(text) or _is_lawful(text) or _is_learned(text)


_SENT_AWAY = re.compile(
    r"(?<!\w)(?:(?:will|would|do|are|can|could|might|gonna|if) )?(?:they|you|u|the \w+|somebody|someone) "
    r"(?:(?:just|be|gonna|going to|will|might) )*(?:throw|kick|toss|send|turn|chuck)(?:ing|s)? (?:me|us|him|her|them) "
    r"(?:out|away|back|home)(?!\w)|(?<!\w)(?:be|get|getting|being) (?:thrown|kicked|tossed|sent|turned|chucked) (?:out|away)(?!\w)|"
    r"(?<!\w)(?:לא )?(?:י|ת)(?:עיפו|זרקו|גרשו|סלקו) אות(?:י|נו|ו|ה)(?! מה)(?!\w)",
    re.IGNORECASE,
)
"""Who fears to be sent out of a class asks to be taken off no list."""
_UNABLE = re.compile(
    r"(?<!\w)(?:(?:i|we|he|she|my \w+)(?:['’]?m|['’]?s|['’]?re| am| is| are)? "
    r"(?:not (?:\w+ )?(?:good|great|used|comfortable|handy|clever|quick)|no good|bad|slow|hopeless|useless) (?:with|at|to|in)|"
    r"(?:i|we|he|she) (?:can(?:no|['’]?)t|do(?:es)?n['’]?t|find it hard to|struggle to) "
    r"(?:\w+ )?(?:read|see|follow|type|write|understand)|"
    r"(?:אני|אנחנו|הוא|היא) (?:כבר )?(?:לא (?:\w+ )?(?:טוב|טובה|טובים|חזק|חזקה|מסתדרת?|מסתדרים|מבינה?|מבינים|רגילה?)|גרועה?) (?:עם|ב|את)|"
    r"קשה לי (?:לקרוא|לכתוב|עם|לראות))(?! (?:why|what for|למה))[^.!?,;\n]*",
    re.IGNORECASE,
)
"""Somebody does not manage with messages, and would rather talk: that refuses none."""


def _asks_for_more(text: str) -> bool:
    """A no to an end, in one breath: "not for me, stop" is none."""
    goes_on = _read_words().goes_on
    return (
        _wants_more(text)
        or _bids_contact(text)
        or any(goes_on.search(read_wording(part).joined) for part in _SENTENCES.split(text))
    )


def _wants_more(text: str) -> bool:
    """More information is asked for, and no word denies anything or ends it."""
    told, said = _read_words(), read_wording(text)
    if not told.more.search(said.joined) or not told.nos.isdisjoint(said.words):
        return False
    return told.wanting.issuperset(read_vocabulary("refusal").name_parts(said.words))


def _bids_contact(text: str) -> bool:
    """They bid us to write or call, in a few words: "get back to me please" lacks but a "don't" to be a refusal.

    >>> _bids_contact("תחזרו אליי בבקשה"), _bids_contact("contact me again and I'll sue")
    (True, False)
    """
    told = _read_words()
    bid = told.contact.match(text.strip())
    rest = words_of(text.strip()[bid.end() :]) if bid else []
    return bid is not None and len(rest) <= _FEW and told.not_contact.isdisjoint(rest)


def _is_command(text: str) -> bool:
    """A command and nothing else, or as the last sentence ("wrong number, stop"), or on the wrong keyboard."""
    return _is_bare(text) or _is_bare(peel(text)) or _ends_with_command(text) or _is_slip(text)


def _is_bare(text: str) -> bool:
    told, said = _read_words(), read_wording(text)
    if any(_is_unsubscribe(word) for word in said.words):
        return not _read_words().subscribed.search(said.joined) and _is_of_messages(text)
    return is_only(said.words, told.commands, told.courtesy, 6) or is_only(
        said.words, told.complaints, told.courtesy, 3
    )


def _is_of_messages(text: str) -> bool:
    """Somebody unsubscribes, of messages and not of a class ("unsubscribe my son from ballet")."""
    few = len(words_of(text)) <= _FEW
    return few or read_detector("refusals").score(text) >= read_threshold("refusals") - _NAMED


def _ends_with_command(text: str) -> bool:
    last = _find_last(text) if not text.isalnum() else ""
    if not last or len(last) > _LONGEST_COMMAND or last == text:
        return False
    told, words = _read_words(), words_of(last)
    if is_only(words, told.commands - told.unclear, told.courtesy, 4):
        return True
    names_messages = any(word.removeprefix("ו") in told.messages for word in words_of(text))
    return is_only(words, told.commands, told.courtesy, 4) and names_messages


def _is_slip(text: str) -> bool:
    words = words_of(text)
    meant = set(words_of(switch_keyboard(text)))  # "q" is a slash on a Hebrew keyboard, and no word at all
    return len(words) == 1 and bool(meant) and meant <= _read_words().commands and not text.isdecimal()


def _is_lawful(text: str) -> bool:
    return "?" not in text and bool(_read_words().lawful.search(read_wording(text).joined))


def _is_learned(text: str) -> bool:
    """As examples have it, of the whole or, more surely, of a sentence of it."""
    score, least = read_detector("refusals").score, read_threshold("refusals")
    if len(words_of(text)) == 1:
        return "?" not in text and score(text) >= least + _ALONE
    if score(text) >= least:
        return True
    peeled = peel(text)
    if words_of(peeled) != words_of(text) and score(peeled) >= least:
        return True
    stated = [one for one in _SENTENCE.findall(text) if not one.rstrip().endswith("?")]
    clauses = [clause for one in stated for clause in split_clauses(one)]
    if (len(clauses) > 1 or "?" in text) and any(score(clause) >= least + _PART for clause in clauses):
        return True
    before = _read_words().instead.split(text)[
        0
    ]  # "no ads, but is my order still on?" refuses, whatever is asked then
    if len(words_of(before)) > 1 and before != text and "?" not in before and score(before) >= least + _PART:
        return True
    return any(_is_of_advertising(clause) for clause in split_finely(text))


def _is_of_advertising(clause: str) -> bool:
    """Whether a clause wants no advertising: what it is about leaves less room for another meaning."""
    return names_advertising(clause) and read_detector("advertised").score(clause) >= read_threshold(
        "refusals"
    )


@remembered
def find_wish(text: str) -> str:
    """What is wished for beside a refusal of advertising; nothing where there is none.

    >>> find_wish("no promos please, just confirm my class on monday")
    'confirm my class on monday'
    """
    clauses = [clause for clause in split_finely(text) if names_advertising(clause)]
    return cut(text, *clauses) if clauses and refuses(text) else ""


def _find_last(text: str) -> str:
    """The last sentence or line."""
    return _SENTENCES.split(_ENDS.sub("", text))[-1]


def _is_unsubscribe(word: str) -> bool:
    return word.startswith(("unsub", "unsusc", "usubs")) and len(word) >= 8
