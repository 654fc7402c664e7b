"""Where it is, how to get there, what the place has."""

CONCEPTS = """
WHERE a >PLACE:.75
  איפה, איפההה, היכן, ואיפה, אייפה, איפו, איפא, לאן, מאיפה, באיזה מקום, לאיזה מקום, באיזה אזור
  where, whereabouts, wheres, wher, were is, were are
PLACE a
  WHERE PLACE, ממוקם, ממוקמת, ממוקמים, ממוקמ, נמצא, נמצאת, נמצאים, נמצאות, מיקום, מיקומ, המיקום, נמצאימ
  WHERE BUSINESS, WHERE אתם, WHERE זה, WHERE COME, WHERE יושבים, יושבים, WHERE CLASS, שולחים מיקום, לוקיישן
  WHERE אתן, WHERE מתקיים, WHERE הסניף
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
  איך מגיעים, איך להגיע, איך אני מגיע, איך אני מגיעה, הוראות הגעה, דרכי הגעה, HOW COME, איך באים
  איך נוסעים, HOW אגיע
  how do i get, how to get there, get there, get to you, reach you, way there, how can i reach, find you
CITY e >PLACE:.7
  עיר, בעיר, תל אביב, תא, ת"א, ירושלים, חיפה, באר שבע, ראשון לציון, פתח תקווה, נתניה, אשדוד, אשקלון, רמת גן
  גבעתיים, חולון, בת ים, הרצליה, רעננה, כפר סבא, הוד השרון, מודיעין, רחובות, נס ציונה, בית שמש, טבריה, אילת
  עפולה, נהריה, עכו, קריות, צפון, דרום, מרכז, שרון, שפלה, לוד, רמלה, חדרה, זכרון, יישוב, כרמיאל
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
  רחוק, רחוקה, רחוקים, מרחק, קרוב, קרובה, קרובים, קרוב אליי, קרוב לבית, הליכה, באזור, באזור שלי, בסביבה
  לסביבה, נסיעה, מרוחק
  far, distance, close to, near, nearby, near me, walking distance, closest, nearest, around me, drive
  commute, my area
PARKING e
  חניה, חנייה, חניות, חניון, חניונים, לחנות, חונים, חונה, אחנה, להחנות, חנינה, החניה, כחול לבן, אפור לבן
  מקום לרכב, לחנייה, חנינ, WHERE USE CAR, WHERE CAR, WHERE שמים CAR, לשים CAR, לעצור CAR, CAR WHERE לעצור
  מקום CAR, תו נכה, תו דייר, פנגו, סלופארק, USE CAR, חניתי
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
"""
