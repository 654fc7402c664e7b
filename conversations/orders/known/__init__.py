"""What is asked beside what is wanted and told from what is known: what each pays, where nothing goes, what was had."""
