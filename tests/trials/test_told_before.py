"""What was told before is not asked again: the age of twins, and names that stand in the wish itself."""

import pytest

from tests.trials.test_trying import Says, booked, met, put_down

TWINS = [
    ("en", ("i have twins, Nevo and Lia, they're 7", "great, put down Nevo and Lia for a trial", "Wednesday")),
    ("en", ("i have twins, Nevo and Lia, they're 7", "can they come for a trial on Wednesday?")),
    ("en", ("my twins are 7", "a hip hop trial for both please", "Nevo and Lia", "Wednesday")),
    ("he", ("יש לי תאומים בני 7", "מעולה תרשום את נבו וליה", "רביעי")),
    ("he", ("יש לי תאומים, נבו וליה, בני 7", "רוצה לרשום אותם לניסיון ביום רביעי")),
    ("he", ("יש לי תאומים, הם בני 7, רוצים היפ הופ", "תרשום את נבו ואת ליה לניסיון ביום רביעי")),
]  # fmt: skip


@pytest.mark.parametrize(("language", "said"), TWINS)
def test_twins_are_put_down_with_both_names_and_the_age_they_were_told_with(
    language: str, said: Says
) -> None:
    down = put_down(met(language, *said))
    assert {"en": "Nevo and Lia, age 7, 2 people", "he": "נבו וליה, גיל 7, 2 אנשים"}[language] in down
    assert "16:30" in down


@pytest.mark.parametrize(("language", "said"), TWINS)
def test_no_age_is_asked_of_them(language: str, said: Says) -> None:
    person = met(language)
    replies = [person.says(words) for words in said]
    assert not any(
        asks in reply for reply in replies for asks in ("How old", "the age", "בן או בת כמה", "הגיל")
    )


@pytest.mark.parametrize(
    ("language", "said", "younger", "elder"),
    [
        ("en", ("we have two kids, they're 7 and 14", "sign up Nevo and Lia for a trial", "Wednesday"),
         "Nevo, age 7", "Lia, age 14"),
        ("he", ("יש לנו שני ילדים, בני 7 ו-14", "תרשום את נבו וליה לניסיון", "רביעי לשניהם"),
         "נבו, גיל 7", "ליה, גיל 14"),
    ],
)  # fmt: skip
def test_two_names_go_with_two_ages_in_their_order(
    language: str, said: Says, younger: str, elder: str
) -> None:
    down = put_down(met(language, *said))
    assert younger in down
    assert elder in down


@pytest.mark.parametrize(
    ("language", "said", "named"),
    [
        ("en", ("my daughter is 9", "can you put her down for a trial?", "Noa", "Wednesday"), "Noa, age 9"),
        ("en", ("my daughter is 9", "sign up Noa for a trial on Wednesday"), "Noa, age 9"),
        ("he", ("הבת שלי בת 9", "אפשר לרשום אותה לניסיון?", "נועה", "רביעי"), "נועה, גיל 9"),
        ("he", ("הבת שלי בת 9", "תרשמו את נועה לניסיון ביום רביעי"), "נועה, גיל 9"),
    ],
)
def test_a_name_in_the_wish_or_after_it_is_the_childs(language: str, said: Says, named: str) -> None:
    assert named in put_down(met(language, *said))


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "book Salsa and Tango for a trial"),
        ("en", "put me down for Monday and Tuesday"),
        ("he", "תרשום אותי לסלסה וטנגו לניסיון"),
        ("he", "תרשמו את שנינו לניסיון ביום שני"),
    ],
)
def test_what_is_no_name_is_taken_for_none(language: str, words: str) -> None:
    person = met(language, words)
    told = f"{put_down(person)} {booked(person)} {person.lead.contact.name}"
    assert not any(f"{one} and" in told or f"{one} ו" in told for one in ("Salsa", "Monday", "סלסה"))


@pytest.mark.parametrize(
    ("language", "said", "names"),
    [
        ("en", ("my son is 9 and my daughter 13", "can they try on Wednesday?", "boy is Tom, girl is Mika"),
         ("Tom, age 9", "Mika, age 13")),
        ("en", ("kids 9 and 13", "a trial for both on Wednesday please", "Tom and Mika"),
         ("Tom, age 9", "Mika, age 13")),
        ("he", ("יש לי בן בן 9 ובת בת 13", "אפשר לנסות ביום רביעי?", "הבן תום, הבת מיקה"),
         ("תום, גיל 9", "מיקה, גיל 13")),
    ],
)  # fmt: skip
def test_whose_name_is_whose_is_heard(language: str, said: Says, names: tuple[str, ...]) -> None:
    down = put_down(met(language, *said))
    assert [one for one in names if one not in down] == []
