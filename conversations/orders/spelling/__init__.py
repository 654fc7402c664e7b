"""What words of an order are by their plain spelling."""
