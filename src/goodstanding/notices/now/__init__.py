"""What to do about a message: playbooks, the clocks that start, what each paper must show, what a refusal means."""
