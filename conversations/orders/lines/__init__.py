"""What words do to the lines of a basket."""
