"""When something is wanted, as far as words of an order say it."""

import re
from datetime import time

from conversations.orders.cues import ordering
from conversations.orders.cues.collecting import collects
from conversations.timetable.how_it_is import leave_asked_out
from conversations.understanding.segments import is_question
from conversations.wording.clocks import find_clocks, say_halves
from conversations.wording.remembering import remembered
from conversations.wording.uncounted import find_uncounted

_HOUR = re.compile(
    r"(?<!\w)(?:for|at|by|around|ready (?:for|at))\s+(?:about\s+)?"
    r"(?P<h>\d{1,2})(?:[:.](?P<m>\d{2}))?\s*(?P<half>am|pm|o'?\s?clock)?"
    r"(?!\w|[/.]\d|\s+(?!in the (?:evening|afternoon)|at night|"
    r"please|pls|ish|is\b|wait|tonight|today|tomorrow|if|on (?:\w+day|the \d))\w)"
    r"|(?:ל|ב|לשעה|בשעה|סביב|ל־|ב־|ל-|ב-)\s?(?P<h2>\d{1,2}):(?P<m2>\d{2})(?!\d)"
    r"|(?:לשעה|בשעה)\s(?P<h3>\d{1,2})(?!\d|[.:/])"
    r"|(?<![א-ת])(?:בערך |סביב |לקראת )?ב[-־]?(?P<h4>\d{1,2})(?= (?:אני|אנחנו|אהיה|נהיה|נבוא|אבוא|אגיע|נגיע)(?![א-ת]))"
    r"|(?:אצלכם|אבוא|נבוא|אגיע|נגיע|לקחת|לאסוף|איסוף|מוכנ[א-ת]*|מוכן) (?:בערך |סביב )?[בל][-־]?"
    r"(?P<h5>\d{1,2})(?![\w:./])",
    re.IGNORECASE,
)
_BEFORE = re.compile(
    r"^\W*(?:(?:at|by|before|until|till|around|about|for|to|"
    r"עד השעה|עד|לפני|לשעה|בשעה|לקראת|סביב|בסביבות|בערך) ?)*\W*[בל]?[-־ ]*"
)
_READY = re.compile(
    r"(?<!\w)(?:ready|here|arrive|there|make it|deliver(?:ed)?|bring|latest|להביא|תביאו?|שיביאו|"
    r"מוכנ?(?:ה|ות|ים)?|מוכן|יגיע|תגיע|תגיעו|אצלי|אצלנו|להגיע|תספיקו|מספיקים)(?!\w)",
    re.IGNORECASE,
)
_NOON = re.compile(r"noon|midday", re.IGNORECASE)
_WANTED = re.compile(
    r"(?<!\w)(?:(?:push|move|delay|postpone|bring|change|make) (?:it|that|them|the (?:order|delivery))|"
    r"ל?ת?(?:דחו?ת?|הזיז|זיז[וי]?|אחר) (?:את )?(?:זה|ה?הזמנה|ה?משלוח)|here|ready|arrive\w*|deliver\w*|"
    r"bring|send|(?:want|need) (?:it|them)|latest|"
    r"[לשת]?(?:הגיע|הביא|יגיעו?|יגיעו|תגיע|תגיעו|תביאו?|ביאו)|מוכנ\w*|מוכן|משלוח)(?!\w)",
    re.IGNORECASE,
)
_OF_OTHERS = re.compile(
    r"(?<!\w)(?:kick-?off|starts?|begins?|game|match|movie|film|show|speaks?|talks|meeting|bed|berth\w*|sail\w*|dock\w*|shifts?|ה?משמרת|ה?משמרות|sleep|bus|train|flight|"
    r"closes?|ends?|[ה]?משחק|[ה]?סרט|[ה]?הצגה|מתחיל\w*|מדבר\w*|[ה]?פגישה|[ה]?ישיבה|לישון|[ה]?טיסה|[מבל]?ה?אוטובוס|[מבל]?ה?רכבת|יורד\w*|נוח(?:ת|תת|תים)|נגמר\w*|"
    r"(?<!can )(?<!could )(?<!may )(?:i|we|they|he|she)(?:['’]?ve| have| has)(?: got)? (?:an?|the|our|my|this) \w+|"
    r"יש (?:לי|לנו|להם|לו|לה) [א-ת]+|"
    r"cake|party|ceremony|lesson|class|ה?עוגה|ה?מסיבה|ה?טקס|ה?שיעור|ה?חוג|ה?אימון|ה?הופעה)(?!\w)",
    re.IGNORECASE,
)
"""What happens at another hour, for which it is wanted before."""
_AGREED = re.compile(
    r"\d(?: ?[ap]m)? (?:also |actually |would |will |is |should |be |[זג]ה |גם |דווקא |יהיה )*"
    r"(?:works?|suits?|fine|good|great|ok(?:ay)?|perfect|doable|does it|עובד|מתאים|טוב|בסדר|סבבה|אחלה|מצוין|מעולה)"
    r"(?! for (?:the|our|your))(?!\w)",
    re.IGNORECASE,
)
"""An hour that is agreed to, whatever happens at another."""
_EARLIEST_SAID = re.compile(
    r"(?:(?<!\w)(?<!if )(?:(?:not|no|nothing|never|(?:do not|don['’]?t|dont) \w+) "
    r"(?:(?:it|them|to come|to arrive|here|over|any|round) )?(?:before|earlier than|sooner than)|(?:only|just) after) |"
    r"(?<![א-ת])(?<!אם )(?:ש?לא (?:[א-ת]+ )?(?:לפני|מוקדם מ|קודם ל|יותר מוקדם מ)|אל ת[א-ת]+ לפני|רק אחרי|"
    r"רק החל מ)[-־ ]?(?:ה?שעה )?)"
    r"(?P<at>\d{1,2}(?:[:.]\d{2})?(?: ?(?:am|pm|o['’]?clock)| וחצי| ורבע)?|(?:half|quarter) past \w+|"
    r"(?!that|the|he|she|they|we|you|my|our)[^\W\d]+(?: וחצי| ורבע| thirty)?)"
    r"(?![\w:]|\s+(?:min\w*|hours?|people|of|pies?|pizzas?|famil\w+|personal\w*|days?|דק\w*|שעות|ימים|איש|"
    r"אנשים|מגשים|פיצות))",
    re.IGNORECASE,
)
"""From when on it may be there, which is the hour it is wanted for, whatever else happens when."""
_CLAUSE = re.compile(r"[.,;!?\n](?!\d)|(?<!\w)(?:so|because|since|אז|כי)(?!\w)", re.IGNORECASE)
_DOTTED = re.compile(r"(?<![\d.:₪])(\d{1,2})\.(00|15|30|45)(?![\d.])")
_MOVES = (
    r"(?:push|move|shift|delay|postpone|bring) (?:it|that|this|them|the (?:order|delivery|time))"
    r"(?: back| forward| on)?"
)
_TOGETHER = re.compile(
    r"(?P<before>(?<!\w)(?:at|by|until|till|around|about|time(?: is|:|[- ]?wise)?|ready(?: for| at)?|make it|"
    rf"(?P<move>{_MOVES})(?: to| till| until)?|[בלשמ]?ה?שעה|בערך|סביב|עד)[ ,:]+|(?<![א-ת])[בל][-־]?)"
    r"(?P<h>1\d|2[0-3])(?P<m>00|15|30|45)(?![\d:./])"
    r"(?! ?(?:nis|shekel\w*|₪|%|people|guys|grams?|gr|ש|דרך|אנשים|calories))",
    re.IGNORECASE,
)
"""An hour written as on a ship or in the army ("1930 at the gate")."""
_MOVED = re.compile(
    rf"(?P<move>(?<!\w){_MOVES}) (?:to|till|until|for) (?=\d{{1,2}}(?:[:.]\d{{2}})?(?: ?[ap]m)?"
    r"(?![\w:]| ?(?:large|family|big|small|personal|pizzas?|pies?|people|of)))",
    re.IGNORECASE,
)
"""What is wanted at another hour than it was."""
_BARE = re.compile(r"(?<![\w:.])\d{1,2}:\d{2}(?![\w:])")
_BEHIND_DAY = re.compile(
    r"(?<!\w)(?:today|tonight|tomorrow|\w+day|היום|הערב|מחר|ראשון|שני|שלישי|רביעי|חמישי|שישי|שבת) "
    r"(?P<at>\d{1,2}:\d{2})(?!\w|:\d)",
    re.IGNORECASE,
)
_PARTS = {
    "afternoon": re.compile(r"(?<!\w)(?:afternoon|אחר הצהריים|אחרי הצהריים|אחה[\"״]צ)(?!\w)", re.IGNORECASE),
    "noon": re.compile(r"(?<!\w)(?:lunch(?:time)?|[בל]?ה?צה?ריים)(?!\w)", re.IGNORECASE),
    "evening": re.compile(
        r"(?<!\w)(?<!good )(?:evening|dinner(?:time)?|night|[בל]?ערב(?! טוב))(?!\w)", re.IGNORECASE
    ),
    "morning": re.compile(r"(?<!\w)(?<!good )(?:morning|[בל]?בוקר(?! טוב))(?!\w)", re.IGNORECASE),
}
"""Parts of a day, the longer names first."""
_AND_HALF = re.compile(
    r"(?P<at>(?:(?<![א-ת])[בל][-־]?|שעה |סביב |בסביבות |בערך |לקראת |עד )\d{1,2}) ו(?P<part>חצי|רבע)(?![א-ת]| ליטר)"
)
"""A half hour, or a quarter, behind an hour in digits."""
_ON_CLOCK = re.compile(r"\d:\d\d|\d ?(?:[ap]m|o['’]?clock)|[בל]שעה", re.IGNORECASE)
_EARLIEST, _EVENING = 10, 12
"""No pizza is baked at an hour before it: "eight" is the evening's."""


