"""Account Health Rating or several violations.

What it says: the Account Health Rating, or several open violations at once.
Why it matters: below the threshold a deactivation follows within days unless someone answers the call.
How it is known: the name of the rating with a number or level, Account Health Assurance, a list of violations.
Limits of it: a bare pointer to the Account Health page stands in most notices and does not count.
Source: pages read at sellercentral.amazon.in, sellercentral.amazon.com; the marks are our own reading of such messages.
"""

from __future__ import annotations

from datetime import date

from goodstanding.core.source import Label, Source
from goodstanding.notices.contract import Marks, NoticeKind

KIND = NoticeKind(
    id="account_health",
    title="Account Health Rating or several violations",
    evidence=("plan_of_action",),
    actions=("account_at_risk", "account_deactivated", "performance_warning"),
    playbook="account_health",
    sources=(
        Source(
            "https://sellercentral.amazon.in/seller-forums/discussions/t/7f6e4141-5823-4ea0-9e8c-3ad061f44f0b",
            date(2026, 11, 23),
            Label.PRIMARY,
        ),
        Source(
            "https://sellercentral.amazon.com/forums/t/new-features-to-help-you-monitor-your-account-health/1145070",
            date(2026, 11, 23),
            Label.PRIMARY,
        ),
    ),
    marks={
        "en": Marks(
            sure=r"""
                account health rating / account health assurance
            """,
            strong=r"""
                account health rating / \bahr\b / account health assurance / health rating / rating .. (critical|at
                risk|healthy|unhealthy|below|dropped|fell) / (several|multiple|open|following|unresolved|unaddressed|these) (policy
                )?violations / account health (score|status|report|summary|specialist) / (violations?) .. (list|below|open|address) / what
                counts against you / account health (page|score|rating)? .. (critical|fell|dropped|below|threshold) / rating .. (\d+) ..
                (critical|at risk|healthy|good) / (due to|because of|address|resolve) .. (open|several|multiple|unresolved|following) ..
                violations / open (policy )?violations
            """,
            weak=r"""
                account health / violations / critical / rating / specialist
            """,
            against=r"""
                rate your experience / star rating / survey / order defect rate / authenticity / newsletter / (no longer|not) count* ..
                account health / from your account health / against your account health
            """,
            topic="""
                health rating ahr critical score violations specialist summary threshold assurance points status at-risk account-health
                healthy dashboard
            """,
        ),
        "de": Marks(
            strong=r"""
                (kontozustand|account health|kontostatus|verkäuferkonto)s?(-| )?(bewertung|rating) / bewertung (des|ihres) kontozustands?
                / kontozustandsbewertung / bewertung .. (kritisch|gefährdet|unter) / (mehrere|offene|folgende*|ungelöste*) verstöße /
                account health assurance / zustand* ihres kontos / kontozustand* .. (bewertung|gefallen|kritisch|schwelle|punkte|wert) /
                kontozustandsbewertung* / bewertung .. (gefallen|schwelle|kritisch)
            """,
            weak=r"""
                kontozustand* / verstöße / kritisch
            """,
            against=r"""
                rezension* / produktbewertung*
            """,
            topic="""
                kontozustand kontozustandsbewertung bewertung kritisch verstöße punkte schwelle gefährdet
            """,
        ),
        "fr": Marks(
            strong=r"""
                (évaluation|note|score|indice) .. (état|santé) (du|de votre) compte / état du compte .. (critique|risque|évaluation|note)
                / (plusieurs|infractions? ouvertes|infractions suivantes|infractions non) .. infractions? / account health
                (assurance|rating) / santé du compte / (santé|état) du compte .. (note|score|critique|seuil|chut|baiss)* / note ..
                (critique|seuil|compte)
            """,
            weak=r"""
                état du compte / infractions / critique
            """,
            topic="""
                état santé compte évaluation note critique infractions seuil score
            """,
        ),
        "es": Marks(
            strong=r"""
                (puntuación|calificación|índice|clasificación) .. (estado|salud) de (la|su) cuenta / estado de la cuenta ..
                (crític*|riesgo|puntuación|puntos) / (varias|incidencias abiertas|infracciones (abiertas|siguientes|pendientes)) / account
                health (assurance|rating) / salud de la cuenta / (salud|estado) de la cuenta .. (puntuación|crític|umbral|bajad)* /
                puntuación .. (crític|riesgo|umbral)*
            """,
            weak=r"""
                estado de la cuenta / infracciones / crític*
            """,
            against=r"""
                boletín
            """,
            topic="""
                estado salud cuenta puntuación crítico infracciones umbral
            """,
        ),
        "it": Marks(
            strong=r"""
                (valutazione|punteggio|indice) .. (stato|salute|integrità) (dell'|del tuo |del suo )account / stato dell'account ..
                (critic*|rischio|punteggio|punti) / (varie|diverse|violazioni (aperte|seguenti|non risolte)) .. violazioni? / account
                health (assurance|rating) / salute dell'account / (salute|stato|integrità) dell'account ..
                (punteggio|valutazione|critic|soglia)* / punteggio .. (critic|rischio|soglia)*
            """,
            weak=r"""
                stato dell'account / violazioni / critic*
            """,
            topic="""
                stato salute account valutazione punteggio critico violazioni soglia
            """,
        ),
        "ja": Marks(
            strong=r"""
                アカウント健全性(の)?(評価|スコア|レーティング|指標) / 健全性..(評価|スコア|低下|下回|危険|重大) / アカウント健全性アシュアランス / (複数|未対応|未解決)の(規約)?違反 / 健全性(の)?(評価|スコア|ポイント)
                / アカウント健全性..(低下|下回|重大|要注意)
            """,
            weak=r"""
                アカウント健全性 / 違反
            """,
            topic="""
                健全性 評価 重大 違反 スコア 下回
            """,
        ),
        "zh": Marks(
            strong=r"""
                账户状况(评级|评分|分数|等级) / 帳戶狀況評級 / 账户健康(评级|评分|状况)? / 账户状况..(严重|风险|低于) / (以下|多项|多个|未解决的?)违规 / 账户状况(保障|专员) / 账户状况..(评级|评分|分|等级) /
                状况评级 / 健康(评级|评分)
            """,
            weak=r"""
                账户状况 / 违规 / 评级
            """,
            topic="""
                账户状况 评级 严重 违规 评分
            """,
        ),
        "pt": Marks(
            strong=r"""
                (classificação|avaliação|pontuação) .. (integridade|saúde|estado) (da|de) (sua )?conta / integridade da (sua )?conta ..
                (risco|crític*) / saúde da conta / account health rating
            """,
            weak=r"""
                integridade da conta / violações
            """,
        ),
        "nl": Marks(
            strong=r"""
                (beoordeling|score|rating) .. (accountstatus|gezondheid|accountgezondheid|account) / accountgezondheid* / account health
                rating / accountstatus* .. (kritiek|risico)
            """,
            weak=r"""
                accountstatus / overtredingen
            """,
        ),
        "pl": Marks(
            strong=r"""
                (ocen*|wskaźnik*) .. (kondycj*|stan*) konta / kondycj* konta / account health rating / stan konta .. (krytyczn*|zagrożon*)
            """,
            weak=r"""
                naruszeni*
            """,
        ),
        "sv": Marks(
            strong=r"""
                (betyg*|bedömning*|poäng) .. konto(hälsa|status)* / kontohälsa* / account health rating / kontostatus .. (kritisk|risk)
            """,
            weak=r"""
                överträdels*
            """,
        ),
        "tr": Marks(
            strong=r"""
                hesap (sağlığı|durumu) (puan*|derece*|değerlendirme*) / hesap sağlığı / account health rating
            """,
            weak=r"""
                ihlal*
            """,
        ),
    },
)
