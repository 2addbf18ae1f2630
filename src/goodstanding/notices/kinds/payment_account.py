"""Card or bank account invalid, or a transfer that failed.

What it says: card or bank account of the seller is invalid or unverified, or a transfer failed.
Why it matters: payouts stop, fees cannot be charged; after a change of bank account Amazon waits some days.
How it is known: charge method, credit card on file, deposit method, bank account ending in, IBAN, returned transfer.
Limits of it: a buyer's card dispute is `chargeback`; a mail that asks for card numbers is `phishing`.
Source: pages read at sellercentral.amazon.com; the marks are our own reading of such messages.
"""

from __future__ import annotations

from datetime import date

from goodstanding.core.source import Label, Source
from goodstanding.notices.contract import Marks, NoticeKind

KIND = NoticeKind(
    id="payment_account",
    title="Card or bank account invalid, or a transfer that failed",
    evidence=("credit_card_on_file", "bank_account_update", "bank_statement"),
    actions=("funds_held", "account_deactivated", "verification_required"),
    playbook="payment_account",
    sources=(
        Source(
            "https://sellercentral.amazon.com/seller-forums/discussions/t/a2cf68a8-fdc8-4d96-9c64-1f81b709f478",
            date(2026, 11, 23),
            Label.PRIMARY,
        ),
    ),
    marks={
        "en": Marks(
            strong=r"""
                (credit |debit )?card .. (on file|invalid|not valid|expired|declined|could not be charged|update) / (valid|invalid|expired)
                .. credit card / charge methods? / deposit (method*|account*) / (bank|transfer|disbursement|payment) ..
                (returned|rejected|failed|could not be (made|completed)|unsuccessful) / bank account ..
                (ending|verif*|invalid|new|replace|add|missing|confirm*) / (invalid|wrong|incorrect|missing|new) .. (iban|bank
                account*|account number|routing) / (verif*|confirm*) .. bank account / (could not|unable to|not able to|failed to) ..
                (charge|transfer|disburse|pay) / subscription fee .. (charge*|card|unpaid) / negative balance / amount due /
                (subscription|monthly fee|fees?) .. (could not|couldn't|unable|failed|declined|unpaid|charge*) / (account number|sort
                code|iban|bank details|bank data) .. (wrong|incorrect|invalid|missing|update|mismatch) / (wrong|incorrect|invalid) ..
                (account number|bank details|bank data|iban) / (payout|payment|transfer|money) .. (came back|sent
                back|bounced|returned|failed) / (no|invalid|expired) .. card (on file|registered|in your account) / (you
                )?(changed|added|updated|replaced) (your|the) bank account / transfers? (are|is) paused / (payment|transfer) schedule
            """,
            weak=r"""
                bank account / credit card / disbursement / transfer / subscription fee / balance
            """,
            against=r"""
                (utility|electricity|gas|water) .. bill / verify .. identity / (passport|id) / payment .. (on its way|initiated|sent) /
                chargeback* / cardholder* / cvv / password / kyc / beneficial / inform consumers / related / deactivated account / reserve /
                order \d* / identity / tax / on its way / should arrive / on the way / (someone|somebody) (else )?.. (added|changed)
            """,
            topic="""
                bank card credit charge deposit iban account transfer payout disbursement subscription fee declined expired payment balance
                method returned rejected statement account-number transfers schedule payouts
            """,
        ),
        "de": Marks(
            strong=r"""
                kreditkarte* .. (ungültig*|abgelaufen*|hinterlegt*|gültig*|ablehn*|aktualisier*|ersetz*|belast*) /
                (ungültig*|gültig*|abgelaufen*) .. kreditkarte* / (überweisung*|auszahlung*) ..
                (fehlgeschlagen*|zurückgewiesen*|abgelehnt*|zurückgegeben*|zurück) / bank .. (abgelehnt|zurückgewiesen|zurückgegeben) /
                (bankkonto|bankverbindung) .. (bestätig*|verifizier*|ungültig*|hinterleg*|neu*|prüf*|aktualisier*|falsch*) / iban /
                zahlungsmethode* / belastungsmethode* / monatsgebühr* .. (abbuch*|belast*) / abo-?gebühr* /
                (monatsgebühr|grundgebühr|abonnement*|gebühr*) .. (nicht (einziehen|abbuchen|belasten)|fehlgeschlagen|abgelehnt|offen) /
                (kontonummer|iban|bankdaten) .. (falsch|fehlerhaft|ungültig|stimm* nicht) / (überweisung|auszahlung|geld|guthaben) .. (kam
                zurück|zurückgekommen|geplatzt|nicht überweisen|fehlgeschlagen|zurück) / hinterlegte* (kreditkarte|bankverbindung|karte)
            """,
            weak=r"""
                kreditkarte / bankkonto / bankverbindung / auszahlung*
            """,
            against=r"""
                (strom|gas|wasser|internet)* ?rechnung* / verifizier* / ausweis / rückbuchung* / karteninhaber* / passwort / kennwort /
                tan / geldwäsche* / steuer* / fremde
            """,
            topic="""
                bankkonto bankverbindung kreditkarte karte überweisung auszahlung iban gebühr abbuchung zahlungsmethode abgelaufen
                abgelehnt zurückgegeben hinterlegt
            """,
        ),
        "fr": Marks(
            strong=r"""
                carte (bancaire|de crédit|de paiement)? .. (expiré*|invalide*|non valide|valide|refusé*|enregistré*) /
                (virement*|versement*) .. (rejeté*|refusé*|échoué*|retourné*) / banque .. (rejeté|refusé|retourné) / (coordonnées
                bancaires|compte bancaire) .. (vérif*|invalide*|incorrect*|ajout*|nouvel*|confirm*) / iban / mode* (de versement|de
                facturation|de paiement|de prélèvement) / méthode* de (paiement|dépôt|débit) / (abonnement|frais mensuels|mensualité) ..
                (n'a pas pu|impossible|refusé|impayé)* / (iban|rib|coordonnées|numéro de compte) .. (erroné|incorrect|invalide|faux)* /
                (versement|virement) .. (revenu|retourné|rejeté|échoué|n'a pas abouti)* / carte .. (enregistrée|expirée|plus valable|n'est
                plus valide)
            """,
            weak=r"""
                carte bancaire / compte bancaire / virement / coordonnées bancaires
            """,
            against=r"""
                facture d'électricité / vérif* .. identité / impayé* / titulaire de la carte / mot de passe / kyc / fiscal* / enquête /
                (envoyé|effectué) .. compte / peut prendre / a été effectué
            """,
            topic="""
                banque bancaire carte virement versement iban rib abonnement prélèvement refusé expirée coordonnées paiement solde
            """,
        ),
        "es": Marks(
            strong=r"""
                tarjeta (de crédito)? .. (caducad*|no (es )?válida|válida|rechazad*|registrad*|expirad*|vencid*) /
                (transferencia*|desembolso*|pago*) .. (rechazad*|devuelt*|fallid*|no se .. complet*) / banco .. (rechaz*|devuel*) / cuenta
                bancaria .. (verific*|no válida|nueva|incorrect*|añad*|confirm*) / iban / método* de (cobro|cargo|depósito|pago|ingreso) /
                (suscripción|cuota|mensualidad) .. (no hemos podido|impagad|rechazad|cobrar)* / no hemos podido cobrar / (iban|número de
                cuenta|datos bancarios) .. (erróne|incorrect|inválid|equivocad)* / (pago|transferencia|dinero) ..
                (devuelt|rechazad|volvió|no lleg)* / tarjeta .. (registrada|caducada|no es válida|válida)
            """,
            weak=r"""
                tarjeta / cuenta bancaria / transferencia / desembolso
            """,
            against=r"""
                factura de (la )?luz / verific* .. identidad / contracargo* / titular de la tarjeta / contraseña / titulares reales /
                fiscal*
            """,
            topic="""
                banco bancaria tarjeta transferencia desembolso iban suscripción cargo rechazado caducada pago saldo
            """,
        ),
        "it": Marks(
            strong=r"""
                carta (di credito)? .. (scadut*|non (è )?valid*|valid*|rifiutat*|registrat*) /
                (bonifico|pagamento|accredito|trasferiment*) .. (respint*|rifiutat*|fallit*|restituit*|in sospeso) / banca ..
                (respint*|rifiutat*|restituit*) / conto (bancario|corrente) .. (verific*|non valid*|nuov*|errat*|aggiung*|conferm*) / iban
                / metod* di (addebito|pagamento|deposito|accredito) / (abbonamento|canone|quota mensile) .. (non (è stato
                possibile|abbiamo potuto)|insolut|rifiutat)* / (iban|numero di conto|coordinate) .. (errat|sbagliat|non valid)* /
                (bonifico|pagamento|versamento) .. (tornat|respint|fallit|non andat)* / carta .. (registrata|scaduta|non più valida)
            """,
            weak=r"""
                carta di credito / conto bancario / bonifico
            """,
            against=r"""
                bolletta / verific* .. identità / riaddebit* / titolare della carta / password / titolari effettivi / fiscal* / cvv
            """,
            topic="""
                banca bancario carta bonifico accredito iban abbonamento addebito rifiutato scaduta pagamento saldo conto
            """,
        ),
        "ja": Marks(
            strong=r"""
                クレジットカード..(無効|期限切れ|有効期限|登録|更新|承認|請求できません) / (有効な|無効な)クレジットカード / (振込|振り込み|送金|入金)..(失敗|できません|組み戻し|返却|エラー|できなかった) /
                銀行口座..(確認|無効|登録|更新|誤り|情報|変更) / 口座(番号|名義)..(誤|不一致|無効|確認) / (請求方法|入金方法|支払い方法)..(登録|更新|無効) /
                (月額|登録料|利用料)..(引き落とし|請求)..(でき|失敗|不可) / (口座番号|口座情報|名義)..(誤|相違|間違|不備|無効) / (お振込|振込|送金|支払い)..(エラー|戻|失敗|できません) /
                カード..(期限|無効|登録|使用でき)
            """,
            weak=r"""
                クレジットカード / 銀行口座 / 口座 / 振込
            """,
            against=r"""
                カード会社 / チャージバック / パスワード / 税務 / 本人確認
            """,
            topic="""
                銀行 口座 カード クレジットカード 振込 支払い 請求 期限切れ 失敗
            """,
        ),
        "zh": Marks(
            strong=r"""
                信用卡..(无效|过期|失效|有效|被拒|更新|扣款|扣费) / (有效|无效|過期|过期)..信用卡 / (转账|付款|打款|汇款|提现|放款)..(失败|被退回|退回|拒绝|未成功) /
                (银行|银行账户|收款账户|存款账户)..(退回|拒绝|无效|验证|核实|有误|更新|添加|信息错误) / iban / (付款方式|存款方式|收款方式|扣款方式) / (月费|订阅费|月租|费用)..(扣款|扣费|支付)(失败|不成功|未能)
                / (银行账号|账号|卡号|银行信息|收款信息)..(有误|错误|无效|不正确|不符) / (款项|付款|汇款|转账)..(退回|失败|退票|无法到账|未到账) / (信用卡|扣款卡)..(过期|失效|无效|被拒|有效)
            """,
            weak=r"""
                信用卡 / 银行账户 / 收款账户 / 付款
            """,
            against=r"""
                账单 / 验证您的身份 / 身份证 / 拒付 / 持卡人 / 密码 / kyc / 税务 / 未经授权 / 登录
            """,
            topic="""
                银行 信用卡 账户 转账 付款 退回 过期 扣款 收款 存款 账号
            """,
        ),
        "pt": Marks(
            strong=r"""
                cartão (de crédito)? .. (expirad*|inválid*|válid*|recusad*|vencid*) / (transferência*|pagamento*) ..
                (recusad*|devolvid*|rejeitad*|falh*) / banco .. (recus*|devolv*|rejeit*) / conta bancária ..
                (verific*|inválid*|nova|incorret*|adicion*|confirm*) / iban / método* de (cobrança|depósito|pagamento)
            """,
            weak=r"""
                cartão / conta bancária
            """,
            against=r"""
                chargeback / titular do cartão / senha / fiscal*
            """,
        ),
        "nl": Marks(
            strong=r"""
                (creditcard|kaart) .. (verlopen|ongeldig|geldig*|geweigerd) / (overboeking|betaling|uitbetaling) ..
                (mislukt|geweigerd|teruggestuurd|afgewezen) / bankrekening .. (verifi*|ongeldig|nieuw*|onjuist|controle*|toevoeg*) / iban
                / (betaal|stortings|incasso)methode*
            """,
            weak=r"""
                creditcard / bankrekening
            """,
            against=r"""
                terugboeking / kaarthouder / wachtwoord / belasting*
            """,
        ),
        "pl": Marks(
            strong=r"""
                kart* (kredytow*|płatnicz*)? .. (wygasł*|nieważn*|ważn*|odrzucon*) / (przelew*|wypłat*) .. (odrzucon*|zwrócon*|nie
                powiod*) / bank .. (odrzuc*|zwróc*) / (rachunek|rachunku|konto) bankow* .. (weryfik*|nieprawidłow*|now*|dodaj*|potwierdz*)
                / iban / metod* (obciąż*|płatno*|wypłat*)
            """,
            weak=r"""
                kart* kredytow* / konto bankowe
            """,
            against=r"""
                obciążeni* zwrotn* / posiadacz* karty / haslo / hasło / podatk*
            """,
        ),
        "sv": Marks(
            strong=r"""
                (kreditkort*|kort*) .. (gått ut|ogiltig*|giltig*|nekad*|utgång*) / (överföring*|utbetalning*) ..
                (misslyck*|nekad*|returner*|avvis*) / bank* .. (nekad*|returner*|avvis*) / bankkonto* ..
                (verifi*|ogiltig*|nytt|fel*|bekräft*) / iban / (betalnings|debiterings|insättnings)metod*
            """,
            weak=r"""
                kreditkort* / bankkonto*
            """,
            against=r"""
                återkrav / kortinnehavar* / lösenord / skatt*
            """,
        ),
        "tr": Marks(
            strong=r"""
                (kredi )?kart* .. (süresi dol*|geçersiz|geçerli|reddedil*) / (havale|ödeme|transfer) .. (reddedil*|iade edil*|başarısız) /
                banka .. (reddet*|iade*) / banka hesab* .. (doğrula*|geçersiz|yeni|hatalı|ekle*) / iban / (ödeme|tahsilat|para yatırma)
                yöntem*
            """,
            weak=r"""
                kredi kart* / banka hesab*
            """,
            against=r"""
                ters ibraz / kart sahibi / şifre* / vergi*
            """,
        ),
    },
)
