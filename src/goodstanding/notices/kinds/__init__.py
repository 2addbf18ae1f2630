"""One file a kind of message: the words that mark it. Add a file and its case; nothing is registered. See notices/contract.py."""
