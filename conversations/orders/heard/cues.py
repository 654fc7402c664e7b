"""What words are that name things of the price list: an order, a question, or talk of something else."""

import re

from conversations.wording.remembering import remembered

_SHORT = 6


def _any(*patterns: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)ו?(?:{'|'.join(patterns)})(?!\w)", re.IGNORECASE)


_TOTAL = _any(
    r"how much (?:is|will|would) (?:all of (?:it|this|that)|it all|everything)(?: be| cost)?",
    r"how much (?:is it |will it be |would it be |does it come to |is that |for )?(?:now|so far|all|altogether|in total|all together|"
    r"for everything|together|all together|do i owe|do we owe|with delivery|w delivery|incl\w* delivery|including delivery)",
    r"(?:what(?:'?s| is|s) )?(?:the |my |our )?(?:grand )?total", r"the sum|sum (?:it|up)|the bill|add (?:it|that) up",
    r"(?:how much|what) (?:does |do |will |would )?(?:it|that|this|they|everything|all of it|it all|we) (?:all )?(?:comes?|adds?|sums?|amounts?) (?:up )?(?:to|up)",
    r"how much (?:would|will|does) (?:it|that|this|everything|all of it) (?:all )?(?:be|cost|come to)(?: (?:all )?together| in total)",
    r"price (?:would |will )?(?:be )?(?:for )?(?:it |that )?(?:all(?: together)?|altogether|together|for everything)",
    r"what does (?:it|that|this) come to", r"price (?:with|incl\w*|including) delivery",
    r"(?:what'?s|whats|what is) the damage|what do (?:i|we) owe(?: you| u)?",
    r"כמה (?:זה )?(?:עד כאן|עד עכשיו|בינתיים)",
    r"כמה (?:זה |הכל |הכול )?(?:יוצא|יצא|ייצא|יהיה|עכשיו|ביחד|בסך הכו?ל|סה[\"״]?כ|הכו?ל|עם משלוח|כולל משלוח)",
    r"סה[\"״]כ|בסה[\"״]כ|סהכ|סך הכו?ל|ב?סכום הכולל|מה הסכום|הסכום|מה החשבון|לכמה זה מגיע|תסכמו?|תסכמי|לסכם",
    r"(?:ה?מחיר|כמה|עלות) (?:כולל|עם) (?:ה)?משלוח",
)  # fmt: skip
_SUMMARY = _any(
    r"summary|recap|(?:what|whats|what's) (?:have )?(?:i|we) (?:got|ordered|have) so far|my order so far|"
    r"(?:read|repeat) (?:it|that|the order|my order|everything)(?: back)?|what did i (?:order|say)|so what do (?:i|we) have",
    r"(?:confirm|write|send|give)(?: me)? (?:it|that|this|everything|all of it)(?: all)? in (?:one|a single) (?:message|text)|"
    r"confirm (?:it|that) all|confirm everything|(?:ה?כו?ל|את זה) בהודעה אחת|(?:תאשר[וי]?|תכתוב|תכתבי) לי (?:את )?הכו?ל|"
    r"what(?:'?s| is|s| have (?:you|u) got| do (?:you|u) have) (?:on it|in it|in the order|on the order|on my order|in my order|down|me down|us down|down for (?:me|us))(?: (?:now|so far|for))*|"
    r"(?:where are we|so far)(?=\W*$)|מה (?:יש )?(?:כרגע|כבר|רשמת(?:ם)?|רשום|כתוב)(?: (?:לי|לנו|אצלכם|בהזמנה|עד עכשיו))*|מה בהזמנה|מה כולל(?:ת)? ההזמנה|"
    r"what'?s my order|whats my order|sum (?:it )?up|סכ(?:ם|מי|מו) לי|תסכמ[יו]|סיכום|מה (?:יש )?(?:לי |לנו )?(?:עד עכשיו|בהזמנה)|תחזור על ההזמנה|תקרא[יו]? לי (?:את )?(?:ה?הזמנה|זה|הכו?ל)|מה הזמנתי|אז מה יש",
)
_BARE_PRICE = re.compile(
    r"^\W*(?:(?:and|so|ok|okay|אז|אוקיי?|טוב)\W+|ו)?(?:(?:roughly |about )?how much(?: (?:is|would|will) (?:it|that|this)(?: be| cost)?| does (?:it|that) cost)?|כמה(?: זה)?(?: עולה| יעלה| יוצא)?|ומה המחיר|מה המחיר)"
    r"(?: (?:today|tomorrow|(?:on |for )?\w+day|[בל]?היום|[בל]?מחר|[בל]?יום \w+))?"
    r"(?: (?:בערך|בסוף|בקירוב|more or less|about|roughly|approximately|then))?\W*$",
    re.IGNORECASE,
)
_PRICE = _any(r"how much|price|prices|cost|costs|כמה|מחיר|המחיר|עולה|יעלה|עלות")
_WANTS = _any(
    r"i'?d like|i would like|we'?d like|we would like|i'?ll (?:have|take|get)|we'?ll (?:have|take|get)|i want|we want|"
    r"(?:can|could|may|would|will) (?:i|we|u|you) (?:please |kindly )?(?:have|get|order|bring|send|do(?= (?:\d|me|us|a|one|two|three|four|five|six|seven|eight)(?!\w))|make|swap|change|add|put|take off|leave (?:off|out)|remove|skip|hold)|let me (?:have|get)|put (?:me|us) down for|i (?:need|fancy)|we need|(?:i|we) ?(?:a?'?re|am|'m)? ?gonna (?:have|get|take)|gimme|give me|"
    r"(?:to|i'?d) order|order(?=\W*:)|please|pls|plz|lets get|let'?s get|send me|bring me|ok|okay",
    r"רוצה|רוצים|רוצות|להזמין|נזמין|אזמין|אשמח ל|בבקשה|תביאו?|תביאי|תשלחו?|שלחו?|תכינו?|תרשו?ם|תרשמ[יו]|רשו?ם|רשמי|תארגנו?|נלך על|שימו?|אקח|ניקח|נקח|קח|תן|תני|תנו|אפשר|יאללה|צריכה?|צריכים",
)
_NO_ORDER = _any(
    r"ordered|(?:we|i|you|they) (?:got|had|ate|received|paid|bought|came|were)|came|come with|arrived?|received|was|were|last (?:week|"
    r"time|night|month)|yesterday|cold|burn\w*|missing|forgot\w*|wrong|enough|does (?:it|a|the)|do (?:you|u) (?:have|sell|do|"
    r"make|use|put|deliver|offer|know)|have you got|is there|are there|(?<!of )which|what kind|what size\w*|how big|how many|how long|"
    r"should (?:i|we)|recommend|prefer|best|better|favou?rite|love|loves|(?<!n't )(?<!nt )like the|likes|liked|delicious|tasty|family (?:members?|of)|my (?:big |small |large )?family|allerg\w*|if (?:i|we)(?! (?:may|can|could)(?!\w))|what if|the difference|"
    r"compare\w*|cheaper|cheapest|better value|(?:what|which)(?:'?s| is) (?:the )?(?:more|less|bigger|best)|refund|complain\w*|worth|usually|always|every|ever|next (?:week|month|year)|discount|coupon|deal|"
    r"job|work for|supplier|(?<!gluten )(?<!gluten-)free(?! deliver)|for nothing|gift|promised|lose|lost|opted|"
    r"pays? (?:for )?(?:a|the|her|his|their|one|each|by|separately)|paying for|each of (?:us|them)|"
    r"eats? (?:for|like) \w+|(?:only|just) (?:eats?|likes?|drinks?)|(?:eats?|likes?|drinks?) (?:only|just)|hiring|cv|resume|(?:is|are|have|got|trays?|slices?|pizzas?|pies?) (?:still )?left(?! out)|left ?overs?|left over|freez\w*|reheat\w*|"
    r"heat (?:it|them) up|warm (?:it|them) up",
    r"הזמנתי|הזמנו|הזמנת|הוזמנ\w*|הזמינו|הזמינה|קיבלתי|קיבלנו|הגיעו?|הגיעה|היו|היה|הייתה|היתה|אכלנו|אכלתי|שילמתי|שילמנו|קניתי|קנינו|"
    r"אתמול|שלשום|שעבר|שעברה|קרה|קרות|קר|קרים|שרוף|שרופה|שרופות|חסר|חסרה|חסרו|שכחתם|שכחו|טעות|מספיק\w*|יספיק\w*|יש לכם|אצלכם|האם|"
    r"יש (?:משהו|משו|גם|אצל)|איזה(?! ירקות)|איזו|אילו|מה ההבדל|כמה (?:אנשים|משולשים|זמן|מגשים|פיצות)|עדיף|זול(?:ה)? יותר|יותר (?:זול|זולה|משתלם|משתלמת)|מה (?:יותר )?משתלם|כדאי|ממליצ\w*|תמליצו|הכי|(?<!לא )(?:אוהבת?|אוהבים)|"
    r"(?:לשלם|משלמת?|משלמים|ישלמו|תשלם|נשלם) (?:על|עבור|בנפרד)|כל אחת? (?:רוצה|מהם|מהן|משלמת?)|"
    r"(?:אוכלת?|אוכלים) (?:בשביל|כמו) \w+|(?:רק )?(?:אוכלת?|אוכלים|שותה|שותים) רק|רק (?:אוכלת?|אוכלים|שותה)|טעימ\w*|טעים|אלרג\w*|אם (?:אני|אנחנו|נזמין|אזמין)|ומה אם|החזר|זיכוי|תלונה|הנחה|(?<!משלוח )חינם|מתנה|מגיע לי|מגיעה לי|הבטחתם|קורות חיים|ספק|קופון|מבצע|תמיד|בדרך כלל|פעם|נשארה?|נשארו|נשאר ל\w+|שארית|שאריות|להקפיא|מקפיאים|הקפאה|לחמם|מחממים",
)  # fmt: skip
_TABLE = _any(
    r"table|reserv\w*|seats?|sit|party of|book|booking|high chairs?|workshop|birthday|invoice",
    r"שולחן|שולחנות|לשבת|מקומות|מקום|הזמנת מקום|לשמור|סדנה|סדנא|יום הולדת|חשבונית",
)
_GROUP = _any(r"(?:pre-?)?order(?:ing)?", r"ה?הזמנה|להזמין|נזמין|אזמין|מזמינים")
_CONFIRM = _any(
    r"confirm(?:ed)?|yes (?:please )?order|place (?:it|the order)|go ahead|that'?s my order|that'?s (?:all|it)|close it|finali[sz]e|"
    r"i'?ll take it|we'?ll take it|order (?:it|this|that)|how do i (?:order|close|pay for) (?:it|this)",
    r"מאשרת?|מאשרים|מאושר|סגור|סגרנו|סוגרים|סוגרת?|לסגור|תסגרו?|תזמינו?|אפשר להזמין את זה|זה הכו?ל|זהו זה|תכניסו?",
)
_ASKS_WHEN = _any(
    r"(?:how (?:early|late|soon|long)|when|until when|by when|what time)(?: \w+)? (?:do|can|should|must|may|to|does|will|need)",
    r"עד מתי|ממתי|מתי (?:צריך|אפשר|חייבים|לאשר|סוגרים)|כמה זמן (?:לפני|מראש)|עד איזו שעה",
)
"""Until when an order can be closed closes none."""
_CALLS_OFF = _any(
    r"(?:cancel|forget|scrap|drop|leave) (?:(?:that|it|this)(?! (?:\w+ )?(?:at|by|on|with|outside|in|next|downstairs|near|for) )|(?:the|my|our) (?:whole )?(?:order|thing)|everything|all(?: of it)?|about it)|"
    r"never ?mind the (?:order|pizzas?)|(?:we|i)(?: ?a?'?re| ?a?'?m)? not ordering|no order",
    r"(?:תבטל[יו]?|לבטל|מבטל(?:ת|ים)?|עזוב|עזבי|תשכח[יו]?) (?:את )?(?:הכו?ל|ההזמנה|הזמנה|זה|מזה|מההזמנה)|לא מזמין|לא מזמינים|לא מזמינה",
)
_GOES_ON = re.compile(
    r"^\W*(?:ok(?:ay)? )?(?:and|plus) (?:\d|a |an |one|two|three|four|five)|^\W*ו(?:גם |עוד )?(?:\d|אחת|שתי|שלוש|ארבע)|"
    r"^\W*(?:ok(?:ay)? )?(?:(?:and|or|so) )?(?:with|for|plus|if (?:i|we) add)(?!\w)|^\W*(?:ו?עם|ו?ל|ו?אם (?:נוסיף|אוסיף))",
    re.IGNORECASE,
)
_HOW_TO_ORDER = _any(
    r"(?:how|where) (?:do|can|should|to) ?(?:i|we|you)? ?(?:place an? |make an? )?(?:order|close|buy)|order (?:it |something |food )?(?:in |through |via |on |over )?(?:here|this|chat|whatsapp)|(?:tak(?:e|ing)|accept(?:ing)?) orders|here or (?:in |by |through )?(?:the )?(?:link|site|phone)",
    r"איך (?:מזמינים|אפשר להזמין|להזמין|סוגרים|מזמין|אני מזמינה?)|איפה (?:מזמינים|להזמין)|להזמין (?:כאן|פה) או|"
    r"(?:להזמין|מזמינים|הזמנות|אפשר) (?:גם )?(?:כאן|פה|דרככם|דרך כאן|דרך פה|בצ\S?אט|בהודעה|בוואטסאפ|אצלכם)",
)
_IF_ORDERED = _any(
    r"(?:is|has|was) (?:it|that|this|the order|my order|everything)(?: all)? (?:been )?(?:ordered|placed|in|confirmed|sent|closed|done)",
    r"(?:did|does) (?:it|my order|the order|that) (?:go|come|get) (?:through|in)",
    r"(?:זה|ההזמנה|הכו?ל)(?: כבר)? (?:הוזמן|הוזמנה|נקלטה?|התקבלה?|עברה?|נסגרה?|סגור|סגורה|אושרה?)(?=\W*$)",
)
_SAME_AS_BEFORE = _any(
    r"same (?:\w+ )?as (?:last (?:time|week|month|night|\w+day)|before|usual|always|yesterday|the last one|the other (?:day|night))|same order|the usual|my usual|like (?:last time|always|usual)|"
    r"(?:the )?same (?:again|one again|thing again)(?! (?:next|every))|as usual(?=\W*(?:$|please|pls|plz|but|thanks))|(?:my|our|the) regular(?: order)?(?=\W*(?:$|please|pls))",
    r"(?:אותו דבר|אותה הזמנה|כרגיל|כמו) (?:כמו )?(?:ב?פעם (?:שעברה|הקודמת|קודמת)|תמיד|שבוע שעבר|אתמול|(?:ב?יום )?[א-ת]+ שעבר)|שוב (?:את )?(?:אותה הזמנה|אותו דבר)|ההזמנה הרגילה|הרגיל שלי|(?:אותו דבר|אותה אחת) שוב|שוב אותו דבר|^\W*(?:תביאו? |תעשו? |אפשר )?(?:לי |לנו )?(?:את )?(?:הרגיל|כרגיל|כמו תמיד)(?=\W*(?:$|בבקשה|רק|בלי|אבל|תודה))",
)
_WHAT_IT_WAS = _any(
    r"what (?:did (?:i|we) (?:have|get|order|take)|was (?:in |on )?(?:my|our) (?:last )?order|was it (?:i|we) (?:had|ordered))(?! (?:to|for dinner))",
    r"מה (?:לקחתי|לקחנו|היה לי|היה לנו|(?:הזמנתי|הזמנו)(?= ב?(?:פעם|שבוע|אתמול|שעבר))|הייתה ההזמנה)",
)
_CHECKS = _any(
    r"(?:can|could|will|would) (?:someone|somebody|anyone|you guys|u guys|one of you)(?: there)? (?:please |pls )?(?:check|find out|verify|ask the kitchen|look into)",
    r"(?:מישהו|מישהי) (?:יכול(?:ה)?|יוכל) לבדוק|אפשר שמישה(?:ו|י) (?:י|ת)בדוק|תוכלו לבדוק (?:לי|לנו|עם)",
)
_PROMISED = _any(
    r"(?<!gluten )(?<!gluten-)free(?! deliver)|for nothing|as a gift|promised|did i lose|still valid",
    r"(?<!משלוח )חינם|מתנה|במתנה|מגיעה? לי|הבטחתם",
)
_AND_VEGAN = re.compile(
    r"^\W*(?:oh |ah |ok |right )?(?:and|also|plus|oh)\W+(?:(?:my|our|the|one|his|her)\W+(?:\w+\W+){1,3}?|\w+ )(?:is|['’]s) (?:a |also )?vegan(?!\w)",
    re.IGNORECASE,
)
_AND_VEGAN_HE = re.compile(
    r"^\W*(?:אה |גם |אוקי )?(?:ו|ויש )(?:ל)?(?!אחת|אחד|שתי|עוד|גם)[א-ת]+ (?:שלי |שלנו |אחד |אחת )?(?:הוא |היא )?טבעוני(?:ת)?(?!\w)"
)
"""Somebody more who is to eat, and eats no cheese."""
_ALLERGIC = re.compile(r"allerg\w*|אלרגי\w*", re.IGNORECASE)
_TAKES_OFF = _any(
    r"(?:scrap|drop|remove|take off|leave out|no|without|lose|skip|hold) (?:the |any )?\w+",
    r"תורידו?|תורידי|להוריד|בלי|ללא",
)
_TENTATIVE = re.compile(
    r"^\W*(?:(?:so|ok(?:ay)?|then|maybe|say|let'?s say|אז|נגיד|אולי|טוב)\W+)*(?:\d{1,2}|a|an|one|two|three|four|five|six|אחת|אחד|שתי|שתיים|שני|שניים|שלוש|שלושה|ארבע)\s[^?]*?"
    r"(?:(?:probably|maybe|i (?:guess|think)|right|ok(?:ay)?|yeah|sounds? (?:good|right|ok)|please|pls|no|כנראה|נראה לי|אולי|לא|נכון|בסדר|טוב|נגיד|בבקשה)\W*)?\?+\W*$",
    re.IGNORECASE,
)
_WITHOUT = _any(r"without|hold the|leave out", r"בלי|ללא")
_EATS_ONLY = _any(
    r"(?:only|just) (?:eats?|likes?|touch(?:es)?|wants?)|(?:eats?|likes?|wants?) (?:\w+ )?(?:only|just)|won'?t eat anything but",
    r"(?:אוכלת?|אוכלים|אוהבת?|רוצה) רק|רק (?:אוכלת?|אוכלים|אוהבת?)|לא (?:אוכלת?|נוגעת?) בשום דבר חוץ",
)
_HUNGRY = _any(r"hungry|starving|big eaters|eat a lot", r"רעבים|רעבות|אוכלים הרבה|אוכלי כול|זללנים")
_HOW_MANY_OF = _any(r"how many", r"כמה(?: (?:מגשים|פיצות))?")
_OF_THEM = re.compile(r"\s+(?:of (?:them|us)|מהם|מתוכם|מאיתנו)(?!\w)(?: (?:is|are)(?!\w))?", re.IGNORECASE)
_OF_THESE = re.compile(
    r"\s+(?:of (?:them|those|these|which)|מה[םן]|מתוכ[םן])(?!\w)(?: (?:is|are)(?!\w))?", re.IGNORECASE
)
_SOME_OF_THESE = _any(
    r"(?:one|two|three|four|\d) of (?:them|the|those|these|my)",
    r"ש?(?:אחת|אחד|שתיים|שניים|שתי|שלוש|\d) (?:מה\w+|מתוכ[םן])",
)
_HOW_MANY = _any(r"how many", r"כמה")
_SENTENCE = re.compile(r"[^.!?\n;]+[.!?;]*")


