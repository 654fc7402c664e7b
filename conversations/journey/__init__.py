"""The journey language: a business's way with its leads, as data."""
