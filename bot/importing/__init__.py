"""Many leads from a file, as spreadsheets and ad tools write it."""
