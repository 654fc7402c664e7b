"""What it costs and how it is paid."""

CONCEPTS = """
HOWMUCH a >PRICE:.5
  כמה, וכמה, כמהה, ככמה
  how much, how many, hw much, how mcuh, howmuch
PRICE a
  price range, ballpark price, how much money, price for, how expensive, costings, HOWMUCH you guys
  HOWMUCH this, HOWMUCH that, HOWMUCH do they, price tag, pay per, per class, per month, per lesson
  price pls, $$, HOWMUCH יוצא לי, HOWMUCH זה עושה, HOWMUCH מגיע לשלם, HOWMUCH עולים, HOWMUCH אתם לוקחים
  HOWMUCH אתם גובים, כמה נשאיר אצלכם, מה העלויות, מה התשלום, כמה בערך, אפשר הצעה, דמי מנוי, דמי השתתפות
  דמי, מחירון מעודכן, כמה הנזק, מה הנזק, תוספות מחיר, final price, extra fees, hidden fees, סכום סופי
  הסכום הסופי, pricing work, מחיר, מחירים, מחירון, מחירי, עלות, עלויות, העלות, עולה, עולים, עולות, יעלה
  תעלה, יעלו, לעלות, תעריף, תעריפים, תמחור, HOWMUCH PRICE, בכמה, בכמה כסף, HOWMUCH יוצא, HOWMUCH יצא
  HOWMUCH יוצאת, HOWMUCH MONEY, HOWMUCH שקל, HOWMUCH לוקחים, HOWMUCH גובים, HOWMUCH תקחו, HOWMUCH תיקחו
  HOWMUCH אתם רוצים, HOWMUCH WANT, HOWMUCH CLASS, HOWMUCH PRODUCT, HOWMUCH PAY, HOWMUCH זה, HOWMUCH עושה
  HOWMUCH תעשו לי, HOWMUCH עבור, HOWMUCH על, HOWMUCH דורשים, יסתכם, מסתכם, יסתכם לי, סכום, סכומים, לירה
  לירות, התשלום הוא, שכר טרחה, אגרה, HOWMUCH משלמים, HOWMUCH מבקשים, הצעה כספית, HOWMUCH נדפק, HOWMUCH ייצא
  HOWMUCH יעלה
  price, prices, pricing, priced, prise, cost, costs, costing, rate, rates, fee, fees, charge, charges
  charging, tariff, HOWMUCH PRICE, HOWMUCH MONEY, HOWMUCH PAY, HOWMUCH CLASS, HOWMUCH PRODUCT, HOWMUCH is
  HOWMUCH are, HOWMUCH for, HOWMUCH do, HOWMUCH to, HOWMUCH does, HOWMUCH you, HOWMUCH will
  whats the damage, set me back, run me, price list, pricelist, priceing, bucks, dollars, shekels, sum
  going rate, hourly rate, HOWMUCH u, HOWMUCH would, HOWMUCH it
EXPENSIVE a >PRICE:.8
  too much for me, way too much, cost too much, costs a lot, out of my range, out of my price range
  bit expensive, little expensive, too pricey, strapped for cash, poor student, not in my budget
  NOT justify, hefty, more than i can, לא זול אצלכם, מחיר מוגזם, לא מתאים לכיס, מעל התקציב, תקציב מוגבל
  אין תקציב, גרושים, לא עומדת בזה, אין לי שקל, מרושש, מרוששת, תפרן, תפרנית, המינוס, במינוס, יקר בטירוף
  יקר יותר, כסף גדול, המון כסף, הרבה כסף, למה כל כך יקר, סכום לא קטן, כואב בכיס, כואב לי בכיס, wallet hurts
  wallet is crying, NOT MONEY כרגע, קצת יקר, יקר לי, יקר מדי, יקר, יקרה, יקרים, יקרות, יוקר, ביוקר, יקררר
  NOT CHEAP, NOT MONEY, EXPENSIVE PRICE, גבוה מחיר, מחיר גבוה, מחירים גבוהים, שערורייתי, מעבר לתקציב
  מחוץ לתקציב, NOT עומד בתקציב, NOT להרשות לעצמי, NOT מרשה לעצמי, NOT יכול להרשות, NOT ידי משגת, מופקע
  מופקעים, גונבים, הון, הון תועפות, סכום גבוה, עושק, קורע את הכיס, כבד על הכיס, NOT בתקציב, מוגזם, מוגזמת
  טיפה גבוה, בשמיים, מחיר מופרז
  expensive, pricey, pricy, overpriced, costly, steep, cant afford, NOT afford, afford, out of my budget
  over budget, NOT MONEY, too much money, rip off price, broke rn, im broke, short on cash, tight budget
  thats a lot, a lot of money, fortune, exorbitant, bit much, NOT cheap, expensiv, too high, price is high
  arm and a leg, tight on money, NOT BUDGET, outrageous
CHEAP a >PRICE:.75
  זול, זולה, זולים, זולות, בזול, הוזלה, להוזיל, תוזילו, משתלם, משתלמת, כדאי כלכלית, LOWER PRICE
  להוריד במחיר, תורידו במחיר, שווה את הכסף, שווה את המחיר, מה מקבלים תמורת, גמישות במחיר, להתגמש, תתגמשו
  יש גמישות, תעשו לי מחיר, תעשה מחיר, מחיר טוב, עושים מחיר, עושה מחיר, מחיר מיוחד
  cheap, cheaper, cheapest, affordable, reasonable price, worth the money, worth it, value for money
  lower the price, best price, bargain, negotiate, negotiable, flexible on price, low cost, knock off
  price match, wiggle room, inexpensive, lower price
LOWER w
  להוריד, תורידו, תוריד, הורדה
  lower, reduce, reduction
BUDGET e >PRICE:.6 >EXPENSIVE:.4
  תקציב, תקציבי, כלכלי, כלכלית, המצב הכלכלי, מצב כספי
  budget, finances, financially
MONEY a >PRICE:.5 >PAY:.4
  כסף, כסםף, כספי, כספית, שקל, שקלים, שח, ש"ח, ₪, דולר, יורו, money, cash flow, nis, ils, usd, dollar, euro
  $, €
DISCOUNT e >PRICE:.65
  any discount, couples discount, group discount, family discount, early bird, price break, cut me a deal
  discount for, senior discount, תעשו הנחה, הנחה לזוג, הנחה לחברים, הנחה לקבוצה, הטבת, מבצע היכרות
  הנחת סטודנט, הנחת חייל, מחיר סטודנט, הנחה על, מבצע עכשיו, אחוז הנחה, הנחה, הנחות, הנחת, מבצע, מבצעים
  במבצע, הטבה, הטבות, מחיר מוזל, מוזל, מוזלים, הנחה לסטודנט, בלאק פריידי, דיל, דילים, סייל, מבצעי, פרומו
  כפל מבצעים, חיילים, סטודנטים, סטודנט, חייל, חיילת, סטודנטית, גמלאים, מילואימניק, נכה הנחה, תו נכה הנחה
  discount, discounts, discounted, deal, deals, special offer, promotion, promo, promotions, sale, sales
  on sale, black friday, price cut, student discount, soldier, soldiers, veterans, percent off, money off
  bundle, bogo, specials, soilder, concession
COUPON e >DISCOUNT:.75
  קופון, קופונים, קוד הנחה, קוד קופון, שובר, שוברים, קוד DISCOUNT
  coupon, coupons, voucher, vouchers, promo code, discount code, DISCOUNT code
FREE e >PRICE:.4
  חינם, בחינם, חינמי, חינמית, ללא עלות, ללא תשלום, על חשבונכם, על חשבון הבית, מתנה חינם, NOT PAY
  free, for free, complimentary, no charge, free of charge, on the house, gratis
QUOTE e >PRICE:.7
  הצעת מחיר, הצעות מחיר, הערכת מחיר, אומדן, הערכה
  quote, quotation, estimate, estimates, ballpark, ballpark figure, price estimate
PAY e
  how does payment work, how to pay, how can i pay, when do i pay, pay online, pay there, pay at the
  forms of payment, payment options, way of payment, accept payment, pay by, pay with, איך אפשר לשלם
  במה משלמים, במה אפשר לשלם, אפשרויות תשלום, צורת תשלום, מה מקבלים, מתי משלמים, איפה משלמים, לשלם במקום
  לשלם אונליין, לשלם באתר, תשלום חודשי, סולקים, לשלם, משלם, משלמת, משלמים, אשלם, נשלם, שילמתי, שולם, תשלום
  התשלום, לתשלום, אמצעי תשלום, אופן תשלום, דרכי תשלום, סליקה, מחייבים, חיוב, חייבתם, לחייב, גבייה
  הסדר תשלום, גובים, שלמתי, לשלומ
  pay, pays, paying, paid, payment, payments, payable, payment method, ways to pay, billing, billed, bill
  checkout, charged me
CARD e >PAY:.85
  אשראי, כרטיס אשראי, ויזה, מאסטרקארד, מסטרקארד, ישראכרט, אמריקן אקספרס, אמקס, כאל, מקס, כרטיס, בכרטיס
  דיירקט, דביט, אשראיי
  credit card, credit cards, card, cards, visa, mastercard, amex, debit, debit card, credit, creditcard
CASH e >PAY:.85
  מזומן, מזומנים, במזומן, קש, שטרות
  cash, in cash, banknotes
WALLET e >PAY:.85
  ביט, בביט, פייבוקס, פיי בוקס, פיבוקס, אפל פיי, אפלפיי, גוגל פיי, פייפאל, ארנק דיגיטלי, סליקת אשראי, פפר
  bit, paybox, apple pay, google pay, paypal, venmo, gpay, applepay, zelle, revolut
BANK e >PAY:.8
  checks, checks accepted, העברה בנקאית, העברה, להעביר כסף, בנק, בנקאית, הוראת קבע, הרשאה לחיוב, צק, צקים
  שיק, שיקים, המחאה, פרטי חשבון
  bank transfer, transfer, wire, standing order, direct debit, check payment, cheque, cheques, pay by check
  bank
INSTALLMENTS e >PAY:.85
  split in three, split it in, pay in parts, pay in 3, in several, monthly instead, in payments
  break it up, spread it, interest free, כמה תשלומים, לפרוס לתשלומים, לפרוס לשלוש, לפרוס לשלושה
  בשלושה תשלומים, בלי ריבית, לחלק את זה, אפשר לחלק, לשלם בחלקים, חודש בחודשו, תשלומים, בתשלומים, לתשלומים
  לפרוס, פריסה, פריסת תשלומים, לחלק תשלומים, לחלק את התשלום, תשלומיםם, קרדיט, תשלום חודשי
  HOWMUCH INSTALLMENTS, לחלק לכמה תשלומים, פורסים, תפרסו, מימון
  installments, installment, instalments, instalment, payment plan, split the payment, split payments
  split it, split PAY, pay monthly, monthly payments, pay over time, spread the cost, finance, financing
  split into payments, several payments
UPFRONT e >PAY:.75
  מראש, תשלום מראש, מקדמה, פיקדון, דמי רצינות, ערבון, להפקיד, דמי הרשמה, דמי רישום
  upfront, up front, in advance, deposit, down payment, prepay, prepayment, registration fee, pay before
  joining fee, beforehand
INVOICE e >PAY:.55
  חשבונית, חשבוניות, חשבונית מס, קבלה, קבלות, אסמכתא, תיעוד תשלום
  invoice, invoices, receipt, receipts, tax invoice, proof of payment, reciept
DECLINED e >PAY:.5
  נדחה, נדחתה, סירבו, לא עובר, לא עברה, התשלום נכשל, לא עבר, נכשל, PAY NOT, CARD NOT, CARD נדחה, מסרבים
  חויבתי פעמיים, חיוב כפול
  declined, rejected, payment failed, PAY failed, CARD NOT, NOT going through, wont go through
  charged twice, double charge, PAY NOT
SALARY o
  משכורת, שכר, שכר עבודה
  salary, wage, wages
LOAN o
  הלוואה, הלוואות, משכנתא, אשראי בתנאים, הלואה
  loan, loans, mortgage, lend
"""
