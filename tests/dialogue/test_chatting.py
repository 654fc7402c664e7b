"""People chat while they talk to a business: each word of it is taken as it is, and brings no price list."""

import pytest

from tests.dialogue.samples import meet_dancer, meet_eater
from tests.harness.studio import Person

PRICES = ("₪260", "₪62", "cheapest")


def _ask(person: Person, language: str, words: str) -> str:
    person.says("how much is it?" if language == "en" else "כמה זה עולה?")
    return person.says(words)


@pytest.mark.parametrize(
    "words",
    [
        "אוקי הבנתי", "וואי סליחה על כל השאלות", "אוי סליחה קראתי לא נכון", "אוי טעיתי בצ'אט סליחה",
        "איזה מלכים אתם", "איזה שירות וואו", "אתם הכי טובים בעולם ❤️", "את מהממת", "תותחית אמיתית",
        "חחחחחח מת", "סתם צוחקת", "לא אציק לך יותר מבטיח", "זה היה לאמא שלי תתעלם",
        "יום מקסים שיהיה", "מגיע לך העלאה", "נגמרת לי הסוללה אחזור אחר כך", "רגע מישהו דופק בדלת",
    ],
)  # fmt: skip
@pytest.mark.parametrize("meet", [meet_dancer, meet_eater])
def test_chat_in_hebrew(meet: type, words: str) -> None:
    said = _ask(meet("he"), "he", words)
    assert len(said) < 90, said
    assert not [price for price in PRICES if price in said], said
    assert "לא הצלחתי להבין" not in said


@pytest.mark.parametrize(
    "words",
    [
        "sorry for being a pain lol", "oops wrong chat sorry", "ok got it", "oh ok i see", "sorry i read it wrong",
        "you guys are awesome", "you're a legend", "five stars for you guys", "im dead 💀", "jk!!",
        "only joking", "ok i'll stop asking now", "that was meant for my husband, ignore it", "ttyl", "speak soon!",
    ],
)  # fmt: skip
@pytest.mark.parametrize("meet", [meet_dancer, meet_eater])
def test_chat_in_english(meet: type, words: str) -> None:
    said = _ask(meet("en"), "en", words)
    assert len(said) < 90, said
    assert not [price for price in PRICES if price in said], said
    assert "another way" not in said


@pytest.mark.parametrize(
    ("language", "words", "said"),
    [
        ("he", "לילה טוב", "לילה טוב"),
        ("he", "שבוע טוב", "שבוע טוב"),
        ("en", "good night", "Good night"),
        ("en", "have a great weekend!", "you too"),
        ("he", "סופש נעים!", "גם לך"),
    ],
)
def test_a_blessing_comes_back(language: str, words: str, said: str) -> None:
    assert said in _ask(meet_dancer(language), language, words)


@pytest.mark.parametrize("words", ["תודה כפרה עליך", "תודה כפרה", "כפרה עליך אתה אלוף"])
def test_dear_is_no_refusal(words: str) -> None:
    dana = meet_dancer("he")
    assert "הוסר" not in _ask(dana, "he", words)


@pytest.mark.parametrize("words", ["תקועה באיילון כבר 40 דקות", "עומדים בפקק כבר שעה וחצי"])
def test_who_waits_in_traffic_complains_of_nothing(words: str) -> None:
    assert "סליחה" not in _ask(meet_dancer("he"), "he", words)


def test_a_sick_little_one_is_no_pizza() -> None:
    assert "₪" not in _ask(meet_eater("en"), "en", "my little one has a fever so its chaos here")
    assert "₪40" in _ask(meet_eater("en"), "en", "the little one with olives please")


@pytest.mark.parametrize(
    "words",
    ["ואיזה ימים?", "וכמה לזוג?", "אז מה המחיר לילדים", "and for a couple?", "so how much is a trial"],
)
def test_what_goes_on_is_still_answered(words: str) -> None:
    language = "en" if words.isascii() else "he"
    assert any(map(str.isdecimal, _ask(meet_dancer(language), language, words)))


@pytest.mark.parametrize(
    "words",
    [
        "וואי איזה יום", "ראשון הרג אותי", "תקועה באיילון כבר 40 דקות", "נתקעתי בפקק", "מתי כבר חמישי 😩",
        "בקושי ישנתי", "אני גמורה", "ugh what a day", "mondays i swear", "is it friday yet 😩", "stuck in traffic",
        "im so tired today", "on my third coffee and still not human", "i need a holiday",
    ],
)  # fmt: skip
@pytest.mark.parametrize("meet", [meet_dancer, meet_eater])
def test_a_sigh_gets_a_kind_word(meet: type, words: str) -> None:
    language = "en" if words[0].isascii() else "he"
    said = _ask(meet(language), language, words)
    assert any(word in said for word in ("לנשום", "קל יותר", "Hang in", "easier")), said


@pytest.mark.parametrize(
    "words", ["איזה יום?", "are you open on friday", "stuck in traffic, we will be late to the class"]
)
def test_what_is_asked_or_told_of_us_is_no_sigh(words: str) -> None:
    language = "en" if words.isascii() else "he"
    assert "easier" not in _ask(meet_dancer(language), language, words)


def test_a_wish_to_all_of_the_team_is_no_complaint() -> None:
    assert "sorry" not in _ask(meet_eater("en"), "en", "Merry Christmas to you and the team 🎄")


@pytest.mark.parametrize(
    ("words", "fit"),
    [
        ("סחתיין אחי", "מעולה"), ("אש 🔥", "מעולה"), ("תכלס צודק", "מעולה"), ("no cap that's fire", "Great"),
        ("bet", "Great"),
        ("אמאלהה 😱", "🙂"), ("bruh", "🙂"), ("אני בהלם", "🙂"), ("blimey", "🙂"), ("בעזרת השם", "אמן"),
        ("inshallah", "Fingers"),
        ("המממ", "בלי לחץ"), ("hmmm", "No pressure"), ("i guess so", "No pressure"), ("פעם הבאה אולי", "בלי לחץ"),
        ("יש אזעקה רגע", "לשמור על עצמכם"), ("siren going off", "Stay safe"), ("eid mubarak", "you too"),
        ("thank you sir have a nice day", "welcome"), ("beep boop", "😄"),
    ],
)  # fmt: skip
def test_an_exclamation_gets_a_word_that_fits(words: str, fit: str) -> None:
    language = "en" if words[0].isascii() else "he"
    assert fit in _ask(meet_dancer(language), language, words)


@pytest.mark.parametrize("words", ["אוף הטלפון שלי נגמר", "sorry was on the phone", "there goes my diet"])
def test_what_only_sounds_like_a_wish_is_none(words: str) -> None:
    language = "en" if words[0].isascii() else "he"
    said = _ask(meet_eater(language), language, words)
    assert not any(word in said for word in ("הוסר", "passed", "Total")), said
