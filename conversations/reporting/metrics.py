"""Every metric, once. The terminal, the API and the console tell what stands here."""

from decimal import Decimal

from conversations.reporting.counts import AllCounts, Sum
from conversations.reporting.metric import Bilingual, Figure, Metric, median_days, median_seconds, share
from conversations.reporting.periods import SILENT_DAYS
from conversations.reporting.question import By


def _earn(counts: AllCounts, currency: str) -> Figure:
    own = counts.orders.revenue.get(currency, Sum())
    value = float(own.amount) / own.customers if own.customers else None
    others = {name: float(sum.amount) for name, sum in counts.orders.revenue.items() if name != currency}
    return Figure(
        value, float(own.amount), own.customers, own.customers, {"currency": currency, "others": others}
    )


def _cost(counts: AllCounts, currency: str) -> Figure:
    spent, customers = counts.spend.get(currency, Decimal(0)), counts.orders.customers
    others = {name: float(amount) for name, amount in counts.spend.items() if name != currency}
    # Who advertises nowhere has no cost of a customer, rather than one of nothing.
    value = float(spent) / customers if customers and spent else None
    return Figure(value, float(spent), customers, customers, {"currency": currency, "others": others})


def _recommend(counts: AllCounts, _: str) -> Figure:
    scores = counts.nps
    balance = scores.good - scores.bad
    value = 100 * balance / scores.answers if scores.answers else None
    beside = {"asked": scores.asked, "promoters": scores.good, "detractors": scores.bad}
    return Figure(value, balance, scores.answers, scores.answers, beside)


def _ease(counts: AllCounts, _: str) -> Figure:
    scores = counts.ces
    value = scores.total / scores.answers if scores.answers else None
    return Figure(value, scores.total, scores.answers, scores.answers, {"asked": scores.asked})


def _churn(counts: AllCounts, _: str) -> Figure:
    lost = sum(stage.lost for stage in counts.stages.values())
    return share(lost, counts.people.leads)


_LEADS = Bilingual("לידים", "leads")
_BUYERS = Bilingual("לקוחות", "customers")

