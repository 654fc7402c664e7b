"""Whatever capabilities have to say to one turn goes out as one message."""

import pytest

from conversations.lead.content import Choice
from conversations.lead.reason import reason
from conversations.turn.replying import ANSWER, HEARD, HELP, STEP, Piece, join


def piece(text: str, place: int = ANSWER, *choices: str) -> Piece:
    return Piece(
        "said", text, (reason(text),), tuple(Choice(id=one, label=one) for one in choices), place=place
    )


def test_that_they_were_heard_comes_first_then_the_answers_then_what_helps() -> None:
    joined = join([piece("ביקורת", HELP), piece("260"), piece("מזל טוב!", HEARD), piece("לינקולן")])
    assert joined.text == "מזל טוב!\n260\nלינקולן\n\nביקורת"
    assert [why.name for why in joined.why] == ["מזל טוב!", "260", "לינקולן", "ביקורת"]


def test_the_same_is_said_once_and_one_thing_helps() -> None:
    assert join([piece("260"), piece("260"), piece("קוד", HELP), piece("ביקורת", HELP)]).text == "260\n\nקוד"


def test_of_several_answers_some_choices_each() -> None:
    joined = join([piece("א", ANSWER, "book", "hours"), piece("ב", ANSWER, "book", "parking", "price")])
    assert [choice.id for choice in joined.choices] == ["book", "hours", "parking", "price"]


def test_the_next_steps_choices_are_the_ones() -> None:
    joined = join([piece("א", ANSWER, "book", "hours"), piece("ב", STEP, "person")])
    assert [choice.id for choice in joined.choices] == ["person"]


@pytest.mark.parametrize(
    ("first", "second", "joined"),
    [
        (
            "בגיל הזה יש היפ-הופ לילדים (6–12), בשני וברביעי אחר הצהריים, ₪220 לחודש.",
            "היפ-הופ לילדים ולנוער: בשני וברביעי אחר הצהריים.",
            "בגיל הזה יש היפ-הופ לילדים (6–12), בשני וברביעי אחר הצהריים, ₪220 לחודש.",
        ),
        (
            "There's no minimum. Delivery is ₪12, free over ₪100.",
            "We deliver to Hadar. It's ₪12, free over ₪100.",
            "There's no minimum. Delivery is ₪12, free over ₪100.\nWe deliver to Hadar.",
        ),
        (
            "היפ-הופ לנוער, בשני וברביעי.",
            "היפ-הופ בשני וברביעי: נוער ב־17:30.",
            "היפ-הופ לנוער, בשני וברביעי.\nהיפ-הופ בשני וברביעי: נוער ב־17:30.",
        ),
    ],
)
def test_what_one_answer_said_the_next_leaves_out(first: str, second: str, joined: str) -> None:
    assert join([piece(first), piece(second)]).text == joined
