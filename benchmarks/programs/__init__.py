"""What is measured: each a program of its own, that prints one line of JSON in the end."""
