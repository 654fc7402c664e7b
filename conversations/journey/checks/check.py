"""What must hold between the parts of a journey. Shapes are checked before it, advice follows."""

import re
from collections.abc import Iterator
from datetime import datetime
from zoneinfo import available_timezones

from conversations.journey.checks.answers import check_meetings, check_paraphrases
from conversations.journey.checks.conditions import check_conditions
from conversations.journey.checks.customers import check_customers
from conversations.journey.checks.referrals import check_referrals
from conversations.journey.checks.rules import check_escalation, check_openings, check_rules
from conversations.journey.checks.sequences import check_sequences
from conversations.journey.checks.touches import check_touches
from conversations.journey.reading.draft import Draft, is_true, word, words
from conversations.journey.reading.problems import Problem, name_one_of, suggest
from conversations.journey.reading.sheets import Place
from conversations.journey.reading.values import suggest_phone
from conversations.wording.plain import plain

ACTIONS = ("answer", "link", "handoff", "refuse", "agree", "menu")
_SWITCHES = ("handoff", "refuse", "agree", "menu")


def check_draft(draft: Draft) -> Iterator[Problem]:
    """Everything that contradicts itself or leads nowhere."""
    for check in (
        _check_business, check_escalation, _check_buttons, _check_labels, _check_references,
        _check_examples, check_meetings, check_paraphrases, _check_campaigns, check_touches,
        check_sequences, check_conditions, check_rules, _check_offers, check_customers, check_referrals,
    ):  # fmt: skip
        yield from check(draft)
    yield from check_openings(draft, "business", "staff_hours")


def _check_business(draft: Draft) -> Iterator[Problem]:
    business = draft.whole("business")
    country = word(business, "country") or "IL"
    zone, phone, website = word(business, "timezone"), word(business, "phone"), word(business, "website")
    if zone is not None and zone not in available_timezones():
        remedy = suggest(zone, _zones_like(zone), "write a place such as Asia/Jerusalem")
        yield draft.problem("business", ("timezone",), f'there is no time zone "{zone}"', remedy)
    if not re.fullmatch(r"[A-Z]{2}", country):
        remedy = "write its two capital letters, such as IL"
        yield draft.problem("business", ("country",), f'there is no country "{country}"', remedy)
    elif phone is not None and (remedy := suggest_phone(phone, country) or ""):
        message = f'"{phone}" is not a phone number in its international form'
        yield draft.problem("business", ("phone",), message, remedy)
    if website is not None and not re.fullmatch(r"https?://[^\s/]+\S*", website):
        remedy = f'write "https://{website.split("://")[-1].strip()}"'
        yield draft.problem("business", ("website",), f'"{website}" is not a web address', remedy)
    if (email := word(business, "email")) is not None and not re.fullmatch(r"[^\s@]+@[^\s@]+", email):
        remedy = 'write it as "name@example.com"'
        yield draft.problem("business", ("email",), f'"{email}" is not an e-mail address', remedy)


def _zones_like(zone: str) -> dict[str, None]:
    """Known zones by small letters and by their own, for a suggestion that can be written as it is."""
    city = zone.rpartition("/")[2].casefold().replace(" ", "_")
    return {name: None for name in available_timezones() if name.casefold().endswith(city) or "/" in zone}


def _check_buttons(draft: Draft) -> Iterator[Problem]:
    for name, button in draft.parts("buttons"):
        done = [key for key in ACTIONS if key in button and (key not in _SWITCHES or is_true(button, key))]
        if len(done) != 1:
            message = f'"{name}" does ' + (f"{len(done)} things ({', '.join(done)})" if done else "nothing")
            remedy = (
                f"keep one of {', '.join(done)}"
                if done
                else 'write one of answer: …, link: "https://…", handoff: true'
            )
            yield draft.problem("buttons", (name,), message, remedy)
        if (link := word(button, "link")) is not None:
            yield from _check_link(draft, name, link)
        if (
            is_true(button, "agree")
            and draft.sheets["texts"].readable
            and "agreed" not in draft.whole("texts")
        ):
            message = f'"{name}" agrees to advertising, and texts.yaml has no agreed to thank for it'
            remedy = 'write agreed: {he: "…", en: "…"} in texts.yaml'
            yield draft.problem("buttons", (name, "agree"), message, remedy)


def _check_link(draft: Draft, name: str, link: str) -> Iterator[Problem]:
    place: Place = (name, "link")
    used = set(re.findall(r"\{([^{}]*)\}", link))
    for unknown in sorted(used - {"phone", "website"}):
        remedy = suggest(unknown, ("phone", "website"), "write {website} or {phone}, or the address itself")
        yield draft.problem("buttons", place, f"a link can't contain {{{unknown}}}", remedy)
    if not re.fullmatch(r"(https?://|\{website\})\S*", link) or link == "https://":
        message = f'"{link}" is not a web address'
        yield draft.problem(
            "buttons", place, message, 'write an address such as "https://…" or "{website}/…"'
        )


