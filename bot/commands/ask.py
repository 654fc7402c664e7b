"""`waltz ask`: one question a line, which answer it would get, what would be said, and why."""

import json
import sys
from collections.abc import Iterable
from datetime import UTC, datetime
from io import TextIOWrapper
from pathlib import Path
from typing import NamedTuple, TextIO

from bot.decisions.fresh import Random
from bot.networks import TRAITS
from bot.settings import Settings
from bot.understanding.encoder import SentenceEncoder, find_encoder
from bot.understanding.kept import find_kept, load_kept
from bot.understanding.learned import recall_taught
from bot.understanding.listening import learn_reader
from conversations.answers.offered.facts import AnswerGiven
from conversations.consent.facts import OptedOut
from conversations.dialogue.reading.joined import list_sides
from conversations.engine import compile_journey, list_files, needs, step
from conversations.handoff.facts import HandoffOpened, StaffAsked
from conversations.journey.load import JourneyError, load_journey
from conversations.journey.model.journey import Journey
from conversations.lead.addresses import Channel
from conversations.lead.lead import Lead
from conversations.meetings.offered.facts import TimesOffered
from conversations.turn.effects import Note, Send
from conversations.turn.given import Given
from conversations.turn.inputs import Said
from conversations.turn.playbook import Playbook
from conversations.turn.resources import Stock
from conversations.understanding.readers.building import AnyReader
from conversations.understanding.readers.examples import read_examples
from conversations.understanding.reading import Example

REFUSAL = "refusal"
HANDOFF = "handoff"
_WANTS_PERSON = "wants_person"
_NEAREST = 3


class Told(NamedTuple):
    """What the bot makes of a question: the answer's id (or REFUSAL, HANDOFF, None), how sure, and what it says.

    None as well where staff are asked, and what may be meant is merely told beside that.
    """

    answer: str | None
    score: float
    reply: str


class Asking:
    """A journey that can be asked, as somebody who was greeted before would ask it, each question by itself."""

    def __init__(
        self, journey: Journey, encoder: SentenceEncoder | None = None, kept_in: Path | None = None
    ) -> None:
        """`kept_in` is a folder where what was learned is kept, as the bot keeps it."""
        examples = tuple(read_examples(journey))
        self._encoder = encoder
        self.reader: AnyReader = (
            recall_taught(kept_in, examples, lambda: _teach(examples, encoder, kept_in))
            if encoder
            else learn_reader(examples, kept_in)
        )
        self.playbook: Playbook = compile_journey(journey, self.reader)

    def ask(self, question: str) -> Told:
        """Decide on it as the bot does."""
        self._listen(question)
        now = datetime.now(UTC)
        lead = Lead(id="asking", created_at=now)
        lead.dialogue.greeted_at = now
        said = Said(question, Channel.TELEGRAM)
        stocks = {resource: Stock() for resource in needs(self.playbook, lead, said)}
        given = Given(now, TRAITS, "https://example.invalid", Random(), resources=stocks)
        effects = step(self.playbook, lead, said, given).effects
        facts = [effect.fact for effect in effects if isinstance(effect, Note)]
        reply = "\n".join(effect.content.text for effect in effects if isinstance(effect, Send))
        if any(isinstance(fact, OptedOut) for fact in facts):
            return Told(REFUSAL, 1.0, reply)
        if any(isinstance(fact, HandoffOpened) and fact.cause.name == _WANTS_PERSON for fact in facts):
            return Told(HANDOFF, 1.0, reply)
        answered = next((fact for fact in facts if isinstance(fact, AnswerGiven)), None)
        is_unsure = any(isinstance(fact, StaffAsked) and fact.question == question for fact in facts)
        if answered and not is_unsure:
            return Told(answered.answer, answered.score or 0.0, reply)
        reading = self.reader.read(question)
        best = (
            reading.best if reading.sure and any(isinstance(fact, TimesOffered) for fact in facts) else None
        )
        if best and best.label.kind == "answer":  # times are offered in its place
            return Told(best.label.name, best.score, reply)
        likely = (each.score for each in reading.candidates if each.label.kind != "other")
        return Told(None, next(likely, 0.0), reply)

    def explain(self, question: str) -> list[str]:
        """The nearest examples, and what else it might be."""
        reading = self.reader.read(question)
        lines = [
            f'  like "{each.text}" ({each.label.name or "nothing"}, {near:.2f})'
            for each, near in reading.nearest[:_NEAREST]
        ]
        others = ", ".join(
            f"{each.label.name or 'nothing'} {each.score:.2f}" for each in reading.candidates[:3]
        )
        return [*lines, f"  likeliest: {others}"] if others else lines

    def _listen(self, question: str) -> None:
        if self._encoder:
            for text in (question, *list_sides(question)):
                if self.reader.wants_vector(text):
                    self.reader.remember(text, self._encoder.encode(text))


def _teach(examples: tuple[Example, ...], encoder: SentenceEncoder, kept_in: Path | None) -> AnyReader:
    reader = learn_reader(examples, kept_in)
    texts = {each.text for each in reader.examples}
    known = find_kept(texts, load_kept())
    reader.learn_vectors(known | encoder.encode_all(texts - known.keys()))
    return reader


def ask(journey: Path | None, as_json: bool, lines: Iterable[str], out: TextIO) -> int:
    """Print for every line the answer's id and how sure it is (0..1), or none, then what is said and why.

    `journey` is a folder (None: the settings' own). With `as_json` a line is `{"question","answer","score"}`, where the
    answer is null for none, "refusal" for who wants no messages, "handoff" for who wants a person. Answers 1, with
    what to put right on the error stream, when the journey can't be used.
    """
    settings = Settings()
    try:
        loaded = load_journey(journey or settings.journey, list_files())
    except JourneyError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    encoder = find_encoder() if settings.sentence_vectors else None
    asking = Asking(loaded, encoder, settings.reader_cache)
    for stream in (lines, out):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")
    for line in lines:
        question = line.rstrip("\r\n")
        out.write((_write_json if as_json else _write_plain)(asking, question) + "\n")
        out.flush()
    return 0


def _write_json(asking: Asking, question: str) -> str:
    told = asking.ask(question) if question.strip() else Told(None, 0.0, "")
    line = json.dumps(
        {"question": question, "answer": told.answer, "score": round(told.score, 3)}, ensure_ascii=False
    )
    return line.encode("utf-8", "replace").decode("utf-8")


def _write_plain(asking: Asking, question: str) -> str:
    if not question.strip():
        return "none"
    told = asking.ask(question)
    head = f"{told.answer}  {told.score:.2f}" if told.answer else f"none  {told.score:.2f}"
    reply = [f"  > {line}" for line in told.reply.splitlines()]
    return "\n".join([head, *reply, *asking.explain(question)])
