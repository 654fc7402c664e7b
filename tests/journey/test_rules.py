"""rules.yaml, escalation and consent: what would never, always or unlawfully be sent is named."""

import pytest

from conversations.journey.load import load_journey
from conversations.journey.model.rules import Rules
from tests.harness.folder import Folder


def test_without_rules_the_custom_of_the_country_holds(folder: Folder) -> None:
    (folder.path / "rules.yaml").unlink()
    assert load_journey(folder.path).rules == Rules()


@pytest.mark.parametrize(
    ("given", "at", "said"),
    [
        ("hours: {}", "hours", "no day is open, so nothing would ever go out — "
         'write sunday: {opens: "09:00", closes: "20:00"} and so on, or take hours out'),
        ('hours: {sunday: {opens: "20:00", closes: "09:00"}}', "hours",
         'sunday: closes at 09:00, not after it opens at 20:00 — write an hour after "20:00" for closes, '
         '"23:59" at the latest'),
        ('hours: {sonday: {opens: "09:00", closes: "20:00"}}', "hours",
         'unknown day "sonday" — did you mean "sunday"? Write sunday'),
        ("a_day: 4", "a_day", "4 a day would be more than 3 a week — write a_day: 3 or less, or a_week: 4 or more"),
        ("a_day: 2\na_week: 1", "a_day",
         "2 a day would be more than 1 a week — write a_day: 1 or less, or a_week: 2 or more"),
        ("a_day: 0", "a_day", 'a_day is "0" — write 1 or more'),
        ("late: 0m", "late", "late is no time at all — write from when on something is late, such as 15m"),
        ("spread: 0m", "spread", "spread is no time at all — "
         "write over how long it goes out, such as 2h: all at once is what gets numbers blocked"),
        ("closed: {11.9.2026: {he: חופש, en: Off}}", "closed", 'closed: "11.9.2026" is not a date — write 2026-09-11'),
        ("closed: {2026-13-01: {he: חופש, en: Off}}", "closed",
         'closed: "2026-13-01" is not a date — write year-month-day, such as 2026-01-31'),
        ("closed: {0026-09-11: {he: חופש, en: Off}}", "closed",
         "0026-09-11 is a day nobody here will see — write the year with four digits, such as 2026"),
        ("closed: {2026-09-11: {he: חופש}}", "closed",
         '2026-09-11 has no text in English (en) — write en: "…" beside the other language'),
        ("holidays: sometimes", "holidays", 'holidays is "sometimes" — write true or false'),
        ("eve_closes: noon", "eve_closes",
         'eve_closes: "noon" is not a time of day — write hours and minutes from "00:00" to "23:59"'),
        ("a_month: 3", "a_month", "unknown key \"a_month\" — write a_day, a_week, closed, eve_closes, holidays, "
         "hours, late or spread"),
    ],
)  # fmt: skip
def test_rules_that_make_no_sense(folder: Folder, given: str, at: str, said: str) -> None:
    folder.write("rules.yaml", f"{given}\n")
    problems = folder.problems()
    assert problems == [f"rules.yaml:{folder.line('rules.yaml', at)}: {said}"]


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ('sunday: {opens: "06:30", closes: "20:00"}',
         'sunday: 06:30 is early for a message nobody asked for — write opens: "07:00" or later'),
        ('sunday: {opens: "09:00", closes: "22:00"}',
         'sunday: 22:00 is late for a message nobody asked for — write closes: "21:00" or earlier'),
        ('friday: {opens: "09:00", closes: "18:00"}',
         'friday: 18:00 is close to Shabbat, or in it — write closes: "13:00"'),
        ('saturday: {opens: "10:00", closes: "12:00"}',
         "saturday: in Israel a business does not write on Shabbat unasked — take the day out"),
    ],
)  # fmt: skip
def test_hours_nobody_wants_to_be_written_to(folder: Folder, given: str, said: str) -> None:
    folder.write("rules.yaml", f"hours: {{{given}}}\n")
    assert folder.warnings() == [f"rules.yaml:1: {said}"]


def test_elsewhere_a_saturday_is_a_day_like_others(folder: Folder) -> None:
    folder.append("business.yaml", "country: DE\n")
    folder.write("rules.yaml", 'hours: {saturday: {opens: "10:00", closes: "12:00"}}\n')
    assert folder.warnings() == []


def test_closed_days_are_dates(folder: Folder) -> None:
    folder.write("rules.yaml", "closed:\n  2026-12-31: {he: ספירת מלאי, en: Stock-taking}\n")
    assert [day.isoformat() for day in load_journey(folder.path).rules.closed] == ["2026-12-31"]


@pytest.mark.parametrize(
    ("phone", "said"),
    [
        ('"052-555-0188"', '"052-555-0188" is not a phone number in its international form — write "+972525550188"'),
        ("Sami", '"Sami" is not a phone number in its international form — '
         'write it with + and the country, such as "+97231234567"'),
        ('"+97245550187"', '"+97245550187" is the business\'s own number, so nobody would be told — '
         "write the number of somebody who can take over"),
    ],
)  # fmt: skip
def test_somebody_who_can_not_be_told(folder: Folder, phone: str, said: str) -> None:
    folder.change("business.yaml", '"+972525550188"', phone)
    line = folder.line("business.yaml", "name: סמי")
    assert folder.problems() == [f"business.yaml:{line}: {said}"]


def test_telegram_can_not_begin_a_chat_with_them(folder: Folder) -> None:
    folder.change("business.yaml", "channel: sms", "channel: telegram")
    line = folder.line("business.yaml", "channel: telegram")
    assert folder.problems() == [
        f'business.yaml:{line}: channel is "telegram", which is not known — write sms or whatsapp'
    ]


def test_being_told_again_at_once(folder: Folder) -> None:
    folder.change("business.yaml", "handoff_alert_again: 5m", "handoff_alert_again: 0m")
    folder.change("business.yaml", "handoff_gives_back: 3h", "handoff_gives_back: 0h")
    again, back = (folder.line("business.yaml", key) for key in ("handoff_alert_again", "handoff_gives_back"))
    assert folder.problems() == [
        f"business.yaml:{again}: handoff_alert_again is no time at all — write a length such as 10m",
        f"business.yaml:{back}: handoff_gives_back is no time at all — write a length such as 24h",
    ]


def test_agreeing_is_thanked_for(folder: Folder) -> None:
    text = folder.read("texts.yaml")
    start = text.index("agreed:")
    folder.write("texts.yaml", text[:start] + text[text.index("thanks:") :])
    line = folder.line("buttons.yaml", "agree: true")
    assert folder.problems() == [
        f'buttons.yaml:{line}: "deals" agrees to advertising, and texts.yaml has no agreed to thank for it — '
        'write agreed: {he: "…", en: "…"} in texts.yaml'
    ]


def test_an_agreement_that_does_not_say_to_what(folder: Folder) -> None:
    folder.change("buttons.yaml", "Yes, send me deals", "Sure, why not")
    line = folder.line("buttons.yaml", "why not")
    assert folder.warnings() == [
        f'buttons.yaml:{line}: "Sure, why not" does not say what is agreed to, and it is kept as the proof — '
        'write it, such as "Yes to news & offers" or "אשמח לעדכונים והטבות"'
    ]