@remembered
def asks_total(words: str) -> bool:
    """Whether the total of something is asked for.

    >>> asks_total("how much now"), asks_total("כמה יוצא עם משלוח"), asks_total("how much is a pizza")
    (True, True, False)
    """
    return bool(_TOTAL.search(words))


def asks_summary(words: str) -> bool:
    """Whether all of it is to be said once more."""
    return bool(_SUMMARY.search(words))


def asks_bare_price(words: str) -> bool:
    """Whether they ask what it costs, with no word of what."""
    return bool(_BARE_PRICE.match(words))


@remembered
def asks_price(words: str) -> bool:
    """Whether they ask what something costs."""
    return bool(_PRICE.search(words))


def wants(words: str) -> bool:
    """Whether words ask for something to be brought or made."""
    return bool(_WANTS.search(words))


def is_other_talk(sentence: str) -> bool:
    """Whether what a sentence names is no order: it was, it might be, or it is asked about."""
    return bool(_NO_ORDER.search(sentence))


def is_about_table(words: str) -> bool:
    """Whether words are about a table, a place or a day of theirs."""
    return bool(_TABLE.search(words))


def is_about_order(words: str) -> bool:
    """Whether words speak of an order."""
    return bool(_GROUP.search(words))


def confirms(words: str) -> bool:
    """Whether they want it closed as it stands."""
    return bool(_CONFIRM.search(words)) and not _ASKS_WHEN.search(words)


