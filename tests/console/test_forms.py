"""Forms of somebody else's, headers, and what a browser may do with a page."""

import re
from dataclasses import replace

import pytest

from tests.harness.console import PASSWORD, House, Visitor
from tests.harness.ready import on_sqlite

PAGES = ["/", "/leads", "/leads?q=x&hands=any", "/leads/nobody", "/sign-in?next=/leads"]


@on_sqlite
async def test_every_page_says_what_it_may_do(noa: Visitor) -> None:
    for path in PAGES:
        seen = await noa.opens(path)
        policy = seen.headers["content-security-policy"]
        assert "default-src 'none'" in policy
        assert "unsafe" not in policy
        assert seen.headers["x-content-type-options"] == "nosniff"
        assert seen.headers["referrer-policy"] == "same-origin"
        assert seen.headers["cache-control"] == "no-store"
        assert not re.search(r"<style|\sstyle=|\son[a-z]+=|<script(?![^>]*\ssrc=)", seen.html), path
        assert not re.search(r'(?:src|href)="(?:https?:)?//', seen.html), path


async def test_static_files_are_kept_by_browsers(simple_house: House) -> None:
    async with simple_house.visitor() as anybody:
        page = await anybody.opens("/sign-in")
        for path in re.findall(r'(?:src|href)="(/static/[^"]+)"', page.html):
            seen = await anybody.opens(path)
            assert seen.status == 200
            assert "immutable" in seen.headers["cache-control"]
        assert (await anybody.opens("/static/../auth.py")).status == 404


@pytest.mark.parametrize("token", ["", "x" * 43])
@on_sqlite
async def test_a_form_without_its_token_does_nothing(house: House, noa: Visitor, token: str) -> None:
    lead_id = await house.hears("can I talk to a person?")
    form = (await noa.opens("/")).form("/take")
    assert (await noa.sends(form, csrf=token)).status == 403
    assert await house.owner(lead_id) is None
    await noa.sends(form)
    assert await house.owner(lead_id) == "Noa"


@on_sqlite
async def test_anothers_token_is_none(house: House, noa: Visitor) -> None:
    await house.hears("can I talk to a person?")
    async with house.visitor() as maya:
        await maya.signs_in("Maya")
        token = (await maya.opens("/")).form("/take").fields["csrf"]
    assert (await noa.sends((await noa.opens("/")).form("/take"), csrf=token)).status == 403


@pytest.mark.parametrize("origin", ["https://evil.example", "null", "http://127.0.0.1:1"])
@on_sqlite
async def test_a_form_from_elsewhere_does_nothing(house: House, noa: Visitor, origin: str) -> None:
    lead_id = await house.hears("can I talk to a person?")
    assert (await noa.sends((await noa.opens("/")).form("/take"), origin=origin)).status == 403
    assert await house.owner(lead_id) is None


async def test_signing_somebody_in_from_elsewhere_does_nothing(simple_house: House) -> None:
    async with simple_house.visitor() as stranger:
        form = (await stranger.opens("/sign-in")).form("/sign-in")
        form = replace(form, fields=form.fields | {"name": "Noa", "password": PASSWORD})
        assert (await stranger.sends(form, origin="https://evil.example")).status == 403
        assert (await stranger.sends(form, csrf="")).status == 403
        assert (await stranger.opens("/", follow=False)).status == 303


async def test_nothing_a_form_holds_breaks_it(house: House, noa: Visitor) -> None:
    lead_id = await house.hears("can I talk to a person?")
    form = (await noa.opens("/")).form("/take")
    assert (await noa.sends(form, key="../../x")).status == 403
    assert (await noa.sends(replace(form, action="/leads/nobody/take"))).status == 404
    assert (await noa.sends(replace(form, action="/leads/%00/take"))).status == 404
    for action in ("take", "done", "back", "answer"):
        to_nobody = replace(form, action=f"/leads/nobody/{action}")
        assert (await noa.sends(to_nobody, key="")).status == 404
    assert (await noa.sends(form, csrf=form.fields["csrf"], rest="x" * 300_000)).status == 413
    assert (await noa.sends(replace(form, fields={f"f{n}": "" for n in range(99)}))).status == 400
    for body, kind, status in ((b"{}", "application/json", 415), (b"csrf=\xff", None, 400)):
        headers = {"content-type": kind or "application/x-www-form-urlencoded"}
        async with noa.http.post(f"{noa.url}/leads/{lead_id}/take", data=body, headers=headers) as answer:
            assert answer.status == status
    assert await house.owner(lead_id) is None


ODD = [
    "/leads?after=x", "/leads?after=9999999999999999-a", "/leads?stage=nothing&hands=x", "/leads?q=%00%ff",
    "/leads/UPPER", "/leads/%D7%90", "/?note=%3Cscript%3E", "/leads?source=%00", "/?lang=xx&lead=%00",
    f"/leads?q={'%F0%9F%92%83' * 300}", "/leads/nobody?before=1.1", "/sign-in?next=%00",
]  # fmt: skip


async def test_no_address_breaks_a_page(noa: Visitor) -> None:
    for path in ODD:
        assert (await noa.opens(path)).status in (200, 404), path


@on_sqlite
async def test_words_are_never_markup(house: House, noa: Visitor) -> None:
    evil = '<script>alert(1)</script><img src=x onerror="alert(2)">'
    lead_id = await house.gets(
        evil,
        "+972501234567",
        email='"><b>@x',
        source=evil,
        campaign=evil,
        interest=evil,
        tags=(evil,),
        agreed=evil,
    )
    await house.sells(lead_id, item=evil, order=evil)
    await house.hears(f"can I talk to a person? {evil}")
    async with house.visitor() as nasty:
        await nasty.signs_in(f"<i>{evil}</i>"[:60])
        await nasty.presses("/", "/take")
    for path in (
        "/",
        "/leads",
        f"/leads/{lead_id}",
        f"/leads?q={'%3Cscript%3E'}&source=%3Cimg%20onerror%3D1%3E",
    ):
        seen = await noa.opens(path)
        assert seen.status == 200
        assert "<script>alert" not in seen.html
        assert "<img src=x" not in seen.html
        assert "<i><script" not in seen.html


@on_sqlite
async def test_the_language_is_remembered_and_turns_the_page(noa: Visitor) -> None:
    seen = await noa.opens("/leads?lang=he&q=x")
    assert '<html lang="he" dir="rtl"' in seen.html
    assert '<html lang="he" dir="rtl"' in (await noa.opens("/")).html
    assert 'href="/leads?q=x&amp;lang=en"' in seen.html
