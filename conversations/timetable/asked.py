"""What of the timetable words ask for: which group, which days, between what hours, for what ages."""

import re
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from conversations.profile.interests import InterestWords
from conversations.timetable.asked_times import AskedTimes, Which
from conversations.timetable.file import Timetable
from conversations.timetable.had import asks_whether_had, find_age_for, find_ages, is_denied, is_for_age
from conversations.timetable.limits import leave_busy_until_out
from conversations.timetable.whats_on import asks_whats_on
from conversations.turn.playbook import Playbook
from conversations.understanding.intents.cues import compile_phrases
from conversations.understanding.phrases import words_of
from conversations.understanding.segments import is_question, split_acts
from conversations.wording.clocks import Clocks, find_clocks
from conversations.wording.remembering import remembered
from conversations.wording.weekdays import find_asked_days, find_denied_days, find_named_days


def _any(*patterns: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(patterns)})(?!\w)", re.IGNORECASE)


_NOON = time(12)
_WHETHER = _any(
    r"^\W*(?:(?:and|so|ok|hi|hello|but)\W+)*(?:is|are|do|does|can|could|any|anything|will|have)",
    r"is there|are there|do you have|you have|have you|got any|possible|works?",
    r"יש|אפשר|האם|אולי|אפשרי|מתאים|רלוונטי|קיים",
)
_WHEN = _any(
    r"when|(?:what|which)(?: are| is)?(?: the)? (?:time|hour|day|evening)s?",
    r"ו?מתי|[בו]*אי?ז[הו] (?:שעה|יום|שעות|ימים|ערב|ערבים)|באילו (?:שעות|ימים)|מה ה(?:שעות|שעה|ימים)",
)
_ENDS = _any(
    r"(?:when|what time)(?: \w+){0,4} (?:ends?|finish\w*|over|done|out)",
    r"(?:until|till?) (?:when|what time|what hour)(?! (?:are you|r u|do you) open)",
    r"(?:ו?מתי|באי?ז[הו] שעה)(?: \w+){0,3} (?:נגמרת?|מסתיימת?|מסיימים|יוצאים|תסתיים|יסתיים|נסיים)",
    r"(?:נגמרת?|מסתיימת?|מסיימים) (?:בא|מתי)\w*(?: שעה)?",
    r"עד (?:מתי|אי?ז[הו] שעה|כמה)(?! אתם| פתוח)(?: זה| השיעור| נמשך)?",
)  # fmt: skip
_EARLIEST = _any(r"earliest|הכי מוקדמ?ת?|המוקדמת? ביותר|מה המוקדם|הכי מוקדם")
_LATEST = _any(
    r"last (?:class|lesson|group|session)(?! i| we| was)|ה(?:שיעור|קבוצה) האחרו(?:ן|נה)(?! ש)",
    r"latest|הכי מאוחר(?:ת|ים)?|המאוחרת? ביותר",
    r"(?:which|what) (?:day|evening|night)s?(?: \w+){0,4} late",
    r"בא?יזה (?:יום|ימים|ערב)(?: \w+){0,3} (?:עד )?מאוחר",
)  # fmt: skip
_NEXT = _any(
    r"(?:the )?(?:next|closest|nearest) (?:class|lesson|one|group|session)(?! to (?!today|now|me(?! )))",
    r"soonest",
    r"ה(?:שיעור|מפגש) (?:הבא|הקרוב)",
    r"הכי קרוב(?:ה)?(?! אל|לבית)",
)
_ORDINALS = (
    (_any(r"(?:the )?(?:first|earlier) (?:one|group|class|option|slot)",
          r"(?<!יום )(?<!בפעם )ה(?:ראשון|ראשונה|מוקדמת?)"), 0),
    (_any(r"(?:the )?(?:second|2nd) (?:one|group|class|option|slot)", r"(?<!יום )(?<!בפעם )ה(?:שני|שנייה|שניה)"), 1),
    (_any(r"(?:the )?(?:third|3rd) (?:one|group|class|option|slot)", r"(?<!יום )ה(?:שלישי|שלישית)"), 2),
    (_any(r"(?:the )?(?:last|later|latter) (?:one|group|class|option|slot)", r"ה(?:אחרון|אחרונה|מאוחרת?)"), -1),
)  # fmt: skip
_ELSE = _any(
    r"what else|what(?:'s| is| does that)? (?:left|leave|remains?)|מה (?:נשאר|נותר)",
    r"other (?:day|days|evenings?)|another day|any other",
    r"מה עוד|(?:ב?יום|ב?ימים|ב?ערבים?) אחר(?:ים)?|ומה יש",
)
_TOGETHER = _any(
    r"both of us|the two of us|(?:me|us) and|and (?:me|i|myself)|with (?:me|him|her)|together|we both|"
    r"(?:grand)?(?:father|mother|pa|ma|dad|mum|mom) and|(?:סבא|סבתא|אמא|אבא|הורה) ו\w*|"
    r"שנינו|לשנינו|ואני|אני ו\w*|איתי|איתו|איתה|יחד|ביחד"
)
_CHILD_MOST = 17
_MORNING = re.compile(r"(?<!\w)(?:am|a\.m|morning|בבוקר|בוקר)(?!\w)", re.IGNORECASE)
_SAME = _any(
    r"(?:a )?(?:different|separate) (?:group|class)|(?:be|go|dance) (?:together|with (?:her|him))(?: or|$|\?)",
    r"same (?:group|class|hour|time|lesson)",
    r"(?:ב?קבוצה|ב?שיעור) (?:אחרת?|נפרדת?|שונה)|יהיו ביחד|(?:יהיה|תהיה) (?:איתה|איתו)(?: או|$)",
    r"(?:ב?אותה|ב?אותו) (?:ה?קבוצה|ה?שיעור|ה?שעה|ה?זמן)",
)
_SAME_DAY = _any(r"same (?:day|evening|night)s?", r"באותו ה?(?:יום|ערב)|באותם ימים")
"""Whether two go on one day is not told by a yes to one of them."""
_SAME_HOUR = _any(r"same (?:hour|time)", r"ב?אותה ה?שעה|באותו ה?זמן")
_SEVERAL = _any(
    r"they|them|both|the kids|my kids|each",
    r"להם|להן|שניהם|לשניהם|שתיהן|לשתיהן|הם|הן|לילדים|הילדים|לבנות|לנכדים|הנכדים",
)
_BUSY = _any(
    r"(?:work(?:ing|s)?|shift|busy|at work|class|school|office|meetings?|training)"
    r"(?: \w+){0,2} (?:until|till|til)",
    r"(?:עובדת?|עובדים|במשמרת|משמרת|לומדת?|עסוקה?|בעבודה|באימון)(?: \w+){0,2} עד",
)
"""Who has something till an hour comes after it."""
_NOT_AFTER = _any(
    r"(?:not|n't|never|cannot|no)(?: \w+){0,3} (?:after|past|later than)",
    r"\w+n't(?: \w+){0,3} (?:after|past|later than)",
    r"לא(?: \w+){0,3} (?:אחרי|מאוחר מ)",
)  # fmt: skip
"""Who does not drive after an hour is to be out before it."""
_DIGIT = re.compile(r"\d")
_NEAR_EVENING = _any(r"tonight|this evening|הערב(?! ה(?!זה))|הלילה")
_THAT_ON = re.compile(r"(?<!\w)ש(?=ב?(?:יום )?(?:ראשון|שני|שלישי|רביעי|חמישי|שישי|שבת)(?!\w))")
_ORDINAL = re.compile(
    r"(?<!\w)(?:(?:ה?פעם|ה?שיעור|ה?ריקוד|ה?חודש|ה?צעד|ה?קבוצה|ה?מפגש|דבר) (?:ה?ראשו(?:ן|נה)|ה?שני|ה?שלישי))(?!\w)"
)
_FEW_WORDS = 12
_YOUNGEST, _LATE_MORNING = 3, 10


