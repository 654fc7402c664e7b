"""The vocabulary of asking for a person: each word by its part in it (see `people_grammar`)."""

from itertools import pairwise

from conversations.understanding.intents.verbs import inflect
from conversations.understanding.intents.vocabulary import Vocabulary

_PARTS = {
    # Who does nothing but serve customers; anybody; who runs the place; who teaches there; of flesh and blood.
    "S": "salesperson salesman נציגת אישמכירות נציג נציגה נציגים הנציג הנציגה מוקדן מוקדנית מוקד agent agents representative representatives rep reps operator "
    "helpdesk support שירותלקוחות customerservice",
    "P": "מישהו מישהי אנשהו מישו אדם בנאדם אנוש someone somebody anyone anybody person human humans",
    "R": "מנהל מנהלת הנהלה אחראי אחראית בעלים מזכירה מזכירות צוות יועץ יועצת נציגות פקיד פקידה קבלה manager owner boss "
    "supervisor superior staff team reception receptionist frontdesk colleague advisor adviser consultant employee "
    "whoever specialist management secretary department גורם מחלקה מחלקת",
    "r": "מורה מורות מורים מדריך מדריכה מדריכים מאמן מאמנת רופא רופאה בעלת בעל teacher teachers instructor instructors "
    "coach trainer doctor",
    "h": "אנושי אנושית אמיתי אמיתית חי חיה אישי אישית real live actual living flesh proper",
    "e": "היכרות מכירות sales מענה שירות ייעוץ יעוץ service",
    # To talk; talk to me; to be called; by oneself; to get in touch.
    "T": "שנדבר נדבר consultation conversation לדבר לשוחח להתייעץ להתכתב שיחה שיחת לשיחה talk speak chat discuss speaking talking chatting word consult",
    "j": "מדברים מדבר מדברת מתכתב מתכתבת",
    "t": "דברו תדברו תדבר תדברי ידבר ידברו שידבר שתדבר שידברו",
    "C": "טלפון צלצול",
    "E": "escalate callback callbacks",
    "l": "ring phone call dial phonecall",
    "c": "להתקשר לצלצל לטלפן",
    "k": "צרו צור תצרו תצור תיצרו תיצור תיצרי יצור ייצור שיצור שייצור שיצרו שייצרו יצרו ייצרו שתצרו שתיצרו",
    "K": "contacted קשר contact reach לפנות touch",
    # Me; with; to want, to be able, to give; who.
    "m": "me us לי אליי אלי אלינו לנו אותי אותנו איתי איתנו עמי עמנו אתי ביני",
    "z": "ליצור",
    "p": "to 2 with עם and ובין",
    "W": "interested עדיף ממתין ממתינה מחכה מחכים ממתינים waiting רוצה רוצים צריך צריכה צריכים חייב חייבת מעדיף מעדיפה מבקש מבקשת מבקשים אבקש דורש דורשת אשמח זקוק זקוקה מעוניין "
    "מעוניינת want need prefer demand like wish request require wanna rather",
    "w": "בואו אפשר שאפשר ניתן שניתן יכול יכולה שיכול שיכולה יוכל יש can could may let would will how איך",
    "o": "whos מי למי who whom",
    "g": "תנו תן תני תביא תביאו תביאי תשיגו תשיג תמצאו תחזירו תחזיר give get find fetch grab drop put",
    "v": "להשיג למצוא לתפוס have schedule arrange book set לקבוע לתאם לקבל",
    "X": "העברה תקראו תקראי תקרא קראו תעבירו תעביר תעבירי להעביר העבירו העבר תחברו תחבר תחברי חברו לחבר תפנו תפנה הפנו לעבור connect transfer redirect "
    "forward direct patch switch route connected transferred",
    # A machine, by a name of its own and by others'; what is said of it.
    "B": "בוט רובוט בוטים רובוטים אוטומט אוטומטי אוטומטית אוטומטיות bot bots robot robots automated automatic canned chatbot",
    "M": "מכונה מחשב קיר קירות machine computer wall ai",
    "b": "waste מטומטם מטומטמת טיפש מעצבן דפוק גרוע אידיוט useless stupid dumb sucks annoying awful terrible idiot idiotic rubbish",
    "Y": "נמאס די מספיק sick tired enough fed hate",
    # Nobody; to answer; to help.
    "O": "nobody noone none",
    "A": "paying listening helping caring cares מקשיב עוזר עונה עונים מגיב מגיבים חזר חזרו מתייחסים מתייחס answers answer answering reply replies replying responds responding "
    "respond replied",
    "Q": "למה מדוע why",
    "Z": "incharge complain complaint להתלונן תלונה",
    "s": "hear לשמוע",
    "q": "than instead במקום",
    "H": "לעזור עזרה שיעזור שתעזור תעזור יעזור להסביר לענות שיענה שתענה יענה תענה שיסביר יסביר תסביר help assist assistance "
    "explain handle",
    "G": "שמבין שיודע שמבינה שיודעת שעונה knows understands",
    "N": "לא אל בלי אין dont not no never doesnt without neednt didnt",
    ".": "לחזור חזור",
    "u": "her him them you אתם אתן איתכם אתכם",
    "i": "member i id im am is are be being do does this that the a an my your some את זה הזה הזאת שלי אני אנחנו we איתו איתה",
    "f": "please thanks thank hi hello hey now just urgent urgently asap immediately ok okay so right then already actually "
    "directly really back over through on in by from here there for of any else still kindly only quickly today tonight "
    "tomorrow going out up בבקשה נא תודה רבה היי הי שלום עכשיו דחוף בדחיפות רק כבר פשוט ישירות אז יאללה נו של פה כאן שם היום מחר "
    "מהצוות מכם אצלכם שלכם חזרה גם אחי סליחה טלפוני לטלפון available or או זמינ זמינה פנוי פנויה בוקר ערב טוב קודם רגע ישר אולי הלו בטלפון טלפונית אם",
}  # fmt: skip
_FORMS = {"C": inflect("תקשר", "צלצל", "טלפנ", "חזור/חזר")}
_PREFIXES = ("", "ל", "מ", "ב", "ש", "ו")
_TOGETHER = {
    **{(f"{prefix}בנ", "אדמ"): "בנאדמ" for prefix in _PREFIXES},
    **{(f"{prefix}שירות", "לקוחות"): "שירותלקוחות" for prefix in _PREFIXES},
    ("איש", "מכירות"): "אישמכירות", ("איש", "צוות"): "צוות", ("אפ", "אחד"): "nobody", ("no", "one"): "nobody", ("in", "charge"): "incharge", ("front", "desk"): "frontdesk",
    ("customer", "service"): "customerservice", ("customer", "suport"): "customerservice",
    ("customer", "care"): "customerservice",
}  # fmt: skip
_VOCABULARY = Vocabulary(_PARTS, _FORMS, nouns="SPRrBMhT")


def name_parts(words: tuple[str, ...]) -> str:
    """One letter a word (see `_PARTS`), in order, slips mended; two words that name one thing are one."""
    return _VOCABULARY.name_parts(_VOCABULARY.mend(_join_pairs(words)))


def _join_pairs(words: tuple[str, ...]) -> tuple[str, ...]:
    if not any(pair in _TOGETHER for pair in pairwise(words)):
        return words
    joined: list[str] = []
    for word in words:
        pair = _TOGETHER.get((joined[-1], word)) if joined else None
        if pair:
            joined[-1] = pair
        else:
            joined.append(word)
    return tuple(joined)
