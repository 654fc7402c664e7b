"""A code is not given beside a plain no; what is told for a wedding, or of a body, is what is known of it."""

import pytest

from tests.trials.test_trying import met


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("he", ("כמה עולה לחודש?", "יקר לי", "אפשר הנחה?")),
        ("en", ("how much is a month?", "that's pricey", "any discount?")),
    ],
)  # fmt: skip
def test_who_is_given_a_code_is_not_told_that_there_is_no_discount(
    language: str, said: tuple[str, ...]
) -> None:
    texts = [one.content.text for one in met(language, *said).all_sends()]
    assert not any(
        ("קבועים לכולם" in text or "same for everybody" in text) and "WALTZ-" in text for text in texts
    )


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("he", ("אנחנו מתחתנים במאי, עושים ריקוד ראשון?", "וכמה עולה הארבע שיעורים?")),
        (
            "en",
            ("we're getting married in May, do you do first dances?", "and how much are the four lessons?"),
        ),
    ],
)
def test_lessons_for_a_wedding_are_vouched_for_by_no_member_of_a_group(
    language: str, said: tuple[str, ...]
) -> None:
    text = met(language, *said).all_sends()[-1].content.text
    assert "₪250" in text or "₪1,000" in text
    assert "★" not in text


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("he", "1830 זה מתחילות? אני עם ברך לא משהו אחרי ניתוח לפני שנה"),
        ("he", "אפשר לבוא מחר לסלסה לניסיון? יש לי קצת בעיה בגב"),
        ("he", "תרשמי אותי לסלסה מחר ב18:30, רק שיש לי ברכיים דפוקות"),
        ("en", "can I come tomorrow for a salsa trial? I have a bad knee"),
        ("en", "put me down for salsa tomorrow at 18:30, I had back surgery last year"),
    ],
)
def test_what_is_known_of_a_knee_is_told_at_once(language: str, words: str) -> None:
    person = met(language, words)
    text = person.all_sends()[-1].content.text
    assert "רופא" in text or "doctor" in text
    assert person.lead.handoff.open is None


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("he", "ואם אני רוצה להמשיך אחרי הניסיון כמה זה יוצא בחודש"), ("he", "אחרי הניסיון כמה זה לחודש?"),
        ("he", "אם אמשיך אחרי הניסיון, כמה זה בחודש?"), ("he", "ואם נרשמים כמה לחודש?"),
        ("en", "and if I want to continue after the trial how much is it a month?"),
        ("en", "after the trial, how much is a month?"), ("en", "how much is it a month after the trial?"),
    ],
)  # fmt: skip
def test_a_month_after_the_trial_costs_the_month(language: str, words: str) -> None:
    hello = {"he": "כמה עולה שיעור ניסיון?", "en": "how much is a trial?"}[language]
    assert "260" in met(language, hello, words).all_sends()[-1].content.text
