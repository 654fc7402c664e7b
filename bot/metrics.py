"""What Prometheus may ask for at `/metrics`. Labels never hold anything personal."""

from prometheus_client import Counter, Gauge, Histogram

_LATENCY = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10)

WEBHOOKS = Counter("waltz_webhooks_total", "Updates received from providers", ["channel", "result"])
DECISIONS = Counter("waltz_decisions_total", "Inputs decided on and committed")
DECISION_SECONDS = Histogram(
    "waltz_decision_seconds", "Deciding on a group and committing it", buckets=_LATENCY
)
SENDS = Counter("waltz_sends_total", "Attempts to send, by what became of them", ["channel", "result"])
SEND_SECONDS = Histogram(
    "waltz_send_seconds", "A provider's answer to one attempt", ["channel"], buckets=_LATENCY
)
QUEUED = Gauge("waltz_messages_queued", "Messages that are due and unsent")
OLDEST = Gauge("waltz_oldest_message_seconds", "Age of the oldest message that is due and unsent")
TIMERS = Counter("waltz_timers_fired_total", "Timers handed over when due")
