"""What do the defects have in common? Drivers of a rate, each told from noise by an exact test, and every defect with its order.

from goodstanding.health.causes import drivers, read
drivers.find(units)                      # Causes: of one account's units (see `model.Units`), independent of where they come from
read.causes(session)                     # [Cause]: for every account, store and metric that has enough defects
read.traces(session, "odr")              # [Trace]: each defect with order, product, carrier, warehouse, channel, reason
"""
