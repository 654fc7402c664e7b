"""What is made of words beside what they ask: conditions, bare words, what goes on from the last answer."""
