"""What is done with a business: trying, booking, changing, cancelling, ordering, receiving, complaining."""

CONCEPTS = """
TRIAL e
  try a class, try one, try first, try it out, give it a try, give it a go, free first, first one free
  first time free, come and see, come see, come watch, have a look, one time, one class, single lesson
  drop in for, see how it is, see how it goes, before deciding, before joining, before buying
  without signing up, without committing, test it, taste of, שיעור אחד לנסות, שיעור אחד, להתנסות קודם
  לבוא לשיעור אחד, להגיע לשיעור אחד, לראות את המקום, לבוא לראות, אפשר לנסות, אנסה פעם, לנסות לפני
  לפני שקונים, לפני שסוגרים, לפני שמחליטים, שיעור לדוגמה, שיעור דמו, לבדוק אם זה, אפשר לטעום, טעימות
  בלי להירשם, בלי להתחייב, פעם ראשונה חינם, ראשון בחינם, כניסה חד פעמית, חד-פעמי, ניסיון CLASS
  CLASS ניסיון, CLASS נסיון, CLASS EXPERIENCE, EXPERIENCE CLASS, התנסות, להתנסות, לנסות, מנסה, ננסה, אנסה
  טעימה, לטעום, היכרות, CLASS היכרות, CLASS ראשון, CLASS ראשון FREE, להציץ, לבדוק לפני, לראות לפני, לצפות
  לראות איך זה, אם זה בשבילי, פעם אחת, חד פעמי, CLASS בודד, לפני שנרשמים, לפני שאני נרשם, לפני שמתחייבים
  לפני שאני משלם, לפני שאני משלמת, תקופת ניסיון, ניסיון FREE, CLASS פתוח, להתרשם, התרשמות, להרגיש את זה
  לראות אם מתאים, לראות אם זה
  trial, trials, try, tryout, try out, try it, taster, taste, intro CLASS, introductory, first CLASS, demo
  test CLASS, come once, watch a CLASS, see before, try before, just once, sample CLASS, check it out
  see if i like, drop in CLASS, one CLASS first, trail CLASS, free trial, one off, single CLASS, observe
  before i commit, before i pay, see if its, before signing up, see what its like, free CLASS
REGISTER e
  להירשם, נרשם, נרשמת, נרשמים, ארשם, הרשמה, רישום, להרשם, נרשמתי, איך נרשמים, רוצה להצטרף, להצטרף, מצטרפים
  הצטרפות, אני בפנים, טופס
  register, registration, sign up, signup, enroll, enrol, join up, enrollment, signed up, how do i join
  application form
BOOK e
  how do i schedule, want to schedule, לקבוע, קובעים, קובע, קביעת, קבע, אקבע, תקבעו, תקבעי, תור, תורים
  התור, להזמין תור, לשריין, שריון, לתאם, תיאום, לזמן, פגישה, פגישות, שיריון, קבענו, קבעתי, תיאמתי, NOT תור
  תורימ
  book, booking, bookings, appointment, appointments, appt, schedule an, schedule a, reserve, reservation
  reservations, slot, slots, set up a meeting, make an appointment, come in for, appoint, apointment
  arrange, meeting, booked, drop in, walk in, just show up
RESCHEDULE e
  להזיז, לדחות, לדחות את, לשנות את BOOK, לשנות מועד, להקדים, דחייה, תדחו, תזיזו, להעביר ליום, יום OTHER
  מועד OTHER, שעה OTHER, לשנות BOOK, אפשר יום אחר, דחיה, BOOK OTHER, לעבור ליום, להחליף יום
  reschedule, postpone, move my BOOK, change my BOOK, another day, different day, move it, push it
  move the BOOK, other date, another time, change the BOOK, different time, OTHER day, move BOOK, put off
  bring forward, change the date
CHANGE w
  לשנות, שינוי פרטים, לעדכן, עדכון, לתקן פרטים, טעיתי, טעות, תעדכנו, שיניתי
  change, changing, update, edit, modify, correct, amend, changed
CANCEL e
  cancel policy, cancel my, cancel halfway, halfway, penalty, end the CLASS, get out of the contract
  stop coming, stop whenever, stop anytime, leave whenever, quit whenever, out of it, leave halfway
  drop the class, want to leave, wish to leave, mid month, unsubscribe from CLASS, איך יוצאים, אפשר לעזוב
  לעזוב באמצע, לפרוש באמצע, קנס יציאה, קנס, קנסות, יש קנס, מתחרט באמצע, באמצע החודש, באמצע הקורס
  להפסיק באמצע, להפסיק מתי, מפסיק, מפסיקה, אפסיק, אני מפסיקה, לסיים מנוי, ביטול מנוי, ביטול עסקה, להתבטל
  לצאת מהמנוי, לא אוכל להמשיך, לא יכול להמשיך, משהו קרה, אם קורה משהו, leave BUSINESS, leave mid
  if i leave, get out of this, לצאת מההתחייבות, לצאת מ, עוזב, עוזבת, אעזוב, come up, something came up
  go on, לבטל, ביטול, ביטולים, מבטל, מבטלת, מבטלים, אבטל, תבטל, תבטלו, נבטל, ביטלתי, מבוטל, דמי ביטול
  מדיניות ביטול, מדיניות ביטולים, לבטל מנוי, לבטלל, להפסיק, להפסיק את המנוי, עוזבים, לעזוב, פרישה, לפרוש
  סיום מנוי, להתנתק, באמצע, יציאה מהמנוי, תנאי ביטול, לסיים את המנוי, ביטולימ, NOT להמשיך, NOT ממשיך
  לצאת מזה, NOT יכולה להמשיך
  cancel, cancels, cancelled, canceled, cancelling, canceling, cancellation, cancelation, cancellations
  cancle, quit, terminate, call it off, back out, leave the CLASS, stop the CLASS, opt out of
  cancellation fee, get out of it, stop my, end my, NOT continue, cant continue, drop out, cancell
  pull out, leave early
REFUND e >CANCEL:.5
  money returned, get refunded, full refund, partial refund, refund if, get money back, get a refund
  pay me back, מחזירים כסף אם, מקבל כסף בחזרה, מקבלת כסף בחזרה, הכסף חוזר, תחזירו כסף, החזר על, אקבל החזר
  כסף חזרה, החזר, החזרים, החזר כספי, זיכוי, זיכויים, לזכות, זיכיתם, זוכה, זוכיתי, תזכו, כסף בחזרה
  להחזיר כסף, תחזירו לי את הכסף, להחזיר את הכסף, MONEY חזרה, מחזירים כסף, MONEY בחזרה, החזר הכסף, איפה הכסף
  להחזיר MONEY, מחזירים MONEY, תחזירו MONEY, WHERE MONEY, החזרת כספים, זיכיון
  refund, refunds, refunded, money back, get my MONEY back, reimburse, reimbursement, MONEY back, credited
  store credit, refundable, WHERE my MONEY, get back my MONEY, give my MONEY back, chargeback
REGRET e >CANCEL:.6
  dont enjoy, didnt like, not happy with, doesnt suit me, not what i expected, if i hate it, turns out
  לא אוהב את זה, לא אהנה, לא אוהבת, לא התחברתי, לא מתחבר, לא מתאים לי בסוף, לא טוב לי, אם אתחרט, לא יתאים
  אתחרט, התחרטתי, להתחרט, חרטה, מתחרט, מתחרטת, שיניתי את דעתי, שיניתי דעתי, NOT LIKE, NOT מתאים, NOT אוהב
  NOT מרוצה, NOT מרוצים, NOT אהבתי, לא בשבילי, לא מוצא חן
  regret, changed my mind, change my mind, NOT LIKE, not for me, dont like it, NOT happy, NOT satisfied
  dissatisfied, dont want it, hate it, disappointed, NOT fit
FREEZE e >CANCEL:.55
  take a break, pause my, freeze my, put it on hold, break for a month, skip a month, הקפאת, אפשר הקפאה
  לשים בהקפאה, להקפיא חודש, לעצור חודש, לעצור לזמן, לעשות הפסקה של, לקחת הפסקה, להקפיא, הקפאה, הקפאת מנוי
  מקפיאים, אקפיא, לעצור את המנוי, להשהות, השהיה, השהייה, הפסקה, לעשות הפסקה, לעצור
  freeze, freezing, pause, put on hold, hold my CLASS, suspend, break from, on hold, pausing
SICK e >CANCEL:.35 >MISSED:.4
  חולה, חולים, נפצעתי, פציעה, פצוע, פצועה, מחלה, חליתי, שבר, נקעתי, פצועים, ברך, אשפוז, קורונה, בידוד, נפצע
  אישור רפואי
  sick, ill, injury, injured, hurt my, sprained, broke my leg, flu, covid, knee, got hurt
  under the weather, hospital
ABROAD e >FREEZE:.4
  חול, חו"ל, לחו"ל, בחו"ל, חוץ לארץ, ארצות הברית, ארהב, אירופה, קנדה, גרמניה, אנגליה, אמריקה, לונדון
  בינלאומי, צרפת, טסה, טס, נוסעת, נוסע, נסעתי
  abroad, overseas, international, internationally, usa, us, europe, canada, germany, england, uk, foreign
  travel, travelling, traveling, trip, london, outside the country, france, australia, worldwide
  other countries, another country
PREGNANT e
  הריון, היריון, בהריון, הרה, להריון, אחרי לידה, מניקה, הנקה, לידה, חודש שישי, חודש חמישי, חודש שביעי
  חודש רביעי, חודש שמיני, חודש תשיעי, בהיריון
  pregnant, pregnancy, expecting, postpartum, breastfeeding, nursing, after birth, trimester, months along
ORDER e
  הזמנה, הזמנות, הזמנתי, ההזמנה, להזמין, מזמינים, מזמין, הזמין, הזמנו, שהזמנתי, הזמנתיי, אזמין, רכישה
  הקנייה, קניתי, קנייה, לקנות, רכשתי
  order, orders, ordered, ordering, purchase, purchased, bought, buy, buying
PACKAGE e >ORDER:.6 >DELIVERY:.5
  חבילה, החבילה, חבילות, דואר, דבר הדואר, מעטפה, קרטון, ארגז
  package, packages, parcel, parcels, shipment, pkg
DELIVERY e
  משלוח, משלוחים, המשלוח, שילוח, דמי משלוח, שליח, שליחים, שולחים, לשלוח, נשלח, נשלחה, לבית, עד הבית
  מגיע עד הבית, תשלחו לי הביתה, TIME הגעה, מתי יגיע, מתי זה יגיע, מתי מגיע, יגיע עד, יגיע, תגיע, אזור חלוקה
  מפיץ, הובלה, הובלות, אספקה, GET ORDER, WHEN GET, עד שזה מגיע
  delivery, deliver, delivers, delivered, deliveries, shipping, ship, ships, shipped, courier, postage
  dispatch, till it gets here, arrive by, will it arrive, when will it arrive, GET ORDER, sent out
  home delivery, shiping, until it arrives, gets here, get here, freight, door to door, arrives
TRACKING e >ORDER:.4 >DELIVERY:.5
  מעקב, מספר מעקב, לעקוב, עוקבים, סטטוס, סטטוס הזמנה, WHERE PACKAGE, WHERE ORDER, מה עם ORDER
  מה קורה ORDER, איפה זה עומד, WHERE DELIVERY
  tracking, track, tracking number, status, WHERE PACKAGE, WHERE ORDER, order status, whereabouts of my
  follow my ORDER, WHERE my stuff, WHERE DELIVERY
PICKUP e
  איסוף, איסוף עצמי, לאסוף, אוסף, אוספים, נקודת איסוף, נקודות איסוף, לקחת לבד, טייק אווי, טייקאוויי
  לבוא לקחת, COME לקחת, אאסוף, ממני איסוף
  pickup, pick up, pick it up, collect, collection, collection point, takeaway, take away, take out
  takeout, self pickup, click and collect
RETURN e >REFUND:.55
  להחזיר, מחזירים, מחזיר, החזרה, החזרות, מדיניות החזרה, מדיניות החזרות, תחזירו, אחזיר, להחזיר מוצר
  החזרת מוצר, החזרת
  return, returns, returning, returned, send it back, return policy, send back, give back, bring it back
  take back
EXCHANGE e
  להחליף, החלפה, החלפות, מחליפים, מחליף, מחליפה, אחליף, תחליפו, SIZE OTHER, צבע OTHER, החלפת, תחלופה
  קטן עליי, גדול עליי, לא עולה עליי
  exchange, exchanges, swap, switch, replace, replacement, replacing, another SIZE, different SIZE
  too small, too big, trade, SIZE OTHER, bigger one, smaller one, switching
BROKEN e
  שבור, שבורה, נשבר, נשברה, יישבר, מקולקל, מקולקלת, קלקול, התקלקל, התקלקלה, מתקלקל, תקול, תקולה, תקלה
  תקלות, פגום, פגומה, פגם, סדוק, סדק, סדקים, לא עובד, NOT עובד, NOT עובדת, קרוע, קרועה, שרוט, הגיע פתוח
  דפוק, דפוקה, נהרס, הרוס, שרוטה, ניזוק, נפל לי, דולף, נזילה
  broken, broke, breaks, damaged, damage, faulty, defective, cracked, crack, NOT work, not working
  malfunction, ripped, torn, defect, stops working, stopped working, scratched, brake apart, leak, leaking
  busted, smashed, breaking, shattered, doesnt work
FIX e
  לתקן, תיקון, תיקונים, מתקן, מתקנים, תיקנו, תתקנו, מתקנת, התיקון, שיפוץ, תיקונן
  fix, fixes, fixed, fixing, repair, repairs, repaired, repairing, mend
WRONG e
  לא נכון, לא הנכון, טעות בהזמנה, שלחתם OTHER, GET OTHER, משהו OTHER, מוצר OTHER, לא מה שהזמנתי, NOT ORDER
  קיבלתי OTHER, NOT שהזמנתי, שלחתם לי PRODUCT OTHER, שלחתם לי COLOR OTHER, במקום מה, חסר לי, חסר, חסרים
  חלק חסר, שלחו OTHER
  wrong, incorrect, not what i ORDER, NOT what ORDER, something else, sent me OTHER, mistake, mixed up
  missing item, got OTHER, error, missing from, mix up, GET OTHER, sent the
STOCK e
  מלאי, במלאי, אזל, אזלה, נגמר, נגמרו, נשאר, נשארו, חוזר למלאי, זמין, זמינה, זמינים, זמינות, יש עוד
  עוד מזה, חסר במלאי, נותר, נותרו, אזלו, המלאי
  stock, in stock, out of stock, sold out, available, availability, restock, back in stock, left
  more of these, remaining, any left, run out
SIZE e
  מידה, מידות, גודל, גדלים, מדריך מידות, טבלת מידות, מידת, מידה גדולה, הגודל, סמול, מדיום, לארג', אקס לארג'
  גזרה, מידותת
  size, sizes, sizing, size chart, fit, small, medium, large, xl, xxl, runs big, runs small, run big
  run small, measurements, big, fits, dimensions
COLOR h
  צבע, צבעים, הצבע, גוון, שחור, לבן, אדום, כחול, ירוק, ורוד, אפור, חום, צהוב, סגול, בז', כתום, באדום, בשחור
  גוונים
  color, colors, colour, colours, black, white, red, blue, green, pink, grey, gray, brown, yellow, purple
  beige, shade, shades, orange
MATERIAL e
  בד, בדים, חומר, חומרים, עשוי, עשויה, כותנה, עור, פשתן, צמר, פוליאסטר, משי, זהב, כסף אמיתי, עץ, מתכת
  הרכב בד, מאיזה חומר, עשויים
  material, materials, fabric, made of, made from, cotton, leather, linen, wool, polyester, silk, gold
  wood, metal, silver
WARRANTY e
  אחריות, האחריות, תעודת אחריות, תקופת אחריות, BROKEN FIX, מה אם BROKEN, אם BROKEN, ערבות, מובטח
  מתחייבים שזה, אחראים, על חשבונכם
  warranty, guarantee, guaranteed, warrantee, guarantees, if BROKEN, what if BROKEN, covered if, warranties
  if it BROKEN
ORIGINAL e >TRUST:.4
  מקורי, מקורית, מקוריים, מקוריות, אורגינל, אורגינלי, חיקוי, חיקויים, זיוף, מזויף, מזויפים, יבוא מקביל
  חליפי, חליפיים, אותנטי, משומש, משומשים
  original, originals, genuine, authentic, fake, fakes, knockoff, counterfeit, replica, aftermarket, oem
  used or new, imitation
USED e
  יד שנייה, יד שניה, משומשת, יד 2, מיד שניה
  second hand, secondhand, used car, pre owned, preowned
ACCOUNT e
  חשבון, החשבון, להתחבר, התחברות, סיסמה, סיסמא, הסיסמה, סיסמתי, משתמש, שם משתמש, להיכנס לאתר, להיכנס לחשבון
  איפוס סיסמה, לוגין, קוד אימות
  account, login, log in, sign in, password, username, reset, cant log in, logged, profile, signin
  verification code, passcode
SITE o
  אתר, האתר, באתר, אפליקציה, אפליקציית, קישור, לינק, הקישור, אפליקציה נתקעת, האפליקציה, קורס לי, נתקע
  נתקעת, עמוד
  site, website, app, link, url, page, crashing, crashes, webpage, web
EMAIL o
  מייל, אימייל, המייל, דואל, במייל
  email, mail, e-mail, gmail, inbox
PHONE_NO o
  טלפון, מספר טלפון, הטלפון, נייד, סלולר, פלאפון
  phone number, telephone, cellphone, mobile number, phone, phones
GIFT e
  מתנה, מתנות, במתנה, עטיפה, לעטוף, עטיפת מתנה, גיפט, גיפט קארד, כרטיס מתנה, תו קנייה, יום הולדת מתנה
  לארוז, אריזת מתנה, תווי, לעטיפה
  gift, gifts, gift card, giftcard, gift wrap, present, wrap, wrapping, wrapped, presents
STORE e
  חנות, החנות, חנות פיזית, אולם תצוגה, לבוא למדוד, למדוד, מדידה, לראות במקום, חנויות, שואורום
  store, physical store, shop front, showroom, try it on, retail store, stores, brick and mortar, in person
WHOLESALE e
  סיטונאות, סיטונאי, סיטונאים, כמות, כמויות, הזמנה גדולה, יחידות, לכמות, לעסקים, בכמויות, הזמנה מרוכזת
  wholesale, bulk, large quantity, quantity, quantities, reseller, pieces, units, b2b
INSURANCE e
  ביטוח, ביטוחים, ביטוח בריאות, חברת ביטוח, חברות ביטוח, פוליסה, מבוטח, מבוטחת, קופת חולים, קופה, מכבי
  כללית, מאוחדת, לאומית, הפניה, הסדר, מכוסה, מכסה, כיסוי, שבן, שב"ן, תביעה, לתבוע, תובעים, השתתפות עצמית
  ביטוח משלים, מושלם, ביטוח לאומי
  insurance, insured, insurer, health fund, cover, covered, covers, coverage, policy holder, medicare
  claim, hmo, claims, copay, deductible
PRIVACY o
  פרטיות, המידע שלי, לשמור פרטים, מאגר, הפרטים שלי
  privacy, my data, personal information, gdpr
POLICY w
  מדיניות, תקנון, תנאים, כללים, נהלים
  policy, policies, terms, conditions, rules
CLOTHES e
  put on, to put on, מה שמים עליי, שמים עליי, לשים עליי
  what to wear, how should i dress, how do i dress, dressed, comfy clothes, comfortable clothes
  wear something, workout clothes, gym clothes, wear to class, outfits, costume, uniform, what to bring
  באיזה בגדים, מה שמים, מה לובשים, מה נוח ללבוש, בגדים נוחים, מה צריך להביא, איך מתלבשים, איך לבוא לבוש
  לבוא לבושה, ספורטיבי, ספורטיבית, מכנס קצר, שורט, שורטס, בגד גוף, גופייה, לובשות, יש תלבושת, תלבושת
  דרס קוד, הדרס קוד, ללבוש, לובשים, לובש, לובשת, אלבש, לבוש, קוד לבוש, בגדים, בגד, ביגוד, מכנסיים, מכנס
  חולצה, חצאית, שמלה, טייץ, טייצים, ג'ינס, גינס, טרנינג, מתלבשים, בגדי ספורט, הופעה, חליפה, להתלבש
  עם מה באים, מה להביא, להביא איתי, ציוד, USE להביא, מה NEED להביא, מה מביאים, מה ללבוש, לבושש
  wear, wearing, clothes, clothing, dress code, outfit, attire, jeans, pants, shirt, skirt, leggings
  shorts, what to bring, gear, dress, sweatpants, bring with me, equipment, clothe, what do i bring, tights
  should i bring, suit up, what do i need to bring
SHOES e >CLOTHES:.8
  trainers, נעלי התעמלות, נעל סגורה, שטוחות, נעל, נעליים, נעלי, נעלים, עקב, עקבים, סניקרס, יחף, יחפה, יחפים
  גרביים, סנדלים, נעלי ספורט, נעלי עקב, נעלי ריקוד, סוליה, גרב
  shoe, shoes, heels, sneakers, barefoot, socks, sandals, trainers on, boots, flats, footwear, high heels
  slippers
FILM o
  לצלם, צילום בשיעור, להסריט, מצלמים, סלפי, תמונות, תמונה
  film, filming, photo, photos, picture, pictures, record, take pictures, selfie
PRIVATE e
  פרטי, פרטית, שיעור פרטי, שיעורים פרטיים, אישי, אחד על אחד, ליווי אישי, מאמן אישי
  private, one to one, 1 on 1, personal trainer, individual, private lesson
EVENT o
  חתונה, חתונות, אירוע, אירועים, מסיבה, מסיבות, מופע, מופעים, הופעות, בר מצווה, בת מצווה, יום הולדת
  יומולדת, הפעלה, הפעלות, רווקות
  wedding, weddings, event, events, party, parties, show, shows, performance, performances, perform
  birthday, bar mitzvah, bachelorette
CERTIFICATE_END o
  תעודת סיום, תעודה בסוף, מבחן, מבחנים, בחינה, ציון
  exam, exams, final test, diploma at the end
JOB o
  עבודה אצלכם, משרה, משרות, דרושים, דרושה, דרוש עובד, קורות חיים, ראיון עבודה, מגייסים, מחפשים עובדים
  מחפש עבודה, מחפשת עבודה, מחפשים STAFF, מחפשים מישהו, גיוס, התמחות, סייעת, WANT לעבוד אצלכם, לעבוד אצלכם
  job, jobs, hiring, hire, career, careers, vacancy, vacancies, resume, cv, recruiting, position, positions
  intern, internship, work for you, looking for work, employment
LOST o
  שכחתי אצלכם, שכחתי, השארתי, איבדתי, אבד, אבדה, מטריה, בקבוק, אבידות, אבדות ומציאות, נשאר אצלכם
  forgot, left my, lost, lost and found, lost my, umbrella, bottle, left behind
"""
