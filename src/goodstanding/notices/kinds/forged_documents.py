"""Papers that look forged or altered.

What it says: papers handed in look forged or altered.
Why it matters: worse than the first complaint; the same papers must never be sent again, and the supplier must confirm them.
How it is known: words for forged, altered, manipulated, not authentic together with a document, invoice, letter or bill.
Limits of it: counterfeit goods are `ip_counterfeit`.
Source: pages read at sellercentral.amazon.com; the marks are our own reading of such messages.
"""

from __future__ import annotations

from datetime import date

from goodstanding.core.source import Label, Source
from goodstanding.notices.contract import Marks, NoticeKind

KIND = NoticeKind(
    id="forged_documents",
    title="Papers that look forged or altered",
    evidence=("document_authenticity_proof", "explanation"),
    actions=("account_deactivated", "appeal_rejected"),
    playbook="forged_documents",
    sources=(
        Source(
            "https://sellercentral.amazon.com/forums/t/account-suspended-for-forged-documents/455209?page=3",
            date(2026, 11, 23),
            Label.SECONDARY,
        ),
    ),
    marks={
        "en": Marks(
            strong=r"""
                (forged|falsified|altered|manipulated|edited|tampered|doctored|fabricated|modified|fake|faked|inauthentic) ..
                (document*|invoice*|letter*|bill*|paper*|receipt*|statement*|certificate*|file*) /
                (document*|invoice*|letter*|bill|bills|paper*|receipt*|statement|certificate*|file|files) ..
                (forged|falsified|altered|manipulated|edited|tampered|doctored|fabricated|not authentic|inauthentic|not genuine|never
                issued|not issued|changed it|has been changed|modified) / (authenticity|genuineness) .. (document*|invoice*|paper*) /
                forge* / tamper*
            """,
            weak=r"""
                never issued / genuine / manipulat*
            """,
        ),
        "de": Marks(
            strong=r"""
                (gefälscht*|verfälscht*|verändert*|manipuliert*|bearbeitet*|nachgemacht*) ..
                (dokument*|rechnung*|unterlag*|nachweis*|schreiben*|beleg*|papier*) /
                (dokument*|rechnung*|unterlag*|nachweis*|schreiben*|beleg*|papier*|vollmacht*) ..
                (gefälscht*|verfälscht*|manipuliert*|bearbeitet*|nicht .. echt|verändert*|fälschung*) / urkundenfälschung* /
                dokumentenfälschung* / (echtheit) .. (dokument*|unterlag*|rechnung*)
            """,
            weak=r"""
                nachträglich* / manipul* / bearbeitet
            """,
        ),
        "fr": Marks(
            strong=r"""
                (falsifié*|modifié*|altéré*|faux|manipulé*|trafiqué*|retouché*|contrefait*) ..
                (document*|facture*|lettre*|justificatif*|pièce*) / (document*|facture*|lettre*|justificatif*|pièce*|attestation*) ..
                (falsifié*|modifié*|altéré*|faux|fausse*|manipulé*|trafiqué*|retouché*|pas authentique*|contrefait*) / falsification
            """,
            weak=r"""
                falsifi* / authenticité .. document*
            """,
        ),
        "es": Marks(
            strong=r"""
                (falsificad*|alterad*|manipulad*|modificad*|fals[oa]s?) .. (document*|factura*|carta*) /
                (document*|factura*|carta*|recibo*) .. (falsificad*|alterad*|manipulad*|modificad*|falso*|falsa*|falsead*|no (es|son)
                auténtic*) / falsificación de documentos / autentic* .. documento*
            """,
            weak=r"""
                manipul* / alterad*
            """,
        ),
        "it": Marks(
            strong=r"""
                (falsificat*|alterat*|manipolat*|modificat*|contraffatt*|fals[oi]) .. (document*|fattur*|letter*) /
                (document*|fattur*|letter*|bolletta*) .. (falsificat*|alterat*|manipolat*|modificat*|contraffatt*|falso|falsi|falsa|non ..
                autentic*) / falsificazione (di|dei) document* / autentic* .. document*
            """,
            weak=r"""
                manipol* / alterat*
            """,
        ),
        "ja": Marks(
            strong=r"""
                (偽造|改ざん|変造|加工|捏造|編集)..(書類|文書|請求書|領収書|証明書|許可書|資料) / (書類|文書|請求書|領収書|証明書|許可書|資料|明細書)..(偽造|改ざん|変造|加工|捏造|編集|真正でない|本物でない) / 偽造 /
                改ざん / 変造
            """,
            weak=r"""
                真正 / 加工
            """,
            against=r"""
                偽造品
            """,
        ),
        "zh": Marks(
            strong=r"""
                (伪造|篡改|变造|修改过|造假|虚假|涂改|偽造|竄改)..(文件|发票|单据|授权书|证书|材料|文檔|资料|账单|發票) /
                (文件|发票|单据|授权书|证书|材料|文檔|资料|账单|發票)..(伪造|篡改|变造|造假|修改过|涂改|虚假|不真实|并非真实|偽造|竄改) / 伪造 / 篡改
            """,
            weak=r"""
                虚假 / 修改
            """,
        ),
        "pt": Marks(
            strong=r"""
                (falsificad*|alterad*|manipulad*|adulterad*) .. (document*|fatura*) / (document*|fatura*|carta*) ..
                (falsificad*|alterad*|manipulad*|adulterad*|fals[oa]s?)
            """,
            weak=r"""
                alterad*
            """,
        ),
        "nl": Marks(
            strong=r"""
                (vervals*|gemanipuleerd*|bewerkt*|aangepast*) .. (document*|facturen|factuur) / (document*|facturen|factuur|brief) ..
                (vervals*|gemanipuleerd*|bewerkt*|aangepast*|niet echt)
            """,
            weak=r"""
                vervals*
            """,
        ),
        "pl": Marks(
            strong=r"""
                (sfałszowan*|podrobion*|przerobion*|zmodyfikowan*|zmanipulowan*) .. (dokument*|faktur*) / (dokument*|faktur*) ..
                (sfałszowan*|podrobion*|przerobion*|zmodyfikowan*|zmanipulowan*)
            """,
            weak=r"""
                przerob*
            """,
        ),
        "sv": Marks(
            strong=r"""
                (förfalskad*|manipulerad*|ändrad*|redigerad*) .. (dokument*|faktur*) / (dokument*|faktur*|handling*) ..
                (förfalskad*|förfalskat|manipulerad*|manipulerat|ändrad*|ändrats|redigerad*)
            """,
            weak=r"""
                förfalsk*
            """,
        ),
        "tr": Marks(
            strong=r"""
                (sahte|değiştirilmiş|tahrif*|üzerinde oynan*) .. (belge*|fatura*) / (belge*|fatura*) ..
                (sahte|değiştirilmiş|tahrif*|oynan*|üzerinde)
            """,
            weak=r"""
                tahrif*
            """,
        ),
    },
)
