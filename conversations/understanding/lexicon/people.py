"""Trust, quality, comparing, doubts; who teaches or treats; how old, how able and with whom one comes."""

CONCEPTS = """
TRUST e
  is it real, are you real, is this real, proof, prove, what guarantee, promise, promises
  never heard of you, can i rely, how can i trust, doubt, doubts, doubtful, suspicious, sounds fake
  too good, is it true, honest business, sure this is, מה הוותק, מאיפה צצתם, לא שמעתי עליכם, לא שמעתי
  מה הקאץ, איפה הקאץ, יש קאץ, קאץ, אמיתיים, רשמי, חברה אמיתית, אפשר להאמין, לא מאמין לכם, מי אומר ש
  מי יבטיח לי, מה יבטיח, הבטחה, הבטחות, איך יודעים, איך אני אדע, אחריות שזה, אני חששן, חששנית, סקפטי
  סקפטית, ספקן, חשדנית, חשדן, לא רמאים, מוכח, הוכחה, הוכחות, להאמין, אאמין, מאמין, מאמינה
  anybody i can ask, לשאול עליכם, ask about you, לסמוך, סומך, סומכת, סומכים, אמין, אמינה, אמינים, אמינות
  אמון, לבטוח, רציני, רצינית, רציניים, רצינות, אפשר לסמוך, כנים, הגון, הגונים, כנות, יושר, מוכר, מוכרים
  חוקי, חוקיים, חוקית, רשום, רשומים, עוסק מורשה, בטוח לקנות, אני לא מכיר אתכם, לא מכירה אתכם, טוב מדי
  טוב מכדי, אמיתי, אמיתית, NOT מכיר, NOT מכירה, לגיטימי, שקופים, שקיפות, מוניטין, איך אדע, איך אני יודע
  איך אפשר לדעת, מאיפה לי לדעת, נכוויתי, נכווה, מי מבטיח, מי ערב, מי אתם, WHO אתם, WHO עומד מאחורי, חשש
  חוששת לשלם, דברים לא טובים, אמינימ
  trust, trusted, trustworthy, reliable, legit, legitimate, serious, honest, reputable, credible, for real
  real deal, registered, licensed business, genuine business, too good to be true, how do i know
  how can i be sure, safe to buy, got burned, burned before, burnt, transparent, reputation, believe
  skeptical, sceptical, sketchy, shady, dodgy, fishy, official, rely, verified
SCAM e >TRUST:.9
  עוקץ, הונאה, הונאות, רמאות, רמאים, רמאי, נוכל, נוכלים, שקר, שקרים, שקרנים, לרמות, מרמים, ירמו, תרמו
  לעבוד עליי, עובדים עליי, בלוף, בולשיט, חארטה, חרטא, פייק, תרגיל, תרגיל שיווקי, עושים עליי סיבוב, סיבוב
  מרמה, יעבדו עליי, להיעקץ, ידפקו, דופקים, ידפקו אותי, לדפוק, גניבה, לגנוב, מפוקפק, פיראמידה, פירמידה, סקאם
  scam, scams, scammer, scammers, fraud, fraudulent, rip off, ripped off, con, cheat, cheated, lie, lying
  bullshit, bs, pyramid, rip me off, ripoff, scammed, trick, catch, swindle, gimmick, steal
  whats the catch, cheating, overcharge
REVIEWS e >TRUST:.65
  מה אומרים, אומרים עליכם, what do PEOPLE say, PEOPLE say, what does everyone say, מה PEOPLE אומרים
  PEOPLE אומרים
  google reviews, what people think, what do others say, past clients, someone who took, feedback from
  stars on google, bad review, good review, opinions, trustpilot, מה אנשים אומרים, גוגל ביקורות
  לקוחות קודמים, מישהו שהיה, תלמידים לשעבר, תגובות של אנשים, חברים ממליצים, סיפורים של, דוגמאות של
  תמונות של תלמידים, סרטון של תלמידים, ביקורת, ביקורות, חוות דעת, חוות דעות, המלצה, המלצות, ממליצים, להמליץ
  ממליץ, ממליצה, דירוג, דירוגים, מה אומרים עליכם, כוכבים, תגובות, עדויות, לקוחות מרוצים, שמעתי עליכם
  לדבר עם לקוחות, סיפורי הצלחה, פידבק, המלצות של
  review, reviews, testimonial, testimonials, recommendation, recommendations, recommend, rating, ratings
  feedback, references, reviewed, what do people say, past students, past clients, past customers
  success stories, happy customers, heard about you
YEARS e >TRUST:.55
  how old is the business, how long has the, new business, when did you open, when were you founded
  how long you guys been, long have you, כמה שנים, הרבה זמן בתחום, ממתי אתם, פתחתם מזמן, חדשים בשוק
  עסק חדש, הוותק שלכם, been doing this, how long been doing, כמה זמן אתם, HOWMUCH TIME בתחום, בתחום
  in the field, שנים אתם קיימים, HOWMUCH שנים אתם, HOWMUCH TIME אתם, מתי הוקם, הוקמתם, ותק, ותיקים, ותיק
  קיימים, HOWMUCH TIME EXIST, נוסד
  how long have you been, been in business, years in business, established, since when, been around
  founded, HOWMUCH years
QUALITY a
  איכות, איכותי, איכותית, איכותיים, כמו שצריך, רמת ההוראה, רמה מקצועית, רמת המורים, רמת השירות, יסודי
  יסודית, ברמה, רמה גבוהה, מושקע, STAFF GOOD, GOOD STAFF, רמה של STAFF, רמת STAFF, רמה STAFF, QUALITY STAFF
  quality, high quality, standard, standards, STAFF GOOD, GOOD STAFF, any good, how good, level of STAFF
  thorough, well made
PROFESSIONAL e >QUALITY:.85
  award winning, champion, champions, how many years have they, where did they study, where did STAFF train
  where did STAFF learn, know their stuff, know what they, pros, איפה למדו, מה הרקע שלהם
  HOWMUCH שנים הם מלמדים, מאיפה הם, אלופים, פרסים בתחרויות, רקדנים מקצועיים, בעלי ניסיון, ידע מקצועי
  יודעת ללמד, יודעים ללמד, רמה גבוהה של, מקצועי, מקצועית, מקצועיים, מקצועיות, מקצוענים, מקצוען, מקצועני
  מנוסה, מנוסים, מיומן, מיומנים, מומחה, מומחים, מומחית, מומחיות, HOWMUCH ניסיון, ניסיון של STAFF
  רקע מקצועי, EXPERIENCE STAFF, STAFF EXPERIENCE, רקע, מקצועימ, מיקצועי
  professional, professionals, professionally, expert, experts, skilled, specialist, specialists
  EXPERIENCE STAFF, STAFF EXPERIENCE, competent, knowledgeable, HOWMUCH EXPERIENCE, background, proficient
  experianced STAFF, profesional, years of EXPERIENCE
CERTIFIED e >PROFESSIONAL:.75
  מוסמך, מוסמכת, מוסמכים, הסמכה, הסמכות, תעודה, תעודות, רישיון, מורשה, מורשים, דיפלומה, תואר, למד, הכשרה
  הוכשר, רישוי, מוסמכימ
  certified, certificate, certificates, certification, certifications, licensed, license, qualified
  qualification, qualifications, diploma, degree, authorized, authorised, accredited, trained, credentials
STAFF e
  who will teach, your teachers, your staff, the coach, who gives the, who is teaching, lecturers, faculty
  who leads, מי תלמד, מי ילמד, מי מלמד אצלכם, מי הצוות, סגל, מדריכת, מי נותן את השיעור, מי המדריך, מעבירות
  מורה טוב, הרקדנים אצלכם, ללמד, מלמדים, know how to teach, מורה, מורים, מורות, המורה, המורים, מדריך
  מדריכה, מדריכים, מדריכות, מאמן, מאמנת, מאמנים, מאמנות, מרצה, מרצים, צוות ההוראה, הסגל, מכונאי, מכונאים
  טכנאי, טכנאים, מטפל, מטפלת, מטפלים, ספר, ספרית, ספרים, קוסמטיקאית, שף, עובדים שלכם, צוות, מעביר, מעבירה
  מעבירים, WHO מלמד, WHO מעביר, WHO מלמדת, WHO יטפל, מלמד, מלמדת, בעלי מקצוע, מנחה, מנחים, יועץ, יועצת
  מורימ, פסיכולוג
  teacher, teachers, instructor, instructors, coach, coaches, trainer, trainers, tutor, tutors, staff
  mechanic, mechanics, therapist, therapists, technician, stylist, chef, teaches, WHO teaches, WHO teach
  teaching, instuctors, WHO will treat, employees, teach, taught, WHO treat, barber, hairdresser
  consultant, lecturer, WHO runs, techer
DOCTOR e >STAFF:.8
  רופא, רופאה, רופאים, הרופא, רופאת, דוקטור, ד"ר, וטרינר, וטרינרית, רופא מומחה, מנתח, רופא שיניים
  doctor, doctors, dr, dentist, dentists, physician, surgeon, vet, veterinarian, nurse
EXPERIENCE e >LEVEL:.3 >PROFESSIONAL:.35
  ניסיון, נסיון, וותק, נסיונ, ידע קודם, רקע קודם, רקע מוקדם, מיומנות
  experience, experienced, expirience, background in, prior knowledge, experiance
RESULTS e >QUALITY:.6
  לומדים לרקוד, ללמוד לרקוד, learn to dance, לומדים באמת
  will i learn, learn anything, actually learn anything, is it worth, worthwhile, waste money
  waste my time, waste of time, waste, what will i get, what do i get, get out of it, will it help
  will i be able, any use, good at it, get good, get better, נצא יודעים, אלמד, אצליח ללמוד, ללמוד משהו
  נלמד, מלמדים באמת, באמת ללמוד, אפשר ללמוד ככה, אדע לרקוד, אדע בסוף, רואים הבדל, מה יוצא לי מזה
  מה אני אדע, באמת אדע, מה אקבל, לאן אגיע, בזבוז, לבזבז, סתם לבזבז, שווה את זה, תוצאה, תוצאות, שיפור
  משתפרים, להשתפר, משתפר, אשתפר, מתקדמים באמת, התקדמות, הצלחה, הצלחות, מצליחים, יעיל, יעילות, באמת עובד
  אפקטיבי, זה עובד, עובד באמת, לומדים משהו, יעזור לי, עוזר, שינוי, לראות שינוי, עובד על, הישגים, באמת לומדים
  result, results, improve, improved, improvement, progress, success, effective, actually work, really work
  does it work, outcomes, it work, actually learn, really learn, see a difference, make a difference
  succeed, achieve
GROUPSIZE e >QUALITY:.4
  students per CLASS, PEOPLE per CLASS, PEOPLE in a CLASS, PEOPLE in each GROUP, how full, attention
  big are the classes, class sizes, max PEOPLE, כמה משתתפים, HOWMUCH בכל קבוצה, HOWMUCH בכיתה, קבוצה גדולה
  כיתות קטנות, מקסימום משתתפים, כמה אתם בקבוצה, HOWMUCH GROUP, HOWMUCH תלמידים, HOWMUCH PEOPLE CLASS
  HOWMUCH PEOPLE, HOWMUCH משתתפים, HOWMUCH PEOPLE GROUP, גודל קבוצה, גודל הקבוצה, יחס אישי, קבוצות קטנות
  קבוצה קטנה, תשומת לב, צפוף, עומס, PEOPLE GROUP, תשומת לב אישית, כמות משתתפים
  HOWMUCH PEOPLE, HOWMUCH students, HOWMUCH kids, how big are GROUP, GROUP size, class size, how big
  personal attention, small GROUP, one on one, individual attention, size of the GROUP, HOWMUCH in a class
COMPARE e
  separates you, separates, what separates, יותר טוב אצלכם, אצלכם יותר טוב, from the rest, stands out
  הציע לי, הציעו לי, offered me
  how are you different, how are you better, how are you any, how are you compared, how are u different
  how do you differ, why go with you, why pick you, why u, why yours, what sets, what do you have that
  what do you offer that, what do i get from you, cheaper place, cheaper elsewhere, cheaper somewhere
  somewhere else, somewhere cheaper, another place, place by my, other options, looking at other
  shopping around, got a quote from, pros and cons, any better than, over other, not someone else
  someone else, opposed to, rather than, friend goes to, difference with, למה שאבוא, למה שאבחר, מה עדיף
  עדיפה, מה ההבדלים, טובים יותר, יותר זול במקום, מקום יותר זול, זול במקום אחר, במקום אחר, סטודיו אחר
  סטודיו ליד, מול המתחרים, מול אחרים, ביחס ל, יחסית ל, שונים מכולם, ייחוד, ייחודיות, ללכת לסטודיו
  בסטודיו אחר, קיבלתי הצעה, הצעה ממקום, שוקלת מקום, בודקת עוד מקומות, בודק עוד מקומות, אופציות אחרות
  עוד אופציות, מציעים פחות, מציעים זול, which is better, whats better, הבדל, הבדלים, ההבדל, שונה, שונים
  שונה מ, לעומת, בהשוואה, השוואה, להשוות, מתחרה, מתחרים, המתחרים, יתרון, יתרונות, עדיף, עדיפים, מיוחד
  מיוחדת, מיוחדים, מייחד, ייחודי, בולטים, דווקא אצלכם, למה אתם, WHY אתם, WHY לבחור, לבחור בכם, WHY דווקא
  OTHER BUSINESS, BUSINESS OTHER, BUSINESS ליד, NOT לאחרים, אצל OTHER, OTHER STAFF, יותר טובים, יותר טוב מ
  במה אתם, מה מיוחד, WHY COME, WHY ללמוד, ביניכם, ביניכם לבין, במקום OTHER, WHY PAY, BUSINESS EXIST ליד
  BUSINESS ליד הבית, כלול במנוי, WHY אצלכם, להבדיל, אלטרנטיבה, עוד BUSINESS, שלא EXIST אחרים
  difference, differences, differ, different from, different, compare, compares, compared, comparison
  versus, vs, competitor, competitors, competition, better than, unique, special, stand out, OTHER BUSINESS
  choose you, WHY you, WHY not just, advantage, advantages, instead, instead of, alternative, alternatives
  WHY choose, place near me, other place, set apart, sets apart, over others, down the street, elsewhere
  WHY should, what makes you, prefer, between you and, another BUSINESS
YOUTUBE e >COMPARE:.7
  learn at home, learn online, online videos, free videos, watch videos, from the internet, learn alone
  learn it myself, free online, reels, ללמוד לבד מהבית, ללמוד בחינם, בחינם באינטרנט, ברשת, שיעורים ברשת
  סרטוני, סרטון הדרכה, הדרכה ביוטיוב, ללמוד מהטלפון, לבד בבית, יוטיוב, ביוטיוב, מיוטיוב, טיקטוק, סרטון
  סרטונים, סירטונים, וידאו, ללמוד לבד, באינטרנט, קורס דיגיטלי, אפליקציה ללימוד, הדרכות, ללמוד בבית, עצמאי
  מהאינטרנט, לבד מהבית
  youtube, tiktok, video, videos, tutorial, tutorials, by myself at home, on my own, teach myself
  self taught, diy, from home, chatgpt, udemy, you tube, do it myself
GYM e >COMPARE:.55
  חדר כושר, מכון כושר, קאנטרי, קאנטרי קלאב, כושר
  gym, country club, fitness
THINK e
  think it over, think on it, have a think, thinking about it, need time, need some time, need to talk
  talk with SPOUSE, talk it through, run this by, ask my, check with my, see what SPOUSE, let me see
  ill see, we will see, well see, need to consult, still thinking, still considering, still debating
  debating, not convinced, not there yet, on second thought, another time, some other time, down the line
  in the future, next month maybe, maybe next, maybe after, get back 2 u, come back to you
  get back with you, need a day, day or two, few days, sleep on this, wavering, 50 50, back to u, אחשוב על
  חושבת על זה, נחשוב ונחזור, צריך לעכל, אני אעכל, נדבר על זה, אדבר עם SPOUSE, לדבר קודם עם, לשאול את SPOUSE
  אני אשאל, צריכה להתייעץ, צריך להתייעץ, להתייעץ עם, לבדוק עם, אבדוק עם, אבדוק ואחזור, אבדוק ואודיע
  אודיע לכם, אודיע, נודיע, אחזיר תשובה, נחזור עם תשובה, עוד אחשוב, עוד שוקל, עוד שוקלת, מתלבטת קצת
  לא בטוח עדיין, עוד לא יודע, עוד לא יודעת, לא יודע מה להחליט, לא ממהר, לא ממהרת, אין לחץ, צריך זמן לחשוב
  כמה ימים לחשוב, אולי בחודש הבא, אולי בהזדמנות, בפעם אחרת, אולי פעם, נראה לאן, נראה מה, נראה איך
  אחרי החגים, בשנה הבאה, לא מוכן עדיין, לא מוכנה עדיין, חצי חצי, מהסס, מהססת, היסוס, תנו לי יומיים
  תנו לי כמה ימים, give me a couple of days, couple of days, digest, NOT KNOW מתאים, right for me
  NOT KNOW right, לא יודע אם, לחשוב, חושב, חושבת, חושבים, אחשוב, נחשוב, מחשבה, מתלבט, מתלבטת, מתלבטים
  התלבטות, בהתלבטות, להתלבט, לבטים, לשקול, שוקל, שוקלת, אשקול, להחליט, מחליט, מחליטה, החלטתי, החלטנו, החלטה
  אחליט, נחליט, NOT סגור, NOT סגורה, NOT בטוח, NOT בטוחה, NOT החלטתי, אחזור אליך, אחזור אליכם, אחזור
  נחזור אליכם, חוזרת אליכם, חוזר אליכם, אעדכן, אעדכן אותך, נעדכן, לישון על, להתייעץ, אתייעץ, מתייעץ
  מתייעצת, נתייעץ, אשאל SPOUSE, ASK SPOUSE, לדבר עם SPOUSE, SPOUSE קודם, לבדוק עם SPOUSE, נראה, מהרהר
  מהרהרת, הרהור, אולי בהמשך, בהמשך, אולי אחר כך, פעם אחרת, נראה כבר, מתייעצים, עוד חושב, NOT שלם
  NOT שלמה עם, SPOUSE אמר, SPOUSE יגיד, SPOUSE להחליט, לשאול SPOUSE, SPOUSE לחשוב, צריכה זמן, צריך זמן
  לעכל, לא יודעת עדיין, לא יודע עדיין, לחכות עם זה
  think, thinking, thought, decide, decided, decision, deciding, undecided, not sure, unsure, NOT sure
  get back to you, sleep on it, consider, considering, consult, on the fence, let you know, ask SPOUSE
  check with SPOUSE, talk to SPOUSE, discuss, hesitant, NOT decided, hesitating, maybe later, not ready
  NOT ready, mull, weigh, talk it over, not yet, contemplating, make up my mind, mind up, let u know
  a few days to, SPOUSE first, run it by, think abt, torn, SPOUSE says, second thoughts, circle back
  still deciding, SPOUSE to decide
ASK w
  לשאול, אשאל, שאלה, שאלות, לדבר, אדבר, לבדוק, אבדוק, נבדוק, נדבר, בודק, בודקת
  ask, asking, check, talk, speak, speaking, checking
SPOUSE h >THINK:.45
  בעלי, הבעל, אשתי, האישה, אישתי, בן זוגי, בת זוגי, הבן זוג שלי, אמא, אמא שלי, אבא, ההורים, הורים, משפחה
  המשפחה, בת הזוג, בן הזוג, הורי, החבר שלי, החברה שלי, השותף, השותפה, אחותי, אח שלי, בן זוג שלי, בת זוג שלי
  husband, wife, spouse, hubby, partner at home, mom, mum, dad, parents, family, boyfriend, girlfriend
  fiance, boss, hubbie, missus, better half, mother, father
PARTNER e
  partner required, find me a partner, need two, in pairs, as a couple, bring a partner, bring someone
  without a partner, rotating partners, rotate, rotate partners, set me up with, provide partners
  צריך פרטנר, צריכה פרטנר, חייב פרטנר, חייבים בזוג, בת זוג לריקוד, בן זוג לריקוד, תמצאו לי, תשדכו, לשדך
  שידוך, מי ירקוד איתי, אנשים לרקוד איתם, זוג קבוע, two people, two of us, לבוא שניים, שניים, בן זוג
  בת זוג, בני זוג, פרטנר, פרטנרית, פרטנרים, זוג, זוגות, בזוג, בזוגות, זוגי, לזוג, בנזוג, פארטנר
  שותף לריקוד, זוגית, להתזווג
  partner, partners, couple, couples, pair, paired, pairs, plus one, dance partner, match me, date with me
ALONE e >PARTNER:.75
  im divorced, i am divorced, recently divorced, come alone, go alone, on my own ok, im alone, by my self
  no partner, without SPOUSE, nobody wants to come, got no one, have no one, dont have a partner
  dont have anyone, broke up, just broke up, widow, single person, singles, solo ok, SPOUSE refuses
  SPOUSE wont, SPOUSE doesnt, לבוא לבד, מגיע לבד, מגיעה לבד, אני לבד, בלי בן זוג, בלי בת זוג, בלי אף אחד
  אין לי זוג, אין לי בן זוג, אין לי בת זוג, נפרדתי, גרוש, גרושה, אלמן, אלמנה, אין חברה שתבוא
  אף אחד לא רוצה לבוא, החבר לא רוצה, לא מצאתי עם מי, בעלי לא בא, אשתי לא רוצה, לבד, לבדי, יחיד, יחידים
  רווק, רווקה, רווקים, בודד, סולו, NOT עם מי, NOT עם מי לבוא, NOT PARTNER, NOT SPOUSE, בלי SPOUSE, בגפי
  NOT חברה, WHO ארקוד, עם WHO, עם מי, WHO לבוא, SPOUSE NOT רוצה, SPOUSE NOT בא, מישהי לרקוד, מישהו לרקוד
  NOT מישהו לבוא
  alone, single, by myself, myself alone, on my own, solo, NOT anyone to, NOT PARTNER, NOT one to
  SPOUSE NOT, NOT SPOUSE, lone, come by myself, nobody to, no one to, someone to dance, someone to go
  with someone, just me, unaccompanied
GENDER e >PARTNER:.3
  גברים, נשים, בנים, בנות, גבר, מעורב, מעורבת, נפרד, הפרדה, נשים בלבד, לבנות, לבנים
  men, women, guys and girls, ladies, boys, girls, mixed, women only, male, female, man, woman
AGE a
  what age, what ages, ages are, minimum age, max age, my age group, age wise, same age, average age
  from what age, at what age, what age group, how old is everyone, how old are the, לאיזה גיל, מה הגיל
  מה הגילאים, הגילאים, גיל מינימלי, גיל מינימום, מגיל כמה, עד איזה גיל, בני גילי, אנשים בגילי, בן כמה מותר
  קבוצת גיל, פער גילאים, אני בגיל, גיל, גילאים, הגיל, גילאי, טווח גילאים, בגיל, בגילי, בן כמה, בת כמה
  בני כמה, לגילאי, גילי, גילים, איזה גיל, גיל ממוצע, מגיל, מאיזה גיל
  age, ages, aged, years old, yrs old, year old, how old, age range, age limit, age group, my age, yo
  yr old, minimum age
AGED e >AGE:.9
  בן #, בת #, בני #, גיל #, בנות #, מעל #, מתחת ל#, אני # האם
  im #, am #, # years, # yo, # y o, age #, turning #, over #, under #, is #, # year old, # yrs
OLD e >AGE:.8
  not a kid, not a kid anymore, not getting younger, past it, over the hill, older people, older adults
  older folks, pension, too late to start, too late for me, לא מאוחר, מאוחר להתחיל, מאוחר בשבילי
  כבר לא צעיר, כבר לא ילדה, כבר לא ילד, עבר זמני, בפנסיה, יצאתי לפנסיה, עברתי את הגיל, מדי זקן, מעל גיל
  מבוגר, מבוגרת, מבוגרים, מבוגרות, זקן, זקנה, זקנים, קשיש, קשישה, קשישים, פנסיונר, פנסיונרית, גמלאי, גמלאית
  סבא, סבתא, גיל הזהב, גיל שלישי, מאוחר מדי, בגילי, הגיל השלישי, סבתות, לא צעיר, לא צעירה, NOT צעיר
  מדי מבוגר, הכי מבוגרת, ותיקה בגיל, המבוגר, לגיל השלישי
  old, too old, older, oldest, senior, seniors, elderly, grandma, grandpa, retired, pensioner, NOT young
  grandmother, too late, boomer, golden age, retirees, middle aged
YOUNG e >AGE:.8
  צעיר, צעירה, צעירים, צעירות, נוער, נער, נערה, נערים, מתבגר, מתבגרים, טינאייג'רים, תיכון, חטיבה, בני נוער
  נוער בוגר, תיכוניסטים
  young, younger, youngest, teen, teens, teenager, teenagers, youth, youngsters, adolescent, high school
KIDS e >AGE:.5
  my boy, my girl, my little one, my kids, for kids, kids class, little kids, school age, grader, nephew
  niece, parent and child, לילדה שלי, לילד שלי, הילדה שלי, הקטנה שלי, הבן הקטן, לבת, לבן, ילדי גן
  קבוצת ילדים, חוג לילדים, אמא וילד, הורה וילד, גיל הגן, כיתה ו, אחיין, אחיינית, ילד, ילדה, ילדים, ילדות
  הילד, הילדה, הילדים, ילדים קטנים, תינוק, תינוקת, תינוקות, הבן שלי, הבת שלי, בני, בתי, גן, גנון, בגן
  כיתה א, כיתה ב, כיתה ג, כיתה ד, כיתה ה, כיתה, לילדים, פעוט, פעוטות, קטנים, ילדי, הבן, הבת, נכד, נכדה
  נכדים, נכדות, הנכדה, הנכד, הקטן שלי
  kid, kids, child, children, son, daughter, toddler, baby, babies, kindergarten, grade, grandson
  granddaughter, little one, boy, grandkids, girl, childs, childrens, newborn, infant, my little, preschool
LEVEL a
  רמה, רמות, הרמה, הרמות, דרגה, דרגות, לאיזה קבוצה, קשה, קושי, מסובך, קל, קלה, קצב, מתאים לכולם, מתאים לי
  מתאימים, מתאים לכל אחד
  level, levels, difficulty, hard, difficult, easy, suitable, fit for, which group, suit, grade of, suited
BEGINNER e >LEVEL:.8
  אני אפס, אפס מוחלט, לא רוקד, לא רוקדת, beginner friendly, newbie friendly
  complete beginner, total beginner, absolute beginner, never done it, never done this, never tried
  never done, first time ever, know nothing, clueless, no background, no prior, need to know how
  everyone else know, everyone there already, inexperienced, for dummies, start from zero, starting out
  just starting, im new, new to, בלי ניסיון, בלי רקע, אין ניסיון, חסרת ניסיון, חסר ניסיון, מתחילה לגמרי
  ממש מתחיל, מתחיל מאפס, מתחילים מאפס, אף פעם לא עשיתי, מעולם לא ניסיתי, לא יודעת כלום, לא יודע כלום
  לא יודע לזוז, מה עם מי שלא, מתאים גם למי שלא, כולם שם יודעים, כולם כבר יודעים, זרוק, רמה נמוכה, מהבסיס
  צעדים ראשונים, כולם מתקדמים, לא עשיתי, מתחיל, מתחילה, מתחילים, מתחילות, למתחילים, NOT EXPERIENCE
  NOT ידע קודם, ללא רקע, NOT רקע, NOT DANCE אף פעם, מאפס, אפס בריקוד, בסיס, בסיסי, מהתחלה, NOT ניסיתי
  NOT עשיתי אף פעם, אף פעם לא, NOT פעם, לא פעם, טירון, חדש בזה, חדשה בזה, פעם ראשונה שלי, NOT DANCE
  NOT KNOW DANCE, אפס ניסיון, מעולם לא, NOT אף פעם, EXPERIENCE קודם, NEED EXPERIENCE, NEED KNOW לפני
  לא רקדתי, אין לי מושג, NEED לדעת משהו, NOT מבין בזה, ירוק בזה, NOT מעולם
  beginner, beginners, NOT EXPERIENCE, novice, newbie, noob, NOT danced, NOT done this, first timer
  from scratch, NEED EXPERIENCE, prior EXPERIENCE, previous EXPERIENCE, starting from zero, NOT DANCE
  NOT tried, new to this, new at this, basics, starter, rookie, NOT ever, absolute, NEED KNOW before
  NOT idea how, no clue, NOT before, begginer, know anything before, NOT before in, NOT in my life
CLUMSY e >BEGINNER:.75
  2 left feet, cant dance, cant move, bad dancer, terrible dancer, dance like, not coordinated
  hold everyone back, slow learner, look stupid, look silly, make a fool, embarrass myself, get it
  no good at, worse than everyone, better than me, the worst, לא זז טוב, לא יודעת לזוז, רובוט ברגליים, כבד
  כבדה, גמלוני, שתי ידיים שמאליות, לא בנוי לזה, לא נולדתי לזה, אפס כישרון, אין לי כישרון, חסר קצב, כמו קרש
  אצליח בכלל, אני אצליח, לא הולך לי, אין סיכוי שאצליח, עושה פדיחות, מסורבל, הכי פחות, שתי רגליים שמאליות
  רגליים שמאליות, רגל שמאל, קואורדינציה, קורדינציה, חוש קצב, מגושם, מגושמת, מקל, מקל של מטאטא, NOT קצב
  הכי גרוע, הכי גרועה, בול עץ, קרש, נוקשה, לא מוצלח, לא מוצלחת, לא יצליח, לא אצליח, אני גרוע, אני גרועה
  דובה, דוב, NOT קליל, חסר תקנה, NOT כישרון, כשרון, גמיש, גמישות
  two left feet, left feet, clumsy, coordination, uncoordinated, rhythm, worst in, hopeless, NOT rhythm
  save my life, stiff, klutz, awkward, suck at, terrible at, bad at, no talent, talent, keep up, flexible
  rythm, wooden
ADVANCED e >LEVEL:.8
  danced before, used to dance, did ballet, years of experience, intermediates, next level, higher level
  improver, improvers, רוקד כבר, רוקדת כבר, יש לי רקע, יש לי ניסיון, למדתי כבר, למדתי בעבר, רקדתי בעבר
  רמת ביניים, ביניים, ותיקים, ממשיכים, המשך, מתקדם, מתקדמת, מתקדמים, מתקדמות, רקדנית מנוסה, רקדן מנוסה
  EXPERIENCE רב, מקצוענים רמה, יודע כבר, יודעת כבר, כבר רקדתי, רקדתי שנים
  advanced, intermediate, experienced student, pro level, already know, danced for years, im experienced
  not a beginner
SHY e >BEGINNER:.45
  מתבייש, מתביישת, בושה, ביישן, ביישנית, נבוך, נבוכה, מביך, מבוכה, יצחקו, שצוחקים, יסתכלו, פדיחה, פדיחות
  להתבייש, לצחוק עליי
  shy, embarrassed, embarrassing, ashamed, laugh at, laugh at me, self conscious, awkwardness, introvert
  social anxiety
FEAR a
  מפחד, מפחדת, פחד, פוחד, פוחדת, מפחיד, חושש, חוששת, פוביה, חרדה, חרדות, לחוצה מ, פחדן, מבוהל
  afraid, scared, fear, frightened, terrified, phobia, anxious, anxiety, nervous, worried, scary, worry
DANCE w
  לרקוד, רוקד, רוקדת, רוקדים, רקדתי, ריקוד, ריקודים, ארקוד, רקדן, רקדנית, רקדנים, רקד, רקדה
  dance, dances, dancing, dancer, dancers, danced
STYLES e
  סגנון, סגנונות, סוג, סוגים, סוגי, מה מלמדים, מבחר, קטלוג, בצ'טה
  style, styles, types, kinds, catalog, catalogue, range of, type
"""
