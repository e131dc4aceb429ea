"""What commands find, as values, in the formats that people and their tools read."""
