"""What rules want to know of a text, worked out once."""
