"""Files of leads as spreadsheets, ad tools and people write them."""

from datetime import date
from pathlib import Path

import pytest

from bot.importing.rows import LeadFile, LeadRow, RowError
from bot.web.api.lead_body import LeadBody
from conversations.lead.year_days import YearDay

HEADER = "name,phone\n"
DANA = "דנה כהן,0501234567\n"


def read(folder: Path, text: str | bytes, encoding: str = "utf-8") -> tuple[list[LeadRow], list[RowError]]:
    """The rows that can be taken, and what is wrong with the file."""
    file = folder / "leads.csv"
    file.write_bytes(text if isinstance(text, bytes) else text.encode(encoding))
    leads = LeadFile(file)
    rows = [] if leads.problems else list(leads.read())
    wrong = [problem for row in rows if isinstance(row, list) for problem in row]
    return [row for row in rows if isinstance(row, LeadRow)], leads.problems + wrong


def read_one(folder: Path, text: str | bytes, encoding: str = "utf-8") -> LeadBody:
    rows, problems = read(folder, text, encoding)
    assert problems == []
    [row] = rows
    return row.body


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1255"])
@pytest.mark.parametrize("separator", [",", ";", "\t", "|", "^", "~"])
def test_in_every_alphabet_and_with_every_separator(tmp_path: Path, encoding: str, separator: str) -> None:
    body = read_one(tmp_path, (HEADER + DANA).replace(",", separator), encoding)
    assert (body.name, body.phone) == ("דנה כהן", "+972501234567")


def test_western_names_in_windows_letters(tmp_path: Path) -> None:
    assert read_one(tmp_path, HEADER + "José Müller,0501234567\n", "cp1252").name == "José Müller"


def test_hebrew_in_windows_letters_with_a_mixed_word_in_it(tmp_path: Path) -> None:
    for word in ("לקוחVIP", "כיתהA וכיתהB", "ביתQ3"):
        assert read_one(tmp_path, f"שם,טלפון,הערות\nדנה כהן,0501234567,{word}\n", "cp1255").name == "דנה כהן"


def test_western_names_that_begin_with_an_accent(tmp_path: Path) -> None:
    for name in ("Élodie Ávila", "Österberg", "Zoë Brontë", "André Ñandú"):
        assert read_one(tmp_path, f"{HEADER}{name},0501234567\n", "cp1252").name == name


@pytest.mark.parametrize(
    "text", ["sep=;\r\nname;phone\r\nDana;0501234567\r\n", "SEP=,\n" + HEADER + "Dana,0501234567"]
)
def test_a_separator_that_the_first_line_names(tmp_path: Path, text: str) -> None:
    rows, _ = read(tmp_path, text)
    assert [(row.row, row.body.name) for row in rows] == [(2, "Dana")], "the sheet does not show that line"


@pytest.mark.parametrize(
    "header",
    ["Name,Phone", "name, phone", ' "Name" ,Phone Number', "full_name,phone_number", "שם מלא,טלפון",
    "שם,טלפון נייד",
     "\u200fשם הלקוח,מספר טלפון", "FULL NAME,Mobile Phone", "Name,Phone 1", "Full Name,User Phone",
     "שם פרטי ומשפחה,טלפון ראשי", "שם,טלפון סלולארי", "שם המתעניינת,נייד 1", "Name *,Phone (required)",
     "Display Name,Contact Number", "Name,WhatsApp No.", "Name,Phone #", "שם הלקוחה,טלפון (חובה)",
     "Name שם,Phone טלפון", "שם / Name,טלפון / Phone", "Имя,Телефон", "الاسم,رقم الهاتف",
     "Person - Name,Person - Phone", "Client Name,Primary Phone Number",
     "What's your name?,And your phone number?",
     "שם מלא,מספר טלפון נייד", "שם הליד/ה,מספר הטלפון", "שם המתאמן/ת,הטלפון שלך",
     "שם פרטי + משפחה,טלפון סלולרי נייד",
     "איך קוראים לך?,מה הטלפון שלך?", "Parent name,phone (with country code)", "Nombre,Teléfono",
     "Nome,Cellulare",
     "Vorname,Handynummer", "Person,Contact No.", "Lead,GSM", "שם מלא (חובה),מספר פלאפון",
     "Name,Phone Number (WhatsApp)", "Your Name,Your Phone Number", "שם,טל' נייד",
     "Nom,Téléphone", "Nombre y apellidos,Móvil", "Vollständiger Name,Mobilnummer",
     "Prénom et nom,Téléphone portable",
     "Naam,Mobiel", "Imię i nazwisko,Telefon komórkowy", "Ad Soyad,Telefon", "Név,Telefonszám", "Namn,Mobil",
     "Όνομα,Τηλέφωνο", "Nimi,Puhelin", "姓名,手机", "الاسم بالكامل,رقم الموبايل", "Имя,Тел.", "Name,Ph.",
     "Name,Mob",
     "Name,WA", "Name,Whats App", "שם,וואצאפ", "שם,ואטסאפ", "שם,פל'", "איך לפנות אליך?,מה הטלפון שלך?",
     "שמך המלא,הטלפון שלך",
     "Guest,Phone", "אורח,טלפון", "Attendee,Attendee phone",
     "data[name],data[phone]", "Vor- und Nachname,Telefonnummer", "Name,Contact Tel", "Ime i prezime,Telefon"],
)  # fmt: skip
def test_columns_however_they_are_called(tmp_path: Path, header: str) -> None:
    assert read_one(tmp_path, f"{header}\n{DANA}").phone == "+972501234567"


