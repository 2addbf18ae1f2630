"""One table of facts a file."""