@remembered
def find_wanted_hour(words: str) -> str:
    """Of several hours the one at which it is to be there.

    >>> find_wanted_hour("kickoff is 10pm, want it here 9.30 latest"), find_wanted_hour("the film is at 9")
    ('21:30', '')
    """
    said = say_halves(say_dots(words))
    if earliest := _find_earliest(said):
        return earliest
    said = say_dots(words)
    clauses = [one for one in _CLAUSE.split(said) if one.strip()]
    told = [(one, hour) for one in clauses if (hour := _find_in_clause(one))]
    if len(told) < len(clauses) and not told:
        return find_hour(said)
    if agreed := [hour for one, hour in told if _AGREED.search(one)]:
        return agreed[-1]
    mine = [(one, hour) for one, hour in told if not _OF_OTHERS.search(one) or _WANTED.search(one)]
    wanted = [hour for one, hour in mine if _WANTED.search(one)]
    return next(reversed(wanted or [hour for _, hour in mine]), "")


def _find_earliest(words: str) -> str:
    found = _EARLIEST_SAID.search(_AND_HALF.sub(_say_minutes, words))
    return find_hour(f"at {found['at']}") if found else ""


def _find_in_clause(clause: str) -> str:
    """The hour of a clause; one with its minutes needs no word before it ("want it here 9:30", "tomorrow 13:00")."""
    bare, behind = _BARE.search(clause) if _WANTED.search(clause) else None, _BEHIND_DAY.search(clause)
    told = bare[0] if bare else behind["at"] if behind else ""
    return find_hour(clause) or (find_hour(f"at {told}") if told else "")


