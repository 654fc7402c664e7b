"""Words and patterns by which people's messages about events are known."""

import re


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


FILLERS = _words(
    "שלום היי הי אהלן הלו בוקר ערב טוב צהריים אני אנחנו רוצה רוצים רוצות אשמח נשמח מבקש מבקשת להירשם להרשם הרשמה "
    "נרשמתי נרשמנו רשום רשומה לקבל כרטיס כרטיסים הכרטיס הכרטיסים כניסה לכניסה שלי לי לנו בבקשה נא תודה את של לגבי "
    "בקשר אפשר פה כאן הגעתי באתי הגענו באנו מגיע מגיעה מגיעים עם זה המילה מילה הקוד קוד שלחו תשלחו תשלח תשלחי גם "
    "אירוע האירוע לאירוע לערב בכניסה מעוניין מעוניינת רבה מראש "
    "hi hello hey good morning evening i we am im want wanna to would like register sign up signup me for the a an "
    "ticket tickets my our please pls thanks thank you here word is send at event this it entry in get let us do "
    "can "
)
"""What is said around an event's word by somebody who wants nothing else."""
BETWEEN_CHOICES = _words(
    "או ו גם וגם שניהם שתיהן בבקשה תודה אולי בעצם נראה לי אני רוצה כן "
    "or and both either also maybe perhaps please thanks i d like id want yes the"
)
"""What may stand beside several choices that are all wanted."""
AGAINST = _words("לא בטל לבטל ביטול תבטלו תבטל אין בלי no not cancel dont cant without stop remove ")
"""What turns a word into something else."""
WHEN = re.compile(
    r"(?<!\w)(?:ו?מתי|ו?איפה(?! (?:ה?כרטיס|נרשמ|אפשר ל?ה?י?רשם))|היכן|ו?באיזו? (?:שעה|יום|כתובת)|when|"
    r"where(?!(?:'?s| is| are) (?:my|the|our) tickets?| (?:do|can) (?:i|we) (?:register|sign|get))|what time|which day)(?!\w)",
    re.IGNORECASE,
)
WHERE_IT_IS = re.compile(
    r"^\W*(?:ו?(?:איפה|היכן|מתי|ב?איזו? (?:שעה|יום|כתובת)|מה (?:ה?כתובת|ה?שעה))(?: (?:זה|זאת|האירוע|בדיוק|יהיה|מתקיים|מתחיל|מתחילים|נמצא|שוב|בעצם|אמרתם|אמרת))*|"
    r"(?:and )?(?:where|when|what time|which day|what(?:'?s| is| was) the address)(?:'s| is| does| was)?(?: (?:it|this|that|the event|exactly|start|be|again|pls|please))*)\W*$",
    re.IGNORECASE,
)
"""A question that names nothing: it is of what was spoken of last."""
OF_A_PLACE = re.compile(
    r"(?<!\w)(?:ו?(?:ה|ב)?חנ(?:י|יי)ה|ו?(?:ה|ב)?חניון|לחנות|ו?(?:ה)?נגיש\w*|ו?(?:ה)?שירותים|ו?מעלית|ו?מדרגות|ו?כי?סא גלגלים|ו?מזגן|ו?מזגנים|"
    r"ו?מלתחות|אוטובוס\w*|רכבת|תחבורה|עם עגלה|parking|park|accessib\w+|wheelchair\w*|toilets?|restrooms?|bathrooms?|elevator|lift|stairs|"
    r"stroller|pram|bus|train|public transport|air[ -]?con\w*|cloakroom)(?!\w)",
    re.IGNORECASE,
)
"""What is asked of a place: of one elsewhere only those who are there know."""
AT_OURS = re.compile(r"(?<!\w)(?:ב?אצלכם|at your (?:place|studio|shop|restaurant))(?!\w)", re.IGNORECASE)
CANT = re.compile(
    r"(?<!\w)(?:(?:כבר )?לא (?:אוכל|נוכל|יכולה?|אצליח|נצליח|אספיק|נספיק)(?: כבר)? (?:להגיע|לבוא|להיות)|לא (?:אגיע|נגיע|אבוא|נבוא|מגיעה?|מגיעים|באה?|באים)|"
    r"can'?t (?:make it|come|attend|be there)|(?:not |ain'?t )(?:gonna|going to) (?:make it|come|be there)|cannot (?:make it|come|attend)|(?:won'?t|not) (?:be )?(?:able to )?(?:make it|coming|come|attend)|unable to (?:come|attend|make it))(?!\w)",
    re.IGNORECASE,
)
CANCEL = re.compile(
    r"(?<!\w)(?:לבטל|ביטול|תבטלו|תבטלי|תבטל|בטלו|בטל|מבטלת?|cancel)(?:\s+\S+){0,3}?\s+\S{0,2}(?:כרטיס\w*|הרשמ\w*|ההגעה|המקום|מקום|ticket|registration|place|seat|spot)(?!\w)",
    re.IGNORECASE,
)
HAND = re.compile(
    r"(?<!\w)(?:להעביר (?:את )?(?:ה)?(?:כרטיס|מקום)|(?:give|pass|transfer|hand) (?:on )?(?:my |the )?(?:ticket|place|seat))(?!\w)",
    re.IGNORECASE,
)
RENAME = re.compile(
    r"(?<!\w)(?:(?:לשנות|לתקן|להחליף|תשנו|תתקנו|תחליפו|שינוי|תיקון) (?:ה|את ה)?שם|טעות בשם|השם (?:ב|על ה)?כרטיס (?:לא נכון|שגוי)|"
    r"(?:change|correct|fix|edit) (?:the |my )?name|(?:name|my name) (?:on (?:the|my) ticket )?is (?:wrong|misspel\w+))(?!\w)",
    re.IGNORECASE,
)
FRIEND = re.compile(
    r"(?<!\w)(?:גם ל(?:חברה?|חברים|חברות|בן|בת|אח\w*|אמא|אבא|אשת\w*|בעל\w*|מישהו|מישהי|עוד)\w*|(?:עוד|כרטיס) (?:כרטיס|נוסף|אחד)\w*|כרטיס(?:ים)? ל(?:חבר|בן|בת|עוד)\w*|"
    r"for (?:a|my) (?:friend|partner|husband|wife|sister|brother|mother|father|daughter|son)(?: too| as well)?|(?:another|extra|one more) ticket|"
    r"plus one|\+ ?1|(?:can i|could i|may i|i want to|i'd like to) (?:bring|come with) someone|פלוס (?:אחד|אחת|1)|עם עוד (?:אחד|אחת|מישהו|מישהי))(?!\w)",
    re.IGNORECASE,
)
_OTHERS_HE = r"(?:בעלי|אשתי|ה?בן(?: ה)?זוג(?:י)?|ה?בת(?: ה)?זוג(?:י)?|חברה|חבר|אחותי|אחי|אמא|אימא|אבא|ה?גיסתי|ה?שכנה)(?: שלי)?"
_OTHERS_EN = (
    r"(?:(?:my|a|the) (?:friend|partner|husband|wife|sister|brother|mother|mom|mum|father|dad|daughter|son|boyfriend|"
    r"girlfriend|colleague|neighbou?r)|someone|somebody)(?: else)?"
)
BRINGS = re.compile(
    rf"(?<!\w)(?:{_OTHERS_HE} (?:גם )?(?:יכולה?|תוכל|יוכל)|(?:להביא|לבוא עם|להגיע עם|לבוא יחד עם|לצרף)(?: את)?(?: גם)?(?: את)? {_OTHERS_HE}|"
    rf"(?:can|could|may) {_OTHERS_EN} (?:also )?(?:come|join)|(?:bring|come with|take) (?:along )?{_OTHERS_EN})(?!\w)",
    re.IGNORECASE,
)
"""Somebody else would like to come along."""
NAME_TOLD = re.compile(
    r"(?:צריך(?: להיות)?|(?:השם )?הנכון(?: הוא)?|(?:את )?(?:ה)?שם ל-?(?=\S)|(?:it )?should (?:be|say)|(?:name|it) to(?: be)?|correct(?: name)? is)"
    r"\s*:?\s*(?P<name>[^,.;:!?]{2,60})[.!]*$",
    re.IGNORECASE,
)
"""How a name ought to be written on a ticket."""
LIST = re.compile(r"(?<!\w)\S{0,3}(?:המתנה|wait(?:ing|-)? ?list)(?!\w)", re.IGNORECASE)
IN_LINE = re.compile(r"(?<!\w)(?:ה|ב|בה)?(?:רשימה|רשימת|תור|list|line|queue)(?!\w)", re.IGNORECASE)
STANDING = re.compile(
    r"(?<!\w)(?:איפה אני|מה (?:המקום|המצב|קורה)|כמה (?:לפניי|לפני)|באיזה מקום|התור שלי|מתי תורי|יש (?:כבר )?מקום|התפנה|"
    r"מה הסיכוי|יש (?:לי )?סיכוי|הסיכויים|אצליח להיכנס|אתקבל|chances?|any hope|will i get (?:in|a (?:place|spot|seat|ticket))|"
    r"where (?:do|am) i|what number|what'?s my (?:place|position|number)|my (?:place|position)|how many (?:are )?(?:before|ahead)|am i next|any (?:place|room|spot))",
    re.IGNORECASE,
)
UNTIL_WHEN = re.compile(
    r"(?<!\w)(?:עד (?:מתי|איזו שעה)|כמה זמן|(?:until|till|by) when|how long|how much time)(?!\w)",
    re.IGNORECASE,
)
THINKS = re.compile(
    r"(?<!\w)(?:(?:צריכה?|צריכים|רוצה|חייבת?|אפשר|רק) (?:רגע |קודם |רק )?(?:לבדוק|לחשוב|להתייעץ|לשאול)|אבדוק|אחשוב|נבדוק|נחשוב|אתייעץ|"
    r"אחזור אלי\w+|אענה (?:לך|לכם|בהמשך|אחר כך)|תנו לי|"
    r"(?:need to|have to|want to|let me|i'?ll|must|gotta) (?:just )?(?:check|think|ask|see|talk)|get back to you|give me (?:a|some|until))(?!\w)",
    re.IGNORECASE,
)
"""Who is offered a place asks how long there is, or needs a while."""
NEARBY = re.compile(
    r"(?<!\w)(?:(?:אני|אנחנו) (?:בסביבה|קרוב(?:ה|ים|ות)?|ליד|פה|כאן)|אפשר לקרוא לי|(?:אגיע|נגיע) מיד|"
    r"(?:i'?m|i am|we'?re|we are) (?:nearby|close by|around|right here)|call me|(?:i can|can) come (?:at once|now|right away))(?!\w)",
    re.IGNORECASE,
)
OUT = re.compile(
    r"(?<!\w)(?:לצאת|תורידו|תוריד|תורידי|להוריד|להסיר|תסירו|הסירו|תוציאו|להוציא|עזבתי|לעזוב|לבטל|תבטלו|leave|remove|take me off|off|out of|cancel)(?!\w)",
    re.IGNORECASE,
)
NO_MORE = re.compile(
    r"(?<!\w)(?:תפסיקו|תפסיקי|תפסיק|הפסיקו|להפסיק|די (?:עם|ל)|מספיק עם|אל ת\w+|stop|quit|no more|enough (?:with|of)|(?:don'?t|do not) (?:send|write|text|remind))"
    r"(?:.{0,25}(?<!\w)\w{0,2}(?:שלוח|שולחים|שלחו|הודעות|תזכורות|תזכורת|הזכיר|תזכירו|כתוב|תכתבו|messag\w+|remind\w*|text(?:s|ing)|sending|writing)|(?<=remind))",
    re.IGNORECASE,
)
"""No more is to be sent; what of, says the event beside it."""
AN_EVENT = re.compile(r"(?<!\w)\S{0,2}(?:כנס|אירוע|הרצאה|event|conference)(?!\w)", re.IGNORECASE)
TAKES = re.compile(
    r"^\W*(?:כן\W+)?(?:תודה(?: רבה)?\W+)?(?:אני |אנחנו )?(?:רוצה|רוצים|רוצות|לוקחת?|לוקחים|אקח|ניקח|בעניין|מעוניינת?|באה?|באים|מגיעה?|מגיעים|"
    r"אגיע|נגיע|אבוא|נבוא|ודאי|בוודאי|(?:ת)?שמרו לי|(?:ת)?רשמו אותי)(?: (?:את )?(?:ה?מקום|אותו|בשמחה|מאוד|תודה|לבוא|להגיע))*\W*$|"
    r"^\W*(?:yes\W+)?(?:please\W+)?(?:i(?:'d| would)? (?:want|like|love|take)(?: it| that| to| to come| the (?:place|spot|seat))?|i'?ll (?:take it|be there|come)|"
    r"i'?m (?:in|coming|interested)|count me in|sign me up|(?:take|book|keep) it(?: for me)?)(?:\W+(?:please|thanks|thank you))?\W*$",
    re.IGNORECASE,
)
"""What takes an offer besides a plain yes."""
PASSES = re.compile(
    r"^\W*(?:לא\W+)?(?:תודה\W+)?(?:אני |אנחנו )?(?:מוותרת?|מוותרים|לא (?:יכולה?|נוכל|אוכל|מסתדר|מתאים|אצליח|אספיק)|"
    r"תנו (?:אותו |את (?:ה)?מקום )?(?:ל\w+ (?:אחרת?|אחרים|שמחכה?|שמחכים)|לבאה? בתור|הלאה))(?: (?:לי|הפעם|תודה|לצערי|היום))*\W*$|"
    r"^\W*(?:no\W+)?(?:i(?:'ll)? )?(?:pass|can'?t(?: this time)?|give it to (?:someone|somebody|the next)\b.{0,20})(?:\W+(?:thanks|thank you|sorry))?\W*$",
    re.IGNORECASE,
)
"""What declines one besides a plain no."""
MY_TICKET = frozenset((
    "כרטיס", "הכרטיס", "הכרטיס שלי", "כרטיס בבקשה", "ticket", "my ticket", "tickets", "the ticket", "איפה הכרטיס", "איפה הכרטיס שלי",
    "where is my ticket", "wheres my ticket", "where s my ticket",
))  # fmt: skip
OF_ANY = frozenset((
    "כנס", "הכנס", "לכנס", "אירוע", "האירוע", "לאירוע", "כרטיס לכנס", "כרטיס לאירוע", "הרשמה לכנס", "הרשמה לאירוע", "כרטיס", "כרטיסים",
    "conference", "the conference", "event", "the event", "events", "אירועים", "ticket", "tickets",
))  # fmt: skip
"""What is said by somebody who means an event, whatever its word is."""
BACK = _words("טעות תיקון לתקן אחורה חזור חזרה התבלבלתי טעיתי אופס back undo oops wrong mistake ")
MENDS = re.compile(
    r"(?<!\w)(?:רגע|סליחה|אה|אופס|אוי|בעצם|לא|טעות|טעיתי|התבלבלתי|תיקון|לתקן|ב?תשובה הקודמת|התכוונתי(?: ל| ש)?|צריך להיות|"
    r"wait|sorry|oops|oh|actually|no|my mistake|mistake|wrong|correction|i meant|it'?s|i mean)(?!\w)[\s,.:!–-]*(?:ל(?=\d))?",
    re.IGNORECASE,
)
"""What is said before an answer that takes the place of the last one."""
ENOUGH = re.compile(
    r"^\W*(?:עזוב|עזבי|עזבו|לא משנה|לא רוצה|לא מעוניינת?|ביטול|לבטל|בטל|תבטלו|די|מספיק|עצור|"
    r"never ?mind|forget it|cancel|quit|exit|leave it|not interested|no thanks|i don'?t want.*)\W*$",
    re.IGNORECASE,
)
SKIPS = re.compile(
    r"^\W*(?:(?:בבקשה |אפשר |תן |תני )?(?:דלגי?|דלגו|לדלג|דילוג|נדלג|תדלגי?|תדלגו)(?: על .{1,20})?|אין(?: לי)?(?: \w+){0,2}|בלי(?: \w+)?|הבאה?|הלאה|"
    r"(?:אני )?(?:מעדיפה?|מעדיפים) (?:ש?לא|לדלג)(?: \w+){0,2}|לא(?: (?:תודה|רוצה|צריך|רלוונטי|חובה|יודעת?|זוכרת?|משנה))?(?: (?:לתת|לענות|לומר|להגיד|למסור))?|"
    r"(?:please )?(?:skip|pass|next)(?: (?:it|this|that|please))?|none|n/?a|no(?: (?:thanks|thank you|email|mail|e-mail|idea))?(?:,? (?:sorry|thanks))?|"
    r"(?:i )?(?:do not|don'?t|dont) (?:have|want|know)(?: (?:one|it|any|to|to say|an? \w+))?|(?:i'?d )?(?:rather|prefer) not(?: to)?(?: say)?|[-–—.]+)\W*$",
    re.IGNORECASE,
)
"""What leaves a question open that need not be answered."""
INTRODUCES = re.compile(
    r"^\W*(?:(?:היי|שלום|אהלן|hi|hello)\W+)?(?:קוראים לי|שמי(?: הוא)?|השם שלי(?: הוא)?|ה?שם(?: הוא)?(?: מלא)?\s*:|השם(?: הוא)?|אני|זה|זאת|על שם|בשם|"
    r"my name is|my name's|name is|name\s*:|it's|its|i am|i'm|im|this is|call me)\s+",
    re.IGNORECASE,
)
NO_NAMES = _words(
    "כן לא אוקיי אוקי בסדר סבבה מה למה תודה שלום היי ok okay yes no what why hi hello thanks test טסט בדיקה asdf "
    "qwerty здравствуйте привет да нет спасибо مرحبا مرحبًا السلام شكرا نعم لا "
)
RELATIONS = _words(
    "אחותי לאחותי אחי לאחי בעלי לבעלי אשתי לאשתי חברה לחברה חבר לחבר שלי אמא לאמא אימא לאימא אבא לאבא בן בת לבן לבת זוג זוגי הזוג גיסתי "
    "לגיסתי גיסי לגיסי שכנה לשכנה השכנה לשכן my your a the for friend sister brother husband wife partner mother mom mum father dad "
    "daughter son cousin colleague neighbour neighbor "
)
"""Who somebody is to them, which is no name."""
NEVER_IN_NAMES = _words(
    "לא גם רוצה רוצים יש אין לי לך לנו את אתם של עם כמה איפה מתי איך למה כבר עוד אפשר צריך צריכה יכול יכולה אוכל להגיע לבוא כרטיס כרטיסים "
    "הכרטיס הכרטיסים רשימה ברשימה המתנה בבקשה תודה היום מחר בעלי ובעלי אשתי ואשתי אנשים שתיים לשתיים שניים לשניים רישום לרשום not also want have can cant could would should where when how much many the ticket tickets list "
    "please thanks today tomorrow you your with"
)
"""Words that say that something else is told than a name."""
