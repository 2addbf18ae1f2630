"""Commands: one file each. A module here imports nothing heavy before its command runs, so that `--help` is quick."""
