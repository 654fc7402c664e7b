"""The words of a price list and of ordering, found in what somebody wrote."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from conversations.orders.cues.numbers import PATTERN, counts, read_number
from conversations.orders.heard.sized import leave_sizes_out
from conversations.orders.heard.where import compile_town
from conversations.orders.kept.prices import PriceList, Words
from conversations.orders.named.sorts import compile_other_sort, compile_sorts
from conversations.orders.named.token import Token
from conversations.orders.spelling.plainer import say_half_of_each
from conversations.orders.spelling.typos import mend
from conversations.turn.playbook import Playbook
from conversations.wording.remembering import remembered

_PREFIX = "[ושהבלכמ]{0,2}?"
_BETWEEN = r"(?<![\w'’])(?:{})(?!\w)"
_VERBS: Mapping[str, str] = {
    "half": (
        r"(?:on )?(?:the )?(?:other|second) (?:half|side)|(?:on )?one side|on one half|"
        r"ו?[בה]?צד (?:אחד|ה?שני|שניי?ה?)|ו?הצד ה?שני|"
        r"(?:on )?the (?:other|second) half|ו?[בל]?(?:ה?חצי ה?שני)|"
        r"halfn?(?!-| (?:an? |the )?hour| past| price)"
        r"(?: (?:of|on) (?:just |only )?(?:it|one|the one|one of (?:them|the \w+))(?: (?:pizza|pie|of them))?)?|"
        r"חצי(?! שעה| מחיר)(?: (?:מ|מה|של ה)?(?:אחת|אחד|ממנה|מהפיצה|מהאחת)(?: מהן)?)?"
    ),
    "correct": (
        r"actually|sorry|oops|no wait|wait no(?= ?[,.!\n])|wait|no(?= ?[,.!]| the (?!half|full))|scratch that|"
        r"i mean[t]?|rather(?! than)|"
        r"final(?:ly)?(?! ?:)|correction|my (?:bad|mistake)|typo|"
        r"בעצם|סליחה|אופס|לא(?= ?[,.!])|לא לא|לא רגע|רגע לא(?= ?[,.!\n])|רגע|התכוונתי|כלומר|תיקון|סופי"
    ),
    "rest": (
        r"(?:the )?rest(?! of (?:us|my|our|the (?:family|gang|group|kids|guys|team|office|table))(?!\w))"
        r"(?: of (?:them|'?em|the (?:pizzas|pies)))?|the others|"
        r"(?:the )?remaining(?: ones?)?|(?<!לכל )ו?ה?שאר|(?<!לכל )ו?היתר"
    ),
    "all": (
        r"(?:(?:for |to |on )?(?<!after )(?<!at )(?:all|both|each)(?: (?:two|three|four) )?"
        r"(?: of (?:them|'?em|these|those|the (?:pizzas|pies)))?"
        r"(?! of us| (?:the|day|that|this|our|my|in|together)(?!\w)))|"
        r"ו?(?:על |את |ב|ל)?(?:כולן|כולם|שתיהן|שניהם|שלושתן)"
    ),
    "same": (
        r"(?:with )?(?:of )?the same(?! (?:as|order|address|time|place|price))(?: (?:thing|one|toppings|ones))?|"
        r"(?<=\w )of (?:those|these)(?=\W*$|,| (?:please|pls|plz|thanks|then|to (?:\d|\w+ \d)|delivered|for pick))|"
        r"same toppings|(?:עם )?(?:אות[ןם]|אותה) ה?תוספ(?:ות|ת)|"
        r"like (?:that|the first)(?: one)?|"
        r"(?<!בא )(?:כזאת|כזו|כזה|כאלה|כאלו)(?!\w)|כמוה|אותו דבר(?! כמו)"
    ),
    "vague": (
        r"some(?:thing|thin) (?!(?:without|with|no)(?!\w)|like|to|for|else|small|big|about|is|was|went|wrong)\w+|"
        r"(?:(?<=with )|(?<=w )|(?<=w/ ))(?:everything|the works|the lot|all the toppings)"
        r"(?: (?:veg\w*|on it|you (?:have|got)))?|"
        r"everything (?:veg\w*|on it)|(?:some |any |all the |mixed )?(?:veggies|vegetables|veg)(?! (?:cheese|pizza))|"
        r"(?<=with )(?:some |any )?toppings|"
        r"משהו (?!בלי(?!\w)|ללא(?!\w)|כמו|אחר|נוסף|קטן|גדול|לא|עם|ש)[א-ת]+|(?<=עם )(?:ה?כו?ל|כל התוספות|תוספות)|"
        r"(?:איזה |קצת |כל מיני )?ירקות(?: שיש)?"
    ),
    "add": (
        "ו?הוסיפו|ו?הוסף|ו?תוסי(?:ף|פו|פי)|ו?להוסיף|נוסיף|ועוד|עוד|וגם|גם|בתוספת|"
        "plus|add|adding|another|also|as well|and another|and a"
    ),
    "remove": (
        "ו?תוריד[וי]?|ו?להוריד|נוריד|ו?(?:תוותר[וי]?|נוותר|לוותר|ווי?תר[וי]?)(?: על)?|"
        r"ו?(?:תסיר[וי]?|תמחק[וי]?|למחוק|תעיף|תעיפו|תוציא[וי]?|הסירו|הורידו|הורד|בטל[וי]?|מבטל(?:ת|ים)|"
        r"מוותר(?:ת|ים)?(?: על)?|מוריד(?:ה|ים)?|ביטלתי|ביטלנו)(?: את)?|"
        "ו?בלי|ו?ללא|remove|drop|take off|take out the|leave off(?: the)?|"
        "doesn'?t (?:want|like|eat)|don'?t (?:want|like|put)|(?:wo|ca)n'?t (?:eat|have|stand|touch)|"
        "hates?|שונאת?|שונאים|"
        "(?:never ?mind|nvm|nix|kill|get rid of|take away|hold off on)(?: on)? the|"
        "forget(?: about)? the|leave out(?: the)?|hold the|"
        r"לא (?:רוצ|צריכ)(?:ה|ים)(?= [א-ת\d])|לא צריך(?= [א-ת\d])|אין צורך(?= ב[א-ת\d-])|"
        r"עז(?:בו|וב|בי)(?: את)?(?= ה)|"
        r"תעז(?:בו|וב|בי)(?: את)?(?= (?!אותי|אותנו|את|זה|ש)[א-ת])|"
        r"don'?t need(?: the| any)?|no need for(?: the| any)?|"
        r"(?<=everything )(?:but|except(?: for)?|besides|apart from|bar)|(?<=the works )(?:but|except)|"
        r"(?<=הכל )(?:חוץ(?= מ)|מלבד|למעט|פרט(?= ל))|(?<=הכול )(?:חוץ(?= מ)|מלבד|למעט|פרט(?= ל))|"
        r"לא(?= (?!רוצ|צריכ?|שות|רגע|רק|על|את|זה|הזמנ|קיבל|\d)[א-ת])|"
        "cancel|not|instead of|rather than|ו?במקום|תבטל[יו]?|לבטל|ולא|"
        "without|no(?! ?[,.!]| the (?!half|full))|minus|lose the|scratch the|scrap the|ditch the|bin the|skip(?: the)?"
    ),
    "swap": (
        "swap|replace|exchange|change(?= (?:the|one|two|it to|both))|switch(?= the)|"
        r"(?:change|switch|turn)(?= (?!it |that |them |this |my |our |to )[^\W\d][\w' ]{2,30}? (?:to|for|into|with) )|"
        "ו?(?:החלף|החליפו|תמיר[וי]?)(?: לי| לנו)?(?: את)?(?! ל)|להחליף(?: לי| לנו)?(?: את)?|"
        "תחלי(?:ף|פו|פי)(?: לי| לנו)?(?: את)?(?! ל)|"
        "תחלי(?:ף|פו|פי)(?= ל[א-ת]{3,})|נחליף(?: את)?"
    ),
    "double": (
        r"double (?:(?:it|that|them|this|everything|all of it|the (?:whole )?order)(?: up)?)|"
        r"double(?= the (?!order|whole))|"
        r"(?:make|do) (?:it|that) (?:a )?double|"
        r"(?:times|x) ?(?:two|2)(?= (?:of )?(?:everything|all|that))|times (?:two|2)(?=\W*$)|twice (?:that|as much)|"
        r"תכפיל[וי]?(?: (?:את )?(?:זה|הכו?ל|ההזמנה))?|להכפיל(?: (?:את )?(?:זה|הכו?ל|ההזמנה))?|פי (?:שתיים|שניים|2)|"
        r"(?:הכו?ל|את זה) כפול"
    ),
    "other": (
        r"(?:on |for |to )?the (?:other|second|2nd)(?: one| pie| pizza)?|"
        r"על ה(?:שנייה|שניה|אחרת)|(?:ל|ה)(?:שנייה|שניה|אחרת)"
    ),
    "make": (
        r"(?<!לא )(?:תשים|תשימו|תשימי|שימו|שים)(?= (?:\w+ ){1,2}(?:במקום|שם))|put(?= (?:\w+ ){1,2}(?:there|instead))|"
        "ו?תעש[הוי]|נעשה|ו?תשנ[הוי]|שנה(?= את)|שנו(?= את)|ו?תהפ(?:וך|כו|כי)|שיהיו|שיהיה|תחלי(?:ף|פו|פי) ל|"
        "make it|make them|make that|"
        "make(?= (?:the|both|all|my) )|change it to|change to|"
        "let'?s do|let'?s make it|switch to|instead|so(?= (?:just |only )?(?:\\d|one|two|three|four|five)\\b)|"
        "ו?אז(?= (?:רק )?(?:\\d|אחת|אחד|שתיים|שתי|שלוש|ארבע))"
    ),
    "with": "עם|with|w",
    "only": "וזהו|זהו|זה הכל|זה הכול|ורק|רק|that'?s (?:it|all)|thats (?:it|all)|only|just",
}
"""What is done to an order."""
_LEFT_OUT = (
    r"(?:(?:without|no|hold|skip|leave out|minus|"
    r"(?:doesn['’]?t|don['’]?t|won['’]?t|can['’]?t) (?:eat|like|want|touch|have|stand)|hates?)"
    r"(?: any| the| that)?|"
    r"(?:ו?בלי|ו?ללא|(?:ו?ש)?לא (?:אוכל(?:ת|ים)?|אוהבת?|אוהבים|רוצה|רוצים|סובלת?|נוגעת?))(?: את)?)[\s]+"
)
"""How it is said that a thing is left out."""


class Lexicon:
    """An index of the playbook: the words of its price list; empty where there is none."""

    def __init__(self, playbook: Playbook) -> None:
        self.prices = playbook.journey.own_part(PriceList)
        known = list(_list_words(self.prices)) if self.prices else []
        self._names = [(kind, value) for _, kind, value in known]
        self._single = frozenset(word for word in _list_names(self.prices)) if self.prices else frozenset()
        self._parts = frozenset(_list_parts(self.prices)) if self.prices else frozenset()
        self._sorts, self._other_sort = compile_sorts(self.prices), compile_other_sort(self.prices)
        self._pattern = _compile([pattern for pattern, _, _ in known]) if known else None
        self._place = re.compile(_BETWEEN.format("|".join(pattern for pattern, _, _ in known)), re.IGNORECASE)
        self._town = compile_town(playbook.journey.business.address) if self.prices else None
        self._find = remembered(self._look)

    def find(self, words: str) -> tuple[Token, ...]:
        """The words of ordering in a message, in order; of two that overlap the longer."""
        return self._find(words)

    def find_sized(self, words: str) -> list[Token]:
        """The same without a size that is of what is sold in none of the pizzas' sizes ("a large coke")."""
        return leave_sizes_out(words, self._find(words), self.prices)

    def _look(self, words: str) -> tuple[Token, ...]:
        if self._pattern is None:
            return ()
        # Where a word stands is found without asking which of six hundred it is: a third of the time (1.4 ms for 4.1).
        places = (place.start() for place in self._place.finditer(words))
        found = (self._as_token(words, match) for at in places if (match := self._pattern.match(words, at)))
        return tuple(token for token in found if token is not None)

    def leave_town_out(self, words: str) -> str:
        """The words, as long as they were, without the business's own town behind a street ("הרצל 5 חיפה")."""
        return self._town.sub(lambda found: "," * len(found[0]), words) if self._town else words

    def mend(self, words: str) -> str:
        """The words with slips in names of the price list put right."""
        return mend(
            self._sorts.sub(r"\g<thing>", self._other_sort.sub(r"\g<thing>", words)),
            self._single,
            self._parts,
        )

    def say_halves(self, words: str) -> str:
        """The words with halves said plainly: what is on either, be it nothing."""
        return self._say_half_plain(say_half_of_each(words, self._find_additions))

    def _find_additions(self, words: str) -> Sequence[tuple[str, int, int]]:
        return [(one.value, one.start, one.end) for one in self.find(words) if one.kind == "addition"]

    def _say_half_plain(self, words: str) -> str:
        """The words with half of what is a plain one by its name said so ("half margherita": half of it plain)."""
        for names in (kind.plain for kind in self.prices.kinds.values()) if self.prices else ():
            for language, known in names.items():
                plain = next(iter(self.prices.plain.get(language, ())), "") if self.prices else ""
                named = "|".join((*map(re.escape, known), "nothing|empty|כלום|ריק|ריקה"))
                pattern = rf"(?<!\w)((?:half|חצי) (?:a )?)(?:{named})(?!\w)"
                words = re.sub(pattern, rf"\g<1>{plain}", words, flags=re.IGNORECASE) if plain else words
        return words

    def _as_token(self, words: str, match: re.Match[str]) -> Token | None:
        kind, value = self._names[int(str(match.lastgroup)[1:])]
        number = 0
        if kind == "number":
            said = read_number(match[str(match.lastgroup)])
            if said is None or not counts(words, match.start(), match.end()):
                return None
            number = said
        if kind == "item" and match[0][0].isdigit() and not counts(words, match.start(), match.end()):
            return None  # "in 1.5 hours"
        definite = self._is_definite(words, kind, match)
        if definite and _PERSON.match(words, match.end()):
            return None
        return Token(kind, value, number, match.start(), match.end(), definite)

    def _is_definite(self, words: str, kind: str, match: re.Match[str]) -> bool:
        if kind not in ("item", "kind"):
            return False
        if not re.match("[א-ת]", match[0]):
            is_one = _ONE.match(words, match.end()) and not _A.search(words, 0, match.start())
            return bool(_THE.search(words, 0, match.start()) or is_one)
        bare = match[0].lstrip("ו")
        return bare[:1] in "הבל" and not any(
            bare.startswith(word) for word in self._single if word[0] == bare[0]
        )


