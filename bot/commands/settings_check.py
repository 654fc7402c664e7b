"""What is wrong with the settings, by name and with what to write instead. Secrets are never shown."""

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path
from typing import Any, Literal, get_args, get_origin

from pydantic import SecretStr, ValidationError
from pydantic_core import ErrorDetails

from bot.commands.contradictions import find_contradictions, find_oddities
from bot.settings import Settings

_ASSIGNMENT = re.compile(r"\s*(?:export\s+)?([A-Za-z_]\w*)\s*=")
_CUT = re.compile(r"\s#")
_FILLED = re.compile(r"\$\{[^}]*\}")
_COLON = re.compile(r"\s*(?:export\s+)?([A-Za-z_]\w*)\s*:\s*\S")
_IS_READ = re.compile(r"\s*(?:#.*|(?:export\s+)?[A-Za-z_][\w.-]*\s*)?")
"""A comment, an empty line, a name alone."""
_PLACEHOLDER = re.compile(
    r"<[^<>]+>|\[[^\[\]]+\]|(?:your|my)[-_ ](?:[\w-]*[-_ ])?(?:token|key|secret|password|id|number|sid|domain|here)"
    r"|change[-_ ]?me|replace[-_ ]?me|x{4,}|\.{3,}|…|todo",
    re.IGNORECASE,
)
"""What examples and guides have where one's own value belongs."""
_INVISIBLE = re.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u2069\u00ad\ufeff]")
_CURLY = "“”„‟‘’‚‛״"
_NO_SUCH_ZONE = "there is no such time zone — write a place such as Asia/Jerusalem"


@dataclass
class Checked:
    """The settings with defaults in place of what is wrong, and what was found."""

    settings: Settings
    problems: list[str] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)


def check_settings(env_file: Path | None) -> Checked:
    """Settings from the environment and a file, which may be missing, and all that is wrong with them."""
    written, unreadable = _read_names(env_file)
    usable = None if unreadable or env_file is None or not env_file.is_file() else env_file
    settings, wrong = _read_settings(usable)
    checked = Checked(settings, list(unreadable))
    for name in filter(wrong.__contains__, Settings.model_fields):
        checked.problems.append(f"{_where(name, env_file, written)}: {wrong[name]}")
    checked.problems += find_cut(env_file)
    checked.problems += [
        f"{_where(*found, written)}: {message}" for found, message in _find_unknown(env_file, written)
    ]
    for name, message in find_contradictions(settings):
        if name.lower() not in wrong:
            checked.problems.append(f"{_where(name, env_file, written)}: {message}")
    for name, message in find_oddities(settings):
        checked.warnings.append(f"{_where(name, env_file, written)}: {message}")
    return checked


def find_cut(env_file: Path | None) -> list[str]:
    """Values of a file that are not what they look like: secrets cut at " #", quotes of a word processor, `${…}`."""
    try:
        lines = env_file.read_text(encoding="utf-8-sig").splitlines() if env_file else []
    except (UnicodeDecodeError, OSError):
        return []
    found = ((number, _ASSIGNMENT.match(line), line) for number, line in enumerate(lines, 1))
    told = (
        (number, match[1], _find_oddity(match[1], line[match.end() :]))
        for number, match, line in found
        if match
    )
    odd = [f"{env_file}:{number}: {name.upper()}: {oddity}" for number, name, oddity in told if oddity]
    return odd + [
        f"{env_file}:{number}: {oddity}" for number, oddity in (*_find_unread(lines), *_find_repeated(lines))
    ]


def _find_unread(lines: list[str]) -> Iterator[tuple[int, str]]:
    """Lines that set nothing, whatever they were meant to."""
    inside = ""  # a value of several lines, by the quotation mark that ends it
    for number, line in enumerate(lines, 1):
        if inside:
            inside = "" if inside in line else inside
        elif assigned := _ASSIGNMENT.match(line):
            value = line[assigned.end() :].strip()
            inside = value[:1] if value[:1] in ("'", '"') and value.count(value[0]) == 1 else ""
        elif _IS_READ.fullmatch(line) is None:
            found = _COLON.match(line)
            if found and found[1].lower() in Settings.model_fields:
                yield number, f"{found[1].upper()}: nothing is set by a colon — write {found[1].upper()}=…"
            elif meant := _find_meant(line):
                yield number, f"{meant}: this line sets nothing — write only {meant}=…"
            else:
                yield number, "this line sets nothing — write a # before it if it is a comment"


def _find_meant(line: str) -> str | None:
    """The setting that a line names which sets none: "set PORT=8080", "STAFF-PASSWORD=…"."""
    words = re.findall(r"[a-z_]{4,}", line.partition("=")[0].replace("-", "_").lower())
    return next((word.upper() for word in words if word in Settings.model_fields), None)


