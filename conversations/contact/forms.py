"""Details that a form, a CRM or a list brings, and a chat that a link opens."""

from conversations.consent.ledger import note_consent
from conversations.consent.opt_out import bring_back
from conversations.contact.campaigns import come_by_campaign, come_from
from conversations.contact.greeting import greet, greet_on, show_menu
from conversations.contact.later import greet_in_time, hold_greeting
from conversations.handoff.talking import pass_on
from conversations.hours.zones import find_zone
from conversations.lead.reason import reason
from conversations.lead.year_days import keep_year
from conversations.reach.choosing import find_opening_channel
from conversations.turn.inputs import Started, Submitted
from conversations.turn.turn import Turn
from conversations.wording.filling import clean, language_of_name

_ISRAEL = "+972"


def take_form(turn: Turn, form: Submitted) -> None:
    """A form, a CRM or a CSV row brought a lead: note what is known, and greet once."""
    _note_person(turn, form)
    _note_language(turn, form)
    variant = clean(form.variant).strip() or None
    come_from(turn, clean(form.source) or "form", clean(form.campaign) or None, variant)
    if form.consent:
        note_consent(turn, form.consent)
    if turn.lead.dialogue.greeted_at is None and not form.quiet:
        _open_chat(turn, form)


def take_start(turn: Turn, start: Started) -> None:
    """A Telegram /start: greet, or bring back who had left."""
    payload = clean(start.payload)[:64]
    turn.heard = f"/start {payload}".strip()
    come_by_campaign(turn, payload if payload in turn.journey.campaigns else None)
    if turn.lead.consent.refused_at:
        bring_back(turn, turn.heard)
    elif turn.lead.handoff.has_owner():
        pass_on(turn, turn.heard, waits=False)
    elif turn.lead.dialogue.greeted_at is None:
        greet(turn)
    else:
        show_menu(turn, turn.journey.texts.hello_again, reason("started_again"))


def _open_chat(turn: Turn, form: Submitted) -> None:
    """Greet somebody who has not written."""
    channel, why = find_opening_channel(turn, form.channel)
    if turn.lead.consent.refused_at:
        channel, why = None, reason("no_writing")
    if channel is None:
        hold_greeting(turn, why)
    elif form.bulk:
        turn.lead.contact.imported = True
        greet_in_time(turn, channel)
    else:
        greet_on(turn, channel, (reason("asked_contact"), why))


def _note_person(turn: Turn, form: Submitted) -> None:
    """What the form tells fills in or replaces what is known; what it leaves out stays."""
    contact = turn.lead.contact
    contact.name = clean(form.name).strip() or contact.name
    contact.email = clean(form.email).strip() or contact.email
    contact.interest = clean(form.interest).strip() or contact.interest
    contact.external_id = clean(form.external_id) or contact.external_id
    contact.chosen = form.channel or contact.chosen
    if form.timezone and find_zone(form.timezone):
        contact.timezone = form.timezone
    if form.birthday:
        contact.birthday = keep_year(form.birthday, contact.birthday)
    contact.tags = list(dict.fromkeys((*contact.tags, *map(clean, form.tags))))
    if form.phone and form.phone != contact.phone:
        contact.phone = form.phone
        turn.identify_phone(form.phone)


def _note_language(turn: Turn, form: Submitted) -> None:
    contact, languages = turn.lead.contact, turn.journey.business.languages
    if form.language in languages:
        contact.language = form.language
    elif contact.language is None and (guessed := language_of_name(contact.name)) in languages:
        # Forms are often filled in with Latin letters by people who speak the language of the place.
        local = guessed != "he" and (contact.phone or "").startswith(_ISRAEL) and "he" in languages
        contact.language = languages[0] if local else guessed