def test_what_an_ad_tool_writes(tmp_path: Path) -> None:
    text = (
        "id\tcreated_time\tad_id\tcampaign_name\tis_organic\tplatform\tfull_name\tphone_number\temail\n"
        "l:1\t2026-11-20T10:00:00+02:00\tag:1\tWinter\tfalse\tfb\tDana Levi\tp:+972501234567\td@x.il\n"
    )
    body = read_one(tmp_path, text, "utf-16")
    assert (body.name, body.phone, body.campaign) == ("Dana Levi", "+972501234567", "Winter")
    assert (body.email, body.external_id) == ("d@x.il", "l:1")


@pytest.mark.parametrize(
    "text",
    ["Saved name,Public name,Phone number,Label\nדנה כהן,dana,+972 50-123-4567,New customer\n",
     "Record ID,First Name,Last Name,Phone Number,Mobile Phone Number\n1,דנה,כהן,,+972501234567\n",
     "Invitee Name,Invitee Email,Text Reminder Number\nדנה כהן,d@x.example,+972 50-123-4567\n",
     "First Name,Last Name,Accepts Email Marketing,Default Address Phone,Phone\nדנה,כהן,yes,,'+972501234567\n"],
)  # fmt: skip
def test_what_address_books_and_shops_export(tmp_path: Path, text: str) -> None:
    dana = read_one(tmp_path, text)
    assert (dana.name, dana.phone) == ("דנה כהן", "+972501234567")
    assert dana.consent is None, "who takes e-mails has agreed to no messages"


def test_a_first_and_a_last_name(tmp_path: Path) -> None:
    assert read_one(tmp_path, "שם פרטי,שם משפחה,נייד\nדנה,כהן,0501234567\n").name == "דנה כהן"


@pytest.mark.parametrize(
    ("header", "row"),
    [("שם,שם משפחה,טלפון", "דנה,כהן"), ("שם משפחה,פרטי,טלפון", "כהן,דנה"),
    ("Nom,Prénom,Téléphone", "כהן,דנה"),
     ("Name,First name,Phone", "דנה כהן,דנה"), ("Name,Last name,Phone", "דנה כהן,כהן"),
     ("Guest,Name,Phone", "1,דנה כהן"),
     ("Nombre,Apellidos,Teléfono", "דנה,כהן"), ("Cognome,Nome,Telefono", "כהן,דנה"),
     ("properties.firstname,properties.lastname,phone", "דנה,כהן"),
     ("Child First Name,Name,Phone", "נועם,דנה כהן")],
)  # fmt: skip
def test_a_name_of_which_one_part_has_a_column_of_its_own(tmp_path: Path, header: str, row: str) -> None:
    assert read_one(tmp_path, f"{header}\n{row},0501234567\n").name == "דנה כהן"


