"""Section 3 or a bare decision, no cause given.

What it says: a deactivation or a decision on an appeal that gives no cause but the contract.
Why it matters: without a cause there is nothing to answer; the second paragraph, an older message or the Account Health page may name
    one.
How it is known: Section 3 or a bare decision on the account, and no word of any other kind.
Limits of it: Section 3 is the legal hook of most deactivations; any stated cause wins.
Source: pages read at sellercentral.amazon.com; the marks are our own reading of such messages.
"""

from __future__ import annotations

from datetime import date

from goodstanding.core.source import Label, Source
from goodstanding.notices.contract import Marks, NoticeKind

KIND = NoticeKind(
    id="section3_generic",
    title="Section 3 or a bare decision, no cause given",
    evidence=("explanation", "evidence_of_compliance", "plan_of_action"),
    actions=("account_deactivated", "appeal_rejected", "account_at_risk", "reinstated"),
    playbook="section3_generic",
    yields_to=("*",),
    sources=(Source("https://sellercentral.amazon.com/help/hub/reference/external/G1791", date(2026, 11, 23), Label.PRIMARY),),
    marks={
        "en": Marks(
            strong=r"""
                section 3 / material breach / business solutions agreement .. (breach*|violat*|accordance|section|terminat*)
            """,
            weak=r"""
                business solutions agreement / (sell|selling) .. again / selling account / account ..
                (deactivated|reactivated|reinstated|suspended|closed|active again|restored) / appeal / decision / reinstate* / selling
                privileges / selling (privileges|rights) / seller account / our (decision|position|view) / closed / back in business /
                further (messages|correspondence) / contract / agreement / review of your account
            """,
            topic="""
                section agreement breach business-solutions decision appeal reinstate reactivate privileges terminated review account
                selling reconsider letter message opinion closed reopen opening company
            """,
        ),
        "de": Marks(
            strong=r"""
                abschnitt 3 / ziffer 3 .. (vertrag*|vereinbarung) / business solutions (agreement|vertrag) .. (abschnitt|verstoß*|gemäß)
            """,
            weak=r"""
                business solutions / konto .. (deaktiviert|gesperrt|freigeschaltet|reaktiviert|geschlossen) / widerspruch* / einspruch* /
                entscheidung / verkaufsberechtigung* / verkäuferkonto / vertrag / (weitere|künftige) (nachrichten|schreiben) / überprüfung
                ihres kontos
            """,
            topic="""
                abschnitt vertrag business-solutions entscheidung widerspruch einspruch verkaufsberechtigung konto freischaltung prüfung
                vereinbarung gestatten reaktivieren verstoß schreiben einverstanden
            """,
        ),
        "fr": Marks(
            strong=r"""
                (section|article) 3 / contrat business solutions .. (article|section|violation|conform*) / article 3 / section 3
            """,
            weak=r"""
                business solutions / compte .. (désactivé|suspendu|fermé|réactivé|rétabli) / appel / décision / autorisation de vente /
                compte vendeur / contrat / avis / privilèges de vente / contrôle de votre compte
            """,
            topic="""
                section article contrat business solutions décision appel privilèges compte rétablir vendre contester bouton manquement
            """,
        ),
        "es": Marks(
            strong=r"""
                (sección|artículo|cláusula) 3 / business solutions .. (sección|incumpl*) / (confirmamos|mantenemos) .. (cuenta|decisión) /
                (cuenta) .. (seguirá|sigue|permanece) (cerrad*|desactivad*|suspendid*)
            """,
            weak=r"""
                business solutions / cuenta .. (desactivad*|suspendid*|reactivad*|restablec*|cerrad*) / apelación / decisión / cuenta de
                vendedor / contrato / permiso de venta / privilegios / revisión de su cuenta
            """,
            topic="""
                sección cláusula contrato business solutions decisión apelación recurso privilegios cuenta restablecer vender carta
                opinión asunto
            """,
        ),
        "it": Marks(
            strong=r"""
                (sezione|articolo|paragrafo) 3 / business solutions .. (sezione|violaz*)
            """,
            weak=r"""
                business solutions / account .. (disattivat*|sospes*|riattivat*|chius*) / ricorso / decisione / account / contratto /
                parere / posizione / privilegi di vendita / verifica del suo account
            """,
            topic="""
                sezione articolo contratto business solutions decisione ricorso privilegi account ripristinare vendere parere
            """,
        ),
        "ja": Marks(
            strong=r"""
                第3条 / 第３条 / セクション3 / ビジネスソリューション契約..(第|違反|基づ)
            """,
            weak=r"""
                ビジネスソリューション契約 / アカウント..(停止|閉鎖|再開|利用停止) / 異議 / 最終的 / 再審査 / 出品アカウント / 契約 / 決定 / ご判断 / 出品権限
            """,
            topic="""
                第3条 契約 ビジネスソリューション 決定 異議 再開 権限 判断 最終
            """,
        ),
        "zh": Marks(
            strong=r"""
                第 ?3 ?条 / 第三条 / 第 ?3 ?條 / 商业解决方案协议..(第|违反)
            """,
            weak=r"""
                商业解决方案协议 / 商業解決方案 / (账户|帐户|账号|帳戶)..(停用|冻结|恢复|关闭|重新激活) / 申诉 / 决定 / 销售资格 / 卖家账户 / 协议 / 审核您的账户 / 销售权限
            """,
            topic="""
                第3条 协议 商业解决方案 决定 申诉 恢复 权限 审核 资格
            """,
        ),
        "pt": Marks(
            strong=r"""
                (seção|secção|cláusula) 3
            """,
            weak=r"""
                business solutions / conta .. (desativad*|suspens*|reativad*) / recurso / decisão
            """,
        ),
        "nl": Marks(
            strong=r"""
                (artikel|sectie|paragraaf) 3
            """,
            weak=r"""
                business solutions / account .. (gedeactiveerd|opgeschort|gesloten|geactiveerd) / bezwaar / besluit
            """,
        ),
        "pl": Marks(
            strong=r"""
                (sekcj*|paragraf*|punkt*|artykuł*) 3
            """,
            weak=r"""
                business solutions / kont* .. (dezaktyw*|zawiesz*|przywróc*|aktywn*) / odwołani* / decyzj*
            """,
        ),
        "sv": Marks(
            strong=r"""
                (avsnitt|paragraf) 3
            """,
            weak=r"""
                business solutions / konto* .. (inaktiver*|stäng*|återaktiver*|aktivt) / överklag* / beslut*
            """,
        ),
        "tr": Marks(
            strong=r"""
                (3\.? (madde|bölüm)|madde 3|bölüm 3)
            """,
            weak=r"""
                business solutions / hesa* .. (devre dışı|askıya|kapat*|etkinleştir*) / itiraz* / karar*
            """,
        ),
    },
)
