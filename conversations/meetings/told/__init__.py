"""What is told of a place that is chosen or kept, beside when."""
