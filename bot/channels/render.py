"""Shapes a message for a network, from the network's traits alone.

Choices become buttons where all of them fit, else a numbered list in the order they are offered in, so that
a typed number means the same everywhere.
"""

from dataclasses import dataclass

from bot.channels.segments import count_parts, is_gsm, plain_sms
from bot.channels.traits import Traits
from bot.channels.words import clean_text, direct_line, direct_text
from conversations.lead.content import Choice, Content, Language

_HINT: dict[Language, str] = {"he": "אפשר להשיב במספר", "en": "Reply with a number"}
_HINT_ONE: dict[Language, str] = {"he": "אפשר להשיב {}", "en": "Reply {}"}


@dataclass(frozen=True, slots=True)
class Rendered:
    """A message in its network's shape. `buttons` is empty where the choices are in the text."""

    text: str
    buttons: tuple[Choice, ...] = ()
    parts: int = 1  # SMS parts it is billed as


def render(content: Content, traits: Traits) -> Rendered:
    """Shape a message. An over-long text is shortened at a word, never its choices."""
    choices = _leave_out(content.choices, traits)
    tappable = bool(choices) and fits_buttons(choices, traits)
    text, listed = clean_text(content.text).strip(), ""
    if choices and not tappable and not are_numbers(choices):
        listed = list_choices(choices, content.language, directed=not traits.billed_by_part)
    if traits.billed_by_part:
        return _render_sms(text, listed, traits.text_limit)
    text = _fit(direct_text(text, content.language), listed, traits.text_limit)
    buttons = tuple(_clean_choice(choice) for choice in choices) if tappable else ()
    return Rendered(text, buttons)


def _leave_out(choices: tuple[Choice, ...], traits: Traits) -> tuple[Choice, ...]:
    """What a network can't do is not offered there: a message may have been made for another."""
    return choices if traits.shares_numbers else tuple(one for one in choices if not one.shares_phone)


def are_numbers(choices: tuple[Choice, ...]) -> bool:
    """Whether every choice is a number by itself ("from 0 to 10"): whoever can't tap one types it, without a list."""
    return bool(choices) and all(choice.label.isdecimal() and not choice.url for choice in choices)


def fits_buttons(choices: tuple[Choice, ...], traits: Traits) -> bool:
    """Whether every choice can be a button of this network."""
    return len(choices) <= traits.buttons and all(
        len(choice.label) <= traits.button_label_limit and (traits.link_buttons or not choice.url)
        for choice in choices
    )


def list_choices(choices: tuple[Choice, ...], language: Language, *, directed: bool = True) -> str:
    """The choices as lines: numbered, with a hint how to answer; links alone need neither."""
    answerable = [number for number, choice in enumerate(choices, 1) if not choice.url]
    lines = []
    for number, choice in enumerate(choices, 1):
        label = clean_text(choice.label).strip()
        line = f"{label}: {clean_text(choice.url)}" if choice.url else label
        line = f"{number}. {line}" if answerable else line
        lines.append(direct_line(line, language, always=True) if directed else line)
    if not answerable:
        return "\n".join(lines)
    hint = _HINT[language] if len(answerable) > 1 else _HINT_ONE[language].format(answerable[0])
    return "\n".join([*lines, "", hint])


def _render_sms(text: str, listed: str, limit: int) -> Rendered:
    # Both together: typographic signs are made plain only where that brings the whole message to 160 a part.
    whole = plain_sms(f"{text}\n\n{listed}" if listed and text else text + listed)
    if _units(whole) > limit:
        listed = plain_sms(listed)
        whole = _fit(plain_sms(text), listed, limit, "..." if is_gsm(whole) else "…")
    return Rendered(whole, parts=count_parts(whole))


def _fit(text: str, listed: str, limit: int, ellipsis: str = "…") -> str:
    tail = f"\n\n{listed}" if listed and text else listed
    room = limit - _units(tail)
    return (shorten(text, max(room, 0), ellipsis) + tail) if _units(text) > room else text + tail


def shorten(text: str, limit: int, ellipsis: str = "…") -> str:
    """The text in at most `limit` UTF-16 units, cut at a space where one is near the end."""
    if _units(text) <= limit:
        return text
    room = limit - len(ellipsis)
    if room <= 0:
        return ""
    cut = text.encode("utf-16-le")[: room * 2].decode("utf-16-le", "ignore")
    space = max(cut.rfind(" "), cut.rfind("\n"))
    return (cut[:space] if space > len(cut) // 2 else cut).rstrip() + ellipsis


def _units(text: str) -> int:
    """Length in UTF-16 units, which is how networks count emoji."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le")) // 2


def _clean_choice(choice: Choice) -> Choice:
    label = clean_text(choice.label)
    return choice if label == choice.label else Choice(choice.id, label, choice.url, choice.shares_phone)
