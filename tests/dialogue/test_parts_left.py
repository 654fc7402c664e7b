"""Of several things that a message wants each is met, and nothing is answered that no part of it asks."""

import pytest

from tests.dialogue.samples import meet_dancer, meet_eater


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("2 family pies with olives please. Should I pay now or when it is coming?", ("136", "Bit")),
        ("a table for 4 tomorrow at 8pm please, and can we bring our dog?", ("20:00", "dogs")),
        ("2 משפחתיות לאיסוף בבקשה. יש אצלכם חניה?", ("124", "חניון")),
    ],
)
def test_a_question_beside_an_order_or_a_table_is_answered(words: str, told: tuple[str, ...]) -> None:
    reply = meet_eater("he" if "א" <= words[3] <= "ת" else "en").says(words)
    assert all(one in reply for one in told), reply


def test_both_questions_beside_a_trial_are_answered() -> None:
    reply = meet_dancer("en").says(
        "put me down for salsa on monday 18:30. do I need special shoes? where do I park?"
    )
    assert "shoes" in reply.casefold()
    assert "park" in reply.casefold()


def test_a_word_of_what_is_asked_brings_no_second_answer() -> None:
    lost = "I think I left an earring last week, small gold hoop with a green bead. was anything handed in?"
    assert "gum" not in meet_dancer("en").says(lost)


@pytest.mark.parametrize(
    ("first", "words"),
    [
        ("2 משפחתיות לברנר 14, זה בהדר", "אה ואפשר שיגיע בשמונה ולא עכשיו? הילדים בחוג עד שבע וחצי"),
        (
            "2 family pies to 14 Brenner st, in Hadar",
            "oh and can it come at 20:00 and not now? the kids are out",
        ),
    ],
)
def test_the_hour_of_an_order_is_told_once(first: str, words: str) -> None:
    person = meet_eater("he" if "א" <= words[0] <= "ת" else "en")
    person.says(first)
    reply = person.says(words)
    assert "20:00" in reply
    assert "בן גוריון" not in reply
    assert "Ben Gurion" not in reply
    assert "לשעה מאוחרת" not in reply
