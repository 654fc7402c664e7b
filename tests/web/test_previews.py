"""People who tap a link are counted, and what networks fetch to show a preview is not."""

import pytest

from bot.web.previews import is_preview

CHROME = "AppleWebKit/537.36 (KHTML, like Gecko) Chrome/124.0.0.0 Mobile Safari/537.36"
WEBVIEW = "AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/124.0.6367.82 Mobile Safari/537.36"
DESK = f"Mozilla/5.0 (Windows NT 10.0; Win64; x64) {CHROME}"
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
        # Browsers within apps, makers' own browsers, phones with few keys, programs for a desk.
        f"Mozilla/5.0 (Linux; Android 14; SM-A546E; wv) {WEBVIEW} [FB_IAB/FB4A;FBAV/486.0.0.66.70;]",
        f"Mozilla/5.0 (Linux; Android 14; 23106RN0DA; wv) {WEBVIEW} musical_ly_2023608040 JsSdk/1.0 NetType/WIFI "
        "Channel/googleplay AppName/musical_ly ByteLocale/he-IL Region/IL BytedanceWebview/d8a21c6",
        f"{IPHONE} Mobile/15E148 musical_ly_36.8.0 NetType/WIFI Channel/App Store BytedanceWebview/d8a21c6",
        f"{IPHONE} Mobile/15E148 Safari Line/14.18.0",
        f"Mozilla/5.0 (Linux; Android 13; SM-G991B; wv) {WEBVIEW} Viber",
        f"{IPHONE} Mobile/15E148 [FBAN/MessengerLiteForiOS;FBAV/486.0.0.33.106;FBDV/iPhone16,2;FBCR/;FBLC/he_IL]",
        f"{IPHONE} Mobile/15E148 Snapchat/13.11.0.39 (like Safari/8619.2.8.10.9, panda)",
        f"{IPHONE} Mobile/15E148 [Pinterest/iOS]",
        f"{IPHONE} Mobile/22B83 Twitter for iPhone/10.64",
        f"{IPHONE} Mobile/15E148 [LinkedInApp]/9.30.1234",
        f"{IPHONE} GSA/339.0.690000 Mobile/15E148 Safari/604.1",
        f"{IPHONE} Version/18.1 Mobile/15E148 DuckDuckGo/7 Safari/605.1.15",
        f"{IPHONE} Mobile/15E148 MicroMessenger/8.0.53(0x18003531) NetType/WIFI Language/he",
        f"{IPHONE} Mobile/15E148 KAKAOTALK 24.9.0 (INAPP)",
        "Mozilla/5.0 (Linux; Android 13; SAMSUNG SM-S918B) AppleWebKit/537.36 (KHTML, like Gecko) "
        "SamsungBrowser/26.0 Chrome/122.0.0.0 Mobile Safari/537.36",
        "Mozilla/5.0 (Linux; Android 10; HarmonyOS; ELS-NX9; HMSCore 6.14.0.302) AppleWebKit/537.36 "
        "(KHTML, like Gecko) Chrome/114.0.5735.196 HuaweiBrowser/15.0.4.312 Mobile Safari/537.36",
        f"Mozilla/5.0 (Linux; U; Android 13; he-il; 2201117TY) {WEBVIEW} XiaoMi/MiuiBrowser/14.9.0-gn",
        f"Mozilla/5.0 (Linux; Android 9; Robot R5) {CHROME}",
        f"Mozilla/5.0 (Linux; Android 11; Ulefone Armor Preview 5) {CHROME}",
        f"Mozilla/5.0 (Linux; Android 12; SM-A125F) {CHROME} OPR/84.1.4381.80838 Prerendering/0",
        "Opera/9.80 (J2ME/MIDP; Opera Mini/9.80 (S60; SymbOS; Opera Mobi/23.348; U; en) Presto/2.5.25 Version/10.54",
        "Mozilla/5.0 (Mobile; Nokia_8110_4G; rv:48.0) Gecko/48.0 Firefox/48.0 KAIOS/2.5",
        "Nokia6300/2.0 (05.00) Profile/MIDP-2.0 Configuration/CLDC-1.1",
        "SAMSUNG-GT-S5620/S5620XEKA1 SHP/VPP/R5 Dolfin/2.0 Nextreaming SMM-MMS/1.2.0 profile/MIDP-2.1",
        "SonyEricssonK800i/R1KG Browser/NetFront/3.3",
        "BlackBerry9000/4.6.0.167 Profile/MIDP-2.0 Configuration/CLDC-1.1 VendorID/102",
        "Mozilla/4.0 (compatible; MSIE 8.0; Windows NT 6.1; Trident/4.0)",
        "Mozilla/5.0 (compatible; MSIE 10.0; Windows NT 6.2; Trident/6.0; Touch)",
        "Mozilla/5.0 (compatible; Konqueror/4.5; FreeBSD) KHTML/4.5.4 (like Gecko)",
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/128.0.0.0 "
        "Safari/537.36 Electron/32.0 Slack/4.41.98",
        "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) "
        "WhatsApp/2.24.22.77 Safari/605.1.15",
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64; Microsoft Outlook 16.0; Pro) AppleWebKit/537.36 "
        "(KHTML, like Gecko) Chrome/120 Safari/537.36 Edg/120",
        "Mozilla/5.0 (SMART-TV; LINUX; Tizen 6.0) AppleWebKit/537.36 (KHTML, like Gecko) 76.0 TV Safari/537.36",
        f"{IPHONE} Mobile/15E148 ExpandedView/1.0",
        f"{IPHONE} Mobile/21G93 QRScanner/3.2.1",
        f"Mozilla/5.0 (Linux; Android 14; Bot Phone 3) {CHROME}",
        f"Mozilla/5.0 (Linux; Android 11; CUBOT P50/RP1A) {CHROME}",
        "DoCoMo/2.0 N905i(c100;TB;W24H16)",
        # Without pictures, in a terminal.
        "Lynx/2.9.0 libwww-FM/2.14 SSL-MM/1.4.1", "w3m/0.5.3+git20230121", "ELinks/0.16 (textmode; Linux)",
        "Links (2.29; Linux x86_64; GNU C; text)",
        # Somebody tries it out.
        "curl/8.5.0", "python-httpx/0.28.1", "HTTPie/3.2.2", "Mozilla/5.0",
        "",
    ],
)  # fmt: skip
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
        # Programs that name no browser at all, whatever they are written with.
        "Go-http-client/2.0", "okhttp/4.12.0", "node-fetch/1.0", "axios/1.7.7",
        "Java/17.0.1", "Apache-HttpClient/4.5.14 (Java/17)", "libwww-perl/6.67", "GuzzleHttp/7",
        "Ruby", "undici", "http.rb/5", "PostmanRuntime/7.42", "SignalAndroid/7", "Signal Desktop", "Rocket.Chat/6",
        "meta-webindexer/1.1", "Slack-ImgProxy (+https://api.slack.com/robots)", "Mimecast-URL-Protect",
        "Mastodon/4.3 (http.rb/5.2.0; +https://mastodon.social/)", "W3C_Validator/1.3", "cortex/1.0", "Symantec",
        "APIs-Google (+https://developers.google.com/webmasters/APIs-Google.html)", "Trustpilot", "LinkScanner",
        # Programs that call themselves a browser's like.
        "Mozilla/5.0 (compatible; Google-Apps-Script; beanserver)", "Mozilla/4.0 (compatible; Synapse)",
        "Mozilla/5.0 (compatible; Bluesky Cardyb/1.1; +mailto:support@bsky.app)",
        "Mozilla/5.0 (compatible; Proofpoint URL Defense)", "Mozilla/5.0 (compatible; Pinterest/0.2)",
        "Mozilla/5.0 (Windows NT 5.1; rv:11.0) Gecko Firefox/11.0 (via ggpht.com GoogleImageProxy)",
        "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 Chrome/125.0 Mobile Safari/537.36 Chrome-Lighthouse",
        "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko; compatible; Acme/2.0) Chrome/116",
        "Mozilla/5.0 (Linux; Android 5.0) AppleWebKit/537.36 Mobile Safari/537.36 (+https://acme.example/about)",
        "WeChat/1.0 (compatible; WeChatShareExtensionNew)", "Zoom-LinkPreview/1.0",
        "YahooMailProxy; https://help.yahoo.com/kb/yahoo-mail-proxy-SLN28749.html",
        "Prerender (+https://github.com/prerender/prerender)",
        # Programs that add their name to a browser's, or stand among the device's.
        *(f"{DESK} {name}" for name in (
            "PingdomPageSpeed/1.0", "DatadogSynthetics", "PTST/240101", "GTmetrix", "Google Favicon", "Puppeteer",
            "Playwright/1.44", "Screenshot/1.0", "Site24x7", "StatusCake", "Cloudflare-Healthchecks/1.0", "zgrab/0.x",
            "NewsNow/1.0 ; https://newsnow.example/about", "Sansec Security Monitor", "CensysInspect/1.1",
            "Trend Micro WTP", "Cypress/13", "Siteimprove", "Detectify", "OWASP ZAP", "wkhtmltopdf", "Rendertron",
        )),
        "Mozilla/5.0 (Unknown; Linux x86_64) AppleWebKit/538.1 (KHTML, like Gecko) PhantomJS/2.1.1 Safari/538.1",
        f"Mozilla/5.0 (X11; Linux x86_64; Storebot-Google/1.0) {CHROME}",
        f"Mozilla/5.0 (Linux; Android 8.0; Pixel 2 Build/OPD3.170816.012; Storebot-Google/1.0) {CHROME}",
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64; trendictionbot0.5.0; trendiction search; "
        "http://www.trendiction.de/bot; web at trendiction.com) Gecko/20100101 Firefox/125.0",
    ],
)  # fmt: skip
def test_previews(agent: str) -> None:
    assert is_preview({"user-agent": agent})


