"""The forms a Hebrew verb takes in asking for something: future, imperative, infinitive, present, each with ש too."""

from collections.abc import Iterator

_HIFIL = "^"


def inflect(*verbs: str) -> str:
    """The forms, spaces between, of verbs given as `future` or `future/plural/present`, without the letter of the
    person: "שלח" gives תשלח, תשלחי, תשלחו, שתשלחו, ישלח, לשלוח's own spelling not; "כתוב/כתב/כותב" has another stem before
    endings and a present. A verb of the form להפסיק is marked: "^פסיק//מפסיק".
    """
    return " ".join(form for verb in verbs for form in _inflect(verb))


def attach_me(*verbs: str) -> str:
    """The forms with "me" or "us" for an ending (הסירוני, תמחקונו, להסירני), of verbs given as to `inflect`."""
    return " ".join(form for verb in verbs for form in _attach_me(verb))


def _attach_me(verb: str) -> Iterator[str]:
    stem, short, _, opening = _read_verb(verb)
    for ending in ("ני", "נו"):
        yield f"ת{short}ו{ending}"
        yield f"{opening}{short}ו{ending}"
        yield f"ל{opening}{short}{ending}"


def _inflect(verb: str) -> Iterator[str]:
    stem, short, present, opening = _read_verb(verb)
    for person in ("ת", "י"):
        for form in (f"{person}{stem}", f"{person}{short}ו"):
            yield from (form, f"ש{form}")
    yield from (f"ת{short}י", f"שת{short}י")
    yield from (f"{opening}{stem}", f"{opening}{short}י", f"{opening}{short}ו", f"ל{opening}{stem}")
    if opening:
        yield f"{opening}{stem.replace('י', '')}"
    if present:
        yield from (present, *(f"{present}{ending}" for ending in ("ה", "ת", "ים", "ות")))


def _read_verb(verb: str) -> tuple[str, str, str, str]:
    stem, _, rest = verb.lstrip(_HIFIL).partition("/")
    short, _, present = rest.partition("/")
    return stem, short or stem, present, "ה" if verb.startswith(_HIFIL) else ""
