"""What they ask to have done is done or put down, read back as it stands, and remembered."""

import pytest

from conversations.grievances.reasons import NOT_KEPT
from conversations.lead.addresses import Channel
from conversations.orders.kept.basket import Basket
from conversations.turn.inputs import Shared
from tests.dialogue.samples import meet_dancer, meet_eater, open_sample
from tests.harness.studio import meet


@pytest.mark.parametrize(
    ("language", "before", "words", "offered"),
    [
        ("en", "I'd love to learn salsa", "ok sign me up. just me", "Tomorrow 18:30"),
        ("en", "salsa for me and my sister", "great, sign us both up", "Tomorrow 18:30"),
        ("en", "is there tango on Tuesdays?", "put us down for it then", "Tue 24 Nov 18:30"),
        ("he", "אני רוצה ללמוד סלסה", "יאללה תרשמי אותנו", "מחר 18:30"),
        ("he", "אנחנו רוצים ואלס", "סבבה תרשמו אותנו. ואל תצחקו עליי", "היום 18:30"),
        ("he", "טנגו ביום שלישי מתאים לי", "תשרייני לי מקום", "ג׳ 24.11 18:30"),
    ],
)
def test_who_told_what_they_come_for_and_asks_to_be_put_down_is_offered_its_hours(
    language: str, before: str, words: str, offered: str
) -> None:
    person = meet_dancer(language)
    person.says(before)
    person.says(words)
    assert offered in person.labels()


@pytest.mark.parametrize(
    ("language", "before", "words"),
    [
        ("en", "hip hop for my son, he is 9", "ok sign him up for Monday"),
        ("en", "hip hop for my girls, 8 and 11", "two trial classes then please, on Monday"),
        ("he", "יש לי תאומים בני 9, הם רוצים היפ הופ", "תרשמי לשיעור ניסיון לשניהם ביום שני"),
        ("he", "הבת שלי בת 8 רוצה היפ הופ", "אז תרשמי אותה לשני בבקשה"),
    ],
)
def test_a_child_is_put_down_with_the_team_and_it_is_read_back(
    language: str, before: str, words: str
) -> None:
    person = meet_dancer(language)
    person.says(before)
    told = person.says(words)
    assert person.lead.handoff.open
    taken = person.lead.handoff.open.taken
    assert taken
    assert taken in told
    assert "16:30" in taken


@pytest.mark.parametrize(
    ("language", "asked", "words", "day"),
    [
        ("en", "which days is hip hop?", "sign them up. the first of those days", "Monday"),
        ("en", "which days is hip hop?", "sign us up, the other one", "Wednesday"),
        (
            "he",
            "באיזה ימים יש היפ הופ לילדים?",
            "תרשמי לשיעור ניסיון לשניהם. היום הראשון מבין אלה שאמרת",
            "יום שני",
        ),
        ("he", "באיזה ימים יש היפ הופ לילדים?", "תרשמו אותם ליום האחר", "יום רביעי"),
    ],
)
def test_the_day_that_they_point_at_is_one_of_those_they_were_told(
    language: str, asked: str, words: str, day: str
) -> None:
    person = meet_dancer(language)
    person.says("hip hop for my son, he is 9" if language == "en" else "היפ הופ לבן שלי בן 9")
    person.says(asked)
    assert day in person.says(words)


