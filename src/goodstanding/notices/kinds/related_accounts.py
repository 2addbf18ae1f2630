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
                not|not allowed|not permitted|related|linked) / related account* / linked account* / multiple (selling |seller )?accounts
                / (accounts?) .. (are|is|be|appears?|seems?|been) .. (linked|related|connected|associated)
            """,
            weak=r"""
                same owner / former business partner / other account / another account
            """,
            against=r"""
                link(ed)? .. (bank|card|payment)
            """,
        ),
        "de": Marks(
            strong=r"""
                (verknüpf*|verbund*|verbindung|zusammenhang|zusammen|zusammengehör*|hängt) .. (konto|konten|verkäuferkont*|account*) /
                (konto|konten|verkäuferkonto) .. (verknüpf*|verbindung|in verbindung|zusammen*|zusammenhäng*) /
                (weitere*|andere*|zweite*|mehrere*) (verkäufer)?(konto|konten) / verbundene* kont*
            """,
            weak=r"""
                anderes konto / anderen konto / jenes konto
            """,
            against=r"""
                bankkonto / bankverbindung
            """,
        ),
        "fr": Marks(
            strong=r"""
                (lié*|associé*|relié*|rattaché*|lien) .. (compte*) / (autre|autres|plusieurs|deuxième|second) compte* / comptes?
                (lié*|associé*|multiple*)
            """,
            weak=r"""
                cet autre compte / ancien associé
            """,
            against=r"""
                compte bancaire / compte de paiement
            """,
        ),
        "es": Marks(
            strong=r"""
                (vinculad*|relacionad*|asociad*|relación|vínculo) .. cuenta* / cuentas? .. (vinculad*|relacionad*|asociad*) /
                (otra|otras|varias|segunda|múltiples) cuenta*
            """,
            weak=r"""
                la otra cuenta
            """,
            against=r"""
                cuenta bancaria / cuenta de pago
            """,
        ),
        "it": Marks(
            strong=r"""
                (collegat*|correlat*|associat*|collegament*|legat*) .. account / account .. (collegat*|correlat*|associat*) /
                (altro|altri|secondo|più) account
            """,
            weak=r"""
                quell'account / l'altro account
            """,
            against=r"""
                conto bancario
            """,
        ),
        "ja": Marks(
            strong=r"""
                (関連|紐付|紐づ|関係)..アカウント / アカウント..(関連|紐付|紐づ) / (別の|他の|複数の)(出品用?)?アカウント
            """,
            weak=r"""
                当該アカウント / 関連がない
            """,
        ),
        "zh": Marks(
            strong=r"""
                (账户|帐户|账号|帐号|帳戶)..与..(账户|帐户|账号|帐号|帳戶)..(相关|关联|有关) / (关联|關聯|相关联|相关)..(账户|账号|帐户|帳戶|账戶) / (账户|账号|帐户|帳戶)..(关联|關聯) /
                (其他|另一个?|另一個|多个|多個)..(账户|账号|帐户|帳戶)
            """,
            weak=r"""
                该账户 / 关联
            """,
            against=r"""
                银行账户 / 收款账户
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
