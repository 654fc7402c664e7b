"""The forms a Hebrew verb takes in asking somebody for something, and in saying what they keep doing."""

from collections.abc import Iterator

_HIFIL = "^"


def inflect(*verbs: str) -> str:
    """The forms, spaces between, of verbs given as `future/plural/present` without the letter of the person.

    "כתוב/כתב/כותב": תכתוב, תכתבי, תכתבו, שתכתבו, שיכתוב, כתוב, כתבו, לכתוב, כותב, כותבים… The plural is the same where it is left
    out; without a present there is none: מוריד אותי tells what somebody does, and asks for nothing. A verb of the
    form להפסיק is marked: "^פסיק".
    """
    return " ".join(form for verb in verbs for form in _inflect(verb))


def _inflect(verb: str) -> Iterator[str]:
    stem, short, present, opening = _read_verb(verb)
    for form in (f"ת{stem}", f"ת{short}י", f"ת{short}ו"):
        yield from (form, f"ש{form}")
    yield from (f"שי{stem}", f"שי{short}ו")
    yield from (f"{opening}{stem}", f"{opening}{short}י", f"{opening}{short}ו", f"ל{opening}{stem}")
    if opening:
        yield f"{opening}{stem.replace('י', '')}"
    if present:
        yield from (present, *(f"{present}{ending}" for ending in ("ה", "ת", "ים", "ות")))


def _read_verb(verb: str) -> tuple[str, str, str, str]:
    stem, _, rest = verb.lstrip(_HIFIL).partition("/")
    short, _, present = rest.partition("/")
    return stem, short or stem, present, "ה" if verb.startswith(_HIFIL) else ""
