"""`waltz check`: the settings and the journey, every problem with what to write instead."""

from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import TextIO

from bot.commands.settings_check import check_settings
from bot.settings import SAMPLE_JOURNEY, Settings
from conversations.engine import list_files
from conversations.journey.checks.leftovers import find_leftovers
from conversations.journey.hebrew.saying import names_hebrew_first, say_in_hebrew
from conversations.journey.load import Findings, JourneyError, inspect_journey, load_journey
from conversations.journey.model.journey import Journey
from conversations.journey.reading.problems import Problem


def check(journey: Path | None, env_file: Path | None, out: TextIO, now: datetime | None = None) -> int:
    """Print every problem of the settings and of the journey on a line of its own, then a summary.

    `journey` is its folder (None: the settings' own), `env_file` a file of settings that need not exist.
    Answers 1 when there are problems, else 0; warnings change nothing.
    """
    checked = check_settings(env_file)
    folder = journey or checked.settings.journey
    findings = inspect_journey(folder, list_files())
    problems = checked.problems + [_in_folder(folder, problem) for problem in findings.problems]
    warnings = checked.warnings + [_in_folder(folder, problem) for problem in findings.warnings]
    warnings += _compare(checked.settings, findings.journey)
    if findings.journey is not None:
        warnings += find_leftovers(findings.journey, _read_samples(), now or datetime.now(UTC))
    say = _say_twice if _speaks_hebrew(folder, findings) else _say
    out.writelines(map(say, problems))
    out.writelines(say(f"warning: {line}") for line in warnings)
    out.writelines(map(say, _summarize(checked.settings, folder, findings, len(problems))))
    return 1 if problems else 0


def _say(line: str) -> str:
    return f"{line}\n"


def _say_twice(line: str) -> str:
    hebrew = say_in_hebrew(line)
    return _say(f"{line} · {hebrew}" if hebrew else line)


def _speaks_hebrew(folder: Path, findings: Findings) -> bool:
    """The owner's language is the first of the journey's."""
    if findings.journey is not None:
        return findings.journey.business.languages[0] == "he"
    try:
        return names_hebrew_first((folder / "business.yaml").read_text("utf-8-sig"))
    except (OSError, UnicodeDecodeError):
        return False


def _read_samples() -> list[Journey]:
    """The journeys that come with the bot."""
    folders = sorted(
        folder for folder in SAMPLE_JOURNEY.parent.iterdir() if (folder / "business.yaml").is_file()
    )
    found: list[Journey] = []
    for folder in folders:
        with suppress(JourneyError):
            found.append(load_journey(folder, list_files()))
    return found


def _compare(settings: Settings, journey: Journey | None) -> Iterator[str]:
    """Where settings and journey are each fine and don't agree."""
    if journey and journey.business.timezone != settings.timezone:
        yield f"TIMEZONE: not the time zone of the journey — write {journey.business.timezone}"


def _in_folder(folder: Path, problem: Problem) -> str:
    """A problem with the path that editors and terminals open."""
    return str(problem) if problem.file == str(folder) else f"{folder}/{problem}"


def _summarize(settings: Settings, folder: Path, findings: Findings, problems: int) -> list[str]:
    if problems or findings.journey is None:
        return [f"{problems} {'problem' if problems == 1 else 'problems'} to mend."]
    journey = f"Journey: fine. {_describe(findings.journey)} ({folder})"
    return [f"Settings: fine. {_name_channels(settings)}", journey]


def _name_channels(settings: Settings) -> str:
    channels = {
        f"Telegram ({settings.telegram_mode})": settings.telegram_on,
        f"WhatsApp ({settings.green_api_mode})": settings.whatsapp_on,
        "SMS": settings.sms_on,
    }
    on = [name for name, is_on in channels.items() if is_on]
    return f"Channels: {', '.join(on)}." if on else "No channel is on."


def _describe(journey: Journey) -> str:
    counts = [
        (len(journey.answers), "answer", "answers"),
        (len(journey.reviews), "review", "reviews"),
        (len(journey.offers), "offer", "offers"),
        (len(journey.touches), "touch", "touches"),
        (len(journey.sequences), "sequence", "sequences"),
        (len(journey.campaigns), "campaign", "campaigns"),
    ]
    name = journey.in_language(journey.business.name, "en")
    languages = " and ".join(journey.business.languages)
    counted = (f"{count} {one if count == 1 else more}" for count, one, more in counts)
    return f"{name}, in {languages}: " + ", ".join(counted)