_PERSON = re.compile(
    r"\s+(?:one )?(?:with a |has (?:got )?(?:a |the )?|got )(?:fever|temperature|cold|cough|flu)|"
    r"\s+(?:one )?(?:is|was|[’']s) (?:so |really |very )?(?:sick|ill|poorly|unwell|asleep|teething|screaming)|"
    r"\s+(?:one )?(?:(?:עם|יש לו) (?:חום|שפעת)|שלי|שלנו|שלו|שלה|אמר\w*|רוצ\w*|ביקש\w*|מבקש\w*|שוא?ל\w*|רעב\w*|"
    r"(?:לא )?(?:אוהב|אוכל)\w*|אלרגי\w*|"
    r"(?:always |only |just |really |now )?(?:says?|said|asks?|asked|is asking|insists?|wants?|hates?|likes?|loves?|"
    r"eats?|prefers?|refuses?|(?:doesn|won|can|didn|isn|don)['’]?t|cannot|is (?:allergic|vegan|hungry)))(?!\w)",
    re.IGNORECASE,
)
"""What follows "the little one" that is a child, and no pizza."""
_A = re.compile(r"(?<!\w)(?:an?|another|one more|extra|\d+)[\s]+(?:\w+[\s]+){0,2}\Z", re.IGNORECASE)
_THE = re.compile(r"(?<!\w)(?:the|that|my|his|her)[\s]+\Z", re.IGNORECASE)
_ONE = re.compile(r"[\s]+one(?!\w)(?!\s+(?:large|small|family|personal|pizza|pie|salad|more))", re.IGNORECASE)


