"""Why somebody is asked for friends, and what becomes of it."""

from collections.abc import Mapping

from conversations.turn.facts import Wording

REASONS: Mapping[str, Wording] = {
    "friend_ask": Wording("they are happy: asks once whether they want a link for friends",
                          "מרוצים: שאלה אחת אם לשלוח קישור לחברים"),
    "review_helped": Wording("somebody who read their review bought", "מי שקראו את הביקורת שלהם קנו"),
    "link_wanted": Wording("they want a link for friends", "ביקשו קישור לחברים"),
    "link_not_wanted": Wording("they want no link for friends", "לא רוצים קישור לחברים"),
    "came_by_friend": Wording("came by a friend's link", "הגיעו דרך קישור של חבר או חברה"),
    "friend_rewarded": Wording("a friend they brought bought", "חבר או חברה שהגיעו דרכם קנו"),
    "gift_of_friend": Wording("came by a friend's link, and bought", "הגיעו דרך קישור של חבר או חברה, וקנו"),
    "friend_gave_back": Wording("what the friend bought was given back", "מה שקנו בזכות הקישור הוחזר או בוטל"),
    "own_link": Wording("it is their own link", "זה הקישור שלהם עצמם"),
    "friends_in_circle": Wording("they brought the one whose link it is", "בעלי הקישור הגיעו בעצמם דרכם"),
    "known_before": Wording("they were known before", "הכרנו אותם עוד קודם"),
    "brought_before": Wording("somebody else brought them", "הגיעו כבר דרך מישהו אחר"),
    "most_rewards": Wording("they have as many rewards as there are", "קיבלו כבר את כל המתנות שאפשר לקבל"),
    "now_one_person": Wording("two records turned out to be one person", "התברר ששתי רשומות הן אותו אדם"),
}  # fmt: skip
