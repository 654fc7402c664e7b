"""What staff do on a lead's page beside answering: look at files, note, tag and stop advertising."""

from datetime import UTC, datetime

from bot.decisions.arrivals import Arrival
from bot.web.console.timeline import Day, Item, Shape
from conversations.lead.addresses import Channel
from conversations.lead.content import Media
from conversations.turn.inputs import Shared
from storage import leads
from tests.harness.console import House, living

DANA = "972501234567"
AT = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)


async def shares(house: House, lead_id: str, kind: str, url: str) -> None:
    shared = Shared(kind, Channel.WHATSAPP, media=Media(kind, url))  # type: ignore[arg-type]
    await house.app.intake.accept(Arrival(shared, lead_id=lead_id))


async def test_files_are_seen_and_heard_and_named_in_the_reader_s_language(ready_sqlite: str) -> None:
    async with living(ready_sqlite) as house, house.visitor() as noa:
        lead_id = await house.hears("היי", DANA)
        await shares(house, lead_id, "voice", "https://media.example/1.ogg")
        await shares(house, lead_id, "image", "https://media.example/2.jpg")
        await house.hears("אפשר לדבר עם מישהו?", DANA)
        await noa.signs_in()
        page = await noa.opens(f"/leads/{lead_id}?lang=en")
        assert '<audio class="file" controls preload="none" src="https://media.example/1.ogg">' in page.html
        assert '<img src="https://media.example/2.jpg"' in page.html
        assert "[voice]" not in page.text
        assert "voice note" in page.text
        assert "media-src" in page.headers["Content-Security-Policy"]
        assert "https://wa.me/972501234567" in page.html
        front = await noa.opens("/?lang=he")
        assert "[voice]" not in front.text
        assert "הודעה קולית" in front.text or "תמונה" in front.text
        assert "אפשר לדבר עם מישהו?" in front.text, "the words that caused it"


async def test_notes_tags_and_no_more_advertising(ready_sqlite: str) -> None:
    async with living(ready_sqlite) as house, house.visitor() as noa:
        lead_id = await house.hears("היי", DANA)
        before = await house.said(lead_id)
        await noa.signs_in("Noa")
        page = await noa.opens(f"/leads/{lead_id}")
        seen = await noa.sends(page.form("/tend"), note="חזרה אליי בטלפון", add_tag=" vip  2026 ")
        assert "חזרה אליי בטלפון" in seen.text
        assert "vip 2026" in seen.text
        page = await noa.opens(f"/leads/{lead_id}")
        await noa.sends(page.form("/tend"), note="", add_tag="", drop_tag="vip 2026")
        page = await noa.opens(f"/leads/{lead_id}")
        await noa.sends(page.form("/tend"), note="", add_tag="", stop_advertising="yes")
        async with house.app.database.read() as connection:
            lead = await leads.read(connection, lead_id)
        assert lead is not None
        assert (lead.contact.tags, lead.consent.allows_advertising()) == ([], False)
        assert (lead.consent.ledger[-1].source, lead.consent.ledger[-1].text) == ("staff", "Noa")
        assert await house.said(lead_id) == before, "the lead hears nothing of it"


async def test_the_angriest_come_first_and_the_list_says_who_spoke_last(ready_sqlite: str) -> None:
    async with living(ready_sqlite) as house, house.visitor() as noa:
        await house.hears("אפשר לדבר עם מישהו?", "972501111111")
        await house.hears("אתם גנבים! תחזירו לי את הכסף!", "972502222222")
        await noa.signs_in("Noa")
        front = (await noa.opens("/?lang=en")).html
        assert 0 < front.find("גנבים") < front.find("אפשר לדבר עם מישהו")
        assert "Bot:" in (await noa.opens("/leads?lang=en")).text


async def test_a_lead_is_added_and_greeted_only_where_that_is_wished_for(ready_sqlite: str) -> None:
    async with living(ready_sqlite) as house, house.visitor() as noa:
        await noa.signs_in("Noa")
        form = (await noa.opens("/leads?lang=en")).form("/leads/add")
        quiet = await noa.sends(form, name="גיל", phone="050-1234567", greet="no")
        assert "גיל" in quiet.text
        loud = await noa.sends(form, name="רות", phone="050-7654321", greet="yes")
        said = [await house.said(page.path.split("/")[2].partition("?")[0]) for page in (quiet, loud)]
        assert [len(texts) for texts in said] == [0, 1]
        assert "no number" in (await noa.sends(form, name="x", phone="12")).text


async def test_two_records_are_merged_and_a_case_is_given_to_a_colleague(ready_sqlite: str) -> None:
    async with living(ready_sqlite) as house, house.visitor() as noa:
        one, other = await house.hears("היי", DANA), await house.hears("שלום, זו אני", "972509999999")
        await noa.signs_in("Noa")
        page = await noa.opens(f"/leads/{one}?lang=en")
        await noa.sends(page.form("/merge"), other=f"{house.url}/leads/{other}?note=x")
        assert "שלום, זו אני" in (await noa.opens(f"/leads/{other}")).text
        assert (await noa.opens(f"/leads/{other}")).path.startswith(f"/leads/{one}")
        page = await noa.opens(f"/leads/{one}?lang=en")
        assert "There is no such" in (await noa.sends(page.form("/merge"), other="nobody")).text
        assert "it is this one" in (await noa.sends(page.form("/merge"), other=one)).text
        await noa.sends(page.form("/tend"), note="", add_tag="", assign_to="Uri")
        assert await house.owner(one) == "Uri"


async def test_ready_answers_are_at_hand_for_who_has_the_case(ready_sqlite: str) -> None:
    async with living(ready_sqlite) as house, house.visitor() as noa:
        lead_id = await house.hears("אפשר לדבר עם מישהו?", DANA)
        await noa.signs_in("Noa")
        assert "data-canned" not in (await noa.opens(f"/leads/{lead_id}")).html
        page = await noa.presses(f"/leads/{lead_id}", "/take")
        assert '<option value="260 בחודש">' in page.html


def test_what_staff_were_told_without_anything_in_between_folds_into_one_line() -> None:
    def line(kind: str, *, to_staff: bool = False, reminds: bool = False, shape: Shape = "event") -> Item:
        return Item(shape, AT, kind, kind, "", None, None, to_staff=to_staff, reminds=reminds)

    told, reminded = line("told", to_staff=True), line("reminded", reminds=True)
    asked, taken = line("asked", shape="theirs"), line("taken")
    day = Day(AT.date(), [asked, told, asked, reminded, told, reminded, told, told, taken, told])
    runs = [[item.kind for item in run] for run in day.fold()]
    together = ["reminded", "told", "reminded", "told", "told"]
    assert runs == [["asked"], ["told"], ["asked"], together, ["taken"], ["told"]]
