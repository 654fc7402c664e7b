"""`/t/{code}`: a ticket's page, its picture and its calendar entry."""