def find_part(words: str) -> str:
    """The part of a day that something is wanted in; "" where none is said.

    >>> find_part("למחר צהריים"), find_part("Thursday evening"), find_part("מחר אחר הצהריים"), find_part("tomorrow")
    ('noon', 'evening', 'afternoon', '')
    """
    return next((name for name, pattern in _PARTS.items() if pattern.search(words)), "")


def say_dots(words: str) -> str:
    """The words with hours that are written with a dot, or with no sign between, as others write them.

    >>> say_dots("at 19.30"), say_dots("time wise 1930 at the gate"), say_dots("push it to 2030"), say_dots("1930 nis")
    ('at 19:30', 'time wise at 19:30 at the gate', 'push it at 20:30', '1930 nis')
    """
    words = _TOGETHER.sub(_say_together, _MOVED.sub(r"\g<move> at ", words))
    return _DOTTED.sub(r"\1:\2", words)


def _say_together(found: re.Match[str]) -> str:
    before = found["before"]
    if re.search("[א-ת]", before) or re.match(r"(?:at|by|until|till|around)\W*\Z", before, re.IGNORECASE):
        return f"{before}{found['h']}:{found['m']}"
    return f"{found['move'] or before.rstrip(' ,:')} at {found['h']}:{found['m']}"


@remembered
def find_hour(words: str) -> str:
    """An hour that something is wanted for, as a clock shows it; "" where none is said.

    >>> find_hour("for 8 o'clock"), find_hour("for 6 people"), find_hour("ל-20:15"), find_hour("for 2 pizzas")
    ('20:00', '', '20:15', '')
    >>> find_hour("12:30 and not 13:00"), find_hour("make it a quarter to 8"), find_hour("באחת וחצי")
    ('12:30', '19:45', '13:30')
    >>> find_hour("לשעה 8 וחצי"), find_hour("ב7 ורבע"), find_hour("שיגיע ב-6 וחצי")
    ('20:30', '19:15', '18:30')
    >>> find_hour("could it come at 7 in the evening?")
    '19:00'
    """
    words = _AND_HALF.sub(_say_minutes, say_halves(words))
    uncounted = [one for one in find_uncounted(words) if one.kind == "time" and not one.off]
    if not uncounted and _READY.search(words):  # "ready by eight" is when, and no mere bound
        uncounted = [one for one in find_uncounted(words) if one.kind == "bound" and not one.off]
    if uncounted:
        last = uncounted[-1]
        return _show(next(iter(_read(words[last.start : last.end])), None))
    found = _HOUR.search(words)
    denied = found and any(
        one.off and one.start < found.end() and found.start() < one.end for one in find_uncounted(words)
    )
    if found is None or denied:
        return ""
    hour = int(found["h"] or found["h2"] or found["h3"] or found["h4"] or found["h5"])
    minute = int(found["m"] or found["m2"] or 0)
    half = (found["half"] or "").casefold()
    if hour < _EVENING and half != "am" and (half == "pm" or hour < _EARLIEST):
        hour += _EVENING
    return _show(time(hour, minute)) if hour < 24 and minute < 60 else ""


