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
            against=r"""
                authenticity: / authenticity complaint
            """,
            strong=r"""
                (forged|falsified|altered|manipulated|edited|tampered|doctored|fabricated|modified|fake|faked|inauthentic) ..
                (document*|invoice*|letter*|bill*|paper*|receipt*|statement*|certificate*|file*) /
                (document*|invoice*|letter*|bill|bills|paper*|receipt*|statement|certificate*|file|files) ..
                (forged|falsified|altered|manipulated|edited|tampered|doctored|fabricated|not authentic|inauthentic|not genuine|never
                issued|not issued|changed it|has been changed|modified) / (authenticity|genuineness) .. (document*|invoice*|paper*) / forge*
                / tamper* / (modified|retouched|edited|manipulated|overlap*|tampered|photoshop*|counterfeit*) ..
                (certificate|document|invoice|bill|statement|letter|file|version)* / (certificate|document|invoice|bill|letter|number) ..
                (belongs to another|does not exist|never issued|unknown to|not issued|made up|invented) /
                (laboratory|supplier|brand|bank|utility|forwarder) .. (told|informed|confirmed|says) .. (not|never|another|unknown) /
                (document|invoice|paper)s? .. (not (genuine|authentic)|do(es)? not come from) / false (document|paper|invoice)* /
                (issuer|supplier) .. (no such|never issued|not issued|did not issue) / looks? (edited|altered|forged|changed|manipulated)
            """,
            weak=r"""
                never issued / genuine / manipulat*
            """,
            topic="""
                forged forgery falsified altered manipulated edited retouched tampered fonts anomalies issuer document invoice certificate
                letter bill genuine fake version modified original fabricated genuine-document metadata photoshop doctored
            """,
        ),
        "de": Marks(
            strong=r"""
                (gefälscht*|verfälscht*|verändert*|manipuliert*|bearbeitet*|nachgemacht*) ..
                (dokument*|rechnung*|unterlag*|nachweis*|schreiben*|beleg*|papier*) /
                (dokument*|rechnung*|unterlag*|nachweis*|schreiben*|beleg*|papier*|vollmacht*) ..
                (gefälscht*|verfälscht*|manipuliert*|bearbeitet*|nicht .. echt|verändert*|fälschung*) / urkundenfälschung* /
                dokumentenfälschung* / (echtheit) .. (dokument*|unterlag*|rechnung*) /
                (retuschier*|überschrieben|nachbearbeit*|manipul*|fälsch*|gefälscht*) ..
                (dokument*|rechnung*|beleg*|unterlag*|schreiben|zertifikat*)? / (aussteller|lieferant|labor|bank) ..
                (kennt|bestätigt|ausgestellt) .. nicht / (dokument*|rechnung*|beleg*|zertifikat*) .. (nicht ..
                (ausgestellt|echt|stammt)|manipul*|gefälscht|retusch*)
            """,
            weak=r"""
                nachträglich* / manipul* / bearbeitet
            """,
            topic="""
                gefälscht verfälscht manipuliert bearbeitet verändert echt dokument rechnung bescheinigung zertifikat schrift aussteller
                retuschiert fälschung unterlage vorgelegt
            """,
        ),
        "fr": Marks(
            strong=r"""
                (falsifié*|modifié*|altéré*|faux|manipulé*|trafiqué*|retouché*|contrefait*) ..
                (document*|facture*|lettre*|justificatif*|pièce*) / (document*|facture*|lettre*|justificatif*|pièce*|attestation*) ..
                (falsifié*|modifié*|altéré*|faux|fausse*|manipulé*|trafiqué*|retouché*|pas authentique*|contrefait*) / falsification /
                (retouch|trafiqu|falsifi|manipul|modifi|superpos)* .. (document|facture|pièce|attestation|certificat|justificatif)* /
                (document|facture|pièce|attestation|certificat)* .. (retouch|trafiqu|falsifi|manipul|modifi|inexistant|n'a pas été émis)*
                / faux (document|papier)*
            """,
            weak=r"""
                falsifi* / authenticité .. document*
            """,
            topic="""
                falsifié falsification modifié retouché altéré manipulé faux document facture attestation polices anomalies émetteur
                authentique
            """,
        ),
        "es": Marks(
            strong=r"""
                (falsificad*|alterad*|manipulad*|modificad*|fals[oa]s?) .. (document*|factura*|carta*) /
                (document*|factura*|carta*|recibo*) .. (falsificad*|alterad*|manipulad*|modificad*|falso*|falsa*|falsead*|no (es|son)
                auténtic*) / falsificación de documentos / autentic* .. documento* /
                (retocad|manipulad|falsificad|alterad|modificad|superpuest)* .. (documento|factura|certificado|recibo)* /
                (documento|factura|certificado|recibo)* .. (retocad|manipulad|falsificad|alterad|modificad|no (fue|ha sido) emitid)* /
                documento* falso*
            """,
            weak=r"""
                manipul* / alterad*
            """,
            topic="""
                falsificado alterado manipulado modificado retocado falso documento factura certificado carta emisor reconoce auténtico
                fuentes
            """,
        ),
        "it": Marks(
            strong=r"""
                (falsificat*|alterat*|manipolat*|modificat*|contraffatt*|fals[oi]) .. (document*|fattur*|letter*) /
                (document*|fattur*|letter*|bolletta*) .. (falsificat*|alterat*|manipolat*|modificat*|contraffatt*|falso|falsi|falsa|non ..
                autentic*) / falsificazione (di|dei) document* / autentic* .. document* /
                (ritoccat|manipolat|falsificat|alterat|modificat|sovrappost|contraffatt)* .. (document|fattur|bollett|certificat|estratt)*
                / (document|fattur|bollett|certificat|estratt)* .. (ritoccat|manipolat|falsificat|alterat|modificat|sovrappost|non (è|è
                stat) emess|contraffatt)* / (documento|bolletta|fattura|certificato) .. (appare|sembra) .. (ritoccat|alterat|modificat)* /
                document* fals*
            """,
            weak=r"""
                manipol* / alterat*
            """,
            topic="""
                falsificato alterato manipolato modificato ritoccato ritoccata falso documento fattura bolletta certificato emittente
                originale sovrapposti
            """,
        ),
        "ja": Marks(
            strong=r"""
                (偽造|改ざん|変造|加工|捏造|編集)..(書類|文書|請求書|領収書|証明書|許可書|資料) / (書類|文書|請求書|領収書|証明書|許可書|資料|明細書)..(偽造|改ざん|変造|加工|捏造|編集|真正でない|本物でない) / 偽造 /
                改ざん / 変造 / (書類|請求書|証明書|明細|領収書|文書|許可書)..(加工|修正|偽|改変|編集|差し替え|合成|作成され|不自然) / (発行元|発行者|仕入先)..(発行していない|心当たりがない|否定)
            """,
            weak=r"""
                真正 / 加工
            """,
            against=r"""
                偽造品
            """,
            topic="""
                偽造 改ざん 加工 書類 請求書 証明書 発行元 真正 不自然 修正
            """,
        ),
        "zh": Marks(
            strong=r"""
                (伪造|篡改|变造|修改过|造假|虚假|涂改|偽造|竄改)..(文件|发票|单据|授权书|证书|材料|文檔|资料|账单|發票) /
                (文件|发票|单据|授权书|证书|材料|文檔|资料|账单|發票)..(伪造|篡改|变造|造假|修改过|涂改|虚假|不真实|并非真实|偽造|竄改) / 伪造 / 篡改 /
                (文件|发票|证书|账单|授权书|合同|材料|单据)..(修改|篡改|伪造|拼接|PS|造假|虚假|不真实|不存在|并非|未曾(开具|出具)|涂改) / (出具方|供应商|实验室|银行|开票方)..(否认|表示未|并未|不认可) /
                (供应商|发票方|开具方)..(从未|没有|未曾)(开具|出具) / (伪造|虚假|篡改)..(发票|文件|资料|账单) / 核查..发票
            """,
            weak=r"""
                虚假 / 修改
            """,
            topic="""
                伪造 篡改 修改 文件 发票 证书 账单 真实 出具 不一致 拼接
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
