"""The waiting list: first come, first served; one place that comes free is one offer, all are told when it closes."""
