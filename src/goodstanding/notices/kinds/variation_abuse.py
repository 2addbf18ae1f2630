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
    sources=(Source("https://sellercentral.amazon.com/help/hub/reference/external/G201844590", date(2026, 11, 23), Label.UNSURE),),
    marks={
        "en": Marks(
            strong=r"""
                variation* / asin creation / parent-child / parent (asin|listing|product)s? / child (asin|listing|product|item)* /
                (famil*|parent|child) .. (split|separate|merge*|combined|different products|unrelated) / (different|unrelated) products ..
                (one|same|under) .. (page|parent|family|asin|listing) / (combined|merged|grouped) .. (products|items|listings|reviews)? /
                split up the family
            """,
            weak=r"""
                twister / family / families / merged / duplicate (asin|listing|page)*
            """,
            topic="""
                variation variations parent child family families variant theme asin merge merged split grouped unrelated creation siblings
                detach children twister themes
            """,
        ),
        "de": Marks(
            strong=r"""
                variation* / variante* / übergeordnete* (asin|produkt*|artikel*) / untergeordnete* (asin|artikel*|produkt*) / erstellung
                von asins? / asin-erstellung* / parent-?asin / (verschiedene|unterschiedliche|andere) (produkte|artikel) ..
                (zusammen*|einer seite|familie|unter|gruppiert) / (zusammengefasst|zusammengelegt|gruppiert) ..
                (produkt*|artikel*|asin*|familie)? / variantenfamilie*
            """,
            weak=r"""
                variantenfamilie* / duplikat*
            """,
            topic="""
                variante varianten variation variationen familie übergeordnet untergeordnet parent child asin zusammengefasst getrennt
                gruppierung eltern-asin
            """,
        ),
        "fr": Marks(
            strong=r"""
                variation* / déclinaison* / variante* / asin parent* / création d'asin / produit parent / (produits|articles)
                (différents|sans rapport|distincts) .. (regroup*|fusionn*|réuni*|même|famille) / (regroup|fusionn|réuni)* ..
                (produits|articles|fiches|famille)
            """,
            weak=r"""
                famille*
            """,
            against=r"""
                variations? de prix
            """,
            topic="""
                variation variations déclinaison déclinaisons parent enfant famille asin regroupés fusion lien détachées
            """,
        ),
        "es": Marks(
            strong=r"""
                variacion* / variante* / asin (principal|padre|superior)* / creación de asin / (productos|artículos)
                (distintos|diferentes|no relacionados) .. (agrup*|junt*|mism*|familia) / (agrup|fusion|combin)* ..
                (productos|artículos|fichas|familia)
            """,
            weak=r"""
                familia*
            """,
            topic="""
                variación variaciones variante principal familia padre hijo asin agrupados mezcla
            """,
        ),
        "it": Marks(
            strong=r"""
                variazion* / variant* / asin (padre|principale|madre)* / creazione (di|degli) asin / (prodotti|articoli)
                (diversi|differenti) .. (raggrupp*|unit*|stess*|famiglia) / (raggrupp|unit|accorp)* .. (prodotti|articoli|famiglia|schede)
            """,
            weak=r"""
                famigli*
            """,
            against=r"""
                variazioni di prezzo
            """,
            topic="""
                variazione variazioni variante varianti principale famiglia padre asin riuniti accorpati
            """,
        ),
        "ja": Marks(
            strong=r"""
                バリエーション / 親asin / 子asin / 親商品 / 子商品 / asin作成 / (異なる|別の|関係のない)商品..(まとめ|統合|同じ|一つ|組み合わせ) / (統合|まとめ)..(商品|asin|ページ)
            """,
            weak=r"""
                商品登録規約
            """,
            topic="""
                バリエーション 親 子 統合 asin 親商品 子商品
            """,
        ),
        "zh": Marks(
            strong=r"""
                变体 / 變體 / 父(商品|asin|体) / 子(商品|asin|体) / asin ?创建 / (不同|不相关|无关)(的)?(商品|产品)..(合并|归为|绑定|放在|同一) /
                (合并|绑定|归并)..(商品|产品|变体|评论|asin)
            """,
            weak=r"""
                合并 / 重复
            """,
            topic="""
                变体 父商品 子商品 合并 asin 父体
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
