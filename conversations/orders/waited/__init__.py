"""Who waits for what they ordered, what is added to what is being sent, and what one thing on the list costs."""