def is_tentative(sentence: str) -> bool:
    """Whether something is ordered with a mark that asks whether it is right ("3 large probably?").

    >>> is_tentative("3 large probably?"), is_tentative("are 3 large enough?"), is_tentative("נגיד 3 משפחתיות?")
    (True, False, True)
    """
    return bool(_TENTATIVE.match(sentence)) and len(sentence.split()) <= _SHORT + 1


def goes_on(sentence: str) -> bool:
    """Whether a question merely goes on from what was said ("and with one more?")."""
    return bool(_GOES_ON.match(sentence)) and len(sentence.split()) <= _SHORT


def calls_off(words: str) -> bool:
    """Whether nothing of it is wanted any more.

    >>> calls_off("cancel the order pls"), calls_off("cancel one"), calls_off("תבטלו הכל")
    (True, False, True)
    """
    return bool(_CALLS_OFF.search(words))


def asks_if_ordered(words: str) -> bool:
    """Whether they ask if it is ordered by now.

    >>> asks_if_ordered("is it ordered now?"), asks_if_ordered("זה הוזמן?"), asks_if_ordered("is it hot?")
    (True, True, False)
    """
    return bool(_IF_ORDERED.search(words))


def asks_how_to_order(words: str) -> bool:
    """Whether they ask how and where an order is made."""
    return bool(_HOW_TO_ORDER.search(words))


