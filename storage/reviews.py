"""What customers wrote, over all leads, and what reviews did."""

from collections.abc import Sequence
from typing import Any

import msgspec
from sqlalchemy import case, func, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from conversations.answers.offered.effects import CreditReviews, ShowReview
from conversations.lead.content import Media
from conversations.reviews.effects import KeepReview
from conversations.reviews.publishing import Published
from storage.sql.dialects import dialect_of
from storage.sql.rows import insert_rows
from storage.tables.reviews import review_shows, reviews
from storage.writing import Written, encode

Version = tuple[Any, ...]
NOTHING: Version = (0, None)
"""The version while nothing is published."""
_CHANGES = ("status", "stars", "text", "language", "author", "publish", "photo", "topics", "changed_at")
_topics = msgspec.json.Decoder(tuple[str, ...]).decode
_media = msgspec.json.Decoder(Media).decode


async def write(tx: AsyncConnection, written: Sequence[Written[KeepReview]]) -> None:
    """Write down reviews as they stand; who decided last, and why, stays where nobody decides anew."""
    insert_one = dialect_of(tx).insert(reviews)
    changes = {name: insert_one.excluded[name] for name in _CHANGES}
    changes |= {name: func.coalesce(insert_one.excluded[name], reviews.c[name]) for name in ("by", "reason")}
    upsert = insert_one.on_conflict_do_update(index_elements=["id"], set_=changes)
    for one in written:  # one by one: several steps may be of one transaction
        await tx.execute(upsert, _row(one))


async def write_shown(tx: AsyncConnection, written: Sequence[Written[ShowReview]]) -> None:
    """Write down that reviews were shown."""
    rows = [(one.lead_id, one.effect.review, one.effect.topic, one.at) for one in written]
    await insert_rows(tx, review_shows, ("lead_id", "review", "topic", "at"), rows)


async def write_credit(tx: AsyncConnection, written: Sequence[Written[CreditReviews]]) -> None:
    """Write down that somebody who was shown reviews bought, or did not after all."""
    for one in written:
        theirs = review_shows.c.lead_id == one.lead_id, review_shows.c.review.in_(one.effect.reviews)
        await tx.execute(update(review_shows).where(*theirs).values(bought_at=one.effect.bought_at))


async def read_version(connection: AsyncConnection) -> Version:
    """Changes whenever what is published does."""
    published = reviews.c.status == "published"
    count = func.sum(case((published, 1), else_=0))
    row = (await connection.execute(select(func.coalesce(count, 0), func.max(reviews.c.changed_at)))).one()
    return tuple(row) if row[0] else (0, None)


async def read_published(connection: AsyncConnection) -> list[Published]:
    """Those that may be shown, the oldest first."""
    found = (
        select(reviews)
        .where(reviews.c.status == "published", reviews.c.publish)
        .order_by(reviews.c.written_at)
    )
    return [
        Published(row.id, row.stars, row.text, row.language, row.author, _topics(row.topics), row.written_at)
        for row in await connection.execute(found)
    ]


async def read_all(connection: AsyncConnection, status: str | None = None, most: int = 500) -> Sequence[Any]:
    """Reviews, the newest first; of one status, where one is named."""
    found = select(reviews).order_by(reviews.c.written_at.desc(), reviews.c.id).limit(most)
    return (await connection.execute(found.where(reviews.c.status == status) if status else found)).all()


async def read_one(connection: AsyncConnection, review_id: str) -> Any | None:
    """A review, as a row of the table."""
    return (await connection.execute(select(reviews).where(reviews.c.id == review_id))).first()


def topics_of(row: Any) -> tuple[str, ...]:
    """The worries a row speaks to."""
    return _topics(row.topics)


def photo_of(row: Any) -> Media | None:
    """The picture of a row."""
    return _media(row.photo) if row.photo else None


def _row(one: Written[KeepReview]) -> dict[str, Any]:
    kept = one.effect
    return {
        "id": kept.id,
        "lead_id": one.lead_id,
        "status": kept.status,
        "stars": kept.stars,
        "text": kept.text,
        "language": kept.language,
        "author": kept.author,
        "publish": kept.publish,
        "photo": encode(kept.photo) if kept.photo else None,
        "topics": encode(kept.topics),
        "written_at": kept.written_at,
        "changed_at": one.at,
        "by": kept.by,
        "reason": kept.why,
    }
