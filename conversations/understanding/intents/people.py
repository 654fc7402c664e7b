"""Who wants to talk to a person of flesh and blood, or to be called."""

from conversations.understanding.intents.people_grammar import is_worded_as_request
from conversations.understanding.intents.votes import SURELY_NOT, read_threshold, read_vote
from conversations.understanding.intents.wrapping import peel
from conversations.understanding.phrases import (
    any_of,
    compile_any,
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
    vote = read_vote("people").cast(text)
    if vote < SURELY_NOT or not (vote >= read_threshold("people") or is_worded_as_request(said.words, text)):
        return False
    if not _NOT_WANTED.search(said.joined):
        return True
    left = _NOT_WANTED.sub("", said.joined)
    return is_worded_as_request(words_of(left), left)
