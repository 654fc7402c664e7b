"""Everybody who bought is asked for a review, once; what they write is theirs, and staff decide in the open."""

from datetime import timedelta

import pytest

from conversations.deliveries.inputs import ParcelMoved
from conversations.lead.addresses import Channel
from conversations.lead.content import Media
from conversations.purchases.inputs import Bought
from conversations.reviews.effects import KeepReview
from conversations.reviews.facts import ReviewAsked, ReviewHidden, ReviewPublished, ReviewWritten
from conversations.reviews.part import OwnReview, Reviewing
from conversations.turn.effects import Note
from conversations.turn.facts import Fact
from conversations.turn.inputs import Shared, StaffChose
from tests.harness.after import REVIEW_WORDS, SURVEYS, buyer, prepare_after
from tests.harness.studio import Person, two

ALONE = SURVEYS.model_copy(update={"csat": None, "nps": None})
"""Nothing else is asked meanwhile."""
PLAYBOOK = prepare_after(review_requests=REVIEW_WORDS, surveys=ALONE)
BOTH = prepare_after(review_requests=REVIEW_WORDS)
ASK = "איך היה? כוכבים 1–5"


@pytest.fixture
def dana() -> Person:
    return buyer(PLAYBOOK)


@pytest.fixture
def asked(dana: Person) -> Person:
    assert dana.waits(days=3, hours=3) == ASK
    return dana


def facts_of(person: Person, kind: type[Fact]) -> list[Fact]:
    return [one.fact for one in person.effects if isinstance(one, Note) and isinstance(one.fact, kind)]


def review_of(person: Person) -> OwnReview:
    [review] = person.lead[Reviewing].written
    return review


def staff(person: Person, action: str, words: str | None = None) -> str:
    person.does(StaffChose(f"review:{action}:{review_of(person).id}", "נועה", words=words))
    return "\n".join(one.content.text for one in person.told())


def test_a_review_is_written_step_by_step(asked: Person) -> None:
    assert asked.says("5") == "ובמילים?"
    assert asked.says("חששתי מהמחיר, ויצא שווה כל שקל תודה רבה") == "אפשר לפרסם?"
    assert asked.labels() == ["כן, עם השם", "כן, בלי שם", "לא לפרסם"]
    assert asked.says("1") == "תודה על הביקורת\nויש גם כאן:"
    assert asked.sends()[-1].content.choices[0].url == "https://g.example/r"
    [told] = asked.told()
    assert "חששתי מהמחיר" in told.content.text
    assert [choice.label for choice in told.content.choices] == ["לפרסם", "להסתיר"]
    review = review_of(asked)
    assert (review.stars, review.publish, review.named, review.status) == (5, True, True, "pending")


@pytest.mark.parametrize(
    ("said", "publish", "named"),
    [("כן", True, True), ("כן, בלי שם בבקשה", True, False), ("אנונימי", True, False), ("לא", False, False),
     ("עדיף שלא", False, False), ("yes sure", True, True), ("without my name", True, False), ("3", False, False)],
)  # fmt: skip
def test_whether_it_may_be_published_is_said_in_any_way(
    asked: Person, said: str, publish: bool, named: bool
) -> None:
    asked.says("4")
    asked.says("היה ממש נחמד")
    asked.says(said)
    assert (review_of(asked).publish, review_of(asked).named) == (publish, named)


def test_words_alone_are_a_review_and_stars_alone_are_one_too(asked: Person) -> None:
    assert asked.says("היה מצוין, המורה סבלנית והאווירה נעימה") == "אפשר לפרסם?"
    other = buyer(PLAYBOOK)
    other.waits(days=4)
    other.says("⭐⭐⭐⭐⭐")
    assert other.says("אין") == "תודה על הביקורת\nויש גם כאן:"
    assert review_of(other).stars == 5


def test_stars_and_words_in_one_breath(asked: Person) -> None:
    assert asked.says("5, היה מושלם") == "אפשר לפרסם?"
    assert (review_of(asked).stars, review_of(asked).text) == (5, "היה מושלם")


