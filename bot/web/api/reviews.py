"""`GET /api/reviews`, `POST /api/reviews/{id}`: what customers wrote, and what is published of it."""

import re
from typing import Annotated, Any, Literal

from fastapi import APIRouter, HTTPException
from pydantic import BaseModel, BeforeValidator, StringConstraints

from bot.app import App
from bot.incoming.reviews import ReviewRefused
from bot.web.api.bodies import Words
from bot.web.api.lead_body import Blank
from conversations.answers.offered.ranking import tell_effects
from storage import reviews

_ID = re.compile(r"[a-z0-9]{1,26}")


class ReviewBody(BaseModel):
    """What becomes of a review; what is hidden is hidden for a reason. `topics`: the worries it speaks to."""

    status: Literal["published", "hidden"] | None = None
    reason: Annotated[
        Annotated[Words, StringConstraints(max_length=500, strip_whitespace=True)] | None, Blank
    ] = None
    topics: Annotated[
        list[Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]{0,39}$")]] | None,
        BeforeValidator(lambda value: value),
    ] = None


def add_reviews(router: APIRouter, app: App) -> None:
    """The routes."""

    @router.get("/reviews")
    async def list_reviews(
        status: Literal["pending", "published", "hidden"] | None = None,
    ) -> list[dict[str, Any]]:
        async with app.database.read() as connection:
            rows = await reviews.read_all(connection, status)
        effects = tell_effects(await app.review_effects.read())
        return [_show(app, row, effects) for row in rows]

    @router.post("/reviews/{review_id}")
    async def decide(review_id: str, body: ReviewBody) -> dict[str, Any]:
        async with app.database.read() as connection:
            row = await reviews.read_one(connection, review_id) if _ID.fullmatch(review_id) else None
        if row is None:
            raise HTTPException(404, "no review has this id")
        try:
            if body.topics is not None:
                await app.reviews.file_under(row, body.topics, "api")
            if body.status is not None:
                await app.reviews.decide(row, body.status, "api", body.reason)
        except ReviewRefused as refused:
            raise HTTPException(refused.status, refused.why) from None
        async with app.database.read() as connection:
            return _show(app, await reviews.read_one(connection, review_id), {})


def _show(app: App, row: Any, effects: dict[str, Any]) -> dict[str, Any]:
    photo = reviews.photo_of(row)
    return {
        "id": row.id,
        "lead_id": row.lead_id,
        "status": row.status,
        "stars": row.stars,
        "text": row.text,
        "language": row.language,
        "author": row.author,
        "consent": row.publish,
        "photo": app.files.link(photo) if photo else None,
        "topics": list(reviews.topics_of(row)),
        "at": row.written_at.isoformat(),
        "by": row.by,
        "reason": row.reason,
        "effects": [
            {"topic": topic or None, "shown": one.people, "bought": one.bought, "expected": one.expected}
            for topic, one in effects.get(row.id, {}).items()
        ],
    }
