"""Children who were told of are those of whom it is asked: what there is for both, at which hours, for one of them."""

import pytest

from tests.trials.test_trying import Says, met, put_down

BOTH = {"en": ("At 7: hip-hop for ages 6-12", "At 14: hip-hop for teens"), "he": ("בגיל 7", "בגיל 14")}


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", ("two daughters here, 7 and 14",)),
        ("en", ("we have two kids, they're 7 and 14", "is there a class for both?")),
        ("en", ("my girls are 7 and 14", "do you have something for them?")),
        ("he", ("יש לי שתי בנות, אחת בת 7 ואחת בת 14",)),
        ("he", ("יש לי שתי בנות, אחת בת 7 ואחת בת 14", "יש לכם משהו לשתיהן?")),
        ("he", ("שני ילדים, בני 7 ו-14", "באותה שעה או שאני צריכה לחכות באמצע?")),
    ],
)
def test_what_there_is_is_told_of_each(language: str, said: Says) -> None:
    person = met(language, *said[:-1])
    reply = person.says(said[-1])
    assert [one for one in BOTH[language] if one not in reply] == []


@pytest.mark.parametrize(
    ("language", "said"),
    [
        (
            "en",
            (
                "two daughters here, 5 and 12",
                "ok so only the older one then",
                "can she come on Monday to try",
            ),
        ),
        ("he", ("שתי בנות, אחת בת 5 ואחת בת 12", "טוב אז רק הגדולה", "אפשר שתבוא ביום שני לנסות?")),
    ],
)
def test_of_two_the_one_that_is_left_is_put_down(language: str, said: Says) -> None:
    down = put_down(met(language, *said))
    assert {"en": "age 12", "he": "גיל 12"}[language] in down
    assert "16:30" in down


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", ("my girls are 7 and 14", "is there a discount for both?")),
        ("en", ("is there a class for both?",)),
        ("he", ("בנות 7 ו-14", "יש הנחה לשתיהן?")),
    ],
)
def test_what_is_of_something_else_tells_no_hours(language: str, said: Says) -> None:
    person = met(language, *said[:-1])
    assert "17:30" not in person.says(said[-1])


@pytest.mark.parametrize(
    ("language", "said"),
    [
        (
            "en",
            ("hip hop for my son, he's 7", "his sister is 14, would she be with him or in a separate group?"),
        ),
        ("he", ("יש היפ הופ? הבן בן 7", "ואחותו בת 14, זו קבוצה נפרדת?")),
    ],
)
def test_a_sibling_is_told_of_beside_the_first(language: str, said: Says) -> None:
    person = met(language, *said[:-1])
    reply = person.says(said[-1])
    assert [one for one in BOTH[language] if one not in reply] == []
    assert {"en": "Not the same group", "he": "לא באותה קבוצה"}[language] in reply
