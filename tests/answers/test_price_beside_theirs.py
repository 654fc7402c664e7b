"""What it costs here is told beside another studio's price, and to who was not told it; no case is opened for that."""

import pytest

from tests.trials.test_trying import met


@pytest.mark.parametrize(
    ("language", "words"),
    [
        (
            "en",
            "hi comparing a couple of studios. Salsa Libre want 220 a month for 2 classes a week. what do u do",
        ),
        ("en", "another place asks 240 a month. how about you?"),
        ("en", "u never told me the price tho"),
        ("en", "but you still haven't told me how much it is"),
        ("he", "אצלם זה 220 לחודש. וכמה אצלכם?"),
        ("he", "לא אמרתם לי את המחיר"),
        ("he", "עדיין לא עניתם לי כמה זה עולה"),
    ],
)
def test_the_price_is_told(language: str, words: str) -> None:
    person = met(language, {"en": "hi", "he": "היי"}[language])
    assert "₪260" in person.says(words)
    assert person.lead.handoff.open is None


@pytest.mark.parametrize(
    ("language", "words"),
    [("en", "and for two a week?"), ("en", "how much for twice a week"), ("he", "וכמה לפעמיים בשבוע?")],
)
def test_twice_a_week_is_not_two_people(language: str, words: str) -> None:
    person = met(language, {"en": "how much is a month", "he": "כמה זה לחודש"}[language])
    reply = person.says(words)
    assert "₪460" in reply
    assert "230" not in reply


@pytest.mark.parametrize(
    ("language", "words", "told"),
    [
        ("en", "so is that once a week or as many as i want?", "one class a week"),
        ("he", "זה פעם בשבוע או כמה שרוצים?", "שיעור אחד בשבוע"),
        ("en", "so ur twice the price basically. why would i pick u", "two teachers"),
        ("he", "אז למה שאבחר בכם?", "שני מורים"),
    ],
)
def test_what_it_is_for(language: str, words: str, told: str) -> None:
    person = met(language, {"en": "how much is a month", "he": "כמה זה לחודש"}[language])
    assert told in person.says(words)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "you never told me your name"),
        ("en", "you never called me back!"),
        ("he", "לא אמרתם לי איפה אתם"),
    ],
)
def test_what_else_was_not_told_is_no_price(language: str, words: str) -> None:
    person = met(language, {"en": "hi", "he": "היי"}[language])
    assert "₪260" not in person.says(words)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "right ill sleep on it. trying theirs again tues then ill see"),
        ("en", "ok im gonna try the other place on tuesday first. i'll sleep on it"),
        ("he", "טוב אישן על זה, אנסה אצלם שוב בשלישי ואז אראה"),
    ],
)
def test_a_goodbye_that_names_their_day_offers_no_times(language: str, words: str) -> None:
    person = met(language, {"en": "when is the salsa?", "he": "מתי הסלסה?"}[language])
    reply = person.says(words)
    assert "18:30" not in reply
    assert "?" not in reply


@pytest.mark.parametrize(
    ("language", "said", "words"),
    [
        ("en", ("put us both down for the waltz on sunday 14 february at 18:30, Harold and Miriam", "yes"),
         "Is that for both of us? And do we pay 50 each or 100, whatever it is, and can we pay cash"),
        ("he", ("תרשמו את שנינו לוואלס ביום ראשון 14.2 ב-18:30", "כן"), "משלמים 50 כל אחד או 100?"),
    ],
)  # fmt: skip
def test_two_trials_are_each_at_the_price_of_a_trial(
    language: str, said: tuple[str, ...], words: str
) -> None:
    reply = met(language, *said).says(words)
    assert "₪100" in reply
    assert "₪250" not in reply