@pytest.mark.parametrize(
    ("language", "asked", "booked", "second", "now"),
    [
        ("he", "באיזה ימים יש היפ הופ לילדים?", "תרשמי לניסיון לשניהם. היום הראשון מבין אלה שאמרת",
         "רגע לא יש לה עברית פרטית ביום הזה. השני", "יום רביעי"),
        ("en", "which days is hip hop?", "sign them up. the first of those days",
         "wait no she has swimming that day. the other one", "Wednesday"),
        ("en", "which days is hip hop?", "sign her up for Monday", "sorry, Wednesday after all", "Wednesday"),
        ("he", "באיזה ימים יש היפ הופ לילדים?", "תרשמו אותה לשני", "סליחה, עדיף יום רביעי", "יום רביעי"),
        ("en", "which days is hip hop?", "sign her up for Monday", "her brother too, so both of them come",
         "age 9; trial class"),
        ("he", "באיזה ימים יש היפ הופ לילדים?", "תרשמו אותה לשני", "על שם מיטל כהן", "מיטל כהן"),
    ],
)  # fmt: skip
def test_a_second_thought_is_put_down_anew(
    language: str, asked: str, booked: str, second: str, now: str
) -> None:
    person = meet_dancer(language)
    person.says("hip hop for my daughter, she is 9" if language == "en" else "היפ הופ לבת שלי בת 9")
    person.says(asked)
    person.says(booked)
    assert now in person.says(second)
    assert person.lead.handoff.open
    assert now in person.lead.handoff.open.taken


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "so is it booked?"), ("en", "am I registered?"), ("en", "did you sign me up?"),
        ("en", "haven't you booked us yet?"), ("en", "are we all set?"),
        ("he", "נרשמנו?"), ("he", "מה, לא רשמת כבר?"), ("he", "את יכולה לוודא שאני רשומה?"),
        ("he", "רשמתם?"), ("he", "מה קורה עם הבקשה שלי"),
    ],
)  # fmt: skip
def test_who_asks_how_it_stands_is_told_what_is_put_down(language: str, words: str) -> None:
    person = meet_dancer(language)
    person.says("hip hop for my son, he is 9" if language == "en" else "היפ הופ לבן שלי בן 9")
    person.says("put him down for Monday" if language == "en" else "תרשמו אותו ליום שני")
    told = person.says(words)
    assert person.lead.handoff.open
    assert person.lead.handoff.open.taken in told
    assert person.lead.consent.refused_at is None


@pytest.mark.parametrize(
    ("language", "order", "words"),
    [("en", "one family pie with olives please", "did you get my order?"),
     ("he", "משפחתית עם זיתים בבקשה", "רשמתם?")],
)  # fmt: skip
def test_an_order_that_was_only_written_is_not_said_to_be_ordered(
    language: str, order: str, words: str
) -> None:
    person = meet_eater(language)
    person.says(order)
    told = person.says(words)
    assert ("olives" if language == "en" else "זיתים") in told
    assert ("link" if language == "en" else "קישור") in told


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "what's your number, I'd rather call"), ("en", "Alright I'll phone. What's the number"),
        ("en", "which number do i call"), ("en", "is there a number to call?"), ("en", "your phone number please"),
        ("he", "ומה המספר שלכם אם משהו"), ("he", "לאיזה מספר להתקשר?"), ("he", "מה הטלפון שלכם"),
        ("he", "תביאו לי את המספר שלכם"), ("he", "מה המספר שלכם בבקשה"),
    ],
)  # fmt: skip
def test_who_asks_our_number_is_told_it(language: str, words: str) -> None:
    assert "555" in meet_eater(language).says(words)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "and it's Lincoln street, the number?"), ("en", "what's the number of the building?"),
        ("he", "זה ברחוב לינקולן? איזה מספר"), ("he", "מה המספר של הבניין שלכם"),
    ],
)  # fmt: skip
def test_the_number_of_the_house_is_no_phone_number(language: str, words: str) -> None:
    reply = meet_dancer(language).says(words)
    assert "14" in reply
    assert "555" not in reply


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "leave it at the door please"), ("en", "please leave the food by the door"),
        ("en", "drop it with the guard downstairs"), ("en", "no need to ring the bell"), ("en", "just knock twice"),
        ("he", "תשאירו ליד הדלת בבקשה"), ("he", "תשאירו ליד הדלת השכנה ישנה"), ("he", "תניחו את זה מחוץ לדלת"),
        ("he", "בלי לצלצל בפעמון התינוק ישן"), ("he", "תשימו אצל השומר למטה"),
    ],
)  # fmt: skip
def test_where_it_is_to_be_left_is_no_arrival_and_calls_nothing_off(language: str, words: str) -> None:
    person = meet_eater(language)
    person.says("one family pie with olives please" if language == "en" else "משפחתית עם זיתים בבקשה")
    told = person.says(words)
    assert "dropped" not in told
    assert "you're here" not in told
    assert "הגעת" not in told
    assert (
        person.lead[Basket].notes or person.lead[Basket].manner or person.lead.handoff.open
    )  # kept with what they order, or staff have it


