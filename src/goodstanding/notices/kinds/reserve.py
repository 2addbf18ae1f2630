"""Part of the money kept for a time.

What it says: a part of the money is kept for a time: account-level reserve, delivery date policy, deferred amounts.
Why it matters: mostly nothing has to be done; tracking and good figures shorten it.
How it is known: the word reserve, days of sales, days after delivery, deferred.
Limits of it: the balance of a deactivated account is `funds_withheld`; a card or bank problem is `payment_account`.
Source: pages read at sellercentral.amazon.com.au, sellercentral-europe.amazon.com; the marks are our own reading of such messages.
"""

from __future__ import annotations

from datetime import date

from goodstanding.core.source import Label, Source
from goodstanding.notices.contract import Marks, NoticeKind

KIND = NoticeKind(
    id="reserve",
    title="Part of the money kept for a time",
    evidence=("tracking_proof",),
    actions=("funds_held",),
    playbook="reserve",
    yields_to=("dropshipping",),
    sources=(
        Source("https://sellercentral.amazon.com.au/gp/help/external/G200136810", date(2026, 11, 23), Label.PRIMARY),
        Source("https://sellercentral-europe.amazon.com/gp/help/external/202124090", date(2026, 11, 23), Label.PRIMARY),
    ),
    marks={
        "en": Marks(
            strong=r"""
                (account|account-level|level|payment|your) reserve* / reserve (policy|period|amount|of|on|equal*|is|was|will) / reserve*
                .. (days|sales|balance|delivery|funds) / (gross sales|sales) .. (last|preceding|previous|past) .. days / delivery date(
                policy)? .. (reserve*|days|deferred|funds) / deferred (transaction*|payment*|amount*|balance) / days after .. deliver* ..
                (funds|available|paid|released) / unavailable balance / (keep|hold|set|put) .. (back|aside) ..
                (amount|money|part|share|reserve) / (part|share|some|portion) of (your|my|the) (money|funds|balance|sales) ..
                (reserve*|not available|kept|held|back)? / reserve / (payable|available|released|paid out) .. days after .. deliver*
            """,
            weak=r"""
                reserve* / disbursement / risk assessment / available balance / delivery date
            """,
            against=r"""
                deactivated / your order / brand / reservation / all rights reserved / video interview / reserves the right
            """,
            topic="""
                reserve reserved held available balance delivery days deferred funds sales payout released portion share money risk security
                held-back claims-open release delivery-date proceeds percentage
            """,
        ),
        "de": Marks(
            strong=r"""
                rücklage* / (reserve|einbehalt|rückstellung) .. (tag*|umsatz*|konto|bestell*|betrag|guthaben) / (tage*) .. nach ..
                (zustellung|lieferung) .. (verfügbar|ausgezahlt|einbehalten|freigegeben) / zurückgestellte* (betrag|beträge|transaktion*) /
                (rücklage|reserve) / (teil|anteil) .. (guthaben|erlös*|umsatz*|geld*) .. (einbehalt*|zurück*|reserv*|nicht verfügbar) /
                (auszahlbar|verfügbar|frei) .. tage nach .. (zustellung|lieferung) / behalten wir .. (guthaben|prozent|%|umsatz*|erlös*) /
                umsatzanstieg* / (%|prozent) ihres guthabens
            """,
            weak=r"""
                einbehalt* / reserve / auszahlung* / guthaben / risikobewertung
            """,
            against=r"""
                deaktiviert / gesperrt
            """,
            topic="""
                rücklage reserve einbehalten guthaben zustellung tage zurückgestellt auszahlung verfügbar risiko teil
            """,
        ),
        "fr": Marks(
            strong=r"""
                réserve* (de|sur|au|du|pour|est|actuelle|appliqu*) / (niveau|montant|politique) .. réserve* / réserve ..
                (jours|ventes|solde|livraison) / (ventes) .. (jours) .. (livraison|conserv*) / jours après .. (livraison) / transactions?
                différée* / (réserve|mise en réserve) / (partie|part|fraction) .. (solde|ventes|fonds|argent) ..
                (réserv*|retenu*|conserv*|indisponible*)? / (disponible*|versé*) .. jours après .. livraison
            """,
            weak=r"""
                réserve* / solde / versement* / évaluation des risques
            """,
            against=r"""
                désactivé / sous réserve
            """,
            topic="""
                réserve solde conservé livraison jours disponible retenu part ventes libérée côté recettes
            """,
        ),
        "es": Marks(
            strong=r"""
                reserva* (de|en|a|por|equivalente|actual|sobre) .. (cuenta|fondos|ventas|saldo|días|importe) / (importe|política|nivel) ..
                reserva* / días (después|posteriores|tras) .. (entrega) / transacciones? (aplazada|diferida)* / reserva /
                (parte|porcentaje) .. (saldo|ventas|fondos|dinero) .. (reserv*|reten*|no disponible)? / disponible* .. días después de ..
                entrega
            """,
            weak=r"""
                reserva* / saldo / desembolso* / evaluación de riesgo*
            """,
            against=r"""
                desactivad*
            """,
            topic="""
                reserva saldo retenido entrega días disponible apartado parte ventas
            """,
        ),
        "it": Marks(
            strong=r"""
                riserva* .. (account|fondi|giorni|vendite|saldo|importo|consegna) / (importo|politica|livello) .. riserva* / giorni
                (dopo|successivi) .. consegna / transazioni differite / riserva / (parte|quota) .. (vendite|saldo|fondi|incass*) ..
                (trattenut*|riserv*|tratteniamo|non disponibil*)? / tratteniamo .. (quota|parte) / (disponibil*|liber*) .. giorni dopo ..
                consegna
            """,
            weak=r"""
                riserva* / saldo / pagament* / valutazione .. rischi*
            """,
            against=r"""
                disattivat*
            """,
            topic="""
                riserva saldo trattenuto trattenuta consegna giorni disponibile quota vendite
            """,
        ),
        "ja": Marks(
            strong=r"""
                引当金 / 留保(金|額|期間)? / (配送|配達)(完了)?(日)?(から|後)..日..(留保|引当|支払|保留) / 繰り延べ / 準備金 / 引当 / 留保 / (売上|代金|残高)(の)?一部..(留保|保留|引当|お支払い) /
                配送(完了)?後..日..(支払|振込|可能)
            """,
            weak=r"""
                留保 / 残高 / リスク
            """,
            against=r"""
                アカウントを停止 / 停止中のアカウント
            """,
            topic="""
                引当金 留保 配送完了 残高 日間 保留
            """,
        ),
        "zh": Marks(
            strong=r"""
                预留(金|金额|款|资金|期|政策)? / 預留 / 储备金 / 准备金 / 延期(交易|结算|付款) / (送达|配送|交付)(日期)?后..天..(可用|结算|放款|预留|发放) / 预留 /
                (部分|一部分)(资金|款项|销售额|余额)..(预留|保留|暂扣|冻结|不可用) / (送达|签收|配送)..天后..(可用|付款|释放|结算)
            """,
            weak=r"""
                结算 / 余额 / 风险评估
            """,
            against=r"""
                停用 / 预留时间
            """,
            topic="""
                预留 送达 余额 天 可用 结算 预留金
            """,
        ),
        "pt": Marks(
            strong=r"""
                reserva* .. (conta|fundos|dias|vendas|saldo|valor) / (valor|política|nível) .. reserva* / dias (após|depois) .. entrega
            """,
            weak=r"""
                reserva* / saldo
            """,
            against=r"""
                desativad*
            """,
        ),
        "nl": Marks(
            strong=r"""
                (reserve|reservering|inhouding)* .. (dagen|verkopen|omzet|saldo|rekening) / dagen na .. (levering|bezorging) ..
                (beschikbaar|uitbetaald|vrij*)
            """,
            weak=r"""
                reserve* / saldo
            """,
            against=r"""
                gedeactiveerd
            """,
        ),
        "pl": Marks(
            strong=r"""
                rezerw* .. (środk*|dni|sprzedaż*|konc*|kont*|wynosi|kwot*) / (środk*) .. dni po dostaw* / dni po dostaw* / (kwot*|poziom*)
                rezerw*
            """,
            weak=r"""
                rezerw* / saldo
            """,
            against=r"""
                dezaktyw*
            """,
        ),
        "sv": Marks(
            strong=r"""
                (reserv|reserven|reserver*|innehållna?) .. (dagar|försäljning*|saldo|konto*|belopp*) / dagar efter .. leverans*
            """,
            weak=r"""
                reserv* / saldo
            """,
            against=r"""
                inaktiver*
            """,
        ),
        "tr": Marks(
            strong=r"""
                (rezerv*|ayrılan|karşılık) .. (gün*|satış*|bakiye*|tutar*|hesap*) / teslimat* .. gün sonra / rezerv tutar*
            """,
            weak=r"""
                rezerv* / bakiye
            """,
            against=r"""
                devre dışı
            """,
        ),
    },
)
