"""Questions that nobody answered: the owner says which answer they belong to, writes one, or puts them aside."""

import asyncio
import re
from collections.abc import Sequence
from datetime import timedelta
from typing import Any, NamedTuple

from sqlalchemy.ext.asyncio import AsyncConnection
from starlette.responses import RedirectResponse, Response

from bot.decisions.arrivals import clean_text
from bot.web.console.desk import Desk, Visit
from conversations.journey.model.journey import Journey
from conversations.lead.content import Language
from conversations.learning.applying import sift
from conversations.learning.checking import Problem, find_problem, language_of
from conversations.learning.effects import Settlement
from conversations.learning.lessons import Learned, LearnedAnswer, LearnedExample
from conversations.learning.questions import arrange_questions
from conversations.learning.teaching import name_answer, title_of
from conversations.learning.writing import write_learned
from conversations.wording.plain import plain
from storage import learning, questions

PERIOD = timedelta(days=90)
_SHOWN = 40
_IDS = re.compile(r"\d{1,18}(?:\.\d{1,18})*", re.ASCII)
_NOTES = {"blank": "blank", "long": "long_reply", "braces": "braces"}
_LANGUAGES: tuple[Language, ...] = ("he", "en")

Reply = dict[Language, str]


async def show(desk: Desk, visit: Visit) -> Response:
    """The page."""
    return await show_with(desk, visit, 200, note=visit.request.query_params.get("note", ""))


async def show_with(desk: Desk, visit: Visit, status: int, **values: Any) -> Response:
    """The page; `typed` are replies that could not be saved, by language, and `about` the question they are for."""
    seen = await desk.live.see()
    journey = desk.app.journey
    async with desk.app.database.read() as connection:
        asked = await questions.read_open(connection, visit.now - PERIOD)
        learned = await learning.read_learned(connection)
    groups = await asyncio.to_thread(arrange_questions, asked, journey)
    return desk.show(
        visit, "questions.html", status, at="questions", seen=seen, groups=groups[:_SHOWN],
        more=len(groups) - _SHOWN, answers=list(journey.answers), languages=journey.business.languages,
        **_list_learned(desk, learned), **({"typed": {}, "about": ""} | values),
    )  # fmt: skip


def _list_learned(desk: Desk, learned: Learned) -> dict[str, Any]:
    """What was learned, by answer, and what of it is not in use."""
    taken, ignored = sift(desk.app.lessons.journey, learned)
    by_answer: dict[str | None, list[LearnedExample]] = {}
    for one in taken.examples:
        by_answer.setdefault(one.answer, []).append(one)
    return {"learned": by_answer, "ignored": ignored}


async def belong(desk: Desk, visit: Visit) -> Response:
    """The questions ask for an answer there is: their words become examples of it."""
    answer = visit.form.get("answer", "")
    if answer not in desk.app.journey.answers:
        return await _refuse(desk, visit, "no_answer")
    return await _settle(desk, visit, "example", answer, "belongs")


async def put_aside(desk: Desk, visit: Visit) -> Response:
    """The questions are none for the business: their words become examples of that."""
    return await _settle(desk, visit, "not_ours", None, "not_ours")


async def make(desk: Desk, visit: Visit) -> Response:
    """The questions get an answer that is written here."""
    given = {language: _read_reply(visit, language) for language in _LANGUAGES}
    reply = {language: said for language, said in given.items() if said}
    problem = _find_problem(desk.app.journey, reply)
    if problem:
        return await _refuse(desk, visit, _NOTES[problem], typed=reply)
    return await _settle(desk, visit, "answer", None, "new", reply)


async def take_back(desk: Desk, visit: Visit) -> Response:
    """An example was a mistake."""
    async with desk.app.database.begin() as tx:
        await learning.forget(tx, visit.form.get("answer") or None, visit.form.get("text", ""))
    await desk.app.lessons.refresh()
    return _say("took_back")


async def download(desk: Desk, visit: Visit) -> Response:
    """What was learned, as a file to keep with the journey's."""
    headers = {"Content-Disposition": 'attachment; filename="learned-answers.yaml"'}
    return Response(write_learned(desk.app.journey), media_type="application/yaml", headers=headers)


class _Asked(NamedTuple):
    """Words of a question that was settled, and whose they are."""

    lead_id: str
    words: str


async def _settle(
    desk: Desk, visit: Visit, how: Settlement, answer: str | None, note: str, reply: Reply | None = None
) -> Response:
    """Deal with the questions that are ticked. Those that somebody else dealt with meanwhile are theirs."""
    ids = read_ids(visit)
    if not ids:
        return await _refuse(desk, visit, "unticked", typed=reply)
    async with desk.app.database.begin() as tx:
        asked = [_Asked(*row) for row in await questions.settle(tx, ids, how, visit.by, visit.now)]
        if asked and reply:
            answer = await _write_answer(tx, desk, visit, reply, asked[0].words)
        await _learn(tx, desk, visit, answer, asked)
    await desk.app.lessons.refresh()
    return _say(note if asked else "gone")


async def _write_answer(tx: AsyncConnection, desk: Desk, visit: Visit, reply: Reply, words: str) -> str:
    new = LearnedAnswer(
        id=name_answer(words, desk.app.fresh.code()), title=title_of(next(iter(reply.values()))), reply=reply,
        by=visit.by, at=visit.now,
    )  # fmt: skip
    await learning.add_answer(tx, new)
    return new.id


async def _learn(
    tx: AsyncConnection, desk: Desk, visit: Visit, answer: str | None, asked: Sequence[_Asked]
) -> None:
    said = {(one.lead_id, plain(one.words)): one for one in asked}
    for one in said.values():
        language = language_of(desk.app.journey, one.words)
        example = LearnedExample(answer=answer, text=one.words, language=language, by=visit.by, at=visit.now)
        await learning.add_example(tx, example, one.lead_id)


async def _refuse(desk: Desk, visit: Visit, note: str, typed: Reply | None = None) -> Response:
    """Say what is missing; what was typed is not lost."""
    ids = read_ids(visit, ticked=False)
    return await show_with(desk, visit, 409, note=note, typed=typed or {}, about=ids[0] if ids else "")


def _find_problem(journey: Journey, reply: Reply) -> Problem | None:
    if not reply:
        return "blank"
    return next((problem for said in reply.values() if (problem := find_problem(journey, said))), None)


def _read_reply(visit: Visit, language: Language) -> str:
    return clean_text(visit.form.get(f"reply_{language}", "").replace("\r\n", "\n")).strip()


def read_ids(visit: Visit, *, ticked: bool = True) -> list[int]:
    """The questions that a form is about: those whose phrasing is ticked, and with it what was not listed."""
    names = [
        name for name in visit.form if re.fullmatch(r"p\d{1,3}", name) or (name == "group" and not ticked)
    ]
    found = [visit.form[name] for name in names if _IDS.fullmatch(visit.form[name])]
    return [int(number) for ids in found for number in ids.split(".")]


def _say(note: str) -> Response:
    return RedirectResponse(f"/questions?note={note}", 303)