def _find_repeated(lines: list[str]) -> Iterator[tuple[int, str]]:
    """Settings that an empty line further down takes back: the last one counts. A value there may be meant so."""
    values: dict[str, str] = {}
    for number, line in enumerate(lines, 1):
        if (found := _ASSIGNMENT.match(line)) and (name := found[1].lower()) in Settings.model_fields:
            value = line[found.end() :].strip()
            if values.get(name) and not value:
                yield (
                    number,
                    f"{name.upper()}: it stands further up as well, and only this empty line counts — take one out",
                )
            values[name] = value


def _find_oddity(name: str, value: str) -> str | None:
    info, value = Settings.model_fields.get(name.lower()), value.strip()
    if info is None:
        return None
    if _INVISIBLE.search(value):
        return (
            "a mark that nobody sees came along with the value — write it by hand, or paste it as plain text"
        )
    if value[:1] in ("'", '"'):
        return (
            None
            if value.count(value[0]) > 1
            else f"the {value[0]} is never closed — write one at the end as well"
        )
    if value and (value[0] in _CURLY or value[-1] in _CURLY):
        return "these quotes are a word processor's and would be part of the value — write ' or \" instead"
    if _PLACEHOLDER.fullmatch(value):
        return "this only marks the place of a value — write your own, or leave it empty"
    is_secret = info.annotation is SecretStr or name.lower() == "database_url"
    if is_secret and _CUT.search(value):
        return "the value ends before \" #\" — put it in ' ' if the # belongs to it, else the comment on its own line"
    if not is_secret and _FILLED.search(value):
        return "nothing is filled in for ${…} — write the value itself"
    return None


def _read_names(env_file: Path | None) -> tuple[dict[str, int], list[str]]:
    """The names a file sets, in small letters, with their lines; and why it can't be read."""
    if env_file is None or not env_file.is_file():
        return {}, []
    try:
        lines = env_file.read_text(encoding="utf-8-sig").splitlines()
    except (UnicodeDecodeError, OSError):
        return {}, [f"{env_file}: this file can't be read as UTF-8 — save it as UTF-8, and let Waltz read it"]
    found = ((_ASSIGNMENT.match(line), number) for number, line in enumerate(lines, 1))
    return {match[1].lower(): number for match, number in found if match}, []


def _where(name: str, env_file: Path | None, written: dict[str, int]) -> str:
    """`.env:12: PORT` when that is where the value comes from, else `PORT`."""
    from_environment = any(key.lower() == name.lower() for key in os.environ)
    line = written.get(name.lower())
    return name.upper() if line is None or from_environment else f"{env_file}:{line}: {name.upper()}"


def _read_settings(env_file: Path | None) -> tuple[Settings, dict[str, str]]:
    """The settings, with defaults for those that can't be used, and why not."""
    wrong: dict[str, str] = {}
    while True:
        instead: dict[str, Any] = {name: Settings.model_fields[name].default for name in wrong}
        try:
            return Settings(_env_file=env_file, **instead), wrong
        except ValidationError as error:
            found = {str(detail["loc"][0]).lower(): _explain(detail) for detail in error.errors()}
        except (LookupError, OSError):  # what ZoneInfo raises for a name it does not know
            found = {"timezone": _NO_SUCH_ZONE}
        if found.keys() <= wrong.keys():
            raise RuntimeError(f"settings that can't be read: {', '.join(found)}")
        wrong |= found


def _explain(detail: ErrorDetails) -> str:
    name = str(detail["loc"][0]).lower()
    info = Settings.model_fields.get(name)
    shape = info.annotation if info else None
    said = "what is written" if shape is SecretStr or name == "database_url" else f'"{detail["input"]}"'
    limits = detail.get("ctx", {})
    if name == "timezone":
        return _NO_SUCH_ZONE
    if get_origin(shape) is Literal:
        return f"{said} is not known — write {' or '.join(map(str, get_args(shape)))}"
    if shape is bool:
        return f"{said} is neither — write true or false"
    bounds = {"ge": "or more", "le": "or less"}
    bound = next((f" of {limits[key]} {words}" for key, words in bounds.items() if key in limits), "")
    bound = bound.replace(".0 ", " ")
    if shape is int:
        return f"{said} does not do — write a whole number{bound}"
    if shape is float and bound:
        return f"{said} does not do — write a number{bound}"
    if detail["type"].startswith("float"):
        return f"{said} does not do — write a number with a point, such as 2.5"
    if detail["type"].startswith("date"):
        return f"{said} does not do — write the year first, such as 2026-01-31"
    return f"{said} does not do ({detail['msg']}) — compare with .env.example"


def _find_unknown(
    env_file: Path | None, written: dict[str, int]
) -> Iterator[tuple[tuple[str, Path | None], str]]:
    """Names in the file that are nearly those of a setting: a slip that would change nothing."""
    for name in written:
        close = get_close_matches(name, Settings.model_fields, n=1, cutoff=0.8)
        if name not in Settings.model_fields and close:
            yield (name, env_file), f"there is no such setting — write {close[0].upper()}"
