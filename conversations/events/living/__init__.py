"""The living seat: on the day holders say whether they come, and places of who stays silent go to who is nearby."""
