"""Trust, quality, comparing, doubts; who teaches or treats; how old, how able and with whom one comes."""

CONCEPTS = """
TRUST e
  לסמוך, סומך, סומכת, סומכים, אמין, אמינה, אמינים, אמינות, אמון, לבטוח, רציני, רצינית, רציניים, רצינות
  אפשר לסמוך, כנים, הגון, הגונים, כנות, יושר, מוכר, מוכרים, חוקי, חוקיים, חוקית, רשום, רשומים, עוסק מורשה
  בטוח לקנות, אני לא מכיר אתכם, לא מכירה אתכם, טוב מדי, טוב מכדי, אמיתי, אמיתיים, אמיתית, NOT מכיר
  NOT מכירה, לגיטימי, שקופים, שקיפות, מוניטין, איך אדע, איך אני יודע, איך אפשר לדעת, מאיפה לי לדעת, נכוויתי
  נכווה, מי מבטיח, מי ערב, מי אתם, WHO אתם, WHO עומד מאחורי, חשש, חוששת לשלם, דברים לא טובים, אמינימ
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
  ביקורת, ביקורות, חוות דעת, חוות דעות, המלצה, המלצות, ממליצים, להמליץ, ממליץ, ממליצה, דירוג, דירוגים
  מה אומרים עליכם, כוכבים, תגובות, עדויות, לקוחות מרוצים, שמעתי עליכם, לדבר עם לקוחות, סיפורי הצלחה, פידבק
  המלצות של
  review, reviews, testimonial, testimonials, recommendation, recommendations, recommend, rating, ratings
  feedback, references, reviewed, what do people say, past students, past clients, past customers
  success stories, happy customers, heard about you
YEARS e >TRUST:.55
  כמה שנים, שנים אתם קיימים, HOWMUCH שנים אתם, HOWMUCH TIME אתם, מתי הוקם, הוקמתם, ותק, ותיקים, ותיק
  קיימים, HOWMUCH TIME EXIST, נוסד
  how long have you been, been in business, years in business, established, since when, been around
  founded, HOWMUCH years
QUALITY a
  איכות, איכותי, איכותית, איכותיים, כמו שצריך, רמת ההוראה, רמה מקצועית, רמת המורים, רמת השירות, יסודי
  יסודית, ברמה, רמה גבוהה, מושקע, STAFF GOOD, GOOD STAFF, רמה של STAFF, רמת STAFF, רמה STAFF, QUALITY STAFF
  quality, high quality, standard, standards, STAFF GOOD, GOOD STAFF, any good, how good, level of STAFF
  thorough, well made
PROFESSIONAL e >QUALITY:.85
  מקצועי, מקצועית, מקצועיים, מקצועיות, מקצוענים, מקצוען, מקצועני, מנוסה, מנוסים, מיומן, מיומנים, מומחה
  מומחים, מומחית, מומחיות, HOWMUCH ניסיון, ניסיון של STAFF, רקע מקצועי, EXPERIENCE STAFF, STAFF EXPERIENCE
  רקע, מקצועימ, מיקצועי
  professional, professionals, professionally, expert, experts, skilled, specialist, specialists
  EXPERIENCE STAFF, STAFF EXPERIENCE, competent, knowledgeable, HOWMUCH EXPERIENCE, background, proficient
  experianced STAFF, profesional, years of EXPERIENCE
CERTIFIED e >PROFESSIONAL:.75
  מוסמך, מוסמכת, מוסמכים, הסמכה, הסמכות, תעודה, תעודות, רישיון, מורשה, מורשים, דיפלומה, תואר, למד, הכשרה
  הוכשר, רישוי, מוסמכימ
  certified, certificate, certificates, certification, certifications, licensed, license, qualified
  qualification, qualifications, diploma, degree, authorized, authorised, accredited, trained, credentials
STAFF e
  מורה, מורים, מורות, המורה, המורים, מדריך, מדריכה, מדריכים, מדריכות, מאמן, מאמנת, מאמנים, מאמנות, מרצה
  מרצים, צוות ההוראה, הסגל, מכונאי, מכונאים, טכנאי, טכנאים, מטפל, מטפלת, מטפלים, ספר, ספרית, ספרים
  קוסמטיקאית, שף, עובדים שלכם, צוות, מעביר, מעבירה, מעבירים, WHO מלמד, WHO מעביר, WHO מלמדת, WHO יטפל, מלמד
  מלמדת, מלמדים, בעלי מקצוע, מנחה, מנחים, יועץ, יועצת, מורימ, פסיכולוג
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
  תוצאה, תוצאות, שיפור, משתפרים, להשתפר, משתפר, אשתפר, מתקדמים באמת, התקדמות, הצלחה, הצלחות, מצליחים, יעיל
  יעילות, באמת עובד, אפקטיבי, זה עובד, עובד באמת, לומדים משהו, יעזור לי, עוזר, שינוי, לראות שינוי, עובד על
  הישגים, באמת לומדים
  result, results, improve, improved, improvement, progress, success, effective, actually work, really work
  does it work, outcomes, it work, actually learn, really learn, see a difference, make a difference
  succeed, achieve
GROUPSIZE e >QUALITY:.4
  HOWMUCH PEOPLE, HOWMUCH משתתפים, HOWMUCH PEOPLE GROUP, גודל קבוצה, גודל הקבוצה, יחס אישי, קבוצות קטנות
  קבוצה קטנה, תשומת לב, צפוף, עומס, PEOPLE GROUP, תשומת לב אישית, כמות משתתפים
  HOWMUCH PEOPLE, HOWMUCH students, HOWMUCH kids, how big are GROUP, GROUP size, class size, how big
  personal attention, small GROUP, crowded, one on one, individual attention, size of the GROUP
  HOWMUCH in a class
COMPARE e
  which is better, whats better, הבדל, הבדלים, ההבדל, שונה, שונים, שונה מ, לעומת, בהשוואה, השוואה, להשוות
  מתחרה, מתחרים, המתחרים, יתרון, יתרונות, עדיף, עדיפים, מיוחד, מיוחדת, מיוחדים, מייחד, ייחודי, בולטים
  דווקא אצלכם, למה אתם, WHY אתם, WHY לבחור, לבחור בכם, WHY דווקא, OTHER BUSINESS, BUSINESS OTHER
  BUSINESS ליד, NOT לאחרים, אצל OTHER, OTHER STAFF, יותר טובים, יותר טוב מ, במה אתם, מה מיוחד, WHY COME
  WHY ללמוד, ביניכם, ביניכם לבין, במקום OTHER, WHY PAY, BUSINESS EXIST ליד, BUSINESS ליד הבית, כלול במנוי
  WHY אצלכם, להבדיל, אלטרנטיבה, עוד BUSINESS, שלא EXIST אחרים
  difference, differences, differ, different from, different, compare, compares, compared, comparison
  versus, vs, competitor, competitors, competition, better than, unique, special, stand out, OTHER BUSINESS
  choose you, WHY you, WHY not just, advantage, advantages, instead, instead of, alternative, alternatives
  WHY choose, place near me, other place, set apart, sets apart, over others, down the street, elsewhere
  WHY should, what makes you, prefer, between you and, another BUSINESS
YOUTUBE e >COMPARE:.7
  יוטיוב, ביוטיוב, מיוטיוב, טיקטוק, סרטון, סרטונים, סירטונים, וידאו, לבד בבית, ללמוד לבד, באינטרנט
  קורס דיגיטלי, אפליקציה ללימוד, הדרכות, ללמוד בבית, עצמאי, מהאינטרנט, לבד מהבית
  youtube, tiktok, video, videos, tutorial, tutorials, by myself at home, on my own, teach myself
  self taught, diy, from home, chatgpt, udemy, you tube, do it myself
GYM e >COMPARE:.55
  חדר כושר, מכון כושר, קאנטרי, קאנטרי קלאב, זומבה, פילאטיס, יוגה, כושר
  gym, country club, zumba, pilates, yoga, crossfit, fitness
THINK e
  לחשוב, חושב, חושבת, חושבים, אחשוב, נחשוב, מחשבה, מתלבט, מתלבטת, מתלבטים, התלבטות, בהתלבטות, להתלבט, לבטים
  לשקול, שוקל, שוקלת, אשקול, להחליט, מחליט, מחליטה, החלטתי, החלטנו, החלטה, אחליט, נחליט, NOT סגור
  NOT סגורה, NOT בטוח, NOT בטוחה, NOT החלטתי, אחזור אליך, אחזור אליכם, אחזור, נחזור אליכם, חוזרת אליכם
  חוזר אליכם, אעדכן, אעדכן אותך, נעדכן, לישון על, להתייעץ, אתייעץ, מתייעץ, מתייעצת, נתייעץ, אשאל SPOUSE
  ASK SPOUSE, לדבר עם SPOUSE, SPOUSE קודם, לבדוק עם SPOUSE, נראה, מהרהר, מהרהרת, הרהור, אולי בהמשך, בהמשך
  אולי אחר כך, פעם אחרת, נראה כבר, מתייעצים, עוד חושב, NOT שלם, NOT שלמה עם, SPOUSE אמר, SPOUSE יגיד
  SPOUSE להחליט, לשאול SPOUSE, SPOUSE לחשוב, צריכה זמן, צריך זמן, לעכל, לא יודעת עדיין, לא יודע עדיין
  לחכות עם זה
  think, thinking, thought, decide, decided, decision, deciding, undecided, not sure, unsure, NOT sure
  get back to you, sleep on it, consider, considering, consult, on the fence, let you know, ask SPOUSE
  check with SPOUSE, talk to SPOUSE, discuss, hesitant, NOT decided, hesitating, maybe later, not ready
  NOT ready, mull, weigh, talk it over, not yet, contemplating, make up my mind, mind up, let u know
  a few days to, SPOUSE first, run it by, think abt, torn, SPOUSE says, second thoughts, circle back
  still deciding, SPOUSE to decide
ASK w
  לשאול, אשאל, שאלה, שאלות, לדבר, אדבר, לבדוק, אבדוק, נבדוק, נדבר, בודק, בודקת
  ask, asking, check, talk, speak, speaking, checking
SPOUSE e >THINK:.45
  בעלי, הבעל, אשתי, האישה, אישתי, בן זוגי, בת זוגי, הבן זוג שלי, אמא, אמא שלי, אבא, ההורים, הורים, משפחה
  המשפחה, בת הזוג, בן הזוג, הורי, החבר שלי, החברה שלי, השותף, השותפה, אחותי, אח שלי, בן זוג שלי, בת זוג שלי
  husband, wife, spouse, hubby, partner at home, mom, mum, dad, parents, family, boyfriend, girlfriend
  fiance, boss, hubbie, missus, better half, mother, father
PARTNER e
  בן זוג, בת זוג, בני זוג, פרטנר, פרטנרית, פרטנרים, זוג, זוגות, בזוג, בזוגות, זוגי, לזוג, בנזוג, פארטנר
  שותף לריקוד, זוגית, להתזווג
  partner, partners, couple, couples, pair, paired, pairs, plus one, dance partner, match me, date with me
ALONE e >PARTNER:.75
  לבד, לבדי, יחיד, יחידים, רווק, רווקה, רווקים, בודד, סולו, NOT עם מי, NOT עם מי לבוא, NOT PARTNER
  NOT SPOUSE, בלי SPOUSE, בגפי, NOT חברה, WHO ארקוד, עם WHO, עם מי, WHO לבוא, SPOUSE NOT רוצה
  SPOUSE NOT בא, מישהי לרקוד, מישהו לרקוד, NOT מישהו לבוא
  alone, single, by myself, myself alone, on my own, solo, NOT anyone to, NOT PARTNER, NOT one to
  SPOUSE NOT, NOT SPOUSE, lone, come by myself, nobody to, no one to, someone to dance, someone to go
  with someone, just me, unaccompanied
GENDER e >PARTNER:.3
  גברים, נשים, בנים, בנות, גבר, מעורב, מעורבת, נפרד, הפרדה, נשים בלבד, לבנות, לבנים
  men, women, guys and girls, ladies, boys, girls, mixed, women only, male, female, man, woman
AGE a
  גיל, גילאים, הגיל, גילאי, טווח גילאים, בגיל, בגילי, בן כמה, בת כמה, בני כמה, לגילאי, גילי, גילים
  איזה גיל, גיל ממוצע, מגיל, מאיזה גיל
  age, ages, aged, years old, yrs old, year old, how old, age range, age limit, age group, my age, yo
  yr old, minimum age
AGED e >AGE:.9
  בן #, בת #, בני #, גיל #, בנות #, מעל #, מתחת ל#, אני # האם
  im #, am #, # years, # yo, # y o, age #, turning #, over #, under #, is #, # year old, # yrs
OLD e >AGE:.8
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
  ילד, ילדה, ילדים, ילדות, הילד, הילדה, הילדים, ילדים קטנים, תינוק, תינוקת, תינוקות, הבן שלי, הבת שלי, בני
  בתי, גן, גנון, בגן, כיתה א, כיתה ב, כיתה ג, כיתה ד, כיתה ה, כיתה, לילדים, פעוט, פעוטות, קטנים, ילדי, הבן
  הבת, נכד, נכדה, נכדים, נכדות, הנכדה, הנכד, הקטן שלי
  kid, kids, child, children, son, daughter, toddler, baby, babies, kindergarten, grade, grandson
  granddaughter, little one, boy, grandkids, girl, childs, childrens, newborn, infant, my little, preschool
LEVEL a
  רמה, רמות, הרמה, הרמות, דרגה, דרגות, לאיזה קבוצה, קשה, קושי, מסובך, קל, קלה, קצב, מתאים לכולם, מתאים לי
  מתאימים, מתאים לכל אחד
  level, levels, difficulty, hard, difficult, easy, suitable, fit for, which group, suit, grade of, suited
BEGINNER e >LEVEL:.8
  מתחיל, מתחילה, מתחילים, מתחילות, למתחילים, NOT EXPERIENCE, NOT ידע קודם, ללא רקע, NOT רקע
  NOT DANCE אף פעם, מאפס, אפס בריקוד, בסיס, בסיסי, מהתחלה, NOT ניסיתי, NOT עשיתי אף פעם, אף פעם לא, NOT פעם
  לא פעם, טירון, חדש בזה, חדשה בזה, פעם ראשונה שלי, NOT DANCE, NOT KNOW DANCE, אפס ניסיון, מעולם לא
  NOT אף פעם, EXPERIENCE קודם, NEED EXPERIENCE, NEED KNOW לפני, לא רקדתי, אין לי מושג, NEED לדעת משהו
  NOT מבין בזה, ירוק בזה, NOT מעולם
  beginner, beginners, NOT EXPERIENCE, novice, newbie, noob, NOT danced, NOT done this, first timer
  from scratch, NEED EXPERIENCE, prior EXPERIENCE, previous EXPERIENCE, starting from zero, NOT DANCE
  NOT tried, new to this, new at this, basics, starter, rookie, NOT ever, absolute, NEED KNOW before
  NOT idea how, no clue, NOT before, begginer, know anything before, NOT before in, NOT in my life
CLUMSY e >BEGINNER:.75
  שתי רגליים שמאליות, רגליים שמאליות, רגל שמאל, קואורדינציה, קורדינציה, חוש קצב, מגושם, מגושמת, מקל
  מקל של מטאטא, NOT קצב, הכי גרוע, הכי גרועה, בול עץ, קרש, נוקשה, לא מוצלח, לא מוצלחת, לא יצליח, לא אצליח
  אני גרוע, אני גרועה, דובה, דוב, NOT קליל, חסר תקנה, NOT כישרון, כשרון, גמיש, גמישות
  two left feet, left feet, clumsy, coordination, uncoordinated, rhythm, worst in, hopeless, NOT rhythm
  save my life, stiff, klutz, awkward, suck at, terrible at, bad at, no talent, talent, keep up, flexible
  rythm, wooden
ADVANCED e >LEVEL:.8
  מתקדם, מתקדמת, מתקדמים, מתקדמות, רקדנית מנוסה, רקדן מנוסה, EXPERIENCE רב, מקצוענים רמה, יודע כבר
  יודעת כבר, כבר רקדתי, רקדתי שנים
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
  סגנון, סגנונות, סוג, סוגים, סוגי, מה מלמדים, מבחר, קטלוג, היפ הופ, סלסה, בצאטה, בצ'אטה, טנגו, בלט, סמבה
  קיזומבה, ג'אז, סווינג, בצ'טה
  style, styles, types, kinds, catalog, catalogue, hip hop, salsa, bachata, tango, ballet, samba, jazz
  swing, range of, type, k-pop
"""
