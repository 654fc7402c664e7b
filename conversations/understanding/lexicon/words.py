"""Little words: they carry grammar, not the matter. `s` weighs nothing, `w` a little. Patterns may lean on both."""

CONCEPTS = """
FILLER s
  מבחינת, חבל על הזמן, תכלס, וואלה, יאללה, אחושלוקי, תאמת, ת'אמת, בקיצור, ברצינות, נשבע, בחייאת, את, של
  שלי, שלך, שלכם, שלכן, שלנו, שלהם, עם, על, אל, זה, זאת, זו, זהו, הזה, הזאת, הזו, כזה, כזאת, אלה, האלה, הם
  הן, הוא, היא, אני, אנחנו, אנוכי, אתה, אתם, אתן, לי, לך, לכם, לכן, לו, לה, להם, לנו, בי, בך, בכם, בו, בה
  בהם, אותי, אותך, אותו, אותה, אותם, אותכם, אותנו, אליי, אלי, אליך, אליכם, אלינו, אצל, אצלכם, אצלך, אצלי
  אצלנו, כי, אז, גם, רק, או, אבל, אם, כן, הנה, פה, שם, כאן, לשם, לפה, לכאן, ממש, מאוד, מאד, קצת, די, הכי
  כל, כולם, כמו, בשביל, עבור, כדי, לגבי, בנוגע, בקשר, בעניין, בערך, בכלל, בדיוק, פשוט, עוד, כבר, עדיין
  תמיד, היי, הי, שלום, אהלן, נו, אה, אהה, וואו, ואו, ובכן, טוב אז, תגיד, תגידי, תגידו, סליחה, בבקשה, תודה
  סתם, דבר, דברים, משהו, מישהו, מישהי, הרבה, מעט, כך, ככה, מה, מהו, מהי, מהם, מהן, האם, אשמח, אפשרי, יהיה
  היה, הייתה, היו, להיות, תהיה, יהיו, אחי, אחותי, נשמה, חמוד, כפרה, מותק, גבר, יא, וגם, הסיפור, הקטע
  העניין, האמת, בעצם, נגיד, בוא, בואי, ואני, אולי, כרגע, עכשיו, כעת, בטח, אגב, דרך אגב, עדין, מן, מתוך
  בתוך, ליד, לפני, אחרי, בין, תחת, מעל, לפי, מול, ידי, עצמי, עצמך, איזה, איזו, אילו, בסדר, אוקיי, אוקי, אי
  מי, שני, אחד, אחת, פלוס, כאילו, מסוגל, התענוג, אליכן, תוך, עד, מ, ל, ב, ה, ו, ש, כ, ינש, בטירוף, ביותר
  יותר, פחות, דווקא, מספיק, חוץ, לעומתם
  the, a, an, of, to, in, on, at, by, for, with, from, and, or, but, so, as, if, then, than, that, this
  these, those, it, its, i, im, ive, id, ill, me, my, mine, myself, you, your, yours, u, ur, ya, we, our
  us, they, them, their, he, she, his, her, him, is, are, am, be, been, was, were, r, will, would, shall
  do, does, did, doing, done, just, really, very, quite, also, about, abt, some, any, there, here, hi, hey
  hello, please, pls, plz, thx, ok, okay, oh, um, uh, well, guys, folks, mate, bro, sis, dear, sir, madam
  like, kinda, kind, sort, bit, gonna, wanna, gotta, tbh, btw, idk, lol, what, whats, which, wats, out, up
  off, into, onto, over, again, already, still, yet, now, right, even, too, only, one, thing, things, stuff
  something, someone, anyone, anything, everything, all, both, each, such, own, same, thats, theres, wheres
  hows, whos, youre, theyre, lets, n, m, s, t, d, ll, re, ve, much, many, lot, lots, actually, maybe
  perhaps, while, during, because, cuz, coz, bc, ha, around, between, through, thru, per, via, being
  having, might, may, ther, let, currently, guess, itll
NOT s
  לא, אין, אינ, אינני, איננו, בלי, ללא, אף, אפס, שום, לעולם לא, מבלי, אל, לאא
  no, not, dont, doesnt, didnt, isnt, arent, cant, cannot, couldnt, wont, wouldnt, never, without, none
  zero, nothing, havent, hasnt, aint, wasnt, nope, w/o, neither
WANT w
  רוצה, רוצים, רוצות, ברצוני, מעוניין, מעוניינת, מעוניינים, מעונין, מתעניין, מתעניינת, בא לי, הייתי רוצה
  מחפש, מחפשת, ארצה, תרצו
  want, wants, wanted, interested, wish, looking for, would like, id like, wana
CAN w
  אפשר, אפשרות, יכול, יכולה, יכולים, יכולות, ניתן, אוכל, תוכלו, תוכל, נוכל, מותר, אפשרי, יש אפשרות, להתאפשר
  can, could, able, possible, option, options, allowed, allow, may i
EXIST w
  יש, ישנ, קיים, קיימת, קיימים, ישנה, ישנו, ישנם, נמצא אצלכם, מחזיקים
  have, has, had, got, exist, exists, available, offer, offers, provide, provides
NEED w
  צריך, צריכה, צריכים, צריכות, חייב, חייבת, חייבים, חייבות, חובה, נדרש, נדרשת, דרוש, זקוק, זקוקה, יצטרך
  אצטרך, הכרחי
  need, needs, needed, must, required, require, requirement, have to, has to, should, necessary, mandatory
  gotta
KNOW w
  לדעת, יודע, יודעת, יודעים, אדע, פרטים, מידע, להבין, לברר, מתעניינ, תסביר, תסבירו, תספר, תספרו, לשמוע
  להתעניין, פירוט, הסבר
  know, knows, info, information, details, tell, explain, understand, find out, learn more, wondering
  curious, question, ask you
GET w
  לקבל, מקבל, מקבלת, מקבלים, קיבלתי, אקבל, נקבל, קבל, תן, תני, תנו, לתת, נותנים, נותן, תביא, תביאו, להשיג
  תשלחו לי, תשלח לי
  get, gets, getting, give, gives, receive, received, take, takes, taking, took, send me, let me have
  bring me, accept, accepts
DOING w
  יוצא, יוצאת, יוצאים, יצא, עושה, עושים, עושות, לעשות, אעשה, עשיתי, עשו, קורה, יקרה, מתנהל, הולך, הולכת
  הולכים, עובד, עובדת, עובדים, נעשה
  make, makes, made, happen, happens, work, works, working, go, goes, going, run, happening, handle
COME w
  לבוא, בא, באה, באים, באות, אבוא, נבוא, תבואו, להגיע, מגיע, מגיעה, מגיעים, אגיע, הגעה, להגיד, לקפוץ
  קופצים, לבקר
  come, comes, coming, came, arrive, visit, attend, show up, drop by, join, joins, stop by
USE w
  להשתמש, משתמש, משתמשים, לקחת, לוקח, לוקחת, לוקחים, לשים, שמים, שם את, למצוא, מוצאים, מוצא, להביא, מביאים
  אביא
  use, uses, using, put, puts, find, found, bring, leave, keep
GOOD w >QUALITY:.35
  better, טוב, טובה, טובים, טובות, סבבה, אחלה, נהדר, מעולה, מצוין, מצויין, מדהים, יופי, כיף, שווה
  good, great, nice, fine, excellent, awesome, cool, amazing, fun, well
BAD w
  גרוע, גרועה, רע, רעה, נורא, איום, על הפנים, לא טוב
  bad, worst, terrible, awful, horrible, poor, sucks
LIKE w
  אוהב, אוהבת, אהבתי, לאהוב, נהנה, נהנית, ליהנות, להנות
  love, loved, enjoy, liked
WHO w
  מי, ומי, מיהו, מיהי
  who, whos, whom
WHY w
  למה, מדוע, מה פתאום, בגלל מה, מה הסיבה
  why, how come, reason
HOW w
  איך, כיצד, באיזה אופן, באיזו צורה, מה התהליך, מה עושים, מה צריך לעשות
  how, in what way, procedure, process
PEOPLE w
  אנשים, איש, אדם, חברה, חבר, חברים, חברות, משתתפים, לקוח, לקוחות, תלמיד, תלמידה, תלמידים, תלמידות
  people, ppl, person, friend, friends, participants, customer, customers, client, clients, student
  students, everyone
CLASS w
  שיעור, שיעורים, חוג, חוגים, קורס, קורסים, אימון, אימונים, סדנה, סדנא, סדנאות, מפגש, מפגשים, מנוי, מנויים
  כרטיסיה, כרטיסייה, שעור, שעורים, לימודים
  class, classes, lesson, lessons, course, courses, workshop, session, sessions, training, membership
  memberships, subscription, plan, program, lesons, leson
BUSINESS w
  סטודיו, מקום, עסק, בית עסק, חברה שלכם, מרפאה, קליניקה, מכון, מספרה, מוסך, מסעדה, בית ספר, המוסד, חברה
  studio, place, business, company, clinic, salon, garage, shop, gym, school, office, restaurant, center
  centre
PRODUCT w
  מוצר, מוצרים, פריט, פריטים, סחורה, דגם, דגמים, שירות, שירותים שלכם, טיפול, טיפולים
  product, products, item, items, goods, model, models, service, services, treatment, treatments, purchase
  article
GROUP w
  קבוצה, קבוצות, כיתה, כיתות, צוות
  group, groups, team
OTHER w >COMPARE:.5
  אחר, אחרת, אחרים, אחרות, שונה, שונים, נוסף, נוספת
  other, others, another, different, else, elsewhere
START w
  להתחיל, מתחיל ב, התחלה, מתחילים ב, נתחיל, אתחיל
  start, starts, starting, begin, begins, started
NEW w
  חדש, חדשה, חדשים, חדשות
  new, newer, brand new
ODD w
  מוזר, מוזרה, מוזרים, משונה, חריג
  weird, strange, odd, funny, unusual
HELP w
  עזרה, לעזור, תעזרו, תעזור, עזרו, לעזרה, תוכלו לעזור, סיוע, עוזרים
  help, helps, helping, assist, assistance, helped
LIVE w
  גר, גרה, גרים, גרות, מתגורר, מתגוררת
  live, living, from
FIRST w
  ראשון, ראשונה, ראשונים, אחרון, אחרונה
  first, last
SIZEABLE w
  גדול, גדולה, גדולים, קטן, קטנה, הגדול, הקטן, ענק
  big, small, large, huge, little, tiny
NEXT w
  הבא, הבאה, הבאים, קודם, קודמת, הקודם
  next, previous, before, after, following
SAY w
  אמר, אמרה, אמרו, אומר, אומרת, אומרים, להגיד, הגדתי, אמרתי, דיבר, דיברתי, כתוב, רשום, כתבתם
  say, says, said, told, mention, mentioned, written, tell me
SEE w
  לראות, רואה, רואים, ראיתי, תראה, תראו, להראות, תראי, הסתכל, מסתכל
  see, seen, saw, look, looks, looking, show, watch
TRYING w
  מצליח, מצליחה, מצליחים, הצלחתי, להצליח
  manage, managed, able to
SEND w
  תרשמי לי, תרשום לי, תרשמו לי, תכתבי לי, תכתוב לי, תכתבו לי, write me, תשלח, תשלחי, תשלחו, שלחו, לשלוח לי
  שלח, שולח, תעביר, תעבירו, תעבירי
  send, sent, sends, forward
REAL w
  אמיתי, אמיתית, באמת, ממש כזה
  real, really, actual
REGULAR w
  רגיל, רגילה, מיוחד, מיוחדת, סטנדרטי, בסיסי
  regular, normal, standard, basic, ordinary, usual, usually
"""