METRICS: tuple[Metric, ...] = (
    Metric(
        name="conversion", unit="share", title=Bilingual("המרה", "Conversion"),
        formula=Bilingual("לקוחות חלקי לידים", "customers ÷ leads"),
        top=_BUYERS, bottom=_LEADS, source="purchases (net of refunds), lead_figures",
        compute=lambda counts, _: share(counts.orders.customers, counts.people.leads),
    ),
    Metric(
        name="time_to_conversion", unit="days", title=Bilingual("זמן עד רכישה", "Time to purchase"),
        formula=Bilingual("חציון הזמן מהפנייה הראשונה לרכישה הראשונה", "median from first contact to first purchase"),
        top=_BUYERS, bottom=_LEADS, source="purchases, lead_figures",
        compute=lambda counts, _: median_days(counts.orders.time, counts.people.leads),
    ),
    Metric(
        name="ltv", unit="money", title=Bilingual("הכנסה ללקוח", "Lifetime value"),
        formula=Bilingual("הכנסות עד היום, פחות החזרים, חלקי לקוחות", "revenue so far, less refunds ÷ customers"),
        top=Bilingual("הכנסות", "revenue"), bottom=_BUYERS, source="purchases",
        compute=_earn,
    ),
    Metric(
        name="cac", unit="money", title=Bilingual("עלות לקוח חדש", "Customer acquisition cost"),
        formula=Bilingual("הוצאות פרסום חלקי לקוחות חדשים", "ad spend ÷ new customers"),
        top=Bilingual("הוצאות פרסום", "ad spend"), bottom=Bilingual("לקוחות חדשים", "new customers"),
        source="ad_spend, purchases",
        compute=_cost, parts=frozenset({By.COHORT, By.CAMPAIGN}),
    ),
    Metric(
        name="engagement", unit="share", title=Bilingual("מענה לבוט", "Engagement"),
        formula=Bilingual("מי שענו חלקי מי שכתבנו להם", "leads who answered ÷ leads written to"),
        top=Bilingual("ענו", "answered"), bottom=Bilingual("שכתבנו להם", "written to"),
        source="facts words_heard, button_pressed, media_shared, chat_opened after the first message to them",
        compute=lambda counts, _: share(counts.people.answered, counts.people.contacted),
    ),
    Metric(
        name="churn", unit="share", title=Bilingual("נטישה", "Churn"),
        formula=Bilingual(
            f"ביקשו להפסיק, או שתקו {SILENT_DAYS} יום, חלקי לידים",
            f"asked to stop, or silent for {SILENT_DAYS} days ÷ leads",
        ),
        top=Bilingual("עזבו או שתקו", "left or silent"), bottom=_LEADS,
        source="facts opted_out, came_back; the last word, click or order of each",
        compute=_churn,
    ),
    Metric(
        name="opt_outs", unit="share", title=Bilingual("ביקשו להפסיק", "Opt-outs"),
        formula=Bilingual("ביקשו להפסיק ולא חזרו, חלקי לידים", "asked to stop and did not come back ÷ leads"),
        top=Bilingual("ביקשו להפסיק", "opted out"), bottom=_LEADS, source="facts opted_out, came_back",
        compute=lambda counts, _: share(counts.people.refused, counts.people.leads),
    ),
    Metric(
        name="delivery_failures", unit="share", title=Bilingual("הודעות שלא הגיעו", "Delivery failures"),
        formula=Bilingual(
            "מי שהודעה אליהם לא הגיעה חלקי מי שכתבנו להם", "leads a message did not reach ÷ leads written to"
        ),
        top=Bilingual("לא קיבלו הודעה", "not reached once"), bottom=Bilingual("שכתבנו להם", "written to"),
        source="facts undelivered",
        compute=lambda counts, _: share(counts.people.unreached, counts.people.contacted),
    ),
    Metric(
        name="answer_speed", unit="seconds", title=Bilingual("מהירות מענה של הצוות", "Team's answer time"),
        formula=Bilingual(
            "חציון הזמן מפתיחת פנייה עד שמישהו מהצוות לקח אותה או ענה",
            "median from a handoff's opening until somebody took or answered it",
        ),
        top=Bilingual("נלקחו או נענו", "taken or answered"), bottom=Bilingual("פניות", "handoffs"), source="handoffs",
        compute=lambda counts, _: median_seconds(counts.cases.taken, counts.cases.opened),
    ),
    Metric(
        name="resolution_time", unit="seconds", title=Bilingual("זמן טיפול", "Resolution time"),
        formula=Bilingual(
            "חציון הזמן מפתיחת פנייה עד סיום הטיפול", "median from a handoff's opening until it was resolved"
        ),
        top=Bilingual("טופלו", "resolved"), bottom=Bilingual("פניות", "handoffs"), source="handoffs",
        compute=lambda counts, _: median_seconds(counts.cases.resolved, counts.cases.opened),
    ),
    Metric(
        name="csat", unit="share", title=Bilingual("שביעות רצון", "CSAT"),
        formula=Bilingual("תשובות 4 או 5 חלקי תשובות", "answers of 4 or 5 ÷ answers"),
        top=Bilingual("מרוצים", "satisfied"), bottom=Bilingual("תשובות", "answers"), source="surveys",
        compute=lambda counts, _: share(counts.csat.good, counts.csat.answers, asked=counts.csat.asked),
    ),
    Metric(
        name="ces", unit="score", title=Bilingual("קלות הטיפול", "CES"),
        formula=Bilingual("ממוצע התשובות, 1 עד 7", "mean of answers, 1 to 7"),
        top=Bilingual("סכום", "sum"), bottom=Bilingual("תשובות", "answers"), source="surveys",
        compute=_ease,
    ),
    Metric(
        name="nps", unit="points", title=Bilingual("המלצה לחברים", "NPS"),
        formula=Bilingual("אחוז 9–10 פחות אחוז 0–6, מתוך התשובות", "% of 9–10 − % of 0–6, over answers"),
        top=Bilingual("ממליצים פחות מסתייגים", "promoters less detractors"), bottom=Bilingual("תשובות", "answers"),
        source="surveys",
        compute=_recommend,
    ),
    Metric(
        name="no_shows", unit="share", title=Bilingual("לא הגיעו לפגישה", "No-shows"),
        formula=Bilingual("לא הגיעו חלקי פגישות שזמנן עבר", "not shown up ÷ meetings that were due"),
        top=Bilingual("לא הגיעו", "not shown up"), bottom=Bilingual("פגישות", "meetings"), source="meetings",
        compute=lambda counts, _: share(counts.meetings.due - counts.meetings.came, counts.meetings.due),
    ),
    Metric(
        name="arrivals", unit="share", title=Bilingual("הגיעו לאירועים", "Arrivals at events"),
        formula=Bilingual("הגיעו חלקי רשומים, באירועים שהסתיימו", "arrived ÷ registered, at events that are over"),
        top=Bilingual("הגיעו", "arrived"), bottom=Bilingual("רשומים", "registered"), source="tickets, events",
        compute=lambda counts, _: share(counts.tickets.came, counts.tickets.due),
    ),
    Metric(
        name="referrals", unit="share", title=Bilingual("קנו מבין מי שחברים הביאו", "Referred who bought"),
        formula=Bilingual("קנו חלקי מי שהגיעו דרך קישור של חברים", "bought ÷ came by a friend's link"),
        top=Bilingual("קנו", "bought"), bottom=Bilingual("הגיעו דרך חברים", "came by a friend's link"),
        source="referrals, referral_rewards",
        compute=lambda counts, _: share(
            counts.referred.bought, counts.referred.came, rewards=counts.referred.rewards
        ),
    ),
)  # fmt: skip
