"""What is told of a trial class: what is kept of it, and what words add to that."""