def test_a_picture_goes_with_it(asked: Person) -> None:
    asked.says("5")
    asked.says("היה מושלם מההתחלה")
    asked.does(Shared("image", Channel.WHATSAPP, media=Media("image", url="https://f.example/1.jpg")))
    assert asked.reads() == "אפשר לפרסם?"
    asked.taps("review:publish:anonymous")
    photo = review_of(asked).photo
    assert photo is not None
    assert photo.url == "https://f.example/1.jpg"
    assert "צורפה תמונה" in asked.told()[0].content.text


def test_a_question_instead_is_answered(asked: Person) -> None:
    asked.says("5")
    assert asked.says("כמה זה עולה?").startswith("260")
    assert review_of(asked).text == ""
    assert asked.taps("review:stars:4") == "ובמילים?", "the old message still works"


def test_the_owner_hears_at_once_of_few_stars_and_they_may_still_publish(asked: Person) -> None:
    asked.says("1")
    asked.says("חיכינו שעה ואף אחד לא התנצל")
    asked.says("כן, בלי שם")
    assert asked.lead.handoff.open is not None
    assert asked.lead.handoff.open.reason.name == "low_stars"
    assert review_of(asked).publish


def test_one_reminder_and_no_more(asked: Person) -> None:
    assert asked.waits(days=9) == "עוד מקום לביקורת, 1–5"
    assert asked.waits(days=90) == ""
    assert [fact.again for fact in facts_of(asked, ReviewAsked)] == [False, True]  # type: ignore[attr-defined]


def test_who_wrote_is_not_reminded_and_nobody_is_asked_twice(asked: Person) -> None:
    asked.says("5")
    asked.does(Bought("o2", 90, "ILS", "פיצה", asked.now))
    asked.does(ParcelMoved("o2", "delivered", asked.now))
    assert asked.waits(days=60) == ""


def test_everybody_is_asked_whatever_their_score_it_changes_the_words_only() -> None:
    happy, unhappy = buyer(BOTH), buyer(BOTH)
    for person, score in ((happy, "5"), (unhappy, "1")):
        person.waits(days=1, hours=4)
        person.says(score)
        person.staff("take")
        person.staff("done")
    assert ASK in happy.waits(days=16)
    assert "גם ביקורת כנה עוזרת" in unhappy.waits(days=16)


def test_who_gave_it_back_is_not_asked(dana: Person) -> None:
    dana.does(Bought("o1", 90, "ILS", "פיצה", dana.now, "refunded"))
    assert dana.waits(days=40) == ""


def test_who_waits_for_a_parcel_is_asked_when_it_has_come() -> None:
    dana = buyer(PLAYBOOK)
    dana.does(ParcelMoved("o1", "late", dana.now, "second"))
    assert dana.waits(days=8) == ""
    dana.does(ParcelMoved("o1", "delivered", dana.now, "second"))
    assert dana.waits(days=4) == ASK


def finish(person: Person, *said: str) -> None:
    for words in said or ("5", "היה כיף גדול", "כן"):
        person.says(words)
    person.effects.clear()


def test_staff_publish_it_and_hide_it_for_a_reason(asked: Person) -> None:
    finish(asked)
    assert "פורסמה" in staff(asked, "publish")
    assert staff(asked, "publish") == "", "pressed twice"
    assert "למה להסתיר" in staff(asked, "hide")
    assert [choice.id.split(":")[1] for choice in asked.told()[0].content.choices] == [
        "hide-private", "hide-rude", "hide-not_ours", "hide-wished",
    ]  # fmt: skip
    staff(asked, "hide-private")
    kept = [one for one in asked.effects if isinstance(one, KeepReview)][-1]
    assert (kept.status, kept.by, kept.why) == ("hidden", "נועה", "יש בה פרטים אישיים")
    [hidden] = facts_of(asked, ReviewHidden)
    assert hidden.words == "יש בה פרטים אישיים"  # type: ignore[attr-defined]


def test_what_may_not_be_published_is_not(asked: Person) -> None:
    finish(asked, "5", "היה כיף גדול", "לא")
    assert "לא הסכימו" in staff(asked, "publish")
    assert facts_of(asked, ReviewPublished) == []


