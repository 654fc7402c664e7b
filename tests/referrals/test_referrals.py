"""Who is happy brings friends: asked once, rewarded when the friend buys, and never for themselves."""

from dataclasses import replace
from datetime import timedelta
from typing import TypeVar

import pytest

from conversations.answers.offered.facts import OfferUsed
from conversations.answers.offered.part import Answers
from conversations.asking.budget import note_ask
from conversations.asking.facts import AskMoved
from conversations.engine import merge
from conversations.journey.model.answers import Offer
from conversations.lead.addresses import Channel
from conversations.policy.muted import mute
from conversations.policy.part import Unwanted
from conversations.purchases.inputs import Bought, KnownCode
from conversations.referrals.book import Referrer, link_resource
from conversations.referrals.effects import CheckCircle, KeepBrought, KeepReward, MoveBrought, ThankWriters
from conversations.referrals.facts import (
    FriendAsked,
    FriendBrought,
    ReferralRefused,
    ReviewHelped,
    RewardTakenBack,
    RewardWithheld,
)
from conversations.referrals.part import Referral
from conversations.referrals.words import ReferralWords
from conversations.reviews.part import OwnReview, Reviewing
from conversations.turn.effects import Effect, StartTimer
from conversations.turn.given import Entrance
from conversations.turn.inputs import Started, Submitted, TimerFired
from conversations.turn.keys import Key
from tests.harness.after import build_after, buyer
from tests.harness.studio import Person, meet, prepare, two

WORDS = ReferralWords(
    word="HAVER", reward="thanks", welcome_gift="gift", most=2, ask=two("קישור לחברים?", "A link for friends?"),
    wanted=two("כן", "Yes"), not_wanted=two("לא", "No"), link=two("הנה:\n{links}", "Here:\n{links}"),
    by_text=two("SMS {word} {number}", "SMS {word} {number}"), declined=two("סגור", "Fine"),
    helped=two("המילים עזרו", "Your words helped"),
    welcome=two("כיף שהגעת", "Glad you came"), rewarded=two("תודה! {code}", "Thanks! {code}"),
    gift=two("מתנה! {code}", "A gift! {code}"),
)  # fmt: skip


def offer(prefix: str) -> Offer:
    return Offer(title=two("מתנה", "a gift"), reward=True, days=30, code_prefix=prefix)


_BEFORE = build_after(referrals=WORDS)
PLAYBOOK = prepare(
    _BEFORE.model_copy(update={"offers": {**_BEFORE.offers, "thanks": offer("TODA"), "gift": offer("GIFT")}})
)
WAYS = {
    Channel.TELEGRAM: Entrance("https://t.me/waltz?start="),
    Channel.WHATSAPP: Entrance("https://wa.me/97231234567?text="),
    Channel.SMS: Entrance(number="+97235550142"),
}
LINK = "7KQ4M"
OF_DANA = Referrer(LINK, "dana", (), "+972541111111", "dana@example.com")


@pytest.fixture
def dana() -> Person:
    """She bought, and her order has just arrived."""
    return replace(buyer(PLAYBOOK), ways=WAYS)


@pytest.fixture
def guy() -> Person:
    """Nobody knows him yet; Dana has a link."""
    return stranger()


def stranger(**referrer: object) -> Person:
    person = meet(PLAYBOOK, "גיא")
    person.behind[link_resource(LINK)] = replace(OF_DANA, **referrer)  # type: ignore[arg-type]
    return person


E = TypeVar("E", bound=Effect)


def of(person: Person, kind: type[E]) -> list[E]:
    return [one for one in person.latest if isinstance(one, kind)]


def buys(person: Person, order: str = "g1", **more: object) -> str:
    person.does(Bought(order, 90, "ILS", "פיצה", person.now, **more))  # type: ignore[arg-type]
    return person.reads()


def hears_of(person: Person, link: str, state: str) -> str:
    person.does(TimerFired(Key("referral", link, "moved"), person.now, data={"state": state}))
    return person.reads()


