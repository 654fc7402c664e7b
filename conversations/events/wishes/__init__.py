"""Who takes an evening that is spoken of, in whatever words, and who changes that again."""
