"""What is kept of orders in the chat: the price list, the basket, what is remembered."""
