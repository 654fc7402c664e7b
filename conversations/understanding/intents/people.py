"""Who wants to talk to a person of flesh and blood, or to be called."""

from conversations.understanding.intents.people_grammar import is_worded_as_request
from conversations.understanding.intents.wrapping import peel
from conversations.understanding.phrases import (
    any_of,
    compile_any,
    is_in_either,
    is_only,
    read_wording,
    word_set,
    words_of,
)

_COURTESY = word_set(
    "בבקשה תודה רבה לך לכם היי הי שלום נא נו אז כן עכשיו אפשר דחוף רוצה צריך צריכה אני רק לי",
    "please thanks thank you hi hey hello just now urgent a an the real live need want i get me to",
)
_ALONE = word_set(
    "human humans humen humna hooman agent agents operator representative rep person נציג נציגה נצג מנהל מנהלת מוקדן מוקדנית נציגים"
)
_BY_DAY = any_of("אמיתי אמיתית בבקשה תודה אנושי שיעזור שעונה שמבין שיודע שיענה מהצוות עכשיו ולא לא")
_HE_PERSON = any_of(
    "מישהו מישהי אדם מנהל המנהל מנהלת המנהלת אחראי האחראי אחראית האחראית בעלים הבעלים בעל_הבית בעל_העסק בעלת_העסק איתכם אתכם בטלפון טלפונית "
    "צוות הצוות מהצוות מזכירה המזכירה המזכירות מזכירות הקבלה מהקבלה פקידה פקיד הפקידה מהמשרד המשרד משרד השירות משירות מהשירות יועץ "
    "יועצת היועץ היועצת עובד עובדת אנשים_אמיתיים הבוס נציג נציגה הנציג הנציגה"
)
_HE_CALL = any_of(
    "תתקשרו תתקשר תתקשרי תצלצלו תצלצל תצלצלי צלצלו התקשרו תחזרו תחזור תחזרי חזרו חיזרו שתתקשרו שתחזרו שיתקשרו יתקשרו שיחזרו יחזרו תרימו תטלפנו "
    "להתקשר לצלצל לחזור לטלפן יצרו שיצרו"
)
_EN_PERSON = (
    r"(?:humans?|person|someone(?! who| that)|somebody(?! who)|anyone|anybody|manager|owner|representative|rep|reps|agent|staf|boss"
    r"|suport|supervisor|operator|advisor|adviser|consultant|receptionist|reception|whoever|colleague|employee|front desk|team"
    r"|somone|sombody|asistant(?! manager))"
)
_EN_STRICT = r"(?:humans?|real (?:person|one|human)|live (?:person|agent|human)|rep|representative|agent|operator|supervisor|manager)"
_EN_SOME = (
    r"(?:someone|somebody|anyone|anybody|you|u|you guys|one of you|a human|a person|a real person|(?:a |an )?(?:staf member|member of staf|"
    r"agent|rep|representative|employee)|the (?:manager|owner|boss|team|ofice|reception)|your (?:manager|team|ofice|staf))"
)
_EN_CALL = r"(?:cal|cals|phone|ring|contact|dial|reach out to|get (?:in touch|back) (?:with|to)|get in touch with|speak (?:to|with)|talk (?:to|with))"
_WANTED_HE = compile_any(
    f"^(?:\\S+ )?{any_of('אנושי אנושית')}$",
    f"^(?:{any_of('היי שלום בבקשה נא אנא')} )*{_HE_CALL}(?: {any_of('בבקשה תודה היום עכשיו דחוף')})*$",
    f"{any_of('מישהו מישהי')} {any_of('חי חיה אמיתי אמיתית')}",
    f"{any_of('לדבר לשוחח')} ~ {any_of('בעל בעלת')} ה\\S+",
    f"{any_of('לדבר שאדבר נדבר לשוחח שיחה דיבור דברו שידבר שידברו שתדבר מדברים לשיחה')} ~ {_HE_PERSON}",
    f"{any_of('תנו תן תני אפשר')} {any_of('לי')} {any_of('לדבר')}",
    f"{any_of('תעשו תעשה תעשי תנו תן תרימו תרים')} {any_of('לי אליי אלי')} {any_of('טלפון צלצול שיחה')}",
    f"{any_of('לקבל לתאם לקבוע אשמח רוצה צריך צריכה מבקש מבקשת מעדיף מעדיפה')}(?: {any_of('ל רק')})* "
    f"{any_of('שיחה לשיחה לטלפון שיחת_טלפון לשיחת_טלפון שיחה_טלפונית טלפון_ממישהו טלפון_מכם')}",
    f"{any_of('רוצה צריך צריכה מעדיף מעדיפה תן תנו תביא תביאו אפשר')} (?:{any_of('לי רק')} )*{any_of('אדם אנושי')}$",
    f"{any_of('שידבר שיענה שיעזור')} {any_of('איתי לי')} {any_of('אדם בן_אדם מישהו')}",
    f"{any_of('מי_יכול מי_יוכל מישהו_יכול מישהי_יכולה שמישהו שמישהי')} ~ "
    f"{any_of('לענות לעזור_לי לדבר להסביר לי_בטלפון יענה יסביר יעזור ידבר יתייחס תענה תסביר תעזור')}",
    f"{any_of('יש אין')} {any_of('עם_מי לי_עם_מי')} {any_of('לדבר להתייעץ')}",
    f"{any_of('עם_מי')} ~ {any_of('לדבר להתייעץ לשוחח להתכתב')}",
    f"{any_of('בן_אדם אדם')} {any_of('אחד')}(?: {any_of('שעונה שיענה שמבין')})?$",
    f"^(?:{any_of('הלו היי שלום')} )*(?:{any_of('יש')} )?{any_of('מישהו_שם מישהו_פה שם_מישהו פה_מישהו')}$",
    f"{any_of('לא_עוזר לא_מבין לא_עונה לא_עובד')} ~ {any_of('הבוט בוט הרובוט')}",
    f"^(?:{any_of('בבקשה נא היי אז')} )*{any_of('דברו תדברו דבר תדבר תדברי')} {any_of('איתי אליי אלי')}",
    f"{any_of('מעדיף מעדיפה אשמח בטלפון טלפון טלפונית דחוף')} ~ {any_of('תתקשרו התקשרו צלצלו תתקשר תתקשרי')}",
    f"{any_of('אפשר אשמח רוצה')} {any_of('ש')}?\\S+ {any_of('תתקשר יתקשר תצלצל יצלצל תחזור יחזור')} {any_of('אליי אלי לי')}",
    f"{_HE_CALL} ~ {any_of('אלי אליי אלינו לי איתי')}",
    f"{any_of('אשמח רוצה מבקש מבקשת אבקש אפשר')} ~ {any_of('שיחזרו שתתקשרו שתחזרו שיתקשרו שמישהו_יחזור שמישהי_תתקשר')}",
    f"{any_of('מישהו שמישהו מישהי שמישהי נציג שנציג')} ~ {any_of('יתקשר תתקשר יחזור תחזור יצלצל תצלצל ידבר תדבר להתקשר לצלצל לחזור')}",
    f"{any_of('תעבירו תעביר תקשרו תחברו העבירו להעביר')} ~ {any_of('למנהל למנהלת לאחראי לאחראית לבעלים למישהו למישהי לצוות למזכירות לקבלה')}",
    f"{any_of('לא_רוצה נמאס_לי די בלי')} ~ {any_of('בוט רובוט הבוט מהבוט בוטים מבוט מכונה')}",
    f"{any_of('בוט הבוט רובוט')} (?:{any_of('הזה')} )?{any_of('מטומטם טיפש מעצבן דפוק גרוע לא_מבין לא_עוזר לא_עונה')}",
    f"{any_of('תנו תן תני תביאו תביא אפשר צריך צריכה')}(?: {any_of('לי את')})* "
    f"{any_of('מישהו_אחר מישהו_אמיתי מישהו_שמבין מישהו_שיודע מישהו_מהצוות מישהי_מהצוות בעל_העסק בעלת_העסק בעל_הבית הבעלים המנהל המנהלת מנהל מנהלת האחראי אחראי')}",
    f"{any_of('תנו תן תביאו תביא')} {any_of('לי')} {any_of('מישהו מישהי')}",
    any_of("את_המנהל מי_בעל_הבית עם_מי_אפשר_לדבר עם_מי_מדברים עם_מי_אני_יכול_לדבר"),
    f"{any_of('מי')} {any_of('אחראי האחראי אחראית האחראית המנהל המנהלת')}(?: {any_of('פה כאן אצלכם')}|$)",
    any_of("לא_התקשרו לא_קיבלתי_טלפון לא_קיבלתי_שיחה לא_קיבלתי_מענה מענה_טלפוני תמיכה_טלפונית"),
    any_of("הבטחתם_שתתקשרו הבטיחו_שיתקשרו הבטחתם_שתחזרו למי_מתקשרים למי_להתקשר"),
    f"{any_of('איפה')} (?:{any_of('יש')} )?{any_of('בן_אדם נציג נציגה מישהו_אנושי')}",
    f"{any_of('איך אפשר')} (?:{any_of('כבר')} )?{any_of('מדברים_עם משיגים_אתכם מדברים_איתכם תופסים_אתכם להשיג_אתכם לתפוס_אתכם')}(?: {any_of('בטלפון טלפונית')})?$"
    f"|{any_of('איך_מדברים')} ~ {any_of('מישהו מישהי אדם נציג')}",
    f"{any_of('יש')} ~ {any_of('מישהו_בצד מישהו_אמיתי אדם_אמיתי מישהו_מעבר בן_אדם מישהו_שאפשר_לדבר')}",
    f"^{any_of('אפשר רוצה צריך צריכה')}(?: {any_of('רק')})? {any_of('שיחה שיחת טלפון שיחת_טלפון לדבר')}"
    f"(?: {any_of('בבקשה טלפונית בטלפון')})*$",
)
_WANTED_EN = compile_any(
    rf"(?:talk|speak|chat|conect|conected|transfer|put|pas|patch|switch|hand|spek) (?:me |us |this )?(?:over |through |back )?(?:to|with|through)"
    rf" (?:\S+ ){{0,3}}?{_EN_PERSON}",
    rf"(?:talk|speak|chat) (?:to|with) (?:you|u) (?:on|over|by|in person)|through to (?:\S+ )?{_EN_PERSON}",
    r"(?:real|live|actual) (?:human|person|agent|people)|human (?:being|please|agent|suport|help|operator)|any humans?",
    rf"(?:get|give|want|need|ned|find|send|prefer|like|have)(?: me| us| to have)? (?:a |an |the |your |some )?{_EN_STRICT}(?! who)",
    r"(?:get|give|find|bring) (?:me|us) (?:someone|somebody|a person|anyone)",
    rf"^(?:please |hey |hi )*{_EN_CALL} (?:me|us)(?: back)?(?! crazy| old| maybe| stupid)",
    rf"(?:can|could|wil|would|have|want|need|get|ned) {_EN_SOME} (?:please |to |from there |there |kindly )*{_EN_CALL} (?:me|us)",
    rf"(?:please|pls|kindly|just|so|and|then) {_EN_CALL} (?:me|us)(?: back)?(?! crazy| old| maybe| stupid)",
    r"give (?:me|us) a (?:cal|ring|bel|buz)|(?:can|could|may) i (?:get|have) a (?:cal|calback|phone cal)|request a cal|cal me back",
    r"(?:some|any)(?:one|body) (?:real |else |there |here |there who |that )*(?:i can |to |we can |who can )(?:talk|speak|help|chat)",
    r"who (?:can|do|should|could|would) i (?:(?:talk|speak)(?! to get)|contact(?: please)?$)|who(?:s| is)(?: the one)? in charge|whoever(?:s| is) in charge",
    r"(?:dont|do not) want to (?:talk|speak|chat) (?:to|with) (?:a |an |this |the )?(?:bot|robot|machine|ai|computer)",
    r"(?:talk|speak|chat|get|have|reach)(?: to)?(?: \S+){0,2} (?:on|over|by|via) (?:the )?(?:phone|telephone|cal)(?! number)",
    r"^(?:please|kindly|just|hey|hi|ok|can you|could you|you can| )*cal(?: please| now| asap| today)*$",
    r"(?:want|need|schedule|request|book|arrange|like|prefer|set up|have)(?: to| me| us| have| get)* (?:a |the |your )?"
    r"(?:cal|cal back|callback|phone cal|phonecal)(?: with| back| from| please|$)",
    r"(?:nobody|noone|no one) (?:\S+ )?(?:caled|rang|phoned)(?: me| us| back)*$|never (?:got|received) (?:a |the |any )?(?:cal|calback|reply|answer)",
    r"promised .*(?:cal|ring|phone)(?: me| us| back)*$|where(?:s| is| are) (?:a |the )?(?:\S+ )?(?:humans?|person|agent|rep)(?! of)",
    rf"(?:get|bring) (?:me|us) (?:the |your |a )?(?:\S+ )?{_EN_STRICT}$|number (?:of|for) (?:someone|somebody|a person)",
    r"(?:have|get) a word with",
    rf"hold of (?:\S+ )?{_EN_PERSON}",
    r"(?:need|want|like|love|prefer|have|rather|demand|wish) (?:to )?(?:speak|talk|chat) (?:directly |privately |in person )?(?:to|with) (?!my|our|a friend|a bot|a robot|a machine|it )\S+",
    r"(?:conect|transfer|patch|pas|hand|forward|redirect|escalate|put) (?:me|us|this|it) (?:over |through |on |back )*(?:to|with)(?! the clas)",
    r"(?:is |are )?(?:there )?(?:any|some)(?:one|body) (?:real |actually |even |really |out )*(?:there|here|around|home|alive|real)"
    r"(?: there| here)*$",
    r"(?:some|any)(?:one|body) (?:i|we) can (?:ask|reach|contact|cal)(?! about)|(?:humans?|person|people) only",
    r"(?:enough|stop|sick|tired|done|no more) (?:\S+ ){0,2}(?:automated|automatic|canned|robotic|auto) (?:replies|answers|messages|responses|reply)",
    r"(?:can|could|will|would|have|get) (?:\S+ ){1,4}(?:cal|phone|ring|contact) (?:me|us)(?: back)?",
    r"^(?:please |no |hey )*(?:not|no) (?:a |another |the |this )?(?:bots?|robots?|machines?)(?: please| thanks| pls)*$",
    r"(?:bot|robot) (?:is|isnt|sucks|does|doesnt)(?: \S+)? ?(?:useles|stupid|helping|dumb|anoying|understand|sucks|geting it|working)"
    r"|(?:stupid|useles|dumb) bot|(?:hate|enough with|stop with|sick of|done with) (?:the |this |these |your |talking to )*(?:bots?|robots?)",
)
_NOT_WANTED = compile_any(
    any_of("אל_תתקשרו אל_תתקשר אני_נציג אנחנו_נציגים אל_תחזרו לא_לחזור"),
    f"{any_of('לא_צריך לא_צריכה אין_צורך לא_חייב לא_רוצה')} (?:{any_of('לדבר_עם את עם')} )?"
    f"{any_of('שיחה נציג נציגה שתתקשרו שיחזרו שתחזרו להתקשר בנציג שיתקשרו')}",
    f"{any_of('דיברתי דיברנו שוחחתי דברתי היה הייתה')} ~ {any_of('נציג נציגה נציגים הנציג הנציגה מוקדן שירות_לקוחות')}",
    f"{any_of('הנציגה הנציג')} {any_of('היה הייתה אמר אמרה שלכם_אמר')}",
    r"(?:dont|do not|no need to|not|never) (?:\S+ ){0,2}(?:cal|phone)(?: me| us)?|estate agent|travel agent|agent discount",
    r"(?:ill|(?:i|we) wil|(?:i|we) shal) (?:\S+ )?(?:talk|speak|cal)",
    r"(?<!who )(?<!whom )(?<!how )do i (?:have to |need to )?(?:talk|speak|cal)",
    r"(?:is|are) (?:this|you|it|u) a (?:human|real person|person|live person)|(?:dont|do not|no) need (?:to )?(?:a |an |speak to a )?(?:rep|agent|human|manager|person)",
    r"(?:spoke|talked|chated) (?:to|with) (?:\S+ )?(?:agent|rep|human|manager|someone|person)|im not a (?:bot|robot)",
)


def asks_for_person(text: str) -> bool:
    """True when a person of flesh and blood is wanted, or a call."""
    return _asks(text) or _asks(peel(text))


def _asks(text: str) -> bool:
    said = read_wording(text)
    if is_only(said.words, _ALONE, _COURTESY, 5):
        return True
    if not is_worded_as_request(said.words, text) and not is_in_either(_WANTED_HE, _WANTED_EN, said.joined):
        return False
    if not _NOT_WANTED.search(said.joined):
        return True
    left = _NOT_WANTED.sub("", said.joined)
    return is_worded_as_request(words_of(left), left) or is_in_either(_WANTED_HE, _WANTED_EN, left)
