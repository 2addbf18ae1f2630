"""What went wrong? One trouble a file; its name is the code of the finding that it must raise, unless it names another.

Every file's docstring says what happened (Story), what is in which file (Files) and what must be found (Finding). Each trouble has
orders or settlements of its own, so that exactly one subject shows it.
"""
