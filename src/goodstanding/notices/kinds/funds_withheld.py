"""Money kept after or apart from a deactivation.

What it says: money is kept after or apart from a deactivation; a request for the funds.
Why it matters: the request for funds is separate from reinstatement, and few tries are allowed.
How it is known: funds, balance, disbursement together with deactivated, withhold, appeal, request, permanently.
Limits of it: a sentence that the money stays in the account is normal in deactivations and does not count.
Source: pages read at seller-forum.com, bbs.ichuanglan.com; the marks are our own reading of such messages.
"""

from __future__ import annotations

from datetime import date

from goodstanding.core.source import Label, Source
from goodstanding.notices.contract import Marks, NoticeKind

KIND = NoticeKind(
    id="funds_withheld",
    title="Money kept after or apart from a deactivation",
    evidence=("video_interview", "government_id", "supply_chain_docs", "bank_statement", "invoice"),
    actions=("funds_held", "appeal_rejected", "info_needed"),
    playbook="funds_withheld",
    sources=(
        Source("https://seller-forum.com/t/update-to-the-funds-withholding-policy-page/6534", date(2026, 11, 23), Label.COPY),
        Source("https://bbs.ichuanglan.com/archiver/tid-355995.html", date(2026, 11, 23), Label.COPY),
    ),
    marks={
        "en": Marks(
            strong=r"""
                (funds|disbursement|balance) .. (appeal|request*|review|inquiry|withh*|not .. (be )?paid|not .. (disburse|release)) /
                (request|appeal|ask*|apply) .. (funds|disbursement|payout|pay out|balance|money) / (withh*|keep|kept|retain*|forfeit*) ..
                (funds|payments?|balance|amounts?|money|sales proceeds) .. (permanent*|deactivat*|review|account)? /
                (funds|balance|money|sum) .. (permanent*|indefinitely|not going to be paid|will not be (paid|released)|compensate) /
                disbursement appeals? / funds (review|withholding|investigation) / (balance|funds|money|sum|amount)s? ..
                (closed|deactivated|terminated|suspended) .. account / (closed|deactivated|terminated|suspended) account ..
                (balance|funds|money) / (release|pay out|payout|disburse) .. (balance|funds|money|it)? ..
                (request|not|refus*|asked|earliest) / (asked|request*|apply|applied) .. (payout|balance|funds|money|release) / entitle* us
                to (keep|retain|withhold) / regarding the balance / (funds|balance|money|disbursement|payout|sums?) .. (of|on|in|from) ..
                (closed|deactivated|suspended|terminated) account / (asked|requested|request) .. (pay out|payout|disburse*|release) ..
                (funds|balance|money|remaining) / funds appeal*
            """,
            weak=r"""
                funds / balance / disbursement / payout / held / money / days after .. deactivat*
            """,
            against=r"""
                reserve / credit card / ship open orders / reactivat* .. account .. (appeal|plan|invoice) / bank returned / section 3 /
                rights owner* / tax / iban
            """,
            topic="""
                funds balance disbursement payout release withheld withhold withholding permanently money closed deactivated request appeal
                sum keep compensate closed-account remaining owner
            """,
        ),
        "de": Marks(
            strong=r"""
                (auszahlung*|guthaben|saldo|gelder|geldern?) .. (antrag*|beantrag*|anfrage|angefragt|einbehalt*|abgelehnt|nicht ..
                ausgezahlt|prüfung|dauerhaft|endgültig) / (einbehalt*|zurückbehalt*) .. (guthaben|gelder|betrag|zahlung*) / (antrag|anfrage)
                .. (auszahlung|guthaben|gelder) / guthaben .. (deaktiviert*|gesperrt*|geschlossen*) kont* / (guthaben|geld|saldo|restbetrag)
                .. (geschlossen|gesperrt|deaktiviert|gekündigt)* .. (konto|verkäuferkonto)* / (geschlossen|gesperrt|deaktiviert)*n?
                (verkäufer)?konto .. (guthaben|geld|saldo|auszahl*) / (auszahlung|guthaben|geld) ..
                (anforder*|beantrag*|anfrag*|freigeb*|verlang*) / (guthaben|gelder*|betrag|€) .. (geschlossen*|deaktiviert*|gesperrt*)
                (verkäufer)?konto* / auszahlung .. (guthaben*|restlich*) .. (geschlossen*|deaktiviert*|gesperrt*)
            """,
            weak=r"""
                guthaben / auszahlung / gelder / einbehalten
            """,
            against=r"""
                rücklage / kreditkarte / offene bestellungen / bankverbindung
            """,
            topic="""
                guthaben gelder auszahlung einbehalten geschlossen deaktiviert antrag saldo endgültig anfordern freigabe
            """,
        ),
        "fr": Marks(
            strong=r"""
                (fonds|solde|versement) .. (demande|retenu*|conserv*|refus*|bloqué*|ne .. versé*|définitiv*|appel) / (demande|appel) ..
                (versement|fonds|solde) / (retenu*|conserv*|retenir) .. (fonds|solde|sommes|montants) / fonds .. compte désactivé / solde ..
                (compte (fermé|désactivé|suspendu)|demand*|versement) / (demand*) .. (versement|solde|déblocage|fonds) /
                (fonds|solde|sommes) .. (débloc*|restitu*|conserv*|définitiv*) / (fonds|solde|argent|somme*|€) .. (compte
                (fermé|désactivé|suspendu)) / demande .. (versement|déblocage) .. (fonds|solde|€)
            """,
            weak=r"""
                fonds / solde / versement
            """,
            against=r"""
                réserve / carte bancaire / livraison directe / iban
            """,
            topic="""
                fonds solde versement retenus retenu fermé désactivé demande définitivement débloquer
            """,
        ),
        "es": Marks(
            strong=r"""
                (fondos|saldo|desembolso) .. (solicit*|reten*|no se .. (pag|abon|liber)*|apelaci*|revisión|definitiv*|permanent*) /
                (solicit*|apelaci*|petición) .. (fondos|saldo|desembolso|pago) / (reten*|conserv*) .. (fondos|saldo|importe*) ..
                (definitiv*|cuenta|desactiv*)? / fondos .. cuenta desactivada / saldo .. (cuenta
                (cerrada|desactivada|suspendida)|solicit*|pago) / (solicit*|pedid*) .. (pago|saldo|fondos|liberación) / (fondos|saldo) ..
                (liber*|devol*|reten*|definitiv*) / (fondos|saldo|dinero|importe|€) .. (cuenta (cerrada|desactivada|suspendida)) / no
                podemos (transferir*|pagar*|abonar*) .. (dinero|saldo|fondos)
            """,
            weak=r"""
                fondos / saldo / desembolso
            """,
            against=r"""
                reserva / tarjeta / iban / procederá a enviar
            """,
            topic="""
                fondos saldo desembolso retenidos cerrada desactivada solicitud definitivo liberar
            """,
        ),
        "it": Marks(
            strong=r"""
                (fondi|saldo|somme) .. (richiest*|trattenut*|non .. (pagat|versat|accreditat|erogat)*|ricorso|definitiv*|verific*) /
                (richiest*|ricorso|domanda) .. (fondi|saldo|pagamento|accredito|erogazione) / (trattenut*|trattenere) ..
                (fondi|saldo|somme|importi) / fondi .. account disattivat* / saldo .. (account
                (chiuso|disattivato|sospeso)|richiest*|pagamento) / (richiest*|chiest*) .. (pagamento|saldo|fondi|sblocco) / (fondi|saldo)
                .. (sblocc*|restitu*|trattenut*|definitiv*) / (fondi|saldo|denaro|somm*|versamento|€) .. (account
                (chiuso|disattivato|sospeso)) / (chiesto|richiesta|richiesto) .. (versamento|sblocco|pagamento) ..
                (fondi|saldo|€|denaro|rimast*)
            """,
            weak=r"""
                fondi / saldo / somme
            """,
            against=r"""
                riserva / carta di credito / iban
            """,
            topic="""
                fondi saldo accredito trattenuti chiuso disattivato richiesta definitivo versato
            """,
        ),
        "ja": Marks(
            strong=r"""
                (売上金|資金|残高|支払い?)..(申請|請求|保留|留保|お支払いはいたしかね|審査|没収|恒久|支払われ|ご返金) / (停止|閉鎖)(中|され|した)?..アカウント..(売上金|残高|資金) / 売上金..(お支払い|支払い) /
                (残高|売上金|資金)..(請求|申請|返還|支払|払い出し|引き出し|お支払い) / (停止|閉鎖)..アカウント..(残高|売上金|資金)
            """,
            weak=r"""
                売上金 / 資金 / 残高
            """,
            against=r"""
                引当金 / クレジットカード / 未発送 / 口座
            """,
            topic="""
                売上金 残高 支払い 留保 停止中 申請 返還
            """,
        ),
        "zh": Marks(
            strong=r"""
                (资金|余额|款项|货款)..(申诉|申请|扣留|不予(支付|发放)|冻结|审核|永久|面谈|提取|无法(支付|发放)) / (申请|申诉|请求)..(资金|余额|付款|放款|提款) /
                (停用|关闭|冻结)(的)?(账户|帐户)..(资金|余额) / (扣留|没收)..(资金|余额|款项) / (余额|资金|款项)..(申请|提取|返还|退还|发放|释放|扣留|没收) /
                (关闭|停用|封)(的)?(账户|账号)(中|内|里)?(的)?(余额|资金|款项) / 申请(提取|退还|付款|释放)
            """,
            weak=r"""
                资金 / 余额 / 款项
            """,
            against=r"""
                预留 / 信用卡 / 照常配送 / 未完成的订单 / 税务 / 税
            """,
            topic="""
                资金 余额 款项 扣留 发放 停用 申请 没收
            """,
        ),
        "pt": Marks(
            strong=r"""
                (fundos|saldo|valores) .. (solicit*|pedido|retid*|não .. (pag|liber)*|recurso|definitiv*) / (solicit*|recurso|pedido) ..
                (fundos|saldo|pagamento) / (reter|retid*|retemos) .. (fundos|saldo|valores)
            """,
            weak=r"""
                fundos / saldo
            """,
            against=r"""
                reserva / cartão
            """,
        ),
        "nl": Marks(
            strong=r"""
                (tegoed|saldo|geld|uitbetaling) .. (verzoek|aanvraag|ingehouden|niet .. uitbetaald|bezwaar|definitief|permanent) /
                (verzoek|aanvraag|bezwaar) .. (tegoed|saldo|uitbetaling|geld)
            """,
            weak=r"""
                tegoed / saldo
            """,
            against=r"""
                reserve / creditcard
            """,
        ),
        "pl": Marks(
            strong=r"""
                (środk*|saldo|pieniędz*) .. (wniosek|wniosk*|wstrzym*|nie .. wypłac*|odwołani*|trwale|zatrzym*) /
                (wniosek|wniosk*|odwołani*|prośb*) .. (środk*|sald*|wypłat*)
            """,
            weak=r"""
                środk* / saldo
            """,
            against=r"""
                rezerw* / kart*
            """,
        ),
        "sv": Marks(
            strong=r"""
                (medel|saldo|pengar*|tillgodohavande*) .. (begär*|innehåll*|inte .. (betalas|utbetalas)|överklag*|permanent*|slutgiltig*)
                / (begär*|ansök*|överklag*) .. (medel|saldo|utbetalning*|pengar*)
            """,
            weak=r"""
                medel / saldo
            """,
            against=r"""
                reserv / kort / om varorna
            """,
        ),
        "tr": Marks(
            strong=r"""
                (bakiye*|para*|fon*|tutar*) .. (talep*|başvuru*|alıkon*|ödenme*|itiraz*|kalıcı) / (talep*|başvuru*|itiraz*) ..
                (bakiye*|fon*|ödeme*)
            """,
            weak=r"""
                bakiye* / fonlar
            """,
            against=r"""
                rezerv / kart
            """,
        ),
    },
)
