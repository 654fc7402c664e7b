"""What words say of a trial class: that one is wanted, when, and what is asked about it."""
