"""Nobody is put down who only says that a day suits and asks what it costs; who never asked for it is taken off."""

import pytest

from tests.trials.test_trying import Says, booked, met, put_down

TEEN: dict[str, Says] = {
    "en": ("do you have hip hop for my daughter? she is 13", "when are the teens?"),
    "he": ("יש היפ הופ לבת שלי? היא בת 13", "מתי הנוער?"),
}
ASKS = [
    ("en", "ok monday is fine. how much is a trial and then how much a month?"),
    ("en", "good, Monday works. how much would it be?"),
    ("en", "Mondays are great, how much is it a month"),
    ("he", "טוב שני זה בסדר. כמה עולה שיעור ניסיון ומה עולה אחר כך בחודש"),
    ("he", "טוב שני זה בסדר. כמה עולה ניסיון ואחר כך כמה בחודש"),
    ("he", "יופי, שני מתאים. כמה זה עולה?"),
]


@pytest.mark.parametrize(("language", "words"), ASKS)
def test_who_asks_what_it_costs_is_put_down_for_nothing(language: str, words: str) -> None:
    person = met(language, *TEEN[language])
    told = person.says(words)
    assert (booked(person), put_down(person)) == ("", "")
    assert "220" in told or "50" in told


WANTS = [
    ("en", "ok put her down for monday please. how much is it?"),
    ("en", "we'll come on Monday. how much is a trial?"),
    ("he", "תרשמו אותה לשני. כמה עולה ניסיון?"),
    ("he", "אז נבוא ביום שני, כמה זה עולה?"),
]


@pytest.mark.parametrize(("language", "words"), WANTS)
def test_who_wants_the_place_has_it_whatever_is_asked(language: str, words: str) -> None:
    assert put_down(met(language, *TEEN[language], words))


DOWN = {"en": "put her down for Monday please", "he": "תרשמו אותה לשני"}
NEVER = [
    ("en", "wait i didn't ask for today, i have to ask her"),
    ("en", "I never asked you to put her down"),
    ("en", "why did you book her? i only asked how much it is"),
    ("en", "we didnt ask for that"),
    ("he", "רגע לא ביקשתי היום, אני צריכה לשאול אותה"),
    ("he", "לא ביקשתי להיום"),
    ("he", "מי ביקש לרשום אותה? רק שאלתי"),
    ("he", "לא אמרתי לרשום, רק שאלתי כמה זה"),
]


@pytest.mark.parametrize(("language", "words"), NEVER)
def test_who_never_asked_for_it_is_taken_off(language: str, words: str) -> None:
    person = met(language, *TEEN[language], DOWN[language])
    assert put_down(person)
    told = person.says(words)
    assert put_down(person) == ""
    assert {"en": "Sorry", "he": "סליחה"}[language] in told


STAYS = [
    ("en", "I didn't ask about parking, is there any?"),
    ("en", "i asked how much it is and you didn't answer"),
    ("en", "that's not what I asked"),
    ("en", "i only asked about parking"),
    ("he", "רק שאלתי אם יש חניה"),
    ("he", "לא שאלתי על זה"),
    ("he", "שאלתי כמה זה בחודש ולא ענית"),
]


@pytest.mark.parametrize(("language", "words"), STAYS)
def test_another_complaint_takes_nothing_off(language: str, words: str) -> None:
    assert put_down(met(language, *TEEN[language], DOWN[language], words))


MOVED = [
    ("en", "I didn't ask for this Monday, I meant Wednesday", "Wednesday"),
    ("he", "לא ביקשתי שני, ביקשתי רביעי", "רביעי"),
]


@pytest.mark.parametrize(("language", "words", "day"), MOVED)
def test_another_day_in_its_place_moves_it(language: str, words: str, day: str) -> None:
    assert day in put_down(met(language, *TEEN[language], DOWN[language], words))
