"""Intellectual property complaint, right not named.

What it says: a complaint or many about intellectual property without saying which right.
Why it matters: the remedy depends on the right; the complaint number in Account Health tells it.
How it is known: the words intellectual property or rights of others, and none of trademark, copyright, patent, counterfeit.
Limits of it: as soon as one right is named, that kind is meant.
Source: pages read at sellercentral.amazon.com; the marks are our own reading of such messages.
"""

from __future__ import annotations

from datetime import date

from goodstanding.core.source import Label, Source
from goodstanding.notices.contract import Marks, NoticeKind

KIND = NoticeKind(
    id="ip_unspecified",
    title="Intellectual property complaint, right not named",
    evidence=("letter_of_authorisation", "retraction", "plan_of_action", "invoice"),
    actions=("listing_removed", "account_at_risk", "account_deactivated", "appeal_rejected"),
    playbook="ip_unspecified",
    yields_to=("ip_trademark", "ip_copyright", "ip_patent_design", "ip_counterfeit"),
    sources=(Source("https://sellercentral.amazon.com/gp/help/external/G201361070", date(2026, 11, 23), Label.PRIMARY),),
    marks={
        "en": Marks(
            strong=r"""
                intellectual property / ip (complaint*|violation*|infring*|rights|policy) / infring* .. (rights|others|third
                part*|another) / rights of (others|third parties|another) / (violat*|infring*|breach*) .. (ip|intellectual
                property|rights) / (someone|somebody|another person) else's rights
            """,
            weak=r"""
                rights owner* / infring* / complaint id / retract*
            """,
            against=r"""
                trademark* / copyright* / patent* / counterfeit* / registered design*
            """,
            topic="""
                intellectual property ip infringe infringement rights third-party complainant complaint retract reporting claimant
            """,
        ),
        "de": Marks(
            strong=r"""
                geistige* eigentum* / schutzrecht* / rechte* (dritter|anderer) / (verletz*) .. rechte* / ip-(beschwerd*|verletz*|rechte*)
                / (verletz*|verstoß*) .. (geistig*|schutzrecht*|rechte)
            """,
            weak=r"""
                rechteinhaber* / beschwerdenummer / zurückzieh*
            """,
            against=r"""
                marke / markenrecht* / urheber* / patent* / fälsch* / gefälscht* / design*
            """,
            topic="""
                geistiges eigentum schutzrechte schutzrecht rechte dritter rechteinhaber beschwerde verletzen
            """,
        ),
        "fr": Marks(
            strong=r"""
                propriété intellectuelle / droits? (de|des) tiers / atteinte .. droits? .. (autrui|tiers|d'un) /
                (enfrein*|viol*|bafou*|port* atteinte) .. (propriété intellectuelle|droits)
            """,
            weak=r"""
                titulaire* (des|du) droit* / ayant* droit
            """,
            against=r"""
                marque / droit* d'auteur* / brevet* / contrefaçon* / dessin*
            """,
            topic="""
                propriété intellectuelle droits tiers titulaire réclamation atteinte signalement
            """,
        ),
        "es": Marks(
            strong=r"""
                propiedad intelectual / propiedad industrial / derechos de (terceros|otros) / (infring*|vulner*|viol*) .. (propiedad
                intelectual|derechos)
            """,
            weak=r"""
                titular* de (los|un) derecho* / denuncia*
            """,
            against=r"""
                marca / derecho* de autor / patente* / falsific* / diseño
            """,
            topic="""
                propiedad intelectual derechos terceros titular denuncia infracción reclamación
            """,
        ),
        "it": Marks(
            strong=r"""
                proprietà intellettuale / proprietà industriale / diritti (di|altrui) .. (terzi|altri) / diritti altrui / diritti di terzi
                / (viol*|lede*) .. (proprietà intellettuale|diritti)
            """,
            weak=r"""
                titolare (dei|del) diritt* / segnalazion*
            """,
            against=r"""
                marchi* / diritt* d'autore / brevett* / contraff* / disegn*
            """,
            topic="""
                proprietà intellettuale diritti terzi titolare segnalazione violazione
            """,
        ),
        "ja": Marks(
            strong=r"""
                知的財産 / 知財 / 第三者の権利 / 他者の権利 / 他人の権利
            """,
            weak=r"""
                権利者 / 申し立て
            """,
            against=r"""
                商標 / 著作権 / 特許 / 意匠 / 模倣品 / 偽造品
            """,
            topic="""
                知的財産 権利 第三者 権利者 申し立て 侵害
            """,
        ),
        "zh": Marks(
            strong=r"""
                知识产权 / 知識產權 / 智慧財產 / 他人权利 / 第三方权利 / 他人的权利
            """,
            weak=r"""
                权利人 / 侵权 / 撤诉 / 撤回投诉
            """,
            against=r"""
                商标 / 版权 / 著作权 / 专利 / 假冒 / 外观设计
            """,
            topic="""
                知识产权 侵权 权利人 投诉 第三方
            """,
        ),
        "pt": Marks(
            strong=r"""
                propriedade (intelectual|industrial) / direitos de terceiros
            """,
            weak=r"""
                titular* (de|dos) direitos
            """,
            against=r"""
                marca / direito* (de autor|autora*) / patente* / falsific*
            """,
        ),
        "nl": Marks(
            strong=r"""
                intellectuele? eigendom* / rechten van (anderen|derden)
            """,
            weak=r"""
                rechthebbende*
            """,
            against=r"""
                merk / auteursrecht* / octrooi* / patent* / namaak*
            """,
        ),
        "pl": Marks(
            strong=r"""
                własno* intelektualn* / praw* (osób trzecich|innych)
            """,
            weak=r"""
                właściciel* praw
            """,
            against=r"""
                znak* towarow* / autorsk* / patent* / podrób*
            """,
        ),
        "sv": Marks(
            strong=r"""
                immateri* / (andras|tredje parts) rättigheter
            """,
            weak=r"""
                rättighetsinnehavar*
            """,
            against=r"""
                varumärk* / upphovsrätt* / patent* / förfalsk*
            """,
        ),
        "tr": Marks(
            strong=r"""
                fikri mülkiyet* / fikri (haklar|hak*) / başkalarının hak*
            """,
            weak=r"""
                hak sahib*
            """,
            against=r"""
                marka / telif / patent* / sahte*
            """,
        ),
    },
)
