"""Who buys a voucher is told where, how it comes and what there is for so much; nobody is put down for a class."""

import pytest

from tests.trials.test_trying import booked, met

ASKED = {
    "en": "its my sisters 40th on friday. can i buy her a gift voucher?",
    "he": "לאחותי יום הולדת 40 בשישי. אפשר לקנות לה שובר מתנה?",
}


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "ok just the 50 one then. how do i get it by friday, is it a pdf or what"),
        ("en", "that link says join for a month.. i want the trial voucher, where do i click"),
        ("en", "no not booking a time, she picks herself when shes ready. i just wanna BUY the voucher"),
        ("en", "will it arrive by friday?"),
        ("en", "can i print it out"),
        ("he", "איך אני מקבל אותו עד שישי, זה pdf?"),
        ("he", "הקישור כתוב עליו חודש. איפה לוחצים בשביל שובר לניסיון"),
        ("he", "לא קובעים שעה, אני רק רוצה לקנות את השובר"),
    ],
)
def test_how_it_is_bought_is_told_with_the_link(language: str, words: str) -> None:
    person = met(language, ASKED[language])
    reply = person.says(words)
    assert {"en": "buy", "he": "קונים"}[language] in reply or {"en": "emailed", "he": "במייל"}[
        language
    ] in reply
    assert "18:30" not in reply
    assert any(choice.id == "voucher" for choice in person.lead.dialogue.choices)
    assert not booked(person)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "what do u recommend, dont wanna spend like more than 200"),
        ("en", "so with 200 to spend could i do like 3 trials? salsa tango n waltz, one each"),
        ("he", "מה כדאי? לא רוצה להוציא יותר מ200"),
        ("he", "אז אפשר שלושה ניסיונות? אחד מכל סגנון"),
    ],
)
def test_what_there_is_for_their_money(language: str, words: str) -> None:
    person = met(language, ASKED[language])
    reply = person.says(words)
    assert "₪50" in reply
    assert "₪150" in reply
    assert "18:30" not in reply
    assert "Which shall I put down" not in reply


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "and for myself, book me in for salsa monday 18:30"),
        ("he", "ולעצמי תרשמו אותי לסלסה ביום שני ב-18:30"),
    ],
)
def test_a_class_of_their_own_beside_it_is_booked(language: str, words: str) -> None:
    person = met(language, ASKED[language])
    person.says(words)
    assert booked(person)


def test_where_no_voucher_is_spoken_of_a_budget_is_of_something_else() -> None:
    person = met("en", "hi", "what do u recommend, dont wanna spend like more than 200")
    assert "voucher" not in person.says("so where do i click to book a trial")


@pytest.mark.parametrize(
    ("language", "said"),
    [
        (
            "en",
            (
                "where do i click to buy the voucher",
                "which link is the voucher",
                "i just wanna BUY the voucher",
            ),
        ),
        ("he", ("איפה קונים את השובר", "איזה קישור זה השובר", "אני רק רוצה לקנות את השובר")),
    ],
)
def test_who_asks_thrice_gets_the_link_each_time(language: str, said: tuple[str, ...]) -> None:
    person = met(language, ASKED[language], *said[:-1])
    assert "₪50" in person.says(said[-1])
    assert person.lead.handoff.open is None
    assert any(choice.id == "voucher" for choice in person.lead.dialogue.choices)
