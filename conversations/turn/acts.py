"""What somebody does in a message: asks, tells of themselves, complains, wants something done. Often several."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Act:
    """One thing done in a turn.

    `name` is that of a built-in act ("complaint"), or "answer" and "doubt" for a question and a worry that the
    journey's answer `about` meets. `words` are those it was done with, `score` (0..1) how sure that is; `alone` says
    that nothing else was done in the turn. Where two parts of a message ask for the same answer in different words of
    it, `wording` tells these apart.
    """

    name: str
    words: str
    score: float = 1.0
    about: str = ""
    alone: bool = True
    wording: str = ""