class TimesReader:
    """An index: what messages ask of the timetable."""

    def __init__(self, playbook: Playbook) -> None:
        self.timetable = playbook.journey.own_part(Timetable)
        self._interests = playbook.index(InterestWords)
        self._zone = playbook.zone
        known = self.timetable
        self._groups = {name: _compile(one.words) for name, one in known.groups.items()} if known else {}
        self._levels = {name: _compile(one.words) for name, one in known.levels.items()} if known else {}
        self._not_taught = (
            {name: _compile(one.words) for name, one in known.not_taught.items() if one.nearest}
            if known
            else {}
        )
        self._read = remembered(self._read_on)

    def read(self, words: str, now: datetime, heard: str = "") -> AskedTimes:
        """All that is asked, by itself; of whom it is and of what may stand elsewhere in what was `heard` with it."""
        return self._read(words, heard, now.astimezone(self._zone).date())

    def _read_on(self, words: str, heard: str, today: date) -> AskedTimes:
        now = datetime.combine(today, _NOON, self._zone)
        words, heard = leave_busy_until_out(words), leave_busy_until_out(heard)
        said, all_said = " ".join(words_of(words)), " ".join(words_of(heard or words))
        words, asked = _read_hours(words, heard)
        denied = find_denied_days(words) or find_denied_days(heard)
        not_taught = _find(self._not_taught, said) or _find(self._not_taught, all_said)
        whats_on = asks_whats_on(words)
        groups = self._find_all_groups(words, heard) if not whats_on else self._find_groups_asked(words)
        levels = self._find_levels(words, said, all_said)
        return _read_signs(asked, words, heard)._replace(
            groups=groups if not not_taught else (),
            not_taught=next(iter(not_taught), ""),
            days=self._find_days(words, now, denied),
            near=tuple(_only_near(words, now, self._zone)),
            denied=denied,
            ages=find_ages(words) or find_ages(heard) or self._find_age_for(words, groups),
            levels=levels,
            when_of_level=bool(levels) and _WHEN.search(words) is not None,
            whether=not whats_on and _asks_whether(words),
            had=bool(groups) and self._asks_whether_had(words, groups),
            whats_on=whats_on,
            own=any(pattern.search(said) for pattern in self._groups.values() if pattern),
        )

    def _find_all_groups(self, words: str, heard: str) -> tuple[str, ...]:
        """Those that are named; where none is, those of what was heard with it."""
        said, all_said = " ".join(words_of(words)), " ".join(words_of(heard or words))
        return tuple(self._find_groups(words, said)) or tuple(self._find_groups(heard, all_said))

    def _find_groups_asked(self, words: str) -> tuple[str, ...]:
        """Of "salsa is out. what's on Sunday?" none: all there is on a day is asked for."""
        part = next((one for one in split_acts(words) if asks_whats_on(one)), words)
        return tuple(self._find_groups(part, " ".join(words_of(part))))

    def _find_levels(self, words: str, said: str, all_said: str) -> tuple[str, ...]:
        """The levels that are named, also beside a mere "when is it?"; who is no beginner asks of the others."""
        said = said if _find(self._levels, said) or not _WHEN.search(words) else all_said
        named = [(name, found) for name, one in self._levels.items() if one and (found := one.search(said))]
        denied = {name for name, found in named if is_denied(said[: found.start()])}
        if denied and len(denied) == len(named):
            return tuple(name for name in self._levels if name not in denied)
        return tuple(name for name, _ in named if name not in denied)

    def _asks_whether_had(self, words: str, groups: tuple[str, ...]) -> bool:
        """Whether a class is asked for and nothing else, be it by its name and an age alone ("hip-hop for 14?")."""
        left = self._interests.leave_out(words)
        left = " ".join(word for word in left.split() if not _find(self._levels, " ".join(words_of(word))))
        is_bare = "?" in words and bool(find_ages(words) or self._find_age_for(words, groups))
        return asks_whether_had(left) or (is_bare and is_for_age(left))

    def _find_age_for(self, words: str, groups: tuple[str, ...]) -> tuple[int, ...]:
        """The age of "hip-hop for 17?": of a class for grown people it would be how many they are."""
        known, age = self.timetable.groups if self.timetable else {}, find_age_for(words)
        is_of_children = any(known[one].ages.most <= _CHILD_MOST for one in groups)
        return (age,) if age and is_of_children and age >= _YOUNGEST else ()

    def _find_days(self, words: str, now: datetime, denied: frozenset[int]) -> tuple[int, ...]:
        """The days that are asked for; in few words a bare "Thursday" is one in Hebrew, too."""
        said = _THAT_ON.sub("", words)
        days = find_asked_days(said, now, self._zone, near=True)
        if not days and len(said.split()) <= _FEW_WORDS:
            days = sorted(find_named_days(_ORDINAL.sub(" ", said)) - denied)
        return tuple(days)

    def _find_groups(self, words: str, said: str) -> list[str]:
        """Those of the words; "hip-hop for teens" is the teens' alone."""
        interests, own, named = self._interests.find(words), list[str](), list[str]()
        for name, group in self.timetable.groups.items() if self.timetable else ():
            pattern = self._groups[name]
            if pattern and pattern.search(said):
                own.append(name)
            elif group.interest in interests:
                named.append(name)
        return own or named


