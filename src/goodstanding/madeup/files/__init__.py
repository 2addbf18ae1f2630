"""How is it written? One kind of file each: the same columns, order, encodings and habits as Amazon's (or the bank's) own."""
