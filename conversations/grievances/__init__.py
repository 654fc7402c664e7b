"""What people were let down in: a promise that was not kept, a door nobody opens, advertising they refused."""
