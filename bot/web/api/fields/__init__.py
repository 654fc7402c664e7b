"""Values as forms, spreadsheets, address books and ad tools write them."""
