"""What does this message want, by when, and is it genuine? Understands notices and mail; one kind a file."""
