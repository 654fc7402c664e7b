"""What somebody asks only to know changes nothing of whom it is all about."""

from conversations.profile.part import Profile
from tests.dialogue.samples import meet_dancer


def test_a_third_child_asked_about_idly_is_not_the_one_who_comes() -> None:
    mother = meet_dancer("he")
    mother.says("הבן שלי בן 10, יש לכם היפ הופ?")
    reply = mother.says("ויש גם אחות בת 4, סתם מתעניינת")
    assert "מגיל 6" in reply or "בגיל שש" in reply
    assert mother.lead[Profile].traits["age"].value == "10"


def test_one_who_comes_is() -> None:
    mother = meet_dancer("en")
    mother.says("my son is 10, do you have hip-hop?")
    mother.says("his sister is 14, I want her to come too")
    assert mother.lead[Profile].traits["age"].value != "10"
