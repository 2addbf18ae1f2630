"""Which defects can be taken off? Feedback and A-to-z claims by Amazon's published rules, with the evidence at hand.

    from goodstanding.health.removable import feedback, reading
    reading.read("The parcel came five days late.", "en")       # Reading: language, what each clause is about, and what is certain of it
    feedback.judge(reading, Sent(by_amazon=True))               # Judgement: rule FB4, verdict, confidence, why
    session.know(feedback.VIEWS)                                # `feedback_judged`: every negative feedback with its judgement
    session.know(claims.VIEWS)                                  # `claim_judged`: every A-to-z claim that counts, and whether it should

Words decide, not a model: tables of words for seven languages in `words/`, so that every judgement can be followed and corrected.
"""
