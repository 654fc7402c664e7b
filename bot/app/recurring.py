"""What a process does again and again, and how often."""

from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

from bot import birthdays, respelling
from bot.calendars.job import EVERY as CALENDARS_EVERY
from bot.organising.watching import PAUSE
from bot.runtime import digest, disk, heartbeat, installation, machine_clock
from bot.runtime.jobs import Job, measure_backlog

if TYPE_CHECKING:
    from bot.app.parts import Parts


Jobs = dict[str, tuple[timedelta, Job]]


def list_jobs(app: "Parts") -> Jobs:
    """By name: how often, and what. Those of a process that sends rest while the installation is held."""
    if app.role == "web":
        return _list_refreshing(app)
    jobs = _list_working(app) | _list_of_database(app)
    return _list_refreshing(app) | {
        name: (every, app.installation.unless_held(job)) for name, (every, job) in jobs.items()
    }


def _list_refreshing(app: "Parts") -> Jobs:
    """What any process learns that others may have changed."""
    return {
        "accounts": (timedelta(seconds=5), app.accounts.refresh),
        "holds": (timedelta(seconds=5), app.holds.refresh),
        "moves": (timedelta(seconds=5), app.moves.refresh),
        "lessons": (timedelta(seconds=2), app.lessons.refresh),
        "events": (PAUSE, app.events.refresh),
        "what reviews did": (timedelta(minutes=1), app.review_effects.refresh),
        "own numbers": (timedelta(minutes=1), app.own_numbers.refresh),
        "disk": (disk.EVERY, app.disk.look),
    }


def _list_working(app: "Parts") -> Jobs:
    """What is done, told and forgotten in time."""
    return {
        "notices": (timedelta(seconds=2), app.notices.send),
        "calendars": (CALENDARS_EVERY, app.calendars.look),
        "birthdays": (birthdays.EVERY, app.birthdays.plan),
        "old spellings": (respelling.EVERY, app.spellings.mend),
        "digest": (digest.EVERY, app.digest.tell),
        "bad accounts": (timedelta(minutes=1), app.accounts.ask),
        "due": (timedelta(seconds=1), app.do_what_is_due),
        "early receipts": (timedelta(seconds=1), app.receipts.sweep),
        "old receipts": (timedelta(hours=1), app.receipts.forget_old),
        "old dead letters": (timedelta(hours=1), app.letters.forget_old),
        "backlog": (timedelta(seconds=5), partial(measure_backlog, app.database, app.clock)),
        "old orders of nobody's": (timedelta(hours=1), app.orders.forget_old),
        "old notices": (timedelta(hours=1), app.notices.forget_old),
    }


def _list_of_database(app: "Parts") -> Jobs:
    """What several processes on PostgreSQL need; and what the one on SQLite does."""
    jobs: Jobs = {}
    if app.queue is not None:
        jobs["done jobs"] = (timedelta(minutes=10), app.queue.prune)
    if app.reserver is not None:
        jobs["presence"] = (heartbeat.EVERY, app.presence.note)
        jobs["idle rate windows"] = (timedelta(hours=1), app.reserver.forget_idle)
    elif not app.is_staged:
        jobs["installation"] = (installation.EVERY, app.installation.renew)
    if not app.is_staged:
        jobs["time"] = (machine_clock.EVERY, app.timekeeping.note)
    return jobs
