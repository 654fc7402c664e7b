"""Who wants no more messages, in whatever words (Communications Law, section 30A: any wording of refusal counts).

Declining an offer, cancelling a booking or asking for a lower price is no refusal: leads say "די יקר", "לא תודה" and
"can I stop by" and mean to go on talking.
"""

import re

from conversations.understanding.intents.refusal_grammar import is_worded_as_refusal
from conversations.understanding.intents.refusal_words import mend_words
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
from conversations.understanding.text import LONGEST, switch_keyboard

_COURTESY = word_set(
    "בבקשה נא תודה רבה היי הי שלום אני אנחנו כבר עכשיו מיד אבקש מבקש מבקשת מבקשים לבקש רוצה זה את לי כולכם אתם גם יותר",
    "please thanks thank you now it this that already just ok okay hi hello hey immediately all guys and right i said we",
    "want to the these at once sir madam kindly no ffs omg and with you guys",
    "ugh argh omg jeez geez wtf dude immediate מידית מיידי מידי bro bruh mate yo bloody seriously man just be lol אוף באמת וואי דחוף תיכף ומיד מייד לאלתר asap today right away נו כולם יאללה ביי אנא די באמא באמאשכם חברים אחי",
)
_COMMANDS = word_set(
    "הסר הסרר הסירו הסירי תסירו תסיר תסירי להסיר להסרה הסרה די דיי סטופ עצור עצרו תעצרו תעצור תעצרי תחדלו חדלו לחדול שקט שחררו תשחררו עופו תפסיקו תפסיק תפסיקי הפסיקו להפסיק חלאס חלס",
    "מספיק נמאס מיצינו מיציתי הסירוני הסירונו מחקוני חוסם חוסמת חוסמים חסום חסומים בלוק שחררוני עזבוני תעזבו עזבו",
    "stop stopall unsubscribe unsub quit end cancel optout mute muted blocked block discontinue revoke enough halt remove removed removal unsubscribed stahp desist optout sotp stpo tsop stp",
)
_CLEAR_COMMANDS = _COMMANDS - word_set("די דיי מספיק נמאס עזבו שקט עופו end cancel quit enough halt")
_ENOUGH = word_set("די דיי מספיק enough")  # "די?" marvels
_STOP_SIGN = "🛑"
_ALONE = word_set("ספאם הטרדה ספמרים הטרדות spam spammers")
_ALONE_FILLER = _COURTESY | word_set("זה זו זאת")
_REMOVE = any_of(
    "תורידו תוריד תורידי הורידו הורד להוריד תסירו תסיר תסירי הסירו הסר הסירי להסיר מסירים מסיר תמחקו תמחק תמחקי למחוק "
    "מחקו מחק תוציאו תוציא תוציאי הוציאו להוציא תשחררו שחררו שיחררו לשחרר להסרה הסרה תסלקו סלקו תעיפו העיפו תמחוק תגרעו תנקו להוריד_לי הסרת"
)
_ME = any_of(
    "אותי אותנו שמי השם_שלי את_השם_שלי המספר_שלי את_המספר את_המספר_שלי מספרי הטלפון_שלי את_הטלפון_שלי את_הנייד_שלי הנייד_שלי את_הפרטים_שלי את_עצמי הפרטים_שלי את_הפרטים"
)
_LIST = any_of(
    "מהרשימה מרשימה מרשימת מהרשימות מתפוצה מהתפוצה תפוצה התפוצה דיוור הדיוור מהדיוור מדיוור רשימת_התפוצה רשימת_תפוצה "
    "הרשימה_הזאת הרשימה_שלכם מהמאגר מהמאגרים מהמערכת ממאגר"
)
_NO_MORE = any_of(
    "תפסיקו תפסיק תפסיקי הפסיקו הפסק להפסיק מפסיקים די מספיק חלאס נמאס נמאסו בלי לא_רוצה לא_רוצים לא_מעוניין לא_מעוניינת "
    "לא_מעוניינים לא_צריך לא_צריכה אין_לי_עניין לא_ביקשתי לא_נרשמתי תעצרו תעצור עצרו תחדלו חדלו ביטול לבטל_את תבטלו_את יותר_מדי לא_מאשר לא_מאשרת תבטלו לבטל תבטל ביטול"
)
_MESSAGES = any_of(
    "הודעות ההודעות מהודעות מההודעות בהודעות פרסומות הפרסומות בפרסומות מהפרסומות פרסומים דיוור הדיוור מהדיוור לדיוור דיוורים "
    "ספאם הספאם מהספאם סמסים סמס סמסים מסרונים מסרים לשלוח לכתוב לפנות להציק להטריד לחפור לשלח לסמס להפציץ"
)
_DO_NOT_WRITE = any_of(
    "תשלחו תשלח תשלחי תכתבו תכתוב תכתבי תפנו תפנה תטרידו תטריד תציקו תציק תסמסו תחפרו תחפור לשלוח לכתוב לפנות להטריד להציק "
    "תעזו_לשלוח תעזו_לכתוב תעזו_לפנות"
)
_AGAIN = any_of("יותר עוד שוב הודעות הודעה כלום שום לעולם בחיים פרסומות")
_TO_ME = any_of("לי אלי אליי לנו אותי אלינו למספר_הזה לכאן")
_GOODBYE = any_of(
    "תודה רבה בבקשה יותר כבר לי עבורי בשבילי מצטער מצטערת סליחה שיהיה_בהצלחה בהצלחה ויום_טוב יום_טוב ושבוע_טוב יאללה ביי להתראות "
    "שלום חברים בכלל ממש לנו להודעות בהודעות בשירות בזה thanks thank you all sorry bye goodbye have_a_good_day"
)
_TRAILING = any_of(
    "לי אותי אלי אליי לנו אותנו עליי ממני איתי כבר בבקשה תודה יותר הודעות הודעה פרסומות ספאם דברים כאלה כל_הזמן כל_יום את_זה עם_זה את_המוח "
    "לי_במוח לי_בראש לי_את_המוח לי_את_השכל שטויות למספר_הזה לפה בוואטסאפ במוח"
)
_HEBREW = compile_any(
    f"{_REMOVE} ~ {_ME}",
    f"{_REMOVE} ~ {_LIST}",
    f"{any_of('לצאת יוצאים יוצא יוצאת צא')} ~ {any_of('מהרשימה מהתפוצה מרשימת מהדיוור')}",
    f"{_NO_MORE} ~ {_MESSAGES}",
    f"{any_of('לא בלי די שום')} {any_of('הודעות פרסומות ספאם')}(?: {any_of('יותר בבקשה תודה מכם')})*$",
    f"{any_of('לא_רוצה לא_מעוניין לא_מעוניינת לא_מאשר לא_מאשרת')} ~ "
    f"{any_of('שתשלחו שתפנו שתכתבו שתסמסו שתציקו שתטרידו להיות_ברשימה להיות_בתפוצה קשר_איתכם מכם_כלום כלום_מכם')}",
    f"{any_of('לא_רוצה')} {any_of('אתכם מכם')}(?:$| {any_of('בוואטסאפ בווטסאפ בטלפון בנייד בחיים')})",
    f"{any_of('איך')} {any_of('נפטרים מתנתקים יוצאים מסירים מפסיקים אפשר_להיפטר אפשר_להתנתק')} "
    f"{any_of('מכם מזה מההודעות הודעות את_ההודעות מהרשימה את_זה')}",
    f"{any_of('להיפטר להתנתק')} {any_of('מכם מההודעות')}",
    f"{any_of('תנו תן')} {any_of('לי')} {any_of('שקט מנוחה לנוח')}",
    f"{any_of('הניחו תניחו')} {any_of('לי')}",
    any_of(
        "לכו_מפה עופו_מפה עופו_לי תתחפפו סתמו_כבר אדווח_עליכם מדווח_עליכם מדווחת_עליכם חוק_הספאם אתבע_אתכם"
    ),
    f"^{any_of('לא_נרשמתי לא_ביקשתי')} {any_of('לזה לכלום לשום_דבר את_זה')}(?: {any_of('תודה בכלל מעולם')})*$",
    f"{any_of('לא')} ~ {any_of('לקבל')} ~ {any_of('הודעות מכם כלום פרסומות דיוור יותר')}",
    f"{any_of('אל שלא לא')} {_DO_NOT_WRITE}(?: {_TO_ME})? {_AGAIN}",
    f"{any_of('אל שלא לא')} {_DO_NOT_WRITE}(?: {_TO_ME})?(?: {any_of('בבקשה תודה')})*$",
    f"{any_of('אל_תתקשרו אל_תתקשר')} ~ {any_of('יותר שוב לעולם')}",
    f"{any_of('עזבו עזוב עזבי תעזבו תעזוב תעזבי')} {any_of('אותי אותנו')}(?! מ(?!פה|כאן|ה?הודעות|ה?פרסומות|זה))",
    f"{any_of('רדו תרדו רד תרד')} {any_of('ממני מאיתנו')}",
    any_of("נמאסתם נמאסת_עלי חפרתם נמאס_לי_מכם אין_לי_כוח_אליכם אין_לי_כח_אליכם אין_לי_כוח_להודעות"),
    f"{any_of('צאו תצאו צא עופו תעופו')} {any_of('לי ממני')}(?: {any_of('מהטלפון מהחיים מהוואטסאפ מהווצאפ מהנייד מהפרצוף מהעיניים')})?",
    f"{any_of('מבטל מבטלת לבטל ביטול חוזר_בי חוזרת_בי מושך מושכת')} ~ {any_of('ההסכמה מההסכמה הסכמה הסכמתי הסכמתנו')}",
    f"^(?:{any_of('בבקשה אפשר ניתן די')} )*{any_of('להפסיק תפסיקו תפסיק תפסיקי')} {any_of('עם_זה את_זה')}",
    f"^{any_of('איך')} (?:{any_of('אני')} )?{any_of('יוצאים יוצא יוצאת מתנתקים')} {any_of('מפה מכאן מזה')}$",
    f"^(?:{any_of('היי שלום סליחה זה זו מצטער מצטערת')} )*{any_of('טעית_במספר טעיתם_במספר יש_לכם_טעות_במספר')}(?: {_GOODBYE})*$",
    f"{any_of('עוד')} {any_of('הודעה פעם')} .*{any_of('אתבע תובע תובעת חוסם חוסמת אחסום משטרה לתלונה אתלונן')}",
    f"{any_of('מצאתי מצאנו נרשמתי')} .*{any_of('להפסיק תפסיקו')}$",
    f"{any_of('די מספיק חלאס')} {any_of('כבר עם_זה')}$",
    f"{any_of('תשאירו תשאיר תשאירי השאירו')} {any_of('אותי אותנו')} {any_of('בשקט לנפשי במנוחה לנפשנו')}",
    f"{any_of('איפה איך')} ~ {any_of('להסיר להסרה')}$",
    f"{any_of('אין_לי אין_לנו')} ~ {any_of('עניין ענין')} ~ {any_of('הודעות בהודעות עדכונים בעדכונים בפרסומות')}",
    f"{any_of('אין_צורך אין_לי_צורך')} ~ {any_of('הודעות בהודעות עדכונים בעדכונים')}",
    f"{any_of('לא')} {any_of('להופיע')} ~ {any_of('אצלכם ברשימה ברשימות')}",
    f"{any_of('תתרחקו להתרחק')} {any_of('ממני מאיתנו')}|^(?:{any_of('נו די')} )*{any_of('תתחפפו קישטה תסתמו שתקו')}$",
    f"^(?:{any_of('היי נא בבקשה די אנא')} )*{any_of('תפסיקו תפסיק תפסיקי הפסיקו תחדלו חדלו תעצרו')} {any_of('כבר עם את לשלוח')}? ?ל\\S+(?: {_TRAILING})*$",
    f"{any_of('לא_רוצה לא_מעוניין לא_מעוניינת')} (?:{any_of('לשמוע')} {any_of('מכם ממכם עליכם')}|{any_of('לקבל')}$)",
    f"{any_of('לעשות תעשו עושה עושים בקשת מבקש מבקשת רוצה')}(?: {any_of('לי')})? {any_of('הסרה')}$",
    f"{any_of('לא שלא')} {any_of('ישלחו יישלחו יגיעו תגיע יגיע')} ~ {any_of('הודעות הודעה')}",
    f"{any_of('אל שלא לא')} {_DO_NOT_WRITE}(?: {_TO_ME})? {any_of('בוואטסאפ בווטסאפ בווצאפ בסמס בטלפון')}$",
    f"{any_of('תמחקו תסירו תורידו_אותי תסיר')}$",
    f"{any_of('אני')}? ?{any_of('מוחק מוחקת אמחק חוסם חוסמת חסמתי אחסום נחסום')} {any_of('אתכם אותך אותכם')}",
    f"{any_of('תרדו תרד תרדי רדו רד')} {any_of('לי לנו')} {any_of('מהגב מהראש מהוריד מהחיים מהווטסאפ מהוואטסאפ מהטלפון מהנייד')}",
    f"{any_of('כמה עד_מתי')} {any_of('אפשר תמשיכו')} {any_of('להציק להטריד לחפור לנדנד לשגע')}",
    f"{any_of('שלחתי כתבתי רשמתי עניתי השבתי הקלדתי')} (?:\\S+ ){{0,2}}{any_of('הסר הסרה להסרה להסיר די')}",
    f"{any_of('לא_סובל לא_סובלת שונא שונאת')} (?:{any_of('את')} )?{_MESSAGES}",
    f"{_MESSAGES} (?:{any_of('שלכם האלה האלו הללו')} )?{any_of('מעצבנות משגעות מציקות מטרידות מיותרות מעיקות נמאסו')}",
    f"{_REMOVE} (?:\\S+ ){{0,5}}{any_of('עליי עלי עלינו')}$|{_REMOVE} {any_of('כל_פרט')}",
    f"{any_of('לנתק נתקו תנתקו ניתוק תנתק')} (?:\\S+ )?{any_of('קשר הקשר')}",
    f"{any_of('עזבו תעזבו')} {any_of('את_המספר את_הטלפון_שלי את_הנייד')}",
    f"{any_of('כבדו תכבדו לכבד')} .*{any_of('תפסיקו הפסיקו')}$",
    f"{any_of('אתם אתן')} \\S+ (?:\\S+ ){{0,3}}{any_of('תפסיקו הפסיקו תחדלו')}$",
    f"{any_of('לא הפסיקו')} {any_of('לשלוח')} ~ {_TO_ME}",
)
_NOT_INTERESTED = compile_any(
    f"^(?:{any_of('אני אנחנו היי שלום כבר ממש יאללה ביי זה תודה רבה מצטער מצטערת סליחה פשוט אבל לא_תודה')} )*{any_of('לא אינני איני')} "
    f"{any_of('מעוניין מעונין מעוניינת מעונינת מעוניינים רלוונטי רלוונטית רלבנטי מתעניין מתעניינת')}"
    f"(?: {_GOODBYE})*$",
    f"^(?:{any_of('אני אנחנו היי שלום כבר ממש זה')} )*"
    f"{any_of('אין_לי_עניין אין_לנו_עניין לא_בעניין לא_בקטע לא_אקטואלי כבר_לא_אקטואלי אין_עניין')}(?: {_GOODBYE})*$",
    r"^(?:(?:im|i am|we are|were|am|hi|hello|sory|no|thanks|thank you|but|realy|just|realy just|ok|okay) )*"
    r"(?:not|no longer|never|arent|aint|isnt) (?:realy |at al+ |even )?interested"
    r"(?: (?:thanks|thank|you|please|anymore|at al+|sory|any more|in your messages|in this|bye|goodbye|now|realy|tho|though|have a"
    r"|god|nice|day|one|take care|cheers))*$",
)
_CONTACT = r"(?:text|message|mesage|msg|contact|write|spam|bother|email|sms|hara?s|anoy|ping|whatsap)"
_CONTACTING = r"(?:texting|mes?aging|messaging|contacting|writing|spaming|bothering|emailing|sending|harasing|anoying|caling)"
_CONTACTS = (
    r"(?:messages?|mesages?|mesage|texts?|msgs?|sms|emails?|spam|notifications?|ads?|promos?|promotions?)"
)
_NEVER = r"(?:dont|do not|never|stop|quit|please no)"
_ENGLISH = compile_any(
    r"remove (?:me|us|my (?:phone )?(?:number|name|details|info|data))",
    r"(?:take|get) (?:me|us|my (?:number|name)) (?:of+|out)(?= (?:of |from )?(?:this|these|your|ur|that|the (?:\S+ )?(?:list|database|system"
    r"|thing|group)|al+|any|it|here|please|now|asap|immediately|already|thanks|right|mailing|everything|\S*list)|$)",
    r"(?:delete|erase|lose|drop(?! me a)) (?:me|my (?:phone )?(?:number|name|details|info|data))",
    rf"(?:stop|quit|cease|sick of|tired of|fed up with|enough with) (?:\S+ ){{0,2}}(?:{_CONTACTING}|{_CONTACTS})",
    rf"{_CONTACTING} (?:me|us) stop$",
    rf"(?:no|any) more (?:of )?(?:these |your |this )?{_CONTACTS}(?! \S+ \S+)",
    rf"(?:no|enough|too many) (?:of )?(?:these |your )?{_CONTACTS}(?: (?:please|thanks|thank you|from you|anymore))*$",
    rf"{_NEVER} send(?:ing)? (?:me |us )?(?:anything|any|more|{_CONTACTS}|stuff|these|this stuff|things|again)(?! about)",
    rf"{_NEVER} send(?:ing)? (?:me|us)(?: (?:please|thanks|anymore|ever|again))*$",
    rf"{_NEVER} {_CONTACT} (?:me |us )(?:any|with|about your|ever)",
    rf"(?:stop|end|cancel|turn of+|mute|block) (?:al+ |the |your |these |those |my )?{_CONTACTS}",
    r"(?:stop|end|cancel|quit) (?:receiving|geting|this|it)(?: (?:now|please|already|al+|thanks|subscription))*$",
    rf"(?:how (?:do i|can i|to)|want to|like to) (?:stop|end|avoid) (?:geting |receiving )?(?:this|these|them|{_CONTACTS})",
    r"(?:remove|delete|erase|unlist|take) (?:this|that|the) number",
    r"(?:want|get|take me|im) of+ (?:of )?(?:this|the|your) list",
    r"(?:please|now|me|already|no|mesages?|messages?|texts|enough|this|these|kindly|so|then|just) stop$",
    r"(?:never|didnt|did not) (?:sign up|signed up|subscribed?|opt in|opted in|agreed?|ask|asked|requested|wanted)"
    r"(?: to| for)? (?:this|these|your|any of)(?! (?:class|course|lesson))",
    r"(?:cut it out|knock it of+|give it a rest|get lost|shut up|report you|reporting you|reported you)",
    rf"(?:dont|do not|never|stop trying to) {_CONTACT}(?: (?:me|us|to me|this number|here))?"
    r"(?: (?:again|anymore|any|more|ever|please|thanks|thank you|at al+))*$",
    rf"(?:dont|do not|never) {_CONTACT} (?:\S+ )?(?:again|anymore|ever)",
    r"(?:dont|do not|never) cal+ (?:me|us|this number) (?:again|anymore|ever)",
    rf"(?:dont|do not|no longer) (?:want|wish|care)(?: (?!by )\S+){{0,4}} {_CONTACTS}",
    r"(?:dont|do not|no longer) want (?:this|these|any of this) (?:anymore|any more)",
    r"(?:dont|do not|no longer) (?:want|wish) to (?:receive|get|hear)(?: \S+)? (?:these|this|from you|anything)",
    r"(?:no longer|dont|do not) (?:want|wish) to be (?:contacted|texted|mesaged|messaged)",
    r"opt(?:ed|ing)? (?:me |us )?out(?! of (?!this|these|your|al+|any|every|it|the list|\\S*list|\\S*mes?ages|texts|marketing|emails|promo))",
    r"(?:dont|do not) want (?:anything|nothing|any of it|shit|stuff) from (?:you|u)|block me(?: please| now)*$",
    r"(?:no|zero|not any) interest in (?:your|these|this|any) (?:messages|texts|offers|ads|emails|spam|stuff)",
    r"^(?:please |hey |ok |so )*(?:can|could|will|would) (?:you|u)(?: guys| all| people)? (?:please |just |kindly )*(?:stop|quit)"
    r"(?: it| this| that| now| please| already| messaging)*$",
    r"(?:stop|quit) (?:blowing up|filling|flooding|clogging|lighting up) my|blow(?:ing)? up my (?:phone|inbox)",
    r"^(?:sorry |hi |hey |no |i think )*(?:you |u |youve )(?:have |got |ve )*(?:the |a )?wrong (?:number|person|guy|girl)"
    r"(?: sorry| thanks| mate| dude| bro| please| here)*$",
    r"(?:last time|im serious|for gods sake|again i say|people|told you) stop$",
    r"(?:this|it) (?:is|feels like) (?:\S+ )?hara?ss?ment|report(?:ing|ed)? (?:this|you|it|them|your) ?(?:number|spam)?$|report (?:this|you|it|them|your number)(?! problem| issue)",
    r"(?:one|another|1) (?:more )?(?:text|message|msg|email|time|one) .*(?:lawyer|sue|suing|police|report|block|blocking)",
    r"block(?:ing|ed)? (?:this|your) number|^(?:im |i am )?(?:blocking|blocked)(?: you| this| now)*$",
    r"turn (?:these|this|them|it|the messages|your messages|messages) off|turn off (?:these|this|them|the messages|your messages)$",
    r"(?:leave|let) (?:me|us|my phone|my number|this number) (?:the \S+ )?(?:alone|be(?! \S)|in peace)",
    r"(?:fuck|fk|eff|f|pis|bugger|bog|sod|buz|back|naff|jog) of+(?! the)|stay away(?: from (?:me|us))?$|take a hike",
    r"sign (?:me|us) (?:off|out)(?! on| the)|get rid of (?:me$|my (?:number|details|data|info))",
    r"(?:if|wish|appreciate|prefer|rather|love)(?: \S+){0,3} (?:stopped|didnt|dont|would not|wouldnt|did not|do not|not) "
    r"(?:text|message|mesage|contact|send|write|writing|sending|texting|messaging|contacting|spam)\S*(?! a)",
    r"^(?:please |just |ok |omg )*\S{1,6} (?:me|us) alone(?: please| already| now| thanks)*$|^(?:i )?(?:just )?(?:want|let me) (?:out|of+)(?: now| please)?$",
    r"(?:no|not|stop|against) solicit\S*|go (?:bother|spam|anoy|hara?s|text) (?:someone|somebody)|do not disturb|unsolicited|unwanted (?:messages|texts|mesages)",
    r"(?:get|stay|keep) (?:the \S+ )?out of my (?:phone|life|inbox|whatsap|chat|mesages)",
    r"^(?:please |ok |and |just )*(?:no more|never again)(?: (?:please|thanks|thank you|of this|of these))*$",
    r"(?:youre|you are|your|im|i am|i) (?:now )?(?:blocked you|blocked$|blocking (?:you|this))|^blocking you",
    r"^(?:please )?go away(?: please| now)?$",
    r"^(?:this is|its|reported as|reporting as|pure) spam(?: \S+){0,2}$",
    r"cease and desist|(?:im|i am) (?:so )?(?:done|over|through) with (?:these|your|the|al+) (?:messages?|mesages?|texts)",
    rf"(?:cant|cannot|can not) (?:stand|take|bear|tolerate) (?:any |more |al+ |of |these |those |your |the )*{_CONTACTS}",
    rf"{_CONTACTS} (?:are |is |keep |realy |so )*(?:anoy|anoying|drive|driving|bother|bothering|upseting) (?:me|us)",
    r"(?:delete|erase|wipe|purge|remove) (?:\S+ ){0,2}(?:everything|anything|al+)(?: \S+){0,4} (?:about|on) (?:me|us)",
    r"(?:cut|break|sever)(?: of+)? (?:al+ |any )?(?:contact|comunication|comunications|ties)(?! lens)",
    rf"^(?:im |i am |we are |so )*(?:done|over|through|finished) with (?:these |your |the |al+ )+{_CONTACTS}",
    r"(?:get|take|keep) (?:this|these|that|them|it|yourselves|your \S+) (?:of+|out of) my (?:phone|whatsap|inbox)",
    r"(?:dont|do not|never) (?:show up|apear|pop up) (?:in|on) my",
    r"(?:no|zero|not any) interest in (?:geting|receiving|seeing)|(?:pass on|skip) (?:the |your |these )+(?:promos?|ads?|texts|newsleter\S*|emails)",
    r"respect (?:\S+ ){1,4}stop|(?:stop|quit|enough with) (?:this|that|the) (?:nonsense|crap|bs|bulshit|madnes|hara?s+ment)$|^(?:please )?quit that$",
    r"(?:wrote|sent|typed|texted|replied|answered)(?: \S+){0,2} (?:stop|unsubscribe|remove|stopal+|quit)(?= |$)",
    r"^(?:you are |youre |number )?(?:blocked|reported) and (?:blocked|reported)|(?:ill|i wil|going to|gona) (?:now )?(?:block|report) (?:you|this)",
    rf"(?:report\S*|complain\S*|lawyer|court|sue|suing) .*if (?:you|u) (?:cal|send|{_CONTACT})",
    rf"(?:dont|do not|never) (?:cal|phone|ring) (?:me )?(?:or|nor|and) {_CONTACT}|un subscribe|(?:i|we|me|my (?:number|name|details)) (?:be|get) (?:removed|deleted|erased|taken of+)"
    r"(?! (?:from|of) (?:\S+ ){0,4}(?:clas|course|leson|order|booking))",
    r"(?:dont|do not) want any of (?:this|these|it|your \S+)(?: please| thanks| anymore)*$",
    r"(?:said|told you to|asked you to|beg you to|want you to) stop$",
)
_TAIL = 240  # characters of a long message's end
_ENDS = re.compile(r"[\W_]+$")
_SENTENCES = re.compile(r"[.!?,;:\n…-]+")
_LONGEST_COMMAND = 40
_SUBSCRIBED = compile_any(r"(?:did|have|was|were|got) (?:i|we|me) \S*", r"by mistake|want back|resubscribe")
_ABOUT_MESSAGES = compile_any(
    any_of("הודעה הודעות פרסומות ספאם עד_מתי_תשלחו שולחים_לי כותבים_לי"),
    rf"(?:{_CONTACTS}|texting|spaming|sending me)",
)
_STILL_WANTED = compile_any(
    any_of("המתנה להמתנה ההמתנה לי_מקום במחיר המחיר מהמחיר"),
    f"{any_of('אל')} {any_of('תסירו תסיר תסירי תמחקו תמחק תמחקי תורידו תוריד תורידי תוציאו תוציא')}|(?:dont|do not) (?:remove|delete)",
    f"{any_of('מהקבוצה_של')}(?! {any_of('ההודעות הודעות העדכונים הפרסומות התפוצה')})",
    f"{any_of('לא_רוצה')} {any_of('להטריד להציק לחפור')}",
    any_of(
        "תפסיקו_לשמור מהתור לרגע מהשיעור מהקורס מהחוג מהסדנה מהאימון הודעות_קוליות הודעות_מוקלטות הודעות_ארוכות"
    ),
    r"of+ (?:the |my |this )?(?:\S+ )?(?:clas|course|leson|workshop|sesion|apointment)",
    r"(?:stop|quit) (?:sending|writing) (?:\d+|two|three|four|so many|the wrong|people|orders)",
    r"know (?:\S+ ){0,4}(?:spam|scam)",
    r"want to bother you|waiting list|waitlist|price|booking|appointment|order",
    rf"(?:{_MESSAGES}|{_CONTACTS}) (?:about|on|{any_of('על לגבי')}) .*(?:only|just|but|{any_of('רק אלא אבל')})",
)


