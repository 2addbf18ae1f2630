"""Patent or design complaint.

What it says: a complaint about a patent, utility model or registered design, Amazon's patent evaluation (APEX) included.
Why it matters: there are weeks, not months, to answer; taking part in an evaluation costs a deposit.
How it is known: the words patent, registered design, utility model or APEX.
Limits of it: patent marking advice in a newsletter is `announcement`.
Source: pages read at sellercentral.amazon.com, lynchllp.com; the marks are our own reading of such messages.
"""

from __future__ import annotations

from datetime import date

from goodstanding.core.source import Label, Source
from goodstanding.notices.contract import Marks, NoticeKind

KIND = NoticeKind(
    id="ip_patent_design",
    title="Patent or design complaint",
    evidence=("retraction", "patent_evaluation_agreement", "explanation", "letter_of_authorisation"),
    actions=("listing_removed", "listing_at_risk", "appeal_rejected"),
    playbook="ip_patent_design",
    sources=(
        Source("https://sellercentral.amazon.com/gp/help/external/G201361070", date(2026, 11, 23), Label.PRIMARY),
        Source(
            "https://lynchllp.com/blog/amazons-apex-procedures-an-option-for-patent-owners-with-some-risks",
            date(2026, 11, 23),
            Label.SECONDARY,
        ),
    ),
    marks={
        "en": Marks(
            strong=r"""
                patent* / registered design* / design right* / utility model* / apex / (design|community design)
                (complaint|registration|infring*) / infring* .. design* / (shape|look|form|appearance|design) ..
                (copy|copies|infring*|protected|registered|same) / neutral evaluation / utility patent / design patent / invention /
                inventor
            """,
            weak=r"""
                evaluator / evaluation / claim 1 / deposit
            """,
            topic="""
                patent patented design utility-model invention inventor apex evaluation evaluator claim shape appearance mechanism
                registered-design deposit imitation neutral patents utility injunction court patent-owner
            """,
        ),
        "de": Marks(
            strong=r"""
                patent* / gebrauchsmuster* / geschmacksmuster* / (eingetragene*|registrierte*) design* / design(s|rechte?*|verletz*)? ..
                (verletz*|eingetragen*|recht*) / (form|aussehen|gestaltung|erscheinungsbild) ..
                (geschützt|kopiert|verletz*|eingetragen|gleich*) / erfindung* / schutzschrift
            """,
            weak=r"""
                gutachten / design
            """,
            topic="""
                patent patentinhaber gebrauchsmuster geschmacksmuster design erfindung nachahmung form aussehen eingetragen gutachten
                anspruch
            """,
        ),
        "fr": Marks(
            strong=r"""
                brevet* / dessin* (et|ou) modèle* / modèle* (communautaire*|déposé*|enregistré*|d'utilité) / modèle enregistré / dessin
                enregistré / (forme|apparence|aspect|design) .. (protégé*|copi*|reprodui*|enregistré*|identique*) / invention* / inventeur
            """,
            weak=r"""
                apparence / modèle
            """,
            topic="""
                brevet modèle dessin invention inventeur forme apparence enregistré évaluation mécanisme
            """,
        ),
        "es": Marks(
            strong=r"""
                patente* / diseño* (registrado*|industrial*|comunitario*) / modelo* de utilidad / dibujo* o modelo* /
                (forma|aspecto|apariencia) .. (protegid*|copia*|registrad*|reproduc*) / invenci* / diseño registrado / mecanismo ..
                (suyo|patent*)
            """,
            weak=r"""
                diseño
            """,
            topic="""
                patente diseño modelo invención inventor forma apariencia registrado mecanismo evaluación
            """,
        ),
        "it": Marks(
            strong=r"""
                brevett* / (disegno|disegni) (o|e) (modell*) / modell* (registrat*|comunitari*|di utilità) / design registrat* / disegn*
                registrat* / (forma|aspetto|estetica) .. (protett*|copia*|registrat*|riproduc*) / invenzion*
            """,
            weak=r"""
                aspetto / design
            """,
            topic="""
                brevetto modello disegno design invenzione inventore forma aspetto registrato valutazione
            """,
        ),
        "ja": Marks(
            strong=r"""
                特許 / 意匠 / 実用新案 / (形状|外観|デザイン)..(登録|侵害|類似|模倣) / 発明
            """,
            weak=r"""
                専利 / 形状 / デザイン
            """,
            topic="""
                特許 意匠 実用新案 発明 形状 外観 登録意匠
            """,
        ),
        "zh": Marks(
            strong=r"""
                专利 / 專利 / 实用新型 / 外观设计 / apex / (外形|外观|造型|设计)..(侵|抄袭|专利|相同|近似|仿) / 发明 / 新型
            """,
            weak=r"""
                外观 / 评估程序
            """,
            topic="""
                专利 外观设计 实用新型 发明 外形 专利权人
            """,
        ),
        "pt": Marks(
            strong=r"""
                patente* / desenho* industri* / desenho ou modelo / modelo* de utilidade
            """,
            weak=r"""
                desenho
            """,
        ),
        "nl": Marks(
            strong=r"""
                octrooi* / patent* / geregistreerd model / modelrecht* / gebruiksmodel*
            """,
            weak=r"""
                ontwerp
            """,
        ),
        "pl": Marks(
            strong=r"""
                patent* / wzor* (przemysłow*|użytkow*) / wzór (przemysłowy|użytkowy)
            """,
            weak=r"""
                wzór
            """,
        ),
        "sv": Marks(
            strong=r"""
                patent* / mönsterskydd* / mönsterrätt* / registrera* (design|mönster)
            """,
            weak=r"""
                design
            """,
        ),
        "tr": Marks(
            strong=r"""
                patent* / tasarım (hak*|tescil*) / tescilli tasarım* / faydalı model*
            """,
            weak=r"""
                tasarım*
            """,
        ),
    },
)
