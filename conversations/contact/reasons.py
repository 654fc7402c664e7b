"""How leads come in."""

from collections.abc import Mapping

from conversations.turn.facts import Wording

REASONS: Mapping[str, Wording] = {
    "asked_who": Wording("asked who is writing", "שאלה מי כותב כאן"),
    "asked_source": Wording("asked where the number is from", "שאלה מאיפה המספר"),
    "asked_info": Wording("asked for details", "בקשה לפרטים"),
    "told_name": Wording("told their name", "סיפרו איך קוראים להם"),
    "started_again": Wording("started again", "כניסה נוספת לשיחה"),
    "greeting": Wording("greeting", "הודעת פתיחה"),
    "greeting_campaign": Wording("greeting of campaign {campaign}", "הודעת הפתיחה של הקמפיין {campaign}"),
    "asked_contact": Wording("asked to be contacted", "התקבלה בקשה ליצירת קשר"),
    "first_contact": Wording("the first contact", "יצירת קשר ראשונה"),
    "came_again": Wording("came again", "יצירת קשר נוספת"),
    "campaign": Wording("campaign {campaign}", "הקמפיין {campaign}"),
    "greeted_before": Wording("the conversation has begun already", "השיחה כבר התחילה"),
    "from_form": Wording("from a form", "מטופס"),
    "from_source": Wording("from {source}", "מקור: {source}"),
    "from_campaign": Wording("from {source}, campaign {campaign}", "מקור: {source}, קמפיין: {campaign}"),
}
