"""How long a report takes: `python -m bench.reports [leads] [facts]`, on databases made for it, of either kind."""

import asyncio
import random
import sys
import tempfile
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from statistics import median
from time import perf_counter, process_time
from typing import Any

from sqlalchemy import insert

from bench.postgres import count_cpu, create_database, running_server
from bot.app import App
from bot.reporting.making import make_course, make_report
from bot.settings import Settings
from conversations.lead.lead import Stage
from conversations.reporting.question import By, Question
from storage.database import Database
from storage.tables.facts import facts
from storage.tables.figures import lead_figures
from storage.tables.handoffs import handoffs
from storage.tables.leads import leads
from storage.tables.meetings import meetings
from storage.tables.purchases import purchases
from storage.tables.shared.referrals import referral_rewards, referrals
from storage.tables.surveys import survey_rounds

_STAGES = list(Stage)
_END = datetime(2026, 11, 22, 8, 0, tzinfo=UTC)
_DAYS = 365
_AT_ONCE = 20_000
_STATE = '{"padding": "' + "x" * 1200 + '"}'


def main() -> None:
    """Make a database, and time reports of it."""
    count, facts_count = (
        int(given) for given in [*sys.argv[1:], *("100000", "1000000")[len(sys.argv) - 1 :]]
    )
    with tempfile.TemporaryDirectory() as folder:
        asyncio.run(_measure(f"sqlite+aiosqlite:///{Path(folder) / 'waltz.db'}", count, facts_count))
    with running_server() as server:
        asyncio.run(_measure(create_database(server), count, facts_count, partial(count_cpu, server)))


async def _measure(url: str, count: int, facts_count: int, served: Callable[[], float] = lambda: 0.0) -> None:
    """`served` tells how long the database's own processes have been busy."""
    database = Database(url)
    await database.migrate()
    await _fill(database, count, facts_count)
    await database.close()
    app = App(Settings(_env_file=None, database_url=url), "command")
    print(f"{url.partition(':')[0]}:")
    for by in (None, *By):
        times, busy = [], []
        for _ in range(5):
            began, used = perf_counter(), process_time() + served()
            made = await make_report(app, Question(by=by))
            if by is By.SOURCE:  # what the console's first page takes
                await make_course(app, Question())
            times.append(perf_counter() - began)
            busy.append(process_time() + served() - used)
        told = f"by {by.value}, {len(made.rows)} rows" if by else "the whole"
        told += ", with its chart over time" if by is By.SOURCE else ""
        print(
            f"{made.whole.leads} leads, {told}: {median(times):.2f} s, at most {max(times):.2f} s; "
            f"of a processor {median(busy):.2f} s"
        )
    await app.database.close()


