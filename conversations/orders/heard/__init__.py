"""What words say of an order, read without the talk around them."""