def refuses(text: str) -> bool:
    """True when the message asks for no more messages, in Hebrew or English, in free words.

    A wrong no breaks the law and a wrong yes loses a lead, so bare commands count only when they are the whole message
    or the last sentence of it. Of a long message the end is read like its beginning.
    """
    if len(text) > LONGEST:
        return _refuses(text[:LONGEST]) or _refuses(text[-_TAIL:].partition(" ")[2])
    return _refuses(text) or _refuses(peel(text))


def _refuses(text: str) -> bool:
    words = read_wording(text).words
    if not words:
        return _STOP_SIGN in text
    mended = mend_words(words)
    if _is_refusal(words, text) or (mended != words and _is_refusal(mended, text)):
        return True
    if _ends_with_command(text):
        return True
    meant = set(words_of(switch_keyboard(text)))  # "q" is a slash on a Hebrew keyboard, and no word at all
    return len(words) == 1 and bool(meant) and meant <= _COMMANDS and not text.isdecimal()


def _is_refusal(words: tuple[str, ...], text: str) -> bool:
    joined = " ".join(words)
    if "?" in text and is_only(words, _ENOUGH, _COURTESY, 3):
        return False
    if is_only(words, _COMMANDS, _COURTESY, 6) or is_only(words, _ALONE, _ALONE_FILLER, 3):
        return not _is_question_about_spam(words, text)
    if any(_is_unsubscribe(word) for word in words):
        return not _SUBSCRIBED.search(joined)
    if _NOT_INTERESTED.search(joined):
        return True
    if is_worded_as_refusal(words, text) or is_in_either(_HEBREW, _ENGLISH, joined):
        return not _STILL_WANTED.search(joined)
    return False


def _ends_with_command(text: str) -> bool:
    """True when the last sentence or line is a command by itself ("wrong number, stop")."""
    last = _SENTENCES.split(_ENDS.sub("", text))[-1] if not text.isalnum() else ""
    if not last or len(last) > _LONGEST_COMMAND or last == text:
        return False
    words = words_of(last)
    if is_only(words, _CLEAR_COMMANDS, _COURTESY, 4):
        return True
    return is_only(words, _COMMANDS, _COURTESY, 4) and bool(_ABOUT_MESSAGES.search(read_wording(text).joined))


def _is_unsubscribe(word: str) -> bool:
    return word.startswith(("unsub", "unsusc", "usubs")) and len(word) >= 8


def _is_question_about_spam(words: tuple[str, ...], text: str) -> bool:
    return "?" in text and any(word in _ALONE for word in words)
