"""The page that a check writes: one file that needs nothing else, in light and dark, on paper and read aloud."""