def test_what_a_browser_fetches_in_advance_is_nobodys_click() -> None:
    assert is_preview(
        {"user-agent": f"Mozilla/5.0 (Linux; Android 10; K) {CHROME}", "sec-purpose": "prefetch;prerender"}
    )


PAGE = "text/html,application/xhtml+xml,*/*;q=0.8"


@pytest.mark.parametrize(
    "sent",
    [
        {"accept": PAGE},  # a browser that a program drives has no language
        {"accept": PAGE, "accept-language": " "},
        {"accept": "image/avif,image/webp,image/*;q=0.8", "accept-language": "he"},
        {"accept": PAGE, "accept-language": "he", "from": "bingbot(at)microsoft.com"},
        {"accept": PAGE, "accept-language": "he", "range": "bytes=0-524287"},
        {"accept": "*/*", "accept-language": "he", "sec-fetch-dest": "image"},
        {"accept": "*/*", "accept-language": "he", "sec-fetch-dest": "empty", "sec-fetch-mode": "cors"},
        {"accept": PAGE, "accept-language": "he", "x-purpose": "preview"},
    ],
)
def test_what_borrows_a_browsers_name_is_known_by_the_rest(sent: dict[str, str]) -> None:
    assert is_preview({"user-agent": DESK, **sent})


@pytest.mark.parametrize(
    "sent",
    [
        {"accept": PAGE, "accept-language": "he-IL,he;q=0.9"},
        {"accept": PAGE, "accept-language": "*", "sec-fetch-dest": "document", "sec-fetch-mode": "navigate"},
        {"accept": "application/vnd.wap.xhtml+xml, text/vnd.wap.wml", "accept-language": "he"},
        {"accept": PAGE, "accept-language": "he", "x-requested-with": "com.whatsapp", "save-data": "on"},
        {"accept": "*/*"},  # by hand, with a browser's name
        {},
    ],
)
def test_people_send_what_browsers_send(sent: dict[str, str]) -> None:
    assert not is_preview({"user-agent": DESK, **sent})
