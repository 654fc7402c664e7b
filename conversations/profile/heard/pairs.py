"""Somebody who would bring one more: they are two then, whoever that is; a child is another matter."""

import re

from conversations.wording.remembering import remembered

_ONE_EN = (
    "(?:(?:my|a|one) (?:husband|wife|partner|boyfriend|girlfriend|fianc[eé]e?|friend|sister|brother|mum|mom|mother|dad|"
    "colleague|mate)|someone|somebody)"
)
_ONE_HE = (
    "(?:אשתי|בעלי|בן[- ]זוגי|בת[- ]זוגי|בן ה?זוג(?: שלי)?|בת ה?זוג(?: שלי)?|ארוסי|ארוסתי|חברה(?: שלי)?|חבר(?: שלי)?|"
    "אחותי|אחי|אמא(?: שלי)?|אבא(?: שלי)?|מישהו|מישהי)"
)
_COMES_EN = "(?:come|came|join|bring|brought|sign up|go|do it)(?: along| together| in)?"
_COMES_HE = (
    "(?:בא|באה|אבוא|נבוא|מגיע|מגיעה|אגיע|מצטרף|מצטרפת|אצטרף|נרשם|נרשמת|ארשם|אירשם|אביא|מביא|מביאה)"
    "(?: ביחד| יחד| גם)?"
)
_TWO = re.compile(
    rf"^\W*(?:and |so |or |but |ok |then |what )*if i(?:'d| would|'ll| also)? {_COMES_EN} ?(?:with )?{_ONE_EN}"
    r"(?: too| as well| along)?\W*$|"
    r"^\W*(?:and |so |or |but |ok |then )*(?:for )?(?:two|2|a couple of) (?:people|persons|adults|friends)\W*$|"
    rf"^\W*ו?(?:אבל |אז |מה )?אם (?:אני )?{_COMES_HE} (?:עם |את )?ה?{_ONE_HE}(?: גם| ביחד)?\W*$|"
    r"^\W*ו?ל?(?:שני|שתי|2) (?:אנשים|איש|מבוגרים|חברים|חברות)\W*$",
    re.IGNORECASE,
)


@remembered
def tells_of_two(words: str) -> bool:
    """Whether few words tell that they would be two, and no more.

    >>> tells_of_two("and if I come with my husband?"), tells_of_two("ולשני אנשים?")
    (True, True)
    >>> tells_of_two("ומה אם אבוא עם אשתי"), tells_of_two("if I come with my daughter?")
    (True, False)
    >>> tells_of_two("I'll come with my husband on Monday")
    False
    """
    return _TWO.match(words) is not None
