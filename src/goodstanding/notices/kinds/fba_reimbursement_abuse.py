"""Improper FBA reimbursement claims.

What it says: claims for FBA reimbursement do not agree with what reached Amazon.
Why it matters: Amazon asks for papers of the carrier; numbers of units and weight must match.
How it is known: reimbursement claims with abuse, improper, exceed, discrepancy, bill of lading.
Limits of it: a reimbursement that was paid is routine mail.
Source: pages read at sellercentral.amazon.com; the marks are our own reading of such messages.
"""

from __future__ import annotations

from datetime import date

from goodstanding.core.source import Label, Source
from goodstanding.notices.contract import Marks, NoticeKind

KIND = NoticeKind(
    id="fba_reimbursement_abuse",
    title="Improper FBA reimbursement claims",
    evidence=("bill_of_lading", "proof_of_delivery", "plan_of_action"),
    actions=("account_deactivated", "account_at_risk", "appeal_rejected"),
    playbook="fba_reimbursement_abuse",
    sources=(Source("https://sellercentral.amazon.com/help/hub/reference/external/G200213130", date(2026, 11, 23), Label.UNSURE),),
    marks={
        "en": Marks(
            strong=r"""
                reimburse* .. (abus*|improper*|excessive|invalid|false|not agree|unusual|manipulat*|fraud*|inaccurate|claims) /
                (abus*|improper*|excessive|false|misus*) .. reimburse* / bill* of lading / claims? .. (lost|units) .. (never|not) ..
                (sent|received|shipped) / (compensation|refund*|reimburse*|payment) .. (goods|units|stock|inventory) .. (never|not) ..
                (sent|arriv*|in the (box|parcel)|received) / (claim*|reimburse*) .. (do not|does not|don't) (match|agree|tally|correspond)
                / forwarder / false .. (shortage|lost) claims / (shortage*|lost|missing) .. claims ..
                (unjustified|false|improper|inflated)
            """,
            weak=r"""
                reimburse* / lost / units / fulfil*ment cent* / inbound
            """,
            against=r"""
                (we|have) (credited|reimbursed) you / reimbursement .. (issued|paid|credited)
            """,
            topic="""
                reimbursement reimbursements compensation lost units shortage inbound claimed bill lading warehouse never shipped quantities
                forwarder weight reimbursed cartons overstated reversed
            """,
        ),
        "de": Marks(
            strong=r"""
                (erstattung*|rückerstattung*) .. (missbr*|unberechtigt*|unzulässig*|überhöht*|falsch*|fba|lager*|angaben) /
                (missbr*|unberechtigt*) .. erstattung* / frachtbrief* / ladeschein* / erstattungsantr* / erstattungsforder* /
                (ersatz|erstattung*|entschädigung*) .. (verlangt|gefordert|beantragt|unberechtigt*|nie|falsch*|nicht ..
                (paket|geliefert|angekommen)) / (ware*|einheiten) .. (nie|nicht) .. (geliefert|im paket|angekommen|verschickt) ..
                (ersatz|erstattung)*
            """,
            weak=r"""
                erstattung* / verloren* / logistikzentr* / einheiten
            """,
            against=r"""
                gutgeschrieben / gutschrift / bestellung .. erstattet / garantieantrag
            """,
            topic="""
                erstattung erstattungen erstattungsanträge lagerbestand verloren einheiten frachtbrief missbrauch logistikzentrum ersatz
                waage
            """,
        ),
        "fr": Marks(
            strong=r"""
                (remboursement*|indemnis*) .. (abus*|infondé*|injustifié*|indu*|ne correspond*|excessi*) / (abus*|infondé*|indu*) ..
                (remboursement*|indemnis*) / connaissement* / lettre de voiture / bon de chargement /
                (indemnisation|remboursement|compensation)s? .. (indu|injustifi|jamais (envoyé|reçu)|ne correspond|fictif|abusif)* /
                réclam* .. (unités|marchandises|stock) .. (jamais|perdues)
            """,
            weak=r"""
                remboursement* / centre* de distribution / unités
            """,
            against=r"""
                acheteur / remboursé .. commande
            """,
            topic="""
                remboursement remboursements indemnisation unités perdues connaissement entrepôt jamais reçues abusif écarts
            """,
        ),
        "es": Marks(
            strong=r"""
                (reembols*|indemniz*) .. (indebid*|abus*|improced*|injustificad*|no correspond*|excesiv*) / (indebid*|abus*) ..
                (reembols*|indemniz*) / carta* de porte / conocimiento* de embarque / (indemnizaci|reembolso|compensaci)* ..
                (indebid|injustific|nunca (enviad|llegaron)|no coincid|fals)* / reclam* .. (unidades|mercancía) .. (nunca|perdid)*
            """,
            weak=r"""
                reembols* / unidades / centro* logístic*
            """,
            against=r"""
                comprador / abonado
            """,
            topic="""
                reembolso reembolsos compensación compensaciones unidades perdidas porte almacén indebidos registros
            """,
        ),
        "it": Marks(
            strong=r"""
                (rimbors*|indennizz*) .. (abus*|indebit*|infondat*|ingiustificat*|non corrispond*|eccessiv*) / (abus*|indebit*) ..
                (rimbors*|indennizz*) / polizza di carico / lettera di vettura / bolla di carico / (indennizz|rimbors|risarciment)* ..
                (indebit|ingiustificat|mai (inviat|arrivat|spedit)|non corrispond|fals)* / reclam* .. (unità|merce) .. (mai|pers)*
            """,
            weak=r"""
                rimbors* / unità / centr* logistic*
            """,
            against=r"""
                cliente .. rimbors* / accreditato
            """,
            topic="""
                rimborso rimborsi indennizzo unità perse carico magazzino indebiti
            """,
        ),
        "ja": Marks(
            strong=r"""
                (補てん|補填|返金請求|払い戻し|補償)..(不正|過剰|不適切|濫用|乱用|虚偽|一致しない|実際) / (不正|不適切|濫用|虚偽)..(補てん|補填|補償) / 船荷証券 / 運送状 / 貨物受取 / 送り状..(納品|貨物) /
                (補てん|補填|補償)(の)?(請求|申請)..(実際|不一致|虚偽|過大|不正|届いて) / 納品していない..(補てん|補填|補償)
            """,
            weak=r"""
                補てん / 補填 / 紛失 / 納品
            """,
            against=r"""
                補てんいたしました / 補てんしました
            """,
            topic="""
                補てん 補填 補償 紛失 納品 数量 運送状
            """,
        ),
        "zh": Marks(
            strong=r"""
                (赔偿|索赔|理赔|补偿)..(滥用|不当|虚假|不实|异常|超过|不符|不正当) / (滥用|不当|虚假)..(赔偿|索赔|理赔) / 提货单 / 提单 / 物流赔偿申请 / bol /
                (赔偿|索赔|理赔)..(从未|没有|不符|虚假|夸大|不一致|实际) / (从未|没有)(发送|入库|寄出)..(赔偿|索赔) / 虚报
            """,
            weak=r"""
                赔偿 / 丢失 / 货件 / 入库
            """,
            against=r"""
                已向您赔偿 / 已赔偿 / 已为您赔偿 / 商城交易保障
            """,
            topic="""
                赔偿 赔付 索赔 丢失 入库 提单 提货单 数量 从未
            """,
        ),
        "pt": Marks(
            strong=r"""
                (reembols*|indeniz*) .. (indevid*|abus*|impróp*|não correspond*) / (indevid*|abus*) .. reembols* / conhecimento de
                (embarque|transporte)
            """,
            weak=r"""
                reembols* / unidades
            """,
        ),
        "nl": Marks(
            strong=r"""
                (vergoeding*|terugbetaling*) .. (misbruik*|onterecht*|onjuist*) / (misbruik*|onterecht*) .. (vergoeding*|terugbetaling*) /
                vrachtbrief* / cognossement*
            """,
            weak=r"""
                vergoeding*
            """,
        ),
        "pl": Marks(
            strong=r"""
                (zwrot*|odszkodowa*|rekompens*) .. (naduży*|nieuzasadnion*|nienależn*|niezgodn*) / (naduży*|nieuzasadnion*) ..
                (zwrot*|rekompens*|odszkodowa*) / konosament* / list* przewozow*
            """,
            weak=r"""
                rekompens*
            """,
        ),
        "sv": Marks(
            strong=r"""
                (ersättning*|återbetalning*) .. (missbruk*|felaktig*|oberättigad*) / (missbruk*|felaktig*) .. (ersättning*) / fraktsedel*
                / konossement*
            """,
            weak=r"""
                ersättning*
            """,
        ),
        "tr": Marks(
            strong=r"""
                (tazminat|geri ödeme) .. (kötüye|usulsüz|haksız) / (kötüye|usulsüz|haksız) .. (tazminat|geri ödeme) / konşimento /
                irsaliye
            """,
            weak=r"""
                tazminat
            """,
        ),
    },
)
