"""The words that questions begin with, in each language, as patterns."""

import re

ASKING_HE = "כמה|במה|ממה|עם מה|עם מי|על מה|עד מתי|ממתי|תוך כמה|בכמה|לכמה|מותר|איפה|היכן|מתי|איך|מה|מי|האם|אפשר|איזה|אילו|למה|לאן|מאיפה|צריך(?! לדבר| לבדוק| לחשוב| ללכת)|באיזה|באילו|באיזו|יש(?! לי| לנו)|אתם|אתן|זה בסדר|זה לא רק"
SOMEBODY = "i|you|u|we|he|she|they|it|ppl|people|someone|anyone|everyone|everybody|anybody|each|all|my \\w+"
ASKING_EN = (
    rf"how|where|when|what|whats|who|which|why|does|did(?! (?:like|some|about|around|maybe|only|a (?:bit|few|couple|year|little)|few|\\d|(?:one|two|three) (?:years?|months?|lessons?)))|(?:could|should|would|will)(?! (?:love|like|rather|be|come|pay|try|do|take|send|call|let|need|have|get|go|think|read|write|see|say|use|ask|check|look|tell|talk|text|bring|reply|answer|order|wait|also|really|probably|never|definitely|not)(?!\w))|am i|has(?! (?:to|been|had|got|gone|a|always|never)(?!\w))|any(?! day| time)|anything(?= (?:for|on|tonight|today|tomorrow|left|free|else|new|with)(?!\w))|(?:do|can|have) (?:{SOMEBODY})|"
    "is (?:there|it|that|this|he|she|the|everyone|anyone)|are (?:there|you|u|they|we|people|ppl|the|these|those)|u open"
)
_THINGS = (
    r"there|these|those|this|that|the|your|ur|any|some|an?|one|two|\d+|children|"
    r"(?!(?:always|yes|its|as|his|us|is|was|has|guys|lots|thanks|this|business)(?!\w))\w{3,}s"
)
_ITS_NO_PLAIN = r"(?!(?:best|worst|only|reason|same|one|problem|first|last|main|most|very|right|wrong)(?!\w))"
CLAUSE_EN = (
    rf"(?:do|does|did|can|could|should|will|would) (?:{SOMEBODY}|{_THINGS})(?= \w)|"
    r"(?:who|what|where|when|how|which|why)(?:'?s| (?:is|are|was|do|does|did|can|could|would|will|should|much|many|long|far))|"
    rf"(?:is|was)n['’]?t (?:it|that|this|there)|(?:is|are|was|were) (?:{SOMEBODY}|there|these|those|this|that|your|ur|any|the {_ITS_NO_PLAIN}\w+ \w+)"
)
"""How a clause begins that asks whether something is so ("do lessons run like normal", "is the street lit")."""
CLAUSE_HE = (
    r"ו?(?:אפשר|האם|מתי|איפה|כמה|איך|במה|לאן|מאיפה|כדאי|מותר|תסכימ\w+|תוכלו|"
    r"(?:למה|מה|מי)(?! ש)|איז[הו](?! (?:כיף|כייף|יופי|קטע|באסה|מזל|סיוט|בושה|חוצפה|זוועה))|"
    r"יש (?:איזה|איזשה\w+|מישה\w+|משהו|משו|אצלכם|לכם|מצב|סיכוי|אפשרות|מקום|בכלל|שם \w+ או|גם)|"
    r"(?:יהיה|תהיה|יהיו) (?:לנו|לי|לכם|שם|עוד|אצלכם|מקום|משהו|מישהו)|"
    r"זה לא (?:יהיה|קצת|מביך|מוזר|מאוחר|פתטי|מוגזם|מסוכן|טיפה)|"
    r"תגיד[וי]? (?:לי )?(?:מה|כמה|איך|איפה|מתי|אם|יש|זה))"
)
BEFORE = (
    r"(?:(?:ו?אז|ו?בינתיים|meanwhile|in the meantime|while (?:i|we) wait|ו?אבל|היי|הי|שלום|סליחה|ו?תגידו|ו?תגיד|ו?תגידי|רגע|ו?אגב|רק|ואם כבר|טוב|אוקי|ו?(?:עוד )?שאלה(?: אחרונה| אחת| קטנה)?|"
    r"hi|hey|hello|so|and|but|really|seriously|actually|hypothetically|honestly|basically|theoretically|realistically|jk|also|or|ok|okay|oh|just|only|well|wait|then|sorry|one more thing|(?:last |quick |one )?question),?:?\s+){0,3}"
)
IS_EN = r"(?:is|are)(?= (?!(?:fine|ok|okay|good|great|perfect|nice|coming|what|why|how)(?!\w))\w+ \w)"
"""At the beginning it asks ("is margherita ok"), without somebody of whom it is told."""
ISNT_IT = (
    r"זה לא (?:(?:יהיה |קצת )(?:מביך|מוזר|מאוחר|פתטי|מוגזם|מסוכן)(?= \w)|"
    r"(?:מביך|מוזר|מאוחר|פתטי|מוגזם|מסוכן)(?= (?:מדי|[לבש]\w+|אם)(?!\w)))"
)
"""Who fears it is odd to come at sixty asks whether it is."""

_COUNTED = "(?:ני|לישי|ישי|בת|תיים|ניים|לוש|לושה|מונה|בע|בעה|שה|עה|עתיים)"
"""What makes of the letter of "that" a day or a number ("or Friday")."""
WONDERING = re.compile(
    r"(?<!\w)(?:(?:רוצה לדעת|רציתי לדעת|אשמח לדעת|רציתי לשאול|אפשר לשאול|תגידו לי|שכחתי לשאול|want(?:s|ed)? to know|(?:would|'d) like(?:s|d)? to know|(?:is|are|was|were|keeps?) asking|asks?(?: me)?|asked me|wondering|wanted to ask|forgot to ask)"
    rf"\W+(?:\w+\W+){{0,3}}?(?:{ASKING_HE}|אם|{ASKING_EN}|if|whether)"
    rf"|(?:ה(?:וא|יא|ם|ן)|(?:\w+ )?\w*(?:בעל|אשת|אחות|אח|חבר|חברת|אמא|אבא|הבת|הבן|הילד|הילדה|בן הזוג|בת הזוג)(?:י|ה)?(?: שלי)?) (?:שואל(?:ת|ים|ות)?|שאלה?)(?: אותי)? (?:{ASKING_HE}|אם(?! אני))"
    r"|(?:ה(?:וא|יא|ם|ן) (?:שואל(?:ת|ים|ות)?|שאלה?)|(?:לא יודעת?|לא בטוחה?|לבדוק|תבדק[וי]|לברר)) אם(?! ל| אני| אתם זוכרים| את זוכרת)"
    rf"|(?:^|[.!,] ?)(?:עוד )?שאלה(?: אחרונה| אחת| קטנה)?[,:]|(?<=\S )או ש(?!{_COUNTED}(?!\w))(?:\w{{2,}}|זה)"
    r"|(?:one|last|quick) (?:more )?question|לא ענית[םן]? לי|לא קיבלתי תשובה|didn'?t answer|skipped"
    r"|(?:asks?|asking|wonders?|not sure|dont know|don't know|no idea|check) (?:if|whether)(?! i(?: want| can afford| should|'m| am)))"
    r"(?!\w)",
    re.IGNORECASE,
)
"""What is wanted to be known, by them or by whom they speak for ("she asks if there's a beginners' group")."""