def _check_labels(draft: Draft) -> Iterator[Problem]:
    """Labels are typed as well as tapped, so one label may mean one thing only."""
    seen: dict[tuple[str, str], str] = {}
    for name, button in draft.parts("buttons"):
        labels = button.get("label")
        for language, label in labels.items() if isinstance(labels, dict) else ():
            if not isinstance(label, str) or not plain(label):
                continue
            other = seen.setdefault((language, plain(label)), name)
            if other != name:
                message = f'"{label}" is the label of "{other}" as well'
                remedy = "write another label: people type it to choose"
                yield draft.problem("buttons", (name, "label", language), message, remedy)


def _check_references(draft: Draft) -> Iterator[Problem]:
    answers, buttons = draft.ids("answers"), draft.ids("buttons")
    for name, button in draft.parts("buttons"):
        target = word(button, "answer")
        if answers is not None and target is not None and target not in answers:
            message = f'there is no answer "{target}" in answers.yaml'
            yield draft.problem("buttons", (name, "answer"), message, suggest(target, answers))
    for file, place, target in _button_references(draft):
        if buttons is not None and target not in buttons:
            message = f'there is no button "{target}" in buttons.yaml'
            yield draft.problem(file, place, message, suggest(target, buttons))


def _button_references(draft: Draft) -> Iterator[tuple[str, Place, str]]:
    for file in ("answers", "touches"):
        for name, part in draft.parts(file):
            yield from ((file, (name, *place), target) for place, target in _listed(part, "buttons"))
    for key in ("greeting_buttons", "menu_buttons"):
        yield from (("texts", place, target) for place, target in _listed(draft.whole("texts"), key))
    for name, offer in draft.parts("offers"):
        if (button := word(offer, "button")) is not None:
            yield "offers", (name, "button"), button


def _listed(part: dict[str, object], key: str) -> Iterator[tuple[Place, str]]:
    value = part.get(key)
    for index, item in enumerate(value if isinstance(value, list) else ()):
        if isinstance(item, str):
            yield (key, index), item


def _check_examples(draft: Draft) -> Iterator[Problem]:
    """A phrase that belongs to two answers would be answered by chance."""
    seen: dict[str, tuple[str, int]] = {}
    for name, answer in draft.parts("answers"):
        examples = answer.get("examples")
        for language, phrases in examples.items() if isinstance(examples, dict) else ():
            for index, phrase in enumerate(words({"": phrases}, "")):
                place: Place = (name, "examples", language, index)
                if not plain(phrase):
                    remedy = "write a question as people ask it, or take the line out"
                    yield draft.problem("answers", place, "an example phrase without words", remedy)
                    continue
                line = draft.sheets["answers"].line(place)
                other, first = seen.setdefault(plain(phrase), (name, line))
                if other != name:
                    message = f'"{phrase}" is an example of "{other}" as well (line {first})'
                    yield draft.problem("answers", place, message, "keep it under one of the two answers")


def _check_campaigns(draft: Draft) -> Iterator[Problem]:
    seen: dict[str, str] = {}
    for name, campaign in draft.parts("campaigns"):
        for place, said in _listed(campaign, "words"):
            if not plain(said):
                message, remedy = f'"{said}" can\'t be typed', "write a word, such as salsa"
                yield draft.problem("campaigns", (name, *place), message, remedy)
            elif (other := seen.setdefault(plain(said), name)) != name:
                message = f'the word "{said}" belongs to "{other}" already'
                yield draft.problem("campaigns", (name, *place), message, "write another word")


def _check_offers(draft: Draft) -> Iterator[Problem]:
    buttons = dict(draft.parts("buttons"))
    for name, offer in draft.parts("offers"):
        starts, ends = offer.get("starts"), offer.get("ends")
        if isinstance(starts, datetime) and isinstance(ends, datetime) and ends <= starts:
            remedy = f"write a moment after {starts:%Y-%m-%d %H:%M}"
            yield draft.problem("offers", (name, "ends"), f'"{name}" ends before it starts', remedy)
        button = word(offer, "button")
        if button in buttons and "link" not in buttons[button]:
            message = f'the button "{button}" is no link, so the offer can\'t be bought with it'
            links = name_one_of(sorted(key for key, part in buttons.items() if "link" in part))
            remedy = f"write {links}" if links else "add a button with a link to buttons.yaml"
            yield draft.problem("offers", (name, "button"), message, remedy)
