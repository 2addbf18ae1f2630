"""When would a rate cross its limit? What is known rolled forward day by day, what is not known yet modelled and stated.

For those who build on it:

    from goodstanding.health.forecast import predict, read
    histories = read.histories(session, metric)      # [History]: account x store x part x window, orders and defects by day
    outlook = predict.outlook(histories)             # one forecast for each, computed together (their metric must be the same)
    outlook.of(0)                                    # Forecast: chances within 7, 14 and 30 days, likely day, allowance, clean orders
    outlook.assumptions(0)                           # what it rests on, as data that can be printed in plain words
    predict.outlook(histories, WhatIf(volume=Fraction(7, 10)))

The model, in the order it is built: `history` (what is known), `maturity` (how late defects come to be known), `rates` (how many orders
turn bad), `volume` (how many orders to expect), `exposure` (what can still happen in the window of each day), `passage` (the chance
that the window's count passes its limit by a day). All of it is exact arithmetic on stated chances; nothing is drawn at random.
"""
