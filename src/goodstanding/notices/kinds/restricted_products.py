"""Goods that may not be sold.

What it says: goods may not be sold in the store at all, or not by this seller.
Why it matters: the offer must be deleted, not just set to zero; other such listings must go before any appeal.
How it is known: restricted or prohibited products, goods that cannot be sold, bans from a date.
Limits of it: goods that may be sold once a paper is there are `regulatory_compliance`; a brand or category that needs approval is
    `brand_access`.
Source: pages read at sellercentral.amazon.it; the marks are our own reading of such messages.
"""

from __future__ import annotations

from datetime import date

from goodstanding.core.source import Label, Source
from goodstanding.notices.contract import Marks, NoticeKind

KIND = NoticeKind(
    id="restricted_products",
    title="Goods that may not be sold",
    evidence=("listing_edit", "evidence_of_compliance"),
    actions=("listing_removed", "listing_at_risk", "performance_warning", "account_at_risk"),
    playbook="restricted_products",
    sources=(Source("https://sellercentral.amazon.it/gp/help/external/201567350", date(2026, 11, 23), Label.PRIMARY),),
    marks={
        "en": Marks(
            strong=r"""
                restricted (product*|item*|goods|categor*) / prohibited (product*|item*|goods|content) /
                (product*|item*|goods|listing*|asin*|type) .. (may not be sold|cannot be sold|can't be sold|not be sold|not permitted for
                sale|not allowed .. (sold|store)|banned|prohibited|forbidden) / (may not|can't|cannot|must not|no longer|not) be
                (sold|offered|listed) .. (on|in) .. (store|amazon|marketplace|us|eu|state*) / drug paraphernalia / hazardous .. prohibited /
                restricted products policy / violat* .. restricted / (sale|sales|selling|offer*) .. (is|are|was|were)?
                (forbidden|prohibited|banned|not allowed|illegal|against the law) / (forbidden|banned|illegal|outlawed) ..
                (product*|item*|goods|offers|sale*|store|country)? /
                (weapon*|tobacco|e-cigarette*|alcohol|drug*|ivory|firework*|medic*|knife|knives|ammunition) ..
                (not|forbidden|prohibited|banned|may) / offers of this (sort|kind) / (policy|policies|law) .. prohibit* ..
                (listing|sale|selling|products?|items?) / (prohibits?|forbids?|bans?) the (listing|sale)
            """,
            weak=r"""
                restricted / prohibited / banned / weapon* / hazardous
            """,
            against=r"""
                trademark* / counterfeit* / (you|your) account .. related / account .. not allowed to sell / approval / responsible person
                / safety concern
            """,
            topic="""
                restricted prohibited forbidden banned illegal weapon weapons tobacco e-cigarette vape alcohol drug drugs prescription
                medicine firework knife laser ivory hazardous list permitted goods ban sale law cbd not-permitted disallowed age-restricted
            """,
        ),
        "de": Marks(
            strong=r"""
                (verboten*|unzulässig*|eingeschränkt*|nicht erlaubt*|beschränkt*) .. (produkt*|artikel*|ware*|angebot*) /
                (produkt*|artikel*|ware*|gegenstände*) .. (dürfen .. nicht|darf .. nicht|nicht .. (verkauft|angeboten)|verboten*|nicht
                erlaubt*|nicht zulässig*) / (eingeschränkte*|verbotene*|unzulässige*) produkt* / produktbeschränkung* / verkaufsverbot* /
                einschränkung* .. produkt* / (verkauf*|handel|angebot*) .. (verboten|untersagt|nicht gestattet|nicht erlaubt|unzulässig) /
                (verboten*|untersagt*) .. (ware*|produkt*|artikel*|verkauf*|angebot*)? /
                (waffen|tabak|alkohol|medikament*|arzneimittel|feuerwerk*|messer) .. (nicht|verboten|dürfen)
            """,
            weak=r"""
                verboten* / beschränk* / eingeschränkt*
            """,
            against=r"""
                konto .. nicht .. verkaufen / marke / freischaltung / antrag
            """,
            topic="""
                verboten verbotene unzulässig eingeschränkt untersagt waffen tabak vape vapes e-zigarette alkohol arzneimittel medikament
                feuerwerk messer laser verkaufsverbot dürfen angeboten
            """,
        ),
        "fr": Marks(
            strong=r"""
                (produit*|article*|annonce*) .. (interdit*|restreint*|réglementé*|soumis à .. restriction*|ne peu(t|vent) (pas|plus) être
                vendu*|non autorisé*) / (interdit*|restreint*|restriction*) .. (produit*|article*|vente) / produit* (interdit*|soumis à
                restriction*|faisant l'objet de restrictions) / (vente|commercialisation) .. (interdite|prohibée|illégale|proscrite) /
                (interdit|prohibé|proscrit|illégal)e?s? .. (produit|article|vente|site|boutique)* /
                (armes?|tabac|alcool|médicament|couteau|feux d'artifice)* .. (interdit|ne peu|prohib)*
            """,
            weak=r"""
                interdit* / restriction* / restreint*
            """,
            against=r"""
                compte .. plus le droit / marque / autorisation de vente
            """,
            topic="""
                interdit interdite interdits restreint restriction prohibé armes tabac alcool médicament médicaments couteau vape
                cigarette réglementé vente
            """,
        ),
        "es": Marks(
            strong=r"""
                (producto*|artículo*) .. (prohibid*|restringid*|no (pueden|puede|está permitid*|se permite*) .. vend*|no permitid*) /
                (prohibid*|restringid*) .. (producto*|artículo*|venta) / producto* (restringid*|prohibid*|sujetos? a restriccion*) /
                (venta|comercialización) .. (prohibid|no permitid|ilegal|vetad)* / (prohibid|vetad|ilegal)* ..
                (producto|artículo|venta|tienda)* / (armas?|tabaco|alcohol|medicament|cuchill|pirotecni)* .. (prohib|no (se )?pued|no
                permit)* / sigue anunciando .. (armas|prohib|pese)
            """,
            weak=r"""
                prohibid* / restringid* / restricci*
            """,
            against=r"""
                cuenta .. no puede vender / marca / aprobación
            """,
            topic="""
                prohibido prohibidos prohibida restringido restricción armas tabaco alcohol medicamento medicamentos cuchillo vapeador
                ilegal venta
            """,
        ),
        "it": Marks(
            strong=r"""
                (prodott*|articol*) .. (vietat*|limitat*|soggett* a restrizion*|non .. (consentit*|ammess*|essere vendut*)|proibit*) /
                (vietat*|proibit*|restrizion*|limitazion*) .. (prodott*|articol*|vendit*) / prodott* (vietat*|proibit*|soggett*|con
                restrizion*) / (vendita|commercio) .. (vietat|proibit|illegal|non consentit)* / (vietat|proibit|illegal)* ..
                (prodott|articol|vendit|negozi)* / (armi|tabacco|alcol|farmac|coltell|fuochi)* .. (vietat|non (si )?p|proibit)*
            """,
            weak=r"""
                vietat* / restrizion* / proibit*
            """,
            against=r"""
                account .. non .. vendere / marchio / approvazione
            """,
            topic="""
                vietato vietati vietata proibito restrizioni armi tabacco alcolici farmaci medicinali coltello sigaretta illegale ricetta
            """,
        ),
        "ja": Marks(
            strong=r"""
                (出品|販売)..(禁止|制限|できない|不可|認められ) / 禁止商品 / 制限対象(商品)? / 出品制限 / 規制対象 / 販売(が)?(禁止|制限) /
                (販売|出品|取り扱い)(は|が|を)?(法律で|当サイトで)?(禁止|認められ|許可され|できません) / (武器|たばこ|酒類|医薬品|花火|刃物)..(禁止|できません|販売)
            """,
            weak=r"""
                禁止 / 制限 / 輸入
            """,
            against=r"""
                アカウント..出品資格 / 出品許可 / ブランド
            """,
            topic="""
                禁止 制限 規制 武器 たばこ 酒 医薬品 刃物 花火 出品できない
            """,
        ),
        "zh": Marks(
            strong=r"""
                (受限|限制|违禁|禁售|禁止销售|禁止出售|不允许销售|不得销售|管制)..(商品|产品|类|物品|品类)? / (商品|产品|物品)..(禁止(销售|出售|在)|不(允许|得|能|可)(销售|出售|在)|受限|违禁) / 受限商品 /
                限制性商品 / 禁限售 / (禁止|不得|不允许|严禁|不能|不可)(在(本站|本商城|亚马逊))?(上)?(销售|出售|经营|刊登) / (武器|烟草|酒类|药品|医疗器械|烟花|刀具|弹药)..(禁止|不得|不能|不允许) /
                (禁售|违禁)(范围|目录|清单|品) / 本商城禁止
            """,
            weak=r"""
                禁止 / 限制 / 违禁
            """,
            against=r"""
                账户..不得销售 / 品牌授权 / 审批 / 负责人
            """,
            topic="""
                禁止 禁售 受限 违禁 武器 烟草 酒类 药品 医疗器械 刀具 烟花
            """,
        ),
        "pt": Marks(
            strong=r"""
                (produto*|item|itens|artigo*|anúncio|medicament*) .. (proibid*|restrit*|não (são|é|pode*) .. (permitid*|vendid*)) /
                produto* (restrit*|proibid*)
            """,
            weak=r"""
                proibid* / restri* / não (são|é) permitid*
            """,
        ),
        "nl": Marks(
            strong=r"""
                (product*|artikel*) .. (verboden|beperkt*|niet (worden )?(verkocht|toegestaan)|mogen niet) / (verboden|beperkte) product*
            """,
            weak=r"""
                verboden / beperkt*
            """,
        ),
        "pl": Marks(
            strong=r"""
                (produkt*|towar*|artykuł*) .. (zabronion*|zakazan*|niedozwolon*|ograniczon*|nie (można|mogą|wolno)) /
                (zabronion*|zakazan*|ograniczon*) .. (produkt*|towar*)
            """,
            weak=r"""
                zabronion* / zakaz*
            """,
        ),
        "sv": Marks(
            strong=r"""
                (produkt*|var*|artik*) .. (förbjud*|begränsad*|inte (säljas|tillåt*)|får inte) / (förbjudna|begränsade) produkt*
            """,
            weak=r"""
                förbjud*
            """,
        ),
        "tr": Marks(
            strong=r"""
                (ürün*) .. (yasak*|kısıtlı|satılamaz|satılması|izin verilme*) / (yasak*|kısıtl*) .. ürün*
            """,
            weak=r"""
                yasak* / kısıtl*
            """,
        ),
    },
)
