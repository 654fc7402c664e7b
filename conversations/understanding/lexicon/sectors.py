"""Everyday vocabulary of common trades: health, cars, food, fitness, beauty, homes, stays, lessons."""

CONCEPTS = """
TOOTH w
  שן, שיניים, השן, השיניים, לסת, חניכיים, שינים, פה
  tooth, teeth, gum, gums, jaw, mouth, dental
PAIN t
  כאב, כאבים, כואב, כואבת, כואבים, יכאב, מכאיב, כאיב, הורגת, מציק, מציקה, סובל, סובלת, נפיחות, נפוח, נפוחה
  דלקת, רגיש, רגישות, מכאבים
  pain, painful, hurt, hurts, ache, aching, sore, killing me, swollen, swelling, toothache, infection
  sensitive, bothering, suffering
WHITENING t
  הלבנה, הלבנת, להלבין, לבנות, צהובות, צהוב, לבנים יותר, הבהרה
  whitening, whiten, whiter, bleaching, bleach, yellow teeth, brighten
IMPLANT t
  שתל, שתלים, השתלה, השתלות, להשתיל, חסרה שן, NOT TOOTH, כתר, כתרים, תותבת, תותבות, גשר לשיניים, TOOTH חסר
  חסרה לי
  implant, implants, missing TOOTH, lost TOOTH, crown, crowns, denture, dentures, bridge, veneer, veneers
  lost my TOOTH, NOT TOOTH
BRACES t
  יישור, ישור, ליישר, גשר, גשרים, אורתודונט, אורתודונטיה, קשתיות, יישור שיניים, עקומות, עקום, שקוף
  אינוויזליין, יישור שקוף
  braces, straighten, straight, orthodontist, orthodontics, invisalign, aligners, crooked, retainer
CLEANING t
  ניקוי, ניקיון, לנקות, מנקים, אבנית, שיננית, נקי, פוליש, שטיפה, שוטפים, לשטוף, שוטף, רחיצה, נקיון, מנקה
  clean, cleaning, cleaned, hygienist, scaling, tartar, polish, wash, washing, washed, rinse, cleaner
  plaque
ROOTCANAL t
  שורש, טיפול שורש, עצב, עקירת עצב
  root canal, nerve, root
FILLING t
  סתימה, סתימות, חור, חורים, עששת, הסתימה, סתימהה
  filling, fillings, cavity, cavities, hole, decay
EXTRACT t
  לעקור, עקירה, עקירת, עקירות, שן בינה, שיני בינה, בינה, להוציא שן, עוקרים
  extract, extraction, wisdom TOOTH, wisdom, pull out TOOTH, pull a TOOTH, removed, removal
XRAY t
  צילום, צילומים, רנטגן, צילום פנורמי, פנורמי, סיטי, CT, אולטרסאונד
  xray, x-ray, xrays, x-rays, panoramic, scan, ct, mri, ultrasound, radiograph
ANESTHESIA t
  להרדים, הרדמה, הרדמה מלאה, מרדימים, טשטוש, גז צחוק, זריקה, לישון בזמן, זריקת, מורדם, מרדים
  anesthesia, anaesthesia, sedation, sedate, laughing gas, numb, put to sleep, knock me out, knock out
  needle, injection
EATING t
  לאכול, אוכל, אוכלים, לאכול אחרי, אכילה, מאכלים, לעשן, לשתות אחרי, צום, קפה אחרי, מותר לשתות, לשתות קפה
  eat, eating, eat after, foods, smoke after, drink after, chew, coffee after, drink coffee
ALLERGY t
  אלרגיה, אלרגי, אלרגית, אלרגיות, אלרגני, אלרגנים, רגישות ל, גלוטן, ללא גלוטן, צליאק, לקטוז, אגוזים
  צליאקים, בוטנים
  allergy, allergic, allergies, allergens, gluten, gluten free, celiac, lactose, nuts, peanuts, dairy free
PRESCRIPTION t
  מרשם, מרשמים, תרופה, תרופות, אנטיביוטיקה, כדור, כדורים, משכך כאבים
  prescription, medicine, medication, antibiotics, pill, pills, painkiller, drug
HEALTH t
  בריאות, בריאותי, מגבלה, מגבלה רפואית, כאב גב, גב, אישור רופא, לחץ דם, סוכרת, הצהרת בריאות, מסוכן, סיכון
  סיכונים, בטיחות, תופעות לוואי, בטוח
  health, medical, condition, back pain, diabetes, blood pressure, doctors note, danger, dangerous, risk
  risks, side effects, safe, safety
GLASSES o
  משקפיים, עדשות, עדשות מגע, בדיקת ראייה, ראייה, ראיה
  glasses, lenses, contact lenses, eye exam, vision, eyesight
CHECKUP t
  בדיקה, בדיקות, לבדוק את, ייעוץ, אבחון, להיבדק, תבדקו, בדיקת, בודקים, ביקורת תקופתית
  checkup, check-up, check up, examination, examine, consultation, diagnosis, consult, inspect
  test results, diagnostic
CARSERVICE t
  טיפול שנתי, טיפול לרכב, טיפול עשרת אלפים, טיפול תקופתי, טיפול 10000, CAR PRODUCT, PRODUCT CAR
  car service, annual service, tune up, maintenance, oil service, service my car, PRODUCT CAR
BRAKES t
  בלמים, בלם, ברקס, ברקסים, רפידה, רפידות, דיסקים, הברקסים
  brake, brakes, brake pads, pads, discs, rotors
TIRES t
  צמיג, צמיגים, גלגל, גלגלים, תקר, פנצר, פנצ'ר, פנצרים, פרונט, כיוון פרונט, ניפוח, צמיגימ, הגלגלים
  tire, tires, tyre, tyres, wheel, wheels, puncture, flat, flat tire, flat tyre, alignment, wheel alignment
BATTERY t
  מצבר, בטריה, בטרייה, סוללה, סוללות, מצברים, התנעה, בטריות, כבלים, הטענה, טעינה
  battery, batteries, jump start, jumpstart, charger, charge it
OIL t
  שמן למנוע, שמן מנוע, שמן, שמנים, החלפת שמן, פילטר, מסנן
  oil, oil change, filter, engine oil, lube
ENGINE t
  מנוע, גיר, תיבת הילוכים, קלאץ, רדיאטור, מצמד, הילוכים, טורבו, אגזוז
  engine, motor, gearbox, transmission, clutch, radiator, exhaust, turbo
DASHLIGHT t
  נורה, נורית, נורת, נדלקה, נדלק, לוח השעונים, לוח שעונים, אזהרה, נורת מנוע, צ'ק אנג'ין, צק אנגין, נוריות
  דולקת, דולק
  warning light, dashboard, dash, light is on, check engine, engine light, warning, indicator
  light came on, light on
NOISE t
  strange sound, weird sound, making a sound, רעש, רעשים, חריקה, חריקות, חורק, חורקים, מרעיש, רועש, רעידות
  רועד, רועדת, מרעיד, רעידה, דפיקות, שריקה, צליל
  noise, noises, noisy, squeak, squeaking, squeaky, squeal, rattle, rattling, vibrate, vibrates, vibration
  shaking, shakes, shake, knocking, grinding, loud
TOWING t
  גרר, גרירה, לגרור, תגררו, חילוץ, NOT מניע, NOT נדלק, נתקע, נתקעתי, תקוע בדרך, תקועה, NOT להניע
  שירותי דרך, תקוע, נתקעה
  tow, towing, towed, tow truck, breakdown, broke down, NOT start, wont start, stuck, roadside, stranded
  stalled, roadside assistance
COURTESY t
  רכב חלופי, רכב חליפי, חלופי, CAR בינתיים, NOT CAR, רכב תחליפי, CAR בזמן, CAR תחליפי
  courtesy car, loaner, replacement car, rental meanwhile, loan car, without a CAR, NOT CAR meanwhile
CARTEST t
  טסט, טסטים, מבחן רישוי, רישוי שנתי, רישיון רכב
  annual inspection, mot, inspection, roadworthy, vehicle test, smog, emissions, car test
ACCIDENT t
  תאונה, תאונות, נכנסו בי, פגעו בי, דפקו לי, התנגשות, תאונת
  accident, crash, collision, hit me, rear ended, hit my, crashed
BODYWORK t
  פחחות, צבע לרכב, מכה, מכות, פגוש, שריטה, שריטות, דלת, פח, דפיקה, מכופף, CAR שרוט, כנף, פנס
  bodywork, body work, dent, dents, bumper, scratch, scratches, paint, paintwork, fender, panel
PARTS t
  חלק, חלקים, חלפים, חלקי חילוף, חלף
  part, parts, spare parts, components, spares
BRAND t
  סוגי רכבים, יצרן, יצרנים, טויוטה, מאזדה, יונדאי, קיה, סובארו, ב.מ.וו, מרצדס, פולקסווגן, סקודה, הונדה
  ניסאן, מותג, מותגים, דגמי, איזה חברות
  makes, brands, brand, toyota, mazda, hyundai, kia, subaru, bmw, mercedes, vw, skoda, honda, ford, nissan
  all makes, manufacturer
ELECTRIC t
  חשמלי, חשמלית, חשמליים, היברידי, היברידית, טסלה, היברידיים, ביי די, עמדת טעינה
  electric, hybrid, tesla, ev, evs, charging station, byd, electrical
FUEL o
  דלק, תחנת דלק, בנזין, סולר, לתדלק, תדלוק
  gas station, petrol, fuel, diesel, gasoline, petrol station
DRIVING o
  רישיון נהיגה, נהיגה, שיעורי נהיגה, טסט נהיגה, דוח מהירות, דוח חניה, פקקים, פקק, דוח, תאוריה, קנס
  driving license, drivers license, driving licence, driving test, speeding ticket, traffic, ticket fine
  speeding
MENU t
  תפריט, התפריט, מנות, מנה, מנת, עסקית, עסקיות, ארוחה, ארוחת, אוכל, מבחר אוכל, מה יש לאכול
  menu, dish, dishes, meal, meals, lunch special, dinner, lunch, what do you serve, food
PIZZA t
  פיצה, פיצות, מגש, מגשים, משולש, משולשים, פיצריה, פיצהה
  pizza, pizzas, slice, slices, pie, pizzeria
TOPPINGS t
  תוספת, תוספות, זיתים, בצל, פטריות, גבינה, מוצרלה, תירס, טונה, פפרוני, אקסטרה גבינה, אננס
  topping, toppings, olives, onion, onions, mushrooms, cheese, mozzarella, corn, tuna, pepperoni
  extra cheese, pineapple
VEGAN t
  טבעוני, טבעונית, טבעוניים, צמחוני, צמחונית, צמחוניים, טבעונות, ויגן, בלי בשר
  vegan, vegans, vegetarian, vegetarians, plant based, no meat, veggie
KOSHER t
  כשר, כשרה, כשרות, כשרים, תעודת כשרות, מהדרין, חלבי, בשרי, בד"ץ, השגחה, רבנות, פרווה
  kosher, kashrut, halal, kosher certificate, mehadrin, dairy, rabbinate
TABLE t
  שולחן, שולחנות, מקומות, לשריין שולחן, להזמין שולחן, סועדים, מקום לשבת, להזמין מקום, מקום פנוי
  table, tables, seat us, diners, dine in, table for
SPICY t
  חריף, חריפה, חריפות, רוטב, רטבים, פיקנטי, תיבול
  spicy, hot sauce, sauce, sauces, dressing, mild
ALCOHOL t
  אלכוהול, בירה, יין, בירות, יינות, קוקטייל, קוקטיילים
  alcohol, beer, wine, beers, cocktail, cocktails, bar drinks, booze
SODA t
  קולה, שתיה, משקה, משקאות, מים, סודה, ספרייט, שתייה קלה
  coke, cola, beverage, beverages, soda, water, soft drink, soft drinks, juice
COLD t
  קר, קרה, התקרר, קפוא, התקררה, חם, לחמם
  cold, frozen, lukewarm, reheat, heat up, arrived cold
EQUIPMENT t
  מכשיר, מכשירים, מכונות, משקולות, הליכון, הליכונים, אופני כושר, מתקנים, מכונה
  machines, weights, treadmill, treadmills, dumbbells, equipment do you have, facilities, apparatus
TRAINER t >STAFF:.6
  מאמן אישי, מאמנת אישית, תוכנית אימונים, תכנית אימונים
  personal trainer, pt, workout plan, training plan, training program
WEIGHT t
  לרדת במשקל, ירידה במשקל, משקל, דיאטה, תזונה, תזונאית, להרזות, קלוריות, תפריט תזונה, לחטב, חיטוב, קילו
  שמנה, שמן מדי, להשמין, מסת שריר, שריר
  lose weight, weight loss, weight, diet, nutrition, nutritionist, dietitian, calories, slim, tone up, fat
  kg, muscle, overweight, bulk up
POOL t
  בריכה, לשחות, שחייה, בריכות, שחיה, מציל
  pool, swim, swimming, swimming pool, lifeguard
TOWEL t
  מגבת, מגבות
  towel, towels
GUEST t >PARTNER:.6
  bring someone, bring somebody, מישהו איתי, להביא מישהי, להביא חבר, להביא חברה, אורח, אורחים, אורחת
  חבר איתי, חבר איתו, מלווה, עם חברים, להביא מישהו, חברה שלי
  bring a friend, guest, guests, guest pass, visitor, visitors, bring someone, plus one guest
HAIR t
  שיער, שער, תספורת, תספורות, להסתפר, מסתפרים, פן, החלקה, החלקות, צביעה, לצבוע, גוונים בשיער, תסרוקת
  פס לבן, שורשים, החלקת
  hair, haircut, hair cut, trim, blow dry, dye, highlights, straightening, hairstyle, balayage, roots, perm
  keratin, coloring
BEARD t
  זקן, גילוח, שפם, לסדר זקן, תער
  beard, shave, mustache, moustache, razor
NAILS t
  ציפורן, ציפורניים, לק, לק ג'ל, מניקור, פדיקור, בניית ציפורניים, לק גל
  nail, nails, manicure, pedicure, gel polish, gel nails, acrylic
SKIN t
  עור הפנים, טיפול פנים, פצעונים, אקנה, קמטים, בוטוקס, חומצה היאלורונית, פילינג, עור יבש, עור שמן, פיגמנטציה
  skin, facial, facials, acne, wrinkles, botox, filler, fillers, peeling, pimples, complexion
HAIRREMOVAL t
  הסרת שיער, לייזר, שעווה, גבות, ריסים, סידור גבות, אפילציה, הרמת ריסים
  laser, waxing, wax, eyebrows, lashes, hair removal, eyelashes, brows, threading
MASSAGE t
  עיסוי, עיסויים, מסאז', מסאז, שיאצו, רפלקסולוגיה, דיקור
  massage, massages, deep tissue, shiatsu, reflexology, acupuncture
MAKEUP t
  איפור, מאפרת, איפור כלה, כלה, כלות
  makeup, make up artist, bridal, bride, brides
PET t
  כלב, כלבה, כלבים, חתול, חתולה, חתולים, חיית מחמד, חיות, גור, גורים, ארנב, תוכי, חיה, כלבלב
  dog, dogs, cat, cats, pet, pets, puppy, puppies, kitten, animal, animals, rabbit, parrot
VACCINE t
  חיסון, חיסונים, לחסן, מחוסן, כלבת, תולעים
  vaccine, vaccines, vaccination, vaccinations, vaccinate, vaccinated, rabies, shots, jab, worms
NEUTER t
  סירוס, עיקור, לסרס, לעקר, מסרסים
  neuter, neutering, spay, spaying, castrate, sterilize
BOARDING t
  פנסיון, פנסיון לכלבים, לשמור על הכלב, להשאיר את הכלב, דוג סיטר, דוגיסיטר
  boarding, kennel, dog sitter, pet hotel, leave my PET, look after my PET
HOTELROOM t
  חדר זוגי, סוויטה, סוויטות, צימר, לינה, לילות, חדר פנוי, מיטה, מיטות, חדרים פנויים
  double room, suite, suites, accommodation, stay overnight, beds, bed, vacant rooms, bedroom
CHECKIN t
  צ'ק אין, צ'ק אאוט, צק אין, צק אאוט, שעת כניסה, שעת יציאה
  check-in, check in, check-out, check out, checkin, checkout time
BREAKFAST t
  ארוחת בוקר, חצי פנסיון, הכל כלול, בופה
  breakfast, half board, all inclusive, buffet, full board
VIEW t
  נוף, מרפסת, ים, חוף, לים
  view, balcony, sea, beach, ocean, sea view
LANGUAGE t
  אנגלית, עברית, רוסית, ערבית, צרפתית, שפה, שפות, דוברי, ספרדית, בעברית, באנגלית
  english, hebrew, russian, arabic, french, language, languages, spanish, speak english
SUBJECT t
  מתמטיקה, פיזיקה, בגרות, בגרויות, פסיכומטרי, מבחן בגרות, שיעורי עזר, לקות למידה, הפרעת קשב, שיעורי בית
  מבחן, חומר לימוד
  math, maths, physics, bagrut, sat, psychometric, homework, learning disability, adhd, dyslexia, exam prep
  mathematics
PLUMBING t
  אינסטלטור, אינסטלציה, ברז, צנרת, צינור, ביוב, נזילת מים, פיצוץ בצנרת, דוד, דוד שמש, כיור, אסלה
  סתימה בכיור
  plumber, plumbing, tap, pipe, pipes, drain, sewage, water heater, boiler, sink, faucet, clogged
ELECTRICIAN t
  חשמלאי, קצר, שקע, שקעים, לוח חשמל, נפל החשמל, חשמל
  electrician, short circuit, socket, outlet, power outage, fuse, wiring, electricity
APPLIANCE t
  מקרר, מכונת כביסה, מדיח, מיקרוגל, תנור, מחשב, מחשבים, טלוויזיה, מסך, מייבש, לפטופ
  fridge, refrigerator, washing machine, dishwasher, microwave, oven, computer, laptop, tv, screen, dryer
  monitor
DATAREC t
  שחזור מידע, גיבוי, לשחזר, וירוס, וירוסים, פרמוט
  data recovery, backup, recover, virus, malware, format my
LAW t
  עורך דין, עורכת דין, עו"ד, גירושין, צוואה, ירושה, תביעות, משפט, בית משפט, לתבוע את, פיטורין, פיטורים
  lawyer, attorney, divorce, will and testament, inheritance, lawsuit, sue, court, legal, custody
  fired from
REALESTATE t
  דירה, דירות, בית למכירה, תיווך, מתווך, שכר דירה, נדלן, נכס, נכסים
  apartment, apartments, flat for, house for sale, realtor, broker, real estate, property, properties
FLOWERS t
  פרחים, זר, זרים, ורדים, עציץ, עציצים, סידור פרחים
  flowers, bouquet, bouquets, roses, plant, plants, florist
CAKE t
  עוגה, עוגות, עוגת, קינוח, קינוחים, מאפה, מאפים, לחם, עוגיות
  cake, cakes, dessert, desserts, pastry, pastries, bread, cookies, bakery
CLEANHOUSE t
  חלונות, ניקוי חלונות, שטיחים, ספות, ניקיון אחרי שיפוץ, עוזרת, ניקוי ספות, חומרי ניקוי
  windows, carpet, carpets, sofas, after renovation, maid, housekeeping, detergents
MOVE_HOUSE t
  מעבר דירה, מוביל, הובלת, מובילים, פריקה, העמסה, מנוף, לארוז דירה
  moving house, movers, mover, unload, crane, relocate, packing
SURGERY t >HEALTH:.3
  ניתוח, ניתוחים, לנתח, החלמה, להחלים, התאוששות, להתאושש, יתאושש, תפרים, אחרי הניתוח
  surgery, operation, op, recovery, recover, recovers, recovering, stitches, heal, healing, surgical
VOMIT t
  מקיא, מקיאה, הקאות, להקיא, הקיא, הקיאה, בחילות
  vomit, vomiting, throwing up, throw up, threw up, puke, puking
DIARRHEA t
  שלשול, שלשולים, משלשל, משלשלת
  diarrhea, the runs, loose stool, upset stomach
FLEAS t
  פרעוש, פרעושים, קרציה, קרציות, טפילים, כינים
  flea, fleas, tick, ticks, parasites, lice
ITCH t
  מתגרד, מתגרדת, גירוד, גירודים, מגרד, פריחה, פצע, פצעים, נשירה, נושר, נושרת, פרווה
  itch, itchy, itching, scratching, rash, sores, sore spot, fur, hair loss, losing hair, shedding
SWALLOW t >EATING:.4
  בלע, בלעה, אכל, אכלה, בלעתי, נחנק, הרעלה, מורעל
  swallowed, ate, eaten, choking, poison, poisoned, swallow
FEED t >EATING:.3
  להאכיל, מאכיל, מזון, אוכל לכלב, אוכל לחתולים, תזונה נכונה
  feed, feeding, kibble, dog food, cat food
DYING t
  גוסס, גוססת, מת, מתה, למות, סובל, סובלת, סבל, המתת חסד, לא תסבול, שתסבול, שיסבול
  dying, die, suffer, suffering, euthanasia, put down, put him down, put her down
ADOPT t
  אימוץ, לאמץ, מאמצים, אימצתי, לאימוץ
  adopt, adoption, adopting, rescue, foster
HOMEVISIT t
  ביקור בית, ביקורי בית, לבוא אליי, להגיע אליי, שתבואו אליי, תבואו אליי, יגיע אליי, אליי הביתה
  home visit, house call, come to my house, come to my home, come to me, come over
ODOR t
  ריח, ריח רע, מסריח, מסריחה, ריחות
  smell, smells, stink, stinks, stinky, breath, odor
BODY w
  גוף, בגוף, שרירים, בטן, ירך, ירכיים
  body, belly, abs, muscles
DANCES t >STYLES:.35
  היפ הופ, סלסה, בצאטה, בצ'אטה, בצ'טה, טנגו, בלט, סמבה, קיזומבה, ג'אז, סווינג, ואלס, פלמנקו, ריקודי עם
  ריקודי בטן
  hip hop, salsa, bachata, tango, ballet, samba, kizomba, jazz, swing, k-pop, waltz, flamenco, ballroom
FITNESS t >GYM:.4
  זומבה, פילאטיס, יוגה, ספינינג, קרוספיט, אירובי, מדיטציה
  zumba, pilates, yoga, spinning, crossfit, aerobics, hiit, spin class, meditation
"""
