"""From a file or a pasted text to messages: mail, mailboxes, Outlook, saved pages, PDF, plain text; `read` is the way in."""
