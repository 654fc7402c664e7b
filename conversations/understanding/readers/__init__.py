"""Readers that learn from examples: a journey's answers, what people do everywhere, and which of the two is meant."""