def test_who_takes_the_consent_back_is_shown_no_more(asked: Person) -> None:
    finish(asked)
    staff(asked, "publish")
    asked.taps("review:publish:no")
    assert review_of(asked).status == "pending"
    assert len(facts_of(asked, ReviewWritten)) == 1


def test_staff_correct_what_it_is_about(asked: Person) -> None:
    finish(asked)
    staff(asked, "topics", "price quality")
    assert review_of(asked).topics == ("price", "quality")


def test_what_staff_choose_of_nobody_harms_nobody(asked: Person) -> None:
    for choice in (
        "review",
        "review:",
        "review:publish",
        "review:publish:gone",
        "x:y:z",
        "review:hide-made:up",
    ):
        asked.does(StaffChose(choice, ""))
    assert asked.lead[Reviewing].written == []
    assert asked.now + timedelta(0) == asked.now


@pytest.mark.parametrize(
    ("channel", "is_offered"), [(Channel.WHATSAPP, True), (Channel.TELEGRAM, True), (Channel.SMS, False)]
)
def test_a_picture_is_asked_for_where_one_can_be_sent(channel: Channel, is_offered: bool) -> None:
    words = REVIEW_WORDS.model_copy(update={"photo": two("אפשר לצרף תמונה.", "You can add a picture.")})
    person = buyer(prepare_after(review_requests=words, surveys=ALONE), channel=channel)
    person.waits(days=3, hours=3)
    person.says("5")
    said = person.says("שווה כל שקל, תודה רבה")
    assert said.startswith("אפשר לפרסם?")
    assert ("לצרף תמונה" in said) is is_offered


@pytest.mark.parametrize(
    "words", ["לא יודעת מה לכתוב", "אין לי זמן, סליחה", "don't know what to write", "no time sorry", "later"]
)
def test_who_has_no_words_has_written_none(asked: Person, words: str) -> None:
    asked.says("5")
    assert asked.says(words).startswith(("תודה על הביקורת", "Thanks for the review"))
    assert review_of(asked).text == ""


@pytest.mark.parametrize(
    ("words", "named"),
    [("רק שם פרטי", True), ("עם השם", True), ("first name only", True), ("with my name", True),
     ("לא משנה לי", False), ("I don't mind", False), ("up to you", False)],
)  # fmt: skip
def test_whether_the_name_is_shown_is_said_in_other_words_too(asked: Person, words: str, named: bool) -> None:
    asked.says("5")
    asked.says("היה נפלא")
    asked.says(words)
    assert (review_of(asked).publish, review_of(asked).named) == (True, named)


@pytest.mark.parametrize(
    ("said", "stars"),
    [("ok 5 then", 5), ("6!! haha no 5 of course", 5), ("4 stars", 4), ("חמש", 5), ("5 כוכבים בטח", 5), ("נו 5 חח", 5),
     ("4, I mean 3", 3), ("five stars obviously", 5), ("כוכב אחד", 1), ("אני נותנת 4", 4)],
)  # fmt: skip
def test_stars_are_told_in_any_words_and_days_later(asked: Person, said: str, stars: int) -> None:
    asked.now += timedelta(days=6)
    asked.says(said)
    assert review_of(asked).stars == stars


@pytest.mark.parametrize("said", ["6", "11", "100!"])
def test_more_stars_than_there_are_are_asked_for_again(asked: Person, said: str) -> None:
    assert asked.says(said) == "המספר כאן הוא מ־1 עד 5. איזה לרשום?"
    assert asked.says("5") == "ובמילים?"


@pytest.mark.parametrize(
    "words",
    ["Loved it, Daniel is super patient with beginners but theres no AC", "הבצק מושלם אבל חיכיתי 50 דק",
     "great class, the parking is hell though", "היה מעולה, רק צפוף מדי"],
)  # fmt: skip
def test_words_after_the_stars_are_the_review_though_they_complain(asked: Person, words: str) -> None:
    asked.says("5")
    assert asked.says(words).endswith(("אפשר לפרסם?", "May we publish it?"))
    assert review_of(asked).text == words
