"""The first words: how a lead comes in, and the one greeting they get."""

from datetime import datetime, timedelta

from conversations.consent.opt_out import bring_back
from conversations.handoff import conversation
from conversations.hours.zones import find_zone
from conversations.journey.model.base import Text
from conversations.journey.model.texts import Campaign
from conversations.lead.addresses import Channel
from conversations.lead.lead import Consent
from conversations.policy.before_queueing import Due, find_moment, judge
from conversations.reach.choosing import find_opening_channel
from conversations.timeline.telling import BETWEEN, reason
from conversations.turn.effects import StartTimer
from conversations.turn.inputs import Started, Submitted, TimerFired
from conversations.turn.turn import SPEAKS, STILL_WANTED, Turn
from conversations.wording.filling import clean, language_of_name
from conversations.wording.times import stamp

_ISRAEL = "+972"
GREETING = "greeting"  # the message's key: there is one a lead
IMPORTED = "imported"  # extra: they were brought in with many others, and did not ask for a word
_GREETS_WITHIN = timedelta(days=3)


def take_form(turn: Turn, form: Submitted) -> None:
    """A form, a CRM or a CSV row brought a lead: note what is known, and greet once."""
    _note_person(turn, form)
    _note_language(turn, form)
    source, campaign = clean(form.source) or "form", clean(form.campaign) or None
    came_from(turn, source, campaign)
    if form.consent:
        note_consent(turn, form.consent)
    if turn.lead.greeted_at is None:
        _open_chat(turn, form)


def take_start(turn: Turn, start: Started) -> None:
    """A Telegram /start: greet, or bring back who had left."""
    payload = clean(start.payload)[:64]
    turn.heard = f"/start {payload}".strip()
    come_by_campaign(turn, payload if payload in turn.journey.campaigns else None)
    if turn.lead.refused_at:
        bring_back(turn, turn.heard)
    elif turn.lead.handoff and turn.lead.handoff.owner:
        conversation.pass_on(turn, turn.heard, waits=False)
    elif turn.lead.greeted_at is None:
        greet(turn)
    else:
        show_menu(turn, turn.journey.texts.hello_again, reason("started_again"))


def come_by_campaign(turn: Turn, campaign_id: str | None) -> None:
    """Note that somebody who wrote first came through a campaign (None: by themselves)."""
    if campaign_id is None and turn.lead.source is not None:
        return
    campaign = turn.journey.campaigns.get(campaign_id) if campaign_id else None
    if campaign and campaign.language and turn.lead.greeted_at is None and SPEAKS not in turn.lead.extra:
        turn.lead.language = campaign.language  # of the words they came by; what their app said is a guess
    own = turn.channel.value if turn.channel else None
    came_from(turn, (campaign.source if campaign else None) or own, campaign_id)
    if campaign_id:
        is_first = turn.lead.campaign == campaign_id
        turn.record("lead", campaign_id, reason("first_contact" if is_first else "came_again"))


def came_from(turn: Turn, source: str | None, campaign: str | None) -> None:
    """Keep source and campaign of the first contact; later ones stand on the timeline as they arrived."""
    lead = turn.lead
    if lead.source is None:
        lead.source, lead.campaign = source, campaign


def greet(turn: Turn) -> None:
    """Send the greeting as an answer, where the lead is now."""
    text, why = words_of(turn)
    turn.lead.greeted_at = turn.now
    choices = turn.choices(turn.journey.texts.greeting_buttons)
    turn.send("greeting", text, why, choices, key=GREETING, lapses_at=turn.now + STILL_WANTED)


def greet_on(turn: Turn, channel: Channel, key: str, why: str) -> None:
    """Send the greeting to a channel the bot may start a chat on.

    A form asked for it, so it is an answer and goes first; to one of many who were brought in it is not.
    """
    text, _ = words_of(turn)
    turn.lead.greeted_at, asked = turn.now, IMPORTED not in turn.lead.extra
    choices = turn.choices(turn.journey.texts.greeting_buttons)
    turn.send(
        "greeting", text, why, choices, channel=channel, reply=asked, key=key,
        lapses_at=turn.now + STILL_WANTED,
    )  # fmt: skip


def show_menu(turn: Turn, text: Text, why: str) -> None:
    """Show the next steps again."""
    turn.reply("menu", turn.say(text), why, turn.choices(turn.journey.texts.menu_buttons))


def note_consent(turn: Turn, consent: Consent) -> None:
    """Add to the ledger, unless it stands there already."""
    consent = Consent(consent.marketing, clean(consent.text), consent.at, clean(consent.source))
    if consent not in turn.lead.consents:
        turn.lead.consents.append(consent)
        what = "agreed" if consent.marketing else "not_agreed"
        turn.record("consent", consent.text, reason(what, source=consent.source))


