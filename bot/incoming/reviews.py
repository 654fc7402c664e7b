"""Publishing and hiding reviews, for whichever page or script asks for it."""

import secrets
from collections.abc import Sequence
from typing import Any, Literal

from bot.decisions.arrivals import Arrival
from bot.decisions.intake import Intake
from bot.decisions.lessons import Lessons
from conversations.reviews.topics import ReviewTopics
from conversations.turn.inputs import StaffChose


class ReviewRefused(Exception):
    """It can't be done; `status` is HTTP's, `why` says it to scripts."""

    def __init__(self, status: int, why: str) -> None:
        super().__init__(why)
        self.status = status
        self.why = why


class ReviewDesk:
    """Takes in what staff decide on reviews. Who hesitates is shown them by it from the next message on."""

    def __init__(self, intake: Intake, lessons: Lessons) -> None:
        self._intake = intake
        self._lessons = lessons

    def list_topics(self) -> tuple[str, ...]:
        """The worries a review may speak to."""
        return self._intake.playbook.index(ReviewTopics).all

    async def decide(
        self, row: Any, status: Literal["published", "hidden"], by: str, reason: str | None
    ) -> None:
        """Publish or hide a review (a row).

        Raises ReviewRefused where it is hidden for no reason, or its writer did not agree to have it published.
        """
        if status == "hidden" and not reason:
            raise ReviewRefused(422, "give the reason why it is hidden; few stars are none")
        if status == "published" and not row.publish:
            raise ReviewRefused(409, "its writer did not agree to have it published")
        await self._choose(row, "publish" if status == "published" else "hide", by, reason)

    async def file_under(self, row: Any, topics: Sequence[str], by: str) -> None:
        """Say which worries it speaks to. Raises ReviewRefused where the journey knows none of that name."""
        known = self.list_topics()
        if unknown := [topic for topic in topics if topic not in known]:
            raise ReviewRefused(422, f"there is no topic {unknown[0]}; write {', '.join(known)}")
        await self._choose(row, "topics", by, " ".join(topics))

    async def _choose(self, row: Any, action: str, by: str, words: str | None) -> None:
        chose = StaffChose(f"review:{action}:{row.id}", by, on_console=True, words=words)
        key = f"review:{row.id}:{secrets.token_hex(8)}"
        await self._intake.accept(Arrival(chose, key=key, lead_id=row.lead_id))
        await self._lessons.refresh()
