"""What does Amazon's rule say, in which store, on which day, and how do we know?"""
