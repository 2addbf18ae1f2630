"""Single statements that we wrote, by language and action: how Amazon's messages say that something is off, held, back, refused.

The weights of signs are fitted on them besides the corpus, so that a sign means the same in every kind of message. One file a language;
a line `[action]` opens the statements of an action, then one statement a line.
"""
