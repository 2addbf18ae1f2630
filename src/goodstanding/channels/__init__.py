"""Connections to services outside: the one place besides the seller API that may open one."""
