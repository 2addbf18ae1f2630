"""A page about messages: what they want, by when, what to do. It loads nothing and runs nothing."""
