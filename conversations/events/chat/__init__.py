"""What people say of events, and what they are told: the word, the form, what is said of their own ticket."""
