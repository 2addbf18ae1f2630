"""Approval for a brand or category, Brand Registry.

What it says: approval to sell a brand or category, or Brand Registry.
Why it matters: an application with the right invoice or letter opens it; nothing is broken.
How it is known: approval, application, apply to sell, gating, Brand Registry, enrolment.
Limits of it: a rights owner's complaint is `ip_trademark`.
Source: pages read at sellercentral.amazon.com; the marks are our own reading of such messages.
"""

from __future__ import annotations

from datetime import date

from goodstanding.core.source import Label, Source
from goodstanding.notices.contract import Marks, NoticeKind

KIND = NoticeKind(
    id="brand_access",
    title="Approval for a brand or category, Brand Registry",
    evidence=("approval_application", "invoice", "letter_of_authorisation", "trademark_registration", "product_images"),
    actions=("listing_removed", "info_needed", "listing_at_risk"),
    playbook="brand_access",
    sources=(Source("https://sellercentral.amazon.com/help/hub/reference/external/G200333160", date(2026, 11, 23), Label.UNSURE),),
    marks={
        "en": Marks(
            strong=r"""
                brand registry / (need*|require*|request*|obtain|get|without) .. approval / approval (required|needed|to
                (list|sell)|request) / apply to sell / (application|applying) .. (sell|brand|category|enrol*|approval|grocery) /
                (enrol*|enroll*) .. (brand|registry) / selling application* / (gated|ungat*|gating) / (authori*|approved|permission) to
                (list|sell) .. (brand|category|product*) / brand (approval|application|enrol*) / approved sellers / (not|been) approved ..
                (sell|offer|list|brand|category)? / (apply|application) .. (any time|category|brand|sell) / (category|brand) ..
                (application|restricted to|only|approval) / approval .. (sell|list)
            """,
            weak=r"""
                approval / application / apply / trademark .. (number|office|certificate) / brand
            """,
            against=r"""
                trademark complaint / infring* / rights owner* / reinstat* / appeal / counterfeit* / deactivat*
            """,
            topic="""
                approval approve approved application apply brand category registry enrol enrolment enroll gated permission sell trademark
                jewellery grocery ungate
            """,
        ),
        "de": Marks(
            strong=r"""
                brand registry / markenregistrierung / (genehmig*|freischalt*|zulassung*|erlaubnis) ..
                (marke|kategorie|verkauf*|produkt*|antrag*|beantrag*) / (antrag|bewerbung|anmeldung) ..
                (verkauf*|marke|kategorie|freischalt*|registry) / verkaufsgenehmigung / genehmigungspflicht* / (marke|kategorie) ..
                (freischalt*|genehmig*|zulass*|beantrag*) / (bewerbung|antrag|freischaltung|zulassung) .. (kategorie|marke|verkauf) /
                (kategorie|marke) .. (bewerbung|freischalt*|zulass*|antrag|nur) / zugelassene* (verkäufer|händler) / nicht freigeschaltet
            """,
            weak=r"""
                antrag / genehmigung / freischaltung / kategorie
            """,
            against=r"""
                verletz* / rechteinhaber* / konto .. (freischalt*|freigeschaltet) / beschwerde*
            """,
            topic="""
                genehmigung antrag bewerbung kategorie marke freischaltung zulassung registry registrieren verkaufsgenehmigung
            """,
        ),
        "fr": Marks(
            strong=r"""
                brand registry / registre des marques / (autorisation|approbation) .. (vendre|vente|marque|catégorie|requise|nécessaire) /
                (demande|candidature) .. (vendre|marque|catégorie|autorisation|inscription|enregistrement) / demand* ..
                (autorisation|approbation) / (candidature|demande|autorisation) .. (catégorie|marque|vendre dans) / (catégorie|marque) ..
                (candidature|réservé*|autorisation préalable|demande) / vendeurs (agréés|autorisés)
            """,
            weak=r"""
                demande / autorisation / catégorie / inscription
            """,
            against=r"""
                atteinte / titulaire* des droits / réclamation / désactivé / autorisation de vendre est / votre autorisation de vendre (a
                été|est|sera) / suspendu*
            """,
            topic="""
                demande autorisation approbation catégorie marque registre inscription candidature vendre dépôt
            """,
        ),
        "es": Marks(
            strong=r"""
                brand registry / registro de marcas / (aprobación|autorización|permiso) .. (vender|venta|marca|categoría|necesaria) /
                (solicitud|solicit*) .. (vender|marca|categoría|aprobación|registro|venta) / necesita .. aprobación /
                (solicitud|permiso|autorización) .. (categoría|marca|vender en) / (categoría|marca) ..
                (solicitud|reservad*|autorización|aprobación) / vendedores (autorizados|aprobados)
            """,
            weak=r"""
                solicitud / aprobación / categoría
            """,
            against=r"""
                infracción / vulnera / denuncia / desactivad*
            """,
            topic="""
                solicitud aprobación autorización categoría marca registro inscripción vender
            """,
        ),
        "it": Marks(
            strong=r"""
                brand registry / registro (dei )?marchi / registro marche / (approvazione|autorizzazione|permesso) ..
                (vend*|marc*|categori*|necessari*) / (richiesta|domanda) .. (vend*|marc*|categori*|approvazione|iscrizion*|registrazion*)
                / (candidatura|domanda|richiesta|autorizzazione) .. (categoria|marchio|vendere in) / (categoria|marchio) ..
                (riservat*|autorizzazione|approvazione|domanda) / venditori (autorizzati|approvati)
            """,
            weak=r"""
                richiesta / approvazione / categoria
            """,
            against=r"""
                violazione / titolare* dei diritti / disattivat*
            """,
            topic="""
                richiesta approvazione autorizzazione categoria marchio registro iscrizione vendere domanda
            """,
        ),
        "ja": Marks(
            strong=r"""
                ブランド登録 / brand registry / (出品|販売)(許可|申請|承認) / 出品許可(申請|書)? / (許可|承認)..(必要|申請|出品) / カテゴリー..(申請|許可|承認) /
                (カテゴリー|ブランド)..(出品申請|許可|承認|申請) / 出品(には|に)(許可|承認|申請)
            """,
            weak=r"""
                申請 / 審査 / 承認
            """,
            against=r"""
                商標権..侵害 / 権利者 / 停止した
            """,
            topic="""
                申請 許可 承認 カテゴリー ブランド 登録 出品許可
            """,
        ),
        "zh": Marks(
            strong=r"""
                品牌(注册|备案|登记) / (销售|分类|品牌|类目|商品)(审批|申请|批准|权限申请|许可) / (需要|申请|获得)..(批准|审批|销售权限|许可) / 申请销售 / 解限 / 分类审核 / brand registry /
                (类目|品类|品牌|分类)..(申请|审批|准入|授权销售|批准) / (获得|取得)(批准|授权)(的)?卖家 / 申请..(类目|品牌|分类)
            """,
            weak=r"""
                申请 / 审核 / 批准
            """,
            against=r"""
                侵权 / 权利人 / 停用
            """,
            topic="""
                审批 批准 申请 类目 品牌 注册 备案 销售许可
            """,
        ),
        "pt": Marks(
            strong=r"""
                brand registry / registro de marcas / (aprovação|autorização|permissão) .. (vend*|marca|categoria) / (solicitação|pedido)
                .. (vend*|marca|categoria|aprovação)
            """,
            weak=r"""
                solicitação / aprovação
            """,
            against=r"""
                violação / desativad*
            """,
        ),
        "nl": Marks(
            strong=r"""
                brand registry / merkregistratie / (goedkeuring|toestemming) .. (verkop*|merk|categorie|nodig|vereist) / (aanvraag) ..
                (verkop*|merk|categorie|registratie)
            """,
            weak=r"""
                aanvraag / goedkeuring
            """,
            against=r"""
                inbreuk / gedeactiveerd
            """,
        ),
        "pl": Marks(
            strong=r"""
                brand registry / rejestr* marek / (zgod*|zatwierdzeni*|zezwoleni*) .. (sprzeda*|mark*|kategori*) / (wniosek|wniosk*) ..
                (sprzeda*|mark*|kategori*|rejestr*)
            """,
            weak=r"""
                wniosek / zgod*
            """,
            against=r"""
                narusz* / dezaktyw*
            """,
        ),
        "sv": Marks(
            strong=r"""
                brand registry / varumärkesregist* / (godkännande|tillstånd) .. (sälj*|varumärk*|kategori*|krävs) / (ansökan|ansök*) ..
                (sälj*|varumärk*|kategori*|regist*)
            """,
            weak=r"""
                ansökan / godkännande
            """,
            against=r"""
                intrång / inaktiver*
            """,
        ),
        "tr": Marks(
            strong=r"""
                brand registry / marka (tescil*|kayd*) / (onay|izin) .. (satış*|satmak|marka*|kategori*|gerek*) / (başvuru*) ..
                (satış*|marka*|kategori*|onay*)
            """,
            weak=r"""
                başvuru* / onay*
            """,
            against=r"""
                ihlal* / devre dışı
            """,
        ),
    },
)
