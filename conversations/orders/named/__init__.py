"""What a clause of an order names, as it is read word by word."""