@pytest.mark.parametrize(
    ("header", "row", "phone"),
    [("קידומת,טלפון", "050,1234567", "+972501234567"), ("קידומת,טלפון", "50,1234567", "+972501234567"),
     ("Country code,Phone", "+44,07911 123456", "+447911123456"),
     ("Country code,Phone", "972,501234567", "+972501234567"),
     ("Country code,Phone", "IL,0501234567", "+972501234567"), ("קידומת,טלפון", "050,0501234567",
     "+972501234567"),
     ("Country code,Phone", "44,+972501234567", "+972501234567"),
     ("Prefix,Phone", "Mr.,0501234567", "+972501234567"),
     ("טלפון 1,טלפון 2", ",0501234567", "+972501234567"), ("Phone 1 - Value,Phone 2 - Value", ",0501234567",
         "+972501234567"),
     ("טלפון 1,טלפון 2", "03-1234567,0501234567", "+972501234567")],
)  # fmt: skip
def test_a_number_in_two_columns(tmp_path: Path, header: str, row: str, phone: str) -> None:
    assert read_one(tmp_path, f"name,{header}\nDana,{row}\n").phone == phone


@pytest.mark.parametrize(
    "text", ['"name,phone"\n"דנה כהן,0501234567"\n', '"name,""phone"""\n"דנה כהן,""0501234567"""\n']
)
def test_rows_that_became_one_cell_each(tmp_path: Path, text: str) -> None:
    """Who opens a file as text and saves it as CSV gets this."""
    assert read_one(tmp_path, text).name == "דנה כהן"


def test_letters_that_another_program_read_wrong(tmp_path: Path) -> None:
    for wrong in ("latin-1", "cp1252"):
        garbled = "שם,טלפון\nדן שק,0501234567\n".encode()
        text = "".join(chr(byte) if wrong == "latin-1" else _as_windows(byte) for byte in garbled)
        assert read_one(tmp_path, text).name == "דן שק"
    for whole in ("José Ünal", "Ærø", "× דנה ×", "Ã"):
        assert read_one(tmp_path, f"{HEADER}{whole},0501234567\n").name == whole


def _as_windows(byte: int) -> str:
    try:
        return bytes([byte]).decode("cp1252")
    except UnicodeDecodeError:
        return chr(byte)


def test_hebrew_of_old_programs(tmp_path: Path) -> None:
    assert read_one(tmp_path, "שם,טלפון\nדנה כהן,0501234567\n", "cp862").name == "דנה כהן"
    assert read_one(tmp_path, HEADER + "D’Angelo – Núñez,0501234567\n", "cp1252").name == "D’Angelo – Núñez"
    assert read_one(tmp_path, HEADER + DANA, "utf-32").name == "דנה כהן"


def test_rows_count_as_the_spreadsheet_shows_them(tmp_path: Path) -> None:
    text = 'name,phone,interest\nDana,0501234567,"two\nlines"\n\n,,\n  , ,\nAvi,12,\n'
    rows, problems = read(tmp_path, text)
    assert [row.row for row in rows] == [2]
    assert [(problem.row, problem.field) for problem in problems] == [(6, "phone")]


@pytest.mark.parametrize(
    ("written", "phone"),
    [("'050-1234567", "+972501234567"), ("972501234567.0", "+972501234567"), ("tel:+972-50-123-4567",
        "+972501234567"),
     ("501234567", "+972501234567"), ("p:+972501234567", "+972501234567"),
     ("+52 1 55 1234 5678", "+525512345678"),
     ('"=""0501234567"""', "+972501234567"), ("whatsapp:+972501234567", "+972501234567"),
     ("https://wa.me/972501234567", "+972501234567"), ("972501234567@c.us", "+972501234567"),
     ("https://api.whatsapp.com/send?phone=972501234567", "+972501234567"),
     ("נייד: 050-1234567", "+972501234567"),
     ("+52 044 55 1234 5678", "+525512345678"), ("+229 97 12 34 56", "+2290197123456"),
     ("00225 08 12 34 56", "+2250708123456"), ('"972501234567,0"', "+972501234567"),
     ("٠٥٠١٢٣٤٥٦٧", "+972501234567"),
     ("＋９７２501234567", "+972501234567"), ("0501234567;050-7654321", "+972501234567"),
     ("03-1234567 / 050-1234567", "+972501234567"), ('"050-1234567, 03-1234567"', "+972501234567"),
     ("+972501234567 ::: +972507654321", "+972501234567"), ("050-1234567 (אמא)", "+972501234567"),
     ("נייד 050-1234567", "+972501234567"), ("Dana's mobile: 050-1234567", "+972501234567"),
     ("050-1234567 - לא בשבת", "+972501234567"), ('"050-1234567,"', "+972501234567"), ("050_1234567",
         "+972501234567"),
     ("0501234567'", "+972501234567"), ("'0501234567'", "+972501234567"), ("“0501234567”", "+972501234567"),
     ("=’0501234567", "+972501234567"), ("#0501234567", "+972501234567"),
     ("5.01234567E8", "+972501234567"), ('"9,72501234567E+11"', "+972501234567"),
     ("wa.me/972501234567", "+972501234567"), ("011 972 50 123 4567", "+972501234567"),
     ("011-44-7911-123456", "+447911123456"),
     # Signs around it, signs between its digits, a link with words, a sheet's thousands.
     *((written, "+972501234567") for written in (
         "📞050-1234567", "☎ 050-1234567", "050-1234567!", "050-1234567 ❤", "«0501234567»", "<0501234567>",
         "{0501234567}", "=0501234567", "%2B972501234567", "(IL) 0501234567", "🇮🇱 +972501234567",
         "050:1234567", "050·123·4567",
         "050•123•4567", "050=1234567", "050*1234567", "050\\1234567", "050|1234567",
         "0501234567 \\ 03-9876543",
         "https://wa.me/972501234567?text=hi", "whatsapp://send?phone=972501234567",
         "https://api.whatsapp.com/send?phone=%2B972501234567&text=x", '"501,234,567"', '"0,501,234,567"',
     ))],
)  # fmt: skip
def test_phones_as_they_come_out_of_other_programs(tmp_path: Path, written: str, phone: str) -> None:
    assert read_one(tmp_path, f"{HEADER}Dana,{written}\n").phone == phone


