"""Is there suddenly more than usual? Bursts of negative feedback and returns against the account's own past, and what is odd in them.

    from goodstanding.health.attacks import scan, wording
    scan.find(counts, exposure)              # [Burst | None]: for each series of days the most striking window, if any
    wording.groups(comments)                 # which comments use nearly the same words
    session.know(views.VIEWS)                # `feedback_burst`, `return_burst`: dated, with figures and indicators

A burst has many innocent causes: a bad batch, a strike, a holiday. Nothing here says who did what, or why.
"""
