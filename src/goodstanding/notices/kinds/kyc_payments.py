"""Data a law demands of payees (KYC, INFORM).

What it says: a law makes Amazon collect data of those it pays: European payment account (KYC), INFORM Consumers Act.
Why it matters: the time counts from the first notice; then payouts or selling stop.
How it is known: know your customer, payment account, beneficial owner, INFORM, money laundering law.
Limits of it: tax data (DAC7, W-8) are `tax_information`; identity at registration is `identity_verification`.
Source: pages read at sellercentral.amazon.co.uk, ftc.gov; the marks are our own reading of such messages.
"""

from __future__ import annotations

from datetime import date

from goodstanding.core.source import Label, Source
from goodstanding.notices.contract import Marks, NoticeKind

KIND = NoticeKind(
    id="kyc_payments",
    title="Data a law demands of payees (KYC, INFORM)",
    evidence=("company_details", "government_id", "bank_statement", "accept_agreements", "translation"),
    actions=("verification_required", "account_at_risk", "funds_held", "account_deactivated"),
    playbook="kyc_payments",
    sources=(
        Source("https://sellercentral.amazon.co.uk/gp/help/external/G201200780", date(2026, 11, 23), Label.PRIMARY),
        Source(
            "https://www.ftc.gov/business-guidance/resources/what-third-party-sellers-need-know-about-inform-consumers-act",
            date(2026, 11, 23),
            Label.PRIMARY,
        ),
    ),
    marks={
        "en": Marks(
            strong=r"""
                \bkyc\b / know your customer / inform consumers? act / inform act / beneficial owner* / payment account* / payment service*
                (provider|agreement|user) / (high-volume|high volume) (seller|third)* / (anti-)?money laundering / payments? (europe|uk) ..
                (verif*|requir*|law|regulat*) / (regulat*|law) .. (verify|collect|identify) .. (payee*|customers|sellers|holder*) /
                (payee*|payment) rules / european payment* / (beneficial|ultimate) owner* / (date of birth|home address) ..
                (owner*|director*|beneficial) / high-volume / (law|act|regulation*|rules) .. (payee*|oblige*|confirm|certify) ..
                (bank|tax|data|identity)? / kyc / payment(s)? (terms|agreement|contract) / accept .. (terms|agreement) .. (amazon
                payments|payment)? / amazon payments (europe|uk)
            """,
            weak=r"""
                certify / law / regulat* / company information / primary contact
            """,
            against=r"""
                dac7 / tax / w-8 / w-9 / will send you a separate notice
            """,
            topic="""
                kyc customer beneficial owner owners payments payee payment-account inform act regulation high-volume director birth law
                agreement provider payments-europe regulated terms payment-terms accept certify
            """,
        ),
        "de": Marks(
            strong=r"""
                \bkyc\b / geldwäsche* / wirtschaftlich berechtigt* / zahlungskonto* / zahlungsdienst* / know your customer /
                (gesetz*|regulator*|verordnung) .. (identifiz*|kunden .. kennen) / zahlungsdienstleist* / amazon payments europe ..
                (kunden|prüf*|kennen) / wirtschaftlich* (berechtigt|eigentümer)* / zahlungsempfänger* .. (gesetz*|pflicht*|identif*|prüf*) /
                (gesetz*|vorschrift*|regeln) .. (zahlung*|zahlungsempfänger*|auszahlung*) .. (angaben|daten|prüf*) /
                kyc-?(prüfung|verfahren|unterlagen)* / amazon payments
            """,
            weak=r"""
                inhaber* / ansprechpartner* / gesellschafter*
            """,
            against=r"""
                steuer* / dac7
            """,
            topic="""
                kyc geldwäsche wirtschaftlich berechtigten zahlungskonto payments zahlungsdienst kunden gesetz inhaber gesellschafter
                vertrag
            """,
        ),
        "fr": Marks(
            strong=r"""
                \bkyc\b / connai(tre|ssance) .. client* / bénéficiaires? effectifs? / compte* de paiement / services? de paiement /
                (anti-)?blanchiment / payments europe / contrôle kyc / bénéficiaire* .. (effecti|réel)* / (loi|réglementation|règles) ..
                (paiement|bénéficiaire|client)* .. (connaître|vérifier|identifi)* / kyc / amazon payments / bénéficiaire* effectif* / compte
                de paiement
            """,
            weak=r"""
                réglementation / bénéficiaire*
            """,
            against=r"""
                fiscal* / dac7
            """,
            topic="""
                kyc bénéficiaire effectif paiement payments europe réglementation client connaissance contrat compte prestataire
            """,
        ),
        "es": Marks(
            strong=r"""
                \bkyc\b / conoc* .. cliente* / titulares? (reales|real) / beneficiarios? (reales|efectivos) / cuentas? de pagos? /
                servicios? de pago / blanqueo / payments europe / control kyc / (titular|beneficiario)(es)? (real|reales|final|efectivo)* /
                (ley|normativa|reglas) .. (pago|cobro|cliente)* .. (conocer|verificar|identific)* / kyc / amazon payments
            """,
            weak=r"""
                normativa / titulares
            """,
            against=r"""
                fiscal* / dac7
            """,
            topic="""
                kyc titulares reales beneficiario pagos payments normativa cliente contrato cuenta
            """,
        ),
        "it": Marks(
            strong=r"""
                \bkyc\b / titolari? effettiv* / conto di pagamento / servizi di pagamento / antiriciclaggio / verifica del cliente / conosc*
                .. client* / riciclaggio / payments europe / controllo kyc / (titolar|beneficiar)* (effettiv|final)* /
                (legge|normativ|regole)* .. (pagament|client)* .. (conoscere|verificare|identific)* / kyc / amazon payments
            """,
            weak=r"""
                normativ* / beneficiari*
            """,
            against=r"""
                fiscal* / dac7
            """,
            topic="""
                kyc titolari effettivi beneficiario pagamenti payments normativa cliente contratto conto
            """,
        ),
        "ja": Marks(
            strong=r"""
                kyc / 実質的支配者 / 支払い?(口座|アカウント)..(確認|審査|法) / 犯罪収益 / マネーロンダリング / 資金決済 / inform / 受益者 / 顧客確認 / (支払い|送金|受取人)..(法令|法律|規制|義務) /
                実質的(支配者|所有者)
            """,
            weak=r"""
                法令 / 規制
            """,
            against=r"""
                税務
            """,
            topic="""
                kyc 受益者 実質的支配者 支払い 法令 口座 契約
            """,
        ),
        "zh": Marks(
            strong=r"""
                kyc / 了解(您的|你的)?客户 / 受益(所有)?人 / 支付(账户|服务) / 反洗钱 / inform / 收款人(信息|身份) / 付款服务 / 支付服务(提供)?商 / 高销量卖家 /
                (收款人|受款人|付款)..(法规|法律|规定|合规)..(核实|审核|要求)? / (最终|实际)?受益(所有)?人 / (法律|法规)要求..(收款|付款|核实) / 收款(资料|账户|信息|方) / 支付欧洲 / 亚马逊支付 /
                受益(所有)?人 / 反洗钱
            """,
            weak=r"""
                法规 / 欧盟 / 公司信息
            """,
            against=r"""
                税务 / 税号 / dac7
            """,
            topic="""
                kyc 受益人 支付账户 收款人 法规 支付服务 协议
            """,
        ),
        "pt": Marks(
            strong=r"""
                \bkyc\b / beneficiários? (efetivos|finais) / contas? de pagamentos? / serviços de pagamento / lavagem de dinheiro /
                branqueamento / conheça .. cliente / amazon payments
            """,
            weak=r"""
                regulament*
            """,
            against=r"""
                fiscal* / dac7
            """,
        ),
        "nl": Marks(
            strong=r"""
                \bkyc\b / uiteindelijk (belanghebbende*|begunstigde*) / betaalrekening* / betaaldienst* / witwas* / ken uw klant / amazon
                payments
            """,
            weak=r"""
                wettelijk
            """,
            against=r"""
                belasting* / dac7
            """,
        ),
        "pl": Marks(
            strong=r"""
                \bkyc\b / beneficjent* rzeczywist* / rachunk* płatnicz* / konto płatnicze / usług* płatnicz* / prani* (brudnych
                )?pieniędzy / poznaj (swojego|swego) klienta
            """,
            weak=r"""
                przepis*
            """,
            against=r"""
                podatk* / dac7
            """,
        ),
        "sv": Marks(
            strong=r"""
                \bkyc\b / (verklig*|verkliga) (huvudm*|ägare) / betalkonto* / betaltjänst* / penningtvätt* / kundkännedom*
            """,
            weak=r"""
                lag*
            """,
            against=r"""
                skatt* / dac7
            """,
        ),
        "tr": Marks(
            strong=r"""
                \bkyc\b / (gerçek|nihai) faydalanıcı* / ödeme hesab* / ödeme hizmet* / kara para / müşterini(zi)? tanı*
            """,
            weak=r"""
                yasal
            """,
            against=r"""
                vergi* / dac7
            """,
        ),
    },
)