def _list_words(prices: PriceList) -> Iterator[tuple[str, str, str]]:
    """Every pattern with the kind and the name of its token, the longest first."""
    known = [
        *((word, "item", name) for name, item in prices.items.items() for word in _all(item.words)),
        *((word, "kind", name) for name, kind in prices.kinds.items() for word in _all(kind.words)),
        *(
            (word, "addition", name)
            for name, one in prices.additions.items()
            if not one.without
            for word in _all(one.words)
        ),
        *((word, "not_sold", name) for name, one in prices.not_sold.items() for word in _all(one.words)),
        *((word, "addition", name) for name, one in prices.additions.items() for word in _all(one.called)),
        *((word, "plain", name) for name, kind in prices.kinds.items() for word in _all(kind.plain)),
        *((word, "plain", "") for word in _all(prices.plain)),
        *((word, "payment", name) for name, one in prices.payments.items() for word in _all(one.words)),
        *((word, "pickup", "") for word in _all(prices.pickup)),
        *((word, "group", name) for name, group in prices.groups.items() for word in _all(group.words)),
    ]
    if prices.delivery:
        known += [(word, "delivery", "") for word in _all(prices.delivery.words)]
        known += [(word, "to", word) for word in _all(prices.delivery.to)]
        known += [(word, "not_to", word) for word in _all(prices.delivery.not_to)]
    for name, one in prices.additions.items():
        for word in sorted(_all(one.words), key=len, reverse=True) if one.without else ():
            yield f"{_LEFT_OUT}{write_pattern(word)}", "addition", name
    for word, kind, value in sorted(known, key=lambda one: -len(one[0])):
        yield write_pattern(word), kind, value
    for name, pattern in _VERBS.items():
        yield f"{_PREFIX}(?:{pattern})" if name == "half" else pattern, name, ""
    yield f"{_PREFIX}(?:{PATTERN})", "number", ""


