"""Said amid a form beside its answers: a question refused, the form stopped and taken up, an answer told early."""
