"""A table that is talked of over several messages: the day, then the hour, another hour, one more who comes."""

import pytest

from conversations.meetings.kept.part import Appointments
from conversations.orders.kept.basket import Basket
from tests.dialogue.samples import meet_eater

THURSDAY = [
    ("en", ("I wanted a table for Thursday evening", "6 people, 7pm ish"), "Thu", "19:00"),
    ("en", ("do you do tables or is it just takeaway?", "its for 2 on tuesday about 8"), "Tue", "20:00"),
    ("en", ("can I book for two for tuesday, half 7",), "Tue", "19:30"),
    ("en", ("hello, do you keep tables on wednesdays?", "great, half 8 then, four of us"), "Wed", "20:30"),
    ("en", ("need a table sunday night for five", "more like 9", ), "Sun", "21:00"),
    ("he", ("רציתי שולחן ליום רביעי בערב", "אנחנו 5, בסביבות שבע"), "ד׳", "19:00"),
    ("he", ("אפשר לשמור מקום לזוג ליום שני?", "בשמונה"), "ב׳", "20:00"),
    ("he", ("יש מקום לשישה ביום ראשון?", "אחת וחצי"), "א׳", "13:30"),
    ("he", ("שומרים אצלכם שולחנות? ביום שלישי", "שמונה וחצי, ארבעה אנשים"), "ג׳", "20:30"),
    ("he", ("אפשר שולחן לשניים ביום חמישי?", "שבע ורבע בערך"), "ה׳", "19:00"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "said", "day", "hour"), THURSDAY)
def test_an_hour_goes_with_the_day_that_was_told_before(
    language: str, said: tuple[str, ...], day: str, hour: str
) -> None:
    person = meet_eater(language)
    for words in said:
        told = person.says(words)
    shown = " ".join((told, *(one.label for one in person.lead.dialogue.choices)))
    assert hour in shown
    assert not person.lead[Basket].is_open()


@pytest.mark.parametrize(
    ("language", "words", "hour"),
    [
        ("en", "can we make it half 8, Tom's still in the shower", "20:30"),
        ("en", "actually make it 9", "21:00"),
        ("en", "sorry, half past eight is better", "20:30"),
        ("en", "could we do 7:30 instead", "19:30"),
        ("he", "בעצם תעשו תשע", "21:00"),
        ("he", "אפשר בשמונה וחצי במקום?", "20:30"),
        ("he", "נגיע רק בתשע", "21:00"),
    ],
)
def test_a_kept_table_moves_to_another_hour(language: str, words: str, hour: str) -> None:
    person = meet_eater(language)
    person.says(
        {"en": "book a table for tuesday at 8pm", "he": "להזמין שולחן ליום שלישי בשמונה בערב"}[language]
    )
    person.says({"en": "yes", "he": "כן"}[language])
    assert person.lead[Appointments].meetings
    told = person.says(words)
    assert hour in " ".join((told, *(one.label for one in person.lead.dialogue.choices)))
    assert not person.lead[Basket].is_open()


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", ("I wanted a table for Thursday evening", "also we have a dog. small. mostly behaves")),
        ("en", ("do you do tables?", "we are 4 now, met a lovely couple")),
        ("en", ("can I book for two tomorrow", "one is a big eater by the way")),
        ("en", ("a table for friday noon?", "make that 5")),
        ("he", ("אפשר לשמור מקום להיום?", "יש לנו כלב קטן")),
        ("he", ("רוצים לשבת אצלכם ביום ראשון", "תעשו 5")),
        ("he", ("יש שולחן ליום שני?", "שניים גדולים ואחת קטנה")),
    ],
)
def test_what_is_told_of_a_table_orders_no_pizza(language: str, said: tuple[str, ...]) -> None:
    person = meet_eater(language)
    for words in said:
        person.says(words)
    assert not person.lead[Basket].wanted
    assert not person.lead[Basket].people


@pytest.mark.parametrize(
    ("language", "words", "told"),
    [
        ("en", "Miriam and Grace", "Miriam and Grace"),
        ("en", "Gemma & Tom", "Gemma & Tom"),
        ("en", "and actually 4 of us now, met a lovely couple", "4 people"),
        ("en", "we are five in the end", "5 people"),
        ("en", "my mum's coming too so make it 3", "3 people"),
        ("he", "דנה ורון", "דנה ורון"),
        ("he", "נהיה ארבעה בסוף", "4 אנשים"),
        ("he", "אמא שלי גם באה אז אנחנו שלושה", "3 אנשים"),
    ],
)
def test_who_comes_goes_with_the_table(language: str, words: str, told: str) -> None:
    person = meet_eater(language)
    person.says(
        {"en": "book a table for tuesday at 8pm", "he": "להזמין שולחן ליום שלישי בשמונה בערב"}[language]
    )
    assert told in person.says(words)
    assert not person.lead[Basket].is_open()


@pytest.mark.parametrize(
    ("language", "said", "told"),
    [
        (
            "en",
            (
                "I wanted a table for Thursday evening",
                "6 people, 7pm",
                "my uncle's coming too so make that 7",
            ),
            "7",
        ),
        ("en", ("can you keep a table for us on sunday", "we are 9 people"), "9"),
        ("en", ("hello I need a table", "for 8 people, tuesday at 8"), "8"),
        ("he", ("ברצוני להזמין שולחן", "ליום חמישי בערב. אנחנו תשעה לפעמים עשרה"), "9"),
        ("he", ("אפשר לשמור מקום ליום ראשון?", "אנחנו 8 אנשים"), "8"),
    ],
)
def test_too_many_for_one_table_are_put_to_the_team(language: str, said: tuple[str, ...], told: str) -> None:
    person = meet_eater(language)
    for words in said:
        reply = person.says(words)
    assert told in reply
    assert person.lead.handoff.open
    assert "Noted for the table" in reply or "לגבי השולחן" in reply
    assert "₪" not in reply


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "I want to cancel my table for tonight"), ("en", "can I change my booking from 7 to 8"),
        ("en", "need to cancel a reservation"), ("he", "אפשר לבטל את השולחן שהזמנו?"),
        ("he", "רוצה להזיז את השולחן מ-7 ל-8"),
    ],
)  # fmt: skip
def test_a_table_we_know_nothing_of_is_no_new_one(language: str, words: str) -> None:
    person = meet_eater(language)
    person.says(words)
    assert person.lead.handoff.open
    assert not any(one.id.startswith("meeting:") for one in person.lead.dialogue.choices)


@pytest.mark.parametrize(
    ("language", "words", "hour"),
    [
        ("en", "can I reserve for saturday night 21:00 for 6", "21:00"),
        ("en", "reservation for 4 on sunday at 8", "20:00"),
        ("en", "table for five on friday at 12 please, name is Dana", "12:00"),
        ("he", "רוצים לשבת 3 מחר ב-20:00", "20:00"), ("he", "יש שולחן ל-6 ביום ראשון ב8?", "20:00"),
    ],
)  # fmt: skip
def test_a_table_in_other_words_is_offered(language: str, words: str, hour: str) -> None:
    assert hour in meet_eater(language).says(words)


@pytest.mark.parametrize(
    ("language", "words"), [("en", "do I need to book for 2"), ("he", "צריכים להזמין שולחן לזוג?")]
)
def test_whether_it_has_to_be_booked_is_answered(language: str, words: str) -> None:
    person = meet_eater(language)
    reply = person.says(words)
    assert {"en": "just come", "he": "פשוט באים"}[language] in reply