def words_of(turn: Turn) -> tuple[str, str]:
    """The greeting for this lead, and the reason for it."""
    campaign: Campaign | None = turn.journey.campaigns.get(turn.lead.campaign or "")
    if campaign and campaign.greeting:
        return turn.say(campaign.greeting), reason("greeting_campaign", campaign=turn.lead.campaign)
    return turn.say(turn.journey.texts.greeting), reason("greeting")


def _open_chat(turn: Turn, form: Submitted) -> None:
    """Greet somebody who has not written."""
    channel, why = find_opening_channel(turn, form.channel)
    if turn.lead.refused_at:
        channel, why = None, reason("no_writing")
    if channel is None:
        turn.hold(words_of(turn)[0], why)
    elif form.bulk:
        turn.lead.extra[IMPORTED] = "yes"
        greet_in_time(turn, channel)
    else:
        greet_on(turn, channel, GREETING, BETWEEN.join((reason("asked_contact"), why)))


def greet_in_time(turn: Turn, channel: Channel) -> None:
    """Greet one of many who were brought in: in the hours for writing, else spread over the time after they open."""
    opening, why = find_moment(turn, turn.now)
    if opening is None:
        turn.hold(words_of(turn)[0], why or reason("closed"))
    elif opening == turn.now:
        greet_on(turn, channel, GREETING, reason("on", channel=channel))
    else:
        _put_off(turn, channel, opening, why or reason("closed"))


def greet_late(turn: Turn, timer: TimerFired) -> None:
    """The greeting of one of many came due: send it if there is still need, move it, or hold it back."""
    wanted = next((channel for channel in Channel if channel == timer.data.get("channel")), None)
    channel, why = find_opening_channel(turn, wanted)
    if channel is None or (unfit := _why_unfit(turn)):
        turn.hold(words_of(turn)[0], why if channel is None else unfit or why)
        return
    due = Due(timer.due_at, timer.lapses_at, "spread" in timer.data)
    verdict = judge(turn, due, channel, GREETING)
    if verdict.what == "send":
        greet_on(turn, channel, GREETING, why)
    elif verdict.what == "move":
        _put_off(turn, channel, verdict.at, verdict.why, timer.lapses_at, spread=verdict.spread)
    else:
        turn.hold(words_of(turn)[0], verdict.why)


def _why_unfit(turn: Turn) -> str | None:
    lead = turn.lead
    if lead.refused_at:
        return reason("no_writing")
    if lead.handoff:
        return reason("with", by=lead.handoff.owner) if lead.handoff.owner else reason("with_staff")
    return reason("greeted_before") if lead.greeted_at else None


def _put_off(
    turn: Turn, channel: Channel, due: datetime, why: str, lapses_at: datetime | None = None, *, spread: bool = False
) -> None:  # fmt: skip
    data = {"channel": channel.value} | ({"spread": "yes"} if spread else {})
    turn.add(StartTimer(GREETING, "greeting", due, lapses_at or due + _GREETS_WITHIN, data))
    turn.record("timer", f"{GREETING} moved to {stamp(due, turn.playbook.zone)}", why)


def _note_person(turn: Turn, form: Submitted) -> None:
    """What the form tells fills in or replaces what is known; what it leaves out stays."""
    lead = turn.lead
    lead.name = clean(form.name).strip() or lead.name
    lead.email = clean(form.email).strip() or lead.email
    lead.interest = clean(form.interest).strip() or lead.interest
    lead.external_id = clean(form.external_id) or lead.external_id
    lead.chosen = form.channel or lead.chosen
    if form.timezone and find_zone(form.timezone):
        lead.timezone = form.timezone
    lead.birthday = form.birthday.isoformat() if form.birthday else lead.birthday
    lead.tags = list(dict.fromkeys((*lead.tags, *map(clean, form.tags))))
    if form.phone and form.phone != lead.phone:
        lead.phone = form.phone
        turn.identify_phone(form.phone)


def _note_language(turn: Turn, form: Submitted) -> None:
    languages = turn.journey.business.languages
    if form.language in languages:
        turn.lead.language = form.language
    elif turn.lead.language is None and (guessed := language_of_name(turn.lead.name)) in languages:
        # Forms are often filled in with Latin letters by people who speak the language of the place.
        local = guessed != "he" and (turn.lead.phone or "").startswith(_ISRAEL) and "he" in languages
        turn.lead.language = languages[0] if local else guessed
