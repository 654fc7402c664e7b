"""What was learned: examples and answers beside those of the journey's files."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

import msgspec
import orjson
from sqlalchemy import delete, exists, func, insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from conversations.learning.effects import LearnAnswer, LearnExample
from conversations.learning.facts import AnswerMarked
from conversations.learning.lessons import Learned, LearnedAnswer, LearnedExample
from storage.tables.facts import facts
from storage.tables.learning import learned_answers, learned_examples
from storage.writing import Written

Version = tuple[Any, ...]
NOTHING: Version = (0, None, None, 0, None)
"""The version while nothing was learned."""


def _ask(value: Any) -> Any:
    return select(value).scalar_subquery()


_VERSION = select(
    _ask(func.count(learned_examples.c.id)),
    _ask(func.max(learned_examples.c.id)),
    _ask(func.max(learned_examples.c.at)),
    _ask(func.count(learned_answers.c.id)),
    _ask(func.max(learned_answers.c.at)),
)


async def write_examples(tx: AsyncConnection, written: Sequence[Written[LearnExample]]) -> None:
    """Learn examples from what leads wrote."""
    rows = [
        {
            "lead_id": one.lead_id,
            "answer": one.effect.answer,
            "text": one.effect.text,
            "language": one.effect.language,
            "by": one.effect.by,
            "at": one.at,
        }
        for one in written
    ]
    await tx.execute(insert(learned_examples), rows)


async def write_answers(tx: AsyncConnection, written: Sequence[Written[LearnAnswer]]) -> None:
    """Learn answers."""
    for one in written:
        new = LearnedAnswer(
            id=one.effect.id, title=one.effect.title, reply=dict(one.effect.reply), by=one.effect.by, at=one.at
        )  # fmt: skip
        await add_answer(tx, new)


async def add_answer(tx: AsyncConnection, new: LearnedAnswer) -> None:
    """Learn one answer. Raises IntegrityError where there is one of its id."""
    row = new.model_dump() | {"reply": orjson.dumps(new.reply).decode()}
    await tx.execute(insert(learned_answers), [row])


async def add_example(tx: AsyncConnection, new: LearnedExample, lead_id: str | None = None) -> None:
    """Learn one example. `lead_id`: whose words they are."""
    await tx.execute(insert(learned_examples), [{**new.model_dump(), "lead_id": lead_id}])


async def forget(tx: AsyncConnection, answer: str | None, text: str) -> None:
    """Take an example back, whoever's words it was; an answer that was learned goes with its last one."""
    same = learned_examples.c.answer.is_(None) if answer is None else learned_examples.c.answer == answer
    await tx.execute(delete(learned_examples).where(same, learned_examples.c.text == text))
    left = exists().where(learned_examples.c.answer == learned_answers.c.id)
    await tx.execute(delete(learned_answers).where(learned_answers.c.id == answer, ~left))


async def read_learned(connection: AsyncConnection) -> Learned:
    """All that was learned, the oldest first."""
    examples = await connection.execute(select(learned_examples).order_by(learned_examples.c.id))
    answers = await connection.execute(select(learned_answers).order_by(learned_answers.c.at))
    return Learned(
        examples=tuple(
            LearnedExample(answer=row.answer, text=row.text, language=row.language, by=row.by, at=row.at)
            for row in examples
        ),
        answers=tuple(
            LearnedAnswer(id=row.id, title=row.title, reply=orjson.loads(row.reply), by=row.by, at=row.at)
            for row in answers
        ),
    )


async def read_version(connection: AsyncConnection) -> Version:
    """Something else whenever a lesson was added or forgotten; the tables are as small as an owner's patience."""
    return tuple((await connection.execute(_VERSION)).one())


async def read_marks(connection: AsyncConnection, lead_id: str) -> frozenset[tuple[datetime, str]]:
    """The answers to a lead that were marked as wrong: when each was given, and which it was."""
    marked = select(facts.c.data).where(facts.c.lead_id == lead_id, facts.c.fact == AnswerMarked.stored_as)
    found = [_decode_mark(data) for data in await connection.scalars(marked)]
    return frozenset((mark.answered_at, mark.answer) for mark in found)


_decode_mark = msgspec.json.Decoder(AnswerMarked).decode
