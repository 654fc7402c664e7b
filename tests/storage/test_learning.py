"""Questions are kept, settled once and forgotten with whoever asked; lessons are read as they were taught."""

from datetime import timedelta

import pytest

from conversations.learning.effects import KeepQuestion, LearnAnswer, LearnExample, SettleQuestion
from conversations.learning.facts import AnswerMarked
from conversations.turn.effects import Note
from storage import erasing, learning, merging, questions
from storage.database import Database
from tests.harness.lessons import example, parking
from tests.harness.people import HOUR, NOON, lead, store
from tests.storage.test_writers import follow

DOG = KeepQuestion("אפשר עם כלב?", "price", 0.4)
LONG_AGO = NOON - timedelta(days=90)


@pytest.fixture(autouse=True)
async def _people(database: Database) -> None:
    await store(database, lead("dana", phone="+972501234567"), lead("omer"))


async def read_words(database: Database) -> list[str]:
    async with database.read() as connection:
        return [one.words for one in await questions.read_open(connection, LONG_AGO)]


async def read_examples(database: Database) -> list[tuple[str | None, str]]:
    async with database.read() as connection:
        return [(one.answer, one.text) for one in (await learning.read_learned(connection)).examples]


async def test_a_question_is_kept_with_who_asked_it(database: Database) -> None:
    await follow(database, DOG)
    async with database.read() as connection:
        [kept] = await questions.read_open(connection, LONG_AGO)
    assert (kept.lead_id, kept.name, kept.phone, kept.at) == ("dana", "Dana", "+972501234567", NOON)
    assert (kept.words, kept.likeliest, kept.score, kept.answered) == ("אפשר עם כלב?", "price", 0.4, False)


async def test_the_newest_come_first_and_old_ones_not_at_all(database: Database) -> None:
    await follow(database, KeepQuestion("ישן", None, None), now=LONG_AGO - HOUR)
    await follow(database, DOG)
    await follow(database, KeepQuestion("חדש", None, None), now=NOON + HOUR)
    assert await read_words(database) == ["חדש", "אפשר עם כלב?"]


async def test_of_two_who_settle_it_the_first_has(database: Database) -> None:
    await follow(database, DOG)
    async with database.begin() as tx:
        [kept] = await questions.read_open(tx, LONG_AGO)
        first = await questions.settle(tx, [kept.id, 999], "example", "Noa", NOON)
        second = await questions.settle(tx, [kept.id], "not_ours", "Maya", NOON)
    assert [tuple(row) for row in first] == [("dana", "אפשר עם כלב?")]
    assert second == []
    assert await read_words(database) == []


async def test_one_is_settled_by_its_words_or_by_its_moment(database: Database) -> None:
    await follow(database, DOG, KeepQuestion("אחרת", None, None))
    await follow(database, SettleQuestion("אפשר עם כלב?", "answer", "Noa"), now=NOON + HOUR)
    assert await read_words(database) == ["אחרת"]
    await follow(database, SettleQuestion("בקיצור", "answer", "Noa", NOON), now=NOON + HOUR)
    assert await read_words(database) == []


async def test_what_was_taught_is_read_again(database: Database) -> None:
    new = parking()
    await follow(
        database,
        LearnAnswer(new.id, new.title, new.reply, new.by),
        LearnExample(new.id, "יש חניה?", "he", "Noa"),
        LearnExample(None, "מי זכה?", "he", "Noa"),
    )
    async with database.read() as connection:
        learned = await learning.read_learned(connection)
    assert learned.answers == (new.model_copy(update={"at": NOON}),)
    assert [(one.answer, one.text, one.by, one.at) for one in learned.examples] == [
        (new.id, "יש חניה?", "Noa", NOON),
        (None, "מי זכה?", "Noa", NOON),
    ]
    assert learned.not_ours == ("מי זכה?",)


async def test_the_version_changes_with_whatever_was_taught_or_taken_back(database: Database) -> None:
    async def read() -> learning.Version:
        async with database.read() as connection:
            return await learning.read_version(connection)

    seen = [await read()]
    assert seen == [learning.NOTHING]
    await follow(database, LearnExample("price", "תעריף?", "he", "Noa"))
    seen.append(await read())
    await follow(database, LearnAnswer("new_1", "כן", {"he": "כן"}, "Noa"))
    seen.append(await read())
    async with database.begin() as tx:
        await learning.forget(tx, "price", "תעריף?")
    seen.append(await read())
    await follow(database, LearnExample("price", "תעריף?", "he", "Noa"), now=NOON + HOUR)
    seen.append(await read())
    assert len(set(seen)) == len(seen)
    assert await read() == seen[-1]


async def test_an_answer_goes_with_its_last_example(database: Database) -> None:
    new = parking()
    await follow(
        database,
        LearnAnswer(new.id, new.title, new.reply, new.by),
        *(LearnExample(new.id, text, "he", "Noa") for text in ("יש חניה?", "חניון?")),
    )

    async def take_back(text: str) -> int:
        async with database.begin() as tx:
            await learning.forget(tx, new.id, text)
            return len((await learning.read_learned(tx)).answers)

    assert [await take_back("יש חניה?"), await take_back("חניון?")] == [1, 0]


async def test_who_is_erased_takes_their_words_along(database: Database) -> None:
    """What somebody else asked in the same words, and what staff wrote, stays."""
    await follow(database, DOG, LearnExample("price", "כמה יוצא?", "he", "Noa"))
    async with database.begin() as tx:
        await learning.add_example(tx, example("כמה יוצא?", "price"), "omer")
        await learning.add_example(tx, example("תעריף", "price"))
    async with database.begin() as tx:
        await erasing.erase(tx, "dana")
    assert await read_words(database) == []
    assert await read_examples(database) == [("price", "כמה יוצא?"), ("price", "תעריף")]


async def test_who_becomes_part_of_another_brings_their_words_along(database: Database) -> None:
    await follow(database, DOG, LearnExample("price", "כמה יוצא?", "he", "Noa"))
    async with database.begin() as tx:
        await merging.repoint(tx, into="omer", other="dana")
    async with database.read() as connection:
        assert [one.lead_id for one in await questions.read_open(connection, LONG_AGO)] == ["omer"]


async def test_what_was_marked_as_wrong_is_known(database: Database) -> None:
    given_at = NOON - timedelta(seconds=1.5)
    await follow(database, Note(AnswerMarked(given_at, "price", None, "Noa")))
    async with database.read() as connection:
        assert await learning.read_marks(connection, "dana") == {(given_at, "price")}
        assert await learning.read_marks(connection, "omer") == frozenset()
