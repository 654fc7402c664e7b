"""Who hopes to be remembered, or once filled in a form, gets a hello; who grieves is congratulated on nothing."""

import pytest

from tests.dialogue.samples import meet_dancer


@pytest.mark.parametrize(
    ("language", "words"),
    [("he", "שלום. זאת אורלי ברק. לא יודעת אם אתם זוכרים"), ("he", "היי, זוכרים אותי?"),
     ("he", "מקווה שאתם עוד זוכרים אותנו"), ("en", "hi, it's Ann, not sure if you remember me"),
     ("en", "remember me?"), ("en", "do you still remember us?")],
)  # fmt: skip
def test_who_hopes_to_be_remembered_is(language: str, words: str) -> None:
    person = meet_dancer(language)
    person.waits(days=30)
    reply = person.says(words)
    assert "בוודאי" in reply or "Of course" in reply


@pytest.mark.parametrize(
    ("language", "words"),
    [("he", "לא זוכרת את הכתובת, איפה אתם?"), ("he", "זוכרים כמה זה עלה?"), ("en", "I don't remember the address"),
     ("en", "remember me telling you about my knee? can I still come"), ("en", "remind me when salsa is")],
)  # fmt: skip
def test_what_else_is_remembered_is_no_hello(language: str, words: str) -> None:
    reply = meet_dancer(language).says(words)
    assert "בוודאי" not in reply
    assert "Of course" not in reply


@pytest.mark.parametrize(
    ("language", "words"),
    [("he", "מילאנו את הטופס בדצמבר, משה ואני"), ("he", "השארתי אצלכם פרטים"), ("he", "שלחתי את הטופס אתמול"),
     ("en", "we filled in the form in December"), ("en", "I left my details last week")],
)  # fmt: skip
def test_who_only_tells_of_a_form_is_sold_nothing(language: str, words: str) -> None:
    reply = meet_dancer(language).says(words)
    assert "טוב לשמוע ממך" in reply or "Good to hear from you" in reply
    assert "₪" not in reply


@pytest.mark.parametrize(
    ("language", "loss", "words"),
    [("he", "בעלי נפטר לפני שלושה שבועות", "הוא רצה שנרקוד ביום הנישואין ה-40. לא הספקנו"),
     ("en", "my husband passed away three weeks ago", "he wanted us to dance on our 40th anniversary")],
)  # fmt: skip
def test_who_grieves_is_congratulated_on_nothing(language: str, loss: str, words: str) -> None:
    person = meet_dancer(language)
    person.says(loss)
    person.waits(minutes=1)
    reply = person.says(words)
    assert not any(joy in reply for joy in ("מזל טוב", "בשעה טובה", "וואו", "ongratul", "exciting"))


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("he", "הנה אני פנוי"),
        ("he", "התעוררתי ☕"),
        ("he", "חזרתי"),
        ("en", "ok I'm free now"),
        ("en", "I'm back"),
    ],
)
def test_who_has_time_after_a_reminder_goes_on(language: str, words: str) -> None:
    person = meet_dancer(language)
    person.says("remind me this evening" if language == "en" else "תזכירו לי בערב")
    person.waits(hours=14)
    reply = person.says(words)
    assert "במה נתחיל" in reply or "start" in reply or "here" in reply
    assert "לבד" not in reply
    assert "alone" not in reply