def is_same_as_before(words: str) -> bool:
    """Whether they want what they had another time, which only people can look up."""
    return bool(_SAME_AS_BEFORE.search(words))


def say_one_more(words: str) -> str:
    """The words, where they go on with somebody who eats no cheese, as one more that is so.

    >>> say_one_more("and the bass player is vegan, sorry"), say_one_more("is it vegan?")
    ('and one vegan', 'is it vegan?')
    """
    if "?" in words:
        return words
    if _AND_VEGAN_HE.match(words):
        return "ועוד אחת טבעונית"
    return "and one vegan" if _AND_VEGAN.match(words) else words


def leave_allergy_out(sentence: str) -> str:
    """The sentence without an allergy that is why something is to come off; any other that tells of one is no order.

    >>> leave_allergy_out("scrap the tuna he's allergic"), leave_allergy_out("he's allergic to tuna")
    ("scrap the tuna he's ", "he's allergic to tuna")
    """
    return _ALLERGIC.sub("", sentence) if _TAKES_OFF.search(sentence) else sentence


def leave_out_same(words: str) -> str:
    """The words without what says that it is to be as another time.

    >>> leave_out_same("same as last time but no corn")
    ' but no corn'
    """
    return _SAME_AS_BEFORE.sub("", words)


def asks_what_it_was(words: str) -> bool:
    """Whether they ask what they had another time.

    >>> asks_what_it_was("what did I have exactly"), asks_what_it_was("מה הזמנתי בפעם שעברה"), asks_what_it_was("what was it like")
    (True, True, False)
    """
    return bool(_WHAT_IT_WAS.search(words))


