"""What is asked beside what is wanted, and can be told from what is known: what each pays, that nothing goes there."""
