"""One turn of theirs, one reply of ours: what every capability has to say to it, put together."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from conversations.lead.content import Choice, Media
from conversations.turn.facts import Reason, Why
from conversations.turn.keys import Key
from conversations.wording.once import leave_out_said

HEARD, ANSWER, HELP, STEP = range(4)
"""The places of a reply, in order: that they were heard, what was asked, what helps now, and how to go on."""
_STANDS = timedelta(minutes=10)
"""How long a list is still in sight."""
_OWN = ":"
"""Stands in the ids of what a capability puts up to be chosen ("meeting:at:…"), and in no button's of the journey."""
_ANSWER = "answer:"
"""What stands in the ids of what may be read on."""
_CHOICES = 4  # a list longer than this is not read to its end


@dataclass(frozen=True, slots=True)
class Piece:
    """What one capability has to say."""

    said: str
    text: str
    why: Why
    choices: tuple[Choice, ...] = ()
    about: str = ""
    key: Key | None = None
    place: int = ANSWER
    media: Media | None = None


def join(pieces: Sequence[Piece]) -> Piece:
    """One message out of several: each thing once, at most one that helps and one next step."""
    if len(pieces) == 1:
        return pieces[0]
    ordered = sorted(pieces, key=lambda piece: piece.place)
    kept: list[Piece] = []
    for piece in ordered:
        if piece.place in (HELP, STEP) and any(one.place == piece.place for one in kept):
            continue
        if piece.text not in {one.text for one in kept} and (new := _leave_out_said(piece, kept)):
            kept.append(new)
    main = next((piece for piece in kept if piece.place == ANSWER), kept[0])
    return Piece(
        main.said,
        _write(kept),
        _collect(kept),
        _pick(kept),
        main.about,
        next((piece.key for piece in kept if piece.key), None),
        media=next((piece.media for piece in kept if piece.media), None),
    )


def leave_out(
    choices: tuple[Choice, ...], alive: Sequence[Choice], listed_at: datetime | None, now: datetime
) -> tuple[Choice, ...]:
    """The choices of an answer, without a list like one that stands a few lines above it and still counts.

    One whose first step was not to be chosen there is another list. While something is to be decided there (which of
    three times), what may be read beside it takes no number of it.
    """
    if listed_at is None or now - listed_at > _STANDS or not choices:
        return choices
    known = {choice.id for choice in alive}
    is_beside = any(map(_decides, alive)) and not any(map(_decides, choices))
    return () if is_beside or choices[0].id in known else choices


def _decides(choice: Choice) -> bool:
    """Whether a choice is one of a capability's own, and no step of the journey's."""
    return _OWN in choice.id and not choice.id.startswith(_ANSWER)


def _leave_out_said(piece: Piece, kept: Sequence[Piece]) -> Piece | None:
    """A piece without the sentences that stand in the message already; None where it has nothing else to say."""
    if not kept or not piece.text:
        return piece
    left = leave_out_said(piece.text, "\n".join(one.text for one in kept))
    return replace(piece, text=left) if left or piece.choices or piece.media or piece.key else None


def _write(pieces: Sequence[Piece]) -> str:
    text = ""
    for before, piece in zip((None, *pieces), pieces, strict=False):
        if not piece.text:
            continue
        together = before is not None and before.place <= ANSWER and piece.place <= ANSWER
        text += ("" if not text else "\n" if together else "\n\n") + piece.text
    return text


def _collect(pieces: Sequence[Piece]) -> Why:
    whys: list[Reason] = []
    for piece in pieces:
        whys += [why for why in piece.why if why not in whys]
    return tuple(whys)


def _pick(pieces: Sequence[Piece]) -> tuple[Choice, ...]:
    """The choices of the next step; of several answers, a few of each."""
    step = next((piece.choices for piece in pieces if piece.place == STEP and piece.choices), None)
    if step:
        return step
    offering = [piece.choices for piece in pieces if piece.choices]
    to_choose = [choices for choices in offering if any(_OWN in choice.id for choice in choices)]
    offering = (
        to_choose if len(to_choose) == 1 else offering
    )  # hours to choose from, and no "prices" among them
    if len(offering) < 2:
        return offering[0] if offering else ()
    turns = [
        choice
        for rank in range(max(map(len, offering)))
        for choices in offering
        for choice in choices[rank:][:1]
    ]
    return tuple({choice.id: choice for choice in turns}.values())[:_CHOICES]