def asks_for_next(words: str) -> bool:
    """Whether the class that comes next is asked for.

    >>> asks_for_next("closest class?"), asks_for_next("מה השיעור הכי קרוב?"), asks_for_next("the closest station")
    (True, True, False)
    """
    return _NEXT.search(words) is not None and _OF_CLASS.search(words) is not None


_OF_CLASS = _any(r"class|lesson|one|group|session|soonest|[הב]{0,2}שיעור|ה?מפגש|ה?קבוצה")


def _compile(words: dict[str, tuple[str, ...]] | object) -> re.Pattern[str] | None:
    phrases = [phrase for each in words.values() for phrase in each] if isinstance(words, dict) else []
    return compile_phrases(phrases) if phrases else None


def _find(patterns: dict[str, re.Pattern[str] | None], said: str) -> tuple[str, ...]:
    return tuple(name for name, pattern in patterns.items() if pattern and pattern.search(said))


def _read_hours(words: str, heard: str) -> tuple[str, AskedTimes]:
    """Between what hours, and the words that say so: who is busy until an hour may have said it before."""
    clocks = find_clocks(words.casefold())
    if clocks == Clocks() and (_BUSY.search(heard) or _NOT_AFTER.search(heard)):
        words, clocks = heard, find_clocks(heard.casefold())
    is_part = clocks.after is not None and clocks.before is not None and not _DIGIT.search(words)
    if is_part and _NEAR_EVENING.search(words):
        clocks, is_part = Clocks(), False
    is_busy, is_not_after = _BUSY.search(words) is not None, _NOT_AFTER.search(words) is not None
    is_morning = _MORNING.search(words) is not None
    after = clocks.before if is_busy else None if is_not_after else clocks.after
    before = clocks.after if is_not_after else None if is_busy else clocks.before
    return words, AskedTimes(
        at=tuple(clocks.at), after=_later(after, is_morning), before=_later(before, is_morning), part=is_part
    )


