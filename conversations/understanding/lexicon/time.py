"""When, for how long, how often; having no time; being late or in a hurry."""

CONCEPTS = """
TIME a >DURATION:.4
  זמן, הזמן, זמנים, בזמן, זמני
  time, times, timing
NUMBERED w
  פעם, פעמים, פעמיים
  once, twice, time a, times a
BUSY e >TIME:.7
  חנוק בזמן, חנוקה בזמן, חנוק, חנוקה, מתי יהיה לי זמן, מתי יש לי, איפה לי זמן, no TIME with
  busy schedule, busy with, busy at, so busy, too busy, full time job, work full time, long hours
  work nights, get home late, come home late, finish late, home from work, off work, with my job
  no room in my, time consuming, hard to find time, fit in my, cant find the time, my schedule
  lots going on, a lot on my plate, tied up, up to my neck, no life, kids take, have kids, אין לי מתי
  אין מתי, לחוצה בזמן, קצר בזמן, אני בלחץ, בלחץ של, עומס בעבודה, המון על הראש, יותר מדי עבודה, עובדת משרה
  משרה מלאה, עובד קשה, חוזר מאוחר, חוזרת מאוחר, יוצא מהעבודה, יוצאת מהעבודה, חוזרת מהעבודה, מסיימת לעבוד
  מסיים לעבוד, עם הילדים אין, ילדים קטנים ואין, לוחות זמנים, NOT מגיע לזה, NOT מגיעה לזה, NOT אספיק
  NOT מספיקה, לא אספיק, לפנות זמן, למצוא זמן, להכניס את זה, להשתלב, איפה הזמן, בתקופה עמוסה, עסוקים
  NOT TIME, NOT יש לי TIME, עסוק, עסוקה, עמוס, עמוסה, עומס, לחוץ, לחוצה, לחוץ בזמן, NOT FREE_SLOT, NOT דקה
  NOT דקה פנויה, NOT מסתדר עם הלוז, NOT מסתדר לי, NOT מספיק, מתי יש לי זמן, עובד עד, עובדת עד
  עבודה עד מאוחר, עובד הרבה, עובדת הרבה, משמרות, משמרת, לוז צפוף, לוז עמוס, הלוז שלי, עם הלוז, תקופה עמוסה
  תקופה לחוצה, NOT פנוי, NOT פנויה, NOT רגע, המון עבודה, בעומס, תקופה לא קלה, NOT לי ראש, NOT פנאי
  מפוצץ בעבודה, מפוצצת בעבודה, קורע, טרוד, טרודה, אין לי חיים, אין לי שנייה, NOT שניה, תקופת מבחנים
  גידול ילדים
  busy, super busy, NOT TIME, NOT have TIME, NOT got TIME, NOT find TIME, swamped, no spare, hectic
  work late, work shifts, shifts, shift work, packed schedule, tight schedule, full schedule, working late
  crazy schedule, work a lot, no minute, not a minute, crazy at work, work is crazy, slammed
  NOT fit schedule, overloaded, overwhelmed, NOT free, hardly have time, bussy, make time, no free time
  exam season, fit it in, fit this in, juggling
FREE_SLOT w
  פנוי, פנויה, פנויים, פנאי
  spare, vacant
DURATION a >TIME:.6
  length of, how long before, how long until, how long till, how many months until, hour and a half
  HOWMUCH lessons, HOWMUCH classes, one hour or, run for, go on for, how much of my time, כמה זמן זה
  HOWMUCH TIME כל, שיעור כמה, אורך השיעור, שעה שעתיים, נמשך השיעור, כמה אורך, תוך חודש, עד שיודעים
  עד שרואים, בכמה זמן, חודשים צריך, HOWMUCH שיעורים, שעה וחצי, שעה או, HOWMUCH TIME, HOWMUCH לוקח
  HOWMUCH TIME לוקח, HOWMUCH נמשך, נמשך, נמשכת, נמשכים, אורך, אורכו, משך, משכו, HOWMUCH דקות, HOWMUCH שעות
  HOWMUCH HOWMUCH שבועות, HOWMUCH חודשים, לוקח זמן, תוך HOWMUCH, תוך כמה זמן, כמה זמן עד, שעה או שעה וחצי
  חצי שעה, ייקח, יקח, ארוך, ארוכה, ארוכים, קצר, קצרה, דקות, ייקח זמן, HOWMUCH ארוך, תהליך ארוך, זמן טיפול
  HOWMUCH TIME USE, how long, howlong, duration, length, last, lasts, lasting, HOWMUCH TIME, how much time
  how many hours, how many minutes, take long, long does it take, minutes, how fast, how quickly, long is
  how lng, all how many how many weeks, how many months, hour or, an hour, 1 hr, half an hour, long will
FREQUENCY e >TIME:.55 >HOURS:.3
  per week, times per week, days a week, every day, how frequently, once or twice, each time, כל כמה זמן
  פעם או פעמיים, NUMBERED בשבוע, באיזה תדירות, כמה ימים בשבוע, כל שיעור חובה, חייב להגיע כל
  HOWMUCH hours a week, how many days a week, HOWMUCH שעות בשבוע, HOWMUCH CLASS בשבוע, HOWMUCH ימים בשבוע
  HOWMUCH NUMBERED, HOWMUCH NUMBERED בשבוע, פעם בשבוע, פעמיים בשבוע, תדירות, כל שבוע, כל כל חודש
  באיזו תדירות, NUMBERED בחודש, HOWMUCH שיעורים בשבוע, קבוע, באופן קבוע, בקביעות, NUMBERED WEEK
  how often, how many times, times a week, once a week, twice a week, frequency, every week, weekly
  regularly, hours a week, HOWMUCH a week, NUMBERED WEEK, each week
COMMIT e >TIME:.45
  sign a contract, long term, minimum commitment, sign for, be tied, strings attached, year contract
  להתחייב לשנה, התחייבות לשנה, מחויבות ארוכה, לחתום, חתימה, חותמים, מינימום זמן, לתקופה ארוכה
  קשה לי להתחייב, להתחייב, מתחייב, מתחייבת, מתחייבים, התחייבות, מחויבות, מחויב, מחויבת, מחייב, מחייבת
  תקופת מינימום, מינימום חודשים, חוזה, הסכם, מחוייבות, מחוייב, לכמה זמן, לתקופה
  commit, commitment, commitments, committing, committed, obligation, contract, minimum term, tied down
  locked in, lock in, binding, agreement, commited
MISSED e >TIME:.35 >CANCEL:.45
  פספסתי, לפספס, מפספס, מפספסת, מפסיד, מפסידה, הפסדתי, להפסיד, לא אוכל להגיע, לא יכול להגיע, לא יכולה להגיע
  NOT מגיעים, להחסיר, החסרתי, היעדרות, להיעדר, נעדר, השלמה, להשלים שיעור, שיעור השלמה, NOT הגעתי
  NOT הגיע לתור, NOT COME, הולך לי, איחרתי, שכחתי להגיע
  miss, missed, missing a, skip, skipped, make up class, makeup class, absent, no show, noshow, NOT make it
  cant make it, skip a week, NOT COME
WHEN a >HOURS:.65
  מתי, ומתי, ממתי, מתיי, אימתי, באיזה תאריך, באיזה יום, באיזה שעה, באיזו שעה, באילו ימים, באיזה ימים, תאריך
  תאריכים, לאיזה יום
  when, whens, what date, date, dates, what day, which day, what days, which days
HOURS a
  שעות, שעות פעילות, שעות פתיחה, שעות הפעילות, שעות קבלה, שעות עבודה, שעות הפתיחה, זמני פעילות, באילו שעות
  באיזה שעות, מה השעות
  opening hours, hours, working hours, business hours, open hours, opening times, hrs
OPEN e >HOURS:.85
  are you there, anyone there, open today, open now, open late, when can i come, when can i drop
  still open, open tomorrow, what are your times, באיזה שעות אתם, מתי אפשר לבוא, מתי אפשר להגיע, מתי אתם שם
  אתם שם, יש מישהו, סגורים היום, עובדים היום, פתוחים היום, פתוח עכשיו, נגמר, נסגר מוקדם, עד מתי פתוח, פתוח
  פתוחה, פתוחים, פותחים, לפתוח, נפתח, פתיחה, סגור, סגורים, סגורה, סוגרים, נסגר, סגירה, פועלים, אתם עובדים
  פעילים, אתם עובדים ב, מקבלים קהל, קבלת קהל, פתוחימ, נסגרים, נפתחים
  open, opened, opening, opens, close, closes, closed, closing, operate, opn
SCHEDULE e >HOURS:.8
  class schedule, weekly schedule, class times, lesson times, whats on, when is it, when are they
  when do you have, when do they start, which days, what times, next group, new group, times and days
  days and times, next course, מערכת שבועית, לוח הזמנים, לו"ז שיעורים, לוח החוגים, מתי יש, מתי מתקיים
  מתי מתקיימים, מתי מתחילים, באילו ימים, באיזה יום יש, באיזה ימים יש, מתי הקבוצה, מתי החוג, מתי נפתח
  מתי נפתחת קבוצה, קבוצה חדשה, מועדי השיעורים, ימים ושעות, שעות השיעורים, איזה ימים, לוח שיעורים, לוח זמנים
  מערכת שעות, מערכת, לוז, לו"ז, לוח, לוח חוגים, סילבוס שעות, שיעור הבא, המועד, מועדים, מועד, המועדים, מועדי
  מתחיל השיעור, מתי השיעור, לוח שעות, מערכת שיעורים, שעת התחלה
  schedule, timetable, time table, calendar, next class, class times, start time, agenda, shedule, scedule
  schedual, next session
WEEKDAY h >HOURS:.65
  ראשון, שני בערב, יום שני, יום שלישי, יום רביעי, יום חמישי, יום ראשון, שישי, שבת, שבתות, חמישי, רביעי
  שלישי, סופש, סוף שבוע, סופ"ש, ימי, ימים, יום, באיזה יום, יום שישי, בימי, אמצע שבוע, מוצש, מוצאי שבת
  בשישי שבת, וכל השבוע
  sunday, monday, tuesday, wednesday, thursday, friday, saturday, weekend, weekends, weekday, weekdays
  sundays, mondays, tuesdays, wednesdays, thursdays, fridays, saturdays, day, days, sat, fri, shabbat
DAYPART h >HOURS:.65
  בוקר, בבוקר, ערב, בערב, לילה, בלילה, צהריים, בצהריים, אחהצ, אחה"צ, אחר הצהריים, אחרי הצהריים, ערבים
  בקרים, אחרי העבודה, צהרים, אחרי שעות העבודה, מאוחר, מוקדם
  morning, mornings, evening, evenings, night, nights, noon, afternoon, afternoons, after work, late, early
  tonight, midday, am, pm
CLOCK h >HOURS:.7
  שעה, בשעה, השעה, עד איזה שעה, עד איזו שעה, מאיזה שעה, מאיזו שעה, עד שעה, עד מתי
  hour, oclock, what time, till when, until when, until what time, what hour, till what time, at what time
  by when
HOLIDAY h >HOURS:.55
  חג, חגים, בחג, חול המועד, ערב חג, פסח, סוכות, ראש השנה, יום כיפור, כיפור, חנוכה, פורים, שבועות, עצמאות
  חופש, חופשה, חופשות, קיץ, חופש הגדול, אוגוסט, רמדאן
  holiday, holidays, passover, hanukkah, chanukah, christmas, xmas, easter, yom kippur, new year, vacation
  summer, winter, ramadan
DAY_NEAR w >HOURS:.3
  היום, מחר, מחרתיים, השבוע, הערב, אתמול, שבוע הבא, החודש, חודש הבא, בקרוב, עוד שבוע
  today, tomorrow, tmrw, tomorow, tmr, yesterday, next week, this week, soon, next month, tommorow, 2day
  2moro
WEEK w
  day, days, יום, ימים
  im # months, im # weeks, am # months, # months, # weeks, # minutes, # days, # hours, im # minutes
  # חודשים, # שבועות, # ימים, # דקות, # שנים, אני # חודשים, אני # שבועות, שבוע, שבועי, בשבוע, שבועות, חודש
  חודשי, חודשית, חודשים, שנה, שנתי, שנתית, שנים
  week, weeks, month, months, monthly, year, years, annual, yearly
URGENT e
  דחוף, דחופה, דחוףף, דחופים, בדחיפות, חירום, מקרה חירום, מיידי, מיד, מהר, בהקדם, מיידית, כמה שיותר מהר
  הצילו, אקספרס
  urgent, urgently, emergency, emergencies, asap, immediately, right away, immediate, express, rush, quickly
WAITING e >DURATION:.4
  how soon, see me, להמתין, המתנה, מחכה, מחכים, לחכות, חיכיתי, ממתין, ממתינה, ממתינים, זמן המתנה
  רשימת המתנה, תור ארוך, קרוב תור, תור קרוב
  wait, waiting, waits, waitlist, waiting list, wait time, earliest, queue, soonest, line
LATE e >DELIVERY:.3
  מתעכב, מתעכבת, מתעכבים, עיכוב, עיכובים, מאחר, מאחרת, מאחרים, לאחר, איחור, באיחור, התעכב, התעכבה
  עברו שבועיים, עבר זמן, NOT הגיע, NOT הגיעה, NOT מגיע, עוד לא הגיע, עדיין לא קיבלתי, לא קיבלתי עדיין, טרם
  תקוע, NOT קיבלתי, NOT GET עדיין
  late, delay, delayed, delays, overdue, running late, hasnt arrived, NOT arrived, NOT arrive, NOT received
  NOT GET yet, still waiting, nothing came, taking so long, NOT came, never arrived, has not come, stuck in
  taking forever
"""
