"""What can chance alone do? Exact tails of counts, and how many of many small chances are no chance at all.

    from goodstanding.health.chance import tails, discovery
    tails.hypergeometric(9, drawn=30, marked=10, total=100)    # Fisher's exact test, one-sided: 9 or more of the 10 among 30 of 100
    tails.binomial(9, trials=12, share=0.1)                    # 9 or more of 12
    tails.poisson(9, mean=1.5)                                 # 9 or more where 1.5 are expected
    discovery.adjusted(chances)                                # Benjamini and Hochberg: least rate of false discoveries for each

All take arrays that broadcast. Nothing is drawn at random and no normal approximation is used.
"""