def _read_signs(asked: AskedTimes, words: str, heard: str) -> AskedTimes:
    """The same with what is told by a word or two of any question."""
    return asked._replace(
        when=_WHEN.search(words) is not None,
        which=_find_which(words),
        ends=_ENDS.search(words) is not None,
        pick=next((place for pattern, place in _ORDINALS if pattern.search(heard or words)), None),
        other=_ELSE.search(words) is not None,
        together=_TOGETHER.search(heard or words) is not None,
        same=_SAME.search(words) is not None,
        same_hour=_SAME_HOUR.search(words) is not None,
        several=_SEVERAL.search(words) is not None,
    )


def _only_near(words: str, now: datetime, zone: ZoneInfo) -> list[int]:
    named = find_asked_days(words, now, zone, near=False)
    return [day for day in find_asked_days(words, now, zone, near=True) if day not in named]


def _later(at: time | None, is_morning: bool) -> time | None:
    """ "Before 8" is the evening's, unless they say it is not."""
    if at is None or is_morning or at.hour > _LATE_MORNING or at.hour < 1:
        return at
    return at.replace(hour=at.hour + 12)


def _asks_whether(words: str) -> bool:
    return is_question(words) and _WHETHER.search(words) is not None and not _SAME_DAY.search(words)


def _find_which(words: str) -> Which:
    if _EARLIEST.search(words):
        return "earliest"
    if _LATEST.search(words):
        return "latest"
    return "next" if _NEXT.search(words) else ""
