"""Where it is, how to get there, what the place has."""

CONCEPTS = """
WHERE a >PLACE:.75
  איפה, איפההה, היכן, ואיפה, אייפה, איפו, איפא, לאן, מאיפה, באיזה מקום, לאיזה מקום, באיזה אזור
  where, whereabouts, wheres, wher, were is, were are
PLACE a
  where exactly, where about, where abouts, whats the location, location pls, ur location, send location
  where do i go, where do i come, where can i find, where to, what area, what part of, which city
  what city, which area, held at, take place, באיזה עיר, באיזו עיר, איפה יושב, איפה זה נמצא, איפה בדיוק
  איפה הסטודיו, איפה אני מוצא אתכם, מאיפה אתם, היכן אתם, איפה לומדים, לאן מגיעים, לאן להגיע, איפה השיעורים
  המקום שלכם, מתקיים, מתקיימים, באיזה מקום אתם, WHERE PLACE, ממוקם, ממוקמת, ממוקמים, ממוקמ, נמצא, נמצאת
  נמצאים, נמצאות, מיקום, מיקומ, המיקום, נמצאימ, WHERE BUSINESS, WHERE אתם, WHERE זה, WHERE COME
  WHERE יושבים, יושבים, WHERE CLASS, שולחים מיקום, לוקיישן, WHERE אתן, WHERE מתקיים, WHERE הסניף
  located, location, locations, situated, based, WHERE are, WHERE is, WHERE r, WHERE BUSINESS, WHERE at
  whereabouts, WHERE you
ADDRESS e >PLACE:.9
  כתובת, הכתובת, רחוב, ברחוב, כתובתכם, מיקוד, קומה, בניין, מספר בית, כניסה, שכונה, אזור, איזור, קניון, כתבת
  address, adress, addres, street, postcode, zip, floor, building, area, neighborhood, entrance
  neighbourhood, mall
MAP e >PLACE:.9
  ווייז, וויז, ויז, מפה, מפות, גוגל מפס, גוגל מאפס, נקודת ציון, ניווט, לנווט, wase
  waze, map, maps, google maps, pin, gps, navigate, directions
DIRECTIONS e >PLACE:.85
  מוצא אתכם, מוצאת אתכם, למצוא אתכם, find you, how can i get, how would i get, get to the, find the place
  way to get, איך אני מגיע אליכם, איך מגיעים לשם, איך נוסעים לשם, איך באים אליכם, להגיע אליכם
  להגיע בתחבורה, מגיעים אליכם, איך מגיעים, איך להגיע, איך אני מגיע, איך אני מגיעה, הוראות הגעה, דרכי הגעה
  HOW COME, איך באים, איך נוסעים, HOW אגיע
  how do i get, how to get there, get there, get to you, reach you, way there, how can i reach, find you
CITY e >PLACE:.7
  קריית, קרית, גוש דן, השרון, הצפון, הדרום, המרכז, בצפון, בדרום, במרכז, פלורנטין, דיזנגוף, אבן גבירול
  רוטשילד, יפו, גבעת שמואל, קרית אונו, יהוד, רמת השרון, נס, קריית גת, עיר, בעיר, תל אביב, תא, ת"א, ירושלים
  חיפה, באר שבע, ראשון לציון, פתח תקווה, נתניה, אשדוד, אשקלון, רמת גן, גבעתיים, חולון, בת ים, הרצליה, רעננה
  כפר סבא, הוד השרון, מודיעין, רחובות, נס ציונה, בית שמש, טבריה, אילת, עפולה, נהריה, עכו, קריות, צפון, דרום
  מרכז, שרון, שפלה, לוד, רמלה, חדרה, זכרון, יישוב, כרמיאל
  city, town, tel aviv, jerusalem, haifa, beer sheva, netanya, ashdod, ramat gan, herzliya, raanana, eilat
  holon, rehovot, downtown, north, south, uptown
BRANCH e >PLACE:.65
  סניף, סניפים, הסניף, הסניפים, שלוחה, סניף קרוב, נקודות מכירה, סניפימ
  branch, branches, locations near, other location, closest location, chain
TRANSIT e >PLACE:.6
  אוטובוס, אוטובוסים, קו אוטובוס, רכבת, רכבת קלה, תחבורה ציבורית, תחבצ, תחנה, מונית, תחנת רכבת
  קטנוע ציבורי, הסעה, הסעות
  bus, buses, train, trains, station, public transport, public transportation, metro, tram, light rail
  taxi, uber, subway, shuttle
FAR e >PLACE:.7
  live far, too far, far from, far away, how far, close by, next to, out of the way, out of town
  long drive, bit far, is it by, by the station, גר רחוק, גרה רחוק, לא קרוב, מחוץ לעיר, סיוט להגיע
  קשה להגיע, כמה רחוק, כמה קרוב, ליד איפה, זה ליד, קרוב ל, רחוק מדי, נסיעה ארוכה, מרחק הליכה, רחוק, רחוקה
  רחוקים, מרחק, קרוב, קרובה, קרובים, קרוב אליי, קרוב לבית, הליכה, באזור, באזור שלי, בסביבה, לסביבה, נסיעה
  מרוחק
  far, distance, close to, near, nearby, near me, walking distance, closest, nearest, around me, drive
  commute, my area
PARKING e
  where to park, find parking, free parking, paid parking, street parking, park my CAR, come by CAR
  coming by CAR, come with my CAR, driving there, ill be driving, i drive, spot for my, lot nearby
  parking situation, place to park, parkin spot, leave my bike, leave my scooter, יש איפה לחנות
  יש איפה להחנות, למצוא חניה, מצאתי חניה, חונה שם, פתרון חניה, חניה חינם, בעיית חניה, סיוט חניה
  לבוא עם הרכב, להגיע עם הרכב, להגיע עם רכב, לבוא באוטו, מגיע ברכב, מגיעה ברכב, מגיעה עם רכב, מגיע עם אוטו
  איפה להשאיר, חניה, חנייה, חניות, חניון, חניונים, לחנות, חונים, חונה, אחנה, להחנות, חנינה, החניה, כחול לבן
  אפור לבן, מקום לרכב, לחנייה, חנינ, WHERE USE CAR, WHERE CAR, WHERE שמים CAR, לשים CAR, לעצור CAR
  CAR WHERE לעצור, מקום CAR, תו נכה, תו דייר, פנגו, סלופארק, USE CAR
  parking, park, parked, parkin, car park, carpark, garage parking, parking lot, parking spot
  parking space, valet, WHERE leave CAR, leave CAR, space for CAR, spot for CAR, put CAR, WHERE CAR
  space for a motorcycle, parkng, USE CAR
CAR e >PARKING:.35
  רכב, הרכב, מכונית, אוטו, האוטו, אוטוו, רכבים, אופנוע, קטנוע, גיפ, ג'יפ, טנדר, מכוניות, האוטובים
  car, cars, vehicle, vehicles, motorcycle, motorbike, scooter, bike, truck, van, auto
ACCESS e
  נגישות, נגיש, נגישה, כיסא גלגלים, כסא גלגלים, נכים, נכה, מוגבלות, מוגבלויות, מדרגות, רמפה, הנגשה, עגלה
  עגלת תינוק, הליכון
  wheelchair, accessible, accessibility, disabled, disability, handicap, ramp, stairs, stroller, pram
  wheel chair, step free
ELEVATOR e >ACCESS:.7
  מעלית, מעליות
  elevator, lift, elevators
TOILET o
  שירותים, שרותים, נוחיות, בית שימוש
  toilet, toilets, restroom, bathroom, wc, loo
SHOWER o
  מקלחת, מקלחות, להתקלח, סאונה, ג'קוזי, ספא
  shower, showers, sauna, spa, jacuzzi, steam room
LOCKER o >CLOTHES:.3
  לוקר, לוקרים, תא אישי, תאים, ארונית, מלתחה, מלתחות, להתלבש
  locker, lockers, changing room, changing rooms, dressing room, locker room
WIFI o
  ווייפיי, וויפי, וייפי, ואי פיי, אינטרנט, רשת אלחוטית, סיסמה לוויפיי, וויפיי
  wifi, wi-fi, internet, hotspot
AIRCON o
  מזגן, מיזוג, ממוזג, מזגנים, מיזוג אוויר, קירור, מקרר, חימום, מאוורר, ממוזגת
  ac, air con, aircon, air conditioning, air conditioner, a/c, heating, heater, ventilation
CAFE o
  בית קפה, קפה, מזנון, קפיטריה, שתייה, לשתות
  cafe, coffee, cafeteria, snack bar, drink, drinks
SEATING o
  לשבת, ישיבה, ספה, כיסאות, פינת ישיבה, חדר המתנה, פינת המתנה, מקומות ישיבה
  sit, seating, sofa, chairs, waiting room, lounge, waiting area, seats
SIZE_PLACE o
  אולם, אולמות, חלל, מראות, רצפה, פרקט, חדר, חדרים
  hall, halls, room, rooms, mirrors, floor space
RENT o
  להשכיר, השכרה, השכרת, שכירות, לשכור, משכירים, להשכרה, לאירוע
  rent, rental, renting, hire out, lease, hire the
SAFETY o
  מצלמות, אבטחה, ביטחון, מקלט, ממ"ד, ממד, מרחב מוגן, אזעקה, אזעקות
  security, cameras, shelter, bomb shelter, safe room, siren
ONLINE e >COMPARE:.25
  אונליין, מרחוק, זום, בזום, מקוון, מקוונת, דיגיטלי, וירטואלי
  online, remote, remotely, zoom, virtual, livestream
CROWDED e >BUSY:.3
  צפוף, צפופה, צפיפות, הומה, פחות עמוס, הכי עמוס, הכי פחות, ריק, הרבה אנשים, פחות אנשים, לא הרבה אנשים
  שעות עומס, שעות שקטות, שקט
  crowded, crowd, packed, quiet, least busy, quiet hours, peak hours, rush hour, not many people
  less people, fewer people, lots of people
TRAINING w
  להתאמן, מתאמן, מתאמנת, מתאמנים, אתאמן, התאמנתי, תרגול, לתרגל
  train, trains, trained, exercise, exercising, work out, workout, workouts, practice, practise
"""
