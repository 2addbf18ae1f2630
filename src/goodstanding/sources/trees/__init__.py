"""Help for reading documents that are not tables: what their first bytes say, their values in plain notation, their unread members."""
