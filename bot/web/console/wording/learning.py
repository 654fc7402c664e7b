"""The words of the pages on which the bot is taught, Hebrew first."""

from collections.abc import Mapping

LEARNING_WORDS: Mapping[str, tuple[str, str]] = {
    "nav_questions": ("שאלות", "Questions"),
    # Unanswered questions
    "questions_title": ("שאלות בלי תשובה", "Unanswered questions"),
    "questions_what": (
        "מה ששאלו ב־90 הימים האחרונים, והבוט לא ידע או לא היה בטוח. לחיצה אחת, ובפעם הבאה הוא יודע.",
        "What was asked in the last 90 days and the bot did not know, or was not sure of. One press, and next "
        "time it knows.",
    ),
    "questions_none_title": ("אין שאלות פתוחות", "No open questions"),
    "questions_none_what": (
        "על כל מה ששאלו יש תשובה. שאלה חדשה תחכה כאן.",
        "Everything that was asked has an answer. A new question will wait here.",
    ),
    "questions_more": (
        "יש עוד {count} נושאים. הם יופיעו כשאלה יטופלו.",
        "There are {count} more. They appear as these are dealt with.",
    ),
    "asked_once": ("נשאל פעם אחת", "Asked once"),
    "asked_twice": ("נשאל פעמיים", "Asked twice"),
    "asked_times": ("נשאל {count} פעמים", "Asked {count} times"),
    "asked_last": ("לאחרונה:", "Last:"),
    "unsure": ("הבוט ענה, ולא היה בטוח", "Answered, not sure"),
    "unsure_some": ("על {count} הבוט ענה, ולא היה בטוח", "{count} answered, not sure"),
    "asked_by": ("מי שאל", "Asked by"),
    "and_more": ("ועוד {count}", "and {count} more"),
    "phrasings": (
        "כך שאלו. מה שלא שייך, כדאי להוריד ממנו את הסימון.",
        "How it was asked. Untick what does not belong.",
    ),
    "right_answer": ("התשובה המתאימה", "The answer that fits"),
    "pick_answer": ("לבחור תשובה…", "Pick an answer…"),
    "belongs": ("זו התשובה", "This is the answer"),
    "new_answer": ("לכתוב תשובה חדשה", "Write a new answer"),
    "reply_he": ("התשובה בעברית", "The answer in Hebrew"),
    "reply_en": ("התשובה באנגלית", "The answer in English"),
    "reply_what": ("מספיק בשפה אחת.", "One language is enough."),
    "save_answer": ("לשמור את התשובה", "Save the answer"),
    "not_ours": ("לא שאלה בשבילנו", "Not a question for us"),
    # What was learned
    "learned_title": ("מה הבוט כבר למד כאן", "What the bot has learned here"),
    "learned_what": (
        "אפשר להוריד את הכול כקובץ, ולשמור בתיקיית המסע בתוך {file}.",
        "Download all of it as a file, to keep in the journey's folder within {file}.",
    ),
    "download": ("הורדה כ־YAML", "Download as YAML"),
    "take_back": ("לבטל", "Take back"),
    "put_aside": ("לא שאלות בשבילנו", "Not questions for us"),
    "ignored": ("לא בשימוש", "Not in use"),
    "ignored_gone": ("התשובה {answer} כבר לא קיימת", "The answer {answer} is gone"),
    "ignored_unfit": ("אין לה ניסוחים, או שהנוסח לא תקין", "It has no wordings, or its text does not fit"),
    # A wrong answer, and an answer of staff's
    "wrong_ask": ("תשובה לא נכונה?", "Wrong answer?"),
    "marked_wrong": ("סומנה כלא נכונה", "Marked as wrong"),
    "wrong_title": ("מה הייתה התשובה הנכונה?", "What was the right answer?"),
    "wrong_given": ("מה שהבוט ענה", "What the bot answered"),
    "their_question": ("השאלה", "The question"),
    "their_question_why": (
        "הבוט ילמד מהמילים האלה. אפשר לקצר, ולהוריד פרטים אישיים.",
        "The bot learns from these words. Shorten them, and take out what is personal.",
    ),
    "no_right_answer": ("אף תשובה לא מתאימה", "No answer fits"),
    "mark": ("לסמן", "Mark it"),
    "teach_ask": ("ללמד את הבוט", "Teach the bot"),
    "teach_title": ("מה הבוט ילמד מזה?", "What is the bot to learn?"),
    "teach_reply": ("התשובה", "The answer"),
    "teach_as_new": ("זו תשובה חדשה", "It is a new answer"),
    "teach_as": ("שייך לתשובה", "Belongs to"),
    "teach": ("ללמד", "Teach it"),
    "go_back": ("חזרה לשיחה", "Back to the conversation"),
    "no_such_answer": ("אין כאן תשובה כזאת.", "There is no such answer here."),
    # What came of a press
    "note_belongs": ("נלמד. מעכשיו הבוט יודע לענות על זה.", "Learned. The bot knows this from now on."),
    "note_new": ("התשובה נשמרה, והבוט כבר משתמש בה.", "Saved. The bot uses it already."),
    "note_not_ours": ("ירד מהרשימה ולא יופיע שוב.", "Taken off the list. It will not come back."),
    "note_took_back": ("בוטל. הבוט כבר לא עונה לפי זה.", "Taken back. The bot does not go by it any more."),
    "note_gone": ("מישהו כבר טיפל בזה.", "Somebody has dealt with it already."),
    "note_no_answer": ("קודם בוחרים תשובה מהרשימה.", "Pick an answer from the list first."),
    "note_unticked": ("צריך להשאיר לפחות ניסוח אחד מסומן.", "Leave at least one wording ticked."),
    "note_blank": ("צריך לכתוב תשובה, לפחות בשפה אחת.", "Write an answer, in one language at least."),
    "note_long_reply": ("התשובה ארוכה מדי: עד 1,500 תווים.", "The answer is too long: up to 1,500 characters."),
    "note_braces": (
        "סוגריים מסולסלים לא עובדים כאן. אפשר לכתוב בלעדיהם.",
        "Curly brackets do not work here. Write it without them.",
    ),
    "note_words": (
        "השאלה ריקה או ארוכה מדי: עד 300 תווים.",
        "The question is empty or too long: up to 300 characters.",
    ),
    "note_marked": ("סומן, והבוט למד.", "Marked, and the bot has learned."),
    "note_taught": ("הבוט למד. בפעם הבאה הוא עונה על זה.", "Learned. Next time the bot answers it."),
    "k_lesson": ("לימוד", "Learning"),
}  # fmt: skip