@pytest.mark.parametrize(
    "written",
    [
        "050ABC4567",
        "O501234567",
        "050-1234567/8",
        "12 / 050-1234567",
        "050-1234567|8",
        "050-1234567:2",
        "=SUM(A1)",
        "3 ילדים, 5 חתולים",
    ],
)
def test_what_may_be_somebody_else_s_number_is_refused(tmp_path: Path, written: str) -> None:
    _, [problem] = read(tmp_path, f'name,phone\nדנה,"{written}"\n')
    assert problem.field == "phone"


@pytest.mark.parametrize(
    "behind",
    [" ext 5", " ext. 12", " Extension 5", " x5", "x105", " שלוחה 5", " שלוחה: 105", " (שלוחה 5)",
    " של' 5", "#5",
     ";ext=5", ", ext 5", " פנימי 12", "*5"],
)  # fmt: skip
def test_a_number_is_taken_without_its_extension(tmp_path: Path, behind: str) -> None:
    """Nobody can be written to at an extension; the lead is there, and staff can call."""
    assert read_one(tmp_path, f'{HEADER}Dana,"03-1234567{behind}"\n').phone == "+97231234567"


def test_digits_that_a_spreadsheet_lost_are_told_as_that(tmp_path: Path) -> None:
    for written in ("9.72501E+11", "9,72501E+11", "9.72501e+11"):
        _, [problem] = read(tmp_path, f"name;phone\nDana;{written}\n")
        assert problem == RowError(
            2, "phone", "the digits are lost: format the column as text, and export it again"
        )


@pytest.mark.parametrize(
    ("header", "told"),
    [("name,phone,langauge", ("langauge", "did you mean language?")),
     ("name,phnoe", ("phnoe", "did you mean phone?")), ("nmae,phone", ("nmae", "did you mean name?")),
     ("name,phone,consent_marketting", ("consent_marketting", "did you mean consent_marketing?")),
     ("name,fone", ("fone", "did you mean phone?")), ("שם,טלפן", ("טלפן", "did you mean טלפון?")),
     ("colour,phone", ("name", "the header line lacks this column")),
     ("", ("name, phone", "the header line lacks this column"))],
)  # fmt: skip
def test_a_misspelt_column_is_named(tmp_path: Path, header: str, told: tuple[str, str]) -> None:
    rows, problems = read(tmp_path, f"{header}\nדנה,0501234567,he\n")
    assert (rows, [(problem.field, problem.reason) for problem in problems]) == ([], [told])


def test_a_title_above_the_columns_is_none_of_them(tmp_path: Path) -> None:
    text = "לידים מהיריד,,\n\nנכון ל־26 בנובמבר,,\nשם,טלפון,מייל\nדנה,0501234567,\n"
    [row], _ = read(tmp_path, text)
    assert (row.row, row.body.name) == (5, "דנה")


