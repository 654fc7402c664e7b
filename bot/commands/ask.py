"""`waltz ask`: one question a line, and which answer it would get."""

import json
import sys
from collections.abc import Iterable
from io import TextIOWrapper
from pathlib import Path
from typing import TextIO

from bot.settings import Settings
from conversations.journey.load import JourneyError, load_journey
from conversations.journey.model.journey import Journey
from conversations.understanding.examples import read_examples
from conversations.understanding.intents.signals import asks_for_person, refuses
from conversations.understanding.matching import Matcher

REFUSAL = "refusal"
HANDOFF = "handoff"


def ask(journey: Path | None, as_json: bool, lines: Iterable[str], out: TextIO) -> int:
    """Print for every line the answer's id and how sure it is (0..1), or none; a blank line gets none too.

    `journey` is a folder (None: the settings' own). With `as_json` a line is `{"question","answer","score"}`, where the
    answer is null for none, "refusal" for who wants no messages, "handoff" for who wants a person. Answers 1, with
    what to put right on the error stream, when the journey can't be used.
    """
    try:
        matcher = build_matcher(load_journey(journey or Settings().journey))
    except JourneyError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    for stream in (lines, out):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")
    for line in lines:
        question = line.rstrip("\r\n")
        out.write((_write_json if as_json else _write_plain)(matcher, question) + "\n")
        out.flush()
    return 0


def build_matcher(journey: Journey) -> Matcher:
    """What has learned a journey's examples."""
    return Matcher(read_examples(journey))


def find_answer(matcher: Matcher, question: str) -> tuple[str | None, float]:
    """What a message would get: an answer's id, "refusal", "handoff", or None, and how sure (0..1) that is.

    With None the score is that of the best answer that was not sure enough.
    """
    if refuses(question):
        return REFUSAL, 1.0
    if asks_for_person(question):
        return HANDOFF, 1.0
    match = matcher.answer(question)
    return (match.answer, match.score) if match else (None, matcher.best(question).score)


def _write_json(matcher: Matcher, question: str) -> str:
    answer, score = find_answer(matcher, question)
    line = json.dumps({"question": question, "answer": answer, "score": round(score, 3)}, ensure_ascii=False)
    return line.encode("utf-8", "replace").decode("utf-8")


def _write_plain(matcher: Matcher, question: str) -> str:
    answer, score = find_answer(matcher, question)
    if answer:
        return f"{answer}  {score:.2f}"
    likeliest = matcher.best(question).answer
    return f"none  (likeliest: {likeliest} {score:.2f})" if likeliest else "none"
