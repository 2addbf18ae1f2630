"""What does this message want, by when, and what now? Understanding, playbook, facts and case of one message put together."""
