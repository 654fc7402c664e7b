"""What `waltz check` says, in Hebrew: a sentence of the checks and below it the same in Hebrew, in files."""