def is_to_be_checked(words: str) -> bool:
    """Whether somebody of the team is to look something up.

    >>> is_to_be_checked("ok can someone check"), is_to_be_checked("can I pay by check")
    (True, False)
    """
    return bool(_CHECKS.search(words))


def is_promised(words: str) -> bool:
    """Whether something is to come for nothing.

    >>> is_promised("did i lose that garlic bread"), is_promised("gluten free please")
    (True, False)
    """
    return bool(_PROMISED.search(words))


def leaves_out(words: str) -> bool:
    """Whether something is to be left out."""
    return bool(_WITHOUT.search(words))


def tells_taste(words: str) -> bool:
    """Whether they tell what somebody eats and nothing else.

    >>> tells_taste("my brother only eats white pizza"), tells_taste("only one with corn"), tells_taste("הקטן אוכל רק רגילה")
    (True, False, True)
    """
    return bool(_EATS_ONLY.search(words))


def are_hungry(words: str) -> bool:
    """Whether those who are to be fed eat more than others."""
    return bool(_HUNGRY.search(words))


def asks_how_many(words: str) -> bool:
    """Whether they ask how many of something are needed."""
    return bool(_HOW_MANY.search(words))


def leave_out_how_many(words: str) -> str:
    """The words without their question of how many of something are needed."""
    return _HOW_MANY_OF.sub(" ", words)


def leave_out_of_them(words: str) -> str:
    """The words without what says of whom so many are.

    >>> leave_out_of_them("2 of them vegan")
    '2 vegan'
    """
    return _OF_THEM.sub("", words)


def leave_out_of_these(words: str) -> str:
    """The words without what says of which things so many are.

    >>> leave_out_of_these("one of them with olives")
    'one with olives'
    """
    return _OF_THESE.sub("", words)


def tells_of_some(words: str) -> bool:
    """Whether they say how so many of what is there already are to be.

    >>> tells_of_some("one of the pizzas with corn"), tells_of_some("אחת מהן עם תירס"), tells_of_some("one with corn")
    (True, True, False)
    """
    return bool(_SOME_OF_THESE.search(words))


def split_sentences(words: str) -> list[tuple[int, str]]:
    """The sentences of a message with where each begins."""
    return [(found.start(), found[0]) for found in _SENTENCE.finditer(words) if found[0].strip()]
