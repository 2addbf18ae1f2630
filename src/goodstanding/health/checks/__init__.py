"""One finding of the health chapter a file."""
