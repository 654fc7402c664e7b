"""Who waits for what they bought hears that we are sorry and a number to call, and never where the shop stands."""

import time
from datetime import timedelta

import pytest

from conversations.orders.waited.awaiting import leave_honesty_out
from conversations.purchases.inputs import Bought
from tests.dialogue.samples import meet_eater
from tests.harness.studio import Person
from tests.orders.talking import somebody

NOT_HERE = [
    "we're outside, no pizza", "ten minutes to sunset and nothing here", "where is it?? people are leaving",
    "it's been an hour and still nothing", "so where's our food then", "the driver hasn't shown up",
    "עשר דקות לשקיעה ואין פה כלום", "אחי איפה זה עוד 10 דקות מתחיל", "איפה השליח כולם מחכים",
    "עוד לא הגיע שום דבר", "אנחנו בחוץ ואין פיצה", "איפה הפיצות, הילדים רעבים",
    "כמה זמן עוד?", "כמה זמן?", "עוד כמה זמן זה?", "אז מתי זה מגיע?", "מתי יגיע השליח?", "מתי הפיצה מגיעה?",
    "how long?", "how long will it be?", "so when will it get here?", "when is our food coming?",
]  # fmt: skip
SENT_AWAY = [
    "the bouncer sent somebody away!! was that our guy??", "the guard is sending the courier away",
    "they turned him away at the gate", "security won't let him in", "my neighbour sent the driver away by mistake",
    "השומר גירש את השליח", "לא נתנו לשליח להיכנס", "מישהו שילח אותו מהשער", "לא נותנים לו להיכנס לבניין",
    "השליח הסתובב והלך",
]  # fmt: skip
KNOWS = [
    "and does he know about the back entrance?", "will he find the black door", "the courier knows where to go right?",
    "can he find that", "do they know about the side gate?",
    "והוא יודע מהכניסה האחורית?", "השליח יודע לאן?", "הוא ימצא את השער?", "הם יודעים מהחצר?",
    "השליח ימצא את הדלת השחורה?",
]  # fmt: skip


@pytest.mark.parametrize("words", NOT_HERE)
def test_what_is_not_here_is_looked_for_with_a_number(words: str) -> None:
    reply = _waits(words).says(words)
    assert "04-555-0187" in reply or "+97245550187" in reply
    assert "סליחה" in reply or "sorry" in reply
    assert "12:20" in reply  # when it was bought: what is known of it
    assert "★" not in reply


@pytest.mark.parametrize("words", SENT_AWAY)
def test_a_courier_who_was_sent_away_is_called_back(words: str) -> None:
    reply = _waits(words).says(words)
    assert "send the courier back" in reply or "להחזיר אליך את השליח" in reply


@pytest.mark.parametrize("words", KNOWS)
def test_whether_the_courier_knows_the_way_is_passed_on(words: str) -> None:
    reply = _waits(words).says(words)
    assert "so that the courier knows" in reply or "כדי שהשליח יידע" in reply


@pytest.mark.parametrize("words", ["where are you?", "איפה אתם?"])
def test_who_waits_for_nothing_asks_for_the_place(words: str) -> None:
    person = meet_eater("he" if "א" <= words[0] <= "ת" else "en")
    assert "31" in person.says(words) or "בן גוריון" in person.says(words)


def _waits(words: str) -> Person:
    person = somebody(language="he" if any("א" <= sign <= "ת" for sign in words) else "en")
    person.does(Bought("A1", 124, "ILS", "pizza", person.now))
    person.now += timedelta(minutes=50)
    return person


@pytest.mark.parametrize(
    "words",
    ["it arrived. the vegan one has cheese on it though", "the gluten free one isn't gluten free",
     "הגיע, אבל בטבעונית יש עליה גבינה"],
)  # fmt: skip
def test_who_was_brought_what_they_may_not_eat_hears_a_sorry(words: str) -> None:
    reply = _waits(words).says(words)
    assert "סליחה" in reply or "sorry" in reply.lower()


