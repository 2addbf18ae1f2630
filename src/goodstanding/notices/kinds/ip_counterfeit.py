"""Suspected counterfeits.

What it says: goods are said to be counterfeits, by a rights owner (test buy) or by Amazon's own systems.
Why it matters: the hardest accusation on a product; stock may be destroyed and money kept.
How it is known: the words counterfeit, fake goods, test buy of a brand.
Limits of it: buyers' doubts without the word are `inauthentic`; a buyer's angry message is routine mail.
Source: pages read at sellercentral.amazon.com; the marks are our own reading of such messages.
"""

from __future__ import annotations

from datetime import date

from goodstanding.core.source import Label, Source
from goodstanding.notices.contract import Marks, NoticeKind

KIND = NoticeKind(
    id="ip_counterfeit",
    title="Suspected counterfeits",
    evidence=("invoice", "supply_chain_docs", "letter_of_authorisation", "plan_of_action", "retraction"),
    actions=("listing_removed", "account_deactivated", "account_at_risk", "appeal_rejected"),
    playbook="ip_counterfeit",
    sources=(Source("https://sellercentral.amazon.com/gp/help/external/G201361070", date(2026, 11, 23), Label.PRIMARY),),
    marks={
        "en": Marks(
            strong=r"""
                counterfeit* / test buy* / test purchase* / (fake|imitation|replica|knock-off) (product*|goods|item*|unit*) /
                (risk|suspicion) of counterfeit* / fake* / (brand|manufacturer|rights owner) .. (examined|inspected|tested|bought) .. (not
                genuine|fake*|counterfeit*|imitation*)? / copies of (the )?(original|genuine|brand*) / (examined|inspected) .. (by the
                brand|brand) / spurious / (fake|bogus|knock-?off)s? .. (goods|products?|items?|merchandise)? / bearing the (mark|brand) /
                not made by (the|them|this) (brand|owner|proprietor)?
            """,
            weak=r"""
                rights owner* / brand owner* / genuine / destroy* / infring*
            """,
            topic="""
                counterfeit counterfeits fake fakes imitation copies replica test-buy purchased brand-owner examined inspected genuine
                destroy seized forged rights-owner laboratory knock-off test-purchase spurious bogus
            """,
        ),
        "de": Marks(
            strong=r"""
                fälschung* / gefälschte* (produkt*|artikel*|ware*) / (produkt*|artikel*|ware*|lagerbest*) .. gefälscht* / plagiat* /
                testkauf* / nachahmung* / produktfälsch* / produktpiraterie / fälschungsrisik* / gefälscht / falsifikat* / nachgemacht* /
                kopien .. (original|marke*) / unechte* ware
            """,
            weak=r"""
                markeninhaber* / rechteinhaber* / echtheit / vernicht*
            """,
            against=r"""
                (dokument*|rechnung*|unterlag*|nachweis*) .. (gefälscht*|fälschung*|verfälscht*) / gefälschte* (oder ..
                )?(dokument*|rechnung*|unterlag*|nachweis*)
            """,
            topic="""
                fälschung fälschungen gefälscht plagiat nachahmung kopie kopien testkauf markeninhaber untersucht vernichtet original
                piraterie
            """,
        ),
        "fr": Marks(
            strong=r"""
                contrefaçon* / contrefait* / (contrefaits|contrefaites) / achat* (test|de contrôle|mystère) / produit* (faux|falsifié*) /
                imitation* / (faux|fausses) .. (articles|produits|sacs|montres) / copie* .. (original|marque) / contrefait / falsifi* ..
                (produit|article)*
            """,
            weak=r"""
                titulaire* des droits / marque / détrui*
            """,
            against=r"""
                contrefaçon de (marque|brevet|modèle|dessin*) / (document*|facture*) .. falsifi* / avis client*
            """,
            topic="""
                contrefaçon contrefait contrefaits faux imitation copie copies achat-test titulaire marque détruit
            """,
        ),
        "es": Marks(
            strong=r"""
                falsificaci* / falsificad* / falsific* .. (producto*|artículo*|mercanc*) / (producto*|artículo*) .. falsific* / compra* de
                prueba / imitaci* / réplica* / (fals[oa]s?|imitaci*|copias) .. (producto|artículo|original|marca)* / no genuin* /
                artículos falsos
            """,
            weak=r"""
                titular* .. (derecho*|marca) / destru*
            """,
            against=r"""
                (document*|factura*) .. falsific* / falsific* .. (document*|factura*)
            """,
            topic="""
                falsificación falsificado falso falsos imitación copia copias fabricante prueba titular destruir analizó
            """,
        ),
        "it": Marks(
            strong=r"""
                contraffa* / contraffaz* / contraffatt* / acquisto di prova / ordine di prova / imitazion* / prodott* fals* /
                (falso|falsi|false|falsa) .. (articol*|prodott*|merce|comprat*)? / (dichiarat*|ritenut*) falsi* / copie ..
                (original|marchi)*
            """,
            weak=r"""
                titolare .. (diritt*|marchi*) / distrutt*
            """,
            against=r"""
                (document*|fattur*) .. (contraff*|falsific*)
            """,
            topic="""
                contraffazione contraffatto contraffatti falso falsi imitazione copia copie titolare acquisto prova distrutti
            """,
        ),
        "ja": Marks(
            strong=r"""
                模倣品 / 偽造品 / 偽ブランド / コピー商品 / 模造品 / 偽物 / テスト購入 / 試買 / 偽(造|物|ブランド) / 模造 / 贋物 / コピー品
            """,
            weak=r"""
                権利者 / 正規品 / 廃棄
            """,
            against=r"""
                (書類|請求書|文書|領収書)..(偽造|改ざん)
            """,
            topic="""
                偽造 模倣 偽物 模造 コピー品 権利者 試買 廃棄 偽ブランド
            """,
        ),
        "zh": Marks(
            strong=r"""
                假冒 / 仿冒 / 假货 / 仿品 / 赝品 / 冒牌 / 测试购买 / 试购 / 仿制品 / 偽冒 / (假|仿冒|伪造|冒牌)(货|品|商品|产品) / 造假商品 / 山寨 / 假冒伪劣
            """,
            weak=r"""
                权利人 / 品牌方 / 销毁 / 真品
            """,
            against=r"""
                (文件|发票|單據|文档)..(伪造|篡改)
            """,
            topic="""
                假冒 仿冒 假货 伪造 仿品 赝品 权利人 测试购买 销毁
            """,
        ),
        "pt": Marks(
            strong=r"""
                falsificad* / falsificaç* / contrafac* / contrafeit* / compra* (de )?teste / réplica* / imitaç*
            """,
            weak=r"""
                titular* / marca
            """,
            against=r"""
                (document*|fatura*) .. falsific*
            """,
        ),
        "nl": Marks(
            strong=r"""
                namaak* / nagemaakt* / vervals* (product*|artikel*|goederen) / testaankoop* / counterfeit*
            """,
            weak=r"""
                merkhouder* / rechthebbende*
            """,
        ),
        "pl": Marks(
            strong=r"""
                podrób* / podrobion* (produkt*|towar*) / (produkt*|towar*) .. podrobion* / falsyfikat* / zakup* kontroln* / zakup* testow*
            """,
            weak=r"""
                właściciel* (praw|marki)
            """,
        ),
        "sv": Marks(
            strong=r"""
                förfalskning* / förfalskade (produkt*|var*) / piratkop* / testköp*
            """,
            weak=r"""
                varumärkesägar* / rättighetsinnehavar*
            """,
            against=r"""
                (dokument*|faktur*) .. förfalsk*
            """,
        ),
        "tr": Marks(
            strong=r"""
                sahte (ürün*|mal*) / (ürün*) .. sahte* / taklit* / test (alımı|satın alma*) / kopya ürün*
            """,
            weak=r"""
                hak sahib* / marka sahib*
            """,
            against=r"""
                (belge*|fatura*) .. sahte* / sahte (belge*|fatura*)
            """,
        ),
    },
)
