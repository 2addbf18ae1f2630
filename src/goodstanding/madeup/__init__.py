"""Who is this seller? A seller that does not exist, in the files Amazon would give, with troubles planted and listed.

`plan(seed, troubles=...)` decides what happened; `write(seller, folder)` writes the files and returns the ledger of what was
planted. The same arguments give the same bytes. Nobody in the files is real: where a report has a column for a person, it says so.
"""

from goodstanding.madeup.ledger import Ledger, WrittenFile
from goodstanding.madeup.model import Planted, Seller
from goodstanding.madeup.plan import all_troubles, plan, troubles_for
from goodstanding.madeup.write import write

__all__ = ["Ledger", "Planted", "Seller", "WrittenFile", "all_troubles", "plan", "troubles_for", "write"]
