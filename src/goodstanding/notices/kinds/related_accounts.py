"""Linked to an account that may not sell.

What it says: the account is linked with another account that may not sell.
Why it matters: nothing on this account helps until the other one is active again or the link is disproved.
How it is known: words for related or linked accounts, or one account per seller.
Limits of it: a newsletter on account rules is `announcement`.
Source: pages read at wearesellers.com, plan-of-action.net; the marks are our own reading of such messages.
"""

from __future__ import annotations

from datetime import date

from goodstanding.core.source import Label, Source
from goodstanding.notices.contract import Marks, NoticeKind

KIND = NoticeKind(
    id="related_accounts",
    title="Linked to an account that may not sell",
    evidence=("related_account_reactivation", "ownership_transfer_docs", "explanation"),
    actions=("account_deactivated", "account_at_risk", "appeal_rejected", "reinstated"),
    playbook="related_accounts",
    sources=(
        Source("https://www.wearesellers.com/question/118977", date(2026, 11, 23), Label.SECONDARY),
        Source("https://plan-of-action.net", date(2026, 11, 23), Label.SECONDARY),
    ),
    marks={
        "en": Marks(
            strong=r"""
                (related|linked|connected|associated|tied|belong*|link) .. (to|with|by|between) .. (account|accounts) /
                (other|another|related|linked|multiple|second|several|additional) .. account* .. (deactivat*|suspend*|closed|block*|may
                not|not allowed|not permitted|related|linked) / related account* / linked account* / multiple (selling |seller )?accounts /
                (accounts?) .. (are|is|be|appears?|seems?|been) .. (linked|related|connected|associated) / (share*|sharing|same|common) ..
                (data|details|owner|address|bank|ip|information) .. (account|seller)* / (previous|former|earlier|suspended|banned|blocked)
                (selling |seller )?account* / (one|single) account per / more than one (selling |seller )?account /
                (connection|link|relation|relationship) .. (account|seller)* / (open|opened|created|operat*|own) ..
                (another|second|new|several|more than one) .. account* / (tied|linked|connected|related|associated) to ..
                (banned|closed|blocked|deactivated|suspended|another) / (another|other) (seller )?account ..
                (banned|closed|blocked|deactivated|suspended) / (linked|tied) it with / (is|was) that (business|account|shop|company) yours
                / if (it|the (business|account)) is yours / belongs? to (you|your company)
            """,
            weak=r"""
                same owner / former business partner / other account / another account
            """,
            against=r"""
                link(ed)? .. (bank|card|payment)
            """,
            topic="""
                related linked connected connection associated link relation same owner second another former previous multiple suspended
                account duplicates own sold deed partner accounts person tied affiliated another-account other-account duplicate
                second-account yours belong sold-business
            """,
        ),
        "de": Marks(
            strong=r"""
                (verknüpf*|verbund*|verbindung|zusammenhang|zusammen|zusammengehör*|hängt) .. (konto|konten|verkäuferkont*|account*) /
                (konto|konten|verkäuferkonto) .. (verknüpf*|verbindung|in verbindung|zusammen*|zusammenhäng*) /
                (weitere*|andere*|zweite*|mehrere*) (verkäufer)?(konto|konten) / verbundene* kont* / (gleiche*|dieselben|gemeinsame*) ..
                (daten|inhaber|adresse|angaben) .. (konto|verkäufer)* / (früheres|gesperrtes|vorheriges|ehemaliges) (verkäufer)?konto /
                (zusammenhang|verbindung|verhältnis|zu tun) .. (konto|verkäufer|händler) / mit dem anderen (verkäufer|konto|händler) /
                mehr als ein (verkäufer)?konto / zweitkonto
            """,
            weak=r"""
                anderes konto / anderen konto / jenes konto
            """,
            against=r"""
                bankkonto / bankverbindung
            """,
            topic="""
                verknüpft verbindung verbunden zusammenhang anderes konto zweitkonto dieselben personen inhaber früheres gesperrtes
                kaufvertrag veräußert geschäft gehört irrtum jenes zusammengehören
            """,
        ),
        "fr": Marks(
            strong=r"""
                (lié*|associé*|relié*|rattaché*|lien) .. (compte*) / (autre|autres|plusieurs|deuxième|second) compte* / comptes?
                (lié*|associé*|multiple*) / (partag*|même|commun*) .. (données|coordonnées|titulaire|adresse) .. (compte|vendeur)* /
                (ancien|précédent|autre) (compte|vendeur) .. (suspendu|fermé|bloqué|désactivé)? / (lien|rapport|relation) ..
                (compte|vendeur) / plus d'un compte / plusieurs comptes
            """,
            weak=r"""
                cet autre compte / ancien associé
            """,
            against=r"""
                compte bancaire / compte de paiement
            """,
            topic="""
                lié associé lien autre compte même titulaire ancien précédent plusieurs cession suspendu rattaché coordonnées partagées
                régularisé second
            """,
        ),
        "es": Marks(
            strong=r"""
                (vinculad*|relacionad*|asociad*|relación|vínculo) .. cuenta* / cuentas? .. (vinculad*|relacionad*|asociad*) /
                (otra|otras|varias|segunda|múltiples) cuenta* / (compart*|mismos?|comunes) .. (datos|titular|dirección|información) ..
                (cuenta|otra|vendedor)* / (anterior|antigua) cuenta / cuenta .. (anterior|suspendida hace|bloqueada anteriormente) /
                (relación|vínculo|conexión|nada que ver) .. (cuenta|vendedor) / más de una cuenta
            """,
            weak=r"""
                la otra cuenta
            """,
            against=r"""
                cuenta bancaria / cuenta de pago
            """,
            topic="""
                relacionada vinculada asociada otra cuenta mismo titular anterior varias suspendida compraventa comparte vínculo
                regularice coincidencia
            """,
        ),
        "it": Marks(
            strong=r"""
                (collegat*|correlat*|associat*|collegament*|legat*) .. account / account .. (collegat*|correlat*|associat*) /
                (altro|altri|secondo|più) account / (condivid*|stess[oi]|comun*) .. (dati|titolare|indirizzo) .. (account|venditore)* /
                (precedente|vecchio) account / (legame|rapporto|relazione|nulla a che fare) .. (account|venditore) / più di un account
            """,
            weak=r"""
                quell'account / l'altro account
            """,
            against=r"""
                conto bancario
            """,
            topic="""
                collegato correlato associato altro account stesso titolare precedente diversi sospeso cessione collegamento condivide
            """,
        ),
        "ja": Marks(
            strong=r"""
                (関連|紐付|紐づ|関係)..アカウント / アカウント..(関連|紐付|紐づ) / (別の|他の|複数の)(出品用?)?アカウント /
                (以前|過去|別|他|複数|もう一つ)(に|の)?..アカウント..(停止|閉鎖|お持ち|所有|利用|関係|関連) / 1(人|社|つ)..1?アカウント / アカウント..(重複|複数) / 同一(人物|事業者|名義|所有者)
            """,
            weak=r"""
                当該アカウント / 関連がない
            """,
            topic="""
                関連 別のアカウント 複数 以前のアカウント 紐 同一 譲渡 閉鎖された 他のアカウント
            """,
        ),
        "zh": Marks(
            strong=r"""
                (账户|帐户|账号|帐号|帳戶)..与..(账户|帐户|账号|帐号|帳戶)..(相关|关联|有关) / (关联|關聯|相关联|相关)..(账户|账号|帐户|帳戶|账戶) / (账户|账号|帐户|帳戶)..(关联|關聯) /
                (其他|另一个?|另一個|多个|多個)..(账户|账号|帐户|帳戶) / (同一|相同|共用|共享)..(所有人|信息|地址|资料|卖家|账户) / (之前|以前|曾经|其他|另外)..(停用|关闭|封)(的)?(账户|账号) /
                (一人|一个卖家)..(一|多)个?账户 / 多(个)?(账户|账号) / (与|和)..(账户|卖家)..(关系|关联|有关)
            """,
            weak=r"""
                该账户 / 关联
            """,
            against=r"""
                银行账户 / 收款账户
            """,
            topic="""
                关联 相关账户 另一个账户 其他账户 多个 同一 转让 之前 其他账号
            """,
        ),
        "pt": Marks(
            strong=r"""
                (vinculad*|relacionad*|associad*|ligad*) .. conta* / contas? .. (vinculad*|relacionad*|associad*|ligad*) /
                (outra|outras|várias) conta*
            """,
            weak=r"""
                a outra conta
            """,
        ),
        "nl": Marks(
            strong=r"""
                (gekoppeld*|verbonden|gerelateerd*|verband) .. account* / account* .. (gekoppeld*|verbonden|gerelateerd*) /
                (ander|andere|meerdere|tweede) (verkopers)?account*
            """,
            weak=r"""
                dat account
            """,
        ),
        "pl": Marks(
            strong=r"""
                (powiązan*|połączon*|związan*) .. kont* / kont* .. (powiązan*|połączon*|związan*) / (inn*|drug*|kilk*) kont*
            """,
            weak=r"""
                tamto konto
            """,
        ),
        "sv": Marks(
            strong=r"""
                (kopplat|kopplade|koppling|länkat|relaterat|samband) .. konto* / konto* .. (kopplat|kopplade|relaterat|relaterade) /
                (annat|andra|flera) (sälj)?konto*
            """,
            weak=r"""
                det andra kontot
            """,
        ),
        "tr": Marks(
            strong=r"""
                (bağlantılı|ilişkili|bağlı) .. hesap* / hesap* .. (bağlantılı|ilişkili) / (başka|diğer|birden fazla) (bir )?(satıcı
                )?hesa*
            """,
            weak=r"""
                diğer hesap
            """,
        ),
    },
)
