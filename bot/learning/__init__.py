"""Judging and fitting what the bot learned: what `make eval`, `make fit` and `make vectors` run."""
