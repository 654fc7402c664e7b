"""The offer to book it is said yes to in every way people have for it; what only begins like a yes books nothing."""

import pytest

from tests.trials.test_trying import booked, met

ASKED = {
    "en": "can i come to the salsa this monday at 18:30?",
    "he": "אפשר לבוא לסלסה ביום שני הקרוב ב-18:30?",
}

YES = [
    *(
        ("en", words)
        for words in (
            "yep go for it", "yesss pls", "yeah sounds good", "perfect, put me down", "book me in", "cool lets do it",
            "go ahead", "sure thing", "👍", "ya book it", "works for me!", "great, sign me up", "please do",
            "yes I'd love to", "deal", "ok im in", "yup", "thats perfect thanks", "lock it in", "do it",
            "alright, let's go for it", "ooh yes please", "i'll take it", "yes. see you then", "why not"
        )
    ),
    *(
        ("he", words)
        for words in (
            "כןןן", "יאללה", "סגור", "כן תרשמי אותי", "מעולה תקבעו לי", "לך על זה", "זורמת", "אחלה, תשריינו", "בכיף",
            "מתאים לי", "כן בבקשה", "נשמע טוב, סגרנו", "קדימה", "👌", "אני בפנים", "תסגרו לי את זה",
            "יאללה הולכים על זה",             "כן, נתראה אז",
        )
    ),
]  # fmt: skip


@pytest.mark.parametrize(("language", "words"), YES)
def test_every_yes_books_what_was_offered(language: str, words: str) -> None:
    person = met(language, ASKED[language])
    assert not booked(person)
    person.says(words)
    assert booked(person).endswith("08.02 16:30")


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "yes but is it for beginners?"),
        ("en", "go for it? not sure yet"),
        ("en", "ok let me think"),
        ("en", "sounds good, i'll check with my wife"),
        ("en", "yeah maybe another time"),
        ("en", "great, how much is it"),
        ("en", "sure if my knee gets better"),
        ("he", "כן אבל לא ביום שני"),
        ("he", "אוקיי אני אחשוב על זה"),
        ("he", "נשמע טוב, אבדוק עם אשתי"),
        ("he", "סבבה כמה זה עולה"),
        ("he", "אולי"),
    ],
)
def test_what_only_begins_like_a_yes_books_nothing(language: str, words: str) -> None:
    person = met(language, ASKED[language])
    person.says(words)
    assert not booked(person)


@pytest.mark.parametrize(
    ("language", "asked", "words"),
    [
        ("en", "total beginner. is monday the beginners one? can i come this coming monday", "yep go for it"),
        ("en", "can i come to the salsa on monday at 18:30? is there parking?", "ok go for it"),
        ("he", "אפשר לבוא לסלסה בשני ב-18:30? יש חניה?", "סגור לכו על זה"),
    ],
)  # fmt: skip
def test_the_yes_counts_though_something_else_was_answered_beside_the_offer(
    language: str, asked: str, words: str
) -> None:
    person = met(language, asked)
    person.says(words)
    assert booked(person).endswith("08.02 16:30")


@pytest.mark.parametrize(
    ("language", "between", "words"),
    [
        ("en", "what should i wear?", "ok sign me up then"),
        ("en", "great, how much is it", "yes please"),
        ("he", "מה ללבוש?", "יאללה תרשמו אותי"),
        ("he", "סבבה כמה זה עולה", "כן"),
    ],
)
def test_and_after_a_question_in_between(language: str, between: str, words: str) -> None:
    person = met(language, ASKED[language], between)
    person.says(words)
    assert booked(person).endswith("08.02 16:30")


@pytest.mark.parametrize(
    ("language", "between", "words"),
    [("en", "how much is it", "ok thanks"), ("he", "כמה זה עולה", "אוקיי תודה")],
)
def test_thanks_for_an_answer_is_no_yes_to_what_was_offered_before(
    language: str, between: str, words: str
) -> None:
    person = met(language, ASKED[language], between)
    person.says(words)
    assert not booked(person)