def test_what_stands_for_nothing_is_nothing(tmp_path: Path) -> None:
    dana = read_one(tmp_path, "name,phone,email,birthday,consent_marketing\nדנה,0501234567,-,#N/A,אין\n")
    assert (dana.email, dana.birthday, dana.consent) == (None, None, None)


def test_yes_and_no_as_people_write_them(tmp_path: Path) -> None:
    said = {True: ("כן בבקשה", "בטח", "=TRUE()", "yes please", "👍", "√", "да", "oui", "sí", "מעוניינת",
    "double opt-in"),
            False: ("ממש לא", "=FALSE()", "nope", "no thanks", "👎", "нет", "nein", "הוסר", "לא רוצה",
            "bounced", "0.00")}  # fmt: skip
    for wanted, words in said.items():
        for word in words:
            dana = read_one(tmp_path, f"name,phone,consent_marketing\nדנה,0501234567,{word}\n")
            assert dana.consent is not None
            assert dana.consent.marketing is wanted, word


@pytest.mark.parametrize(
    "written",
    ["5\\3\\1990", "5/III/1990", "5.03.1990 г.", "1990年3月5日", "05/03/1990'", "(05/03/1990)",
    "05/03/1990 (36)",
     "5/3/1990?", "ב-5.3.1990", "ב־5 במרץ 1990", "5 mars 1990", "5. März 1990", "5 de marzo de 1990", "5 березня 1990",
     "5;3;1990", "5|3|1990"],
)  # fmt: skip
def test_birthdays_with_signs_around_them(tmp_path: Path, written: str) -> None:
    assert read_one(tmp_path, f"name,phone,birthday\nDana,0501234567,{written}\n").birthday == date(
        1990, 3, 5
    )


def test_a_word_that_is_neither_yes_nor_no_is_told(tmp_path: Path) -> None:
    _, [problem] = read(tmp_path, "name,phone,consent_marketing\nדנה,0501234567,אולי\n")
    assert (problem.field, problem.reason) == ("consent.marketing", "neither a yes nor a no; write yes or no")


@pytest.mark.parametrize(
    "header",
    ["Company Name,phone", "שם הילד,טלפון", "name,Phone type", "שם,סוג טלפון", "name,Home phone,Work phone"],
)
def test_what_is_somebody_else_s_or_not_clear_is_no_column_of_theirs(tmp_path: Path, header: str) -> None:
    rows, problems = read(tmp_path, f"{header}\nדנה,0501234567,0501234568\n")
    assert rows == []
    assert problems


@pytest.mark.parametrize("column", ["Phone (company)", "Name (company)", "טלפון (אמא)"])
def test_a_remark_that_says_whose_it_is_makes_another_column(tmp_path: Path, column: str) -> None:
    dana = read_one(tmp_path, f"{column},name,phone\n1,דנה,0501234567\n")
    assert (dana.name, dana.phone, dana.consent) == ("דנה", "+972501234567", None)


def test_a_yes_with_a_but_is_none(tmp_path: Path) -> None:
    for word in ("כן, אבל לא פרסומות", "yes but not by sms", "כן/לא"):
        rows, _ = read(tmp_path, f'name,phone,consent\nדנה,0501234567,"{word}"\n')
        assert rows == [], word


def test_columns_that_are_not_used_are_told_and_harm_nothing(tmp_path: Path) -> None:
    file = tmp_path / "leads.csv"
    file.write_text("name,phone,notes,favourite colour\nDana,0501234567,x,red\n", encoding="utf-8")
    leads = LeadFile(file)
    assert (leads.problems, leads.unused) == ([], ("notes", "favourite colour"))


@pytest.mark.parametrize(
    ("word", "agreed"),
    [("כן", True), ("לא", False), ("✓", True), ("x", False), ("X", False), ("V", True), ("TRUE", True),
    ("0", False),
     ("yes", True), ("FALSE", False), ("מאשרת", True), ("נכון", True), ("אישרה", True),
     ("✅", True), ("☑️", True), ("✓️", True), ("כן!", True), ("\u200fכן", True), ("1.0", True),
     ("opted-in", True),
     ("I agree", True), ("מאשר/ת", True), ("כן,_אני_מאשר/ת", True), ("0.0", False), ("❌️", False),
     ("לא.", False),
     ("Never subscribed", False), ("opted out", False), ("denied", False), ("לא מאשר/ת", False),
     ("לא נכון", False), ("לא מאשרת", False), ("Unsubscribed", False)],
)  # fmt: skip
def test_a_yes_or_a_no(tmp_path: Path, word: str, agreed: bool) -> None:
    consent = read_one(tmp_path, f'name,phone,הסכמה לדיוור\nדנה,0501234567,"{word}"\n').consent
    assert consent is not None
    assert consent.marketing is agreed


