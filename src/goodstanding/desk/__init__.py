"""Who does what by when? Deadlines from facts; later cases, submissions and people."""
