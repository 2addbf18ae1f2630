"""Measurements that anyone can run: `python -m benchmarks` lists them. Both sides of every comparison run in turn, A, B, A, B."""
