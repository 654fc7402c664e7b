"""Which column of a file is which field of a lead, however it is called."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib.resources import files

import yaml
from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA

_COLUMNS = yaml.safe_load(files(__package__).joinpath("columns.yaml").read_text("utf-8"))
_FIELD_OF: Mapping[str, str] = {name: field for field, names in _COLUMNS["fields"].items() for name in names}
_WORDS: Mapping[str, tuple[frozenset[str], frozenset[str]]] = {
    field: (frozenset(words["has"]), frozenset(words["not"])) for field, words in _COLUMNS["words"].items()
}
_ALONE: Mapping[str, frozenset[str]] = {
    field: frozenset(words.get("alone", ())) for field, words in _COLUMNS["words"].items()
}
_LEFT_OUT = frozenset(_COLUMNS["left_out"])
"""None of it is a misspelt column."""
_REMARKS = re.compile(
    r"\s*\((?:required|mandatory|optional|whatsapp|mobile|cell|dd[/.\-]mm[/.\-]yyyy|חובה|רשות|לא חובה|נייד"
    r"|ווטסאפ|וואטסאפ|ראשי)\)\s*$",
    re.IGNORECASE,
)
"""What a form says beside a column's name and changes nothing of what it is; any other remark may."""
_IN_BRACKETS, _GENDER = re.compile(r"\([^()]*\)"), re.compile(r"/[התי]ת?(?![א-ת])")
_NUMBERED = re.compile(r"(?<=[^\W\d])(?:_?[1-9]|_no|_?#|_מס)(?=_value$|$)")
"""Of several of a kind which one, and "No."."""
_PART = re.compile(r"_(first|last)_?name$")
_OF_SEVERAL = frozenset({"phone", "email"})
"""Of anything else only the first is theirs."""
_HEBREW, _LATIN = re.compile("[א-ת_]*[א-ת]"), re.compile("[a-z0-9_]*[a-z]")
_ALIKE = 80
_NOTHING = frozenset({"-", "–", "—", "n/a", "#n/a", "null", "none", "אין"})
"""What people and programs write where there is nothing to write."""


@dataclass(frozen=True, slots=True)
class Columns:
    """`fields` says of each column which field it is, None: of no use. `unused` names those."""

    fields: tuple[str | None, ...]
    unused: tuple[str, ...]

    def read(self, cells: Sequence[str]) -> dict[str, str]:
        """The fields of a row that have something in them; of two columns for one field the first."""
        found: dict[str, str] = {}
        for field, value in self._read(cells):
            found.setdefault(field, value)
        return found

    def read_all(self, cells: Sequence[str], wanted: str) -> list[str]:
        """What stands in each column of one field."""
        return [value for field, value in self._read(cells) if field == wanted]

    def _read(self, cells: Sequence[str]) -> Iterator[tuple[str, str]]:
        for field, cell in zip(self.fields, cells, strict=False):
            value = cell.strip()
            if len(value) > 2 and value[0] == "'" == value[-1]:
                value = value[1:-1].strip()
            if field and value and value.casefold() not in _NOTHING:
                yield field, value


def read_columns(header: Sequence[str]) -> Columns:
    """Which column is which."""
    found = [_find_field(name) for name in header]
    for field in _WORDS:
        if not {field, f"first_{field}"} & {*found}:
            _find_by_words(header, found, field)
    fields = tuple(found)
    unused = tuple(
        name.strip() for name, field in zip(header, fields, strict=True) if name.strip() and not field
    )
    return Columns(fields, unused)


def _find_field(name: str) -> str | None:
    plain = _plain(_REMARKS.sub("", name))
    field = _FIELD_OF.get(plain)
    if field is None and (numbered := _FIELD_OF.get(_NUMBERED.sub("", plain))):
        is_first = not any(sign in "23456789" for sign in plain)
        field = numbered if is_first or numbered in _OF_SEVERAL else None
    return field or _find_part_of_name(plain) or _find_in_two_languages(plain)


def _find_part_of_name(plain: str) -> str | None:
    """Of "contact.firstname" and "Customer Last Name", but of no child's or company's."""
    found = _PART.search(plain)
    return f"{found[1]}_name" if found and not {*plain.split("_")} & _WORDS["name"][1] else None


def _find_by_words(header: Sequence[str], found: list[str | None], field: str) -> None:
    """The one column whose name has a word of the field's in it: "Person - Phone", "What's your name?"."""
    named, others = _WORDS[field]
    words = [{*_plain(_IN_BRACKETS.sub("", name)).split("_")} for name in header]
    fits = [n for n, has in enumerate(words) if has & named and not has & others and found[n] is None]
    fits = fits or [n for n, name in enumerate(header) if _plain(name) in _ALONE[field] and found[n] is None]
    if len(fits) == 1:
        found[fits[0]] = field


def _find_in_two_languages(plain: str) -> str | None:
    """The field of a name that stands there in Hebrew and in English ("Name שם")."""
    parts = [part.strip("_") for part in (_HEBREW.sub("", plain), _LATIN.sub("", plain))]
    fields = {_FIELD_OF.get(part) for part in parts}
    return fields.pop() if len(fields) == 1 else None


def count_known(header: Sequence[str]) -> int:
    """How many columns are known."""
    return sum(field is not None for field in read_columns(header).fields)


def find_problems(columns: Columns) -> list[tuple[str, str]]:
    """(column, what is wrong with it): one that is missing, or whose name is nearly a known one."""
    has = set(columns.fields)
    guesses = {name: meant for name in columns.unused if (meant := _guess(name, has))}
    problems = [(name, f"did you mean {meant}?") for name, meant in guesses.items()]
    has |= {_FIELD_OF[meant] for meant in guesses.values()}
    missing = [] if has & {"name", "first_name", "last_name"} else ["name"]
    missing += [] if "phone" in has else ["phone"]
    if missing:
        problems.append((", ".join(missing), "the header line lacks this column"))
    return problems


def _guess(name: str, has: set[str | None]) -> str | None:
    plain = _plain(name)
    found = process.extractOne(_sound(plain), _SOUNDS.keys(), scorer=fuzz.ratio, score_cutoff=_ALIKE)
    meant = (
        _SOUNDS[found[0]]
        if found
        else next((known for known in _FIELD_OF if _is_swapped(plain, known)), None)
    )
    return None if meant is None or plain in _LEFT_OUT or _FIELD_OF[meant] in has else meant


def _sound(name: str) -> str:
    """As it is heard: "fone" and "telefon" are misspelt by ear."""
    return name.replace("ph", "f")


def _is_swapped(name: str, known: str) -> bool:
    """Whether two letters changed places: of a short name that leaves too little for the likeness above."""
    return len(name) > 3 and sorted(name) == sorted(known) and OSA.distance(name, known) == 1


def _plain(name: str) -> str:
    """A column's name as it is looked up: "Phone Number", "phone-number" and "phone_number" are one."""
    bare = re.sub("[\"'׳״?:*()+\u200e\u200f\ufeff]", "", _GENDER.sub("", name.strip().casefold()))
    return re.sub(r"[\s_.\-/\[\]]+", "_", bare).strip("_")


_SOUNDS = {_sound(name): name for name in _FIELD_OF}
