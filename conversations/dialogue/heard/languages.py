"""Which language to speak: theirs, from their first clear words on."""

import re

from conversations.contact.greeting import say_again
from conversations.handoff.opening import call_quietly
from conversations.lead.content import Language
from conversations.lead.reason import reason
from conversations.turn.turn import Turn
from conversations.understanding.intents import signals
from conversations.understanding.language import detect_language
from conversations.understanding.segments import is_question, split_acts
from conversations.wording.remembering import remembered


def note_language(turn: Turn, words: str) -> None:
    """Speak as they do.

    What an app, a form or a name told of their language is a guess, and any Hebrew corrects it. Once they have
    spoken, one word of the other language ("תודה") changes nothing, and neither does a polite phrase in English; their
    very first words decide. A street copied from an app as it is written there is in no language.
    """
    contact = turn.lead.contact
    found = detect_language(words)
    if found is None or found not in turn.journey.business.languages:
        return
    corrects_guess = found == "he" and contact.speaks != "en"
    if found == "he" and not corrects_guess and _is_address(words):
        return
    is_clear = corrects_guess or _is_clear(words, found)
    is_first = turn.lead.dialogue.greeted_at is None and len(words.split()) >= _LEAST
    if is_clear or is_first or contact.language is None:
        contact.language = found
    if is_clear:
        contact.speaks = found


_STREET = re.compile(
    r"(?:(?:רחוב|רח'|שדרות|שד'|דרך|סמטת|שכונת|כיכר)\s+)?(?:[א-ת'\"׳״.\-]+\s+){1,4}\d{1,3}\s?[א-ת]?(?![\w])"
)
_INSIDE = re.compile(r"(?:קומה|דירה|כניסה|בניין|בנין|קוד|חדר|מיקוד|ת\.?ד\.?)\s*[\dא-ת]{1,7}(?!\w)")
_TOWN = re.compile(r"(?<!\w)(?:חיפה|ישראל|תל[ -]אביב(?:-יפו)?|ירושלים|הכרמל|הדר)(?!\w)")
_THEIRS = re.compile(
    r"(?<!\w)(?:אני|אנחנו|רוצ\w+|צריכ\w*|אפשר|בבקשה|תביאו|תשלחו|משלוח|עד|בשעה|יש|מה|כמה|איפה|מתי|של|זה|עם|בלי|פיצ\w+|מגש\w*|"
    r"משפחתי\w*|אישי\w*|בן|בת|בני|גיל|לפני|אחרי|שולחן|יום|מחר|היום|הערב|תודה|פעמיים|איש|אנשים)(?!\w)"
)
"""Words of a sentence, and of no address."""


def _is_address(words: str) -> bool:
    """Whether Hebrew words are an address and nothing else ("הרצל 12, דירה 4")."""
    if _THEIRS.search(words):
        return False
    rest = _TOWN.sub(" ", _INSIDE.sub(" ", words))
    left = _STREET.sub(" ", rest, count=1)
    return left != rest and not re.search(r"[א-ת]{2,}", left)


def _is_clear(words: str, language: Language) -> bool:
    """Whether words say how to speak from now on."""
    if len(words.split()) < _LEAST:
        return False
    return language == "he" or not (signals.greets(words) or signals.thanks(words))


_LEAST = 2  # words that tell a language
_READABLE = 2  # Hebrew words among others that are enough to answer by
_SCRIPTS: tuple[tuple[str, str], ...] = (
    ("ru", r"[\u0400-\u04ff]"), ("ar", r"[\u0600-\u06ff]"), ("am", r"[\u1200-\u137f]"),
)  # fmt: skip
_LATIN: tuple[tuple[str, frozenset[str]], ...] = (
    ("fr", frozenset([
        "bonjour", "merci", "je", "vous", "nous", "est", "les", "des", "une", "pour", "avec", "combien", "où", "quand",
        "voudrais", "c'est", "prix", "cours", "pas",
    ])),
    ("es", frozenset([
        "hola", "gracias", "quiero", "por", "favor", "cuánto", "cuanto", "cuesta", "dónde", "para", "una", "los", "las",
        "está", "precio", "clases", "pero",
    ])),
)  # fmt: skip


