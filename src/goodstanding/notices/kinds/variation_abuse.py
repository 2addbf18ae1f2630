"""Variations against the ASIN creation policy.

What it says: variations join products that do not belong together, against the ASIN creation policy.
Why it matters: families are split, listings go, repeated cases lead to the account.
How it is known: the words variation, parent and child ASIN, ASIN creation.
Limits of it: a new variation theme in a newsletter is `announcement`.
Source: pages read at sellercentral.amazon.com; the marks are our own reading of such messages.
"""

from __future__ import annotations

from datetime import date

from goodstanding.core.source import Label, Source
from goodstanding.notices.contract import Marks, NoticeKind

KIND = NoticeKind(
    id="variation_abuse",
    title="Variations against the ASIN creation policy",
    evidence=("plan_of_action", "listing_edit"),
    actions=("listing_removed", "performance_warning", "account_at_risk", "account_deactivated"),
    playbook="variation_abuse",
    sources=(
        Source("https://sellercentral.amazon.com/help/hub/reference/external/G201844590", date(2026, 11, 23), Label.UNSURE),
    ),
    marks={
        "en": Marks(
            strong=r"""
                variation* / asin creation / parent-child / parent (asin|listing|product)s? / child (asin|listing|product|item)*
            """,
            weak=r"""
                twister / family / families / merged / duplicate (asin|listing|page)*
            """,
        ),
        "de": Marks(
            strong=r"""
                variation* / variante* / übergeordnete* (asin|produkt*|artikel*) / untergeordnete* (asin|artikel*|produkt*) / erstellung
                von asins? / asin-erstellung* / parent-?asin
            """,
            weak=r"""
                variantenfamilie* / duplikat*
            """,
        ),
        "fr": Marks(
            strong=r"""
                variation* / déclinaison* / variante* / asin parent* / création d'asin / produit parent
            """,
            weak=r"""
                famille*
            """,
            against=r"""
                variations? de prix
            """,
        ),
        "es": Marks(
            strong=r"""
                variacion* / variante* / asin (principal|padre|superior)* / creación de asin
            """,
            weak=r"""
                familia*
            """,
        ),
        "it": Marks(
            strong=r"""
                variazion* / variant* / asin (padre|principale|madre)* / creazione (di|degli) asin
            """,
            weak=r"""
                famigli*
            """,
            against=r"""
                variazioni di prezzo
            """,
        ),
        "ja": Marks(
            strong=r"""
                バリエーション / 親asin / 子asin / 親商品 / 子商品 / asin作成
            """,
            weak=r"""
                商品登録規約
            """,
        ),
        "zh": Marks(
            strong=r"""
                变体 / 變體 / 父(商品|asin|体) / 子(商品|asin|体) / asin ?创建
            """,
            weak=r"""
                合并 / 重复
            """,
        ),
        "pt": Marks(
            strong=r"""
                variaç* / variante* / asin pai / criação de asin
            """,
            weak=r"""
                família
            """,
        ),
        "nl": Marks(
            strong=r"""
                variatie* / variant* / ouder-?asin / bovenliggende
            """,
            weak=r"""
                familie
            """,
        ),
        "pl": Marks(
            strong=r"""
                wariant* / wariacj* / nadrzędn* asin / tworzeni* asin
            """,
            weak=r"""
                rodzin*
            """,
        ),
        "sv": Marks(
            strong=r"""
                variation* / variant* / överordnad asin / huvud-?asin
            """,
            weak=r"""
                familj*
            """,
        ),
        "tr": Marks(
            strong=r"""
                varyasyon* / ana asin / üst asin / asin oluşturma
            """,
            weak=r"""
                çeşit
            """,
        ),
    },
)
