"""What words really are: no grievance where none is, a request taken down, an answer in a case, no second bubble."""

from datetime import timedelta

import pytest

from conversations.handoff.facts import StaffAsked
from conversations.profile.part import Profile
from tests.dialogue.samples import meet_dancer, meet_eater
from tests.harness.studio import Person


def left_waiting(language: str = "he") -> Person:
    """Somebody who asked for a person, and was told that nobody came in time."""
    person = meet_dancer(language)
    person.says("אפשר לדבר עם מישהו?" if language == "he" else "can I talk to somebody?")
    person.waits(hours=10)
    return person


@pytest.mark.parametrize(
    "words",
    ["my husband wants to come too but he says it's ridiculous", "I look ridiculous when I dance",
     "would a man like me appear ridiculous",
     "בעלי אומר שזה מגוחך אבל אני רוצה", "the other studio was terrible"],
)  # fmt: skip
def test_hard_words_that_are_not_about_us_bring_no_apology(words: str) -> None:
    person = meet_dancer("en")
    text = person.says(words)
    assert not any(sorry in text for sorry in ("sorry", "let you down", "סליחה", "מצטער", "התאכזבת"))
    assert not person.lead.handoff.is_grieved()


def test_what_we_did_ourselves_is_still_a_grievance() -> None:
    assert meet_dancer("en").says("your service is ridiculous").startswith("It sounds like")


def test_a_wish_in_a_case_is_taken_without_being_read_back_and_no_apology() -> None:
    person = meet_eater("en")
    person.says("the pizza came cold and nobody answers")
    person.waits(minutes=5)
    text = person.says("no no, not the beginner please, I will sleep")
    assert "team" in text
    assert "not the beginner" not in text
    assert "sorry" not in text


def test_who_was_left_waiting_is_answered_what_is_known() -> None:
    person = left_waiting()
    assert "₪260" in person.says("כמה עולה חודש?")
    assert "16:30" in person.says("מה השעות?")


def test_what_is_not_known_is_added_in_other_words_each_time_and_not_sent_to_the_phone() -> None:
    person = left_waiting()
    said = []
    for words in ("אפשר להביא אוהל?", "יש אצלכם בריכה?", "מותר להביא תוכי?"):
        person.waits(minutes=2)
        said.append(person.says(words))
    assert all("הוספתי" in text or "יענו" in text for text in said)
    assert len(set(said)) == len(said)
    assert not any("03-555-0142" in text for text in said)


def test_who_cannot_talk_on_the_phone_is_not_sent_there_again() -> None:
    person = meet_dancer("en")
    person.says("can I talk to somebody?")
    assert "no calls" in person.says("I can't talk on the phone, I'm at work")
    assert "+972" not in person.waits(hours=10)
    assert "+972" not in person.says("so can somebody talk to me here?")


@pytest.mark.parametrize(
    ("words", "named"),
    [("התאריך 6.5 אחה״צ", "6.5 אחה״צ"), ("תכתבו לי פה הצעה", "תכתבו לי פה הצעה")],
)  # fmt: skip
def test_a_date_a_request_and_a_decision_are_taken_down_and_read_back(words: str, named: str) -> None:
    person = meet_dancer()
    person.waits(minutes=5)
    assert named in person.says(words)
    assert person.lead.handoff.open is not None


def test_names_that_are_told_are_read_back() -> None:
    person = meet_dancer("en")
    assert "Sofia, Dmitri Koval" in person.says("Her name Sofia. My name Dmitri Koval")
    assert "איתן ברק" in meet_dancer().says("שמו איתן\nאיתן ברק")


def test_some_of_a_group_are_not_the_group() -> None:
    person = meet_dancer()
    person.says("אנחנו 22 בנות")
    person.waits(minutes=5)
    text = person.says("3 בנות דתיות")
    assert "3 בנות דתיות" in text
    assert "3 אנשים" not in text
    assert person.lead[Profile].traits["party"].value == "22"


def test_what_was_being_written_while_the_answer_went_out_is_no_miss() -> None:
    person = meet_eater()
    assert "חיפה" in person.says("עושים משלוח לרמת גן?")
    person.now += timedelta(seconds=1)
    assert person.says("רחוב ביאליק") == ""
    assert not person.notes(StaffAsked)


@pytest.mark.parametrize(
    ("first", "words", "known"),
    [("getting married apr 18", "whats the price per lesson and how many do ppl normally do", "₪250"),
     ("hip hop for my daughter 14 years", "How much in month and it is payment for month or for year", "₪220")],
)  # fmt: skip
def test_what_was_just_answered_is_not_disowned_in_the_same_breath(
    first: str, words: str, known: str
) -> None:
    person = meet_dancer("en")
    person.says(first)
    person.waits(minutes=3)
    assert known in person.says(words)
    assert not person.notes(StaffAsked)


def test_days_they_are_away_on_are_not_asked_about() -> None:
    person = meet_dancer()
    person.waits(minutes=3)
    text = person.says("רק שאלה, בשבוע הבא אנו אצל הבן בחיפה. האם מחזירים את השיעור?")
    assert "משלימים" in text
    assert "השבוע הבא" not in text


def test_is_that_enough_right_after_the_answer_is_not_disowned_either() -> None:
    person = meet_dancer("en")
    person.waits(minutes=3)
    assert "hour" in person.says("How long is a class?")
    person.now += timedelta(seconds=4)
    assert person.says("is that enough or am i screwed lol") == ""
    assert not person.notes(StaffAsked)


def test_a_question_is_no_detail_of_a_booking() -> None:
    person = meet_dancer("en")
    person.waits(minutes=3)
    assert "Wednesday" in person.says("great lets do wed")
    person.waits(minutes=3)
    assert "Noted and passed on" not in person.says("jk jk. but really what if one of us gets sick")
