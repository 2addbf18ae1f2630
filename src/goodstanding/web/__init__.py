"""What a browser shows: so far the page that a check writes."""
