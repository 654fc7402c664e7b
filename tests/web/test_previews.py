"""People who tap a link are counted, and what networks fetch to show a preview is not."""

import pytest

from bot.web.links import is_preview

CHROME = "AppleWebKit/537.36 (KHTML, like Gecko) Chrome/124.0.0.0 Mobile Safari/537.36"
WEBVIEW = "AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/124.0.6367.82 Mobile Safari/537.36"
IPHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)"


@pytest.mark.parametrize(
    "agent",
    [
        f"Mozilla/5.0 (Linux; Android 9; CUBOT X19) {CHROME}",
        f"Mozilla/5.0 (Linux; Android 11; CUBOT_NOTE_20 Build/RP1A.200720.011; wv) {WEBVIEW}",
        f"Mozilla/5.0 (Linux; U; Android 8.1.0; en-us; CUBOT POWER (2018)) {CHROME}",
        f"Mozilla/5.0 (Linux; Android 13; SM-S911B; wv) {WEBVIEW} "
        "Telegram-Android/10.14.5 (Samsung SM-S911B; Android 13; SDK 33; HIGH)",
        f"Mozilla/5.0 (Linux; Android 10; K) {CHROME} "
        "Telegram-Android/11.4.2 (Cubot CUBOT NOTE 20; Android 10; SDK 29; LOW)",
        f"{IPHONE} Mobile/15E148 WhatsApp/2.24.8.77",
        f"Mozilla/5.0 (Linux; Android 14; Pixel 8) {WEBVIEW} WhatsApp/2.24.1.6",
        f"{IPHONE} Mobile/15E148 [FBAN/FBIOS;FBAV/450.0.0.38.108;FBDV/iPhone14,5]",
        f"{IPHONE} Mobile/15E148 Instagram 320.0.0.0 (iPhone14,5; iOS 17_4; en_US; en; scale=3.00)",
        f"{IPHONE} Version/17.4 Mobile/15E148 Safari/604.1",
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:125.0) Gecko/20100101 Firefox/125.0",
        f"Mozilla/5.0 (Linux; Android 11; CUBOT_X50 Build/RP1A; wv) {WEBVIEW} Instagram 320.0.0.42.101 "
        "Android (30/11; 440dpi; 1080x2250; CUBOT; CUBOT X50; X50; mt6779; he_IL; 560107895)",
        f"Mozilla/5.0 (Linux; Android 11; X50) {WEBVIEW} [FB_IAB/FB4A;FBDV/CUBOT X50;FBMF/CUBOT;FBBD/CUBOT;]",
        "CUBOT X50/1.0 Linux/4.14 Android/11 Browser/AppleWebKit537.36 Chrome/30 Mobile Safari/534.30",
        f"Mozilla/5.0 (Linux; Android 12; KINGKONG 9) {CHROME} Viber/20.1 (CUBOT KINGKONG 9)",
        f"{IPHONE} Mobile/15E148 Telegram-iOS/10.9",
        "Opera/9.80 (Android; Opera Mini/36.2/119.132; U; he) Presto/2.12.423 Version/12.16",
        "UCWEB/2.0 (MIDP-2.0; U; Adr 4.4.2; en-US; SM-G900) U2/1.0.0 UCBrowser/9.4.1.482 U2/1.0.0 Mobile",
        f"{IPHONE} Mobile/15E148 Viber/20.1.0",
        "",
    ],
)
def test_people(agent: str) -> None:
    assert not is_preview({"user-agent": agent})


@pytest.mark.parametrize(
    "agent",
    [
        "WhatsApp/2.23.20.0 A",
        "WhatsApp/2.2413.51 W",
        "TelegramBot (like TwitterBot)",
        "facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)",
        "facebookexternalhit/1.1;line-poker/1.0",
        "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_11_1) AppleWebKit/601.2.4 (KHTML, like Gecko) Version/9.0.1 "
        "Safari/601.2.4 facebookexternalhit/1.1 Facebot Twitterbot/1.0",
        "Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)",
        "Mozilla/5.0 (compatible; Discordbot/2.0; +https://discordapp.com)",
        "LinkedInBot/1.0 (compatible; Mozilla/5.0; Apache-HttpClient +http://www.linkedin.com)",
        f"Mozilla/5.0 (Linux; Android 6.0.1; Nexus 5X Build/MMB29P) {CHROME} (compatible; Googlebot/2.1; "
        "+http://www.google.com/bot.html)",
        "Mozilla/5.0 (Windows NT 6.1) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/52 Safari/537.36 BingPreview/1.0b",
        "Mozilla/5.0 (Windows NT 10.0) SkypeUriPreview Preview/0.5 skype-url-preview@microsoft.com",
        "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/120.0 Safari/537.36",
        "WhatsApp", "Viber/13.3.0.5 CFNetwork/1121.2.2 Darwin/19.2.0", "Viber", "Signal-Android/6.0",
        "meta-externalfetcher/1.1", "facebookcatalog/1.0", "Iframely/1.3.1 (+https://iframely.com/docs/about)",
        "Dalvik/2.1.0 (Linux; U; Android 13; SM-S911B Build/TP1A.220624.014)",         "Messages/1 CFNetwork/1494",
        "GoogleOther", "FeedFetcher-Google; (+http://www.google.com/feedfetcher.html)", "Mediapartners-Google",
        "Mozilla/4.0 (compatible; ms-office; MSOffice 16)", "Microsoft Office Existence Discovery",
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/120 Safari/537.36 Barracuda Sentinel (EE)",
    ],
)  # fmt: skip
def test_previews(agent: str) -> None:
    assert is_preview({"user-agent": agent})


def test_what_a_browser_fetches_in_advance_is_nobodys_click() -> None:
    assert is_preview(
        {"user-agent": f"Mozilla/5.0 (Linux; Android 10; K) {CHROME}", "sec-purpose": "prefetch;prerender"}
    )
