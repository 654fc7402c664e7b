"""How a lead comes in, and the one greeting they get."""

from datetime import date, timedelta

import pytest

from conversations.consent.facts import Agreed
from conversations.contact.facts import CameByCampaign
from conversations.lead.addresses import Address, Channel
from conversations.lead.consent import Consent
from conversations.lead.lead import Lead
from conversations.turn.effects import Identify
from conversations.turn.inputs import Shared, Started, Unreachable
from conversations.turn.keys import Key
from conversations.turn.playbook import Playbook
from tests.harness.studio import AGREED, SUNDAY, Person, know, meet

GREETING = Key("greeting")


@pytest.fixture
def form_lead(playbook: Playbook) -> Person:
    """A record just made for a form."""
    return Person(playbook, Lead(id="lead1", created_at=SUNDAY))


def test_a_form_is_greeted_on_whatsapp_by_name_with_the_next_steps(form_lead: Person) -> None:
    text = form_lead.submits(name="דנה לוי", phone="+972501234567", source="website")
    assert text == "היי, דנה! כאן סטודיו ואלס. אפשר לבחור:"
    (send,) = form_lead.sends()
    assert (send.key, send.channel, send.reply, send.kind) == (GREETING, Channel.WHATSAPP, True, "service")
    assert send.lapses_at == SUNDAY + timedelta(hours=24)
    assert form_lead.labels() == ["מחירים", "הרשמה", "לדבר עם מישהו"]
    assert send.content.choices[1].url == "https://bot.example/go/lead1/join"


def test_the_same_person_again_is_not_greeted_again(form_lead: Person) -> None:
    form_lead.submits(name="דנה", phone="+972501234567")
    assert form_lead.submits(name="דנה", phone="+972501234567", campaign="spring") == ""
    form_lead.says("היי")
    assert "אפשר לבחור:" not in form_lead.reads()
    assert len([send for send in form_lead.all_sends() if send.key == GREETING]) == 1


def test_what_is_known_is_filled_in_and_never_lost(form_lead: Person) -> None:
    form_lead.submits(
        name="דנה", phone="+972501234567", email="d@x.il", tags=("a",), birthday=date(1990, 5, 1)
    )
    form_lead.submits(phone="+972501234567", interest="salsa", tags=("b", "a"))
    known = form_lead.lead.contact
    assert (known.name, known.email, known.interest, known.birthday) == (
        "דנה",
        "d@x.il",
        "salsa",
        "1990-05-01",
    )
    assert known.tags == ["a", "b"]


def test_source_and_campaign_are_those_of_the_first_contact(form_lead: Person) -> None:
    form_lead.submits(phone="+972501234567", source="facebook", campaign="summer")
    form_lead.submits(phone="+972501234567", source="google", campaign="winter")
    assert (form_lead.lead.contact.source, form_lead.lead.contact.campaign) == ("facebook", "summer")


def test_a_number_not_known_before_may_be_somebody_elses(form_lead: Person) -> None:
    form_lead.submits(name="דנה", phone="+972501234567")
    assert Identify(Address("phone", "+972501234567")) in form_lead.latest
    form_lead.submits(name="דנה", phone="+972501234567")
    assert not any(isinstance(effect, Identify) for effect in form_lead.latest)


@pytest.mark.parametrize(
    ("wanted", "on", "expected"),
    [
        (Channel.SMS, tuple(Channel), Channel.SMS),
        (Channel.TELEGRAM, tuple(Channel), Channel.WHATSAPP),
        (None, (Channel.SMS, Channel.TELEGRAM), Channel.SMS),
        (Channel.WHATSAPP, (Channel.SMS,), Channel.SMS),
    ],
)
def test_the_channel_to_greet_on(
    form_lead: Person, wanted: Channel | None, on: tuple[Channel, ...], expected: Channel
) -> None:
    form_lead.channels = on
    form_lead.submits(phone="+972501234567", channel=wanted)
    assert form_lead.sends()[0].channel is expected


@pytest.mark.parametrize(
    ("form", "on", "why"),
    [
        ({"name": "דנה"}, tuple(Channel), "no phone number to write to"),
        ({"phone": "+972501234567"}, (Channel.TELEGRAM,), "no channel that is on reaches them"),
    ],
)
def test_who_cant_be_written_to_is_not_greeted_and_the_reason_is_kept(
    form_lead: Person, form: dict[str, str], on: tuple[Channel, ...], why: str
) -> None:
    form_lead.channels = on
    assert form_lead.submits(**form) == ""
    assert form_lead.why(form_lead.holds()[0].why) == why
    assert form_lead.lead.dialogue.greeted_at is None
    form_lead.channels = tuple(Channel)
    assert "סטודיו ואלס" in form_lead.submits(phone="+972501234567"), "greeted once they can be"


@pytest.mark.parametrize(
    ("name", "phone", "language", "expected"),
    [
        ("Dana Levi", "+447911123456", None, "Hi, Dana!"),
        (
            "Dana Levi",
            "+972501234567",
            None,
            "היי, Dana!",
        ),  # here, Latin letters are only how a form was filled in
        ("Dana Levi", "+972501234567", "en", "Hi, Dana!"),
        ("דנה", "+972501234567", None, "היי, דנה!"),
        ("דנה", "+972501234567", "en", "Hi, דנה!"),
        (None, "+972501234567", None, "היי!"),
    ],
)
def test_the_language_is_the_given_one_or_that_of_the_name_and_the_place(
    form_lead: Person, name: str | None, phone: str, language: str | None, expected: str
) -> None:
    assert form_lead.submits(name=name, phone=phone, language=language).startswith(expected)


