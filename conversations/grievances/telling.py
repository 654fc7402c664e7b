"""How people tell that they were let down: read from their words alone."""

import re
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from conversations.understanding.intents.cues import compile_phrases
from conversations.understanding.phrases import words_of

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_PAYS = re.compile(r"(?<!\w)(?:שילמ(?:תי|נו)|קנ(?:יתי|ינו)|paid|bought|payment)(?!\w)", re.IGNORECASE)
_BUT = re.compile(r"(?<!\w)(?:אבל|אך|רק ש\w*|חוץ מ\w*|but|except|only that|though)(?!\w)", re.IGNORECASE)
_CAME = re.compile(r"(?<!\w)(?:הגיעה?|הגיעו|קיבלתי|קיבלנו|here|came|arrived|got it)(?!\w)", re.IGNORECASE)
_HERE = re.compile(
    r"(?:^|[.,!\n]\s*)(?:(?:hey|hi|ok|okay|hello|היי|הי|אוקיי?|טוב)\W+)?"
    r"(?:(?:we|i)(?:['’]?re|['’]?m| are| am) here(?! (?:for|since|un?till?|'?til|from|with|to|on))|הגענו(?! ל| עד)|"
    r"(?:אני|אנחנו) (?:כבר )?(?:פה|כאן) (?:למטה|בחוץ|בכניסה|ליד))",
    re.IGNORECASE,
)
_DOOR = re.compile(
    r"(?<!\w)(?:[הב]?אינטרקום|ה?זמזם|[הב]?פעמון|מול הדלת|מחוץ לדלת|ליד הדלת|buzzer|intercom|door ?bell|"
    r"(?:outside|at|by|in front of) (?:the|your) (?:door|gate|entrance|building)|"
    r"(?:i['’]?m|i am|we['’]?re|we are) (?:standing |waiting )?(?:outside|downstairs)|"
    r"(?:אני|אנחנו) (?:עומד\w* |מחכ\w* )?(?:בחוץ|למטה|בכניסה))(?!\w)",
    re.IGNORECASE,
)


def is_let_down(words: str, *, lately: bool) -> bool:
    """Whether something that had to happen for them did not. `lately`: they had a case a while ago.

    >>> is_let_down("I paid on Sunday and nothing came", lately=False), is_let_down("no quote so far", lately=False)
    (True, False)
    >>> is_let_down("no quote so far", lately=True)
    True
    """
    kinds = ("not_done", "taken_back", "not_done_lately") if lately else ("not_done", "taken_back")
    said = _join(words)
    return any(_read_patterns()[kind].search(said) for kind in kinds)


def tells_of_payment(words: str) -> bool:
    """Whether what they were let down in was paid for."""
    return _PAYS.search(words) is not None


def stands_at_door(words: str) -> bool:
    """Whether somebody stands before the place now.

    >>> stands_at_door("ok we're here"), stands_at_door("we're here for a week")
    (True, False)
    """
    return (_HERE.search(words) or _DOOR.search(words)) is not None


def is_lacking_still(words: str) -> bool:
    """Whether words that say that something came tell of what is wrong with it all the same.

    >>> is_lacking_still("it's here now but the salad is missing"), is_lacking_still("got it, but what a wait, thanks")
    (True, False)
    """
    _, *rest = _BUT.split(words, maxsplit=1)
    return bool(rest) and _read_patterns()["lacking"].search(_join(rest[0])) is not None


def tells_it_came(words: str) -> bool:
    """Whether words say that what was waited for is there, before anything else they say of it."""
    return _CAME.search(_BUT.split(words, maxsplit=1)[0]) is not None


def _join(words: str) -> str:
    return " ".join(words_of(words))


@cache
def _read_patterns() -> dict[str, re.Pattern[str]]:
    told: dict[str, Iterable[str]] = yaml.load(
        files(__package__).joinpath("words.yaml").read_text("utf-8"), _Loader
    )
    return {kind: compile_phrases(map(str, phrases)) for kind, phrases in told.items()}