@pytest.mark.parametrize(
    ("written", "born"),
    [("29/02/2000", date(2000, 2, 29)), ("1.3.85", date(1985, 3, 1)),
    ("2000-02-29 00:00:00", date(2000, 2, 29)),
     ("5 במרץ 1990", date(1990, 3, 5)), ("29 Feb 2000", date(2000, 2, 29)), ("5-3-1990", date(1990, 3, 5)),
     ('"February 29, 2000"', date(2000, 2, 29)), ("29-Feb-00", date(2000, 2, 29)),
     ("2000/2/29", date(2000, 2, 29)),
     ("29.2.2000 00:00", date(2000, 2, 29)), ("1990-03-05T00:00:00Z", date(1990, 3, 5)),
     ("5/3/1990 12:00:00 AM", date(1990, 3, 5)), ("19900305", date(1990, 3, 5)),
     ('"Mon, 05 Mar 1990"', date(1990, 3, 5)), ("יום שני 5.3.1990", date(1990, 3, 5)), ("5.3.1990.",
         date(1990, 3, 5)),
     ("05031990", date(1990, 3, 5)), ("20101990", date(1990, 10, 20)), ("٥/٣/١٩٩٠", date(1990, 3, 5)),
     ("5/3/1990 (פורים)", date(1990, 3, 5)), ("0000-00-00", None), ("0/0/00", None), ("לא ידוע", None),
     ("N/A",
         None)],
)  # fmt: skip
def test_birthdays_as_people_write_them(tmp_path: Path, written: str, born: date | None) -> None:
    assert read_one(tmp_path, f"name,phone,birthday\nדנה,0501234567,{written}\n").birthday == born


@pytest.mark.parametrize(
    ("written", "told"),
    [("5 במאי", "--05-05"), ("ה-5 במאי", "--05-05"), ("ה־5 למאי", "--05-05"), ("29/2", "--02-29"),
    ("5.5", "--05-05"),
     ("5.5.", "--05-05"), ("05-12", "--12-05"), ("May 5", "--05-05"), ("May 5th", "--05-05"), ("5th of May",
         "--05-05"),
     ("05-May", "--05-05"), ("5 מרס", "--03-05"), ("--05-31", "--05-31"), ("--0531", "--05-31"),
     ("5 мая", "--05-05"),
     ("0000-05-31", "--05-31"), ("1604-05-31", "--05-31"), ("31/05/0000", "--05-31"), ("'5/5", "--05-05"),
     ("5 מאי (פסח)", "--05-05")],
)  # fmt: skip
def test_birthdays_without_a_year(tmp_path: Path, written: str, told: str) -> None:
    """Address books write the year 0000 or 1604 where they know none."""
    born = read_one(tmp_path, f"name,phone,birthday\nדנה,0501234567,{written}\n").birthday
    assert isinstance(born, YearDay)
    assert born.isoformat() == told


def test_a_midnight_that_a_program_told_in_utc_is_the_day_it_was_here(tmp_path: Path) -> None:
    told = {
        "1990-05-04T21:00:00.000Z": date(1990, 5, 5), "1990-01-04T22:00:00Z": date(1990, 1, 5),
        "1990-05-05T00:00:00.000Z": date(1990, 5, 5), "1990-05-05T12:00:00Z": date(1990, 5, 5),
        "1990-05-05T04:00:00+00:00": date(1990, 5, 5), "1990-05-05T21:00:00+03:00": date(1990, 5, 5),
    }  # fmt: skip
    for written, born in told.items():
        read_as = read_one(tmp_path, f"name,phone,birthday\nדנה,0501234567,{written}\n").birthday
        assert read_as == born, written