def _say_minutes(found: re.Match[str]) -> str:
    return f"{found['at']}:{30 if found['part'] == 'חצי' else 15}"


def _read(said: str) -> list[time]:
    """What an hour may mean, the likeliest first: no pizza is baked in the morning."""
    if _NOON.search(said):
        return [time(_EVENING)]
    at = find_clocks(f"at {_BEFORE.sub('', said.casefold())}").at
    return sorted(at, key=lambda one: one.hour < _EARLIEST)


def _show(at: time | None) -> str:
    return f"{at:%H:%M}".removeprefix("0") if at else ""


def find_told_hour(words: str, people: int = 0) -> str:
    """The last hour that is said in a sentence of the order's own; "for 12", who are twelve, is none.

    >>> find_told_hour("yes, and are you busy at 8?"), find_told_hour("are you open at 9? bring it at 8")
    ('', '20:00')
    """
    sentences = [
        sentence
        for _, sentence in ordering.split_sentences(leave_asked_out(say_dots(words)))
        if collects(sentence) or not ordering.is_other_talk(sentence)
    ]
    hour = find_wanted_hour("\n".join(sentences))
    is_people = hour in (f"{people}:00", f"{people + 12}:00") and not _ON_CLOCK.search(words)
    return "" if people and is_people else hour


def find_told_part(words: str) -> str:
    """The part of a day that is said in a sentence of the order's own, which asks for nothing."""
    sentences = (
        one
        for _, one in ordering.split_sentences(words)
        if not (ordering.is_other_talk(one) or is_question(one))
    )
    return "" if find_told_hour(words) else next(filter(None, map(find_part, sentences)), "")
