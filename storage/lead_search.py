"""Reading many leads: all of them, or those that staff look for."""

import re
import unicodedata
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal

import msgspec
from sqlalchemy import ColumnElement, Select, func, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from conversations.lead.lead import Lead
from conversations.wording.folding import REPLACED, fold, index
from storage.tables.handoffs import handoffs
from storage.tables.leads import leads

_decode = msgspec.json.Decoder(Lead).decode
_WORDS_TAKEN = 6
_LOOKED_AT = 200
_FEWEST_DIGITS = 3
_UNSEEN = re.compile("[\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
"""Phones' address books wrap numbers in marks of direction, and they are copied with them."""
_NUMBER = re.compile(
    "(?:tel:|whatsapp:|(?:https?://)?wa\\.me/)?([\\d\\s()+./,\u2010-\u2015\u2212\u05be-]+)(?:@c\\.us|@s\\.whatsapp\\.net)?"
)
_TRUNK = re.compile(r"^(\D*972\D*)0")
"""The zero of the local way, written behind the country's number."""
_DIGITS = {ord(sign): str(number) for row in ("٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹") for number, sign in enumerate(row)}


async def read_all(connection: AsyncConnection, page: int = 500) -> AsyncIterator[Lead]:
    """Every lead, by id, a page at a time."""
    last = ""
    while True:
        query = (
            select(leads.c.id, leads.c.state)
            .where(leads.c.id > last, leads.c.merged_into.is_(None))
            .order_by(leads.c.id)
            .limit(page)
        )
        rows = (await connection.execute(query)).all()
        for row in rows:
            yield _decode(row.state)
        if len(rows) < page:
            return
        last = rows[-1].id


async def refold(tx: AsyncConnection, most: int) -> int:
    """Have leads found as words are folded now who were written down when letters such as ł stayed. How many were."""
    as_before = or_(*(leads.c.found_by.contains(letter) for letter in REPLACED))
    query = select(leads.c.id, leads.c.name, leads.c.email).where(as_before).limit(most).with_for_update()
    rows = (await tx.execute(query)).all()
    for row in rows:
        found_by = index(f"{row.name or ''} {row.email or ''}")
        await tx.execute(update(leads).where(leads.c.id == row.id).values(found_by=found_by))
    return len(rows)


@dataclass(frozen=True, slots=True)
class Wanted:
    """What to look for; everything that is given must hold.

    `words` are looked for in names, e-mail addresses and phone numbers. `hands`: "waiting" for a person, "taken" by
    one, or "any" of the two.
    """

    words: str = ""
    stage: str | None = None
    channel: str | None = None
    language: str | None = None
    source: str | None = None
    campaign: str | None = None
    consented: bool | None = None
    refused: bool | None = None
    bought: bool | None = None
    hands: Literal["waiting", "taken", "any"] | None = None


Place = tuple[datetime, str]
"""Where a page ended: when its last lead changed, and its id."""


@dataclass(frozen=True, slots=True)
class Page:
    """Leads, whoever changed last first, and where to go on; `after` None: there are no more."""

    leads: Sequence[Lead]
    changed_at: Sequence[datetime]
    after: Place | None


async def find(
    connection: AsyncConnection, wanted: Wanted, after: Place | None = None, size: int = 50
) -> Page:
    """One page of the leads that are looked for."""
    rows = (await connection.execute(select_leads(wanted, after, size))).all()
    shown = rows[:size]
    more = (shown[-1].updated_at, shown[-1].id) if len(rows) > size else None
    return Page([_decode(row.state) for row in shown], [row.updated_at for row in shown], more)


def select_leads(wanted: Wanted, after: Place | None, size: int) -> Select[Any]:
    """The query of `find`: one row more than is shown tells whether there are more."""
    table = leads.c
    chosen = select(table.id).where(table.merged_into.is_(None), *_conditions(wanted))
    if after is not None:
        at, last = after
        chosen = chosen.where(table.updated_at <= at, or_(table.updated_at < at, table.id < last))
    newest = (table.updated_at.desc(), table.id.desc())
    # Chosen apart: what is not shown is passed over in the index, without its row being read.
    ids = chosen.order_by(*newest).limit(size + 1).subquery()
    return select(table.id, table.updated_at, table.state).join(ids, ids.c.id == table.id).order_by(*newest)


async def list_origins(connection: AsyncConnection, most: int = 100) -> tuple[list[str], list[str]]:
    """The sources and the campaigns that brought most leads."""
    lists = []
    for column in (leads.c.source, leads.c.campaign):
        query = (
            select(column).where(column.is_not(None)).group_by(column).order_by(func.count().desc(), column)
        )
        lists.append(list((await connection.execute(query.limit(most))).scalars()))
    return lists[0], lists[1]


def _conditions(wanted: Wanted) -> list[ColumnElement[bool]]:
    table = leads.c
    same = {
        table.stage: wanted.stage, table.channel: wanted.channel, table.language: wanted.language,
        table.source: wanted.source, table.campaign: wanted.campaign,
    }  # fmt: skip
    conditions: list[ColumnElement[bool]] = [
        column == value for column, value in same.items() if value is not None
    ]
    if wanted.consented is not None:
        conditions.append(table.consented == wanted.consented)
    for column, is_set in ((table.refused_at, wanted.refused), (table.bought_at, wanted.bought)):
        if is_set is not None:
            conditions.append(column.is_not(None) if is_set else column.is_(None))
    if wanted.hands is not None:
        conditions.append(table.id.in_(_in_hands(wanted.hands)))
    return conditions + _say_words(wanted.words)


def _in_hands(hands: str) -> Select[Any]:
    found = select(handoffs.c.lead_id).where(handoffs.c.closed_at.is_(None))
    if hands == "any":
        return found
    return found.where(handoffs.c.owner.is_(None) if hands == "waiting" else handoffs.c.owner.is_not(None))


def _say_words(words: str) -> list[ColumnElement[bool]]:
    digits = read_digits(words)
    if digits:
        return [leads.c.phone.contains(digits)]
    return [
        leads.c.found_by.contains(word, autoescape=True)
        for word in fold(words[:_LOOKED_AT]).split()[:_WORDS_TAKEN]
    ]


def read_digits(words: str) -> str | None:
    """The part of a phone number that was typed or copied, as it stands inside `+972501234567`; None when it is none.

    A number typed the local way, 050-123, begins with a zero that the full number does not have.
    """
    found = _NUMBER.fullmatch(unicodedata.normalize("NFKC", _UNSEEN.sub("", words)).strip().casefold())
    if found is None:
        return None
    digits = re.sub(r"\D", "", _TRUNK.sub(r"\1", found[1]).translate(_DIGITS))
    if len(digits) < _FEWEST_DIGITS:
        return None
    return digits.lstrip("0") or digits
