"""What is written short, or left to be understood, in an order's words, said in full. Pure."""

import re

from conversations.orders.cues.numbers import PATTERN, read_number

_MISTAKEN = r"(?:(?:אוי|אופס|רגע|סליחה),? )*(?:טעות(?: שלי)?|טעיתי|התבלבלתי|התבלבלנו)"
_SHORTENED = (
    (
        re.compile(
            r"^\W*(?:(?:no|wait|actually|hm+|sorry|oh|hang on)\W+)+(two|2)"
            r"\s*[,.;:-]+\s*(?=(?:and )?(?:the )?(?:other|second)(?!\w))",
            re.IGNORECASE,
        ),
        r"make it \1, ",
    ),
    (
        re.compile(
            r"^\W*(?:(?:לא|רגע|בעצם|אה|סליחה|אממ*)\W+)+(שתיים|שתים|שניים|2)\s*[,.;:-]+\s*(?=ו?ה(?:שנייה|שניה|אחרת)(?![א-ת]))"
        ),
        r"תעשו \1, ",
    ),
    (re.compile(r"(?<!\w)w/o(?!\w)", re.IGNORECASE), "without"),
    (re.compile(rf"^\W*{_MISTAKEN}(?:\s*[,.!:–-]+\s*| )(?=(?:{PATTERN}) )"), "סליחה, "),
    (re.compile(r"(?<!\w)(an?|another) (regular|normal|plain|ordinary) one(?= )", re.IGNORECASE), r"\1 \2"),
    (
        re.compile(r"(?<![א-ת])(גם|עוד|לי|לנו|תביאו?|תביאי|תוסיפו?|תוסיפי) איז(?:ה|ו|שהו|שהי) (?=[א-ת])"),
        r"\1 ",
    ),
    (
        re.compile(
            r"^\W*(?:and )?(one|two|three|four|\d) more "
            r"(?=(?:large|big|small|family|personal|pizza|pie|tray|margherita|coke|can|salad|water|bottle|garlic|chocolate)s?(?!\w))",
            re.IGNORECASE,
        ),
        r"add \1 ",
    ),
    (
        re.compile(
            r"^\W*(?:and )?(one|two|three|four|\d) more(?: please| pls| plz)?[,.;\n -]+"
            r"(?=(?:with|half|no|without|plain)(?!\w))",
            re.IGNORECASE,
        ),
        r"add \1 ",
    ),
    (
        re.compile(
            r"(?P<before>^\W*|[,.;\n]\W*|(?<!\w)(?:and|plus|also|want|need|get|have|like|me|us),? )"
            r"(?:for (?:my|the|our|his|her) \w+,? )?(?:something|smth|sth)(?: (?:that is|that['’]s))?"
            r"(?= (?:vegan|gluten[- ]free|dairy[- ]free|"
            r"(?:no|without|w/o|with no) (?:any )?(?:cheese|dairy|gluten|sauce))(?!\w))",
            re.IGNORECASE,
        ),
        r"\g<before>another one pizza",
    ),
    (
        re.compile(
            r"(?P<before>^\W*|[,.;\n]\W*|(?<![א-ת])(?:וגם|גם|ועוד|עוד|רוצ(?:ה|ים|ות)|צריכ(?:ה|ים)|צריך|לי|לנו),? |"
            r"(?<= )(?=ול))(?:ו?ל(?:בת|בן|אחות|אח|אישה|בעל|אשת|אמא|אבא|סבתא|סבא|חבר|ילד|קטנ|גדול|נכד|אורח|שכנ|דוד|"
            r"אחיינ|ב)[א-ת]*(?: של[א-ת]+| אחת| אחד)?,? )?ו?משהו"
            r"(?= (?:(?:בלי|ללא) (?:גבינה|גלוטן|רוטב)|טבעונ[א-ת]*)(?![א-ת]))"
        ),
        r"\g<before>ועוד פיצה אחת",
    ),
    (re.compile(r"(?<!\w)another(?=,? (?:with|without|w/|no|plain)(?!\w))", re.IGNORECASE), "another one"),
    (
        re.compile(
            r"(?<!\w)(my|his|her|our|the) (?:gf|bf)(?!\w)"
            r"(?! (?:one|pizza|pie|family|personal|large|small|dough|base|crust))",
            re.IGNORECASE,
        ),
        r"\1 partner",
    ),
    (
        re.compile(
            r"(?<!\w)(small|little|personal|large|big|family) (gf|gluten[- ]free|vegan) (?:one|pizza|pie)(?!\w)",
            re.IGNORECASE,
        ),
        r"\2 \1",
    ),
    (
        re.compile(
            r"(?P<told>(?<!\w)(?:is|are|eats?|be|has to be|needs?) (?:gluten[- ]free|gf|co?eliac)(?:,| -|;)? "
            r"(?:and|so)(?: [\w']+){0,4}) "
            r"(?P<count>an?|one|1) (?P<size>personal|small|family|large)(?: one| pizza| pie)? for "
            r"(?P<whom>her|him|them|that one|me)(?!\w)(?:,? (?:just )?plain(?!\w))?",
            re.IGNORECASE,
        ),
        r"\g<told> \g<count> gluten-free \g<size> for \g<whom>",
    ),
    (
        re.compile(
            r"(?P<told>(?<![א-ת])(?:ללא גלוטן|בלי גלוטן|צליאקית?|רגישה? לגלוטן),? (?:ו?אז )(?:[א-ת]+ ){0,2}?)"
            r"(?P<size>אישית|משפחתית)(?P<one> אחת)? (?P<whom>בשבילה|בשבילו|עבורה|עבורו|לה|לו)(?![א-ת])"
        ),
        r"\g<told>\g<size> ללא גלוטן \g<whom>",
    ),
)
"""Also how one is to be, said behind its size, and one for who was just said to eat no gluten."""


