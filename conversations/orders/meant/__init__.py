"""What words of an order mean by what was said before them."""
