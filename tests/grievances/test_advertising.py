"""A complaint about our advertising is a refusal, gets an apology, and is never met with an offer."""

import pytest

from conversations.consent.facts import OptedOut
from conversations.grievances.advertising import complains_of_ads
from conversations.journey.model.answers import Button
from tests.harness.studio import Person, build_journey, meet, prepare, two


@pytest.fixture
def uri() -> Person:
    uri = meet(prepare(), "אורי")
    uri.says("היי")
    return uri


@pytest.mark.parametrize(
    "words",
    ["another ad from you today", "שוב הגיעה אליי פרסומת", "you keep sending promos", "קיבלתי עוד מבצע שלכם"],
)
def test_who_refused_and_gets_one_is_told_sorry_and_staff_hear_of_it(uri: Person, words: str) -> None:
    uri.says("תפסיקו לשלוח לי הודעות")
    uri.waits(days=3)
    text = uri.says(words)
    assert text.startswith(("סליחה", "I'm sorry"))
    assert uri.sends()[-1].content.choices == ()
    assert any(told.alert for told in uri.told())
    assert uri.lead.consent.refused_at is not None


def test_who_never_refused_has_refused_with_it(uri: Person) -> None:
    assert "פרסומות" in uri.says("שוב שלחתם לי פרסומת, לא ביקשתי את זה!!")
    assert uri.notes(OptedOut)
    assert uri.lead.consent.refused_at is not None


@pytest.mark.parametrize(
    "words",
    [
        "got any promo codes?",
        "is the deal still on?",
        "שלחו לי שוב את הפרסומת עם המבצע",
        "I saw your ad for salsa",
        "ראיתי את הפרסומת שלכם",
        "how do I get your newsletter",
        "למה קיבלתי את הפרסומת הזאת",
    ],
)
def test_these_complain_of_nothing(words: str) -> None:
    assert not complains_of_ads(words, has_refused=False)


def test_who_refused_or_waits_for_staff_is_not_asked_to_agree_again() -> None:
    journey = build_journey()
    agree = {"agree": Button(label=two("כן לעדכונים", "Yes to updates"), agree=True)}
    texts = journey.texts.model_copy(update={"menu_buttons": ("prices", "agree")})
    playbook = prepare(journey.model_copy(update={"buttons": journey.buttons | agree, "texts": texts}))
    uri = meet(playbook, "אורי")
    uri.says("היי")
    uri.says("תפריט")
    assert "כן לעדכונים" in uri.labels()
    uri.says("תפסיקו לשלוח לי הודעות")
    uri.says("תפריט")
    assert "כן לעדכונים" not in uri.labels()
    noa = meet(playbook, "נועה")
    noa.says("היי")
    noa.says("יש אצלכם גם מקלחת למתאמנים?")
    noa.says("תפריט")
    assert "כן לעדכונים" not in noa.labels()
