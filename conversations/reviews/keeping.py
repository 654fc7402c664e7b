"""A review is written down as it stands, and staff are told of it with what they can do."""

from conversations.handoff.telling import say_who
from conversations.lead.content import Choice, Content
from conversations.reviews.effects import KeepReview
from conversations.reviews.part import OwnReview
from conversations.reviews.staff_words import HIDING, STAFF_WORDS
from conversations.turn.effects import TellStaff
from conversations.turn.turn import Turn
from conversations.wording.filling import fill, language_of_name, show_stars
from conversations.wording.names import first_name


def keep(turn: Turn, review: OwnReview, *, by: str | None = None, why: str | None = None) -> None:
    """Write it down. `by` and `why` are of a decision of staff."""
    name = first_name(turn.lead.contact.name) if review.named else ""
    turn.add(
        KeepReview(
            review.id, review.status, review.stars, review.text, language_of_name(review.text) or turn.language,
            name or None, review.publish, review.photo, review.topics, review.begun_at, by, why,
        )
    )  # fmt: skip


def tell_of(turn: Turn, review: OwnReview, what: str = "written") -> None:
    """Staff read what was written (or "changed", "taken_back"), and publish or hide it with a press."""
    words = _words(turn)
    allowed = "may_name" if review.named else "may" if review.publish else "may_not"
    stars = show_stars(review.stars) if review.stars else ""
    if what == "taken_back":
        tell(turn, review, words[what])
        return
    lines = [words[what], stars, review.text, words["photo"] if review.photo else "", words[allowed]]
    tell(turn, review, "\n".join(filter(None, lines)), ("publish", "hide") if review.publish else ())


def tell(turn: Turn, review: OwnReview, text: str, actions: tuple[str, ...] = ()) -> None:
    """A line to staff about a review; the actions are `publish` and `hide`."""
    words = _words(turn)
    choices = tuple(Choice(f"review:{action}:{review.id}", words[action]) for action in actions)
    _tell(turn, review, text, choices)


def ask_why(turn: Turn, review: OwnReview) -> None:
    """What is hidden is hidden for a reason, and these are the usual ones."""
    language = turn.staff_language()
    choices = tuple(
        Choice(f"review:hide-{code}:{review.id}", told[language == "en"]) for code, told in HIDING.items()
    )
    _tell(turn, review, _words(turn)["why"], choices)


def _tell(turn: Turn, review: OwnReview, text: str, choices: tuple[Choice, ...]) -> None:
    filled = fill(text, {"who": say_who(turn)})
    turn.add(TellStaff(Content(text=filled, choices=choices, language=turn.staff_language()), review.id))


def _words(turn: Turn) -> dict[str, str]:
    return {name: told[turn.staff_language() == "en"] for name, told in STAFF_WORDS.items()}
