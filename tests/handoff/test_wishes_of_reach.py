"""Where and when to be reached, who else is to be written to, and whether details were deleted: all of it is heard."""

import pytest

from tests.dialogue.samples import meet_dancer


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("he", "לא בשבת. אנחנו בדאצ׳ה חח. אצל הילדים"),
        ("he", "רק בבוקר"),
        ("en", "not on Saturdays, we're with the grandchildren haha"),
        ("en", "only mornings please"),
    ],
)
def test_when_they_may_be_called_is_with_the_team(language: str, words: str) -> None:
    person = meet_dancer(language)
    person.says({"en": "I want to talk to a person", "he": "אפשר לדבר עם בן אדם?"}[language])
    assert {"en": "times you named", "he": "השעות שכתבת"}[language] in person.says(words)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "fine I'm in. but text her not me"),
        ("en", "please message my mum directly"),
        ("en", "whatsapp my wife please"),
        ("he", "אין סיכוי שהיא עונה בעבודה. תכתבו לה בוואצאפ"),
        ("he", "דברו עם אמא שלי"),
    ],
)
def test_somebody_else_is_to_be_written_to(language: str, words: str) -> None:
    person = meet_dancer(language)
    assert {"en": "get in touch directly", "he": "לפנות ישירות"}[language] in person.says(words)
    assert person.lead.handoff.open is not None


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "don't text her"),
        ("en", "write her a greeting on the voucher"),
        ("en", "can you text me the address?"),
        ("he", "אל תכתבו לה"),
        ("he", "תכתבו לה ברכה על השובר"),
    ],
)
def test_what_merely_looks_alike_is_no_such_wish(language: str, words: str) -> None:
    told = meet_dancer(language).says(words)
    assert "get in touch directly" not in told
    assert "לפנות ישירות" not in told


@pytest.mark.parametrize(
    ("language", "asks", "again", "told"),
    [
        ("en", "delete my number", "did you actually delete my number or not", "Not yet"),
        ("he", "תמחקו את המספר שלי", "מחקתם את המספר שלי בסוף?", "עוד לא"),
    ],
)
def test_who_asks_whether_it_was_deleted_hears_that_it_was_not_yet(
    language: str, asks: str, again: str, told: str
) -> None:
    person = meet_dancer(language)
    assert told not in person.says(asks)
    assert told in person.says(again)


def test_who_refused_is_not_told_who_will_get_in_touch() -> None:
    assert "gets in touch" not in meet_dancer("en").says(
        "This is spam. delete my number and dont text me again"
    )


@pytest.mark.parametrize(
    ("language", "said", "told"),
    [
        ("he", ("מתי יש טנגו למתחילים?", "מה ההבדל בין ניסיון לרגיל?", "טוב אני רוצה. מה אני עושה עכשיו"), "לאיזה"),
        ("en", ("when is salsa for beginners?", "ok so what's the next step"), "Which"),
    ],
)  # fmt: skip
def test_who_is_convinced_of_a_class_is_asked_which_hour(
    language: str, said: tuple[str, ...], told: str
) -> None:
    person = meet_dancer(language)
    for words in said[:-1]:
        person.says(words)
    assert told in person.says(said[-1])


@pytest.mark.parametrize(
    ("language", "words", "asked", "unasked"),
    [
        ("he", "0 סיכוי שהיא עונה בטלפון בעבודה תכתבו לה בוואצאפ. היא שרון", "לאיזה מספר?", "שם"),
        ("he", "תכתבו לאשתי בבקשה, קוראים לה שרון", "לאיזה מספר?", "שם"),
        ("en", "text her instead please, her name is Sharon", "Which number is it?", "name"),
        ("he", "תכתבו לה בבקשה, 050-5550134", "למספר הזה", "לאיזה"),
        ("en", "text her not me, 050-5550134", "on that number", "Which"),
        ("en", "text her not me", "what name", "that number"),
    ],
)
def test_only_what_was_not_told_is_asked_of_whom_to_reach(
    language: str, words: str, asked: str, unasked: str
) -> None:
    reply = meet_dancer(language).says(words)
    assert asked in reply
    assert unasked not in reply