async def _fill(database: Database, count: int, facts_count: int) -> None:
    chance = random.Random(1)
    people = [_person(number, chance) for number in range(count)]
    buyers = [one for one in people if one["bought_at"]]
    cases = people[:: max(count // 10_000, 1)]
    await _insert(database, leads, [_lead(one) for one in people])
    await _insert(database, lead_figures, people)
    await _insert(database, purchases, [_order(one) for one in buyers])
    await _insert(database, handoffs, [_case(one, chance) for one in cases])
    await _insert(database, survey_rounds, [row for one in buyers for row in _rounds(one, chance)])
    await _insert(database, meetings, [_meeting(one, chance) for one in people[::3]])
    await _insert(database, referrals, [_friend(one) for one in people[::10]])
    await _insert(database, referral_rewards, [_reward(one) for one in people[::10] if one["bought_at"]])
    for begin in range(0, facts_count, _AT_ONCE):
        rows = [
            _fact(people[chance.randrange(count)]) for _ in range(begin, min(begin + _AT_ONCE, facts_count))
        ]
        await _insert(database, facts, rows)


async def _insert(database: Database, table: Any, rows: list[dict[str, Any]]) -> None:
    for begin in range(0, len(rows), _AT_ONCE):
        async with database.begin() as tx:
            await tx.execute(insert(table), rows[begin : begin + _AT_ONCE])


def _person(number: int, chance: random.Random) -> dict[str, Any]:
    entered = _END - timedelta(seconds=chance.random() * _DAYS * 86400)
    furthest = min(int(chance.expovariate(0.7)), len(_STAGES) - 1)
    spent = {f"in_{stage.value}": _spend(place, furthest, chance) for place, stage in enumerate(_STAGES)}
    bought = (
        entered + timedelta(days=chance.random() * 20) if furthest >= _STAGES.index(Stage.PURCHASE) else None
    )
    return {
        "lead_id": f"lead{number:08}", "origin": "", "entered_at": entered,
        "source": chance.choice(["form", "whatsapp", "telegram", "instagram", None]),
        "campaign": chance.choice([None, *(f"campaign {one}" for one in range(12))]),
        "variant": chance.choice([None, "a", "b"]), "is_test": chance.random() < 0.01, "is_contacted": True,
        "has_answered": chance.random() < 0.6, "has_refused": chance.random() < 0.03, "bought_at": bought,
        "unreached": int(chance.random() < 0.04), "last_sign_at": entered + timedelta(days=chance.random() * 10),
        "stage": _STAGES[furthest].value, **spent,
    }  # fmt: skip


def _spend(place: int, furthest: int, chance: random.Random) -> int | None:
    if place > furthest:
        return None
    return 0 if place == furthest else int(chance.expovariate(1 / 86400))


def _lead(one: dict[str, Any]) -> dict[str, Any]:
    return {
        "id": one["lead_id"], "created_at": one["entered_at"], "updated_at": one["last_sign_at"],
        "stage": one["stage"], "source": one["source"], "campaign": one["campaign"], "state": _STATE,
    }  # fmt: skip


def _order(one: dict[str, Any]) -> dict[str, Any]:
    name, at = one["lead_id"], one["bought_at"]
    return {"order_id": name, "lead_id": name, "amount": 260, "currency": "ILS", "item": "month", "at": at}


def _case(one: dict[str, Any], chance: random.Random) -> dict[str, Any]:
    at = one["entered_at"]
    taken, closed = (
        at + timedelta(minutes=chance.random() * 60),
        at + timedelta(hours=1 + chance.random() * 9),
    )
    return {
        "id": one["lead_id"], "lead_id": one["lead_id"], "reason": "{}", "opened_at": at, "owner": "Noa",
        "taken_at": taken, "closed_at": closed, "closed_by": "Noa", "outcome": "done",
    }  # fmt: skip


def _rounds(one: dict[str, Any], chance: random.Random) -> Iterator[dict[str, Any]]:
    for number, purpose in enumerate(("csat", "ces", "nps")):
        at = one["bought_at"] + timedelta(days=7 * (number + 1))
        score = chance.randrange(1, 6) if chance.random() < 0.4 else None
        answered = at if score else None
        yield {"lead_id": one["lead_id"], "purpose": purpose, "round": number, "asked_at": at, "score": score,
               "answered_at": answered}  # fmt: skip


def _meeting(one: dict[str, Any], chance: random.Random) -> dict[str, Any]:
    at = one["entered_at"] + timedelta(days=3)
    return {
        "uid": one["lead_id"], "lead_id": one["lead_id"], "meeting_id": one["lead_id"], "source": "chat",
        "title": "trial", "starts_at": at, "ends_at": at, "status": chance.choice(["held", "no_show", "cancelled"]),
        "version": 0, "changed_at": at,
    }  # fmt: skip


def _friend(one: dict[str, Any]) -> dict[str, Any]:
    return {
        "id": one["lead_id"], "lead_id": one["lead_id"], "code": one["lead_id"][-8:],
        "state": "bought" if one["bought_at"] else "came", "came_at": one["entered_at"], "bought_at": one["bought_at"],
    }  # fmt: skip


def _reward(one: dict[str, Any]) -> dict[str, Any]:
    code = f"G{one['lead_id']}"
    return {"code": code, "lead_id": one["lead_id"], "link": one["lead_id"], "given_at": one["bought_at"]}


def _fact(one: dict[str, Any]) -> dict[str, Any]:
    return {
        "lead_id": one["lead_id"],
        "at": one["last_sign_at"],
        "fact": "words_heard",
        "data": '{"text": "hello"}',
    }


if __name__ == "__main__":
    main()
