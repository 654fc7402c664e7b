"""A report of now, for the terminal, the API and the console alike."""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import date, datetime
from typing import NamedTuple

from babel import Locale, UnknownLocaleError
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.app import App
from conversations.reporting.compiling import Material, compile_report
from conversations.reporting.periods import Period, day_of, list_cohorts, silent_before
from conversations.reporting.question import By, Question
from conversations.reporting.report import Report
from conversations.reporting.spending import name_cohort
from storage.reporting.counting import count_all, count_course
from storage.reporting.listing import CountedPerson, list_counted
from storage.reporting.orders import find_spend_days, read_spend
from storage.reporting.people import Counted, count_everybody, find_first, find_staff
from storage.reporting.reviews import count_shows


class _Look(NamedTuple):
    """What a report is read with: whom it is about, in which days."""

    connection: AsyncConnection
    today: date
    period: Period
    cohorts: Sequence[Period]
    counted: Counted


async def make_report(app: App, asked: Question) -> Report:
    """Everything that was asked for, as it is now."""
    async with _look(app, asked) as look:
        spent = await read_spend(look.connection, look.period.first, look.period.last)
        return compile_report(
            Material(
                look.period, asked.by, look.cohorts, app.journey.business.currency, look.today,
                await count_all(look.connection, look.counted), spent,
                await count_everybody(look.connection, look.counted), await count_shows(look.connection, look.counted),
            )
        )  # fmt: skip


async def make_course(app: App, asked: Question) -> Report:
    """Leads and buyers over time alone: what the console draws, for a part of the work."""
    async with _look(app, replace(asked, by=By.COHORT)) as look:
        counts = await count_course(look.connection, look.counted)
        currency = app.journey.business.currency
        return compile_report(Material(look.period, By.COHORT, look.cohorts, currency, look.today, counts))


async def list_people(
    app: App, asked: Question, of: str, part: str | None, after: str, most: int
) -> list[CountedPerson]:
    """The people whom a number of this report counts, as they are now."""
    currency = app.journey.business.currency
    async with _look(app, asked) as look:
        return await list_counted(look.connection, look.counted, of, part, after, most, currency)


@asynccontextmanager
async def _look(app: App, asked: Question) -> AsyncIterator[_Look]:
    now = await app.read_clock()
    today = day_of(now, app.playbook.zone)
    async with app.database.read() as connection:
        known = await _find_known_days(app, connection, today)
        period = _choose_days(asked, known, today)
        cohorts = list_cohorts(period, known, _week_begins(app))
        counted = await _choose_people(app, connection, asked.by, period, cohorts, now)
        yield _Look(connection, today, period, cohorts, counted)


async def _find_known_days(app: App, connection: AsyncConnection, today: date) -> Period:
    """From the first day of which anything is known until the last, which is today or later."""
    came = await find_first(connection)
    days = [today, *await find_spend_days(connection)]
    if came is not None:
        days.append(day_of(came, app.playbook.zone))
    return Period(min(days), max(days))


def _choose_days(asked: Question, known: Period, today: date) -> Period:
    """From the first day of which anything is known until today, but where something else is asked for."""
    last = asked.last or max(today, asked.first or today)
    return Period(asked.first or min(known.first, last), last)


async def _choose_people(
    app: App, connection: AsyncConnection, by: By | None, period: Period, cohorts: Sequence[Period], now: datetime
) -> Counted:  # fmt: skip
    zone = app.playbook.zone
    return Counted(
        begins=period.begins(zone), ends=period.ends(zone), now=now, by=by,
        silent_before=silent_before(day_of(now, zone), zone),
        bounds=[(name_cohort(cohort), cohort.ends(zone)) for cohort in cohorts],
        staff=await find_staff(connection, app.list_staff()),
    )  # fmt: skip


def _week_begins(app: App) -> int:
    """On which day of the week a week begins in the business's country: 0 is Monday, 6 Sunday."""
    try:
        return Locale("en", app.journey.business.country).first_week_day
    except UnknownLocaleError:
        return 0
