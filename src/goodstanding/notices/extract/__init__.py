"""What can be read out of a message without knowing its kind: times and their purposes, ids, sums, stores, policies, addresses."""