@pytest.mark.parametrize(
    ("first", "then"),
    [
        (
            "הזמנתי לפני שעה ורבע ועדיין כלום",
            ["אז מתי זה מגיע", "נו מתי זה יגיע", "כמה עוד?", "מתי כבר??", "כמה אפשר לחכות"],
        ),
        (
            "I ordered an hour ago, where is it",
            ["so when does it get here", "how much longer", "when will it come", "still nothing", "what's taking ages"],
        ),
    ],
)  # fmt: skip
def test_who_ordered_elsewhere_and_asked_where_it_is_asks_about_that_order(
    first: str, then: list[str]
) -> None:
    for words in then:
        person = somebody(language="he" if "א" <= words[0] <= "ת" else "en")
        person.says(first)
        assert person.lead.handoff.open, first
        reply = person.says(words)
        assert "04-555-0187" in reply or "+97245550187" in reply, (words, reply)
        assert "11:00" not in reply
        assert "סליחה" in reply or "sorry" in reply


@pytest.mark.parametrize(
    "words",
    [
        "I ordered an hour ago, where is it",
        "been waiting for my pizza for ages. so where is it?",
        "הזמנתי לפני שעה, איפה זה",
        "אני מחכה כבר שעה לפיצה שהזמנתי. אז איפה היא?",
    ],
)
def test_where_it_is_asks_for_no_address(words: str) -> None:
    reply = somebody(language="he" if "א" <= words[0] <= "ת" else "en").says(words)
    assert "Gurion" not in reply
    assert "בן גוריון" not in reply


@pytest.mark.parametrize(
    "words",
    [
        "how long", "how long will it take?", "when would it get here", "how soon", "how long till it's here?",
        "כמה זמן", "כמה זמן ייקח?", "תוך כמה זה מגיע", "מתי זה יגיע", "כמה זמן לוקח לכם?",
    ],
)  # fmt: skip
def test_how_long_is_asked_of_what_is_about_to_be_ordered(words: str) -> None:
    person = somebody(language="he" if "א" <= words[0] <= "ת" else "en")
    person.says(
        "2 משפחתיות למשלוח לבן גוריון 5" if "א" <= words[0] <= "ת" else "2 family pies to 12 Haifa St"
    )
    reply = person.says(words)
    assert "40" in reply, reply
    assert not person.lead.handoff.open


def test_a_row_of_marks_costs_no_more_than_as_many_letters() -> None:
    """Four thousand of them, looked at from each one on, took half a second of the bot."""
    began = time.process_time()
    for row in ("?!" * 2_000, " ." * 2_000, "\n" * 4_000):
        assert leave_honesty_out(f"how long{row}x").endswith("x")
    assert time.process_time() - began < 2, "of the processor's time, however busy the machine is"
    assert leave_honesty_out(f"how long{'!' * 500} honestly") == "how long"


@pytest.mark.parametrize(
    "words", ["thanks!! how long will it take?", "how long does it take", "when will it arrive?", "תודה! כמה זמן לוקח?",
              "מתי זה יגיע?", "כמה זמן זה ייקח בערך"],
)  # fmt: skip
def test_who_has_just_ordered_is_told_how_long_it_takes(words: str) -> None:
    person = somebody(language="he" if any("א" <= sign <= "ת" for sign in words) else "en")
    person.does(Bought("A1", 124, "ILS", "pizza", person.now))
    person.now += timedelta(minutes=2)
    reply = person.says(words)
    assert "40" in reply
    assert person.lead.handoff.open is None, "nothing is late yet"


@pytest.mark.parametrize("words", ["how long will it still take? been an hour", "מתי זה כבר יגיע, מחכים שעה"])
def test_who_has_waited_is_told_no_such_thing(words: str) -> None:
    assert _waits(words).says(words)
    person = _waits(words)
    person.says(words)
    assert person.lead.handoff.open