@pytest.mark.parametrize(
    ("language", "words"),
    [("en", "thats the receipt"), ("en", "this is the letter from the doctor"), ("en", "here's my ticket"),
     ("en", "it's the bill from last week"), ("en", "in the photo you see the stain"),
     ("he", "זה המכתב מהאורתופד"), ("he", "זו הקבלה"), ("he", "הנה האישור הרפואי"), ("he", "זה מהמיון"),
     ("he", "בתמונה רואים את הכתם")],
)  # fmt: skip
def test_what_a_picture_is_goes_with_the_picture(language: str, words: str) -> None:
    person = meet_dancer(language)
    person.does(Shared("image", Channel.WHATSAPP))
    told = person.says(words)
    assert ("picture" if language == "en" else "התמונה") in told
    assert person.lead.handoff.open


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "so? Daniel said by today"), ("en", "Noa said she'd send the details"), 
        ("en", "you promised to call. you said today"),
        ("en", "someone was supposed to call me"), ("en", "it was to be settled, he said by yesterday"),
        ("he", "אז מה הוחלט. דניאל אמר עד היום"), ("he", "סמי אמר עד הערב"), ("he", "נועה אמרה שתשלח לי פרטים"),
        ("he", "הבטחתם לי היום"), ("he", "מישהו היה אמור להתקשר אליי"),
    ],
)  # fmt: skip
def test_a_promise_of_staff_that_is_due_raises_the_case(language: str, words: str) -> None:
    person = meet_dancer(language)
    person.says("can I talk to somebody" if language == "en" else "אפשר לדבר עם מישהו")
    person.staff("take")
    person.staff("done")
    told = person.says(words)
    assert ("sorry" if language == "en" else "סליחה") in told.casefold()
    assert person.lead.handoff.open
    assert person.lead.handoff.open.reason.name == NOT_KEPT.name


@pytest.mark.parametrize(
    ("language", "words"),
    [("en", "I've been throwing up since your pizza"), ("en", "we all got sick from the tuna pizza last night"),
     ("en", "got food poisoning at your place"),
     ("he", "הזמנתי אתמול אצלכם ומאז אני מקיאה"), ("he", "הילד הקיא כל הלילה מהפיצה"), ("he", "יצא לי הרעלת קיבה מכם")],
)  # fmt: skip
def test_who_was_sick_of_the_food_is_wished_well_and_a_person_comes(language: str, words: str) -> None:
    person = meet_eater(language)
    told = person.says(words)
    assert ("doctor" if language == "en" else "רופא") in told
    assert person.lead.handoff.is_grieved()


@pytest.mark.parametrize(
    ("language", "words"),
    [("en", "remind me, with VAT or plus?"), ("en", "remind me, is 220 for one or for both?"),
     ("en", "remind me what it costs"), ("he", "תזכירי לי, זה כולל מע״מ?"), ("he", "תזכירו לי כמה זה יוצא?")],
)  # fmt: skip
def test_who_wants_to_hear_it_again_sets_no_reminder(language: str, words: str) -> None:
    told = meet_dancer(language).says(words)
    assert "When shall I remind" not in told
    assert "מתי להזכיר" not in told


def test_a_quarter_to_eight_is_no_eight_people() -> None:
    eater = meet_eater("he")
    assert "ל־8" not in eater.says("ברבע לשמונה זה ריאלי?")


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "I need to cancel, I'm in Tuesday's salsa"), ("en", "hi, we want to cancel our Sunday waltz"),
        ("en", "I'd like to cancel my course"),
        ("he", "שלום\nאני רשומה לסלסה של יום שלישי ואני צריכה לבטל"), ("he", "אני חייב לבטל, אני בטנגו של שלישי"),
        ("he", "אנחנו צריכים לבטל את הוואלס"),
    ],
)  # fmt: skip
def test_who_cancels_with_the_first_words_has_a_case(language: str, words: str) -> None:
    person = meet(open_sample("dance_studio"), "Tom Levi" if language == "en" else "נועה לוי")
    person.says(words)
    assert person.lead.handoff.open