def answers_nps(person: Person, score: str) -> None:
    person.waits(days=22)
    person.says(score)
    person.effects.clear()


class TestAsking:
    def test_a_high_score_is_the_moment_and_once_is_enough(self, dana: Person) -> None:
        answers_nps(dana, "10")
        assert dana.waits(days=20) == "קישור לחברים?"
        assert dana.labels() == ["כן", "לא"]
        answers_nps(dana, "10")
        assert dana.waits(days=200).count("קישור לחברים?") == 0

    def test_it_waits_for_the_week_after_the_last_thing_they_were_asked(self, dana: Person) -> None:
        answers_nps(dana, "9")
        assert "קישור" not in dana.waits(days=5)
        assert [note.fact.ask for note in dana.notes(AskMoved)] == ["referral"]  # type: ignore[attr-defined]

    @pytest.mark.parametrize("score", ["8", "3"])
    def test_who_is_less_than_happy_is_not_asked(self, dana: Person, score: str) -> None:
        answers_nps(dana, score)
        dana.staff("done")
        assert "קישור לחברים?" not in dana.waits(days=60)

    def test_nor_who_gave_it_back_or_wants_no_more_of_it(self, dana: Person) -> None:
        answers_nps(dana, "10")
        mute(dana.lead, Unwanted("referral"), dana.now)
        assert "קישור לחברים?" not in dana.waits(days=30)

    def test_the_link_is_for_every_channel_that_is_on(self, dana: Person) -> None:
        answers_nps(dana, "10")
        dana.waits(days=20)
        said = dana.taps("friends:link")
        word = f"HAVER-{dana.lead[Referral].codes[0]}"
        assert f"https://t.me/waltz?start={word}" in said
        assert f"https://wa.me/97231234567?text={word}" in said
        assert f"SMS {word} 03-5550142" in said
        assert dana.says("אפשר קישור לחברים?") == said, "it is theirs, and stays the same"

    @pytest.mark.parametrize(
        "words",
        ["איך מזמינים חבר?", "אני רוצה להזמין חברה", "how do I invite a friend?", "can I invite my friends"],
    )
    def test_a_customer_asks_how_to_invite(self, dana: Person, words: str) -> None:
        dana.says(words)
        assert dana.lead[Referral].codes

    @pytest.mark.parametrize(
        "words",
        ["תשלחו שוב את הקישור לחברים", "איפה הקישור שלי?", "הקישור האישי שלי בבקשה", "send me my link again"],
    )
    def test_who_has_a_link_and_asks_for_it_again_gets_the_same(self, dana: Person, words: str) -> None:
        dana.says("אפשר קישור לחברים?")
        code = dana.lead[Referral].codes[0]
        assert code in dana.says(words)
        assert dana.lead[Referral].codes == [code]

    @pytest.mark.parametrize("words", ["אפשר להזמין חברה לשיעור?", "can I invite a friend to the class?"])
    def test_company_for_an_hour_is_no_referral(self, dana: Person, words: str) -> None:
        dana.says(words)
        assert dana.lead[Referral].codes == []

    def test_no_is_an_answer(self, dana: Person) -> None:
        answers_nps(dana, "10")
        dana.waits(days=20)
        assert dana.taps("friends:no") == "סגור"
        assert dana.lead[Referral].codes == []

    def test_who_has_bought_nothing_gets_no_link(self, guy: Person) -> None:
        guy.says("קישור לחברים")
        assert guy.lead[Referral].codes == []


