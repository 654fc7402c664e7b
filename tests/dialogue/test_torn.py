"""Who is torn between two hears what each is like; who leans to one hears of that; what a day rules out fits or not."""

import pytest

from tests.dialogue.samples import meet_dancer


@pytest.mark.parametrize(
    ("language", "words"),
    [("he", "מתלבטת בין סלסה לטנגו"), ("he", "חשבתי על סלסה או אולי טנגו, לא בטוחה"), ("he", "לא החלטתי, ואלס או סלסה"),
     ("en", "thinking about salsa or maybe tango not sure"), ("en", "torn between waltz and salsa"),
     ("en", "can't decide, salsa or tango")],
)  # fmt: skip
def test_who_is_torn_hears_what_each_is_like(language: str, words: str) -> None:
    reply = meet_dancer(language).says(words)
    assert "קרוב ואיטי" in reply or "close and slow" in reply
    assert "22:30" not in reply


@pytest.mark.parametrize(
    ("language", "words", "day"),
    [("he", "לא טנגו. משהו קל. ואלס אולי", "ראשון"), ("he", "לא ואלס, אולי סלסה", "שני"),
     ("en", "not tango. maybe waltz", "Sunday"), ("en", "not salsa, leaning to tango", "Tuesday")],
)  # fmt: skip
def test_who_leans_to_one_hears_of_it(language: str, words: str, day: str) -> None:
    reply = meet_dancer(language).says(words)
    assert day in reply
    assert "קצבית" not in reply


@pytest.mark.parametrize(
    ("language", "says", "words"),
    [("he", "סלסה", "כל יום חוץ מחמישי, יש לי ארוחה"), ("en", "salsa", "any day except thursday tho, i have a dinner"),
     ("en", "salsa", "I can't do Tuesdays")],
)  # fmt: skip
def test_a_day_that_is_none_of_theirs_clashes_with_nothing(language: str, says: str, words: str) -> None:
    person = meet_dancer(language)
    person.says(says)
    person.waits(minutes=1)
    reply = person.says(words)
    assert "מסתדר" in reply or "no clash" in reply
    assert "19:45" not in reply
    assert "18:30" in person.says("18:30")


@pytest.mark.parametrize(
    ("language", "says", "words"), [("he", "סלסה", "לא יכולה בשני"), ("en", "salsa", "I can't do Mondays")]
)
def test_a_day_that_is_theirs_does_clash(language: str, says: str, words: str) -> None:
    person = meet_dancer(language)
    person.says(says)
    person.waits(minutes=1)
    reply = person.says(words)
    assert "מסתדר" not in reply
    assert "no clash" not in reply


@pytest.mark.parametrize(
    ("language", "words"),
    [("he", "סלסה או ואלס לא אכפת לי"), ("en", "my flatmate says tango is for old people")],
)
def test_what_is_all_the_same_or_somebody_elses_is_no_choice(language: str, words: str) -> None:
    person = meet_dancer(language)
    person.says(words)
    person.waits(minutes=1)
    reply = person.says("when is the next beginners' class" if language == "en" else "מתי יש למתחילים")
    assert all(day in reply for day in (("Sunday", "Monday") if language == "en" else ("ראשון", "שני")))


@pytest.mark.parametrize(
    ("language", "words"),
    [("he", "נכדה. 6"), ("he", "הבת, 7"), ("en", "granddaughter. 6"), ("en", "nephew, 9")],
)
def test_a_child_in_two_words_hears_what_there_is_for_them(language: str, words: str) -> None:
    reply = meet_dancer(language).says(words)
    assert "היפ" in reply or "hip-hop" in reply
    assert "80" not in reply


@pytest.mark.parametrize(
    ("language", "words"),
    [("he", "ואם אני מקפיאה את יולי? איך זה עובד"), ("en", "can I freeze for July? how does it work")],
)
def test_how_it_works_is_of_what_was_asked(language: str, words: str) -> None:
    reply = meet_dancer(language).says(words)
    assert "חודשיים" in reply or "two months" in reply
    assert "50" not in reply


@pytest.mark.parametrize(
    ("language", "words"),
    [("he", "יש הופעה בסוף השנה?"), ("he", "מתי מופע הסיום?"),
     ("en", "is there a date for the end of year show?"), ("en", "my mum wants to come and see the show")],
)  # fmt: skip
def test_the_show_is_at_the_end_of_june(language: str, words: str) -> None:
    reply = meet_dancer(language).says(words)
    assert "יוני" in reply or "June" in reply


@pytest.mark.parametrize(
    ("language", "words", "told"),
    [("he", "לא בשבילי!! אחותי הקטנה. בת 16. היפ הופ", "17:30"), ("he", "לא בשבילי, בשביל הבן שלי בן 9", "היפ"),
     ("en", "not for me! my son, he's 9", "hip-hop"), ("en", "not for me, my sister is 16. hip hop", "hip-hop")],
)  # fmt: skip
def test_what_is_for_somebody_else_is_turned_down_by_nobody(language: str, words: str, told: str) -> None:
    reply = meet_dancer(language).says(words)
    assert told in reply.casefold()
    assert "אם משהו ישתנה" not in reply
    assert "If anything changes" not in reply


@pytest.mark.parametrize(("language", "words"), [("he", "זה לא בשבילי, תודה"), ("en", "not for me thanks")])
def test_who_turns_it_down_is_let_go(language: str, words: str) -> None:
    assert "₪" not in meet_dancer(language).says(words)


@pytest.mark.parametrize(
    ("language", "says", "asks"),
    [("en", "2 people. me n my gf", "k. gf might not come. still ok w 1?"),
     ("en", "me and my girlfriend", "is it ok if only one of us comes?")],
)  # fmt: skip
def test_one_of_two_may_come_alone(language: str, says: str, asks: str) -> None:
    person = meet_dancer(language)
    person.says("salsa" if language == "en" else "סלסה")
    person.waits(minutes=1)
    person.says(says)
    person.waits(minutes=1)
    reply = person.says(asks)
    assert "alone" in reply or "on your own" in reply or "לבד" in reply


@pytest.mark.parametrize(
    ("language", "says", "asks"),
    [("he", "סלסה", "תשלחו לי את הפרטים"), ("he", "ואלס", "אשמח לפרטים נוספים"),
     ("en", "salsa", "send me the details please"), ("en", "waltz", "can I get some more info")],
)  # fmt: skip
def test_who_has_chosen_and_wants_details_gets_hours_and_price(language: str, says: str, asks: str) -> None:
    person = meet_dancer(language)
    person.says(says)
    person.waits(minutes=1)
    reply = person.says(asks)
    assert "260" in reply
    assert "18:30" in reply
    assert person.lead.handoff.open is None


@pytest.mark.parametrize(
    ("language", "words"), [("he", "תשלחו לי פרטים בבקשה"), ("en", "send me the details please")]
)
def test_who_has_not_hears_what_there_is(language: str, words: str) -> None:
    person = meet_dancer(language)
    assert person.says(words)
    assert person.lead.handoff.open is None


@pytest.mark.parametrize(
    ("language", "words"), [("he", "תשלחו לי פרטי חשבון להעברה"), ("en", "send me your bank details")]
)
def test_other_details_are_no_hours(language: str, words: str) -> None:
    person = meet_dancer(language)
    person.says("salsa" if language == "en" else "סלסה")
    person.waits(minutes=1)
    assert "18:30" not in person.says(words)
