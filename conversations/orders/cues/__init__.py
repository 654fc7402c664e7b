"""What words of an order are like, by lists of them."""
