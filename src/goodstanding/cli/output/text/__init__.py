"""The text for people: colours and tables on a terminal, plain and of one width in a pipe."""
