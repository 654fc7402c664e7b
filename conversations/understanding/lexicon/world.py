"""Everyday words that are seldom a business's business. `x`: known, meaning nothing in common but themselves."""

CONCEPTS = """
WORLD x
  וואו איזה יום, איזה יום היה, what a day, wow what, believe in god, believe in, what do you think, מה דעתך
  driving me crazy, משגע אותי, good book, exchange rate, שער הדולר, on tv, this heat, החום הזה, sky is blue
  שמיים כחולים, new season, עונה חדשה, wont come today, לא תבוא היום, לא יבוא היום, HOWMUCH PEOPLE LIVE
  HOWMUCH תושבים, ביטוח לאומי, where are the kids, איפה הילדים, road is blocked, אמא שלך, אבא שלך, your mom
  your mama, yo mama, נולדה לנו, בהצלחה בהמשך, תרגיש טוב, כל הכבוד, הולך לישון, הולכת לישון, יש לי חום
  חום גבוה, had a baby, baby shower, feel better, get well, by mistake, going to good luck, well done
  שמיים, ירח, כוכב, ענן, רוח, סערה, רעידת אדמה, יער, מדבר, הר, נחל, אגם, אוקיינוס, דגים, דג, ציפור, ציפורים
  סוס, פרה, עכבר, נחש, יתוש, ג'וק, ג'וקים, פרפר, אריה, קוף, כלוב, עץ, עלים, דשא, גינה, חלב, לחם, ביצים
  סוכר, מלח, תפוח, תפוחים, בננה, עגבניה, מלפפון, ירקות, פירות, עוף, סטייק, שוקולד, גלידה, במבה, ביסלי
  חביתה, סלט, מטבח, סיר, מחבת, כף, מזלג, כוס, צלחת, סלון, מיטה, שמיכה, כרית, מפתח, מפתחות, ארנק, תיק, עט
  עיפרון, מחברת, דף, ספר, ספרים, סיפור, בדיחה, בדיחות, סוד, חלום, חלומות, אוניברסיטה, מכללה, תואר ראשון
  בוס, הבוס, ישיבה, ישיבות, פיטרו, קריירה, צבא, קצין, מילואים, עירייה, משטרה, שוטר, שוטרים, בית חולים
  אמבולנס, מכבי אש, שגריר, דואר ישראל, מס הכנסה, ארנונה, בנק, בורסה, מניות, ביטקוין, דולרים, אינפלציה
  ריבית, משכנתה, אלוהים, תפילה, בית כנסת, רב, תורה, מסגד, כנסייה, נשמה, מוות, נפטר, נפטרה, לוויה, לידה
  נולד, נולדה, מתחתן, מתחתנת, התחתנו, התגרשנו, מתגרשים, נשוי, נשואה, אהבה, שנאה, שונא, שונאת, בוכה, בכי
  כועס, עצוב, עצובה, שמח, שמחה, דיכאון, מתגעגע, מתגעגעת, לישון, להירדם, ישנתי, קמתי, התעוררתי, חום, שפעת
  צינון, שיעול, כאב ראש, בחילה, שכן, שכנים, שכנה, סבתא שלי, דוד שלי, דודה, בן דוד, גיס, חמות, חמותי
  טלוויזיה, רדיו, עיתון, כתבה, ראיון, זמר, שחקן, שחקנית, במאי, קליפ, מצעד, חידה, תשבץ, משחקים, קלפים, שחמט
  לוטו, פוקר, רמזור, צומת, גשר, נמל, אונייה, סירה, אופניים, קורקינט, חלל, מאדים, לוויין, היסטוריה, גאוגרפיה
  מלך, מלכה, נסיך, אימפריה, כימיה, ביולוגיה, משוואה, אחוז, מספרים, בירה של, בירת, אוכלוסיה, אוכלוסייה
  קילומטרים, קילומטר, גובה, מהירות, טמפרטורה, מעלות, יחידה, המציא, המצאה, גילה, מדען, אסטרולוגיה, מזל טלה
  הורוסקופ, חייזרים, חייזר, רוחות, מכשפה, סופרמן, באטמן, בובה, צעצוע, צעצועים, לגו, בלון, בלונים, תחפושת
  קסמים, קוסם, ליצן, הצבעה, מצביע, מפלגה, שביתה, הפגנה, פיגוע, רקטה, טיל, חייל שלי, אויב, שלום בית
  הסכם שלום, קורא, קראתי, כתבתי, ציור, לצייר, ציירתי, פסל, מוזיאון, תיאטרון, כתם, שטיח, וילון, ארון, מדף
  ברגים, פטיש, מברג, מקדחה, דבק, סולם, צבע לקיר, שיש, אריחים, גג, עובש, דליפה, כתוביות, קליטה
  סוללה של הטלפון, פיג'מה, מגבון, חיתול, חיתולים, מוצץ, בקבוק של, בייביסיטר, טיול, טיילנו, טיילתי, אוהל
  קמפינג, חוף הים, גלים, מתוק, תודה לאל, אמן, ישו, בודהה, הצלחה, בהצלחה, כבוד, חמסה, לבריאות, רפואה שלמה
  תרגיש, תרגישי, תחלים, מצטער, מצטערת, התנצלות, מסריח, מגעיל, חרא, זין, שרמוטה, מטומטם, אידיוט
  sky, moon, star, stars, cloud, wind, storm, earthquake, forest, desert, mountain, river, lake, ocean
  fish, bird, birds, horse, cow, mouse, snake, mosquito, butterfly, lion, monkey, cage, tree, leaf, grass
  garden, milk, eggs, sugar, salt, apple, banana, tomato, cucumber, vegetables, fruit, chicken, steak
  chocolate, icecream, salad, kitchen, pot, spoon, fork, cup, plate, blanket, pillow, key, keys, wallet
  bag, pen, pencil, notebook, books, story, joke, jokes, secret, dream, dreams, university, college, army
  officer, city hall, police, cop, hospital, ambulance, fire department, embassy, tax, taxes, stocks
  bitcoin, inflation, interest rate, god, prayer, synagogue, rabbi, mosque, church, soul, death, died
  passed away, funeral, birth, born, married, marry, divorced, divorcing, cry, crying, angry, sad
  happy birthday, depression, sleep, asleep, woke, fever, cough, headache, nausea, neighbor, neighbors
  neighbour, aunt, uncle, cousin, brother in law, radio, newspaper, article, actor, actress, director, clip
  puzzle, crossword, games, cards game, chess, poker, traffic light, junction, bridge, port, ship, boat
  bicycle, mars, satellite, history, geography, king, queen, prince, empire, chemistry, biology, equation
  numbers, population, kilometers, km, tall, height, speed, temperature, degrees, invented, invention
  scientist, astrology, horoscope, aliens, alien, ghost, ghosts, witch, superman, batman, doll, toy, toys
  lego, balloon, balloons, costume, magic, magician, clown, voting, vote, party politics, strike, protest
  rocket, missile, enemy, painting, draw, drew, statue, museum, theater, stain, carpet, curtain, closet
  shelf, screws, hammer, screwdriver, drill, glue, ladder, wall, tiles, roof, mold, subtitles, reception
  pajamas, diaper, diapers, pacifier, babysitter, hiking, tent, camping, waves, sweet, amen, jesus, buddha
  luck, honor, bless, sorry, stupid, idiot, shit, fuck, damn, hell, secret santa, meme, gossip, poem
  poetry, essay, homework, novel, translate, translation, philosophy, science, planet, earth, sun, dinosaur
  pirate, zombie, dragon, robot vacuum, drone, tattoo, cigarette, vape, weed, marijuana, drunk, hangover
  wine stain, sugarless, sandwich, burger, sushi, tacos, popcorn, grocery, groceries, supermarket, laundry
  dishes, trash, garbage, vacuum, mop
"""
