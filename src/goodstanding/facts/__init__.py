"""What is known? One table of facts a file: columns, types, units, key, how a later document restates an earlier one."""
