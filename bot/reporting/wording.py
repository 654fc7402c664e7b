"""Numbers of a report as people read them."""

from datetime import timedelta
from typing import Literal

from babel.dates import format_timedelta
from babel.numbers import format_currency, format_decimal

from conversations.lead.content import Language
from conversations.reporting.metric import Figure, Metric, Unit

NOTHING = "–"
_LOCALES: dict[Language, str] = {"he": "he_IL", "en": "en_GB"}
_DAYS: dict[Language, str] = {"he": "{} ימים", "en": "{} days"}
_BESIDE: dict[str, dict[Language, str]] = {
    "asked": {"he": " ({} נשאלו)", "en": " ({} asked)"},
    "rewards": {"he": " ({} מתנות ניתנו)", "en": " ({} rewards)"},
}
_SIDES: dict[Language, str] = {"he": "{} ממליצים, {} מסתייגים", "en": "{} promoters, {} detractors"}
_ONE: dict[str, str] = {
    "לידים": "ליד אחד", "leads": "1 lead", "לקוחות": "לקוח אחד", "customers": "1 customer",
    "לקוחות חדשים": "לקוח חדש אחד", "new customers": "1 new customer", "פגישות": "פגישה אחת", "meetings": "1 meeting",
    "פניות": "פנייה אחת", "handoffs": "1 handoff", "תשובות": "תשובה אחת", "answers": "1 answer",
}  # fmt: skip
"""A single one of what is counted."""
_OF: dict[Language, str] = {"he": "מתוך", "en": "of"}
_MEDIAN: dict[Language, str] = {"he": "חציון: ", "en": "median: "}
_DAY = 86400


def say_value(unit: Unit, value: float | None, currency: str, language: Language) -> str:
    """A metric's value; a dash where there is none."""
    if value is None:
        return NOTHING
    if unit == "money":
        return say_money(value, currency, language)
    if unit in ("days", "seconds"):
        return say_time(value * (_DAY if unit == "days" else 1), language)
    if unit == "share":
        return f"{_say_number(100 * value, language)}%"
    return f"\u200e{value:+.0f}" if unit == "points" else _say_number(value, language)


def say_figure(unit: Unit | Literal["answer"], value: float, currency: str, language: Language) -> str:
    """What one person adds to a metric: their answer to a survey, an amount, a length of time."""
    return f"{value:g}" if unit == "answer" else say_value(unit, value, currency, language)


def say_time(seconds: float, language: Language) -> str:
    """A length of time, in days where there are more than two of them."""
    if seconds >= 2 * _DAY:
        return _DAYS[language].format(_say_number(seconds / _DAY, language))
    length = timedelta(seconds=max(seconds, 1))
    said = format_timedelta(length, locale=_LOCALES[language], threshold=1.5)
    return said.removeprefix("1 ") if language == "he" else said


def say_money(amount: float, currency: str, language: Language) -> str:
    """An amount, without the direction marks that would stand in a right-to-left line."""
    digits = 0 if abs(amount) >= 1000 or amount == int(amount) else 2
    pattern = "¤#,##0" if not digits else "¤#,##0.00"
    shown = format_currency(amount, currency, pattern, locale=_LOCALES[language], currency_digits=False)
    return shown.replace("\u200f", "").replace("\u200e", "")


def say_parts(metric: Metric, figure: Figure, language: Language) -> str:
    """What a value was made of: so many of so many; of a survey also how many were asked, of friends what was given."""
    place = language == "en"
    bottom = _say_count(figure.denominator, metric.bottom[place], language)
    beside = "".join(
        said[language].format(figure.more[of]) for of, said in _BESIDE.items() if of in figure.more
    )
    if metric.unit == "score":
        return bottom + beside
    if metric.unit == "points":
        top = _SIDES[language].format(figure.more["promoters"], figure.more["detractors"])
    elif metric.unit == "money":
        top = f"{say_money(figure.numerator, str(figure.more['currency']), language)} {metric.top[place]}"
    else:
        top = _say_count(figure.numerator, metric.top[place], language)
    if metric.unit == "money":
        return f"{top} / {bottom}{beside}"
    median = _MEDIAN[language] if metric.unit in ("days", "seconds") else ""
    return f"{median}{top} {_OF[language]} {bottom}{beside}"


def _say_count(number: float, of: str, language: Language) -> str:
    return _ONE[of] if number == 1 and of in _ONE else f"{_say_number(number, language)} {of}"


def _say_number(number: float, language: Language) -> str:
    return str(format_decimal(number, "#,##0.#", locale=_LOCALES[language]))
