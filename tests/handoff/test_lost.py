"""Something was left with us: what it looks like is asked once, and the talk may go on with other things."""

import pytest

from tests.dialogue.samples import meet_dancer, meet_eater

LEFT = [
    "I'm afraid I left my blue jacket in the studio on Monday",
    "hi, my daughter forgot her water bottle there yesterday",
    "we may have lost an earring at your place last night",
    "נראה לי ששכחתי אצלכם את המשקפיים אתמול",
    "השארתי תיק גב שחור אצלכם ביום ראשון בערב",
]


@pytest.mark.parametrize("words", LEFT)
@pytest.mark.parametrize("meet", [meet_eater, meet_dancer], ids=["pizza", "studio"])
def test_what_was_left_is_looked_for(meet: type, words: str) -> None:
    person = meet("he" if words[0] >= "א" else "en")
    said = person.says(words)
    assert "look for it" in said or "יחפש" in said or "נחפש" in said
    assert person.lead.handoff.is_asked_to("lost_item")


@pytest.mark.parametrize(
    ("first", "looks"),
    [(LEFT[0], "dark blue, with a hood"), (LEFT[4], "מידה גדולה, עם רוכסן אדום")],
)
def test_how_it_looks_goes_to_who_looks_for_it(first: str, looks: str) -> None:
    person = meet_eater("he" if first[0] >= "א" else "en")
    person.says(first)
    person.waits(minutes=1)
    said = person.says(looks)
    assert "look" in said or "find" in said or "יחפש" in said or "למצוא" in said


@pytest.mark.parametrize(("words", "kept"), [("Gal", "Gal")])
def test_a_name_told_to_an_order_is_no_detail_of_what_was_lost(words: str, kept: str) -> None:
    person = meet_eater("en")
    person.says(LEFT[2])
    person.waits(minutes=1)
    person.says("two family margheritas for pickup at 20:00 please")
    person.waits(minutes=1)
    said = person.says(words)
    assert kept in said
    assert "find" not in said


@pytest.mark.parametrize(
    "words", ["I forgot my dance shoes at home, can I come in socks?", "שכחתי את המפתחות בבית, אאחר קצת"]
)
def test_what_was_forgotten_elsewhere_is_not_looked_for(words: str) -> None:
    person = meet_dancer("he" if words[0] >= "א" else "en")
    person.says(words)
    assert not person.lead.handoff.is_asked_to("lost_item")


@pytest.mark.parametrize(
    "words",
    [
        "I think I left an earring at the studio last week, small gold hoop. was anything handed in?",
        "שכחתי אצלכם אתמול מעיל. הוא כחול עם רוכסן",
        "I think I left an earring last week, small gold hoop with a green bead",
        "שכחתי אצלכם אתמול מטרייה שחורה עם ידית עץ",
    ],
)
def test_who_told_how_it_looks_is_not_asked_for_it(words: str) -> None:
    said = meet_dancer("he" if "א" <= words[0] <= "ת" else "en").says(words)
    assert "look like" not in said
    assert "נראה" not in said
    assert "look for it" in said or "יחפש" in said
