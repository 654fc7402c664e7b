"""What is asked of hours in the middle of a talk: whom one is for, whether there is a later one, which is theirs."""
