"""Used goods sold as new.

What it says: buyers complain that goods sold as new had been used, opened or refurbished.
Why it matters: a condition complaint counts against the account and can take down listing or account.
How it is known: words for new and for used, opened, refurbished or returned goods together.
Limits of it: broken or missing parts without a word of use are `product_condition`.
Source: pages read at sellercentral.amazon.com; the marks are our own reading of such messages.
"""

from __future__ import annotations

from datetime import date

from goodstanding.core.source import Label, Source
from goodstanding.notices.contract import Marks, NoticeKind

KIND = NoticeKind(
    id="used_sold_as_new",
    title="Used goods sold as new",
    evidence=("plan_of_action", "invoice", "supplier_contact"),
    actions=("listing_removed", "account_deactivated", "account_at_risk", "listing_at_risk"),
    playbook="used_sold_as_new",
    sources=(
        Source("https://sellercentral.amazon.com/help/hub/reference/external/G1791", date(2026, 11, 23), Label.PRIMARY),
    ),
    marks={
        "en": Marks(
            strong=r"""
                used sold as new / sold as new / (used|opened|refurbished|returned|second-hand|pre-owned|worn|open-box) ..
                (as|in|for|of|be) .. new / new .. (had been|was|were|arrived|but|described as) ..
                (used|opened|worn|refurbished|second-hand|pre-owned) / new (condition)? .. (signs of (use|wear)|broken seal*|opened) /
                signs of (use|wear) / (used|opened) (units|items|goods|products) .. (buyers|customers|new)
            """,
            weak=r"""
                used / opened / refurbished / resealed / broken seal* / "new" / condition
            """,
        ),
        "de": Marks(
            strong=r"""
                gebraucht* .. (als|statt) .. neu* / neu* .. (gebraucht*|benutzt*|geöffnet*|gebrauchsspuren) /
                (benutzt*|gebraucht*|geöffnet*|generalüberholt*) .. (neu|neue|neuer|neuem|neuware) / gebrauchsspuren / als neu verkauft*
            """,
            weak=r"""
                gebraucht* / benutzt* / geöffnet* / gebrauchsspuren / neuware / versiegelung
            """,
        ),
        "fr": Marks(
            strong=r"""
                (usagé*|occasion|ouvert*|utilisé*|reconditionné*|servi) .. (neuf*|neuve*) / (neuf*|neuve*) ..
                (usagé*|occasion|ouvert*|utilisé*|reconditionné*|déjà servi) / vendu* (comme|en tant que) neuf* / d'occasion vendu* /
                traces? d'(utilisation|usure)
            """,
            weak=r"""
                usagé* / d'occasion / reconditionné* / état neuf / déjà ouvert*
            """,
        ),
        "es": Marks(
            strong=r"""
                (usad*|abiert*|segunda mano|reacondicionad*) .. (nuev*) / (nuev*) .. (usad*|abiert*|segunda mano|reacondicionad*|señales
                de uso) / vendid* como nuev* / (señales|signos|marcas) de uso
            """,
            weak=r"""
                usad* / segunda mano / precinto* / reacondicionad*
            """,
        ),
        "it": Marks(
            strong=r"""
                (usat*|apert*|ricondizionat*|utilizzat*) .. (nuov*) / (nuov*) .. (usat*|apert*|ricondizionat*|utilizzat*|segni d'uso) /
                vendut* com?e? nuov* / segni (di|d') ?(uso|usura|utilizzo)
            """,
            weak=r"""
                usat* / ricondizionat* / sigill* / apert*
            """,
        ),
        "ja": Marks(
            strong=r"""
                中古..新品 / 新品..(中古|開封|使用済|使用感|使用された|再生品) / (開封済|使用済|使用感)..(新品|商品) / 使用された形跡
            """,
            weak=r"""
                中古 / 開封済み / 開封 / 使用済み / 新品
            """,
        ),
        "zh": Marks(
            strong=r"""
                (二手|旧|使用过|用过|已拆封|拆封|翻新|已开封)..(新品|全新|新的) / (新品|全新)..(二手|旧|使用过|用过|拆封|翻新|开封|使用痕迹) / 以旧充新 / 当(作)?新品 / 使用痕迹
            """,
            weak=r"""
                二手 / 拆封 / 翻新 / 全新 / 新品
            """,
        ),
        "pt": Marks(
            strong=r"""
                (usad*|abert*|recondicionad*) .. (nov*) / (nov*) .. (usad*|abert*|recondicionad*) / vendid* como nov* / sinais de uso
            """,
            weak=r"""
                usad* / recondicionad*
            """,
        ),
        "nl": Marks(
            strong=r"""
                gebruikt* .. nieuw* / nieuw* .. (gebruikt*|geopend*) / als nieuw verkocht / gebruikssporen
            """,
            weak=r"""
                gebruikt / geopend
            """,
        ),
        "pl": Marks(
            strong=r"""
                używan* .. now* / now* .. (używan*|otwart*) / sprzedan* jako now* / ślad* użyt*
            """,
            weak=r"""
                używan*
            """,
        ),
        "sv": Marks(
            strong=r"""
                begagnad* .. ny* / (ny|nya|nytt) .. (begagnad*|använd*|öppnad*) / såld* som ny*
            """,
            weak=r"""
                begagnad* / öppnad*
            """,
        ),
        "tr": Marks(
            strong=r"""
                (kullanılmış|açılmış|ikinci el) .. yeni / yeni .. (kullanılmış|açılmış|ikinci el)
            """,
            weak=r"""
                kullanılmış / ikinci el
            """,
        ),
    },
)
