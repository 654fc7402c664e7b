"""Which column of a file is which field of a lead, however it is called."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA

_NAMES: Mapping[str, tuple[str, ...]] = {
    "name": (
        "name", "full_name", "fullname", "customer_name", "contact_name", "customer", "contact", "lead_name",
        "client", "your_name", "person", "lead", "איך_קוראים_לך", "מה_שמך", "שם_פרטי_משפחה", "שם_פרטי_ושם_משפחה",
        "display_name", "participant", "שם", "שם_מלא", "שם_הלקוח", "שם_לקוח", "לקוח", "שם_ליד",
        "שם_הליד", "שם_פרטי_ומשפחה", "שם_ומשפחה", "שם_הלקוחה", "שם_לקוחה", "לקוחה", "שם_המתעניין", "שם_המתעניינת",
        "имя", "фио", "имя_и_фамилия", "الاسم", "اسم", "الاسم_الكامل",
        "שם_מתעניין", "שם_מתעניינת", "שם_משתתף", "שם_משתתפת", "שם_המשתתף", "שם_המשתתפת",
    ),
    "first_name": ("first_name", "firstname", "first", "given_name", "billing_first_name", "שם_פרטי"),
    "last_name": ("last_name", "lastname", "last", "surname", "family_name", "billing_last_name", "שם_משפחה"),
    "phone": (
        "phone", "phone_number", "mobile", "mobile_phone", "mobile_number", "cell", "cellphone", "cell_phone", "tel",
        "telephone", "whatsapp", "whatsapp_number", "phone_1_value", "טלפון", "מספר_טלפון", "טלפון_נייד", "נייד",
        "פלאפון", "מספר_נייד", "מספר", "סלולרי", "טל", "your_phone", "phone_no", "whatsapp_phone", "וואטסאפ",
        "ווטסאפ",
        "user_phone", "your_phone_number", "contact_no", "contact_number", "contact_phone", "customer_phone",
        "primary_phone",
        "whatsapp_mobile", "טלפון_ראשי", "טלפון_סלולארי", "סלולארי", "מספר_פלאפון", "פלאפון_נייד", "טל_נייד",
        "טלפון_ליצירת_קשר", "טלפון_הלקוח", "טלפון_לקוח", "טלפון_וואטסאפ",
        "телефон", "номер_телефона", "мобильный", "الهاتف", "رقم_الهاتف", "الجوال", "رقم_الجوال", "هاتف",
        "מס_טלפון", "מס_נייד", "טלפון_סלולרי", "מספר_וואטסאפ",
    ),
    "email": (
        "email", "e_mail", "mail", "e_mail_1_value", "email_address", "e_mail_address",
        "user_email", "your_email", "contact_email", "customer_email", "primary_email",
        "אימייל", "מייל", "דואל",
        "דוא_ל", "דואר_אלקטרוני", "כתובת_מייל", "כתובת_אימייל",
    ),
    "source": ("source", "lead_source", "מקור", "מקור_הגעה"),
    "campaign": ("campaign", "campaign_name", "utm_campaign", "קמפיין", "שם_הקמפיין"),
    "variant": ("variant", "utm_content", "גרסה"),
    "channel": ("channel", "ערוץ"),
    "language": ("language", "lang", "locale", "שפה"),
    "interest": ("interest", "interested_in", "תחום_עניין", "מתעניין_ב", "מתעניינת_ב", "עניין"),
    "birthday": (
        "birthday", "birth_date", "birthdate", "date_of_birth", "dob", "תאריך_לידה", "יום_הולדת", "ת_לידה",
        "תאריך_יום_הולדת", "дата_рождения", "تاريخ_الميلاد",
    ),
    "timezone": ("timezone", "time_zone", "אזור_זמן"),
    "tags": ("tags", "tag", "labels", "תגיות", "תגית", "תוויות"),
    "external_id": ("external_id", "id", "lead_id", "crm_id", "contact_id", "מזהה"),
    "consent_marketing": (
        "consent_marketing", "marketing_consent", "consent", "opt_in", "optin", "newsletter", "הסכמה",
        "הסכמה_לדיוור", "accepts_marketing", "marketing_opt_in", "sms_marketing",
        "אישור_דיוור", "הסכמה_לפרסומות", "הסכמה_לקבלת_פרסומות", "דיוור",
    ),
    "consent_text": ("consent_text", "נוסח_ההסכמה", "נוסח_הסכמה"),
    "consent_at": ("consent_at", "consent_date", "מועד_ההסכמה", "תאריך_הסכמה"),
    "consent_source": ("consent_source", "מקור_ההסכמה"),
}  # fmt: skip
_FIELD_OF = {name: field for field, names in _NAMES.items() for name in names}
_WORDS: Mapping[str, tuple[frozenset[str], frozenset[str]]] = {
    "name": (
        frozenset({"name", "שם", "nombre", "nome", "vorname", "имя"}),
        frozenset({
            "company", "business", "campaign", "ad", "adset", "form", "user", "file", "event", "course", "product",
            "group",
            "child", "kid", "student", "pet", "page", "account", "school", "username", "list", "חברה", "החברה", "עסק",
            "העסק", "קמפיין", "הקמפיין", "מודעה", "המודעה", "טופס", "הטופס", "ילד", "הילד", "ילדה", "הילדה", "קורס",
            "הקורס", "משתמש", "קבוצה", "הקבוצה",
        }),
    ),
    "phone": (
        frozenset({
            "phone", "mobile", "cell", "cellphone", "telephone", "whatsapp", "gsm", "msisdn", "handy", "handynummer",
            "telefonnummer", "celular", "cellulare", "teléfono", "telefono", "téléphone", "portable", "טלפון",
            "הטלפון",
            "נייד", "הנייד", "סלולרי", "סלולארי", "פלאפון", "הפלאפון", "וואטסאפ", "ווטסאפ", "телефона",
        }),
        frozenset({"type", "country", "prefix", "ext", "extension", "fax", "area", "סוג", "קידומת", "שלוחה", "פקס"}),
    ),
}  # fmt: skip
"""Words that tell which column it is where none has a name that is known, and words with which it is another."""
_LEFT_OUT = frozenset({
    "created_time", "created_at", "ad_id", "ad_name", "adset_id", "adset_name", "campaign_id", "form_id", "form_name",
    "is_organic", "platform", "lead_status", "stage", "refused_at", "referral", "notes", "note", "הערות", "הערה",
    "תאריך",
})  # fmt: skip
"""What ad tools and our own export write beside; none of it is a misspelt column."""
_REMARKS = re.compile(
    r"\s*\((?:required|mandatory|optional|whatsapp|mobile|cell|dd[/.\-]mm[/.\-]yyyy|חובה|רשות|לא חובה|נייד"
    r"|ווטסאפ|וואטסאפ|ראשי)\)\s*$",
    re.IGNORECASE,
)
"""What a form says beside a column's name and changes nothing of what it is; any other remark may."""
_IN_BRACKETS, _GENDER = re.compile(r"\([^()]*\)"), re.compile(r"/[התי]ת?(?![א-ת])")
_FIRST = re.compile(r"(?<=[^\W\d])(?:_?1|_no|_?#|_מס)$")
"""Of several of a kind the first, and "No."."""
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
            if field and value and value.casefold() not in _NOTHING:
                yield field, value


def read_columns(header: Sequence[str]) -> Columns:
    """Which column is which."""
    found = [_find_field(name) for name in header]
    for field in _WORDS:
        if not {field, f"first_{field}", f"last_{field}"} & {*found}:
            _find_by_words(header, found, field)
    fields = tuple(found)
    unused = tuple(
        name.strip() for name, field in zip(header, fields, strict=True) if name.strip() and not field
    )
    return Columns(fields, unused)


def _find_field(name: str) -> str | None:
    plain = _plain(_REMARKS.sub("", name))
    return _FIELD_OF.get(plain) or _FIELD_OF.get(_FIRST.sub("", plain)) or _find_in_two_languages(plain)


def _find_by_words(header: Sequence[str], found: list[str | None], field: str) -> None:
    """The one column whose name has a word of the field's in it: "Person - Phone", "What's your name?"."""
    named, others = _WORDS[field]
    words = [{*_plain(_IN_BRACKETS.sub("", name)).split("_")} for name in header]
    fits = [n for n, has in enumerate(words) if has & named and not has & others and found[n] is None]
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
    return re.sub(r"[\s_.\-/]+", "_", bare).strip("_")


_SOUNDS = {_sound(name): name for name in _FIELD_OF}
