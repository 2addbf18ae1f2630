"""One file per kind of message: what to do today, this week and later, which answer fits, what to leave alone, which clocks run."""
