"""Tax data or tax form.

What it says: tax data or tax forms are missing: tax interview, W-8, W-9, DAC7, VAT number or establishment.
Why it matters: payouts stop or the account closes until the data are there.
How it is known: tax interview, tax form, taxpayer number, VAT, DAC7.
Limits of it: VAT invoices for business customers are `invoice_defect_rate`; a mail that asks for a bank login is `phishing`.
Source: pages read at sellercentral.amazon.com; the marks are our own reading of such messages.
"""

from __future__ import annotations

from datetime import date

from goodstanding.core.source import Label, Source
from goodstanding.notices.contract import Marks, NoticeKind

KIND = NoticeKind(
    id="tax_information",
    title="Tax data or tax form",
    evidence=("tax_form", "company_details", "business_licence"),
    actions=("verification_required", "account_at_risk", "funds_held", "account_deactivated"),
    playbook="tax_information",
    sources=(
        Source(
            "https://sellercentral.amazon.com/seller-forums/discussions/t/fdf56854-c40a-45d5-92a0-335aa0583757",
            date(2026, 11, 23),
            Label.PRIMARY,
        ),
        Source(
            "https://sellercentral.amazon.com/seller-forums/discussions/t/fbee9066-2bda-4ba7-bca2-ca77e5b48c5e",
            date(2026, 11, 23),
            Label.PRIMARY,
        ),
    ),
    marks={
        "en": Marks(
            strong=r"""
                tax (interview|information|form*|data|identif*|registration|profile|questionnaire|residency) / (w-8*|w-9|1099-?k) / dac7 /
                taxpayer / \btin\b / (vat|gst|sales tax) .. (number*|registration|regist*|establish*|id|identification) / place of
                establishment / \birs\b / tax profile / (tax|vat) (id|number|data|details) .. (missing|need*|provide|enter)? / (don't|do
                not) (know|have) .. (tax|vat) / tax (office|authorit*|residence) / \bvies\b / vat number ..
                (find|valid|invalid|incorrect|listed)
            """,
            weak=r"""
                tax / vat / gst
            """,
            against=r"""
                vat invoice* / fee* .. (vat|tax) / inform consumers / tax id .. bank / password / bank details
            """,
            topic="""
                tax taxpayer vat w-8 w-9 form interview dac7 irs identification establishment number fiscal withholding tin vies established
            """,
        ),
        "de": Marks(
            strong=r"""
                steuer(liche|lichen|daten|informationen?|nummer|befragung|formular*|identifik*|pflicht*|interview|angaben|erklärung)* /
                dac7 / (umsatzsteuer|ust|mwst)-?(id*|identifik*|nummer*|registr*) / w-8* / w-9 / steuerinterview / bescheinigung nach ..
                ustg / steuer(profil|daten|nummer|angaben|id) / (fehlt|fehlen) .. steuer* / finanzamt
            """,
            weak=r"""
                steuer* / umsatzsteuer* / finanzamt
            """,
            against=r"""
                rechnung* .. geschäftskund* / rechnungsmängel*
            """,
            topic="""
                steuer steuernummer steuerdaten steuerliche umsatzsteuer-id dac7 w-8 finanzamt steuerinterview steueridentifikationsnummer
            """,
        ),
        "fr": Marks(
            strong=r"""
                (informations?|questionnaire|formulaire*|entretien|données|numéro|identification) .. fiscal* / dac7 / numéro (de
                tva|siren|siret|fiscal) / w-8* / w-9 / identifiant fiscal / (profil|données|numéro|situation) fiscal* / (manqu*|renseign*)
                .. (fiscal*|tva|siren|siret)
            """,
            weak=r"""
                fiscal* / tva / siren
            """,
            against=r"""
                facture* .. (pro|client*|manquante*)
            """,
            topic="""
                fiscal fiscale fiscales tva siren dac7 w-8 formulaire questionnaire impôt numéro
            """,
        ),
        "es": Marks(
            strong=r"""
                (información|entrevista|formulario*|cuestionario|datos|número|identificación) .. (fiscal*|tributari*) / dac7 / número (de
                )?(iva|nif|cif) / w-8* / w-9 / \bnif\b / (perfil|datos|número|situación) fiscal* / (falta*|indique) .. (fiscal*|nif|iva)
            """,
            weak=r"""
                fiscal* / iva / hacienda
            """,
            against=r"""
                facturas .. (clientes|empresa) / contraseña
            """,
            topic="""
                fiscal fiscales iva nif dac7 w-8 w-8ben formulario entrevista impuestos
            """,
        ),
        "it": Marks(
            strong=r"""
                (informazion*|questionario|modul*|intervista|dati|codice|identificativ*|numero) .. fiscal* / dac7 / partita iva / w-8* /
                w-9 / (profilo|dati|codice|posizione) fiscal* / (manca*|inserisca|non conosciamo) .. (fiscal*|partita iva) / impostazioni
                fiscali
            """,
            weak=r"""
                fiscal* / iva
            """,
            against=r"""
                fattur* .. (client*|business) / password
            """,
            topic="""
                fiscale fiscali iva partita codice dac7 w-8 modulo questionario tasse
            """,
        ),
        "ja": Marks(
            strong=r"""
                税務 / (税|納税)..(情報|質問|フォーム|書類|番号|登録) / w-8 / w-9 / 納税者番号 / マイナンバー..税 / 適格請求書発行事業者..番号 / 消費税..(登録|番号) / 納税 /
                (税|マイナンバー)..(番号|情報|登録|書類|申告)
            """,
            weak=r"""
                税 / 消費税
            """,
            against=r"""
                法人..請求書 / インボイス..未
            """,
            topic="""
                税務 税 納税 w-8 番号 消費税 質問票
            """,
        ),
        "zh": Marks(
            strong=r"""
                税务(信息|调查|问卷|表格|资料|登记|身份)? / 税号 / (增值税|vat)..(号|注册|税号|登记) / w-8 / w-9 / dac7 / 纳税人(识别号)? / 稅務 / 税(务|号|表|收) / 纳税 /
                (增值税|vat)..(号|登记|注册|信息) / w-?[89](ben)?(-e)? / 税务信息 / 税务调查
            """,
            weak=r"""
                税 / 增值税
            """,
            against=r"""
                增值税发票 / 企业买家 / 密码
            """,
            topic="""
                税务 税号 税 w-8 增值税 调查 纳税
            """,
        ),
        "pt": Marks(
            strong=r"""
                (informaç*|entrevista|formulário*|dados|número) .. (fisca*|tributári*) / dac7 / (nif|cnpj|inscrição estadual) / w-8* / w-9
            """,
            weak=r"""
                fiscal* / iva
            """,
            against=r"""
                fatura* .. (client*|empresa*) / senha
            """,
        ),
        "nl": Marks(
            strong=r"""
                belasting(gegevens|informatie|nummer|formulier*|interview*|vragenlijst*) / fisca* (gegevens|nummer) / dac7 / btw-?nummer*
                / btw-identificatie* / w-8* / w-9
            """,
            weak=r"""
                belasting* / btw
            """,
            against=r"""
                facturen .. zakelijk*
            """,
        ),
        "pl": Marks(
            strong=r"""
                (informacj*|dan*|formularz*|numer*|wywiad*|ankiet*) podatkow* / (dane|informacje) .. podatk* / dac7 / numer* (nip|vat) /
                \bnip\b / w-8* / w-9
            """,
            weak=r"""
                podat* / vat
            """,
            against=r"""
                faktur* .. biznesow*
            """,
        ),
        "sv": Marks(
            strong=r"""
                skatte(nummer|uppgift*|information*|formulär*|intervju*|registrering*) / dac7 / (moms|vat)-?(nummer|registrering*) / w-8*
                / w-9
            """,
            weak=r"""
                skatt* / moms*
            """,
            against=r"""
                faktur* .. företagskund*
            """,
        ),
        "tr": Marks(
            strong=r"""
                vergi (bilgi*|görüşme*|form*|numara*|kimlik*|anket*|kayıt*) / dac7 / kdv numara* / w-8* / w-9
            """,
            weak=r"""
                vergi* / kdv
            """,
            against=r"""
                kurumsal
            """,
        ),
    },
)