@pytest.mark.parametrize(
    ("written", "why"),
    [("951782400", "a number, and no date"), ("36585", "a number, and no date"),
    ("45000.0", "a number, and no date"),
     ("30/02/2000", "no such day"), ("02/29/2000", "no such day"), ("12/31", "no such day"),
     ("31/4", "no such day"),
     ("1/1/2999", "nobody was born then"), ("soon", "not a date"), ("05.1990", "is missing"),
     ("1990", "is missing"),
     ("May 1990", "is missing"), ("מאי 1990", "is missing"), ("May-90", "is missing"),
     ("1990-05", "is missing"),
     ("May-05", "a day or a year"), ("Mai 5 oder 6", "not a date"), ("1001-01-01", "nobody was born then")],
)  # fmt: skip
def test_what_is_no_birthday_is_refused_and_told_as_what_it_is(
    tmp_path: Path, written: str, why: str
) -> None:
    _, [problem] = read(tmp_path, f"name,phone,birthday\nדנה,0501234567,{written}\n")
    assert problem.field == "birthday"
    assert why in problem.reason


def test_a_space_before_a_quoted_cell_is_no_part_of_it(tmp_path: Path) -> None:
    rows, problems = read(tmp_path, '"Name" , "Phone"\n "Dana" , "050-1234567, mobile"\n')
    assert problems == []
    assert [(row.body.name, row.body.phone) for row in rows] == [("Dana", "+972501234567")]


def test_a_quotation_mark_that_is_never_closed_is_told_where_it_opens(tmp_path: Path) -> None:
    """All rows below it went into its cell."""
    rows, [problem] = read(tmp_path, f'{HEADER}{DANA}"Ron,0501234568\nNoa,0501234569\nUri,0501234560\n')
    assert [row.body.name for row in rows] == ["דנה כהן"]
    assert (problem.row, problem.field) == (3, "row")
    assert "never closed" in problem.reason
    note = read_one(tmp_path, 'name,phone,notes\nDana,0501234567,"5"" of\nsnow"')
    assert note.name == "Dana"


def test_a_comma_too_many_is_told(tmp_path: Path) -> None:
    _, [problem] = read(tmp_path, f"{HEADER}Cohen, Dana,0501234567\n")
    assert (problem.row, problem.field) == (2, "row")
    assert "quotation marks" in problem.reason


def test_a_file_that_is_no_text_is_refused(tmp_path: Path) -> None:
    for begins in (b"PK\x03\x04", b"\xd0\xcf\x11\xe0"):
        with pytest.raises(Exception, match="spreadsheet program's own file, in binary"):
            read(tmp_path, begins + bytes(range(256)) * 20)
    with pytest.raises(Exception, match="binary data"):
        read(tmp_path, b"name,phone\n" + bytes(range(256)) * 20)


def test_of_two_columns_the_mobile_is_written_to(tmp_path: Path) -> None:
    for cells, phone in {
        "03-1234567,050-1234567": "+972501234567", "050-1234567,050-7654321": "+972501234567",
        "03-1234567,no": "+97231234567", ",050-1234567": "+972501234567",
    }.items():  # fmt: skip
        assert read_one(tmp_path, f"name,phone,mobile\nDana,{cells}\n").phone == phone


def test_a_line_in_another_alphabet_spoils_no_other(tmp_path: Path) -> None:
    """Two files that were put together: read as Western letters, every Hebrew name would be nonsense."""
    with pytest.raises(Exception, match="row 3 is in another alphabet"):
        read(tmp_path, (HEADER + DANA).encode() + b"\xe9ve,0501234568\n")


def test_the_sign_that_old_programs_end_a_file_with_is_no_row(tmp_path: Path) -> None:
    assert read_one(tmp_path, (HEADER + DANA).encode() + b"\x1a").name == "דנה כהן"


def test_an_address_books_lists_are_no_tags(tmp_path: Path) -> None:
    body = read_one(tmp_path, "Name,Phone 1 - Value,Labels\nDana,0501234567,* myContacts ::: VIP ::: expo\n")
    assert body.tags == ["VIP", "expo"]


def test_our_own_export_comes_back_in(tmp_path: Path) -> None:
    text = (
        "id,created_at,name,phone,email,language,stage,source,campaign,refused_at\n"
        "abc,2026-11-01T00:00:00+00:00,Dana,'+972501234567,,he,new,,,\n"
    )
    assert read_one(tmp_path, text).phone == "+972501234567"


def test_our_own_number_is_nobodys(tmp_path: Path) -> None:
    file = tmp_path / "leads.csv"
    file.write_text(HEADER + DANA, encoding="utf-8")
    assert list(LeadFile(file, {"+972501234567"}).read()) == [
        [RowError(2, "phone", "this is the business's own number")]
    ]