def test_consent_goes_into_the_ledger_once(form_lead: Person) -> None:
    form_lead.submits(phone="+972501234567", consent=AGREED)
    assert form_lead.notes(Agreed)[0].fact == Agreed(AGREED.text, AGREED.source)
    form_lead.submits(phone="+972501234567", consent=AGREED)
    assert form_lead.lead.consent.ledger == [AGREED]
    form_lead.submits(phone="+972501234567", consent=Consent(False, "לא", SUNDAY, "form"))
    assert not form_lead.lead.consent.allows_advertising()


def test_a_form_from_somebody_who_left_brings_no_message(form_lead: Person) -> None:
    form_lead.lead = know(form_lead.lead, refused_at=SUNDAY)
    assert form_lead.submits(phone="+972501234567", consent=AGREED) == ""
    assert form_lead.why(form_lead.holds()[0].why) == "they asked not to be written to"


def test_a_greeting_that_cant_arrive_goes_to_the_next_channel(form_lead: Person) -> None:
    form_lead.submits(name="דנה", phone="+972501234567")
    form_lead.does(Unreachable(Channel.WHATSAPP, "972501234567@c.us", "no_account", key=GREETING))
    (send,) = form_lead.sends()
    assert (send.channel, send.key) == (Channel.SMS, Key("greeting", via="sms"))
    form_lead.does(Unreachable(Channel.SMS, "+972501234567", "landline", key=Key("greeting", via="sms")))
    assert form_lead.sends() == []
    assert form_lead.why(form_lead.holds()[0].why) == "no channel that is on reaches them"


def test_another_message_that_cant_arrive_changes_only_what_is_known(dana: Person) -> None:
    dana.does(Unreachable(Channel.WHATSAPP, "972501234567@c.us", "blocked", key=Key("touch", "day_one")))
    assert dana.sends() == []
    assert dana.lead.contact.reach[0].unreachable == "blocked"
    dana.says("היי")
    assert dana.lead.contact.reach[0].unreachable is None, "they wrote from it"


def test_a_telegram_link_greets_with_its_campaigns_words(playbook: Playbook) -> None:
    dana = meet(playbook, channel=Channel.TELEGRAM)
    dana.does(Started(Channel.TELEGRAM, "salsa"))
    assert dana.reads() == "היי! ערב סלסה אצל סטודיו ואלס"
    assert (dana.lead.contact.source, dana.lead.contact.campaign) == ("instagram", "salsa")
    dana.does(Started(Channel.TELEGRAM, "friends"))
    assert dana.reads() == "טוב לשמוע ממך שוב, דנה"
    assert dana.lead.contact.campaign == "salsa"
    assert [note.fact for note in dana.notes(CameByCampaign)] == [CameByCampaign("friends")]


def test_an_unknown_payload_is_no_campaign(playbook: Playbook) -> None:
    dana = meet(playbook, channel=Channel.TELEGRAM)
    dana.does(Started(Channel.TELEGRAM, "'; drop table"))
    assert "אפשר לבחור" in dana.reads()
    assert (dana.lead.contact.source, dana.lead.contact.campaign) == ("telegram", None)


def test_a_campaigns_word_on_whatsapp(dana: Person) -> None:
    assert dana.says("היי, הגעתי דרך חבר מביא חבר!") == "היי, דנה! כאן סטודיו ואלס. אפשר לבחור:"
    assert (dana.lead.contact.source, dana.lead.contact.campaign) == ("referral", "friends")


def test_a_first_message_that_asks_is_answered_after_a_short_hello(dana: Person) -> None:
    text = dana.says("סלסה, כמה זה עולה?")
    assert text.startswith("היי, דנה! כאן סטודיו ואלס.\n\n260 בחודש")
    assert "אפשר לבחור:" not in text
    assert dana.lead.contact.campaign == "salsa"
    assert "כאן סטודיו" not in dana.says("איפה אתם?"), "one hello is enough"


@pytest.mark.parametrize("words", ["היי", "👋", "", "   ", "\ud800"])
def test_whatever_comes_first_is_greeted(dana: Person, words: str) -> None:
    assert "אפשר לבחור" in dana.says(words)
    assert dana.lead.contact.source == "whatsapp"
    assert dana.lead.dialogue.misses == 0


def test_first_words_that_were_not_understood_are_greeted_and_count_as_a_miss(dana: Person) -> None:
    assert "אפשר לבחור" in dana.says("בננה צהובה על הירח")
    assert dana.lead.dialogue.misses == 1
    dana.says("קוקוריקו דלעת סגולה")
    assert dana.lead.handoff.open is not None


@pytest.mark.parametrize("words", ["כמה זה עולה?", "נציג", "הסר"])
def test_whoever_writes_first_came_by_the_channel(dana: Person, words: str) -> None:
    dana.says(words)
    assert dana.lead.contact.source == "whatsapp"


def test_a_voice_note_first_brings_hello_and_a_few_ways_on(dana: Person) -> None:
    dana.does(Shared("voice", Channel.WHATSAPP))
    assert dana.reads() == "היי, דנה! כאן סטודיו ואלס.\n\nקיבלנו את ההקלטה"
    assert dana.labels() == ["מחירים", "📍 איפה אתם", "לדבר עם מישהו"]


def test_a_missed_call_from_a_stranger_is_greeted_too(dana: Person) -> None:
    dana.does(Shared("call", Channel.WHATSAPP))
    assert "אפשר לבחור" in dana.reads()
    dana.does(Shared("call", Channel.WHATSAPP))
    assert dana.reads() == ""