@remembered
def find_other_language(words: str) -> str | None:
    """A language the bot does not write, by its script or its commonest words: "ru", "ar", "am", "fr", "es".

    >>> said = "Здравствуйте, сколько стоит?", "bonjour je voudrais le prix", "hi"
    >>> tuple(find_other_language(words) for words in said)
    ('ru', 'fr', None)
    """
    letters = [sign for sign in words if sign.isalpha()]
    for language, script in _SCRIPTS:
        if len(re.findall(script, words)) * 2 > len(letters):
            return language
    said = set(re.findall(r"[\w']+", words.casefold()))
    return next((language for language, common in _LATIN if len(said & common) >= 2), None)


_FOREIGN_PART = re.compile(r"[\u0400-\u04ff\u0600-\u06ff\u1200-\u137f][^א-תa-zA-Z]*")
_SHORTEST = 8


@remembered
def find_foreign_part(words: str) -> str | None:
    """What is said in a script the bot does not read, beside what it reads.

    >>> find_foreign_part("כמה לזוג? и есть ли скидка"), find_foreign_part("כמה לזוג?")
    ('и есть ли скидка', None)
    """
    found = _FOREIGN_PART.search(words)
    return found[0].strip() if found and len(found[0].strip()) >= _SHORTEST else None


def answer_in_other_language(turn: Turn, words: str) -> bool:
    """A kind line in their language, and a person reads what they wrote."""
    language = find_other_language(words)
    if language is None or len(re.findall(r"[א-ת]{2,}", words)) >= _READABLE:
        return False
    told = turn.journey.wordings("third_language", None, spoken=language)[0]
    handoff = turn.lead.handoff.open
    if turn.lead.dialogue.phrases.get(f"third_{language}"):
        told = turn.journey.wordings("third_language_again", None, spoken=language)[0]
    turn.lead.dialogue.phrases[f"third_{language}"] = 1
    if handoff is None:
        call_quietly(turn, reason("other_language"), words)
    turn.lead.dialogue.greeted_at = turn.lead.dialogue.greeted_at or turn.now
    turn.reply("other_language", told, reason("other_language"))
    return True


_NAMED = re.compile(r"english|hebrew|אנגלית|עברית", re.IGNORECASE)
_OF_SOMETHING = re.compile(
    r"class|lesson|teach|taught|instruct|course|group|menu|team|staff|courier|שיעור|מלמד|מור[הי]|מדריכ|קבוצ|תפריט|צוות|שליח",
    re.IGNORECASE,
)
"""What is in a language, or speaks it, but for this talk."""
_WISHES = re.compile(
    r"(?<!\w)(?:please|pls|plz|can|could|do|don['’]?t|no|not|only|in|prefer|rather|בבקשה|אפשר|לא|רק|ב(?:אנגלית|עברית))(?!\w)",
    re.IGNORECASE,
)
_LONGEST = 14  # words


def agree_on_language(turn: Turn, words: str) -> bool:
    """Who answers our Hebrew in English, or the other way round, and speaks of the language, has theirs from here on.

    What we said in the other language was for nothing: where that was the first words, they come again.
    """
    if not _NAMED.search(words) or _OF_SOMETHING.search(words) or len(words.split()) > _LONGEST:
        return False
    if not (_WISHES.search(words) or is_question(words)):
        return False  # "my Hebrew is kitchen Hebrew"
    if any(is_question(act) and not _NAMED.search(act) for act in split_acts(words)):
        return False  # the answer to that shows it
    last = next((line.text for line in reversed(turn.lead.dialogue.recent) if line.by == "bot"), "")
    if detect_language(last) in (None, detect_language(words)) or detect_language(words) != turn.language:
        return False
    told, why = turn.phrase("in_your_language"), reason("other_language")
    if turn.lead.dialogue.said.kind == "greeting":
        say_again(turn, told, why)
    else:
        turn.reply("other_language", told, why)
    return True
