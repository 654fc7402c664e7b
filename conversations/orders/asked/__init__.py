"""Questions about an order that may be: how much for so many, what so much money buys, where to."""
