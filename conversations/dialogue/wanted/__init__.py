"""What somebody wants of us without a question: to be put down, that something is passed on, another answer."""
