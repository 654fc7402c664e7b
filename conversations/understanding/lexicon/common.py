"""Common words that say little about what is asked. `c`: known, light, meaning only themselves."""

CONCEPTS = """
COMMON c
  בית, הביתה, בבית, דלת, יד, רגל, ראש, עין, פנים, גוף, בטן, אוזן, לב, מלא, מלאה, ריק, ריקה, חזק, חזקה, חלש
  חלשה, גבוה, גבוהה, נמוך, יפה, יפים, מכוער, מהיר, מהירה, איטי, נוח, נוחה, קשור, קשורה, פתאום, בוודאי
  כנראה, אולי, לפעמים, תמיד, אף פעם, מאז, עתה, אחרון, אחרונה, שוב, עצם, סוף, התחלה, אמצע, צד, ימין, שמאל
  למעלה, למטה, חוץ, דרך, מצב, בעיה, בעיות, שאלה, תשובה, סיבה, מטרה, רעיון, תוכנית, עולם, ארץ, מדינה, אנשים
  משפחה, ילדות, חיים, הולך, הלכתי, נוסע, נסעתי, חוזר, חזרתי, יושב, עומד, רץ, נופל, קם, שותה, אוכל, קונה
  מוכר, מוכרים, מוכרת, פותח, סוגר, מביא, הביא, נתן, נתנו, שם, שמתי, מרגיש, מרגישה, חושב ש, מאמין ש, זוכר
  זוכרת, שוכח, מכיר, מכירה, מבין, מבינה, מקווה, מתכוון, מתכוונת, מתחיל, מסיים, נשאר, נשארת, נראה, נראית
  בונה, לבנות תוכנית, מסדר, מארגן, מכין, משיג, מוציא, מכניס, להכניס, מעלה, מוריד, מחזיק, מחזיקה, זז, לזוז
  נוגע, פוגש, להיפגש, קורא, כותב, שומע, מדבר, שנה שעברה, פעם, אחר כך, אחרי כן, בינתיים, מיד, לאט, ביחד, יחד
  שניהם, שניים, שתיים, שלוש, שלושה, ארבע, ארבעה, חמש, חמישה, שש, שבע, שמונה, תשע, עשר, עשרים, שלושים
  חמישים, מאה, אלף, אלפים, חצי, רבע, כפול, חלק, רוב, שאר, כמעט, לפחות, מקסימום, מינימום, בסוף, לבסוף
  סתם כך, דומה, אותו דבר, מתמיד, תינוקי, חלום, יומיים, שבועיים, חודשיים, שנתיים, שעתיים, דקה, דקות, רגע
  שנייה, הזדמנות, אפשרויות, דוגמה, פירוש, צורה, שיטה, סדר, מצא, מצאתי, מצאנו
  house, home, door, hand, leg, head, eye, face, body, belly, ear, heart, full, empty, strong, weak, high
  low, pretty, ugly, fast, slow, comfortable, related, suddenly, probably, sometimes, always, ever, since
  end, ending, middle, side, left, right, outside, inside, way, situation, problem, problems, issue, issues
  answer, answers, reason, goal, idea, world, land, country, life, lives, walk, walked, return, sit, stand
  run, running, fall, falling, drink, eat, sell, sells, selling, feel, feels, feeling, remember, hope, mean
  means, meant, finish, stay, staying, seem, seems, build, building a, arrange, prepare, hold, move, moving
  meet, meeting up, read, write, hear, ago, later, together, both, two, three, four, five, six, seven
  eight, nine, ten, twenty, thirty, fifty, hundred, thousand, half, quarter, double, most, rest, almost
  least, max, minimum, maximum, similar, couple of, few, minute, moment, second, chance, example, order of
  shape, method, turn, turns, set, point, place to, part of, case, fact, hand over, matter, keep, kept
  stuff, guy, girl, boys, whole, entire, able, alone with, instead, every, everybody, anybody, somebody
  nobody, anywhere, somewhere, nowhere, however, although, though, unless, whether, until, till, toward
  within, without a, along, across, against, behind, below, above, under, over here, upon, across from
  away, far from, back, forth, forward, sure, true, false, possible, impossible, important, ready, able to
  happy, glad, fine by, quiet, loudly, dark, light, clear, simple, extra, additional, final, total, totally
  completely, complete, specific, special one, general, particular, current, recent, recently, lately
"""