class TestHelping:
    """Their review may be published, and somebody who read it bought."""

    @pytest.fixture
    def writer(self, dana: Person) -> Person:
        dana.lead[Reviewing].written = [
            OwnReview("r1", dana.now, stars=5, text="יקר אבל שווה", publish=True, status="published")
        ]
        return dana

    def hears(self, person: Person) -> str:
        key = Key("referral", "r1", "helped")
        person.timers[key] = StartTimer(key, person.now, person.now + timedelta(days=30))
        return person.waits(days=8)

    def test_the_writer_hears_of_it_once_and_may_want_a_link(self, writer: Person) -> None:
        assert "המילים עזרו\n\nאם יש לך חברים" in self.hears(writer)
        assert writer.notes(ReviewHelped)
        assert "https://t.me" in writer.taps("friends:link")
        assert "המילים עזרו" not in self.hears(writer)

    def test_nothing_is_said_where_it_is_published_no_more(self, writer: Person) -> None:
        writer.lead[Reviewing].written[0].publish = False
        assert "המילים עזרו" not in self.hears(writer)

    def test_who_was_asked_for_friends_before_only_hears_of_it(self, writer: Person) -> None:
        writer.lead[Referral].friend_asked_at = writer.now
        said = self.hears(writer)
        assert "המילים עזרו" in said
        assert "חברים" not in said

    def test_it_is_one_of_the_things_of_a_week(self, writer: Person) -> None:
        note_ask(writer.lead, writer.now)
        writer.lead[Reviewing].review_asked_at = writer.now
        key = Key("referral", "r1", "helped")
        writer.timers = {key: StartTimer(key, writer.now, writer.now + timedelta(days=30))}
        assert "המילים עזרו" not in writer.waits(days=6)
        assert "המילים עזרו" in writer.waits(days=2)

    def test_who_buys_after_reading_it_has_the_writer_told(self, guy: Person) -> None:
        guy.lead[Answers].review_shown_at = {"r1": guy.now}
        buys(guy)
        assert [one.reviews for one in of(guy, ThankWriters)] == [("r1",)]


class TestComing:
    @pytest.mark.parametrize(
        "said", ["HAVER-7KQ4M", "haver 7kq4m", "הגעתי דרך דנה HAVR-7KQ4M!", "haver\u20117kq4m", "HAVER7KQ4M"]
    )
    def test_words_with_the_link_in_any_spelling(self, guy: Person, said: str) -> None:
        assert "כיף שהגעת" in guy.says(said)
        [kept] = of(guy, KeepBrought)
        assert kept.code == LINK
        assert guy.lead.contact.source == "referral"

    def test_a_deep_link_and_a_form(self, guy: Person) -> None:
        for come in (Started(Channel.TELEGRAM, "HAVER-7KQ4M"), Submitted(name="גיא", referral="haver-7kq4m")):
            person = stranger()
            person.does(come)
            assert person.notes(FriendBrought), come
            assert person.lead.contact.source == "referral"

    def test_what_else_they_ask_is_answered(self, guy: Person) -> None:
        said = guy.says("HAVER-7KQ4M כמה זה עולה?")
        assert "כיף שהגעת" in said
        assert "260" in said

    def test_the_first_one_wins(self, guy: Person) -> None:
        guy.says("HAVER-7KQ4M")
        guy.behind[link_resource("AAAAA")] = Referrer("AAAAA", "avi", (), None, None)
        guy.says("HAVER-AAAAA")
        assert guy.why(guy.notes(ReferralRefused)[0].why) == "somebody else brought them"
        assert guy.lead[Referral].brought.code == LINK  # type: ignore[union-attr]

    @pytest.mark.parametrize(
        ("referrer", "why"),
        [
            ({"lead_id": "lead1"}, "it is their own link"),
            ({"phone": "+972501234567"}, "it is their own link"),
            ({"before": ("avi", "lead1")}, "they brought the one whose link it is"),
        ],
    )
    def test_nobody_brings_themselves(self, referrer: dict[str, object], why: str) -> None:
        guy = stranger(**referrer)
        guy.says("HAVER-7KQ4M")
        assert guy.why(guy.notes(ReferralRefused)[0].why) == why
        assert of(guy, KeepBrought) == []
        assert buys(guy).count("מתנה!") == 0

    def test_who_was_known_before_was_brought_by_nobody(self, guy: Person) -> None:
        guy.says("היי")
        guy.waits(hours=2)
        guy.says("HAVER-7KQ4M")
        assert guy.why(guy.notes(ReferralRefused)[0].why) == "they were known before"

    def test_who_says_hi_before_the_link_has_still_come_by_it(self, guy: Person) -> None:
        guy.says("היי")
        guy.waits(minutes=1)
        guy.says("HAVER-7KQ4M")
        assert len(of(guy, KeepBrought)) == 1

    def test_a_link_that_is_nobodys_is_just_words(self) -> None:
        guy = meet(PLAYBOOK)
        guy.says("HAVER-ZZZZZ")
        assert not guy.notes(ReferralRefused, FriendBrought)


