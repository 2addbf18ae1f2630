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
    sources=(Source("https://sellercentral.amazon.com/help/hub/reference/external/G1791", date(2026, 11, 23), Label.PRIMARY),),
    marks={
        "en": Marks(
            strong=r"""
                used sold as new / sold as new / (used|opened|refurbished|returned|second-hand|pre-owned|worn|open-box) ..
                (as|in|for|of|be) .. new / new .. (had been|was|were|arrived|but|described as) ..
                (used|opened|worn|refurbished|second-hand|pre-owned) / new (condition)? .. (signs of (use|wear)|broken seal*|opened) /
                signs of (use|wear) / (used|opened) (units|items|goods|products) .. (buyers|customers|new) /
                (opened|used|worn|half-empty|returned|resealed|second hand|repackaged|tested) .. (before|brand new|ordered|sold|as
                new|new) / brand[- ]new .. (used|opened|worn|returned) / (fingerprints|scratches|worn|opened|used) .. (new|brand new) /
                (not|wasn't) (actually )?new / already (been )?(opened|used) / previously (used|owned|opened) / as brand new
            """,
            weak=r"""
                used / opened / refurbished / resealed / broken seal* / "new" / condition
            """,
            topic="""
                used new opened worn scratches scratched fingerprints seal sealed unsealed resealed refurbished second-hand pre-owned
                returned brand-new condition torn carton unboxed handled traces tampered half-empty reused resold reseal returns
                new-condition
            """,
        ),
        "de": Marks(
            strong=r"""
                gebraucht* .. (als|statt) .. neu* / neu* .. (gebraucht*|benutzt*|geöffnet*|gebrauchsspuren) /
                (benutzt*|gebraucht*|geöffnet*|generalüberholt*) .. (neu|neue|neuer|neuem|neuware) / gebrauchsspuren / als neu verkauft* /
                (schon|bereits) .. (geöffnet|benutzt|gebraucht|ausgepackt) / (geöffnet*|benutzt*|gebraucht*|ausgepackt*|retoure*) .. (als
                neu|neuware|neu bestellt|neuzustand|fabrikneu) / (nicht|keine) .. (neu|neuware|fabrikneu) / (neu|fabrikneu|neuware) ..
                (geöffnet|benutzt|gebraucht|getragen|kratzer)
            """,
            weak=r"""
                gebraucht* / benutzt* / geöffnet* / gebrauchsspuren / neuware / versiegelung
            """,
            topic="""
                gebraucht benutzt neu neuware neuzustand geöffnet aufgerissen kratzer zerkratzt gebrauchsspuren fingerabdrücke
                versiegelung siegel originalverpackung generalüberholt getragen ausgepackt retourniert karton fabrikneu
            """,
        ),
        "fr": Marks(
            strong=r"""
                (usagé*|occasion|ouvert*|utilisé*|reconditionné*|servi) .. (neuf*|neuve*) / (neuf*|neuve*) ..
                (usagé*|occasion|ouvert*|utilisé*|reconditionné*|déjà servi) / vendu* (comme|en tant que) neuf* / d'occasion vendu* /
                traces? d'(utilisation|usure) / (déjà|précédemment) (ouvert|utilisé|servi|porté)e?s? /
                (utilisé|ouvert|porté|reconditionné)e?s? .. (comme neuf*|à l'état neuf|vendu*) / pas neuf* / (seconde main|de retour) ..
                neuf*
            """,
            weak=r"""
                usagé* / d'occasion / reconditionné* / état neuf / déjà ouvert*
            """,
            topic="""
                neuf neufs neuve usagé occasion utilisé ouvert rayures rayé traces usure reconditionné servi déballé emballage scellé
                descellé porté
            """,
        ),
        "es": Marks(
            strong=r"""
                (usad*|abiert*|segunda mano|reacondicionad*) .. (nuev*) / (nuev*) .. (usad*|abiert*|segunda mano|reacondicionad*|señales
                de uso) / vendid* como nuev* / (señales|signos|marcas) de uso / (ya|previamente) (usad|abiert|utilizad)* /
                (usad|abiert|utilizad|devuelt)* .. (como nuev*|por nuev*|nuevo) / como nuevo .. (usad|abiert|estaba)* / no
                (era|eran|es|son) nuev*
            """,
            weak=r"""
                usad* / segunda mano / precinto* / reacondicionad*
            """,
            topic="""
                nuevo nuevos usado usados abierto abiertos rayado arañazos señales uso precinto reacondicionado segunda mano desprecintado
                huellas estrenar
            """,
        ),
        "it": Marks(
            strong=r"""
                (usat*|apert*|ricondizionat*|utilizzat*) .. (nuov*) / (nuov*) .. (usat*|apert*|ricondizionat*|utilizzat*|segni d'uso) /
                vendut* com?e? nuov* / segni (di|d') ?(uso|usura|utilizzo) / (già|precedentemente) (usat|apert|utilizzat)* /
                (confezione|scatola) .. (apert*|già aperta|rovinat*) .. (nuov*)? / (usat|apert|utilizzat)* .. (come nuov*|per nuov*) /
                (come|per) nuov* .. (usat|apert|già)* / non (era|erano|è|sono) nuov*
            """,
            weak=r"""
                usat* / ricondizionat* / sigill* / apert*
            """,
            topic="""
                nuovo nuovi usato usati aperto aperta aperti graffi segni usura sigillo ricondizionato utilizzato confezione impronte
                seconda mano
            """,
        ),
        "ja": Marks(
            strong=r"""
                中古..新品 / 新品..(中古|開封|使用済|使用感|使用された|再生品) / (開封済|使用済|使用感)..(新品|商品) / 使用された形跡 / (新品|未使用)(として|と表示|で注文|なのに)..(使用|開封|中古|傷|汚れ) /
                (使用済み|中古|開封|傷|汚れ)..(新品|未使用) / 新品(では|で)(ない|ありません)
            """,
            weak=r"""
                中古 / 開封済み / 開封 / 使用済み / 新品
            """,
            topic="""
                新品 中古 開封 使用済 使用感 未使用 傷 汚れ 再生品 封 新古 未開封
            """,
        ),
        "zh": Marks(
            strong=r"""
                (二手|旧|使用过|用过|已拆封|拆封|翻新|已开封)..(新品|全新|新的) / (新品|全新)..(二手|旧|使用过|用过|拆封|翻新|开封|使用痕迹) / 以旧充新 / 当(作)?新品 / 使用痕迹 /
                (作为|当成|标为|声称|以|按)(全)?新(品|的)?..(二手|使用|拆|旧|退货) / (不是|并非)(全)?新(品|的) / (有|存在)使用(过的)?痕迹 / (拆开|打开|使用|用)过..(新)?
            """,
            weak=r"""
                二手 / 拆封 / 翻新 / 全新 / 新品
            """,
            topic="""
                二手 全新 新品 用过 使用过 拆封 开封 翻新 划痕 使用痕迹 退货 密封 包装破损
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
