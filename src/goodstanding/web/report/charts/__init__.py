"""Charts as inline SVG. Sizes across are shares of the width, so text keeps its size on every screen."""