def _list_names(prices: PriceList) -> Iterator[str]:
    """The single words of what is sold and of what goes on it."""
    said = [
        *(one.words for one in prices.items.values()),
        *(one.words for one in prices.kinds.values()),
        *(one.words for one in prices.additions.values()),
        *(one.plain for one in prices.kinds.values()),
        *(one.called for one in prices.additions.values()),
    ]
    called = [*(word for one in said for word in _all(one)), *_display(prices)]
    words = [word for word in called if " " not in word]
    yield from (word.rstrip("*") for word in words)
    yield from (f"{word[:-1]}s" for word in words if word.isascii() and word.endswith("*"))


def _list_parts(prices: PriceList) -> Iterator[str]:
    """The words that names of several words are made of."""
    said = (one.words for named in (prices.items, prices.additions) for one in named.values())
    for words in said:
        for word in _all(words):
            yield from word.split() if " " in word else ()


def _display(prices: PriceList) -> Iterator[str]:
    """What goes on a thing, as it is called when it is read back."""
    for one in prices.additions.values():
        yield from one.name.values() if isinstance(one.name, dict) else (one.name,)


def write_pattern(word: str) -> str:
    """The pattern of a word as it stands in a file: "olive*" is every word that begins so; Hebrew may have prefixes."""
    pattern = re.escape(word).replace(r"\*", r"\w*").replace(r"\ ", r"[\s\-־]+")
    return f"{_PREFIX}{pattern}" if re.match("[א-ת]", word) else pattern


def _all(words: Words) -> Iterable[str]:
    return (word for said in words.values() for word in said)


def _compile(patterns: list[str]) -> re.Pattern[str]:
    joined = "|".join(f"(?P<k{place}>{pattern})" for place, pattern in enumerate(patterns))
    return re.compile(_BETWEEN.format(joined), re.IGNORECASE)
