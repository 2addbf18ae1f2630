"""Documents made from the code: docs/catalogue from the items and the rulebook, docs/reference from the commands and settings."""
