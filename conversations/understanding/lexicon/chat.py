"""Small talk and what is no business's business: knowing these words is what lets them be refused."""

CONCEPTS = """
HOWAREYOU o
  מה שלומך, מה שלומכם, מה נשמע, מה המצב, מה הולך, מה העניינים, מה איתך, שלומך, מה שלום
  how are you, how are u, whats up, wassup, sup, hows it going, how do you do, hru
GREETING o
  בוקר טוב, ערב טוב, לילה טוב, צהריים טובים, שבת שלום, חג שמח, שבוע טוב, שבוע מצוין, שנה טובה, מזל טוב
  יום טוב, יומולדת שמח
  good morning, good evening, good night, good afternoon, happy birthday, congratulations, congrats
  happy holidays, gn
THANKYOU o
  תודה רבה, תודה לכם, תודה על, המון תודה, תודה, מעריך, מעריכה, אלופים, תודהה
  thanks, thank you, thank u, thx, ty, appreciate
WEATHER o
  מזג אוויר, מזג האוויר, גשם, שמש, תחזית, חום כבד, שלג, שרב, יורד גשם
  weather, rain, raining, sunny, forecast, snow
SPORTNEWS o
  משחק, כדורגל, כדורסל, ניצח, ניצחו, הפסיד, ליגה, מונדיאל, מכבי חיפה, הפועל, נבחרת, גול, אולימפיאדה, ביתר
  game, football, soccer, basketball, won, score, league, world cup, match yesterday, team won, olympics
POLITICS o
  minister, ministers, שר האוצר, שרים, finance minister, בחירות, ראש הממשלה, ממשלה, ביבי, כנסת, פוליטיקה
  נשיא, מלחמה, חדשות, שר, מנדטים
  election, elections, prime minister, president, government, politics, war, news, capital of
COOKING o
  שקשוקה, מתכון, מתכונים, מבשלים, לבשל, לאפות, איך מכינים, אורז, מרק, פנקייק, חומוס, פסטה
  recipe, cook, pancakes, bake, rice, soup, omelette, how do i cook, pasta, hummus
MUSIC o
  שיר, השיר, שירים, מוזיקה, מוסיקה, זמר, זמרת, אלבום, פלייליסט, רמקול, רמקולים, להקה
  song, songs, music, singer, album, playlist, speaker, speakers, band
MOVIE o
  סרט, סרטים, נטפליקס, סדרה, קולנוע, עונה
  movie, movies, netflix, series, cinema, episode
HUNGRY o
  רעב, רעבה, צמא, עייף, עייפה, משעמם, משועמם
  hungry, thirsty, tired, bored, sleepy
ROBOT o
  רובוט, בוט, מכונה אתה, אתה אמיתי, את אמיתית, אדם אמיתי, בינה מלאכותית, צ'אט, צאט
  robot, bot, are you human, are you real, ai, artificial, machine are
YOURNAME o
  איך קוראים לך, מה השם שלך, מה שמך, השם שלך, מי זה, מי זאת, מי את, קוראים לך
  your name, whats your name, who is this, who are u, who dis
WRONGNUMBER o
  טעות במספר, מספר לא נכון, טעיתי במספר
  wrong number, wrong person
LOVEYOU o
  אוהב אותך, אוהבת אותך, יפה שלי, נשיקות, התחתני, לצאת איתי, אוהב אתכם, לב שלי
  love you, marry me, kiss, date me, beautiful girl
MATHS o
  ועוד, כפול, חלקי, פלוס, # ועוד #
  plus, minus, multiplied, divided, # plus #, square root
WHATTIME o
  what day is it, what day is today, whats the date, מה השעה עכשיו, מה השעה, איזה תאריך היום, מה התאריך
  איזה יום היום, השעה עכשיו
  what time is it, whats the time now, todays date, time is it
TECH o
  אייפון, סמסונג, אנדרואיד, פלייסטיישן, מיקרוסופט, גוגל, לפרוץ
  iphone, samsung, android, playstation, xbox, windows update
SOCIAL o
  אינסטגרם, אינסטה, פייסבוק, עמוד אינסטגרם, טוויטר, טלגרם
  instagram, insta, facebook, ig, twitter, telegram, socials
SPAM o
  לחצו, לחץ, לחצי, סופר סייל, click the link, click link
  offer our services, our services, we are a company, management company, advertising with you
  advertise with you, short survey, collaboration, נשמח להציע, להציע לכם שירות, להציע לכם, לפרסם אצלכם
  שיתוף פעולה, אנחנו חברה, סקר קצר, לחץ כאן, לחצו כאן, זכית, זכיתם, פרס, פרסים, קידום אתרים, בניית אתרים
  ליצור קשר לשיתוף, להרוויח, הכנסה פסיבית, קזינו, הימורים, עיצוב אתר
  click here, won a prize, prize, winner, seo, casino, betting, earn money, passive income, make money
  web design, lottery, backlinks, marketing services
FLIGHT o
  טיסה, טיסות, מטוס, נתבג, שדה תעופה, מלון, מלונות, דרכון, ויזה לאמריקה
  flight, flights, plane, airport, passport, hotel, hotels
ANGRY o
  שירות גרוע, מתחצף, חוצפה, לא יפה, תלונה, להתלונן, מתלונן, מתלוננת, בושה וחרפה, מזעזע
  complaint, complain, rude, disgusting, unacceptable, bad service
ONMYWAY o
  שיתפתי, שיתפתי איתך מיקום, שלחתי איתך מיקום, im late, running late, im running late, אני מאחר, אני מאחרת
  מאחרים קצת, קצת מאחר, קצת מאחרת, חניתי, החניתי, i parked, just parked, parked and, שיתפתי מיקום
  שלחתי מיקום, נפגש ב, ניפגש, אתה בא, את באה, lets meet, are you coming, coming to the meeting
  i sent location, בדרך, אני בדרך, הגעתי, אני פה, אני בחוץ, אני נכנס, אני למטה, אני נכנסת, חניתי ואני
  on my way, im here, im outside, otw, arrived outside, coming in, be there in
BYE o
  have a nice day, have a good day, have a great day, ביי, להתראות, נדבר, יאללה ביי, נתראה, לילה טוב
  bye, goodbye, see you, see ya, cya, talk later, ttyl
YESNO o
  סגרנו, אז סגרנו, its settled, settled, סבבה, מעולה תודה, בכיף, אוקיי תודה, מאשר, מאשרת, הבנתי, אין בעיה
  sure thing, got it, alright, understood, confirmed, no problem
CALL o
  תתקשרו, תתקשר, להתקשר, שיחה, נציג, נציגה, אדם אנושי, בן אדם, לחזור אליי
  call me, representative, human, agent, call back, real person
STOPPING o
  תסירו, הסר, להסיר, תורידו אותי, תפסיקו, הסירו
  unsubscribe, stop texting, remove me, stop messaging
PERSONAL o
  התחלת, נולדת, היית, עשית, אכלת, ישנת, הלכת, חשבת, אתה נשוי, את נשואה, יש לך בבנק, בן כמה אתה, בת כמה את
  בת כמה אתה, איפה אתה גר, איפה את גרה, יש לך חבר, יש לך חברה, יש לך ילדים, ראית את, שלחת לי, למה לא ענית
  מה אתה עושה, מה את עושה, מה עשית, לאן נעלמת
  were you, how old are you, where do you live, are you married, do you have kids, do you have a girlfriend
  do you have a boyfriend, your wife, what are you doing, what did you do, why didnt you, did you send
  did you see, your bank, your salary, when did you, where did you
ROUTE o
  CITY CITY, CITY לבין CITY, from CITY to CITY, CITY to CITY, directions from CITY
DATE_OF o
  WHEN HOLIDAY, WHEN is HOLIDAY, מתי יוצא HOLIDAY, מתי נופל HOLIDAY, when does HOLIDAY
LOOKINGFOR o
  מחפש דירה, מחפשת דירה, מחפש עבודה, מחפש מתנה, מישהו מכיר, מישהו מוכר, מישהו יודע, יודע איפה יש
  מכיר מישהו, looking for an apartment
  anyone know, anybody know, anyone selling, anyone seen, do you know where, do you know any, do you know a
  know a good
"""
