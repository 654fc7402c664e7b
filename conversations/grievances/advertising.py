"""Complaints about our own advertising: as good as a refusal, and never met with an offer."""

import re

from conversations.consent.opt_out import refuse
from conversations.grievances.reasons import ADVERTISED
from conversations.handoff.opening import call_quietly
from conversations.handoff.telling import quote, tell
from conversations.lead.reason import reason
from conversations.turn.turn import Turn
from conversations.understanding.intents.signals import refuses
from conversations.wording.remembering import remembered

_ADS = (
    r"(?:ה?פרסומ(?:ת|ות|ים|י)|ה?פרסום|ספאם|הודעות? (?:שיווק\w*|פרסו\w*|מבצע\w*)|ה?מבצע(?:ים)? (?:שלכם|"
    r"האלה|האלו)|ה?דיוור(?:ים)?|"
    r"promos?(?! codes?)|promotion(?:s|al)?(?: \w+)?|ads?|adverts?|advertis\w+|spam|marketing|"
    r"newsletters?|deals? (?:texts?|messages?|things?|sms))"
)
_CAME = (
    r"(?:קיבלתי|קיבלנו|קבלתי|הגיעה?|הגיעו|נשלח\w*|שלחתם|שולחים|מקבלת?|ממשיכים|שוב|עוד(?! פעם)|got|"
    r"gets?|getting|received|receiving|sent|"
    r"sending|came|keep|another|again|still)"
)
_COMPLAINS = re.compile(
    rf"(?<!\w)(?:{_CAME}(?:\W+\w+){{0,5}}?\W+{_ADS}|{_ADS}(?:\W+\w+){{0,5}}?\W+{_CAME})(?!\w)", re.IGNORECASE
)
_GOT = re.compile(r"(?<!\w)(?:קיבלתי|קיבלנו|הגיעה?|הגיעו|שלחתם|got|received|came)(?!\w)", re.IGNORECASE)
"""Told of, beside the mere wish that it ends."""
_UPSET = re.compile(
    r"\?{2}|!{2}|(?<!\w)(?:נמאס|די|מספיק|ברצינות|לא (?:ביקשתי|אישרתי|נרשמתי|הסכמתי)|מי (?:אישר|נתן|"
    r"ביקש)|הרשיתי|עד מתי|"
    r"seriously|enough|ridiculous|(?:didn'?t|did not|never) (?:ask|sign|agree|subscribe|want)|"
    r"who gave|stop|annoy\w*|every (?:single )?day|"
    r"(?:third|fourth|fifth) (?:one|time)?)(?!\w)",
    re.IGNORECASE,
)
_WANTS = re.compile(
    r"(?<!\w)(?:איך (?:מקבלים|נרשמים)|תשלחו|שלחו לי|אשמח|רוצה לקבל|how (?:do|can) i (?:get|sign)|"
    r"send me|sign me up|i'?d like)(?!\w)",
    re.IGNORECASE,
)


@remembered
def complains_of_ads(words: str, *, has_refused: bool) -> bool:
    """Whether words complain of advertising from us; who refused it need not even be upset about it.

    >>> complains_of_ads("another advert today", has_refused=True)
    True
    >>> complains_of_ads("another advert today", has_refused=False)
    False
    """
    if _WANTS.search(words) or not _COMPLAINS.search(words):
        return False
    if has_refused:
        return True
    return _UPSET.search(words) is not None and (_GOT.search(words) is not None or not refuses(words))


def hear_ads(turn: Turn, words: str) -> bool:
    """Somebody got advertising they do not want: nothing more of it, an apology, and staff hear how it went."""
    if not complains_of_ads(words, has_refused=turn.lead.consent.refused_at is not None):
        return False
    turn.lead.consent.confirmed_at = turn.now  # our apology says what a confirmation would
    refuse(turn, words)
    turn.lead.handoff.let_down_at = turn.now
    turn.reply("refused", turn.phrase("ads_sorry"), reason("confirmed"))
    if handoff := turn.lead.handoff.open:
        tell(turn, quote(turn, words, "🚫"), to=handoff.owner_at)
    else:
        call_quietly(turn, ADVERTISED, words)
    return True
