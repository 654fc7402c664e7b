"""A mourning house, a hospital, the last weeks: a word that fits, no cheer, and thanks are taken quietly."""

import pytest

from tests.dialogue.samples import meet_eater

CHEER = ("lovely", "congratulations", "great", "Any time!", "איזה יופי", "נהדר", "כיף", "!בשמחה")
SAID = [
    ("it's for a shiva house, the neighbours, lots of people come by", "condolences"),
    ("we're feeding the mourners after the funeral tonight", "condolences"),
    ("food for the house of mourning next door", "condolences"),
    ("they're sitting shiva downstairs from us", "sorry for your loss"),
    ("dad passed away on Monday, people at the house all week", "sorry for your loss"),
    ("40 weeks and 2 days, that's why", "last stretch"),
    ("me again. still pregnant", "last stretch"),
    ("I'm past my due date and nothing helps", "last stretch"),
    ("been at the hospital with my dad since 5am", "strength"),
    ("he's not doing well", "strength"),
    ("זה לבית אבלים השכנים שלי, באים אליהם הרבה אנשים", "משתתפים בצער"),
    ("אנחנו מביאים אוכל לשבעה של חברה", "משתתפים בצער"),
    ("זה לניחום אבלים אצל הדודה", "משתתפים בצער"),
    ("הם יושבים שבעה קומה מתחתינו", "משתתפים בצער"),
    ("אבא נפטר אתמול, יהיו אצלנו אנשים", "משתתפים בצערך"),
    ("שבוע 41, אין לי כוח לכלום", "בשעה טובה"),
    ("עברתי את התאריך ואני גמורה", "בשעה טובה"),
    ("אני בבית חולים עם אמא מהבוקר", "הרבה כוח"),
    ("אנחנו במיון עם הילד", "הרבה כוח"),
    ("המצב שלו לא טוב", "הרבה כוח"),
]


@pytest.mark.parametrize(("words", "heard"), SAID)
def test_what_is_hard_is_heard_without_cheer(words: str, heard: str) -> None:
    reply = meet_eater("he" if any("א" <= sign <= "ת" for sign in words) else "en").says(words)
    assert heard in reply
    assert not any(one in reply for one in CHEER)


@pytest.mark.parametrize(
    ("told", "thanks", "quiet"),
    [
        ("it's for a shiva house", "thank you so much", "We're here"),
        ("been at the hospital with my dad since 5am", "thanks", "We're here"),
        ("זה לבית אבלים", "תודה רבה", "ואנחנו כאן"),
        ("אני בבית חולים עם אמא", "תודה", "ואנחנו כאן"),
    ],
)
def test_thanks_are_taken_quietly(told: str, thanks: str, quiet: str) -> None:
    person = meet_eater("he" if "א" <= thanks[0] <= "ת" else "en")
    person.says(told)
    assert quiet in person.says(thanks)


@pytest.mark.parametrize(
    "words",
    [
        "I ate yours yesterday and my lips swelled, I told you I'm allergic",
        "my son had an allergic reaction to your pizza",
        "he broke out in hives after the pizza you sent",
        "my throat is closing after the dessert",
        "her face is swollen since the pizza",
        "אתמול אכלתי אצלכם והשפתיים התנפחו. אמרתי לכם שאני אלרגית",
        "הבן שלי קיבל תגובה אלרגית מהפיצה",
        "קשה לי לנשום אחרי הפיצה",
        "יצאה לו פריחה אחרי הקינוח שלכם",
        "התנפחו לה העיניים מהפיצה שהבאתם",
    ],
)
def test_an_allergy_that_struck_is_told_what_to_do_first(words: str) -> None:
    reply = meet_eater("he" if any("א" <= sign <= "ת" for sign in words) else "en").says(words)
    assert "101" in reply
    assert "Great" not in reply


@pytest.mark.parametrize(
    "words",
    [
        "does the vegan one have nuts in the cheese tho (cashew). important for the epipen kid",
        "one of us has a serious cashew allergy, carries an epipen. is anything made with nuts",
        "ok but 3 ppl are lactose intolerant\nand 1 nuts allergy like epipen allergy\nand coach is just picky",
        "is there pistachio anywhere, he's allergic",
        "הגבינה הטבעונית מקשיו? יש לנו ילד עם אפיפן",
        "יש אצלכם בוטנים או קשיו במטבח? אני אלרגית",
    ],
)
def test_an_allergy_is_told_the_truth_of_the_kitchen(words: str) -> None:
    reply = meet_eater("he" if any("א" <= sign <= "ת" for sign in words) else "en").says(words)
    assert "one kitchen" in reply or "המטבח משותף" in reply
    assert "Great" not in reply