def say_shortened(words: str) -> str:
    """The words with what is written short in full, and something for somebody, told by how it is to be, as one more.

    >>> say_shortened("w/o corn"), say_shortened("2 large and something vegan"), say_shortened("another with corn")
    ('without corn', '2 large and another one pizza vegan', 'another one with corn')
    """
    for short, full in _SHORTENED:
        words = short.sub(full, words)
    return say_packs(words)


_PACK = re.compile(
    rf"(?<!\w)(?:(?P<count>{PATTERN}|an?)[ -]+)?(?P<each>{PATTERN})[ -]?packs?(?: of)?(?= [^\W\d])|"
    rf"(?<![א-ת])(?P<and>ו?)(?:(?P<count_he>{PATTERN})[ -]+)?"
    r"(?P<each_he>שישיית|שישיי?ה|שישיות|שלישיי(?:ת|ה)|רביעיי(?:ת|ה)|מארז (?:של )?(?:\d+|שיש[יה]+))"
    r"(?: אחת)?(?: של)?(?= [א-ת])",
    re.IGNORECASE,
)
"""So many of a thing as come in one ("2 six packs of coke")."""
_IN_PACK = {"של": 3, "רב": 4}


def say_packs(words: str) -> str:
    """The words with what comes by the pack as so many of it.

    >>> say_packs("2 six packs of coke"), say_packs("a 4-pack of beer"), say_packs("2 משפחתיות ושישיית קולה")
    ('12 coke', '4 beer', '2 משפחתיות ו-6 קולה')
    >>> say_packs("שתי שישיות קולה")
    '12 קולה'
    """
    return _PACK.sub(_count_packs, words)


def _count_packs(found: re.Match[str]) -> str:
    many = read_number(found["count"] or found["count_he"] or "") or 1
    if found["each"]:
        return str(many * (read_number(found["each"]) or 1))
    in_words = re.search(r"\d+", found["each_he"])
    each = int(in_words[0]) if in_words else _IN_PACK.get(found["each_he"][:2], 6)
    return f"{found['and']}{'-' if found['and'] else ''}{many * each}"
