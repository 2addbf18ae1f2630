"""What does this message want, why, by when and about what, and how sure is that?"""
