"""Why something was said in the course of a talk, and how what came in reads."""

from collections.abc import Mapping

from conversations.turn.facts import Wording

REASONS: Mapping[str, Wording] = {
    "followed_link": Wording("went for the link", "כניסה לקישור הרכישה"),
    "hello": Wording("says hello back", "שלום בחזרה"),
    "nod": Wording("answers a nod", "מילה טובה בחזרה"),
    "small_talk": Wording("small talk", "שיחת חולין"),
    "cleared_up": Wording("asks what was meant", "בירור למה הייתה הכוונה"),
    "asked_of_it": Wording("asks about what was just said", "שאלה על מה שנאמר הרגע"),
    "reversed": Wording("says whom it is for after all", "הבהרה בשביל מי זה"),
    "recap": Wording("asked what was said so far", "שאלו על מה דיברנו"),
    "asked_advice": Wording("asked what we would suggest", "שאלה מה כדאי"),
    "may_help": Wording("may help until staff answer: {answer}", "אולי עוזר עד שהצוות עונה: {answer}"),
    "told_something": Wording("told something that is not known", "סיפרו משהו שלא זוהה"),
    "goes_with_question": Wording(
        "was the end of a question that had just been answered", "סוף של שאלה שכבר קיבלה תשובה"
    ),
    "upset": Wording("sounds upset, over what is not known", "נשמע שמשהו לא בסדר, לא ידוע מה"),
    "elsewhere": Wording("is about something else", "נושא שלא קשור לעסק"),
    "meant": Wording("meant {answer}", "הכוונה הייתה ל{answer}"),
    "torn": Wording("could mean two things, {answer} among them", "אפשר להבין בשתי דרכים, אחת מהן {answer}"),
    "wants_to_book": Wording("wants to book", "בקשה לקבוע"),
    "start": Wording("asked to start", "בקשה להתחיל"),
    "yes": Wording("said yes to one of several things", "נאמר ״כן״, ולא ברור על מה"),
    "menu": Wording("asked for the menu", "בקשה לראות את האפשרויות"),
    "link": Wording("gives the link {button}", "הקישור של {button}"),
    "button_gone": Wording("the button is not there any more", "הכפתור הזה כבר לא קיים"),
    "choice_gone": Wording("the choice is not there any more", "האפשרות הזאת כבר לא קיימת"),
    "not_listed": Wording("the number is not on the list", "נשלח מספר שלא ברשימה"),
    "missed": Wording(
        "not understood ({count} in a row)",
        "ההודעה לא הובנה ({count} ברצף)",
        "The message was not understood ({count} in a row)",
    ),
    "shared": Wording(
        "got a {media}", "התקבל משהו שאינו מילים: {media}", "They sent something other than words: {media}"
    ),
    "unreadable": Wording("could not be read", "הודעה שאי אפשר לקרוא", "A message that can't be read"),
    "one_way": Wording("the sender can't be answered", "לשולח הזה אי אפשר להשיב"),
    "edited": Wording("edited their message", "תיקון של הודעה קודמת"),
    "asked_number": Wording("asked for our number", "ביקשו את המספר שלנו", "They asked for our number"),
    "asked_standing": Wording(
        "asked how it stands", "שאלו מה מצב הבקשה שלהם", "They asked how their request stands"
    ),
    "said_all": Wording("they have said it all", "הכול נאמר", "They have said it all"),
    "pressed": Wording("pressed {button}", "לחיצה על {button}"),
    "sent_kind": Wording("sent: {media}", "נשלח: {media}"),
    "started_link": Wording("link: {words}", "דרך הקישור {words}"),
    "started": Wording("opened the chat", "פתיחת שיחה"),
    "opened_link": Wording("opened the link", "הקישור נפתח"),
}
