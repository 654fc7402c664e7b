"""How an order is said: what it is, what it comes to, what is missing."""
