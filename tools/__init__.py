"""What keeps the project in order: set-up, gates, generated documents. Not part of the program."""