class TestRewards:
    def test_both_get_one_when_the_friend_buys_and_not_before(self, guy: Person, dana: Person) -> None:
        guy.says("HAVER-7KQ4M")
        assert buys(guy, status="pending").count("מתנה!") == 0
        assert "מתנה! GIFT-" in buys(guy)
        [moved] = of(guy, MoveBrought)
        assert (moved.state, len(of(guy, KeepReward))) == ("bought", 1)
        assert hears_of(dana, moved.link, "bought").startswith("תודה! TODA-")
        assert hears_of(dana, moved.link, "bought") == "", "once a friend"
        assert "מתנה!" not in buys(guy, "g2"), "and only for the first purchase"

    def test_a_refund_takes_back_what_was_not_used(self, guy: Person, dana: Person) -> None:
        guy.says("HAVER-7KQ4M")
        buys(guy)
        guy.now += timedelta(hours=1)
        buys(guy, status="refunded")
        [moved] = of(guy, MoveBrought)
        assert (moved.state, len(guy.notes(RewardTakenBack))) == ("undone", 1)
        hears_of(dana, moved.link, "bought")
        hears_of(dana, moved.link, "undone")
        [note] = dana.notes(RewardTakenBack)
        assert dana.why(note.why) == "what the friend bought was given back"
        assert hears_of(dana, moved.link, "bought").startswith("תודה!"), "bought again, rewarded again"

    def test_what_was_used_stays_used(self, guy: Person, dana: Person) -> None:
        hears_of(dana, "f1", "bought")
        code = dana.lead[Referral].rewards[0].code
        buys(dana, "o2", code=code, known=KnownCode(code, "thanks"))
        assert dana.notes(OfferUsed)
        hears_of(dana, "f1", "undone")
        assert dana.notes(RewardTakenBack) == []
        assert hears_of(dana, "f1", "bought") == "", "nor is it given twice"

    def test_a_reward_waits_until_it_is_named(self, dana: Person) -> None:
        hears_of(dana, "f1", "bought")
        buys(dana, "o2")
        assert dana.notes(OfferUsed) == []
        assert "TODA-" in dana.says(dana.lead[Referral].rewards[0].code)

    def test_there_are_only_so_many_for_one_person(self, dana: Person) -> None:
        for link in ("f1", "f2", "f3"):
            hears_of(dana, link, "bought")
        assert len(dana.lead[Referral].rewards) == 2
        assert dana.notes(RewardWithheld)

    def test_who_refused_is_not_written_to_and_has_the_code(self, dana: Person) -> None:
        dana.says("הסר")
        assert hears_of(dana, "f1", "bought") == ""
        assert len(dana.lead[Referral].rewards) == 1

    def test_a_reward_that_is_told_is_no_second_thing_they_are_asked(self, dana: Person) -> None:
        hears_of(dana, "f1", "bought")
        assert not dana.notes(FriendAsked)
        assert not [one for one in dana.latest if isinstance(one, StartTimer)]


class TestOnePerson:
    def test_two_records_of_one_person_are_looked_at_for_circles(self, guy: Person) -> None:
        guy.says("HAVER-7KQ4M")
        older = meet(PLAYBOOK, "גיא").lead
        older.id, older.created_at = "lead0", guy.now - timedelta(days=3)
        effects = merge(PLAYBOOK, older, guy.lead).effects
        assert [one.state for one in effects if isinstance(one, MoveBrought)] == ["refused"], (
            "known for three days"
        )
        assert any(isinstance(one, CheckCircle) for one in effects)
