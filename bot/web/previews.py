"""Whether a person looks at a page, or a program does: a network's preview, a scanner, a search engine."""

import re
from collections.abc import Mapping

_DEVICES = re.compile(
    r"cubot|\((?:(?:linux|iphone|ipad|ipod|windows|macintosh|x11)\b[^()]*(?:\([^()]*\)[^()]*)*|[^()]*\bandroid\b[^()]*)\)",
    re.IGNORECASE,
)
"""A device's name may hold anything: CUBOT makes phones."""
_AMONG_DEVICES = re.compile(r"https?:|(?<!cu)bot(?:-\w+)?/?[0-9]+[.][0-9]", re.IGNORECASE)
"""What no device is called: an address, a robot with a version."""
_PREVIEWS = re.compile(
    r"^(?:whatsapp|viber|signal)(?:[/-]|$)|^dalvik/"
    r"|bot\b|bot[-_/ ]|preview|crawl|spider|externalhit|externalua|embedly|unfurl|(?:link|url).?expand|scrap|snippet"
    r"|slurp|headless|vkshare|line-poker|google-(?:pagerenderer|read-aloud|inspectiontool|safety)|prerender\b|archiver"
    r"|cfnetwork/|externalfetcher|facebookcatalog|iframely|googleother|feedfetcher|ms-?office|office existence"
    r"|barracuda|mediapartners|imageproxy|lighthouse|https?:|mailto:|\bcompatible; (?!msie|konqueror)"
    r"|phantomjs|puppeteer|playwright|selenium|htmlunit|cypress/|screenshot|webshot|thumbnailer|pagespeed|synthetics"
    r"|\bptst/|gtmetrix|favicon|splash version|site24x7|statuscake|health-?check|\bmonitor\b|uptime|zgrab|censys"
    r"|siteimprove|detectify|owasp|nmap|nikto|acunetix|qualys|wkhtml|rendertron|browsershot|\(via "
    r"|trend ?micro|safelinks|linkcheck|link-?validator",
    re.IGNORECASE,
)
_BROWSERS = re.compile(
    r"^(?:mozilla|opera|ucweb)/|browser|midp|applewebkit|dolfin|netfront|^docomo/"
    r"|^(?:curl|wget|python|aiohttp|httpie|lynx|w3m|e?links)\b",
    re.IGNORECASE,
)
"""What people look with names itself one of these, down to phones with keys; a program names itself alone. Who tries a
link out by hand, with curl say, wants to see it counted."""
_MODERN = re.compile(r"^(?:mozilla|opera)/", re.IGNORECASE)
_PURPOSES = ("purpose", "sec-purpose", "x-purpose", "x-moz")
_PAGES = frozenset({"", "document", "iframe", "frame"})


def is_preview(headers: Mapping[str, str]) -> bool:
    """Whether nobody is looking: a network's preview, a search engine, a browser that fetches in advance.

    Telegram's own browser and WhatsApp's name themselves within a browser's name, and are people's. A program that
    borrows a browser's name is known by the rest of what it sends.
    """
    told = headers.get("user-agent", "").strip()[:1000]
    return _names_a_program(told) or _asks_early(headers) or _asks_as_no_browser(told, headers)


def _names_a_program(told: str) -> bool:
    if told and not _BROWSERS.search(told):
        return True
    return bool(_AMONG_DEVICES.search(told) or _PREVIEWS.search(_DEVICES.sub(" ", told)))


def _asks_early(headers: Mapping[str, str]) -> bool:
    early = " ".join(headers.get(name, "") for name in _PURPOSES).casefold()
    return "prefetch" in early or "preview" in early


def _asks_as_no_browser(told: str, headers: Mapping[str, str]) -> bool:
    """Whoever taps has a browser with a language, which asks for a page, and for the whole of it.

    A browser that a program drives asks for pages and names no language; who tries a link out by hand asks for
    anything at all. `Sec-Fetch-Dest` (Fetch Metadata) tells a page from a picture or a script's own fetching; `From`
    (RFC 9110) is where a robot says whose it is.
    """
    wanted = headers.get("accept", "").casefold()
    no_language = not headers.get("accept-language", "").strip()
    return (
        (no_language and "html" in wanted and _MODERN.match(told) is not None)
        or (wanted != "" and "html" not in wanted and "*/*" not in wanted)
        or headers.get("sec-fetch-dest", "").casefold() not in _PAGES
        or "from" in headers
        or "range" in headers
    )
