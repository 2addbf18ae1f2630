"""Where is the money? Proof of every settlement, the position of every cent, and what is wrong with it."""
