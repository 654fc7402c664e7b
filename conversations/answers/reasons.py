"""Why something was answered, shown or offered, and what a lead's stage follows."""

from collections.abc import Mapping

from conversations.turn.facts import Wording

REASONS: Mapping[str, Wording] = {
    "haggles": Wording("haggles over the price", "מתמקחים על המחיר", "They haggle over the price"),
    "answered": Wording(
        "answers {answer} ({percent}% sure)",
        "תשובה בנושא {answer} (בטוח ב־{percent}%)",
        "Answers a question on {answer} ({percent}% sure)",
    ),
    "doubted": Wording(
        "reassures on {answer} ({percent}% sure)",
        "תשובה להתלבטות בנושא {answer} (בטוח ב־{percent}%)",
        "Reassures who hesitates over {answer} ({percent}% sure)",
    ),
    "no_code": Wording("asked about a code and has none", "שאלה על קוד, ואין קוד פתוח"),
    "answered_choice": Wording(
        "answers {answer} (chose {button})",
        "תשובה בנושא {answer}, אחרי בחירה ב{button}",
        "Answers on {answer}, as they chose {button}",
    ),
    "review": Wording("review by {review}", "הביקורת של {review}"),
    "review_on": Wording("review by {review} on {topic}", "הביקורת של {review}", "review by {review}"),
    "offer": Wording("offer {code}", "קוד אישי {code}", "personal code {code}"),
    "offer_over": Wording("offer {code} has ended", "הקוד {code} כבר לא בתוקף", "the code {code} has ended"),
    "offer_given": Wording(
        "given for {offer}, until {at}", "{offer}, בתוקף עד {at}", "For {offer}, good until {at}"
    ),
    "code_used_before": Wording(
        "the code {code} was used before, and is good once", "הקוד {code} כבר נוצל, והוא טוב לפעם אחת"
    ),
    "code_used": Wording("asked about a code that is used", "שאלה על קוד שכבר נוצל"),
    "code_ended": Wording("asked about a code that has ended", "שאלה על קוד שכבר לא בתוקף"),
    "code_open": Wording("asked about an open code", "שאלה על קוד שעדיין בתוקף"),
    "asked": Wording("asked about {answer}", "שאלה בנושא {answer}"),
    "asked_again": Wording(
        "asked about {answer} after deciding", "שוב התלבטות: שאלה בנושא {answer} אחרי שכבר הוחלט"
    ),
    "not_on_day": Wording("there is nothing on that day", "אין דבר ביום הזה"),
    "chose": Wording("chose {button}", "בחירה ב{button}"),
    "in_hesitation": Wording("hesitated over {topic}", "התלבטות בנושא {topic}"),
}
