"""What is added to something that staff are sending already, and what one thing on the list costs."""
