"""Condition, defects or a page that does not match.

What it says: complaints about condition, defects, missing parts, expired goods, or a page that does not match the product.
Why it matters: many returns or complaints hide the listing and count in the account health.
How it is known: words for damage, defect, missing parts, expiry, or "not as described" in a message of Amazon on a product.
Limits of it: used goods sold as new are `used_sold_as_new`; danger is `product_safety`; a buyer's single return is routine mail.
Source: pages read at sellercentral.amazon.com; the marks are our own reading of such messages.
"""

from __future__ import annotations

from datetime import date

from goodstanding.core.source import Label, Source
from goodstanding.notices.contract import Marks, NoticeKind

KIND = NoticeKind(
    id="product_condition",
    title="Condition, defects or a page that does not match",
    evidence=("plan_of_action", "listing_edit", "invoice", "product_images"),
    actions=("listing_removed", "listing_at_risk", "performance_warning", "account_at_risk"),
    playbook="product_condition",
    sources=(Source("https://sellercentral.amazon.com/help/hub/reference/external/G1791", date(2026, 11, 23), Label.PRIMARY),),
    marks={
        "en": Marks(
            strong=r"""
                not as described / (differs|different|not match*|doesn't match|does not match|not like|mismatch) .. (description|detail
                page|page|pictures?|listing|described|advertised) / (product|item*) (quality|condition) ..
                (complaint*|alert|concern*|issue*) / (high|increase*|many|unusual*|elevated|rise) .. (return*|return rate|negative customer
                experience) / negative customer experience* / past .. expir* date / expired (on|units|products|items|goods) / (voice of the
                customer|ncx) / (defect*|damaged|broken|missing parts?|wrong (size|colour|color|item)) ..
                (complain*|returns|buyers|customers|reason*) / (complain*|returns|returned) .. (defect*|damaged|broken|missing parts?|wrong
                (size|colour|color|item)) / condition (guidelines|complaint*) / quality issues? / (arriv*|shipped|received|delivered|came)
                .. (broken|damaged|defective|spoiled|leaking|incomplete|cracked|faulty) /
                (broken|damaged|defective|incomplete|cracked|faulty) .. (arriv*|shipment*|delivered|on arrival) / (goes|went|go) wrong ..
                packing / (colour|color|size) .. (not|differs|different) / (packag*) .. (insufficient|poor|improve|damage) / (too
                many|unusually many|above average) .. (returns|sent back) / sent back .. (often|most|because) / past its (best|date) /
                spoiled / leak* / (got|received|sent|shipped|delivered|given) .. (the )?wrong (item|product|colou?r|size|article|model)* /
                wrong (item|product|article)s? / (broken|damaged|defective|faulty|expired|leaking|incomplete) / parts? (were|was|is|are)
                missing / missing parts
            """,
            weak=r"""
                defective / damaged / broken / missing parts? / return rate / returns / detail page / condition / expired / quality /
                packing / complaints
            """,
            against=r"""
                (used|opened) .. new / safety / injur* / order defect* / return request
            """,
            topic="""
                defective damaged broken faulty dented cracked missing incomplete expired spoiled leaking returns return-rate quality
                condition description picture size colour color packaging screws parts mismatch differs complaint shelf-life stale wrong
                missing-parts smaller larger described mislabelled mould crushed torn expiry
            """,
        ),
        "de": Marks(
            strong=r"""
                (nicht|weicht|abweich*) .. (beschreibung|beschrieben|produktseite|abbildung*) / entsp* .. nicht ..
                (beschreibung|produktseite|angaben) / (auffällig*|viele|hohe|erhöht*|gestiegen*) .. (retour*|rücksend*|rückgab*) /
                (retour*|rücksende*) ?quote / (mangelhaft*|beschädigt*|defekt*|unvollständig*|kaputt*) ..
                (beschwer*|reklam*|retour*|käufer*) / (beschwer*|reklam*|retour*) ..
                (mangelhaft*|beschädigt*|defekt*|unvollständig*|zustand) / (produkt|artikel)qualität / (produkt|artikel)zustand / zustand ..
                (artikel*|produkt*|ware) / mindesthaltbarkeit* / abgelaufen* .. (ware|artikel|produkt|lebensmittel) /
                (überdurchschnittlich|auffallend|ungewöhnlich) .. (oft|häufig) .. (zurück*|retour*) /
                (zurückgeschickt|zurückgesendet|zurückgesandt|reklamiert) / (teile|zubehör) .. (fehl*) /
                (kaputt|zerbrochen|undicht|verdorben|abgelaufen|mangelhaft) .. (ankam*|angekommen|geliefert|käufer*|kund*)? /
                (farbe|größe|maße) .. (stimm* nicht|weich*|ander*) / (ware|artikel|produkt) .. (kaputt|defekt|beschädigt|mangelhaft) /
                (falsche*|defekte*|beschädigte*|abgelaufene*|kaputte*|unvollständige*) (artikel|produkt*|ware|teil*)? /
                (kam|kamen|traf|trafen|wurde geliefert) .. (beschädigt|defekt|kaputt|abgelaufen)
            """,
            weak=r"""
                beschädigt* / defekt* / mangelhaft* / retoure* / produktseite / reklamation* / zustand / abgelaufen* / fehlende teile /
                kaputt / häufig* / qualität
            """,
            against=r"""
                gebraucht* / sicherheit* / rücksendeantrag* / auftragsmängel*
            """,
            topic="""
                beschädigt defekt kaputt mangelhaft fehlerhaft unvollständig fehlende abgelaufen verdorben retoure retouren retourenquote
                rücksendung zurückgeschickt beschreibung produktseite farbe größe verpackung qualität zustand reklamation teile schrauben
                verbeult undicht abbildung
            """,
        ),
        "fr": Marks(
            strong=r"""
                (non|pas|différent*) .. (conforme*|description|photo) / (état|qualité) .. (article*|produit*) / (taux|nombre|beaucoup) ..
                retour* .. (élevé*|anorm*|hausse|client*) / (taux de retour*|retours élevés) / (défectueu*|cassé*|endommagé*|abîmé*|pièces
                manquantes|mauvaise taille|périmé*) .. (client*|plaint*|plaign*|retour*|acheteur*) / (plaint*|plaign*|retour*|réclam*) ..
                (défectueu*|cassé*|endommagé*|abîmé*|périmé*|état) / date (de péremption|limite) .. dépass* / état des (articles|produits) /
                (couleur|taille|dimension*|modèle) .. (n'est pas|différent*|ne correspond*|pas celle) /
                (cassé|brisé|abîmé|incomplet|défectueux|périmé)e?s? (à la (livraison|réception)|arriv*)? / se plaign* ..
                (produit|article|couleur|taille|qualité|état) / (renvoyé|retourné)e?s? .. (trop|souvent|client*) / (ne
                correspond*|différent*) .. (page|annonce|photo*|fiche) / (reçu*|arrivé*|livré*) ..
                (cassé*|abîmé*|endommagé*|défectueu*|périmé*|incomplet*)
            """,
            weak=r"""
                défectueu* / endommagé* / cassé* / retours / page produit / qualité / périmé* / se plaign* / photos / couleur / emballage
            """,
            against=r"""
                sécurité / occasion / taux de commandes défectueuses / demande de retour
            """,
            topic="""
                défectueux endommagé cassé abîmé incomplet manquant périmé retour retours qualité état description photo couleur taille
                emballage plaintes conforme pièces
            """,
        ),
        "es": Marks(
            strong=r"""
                (no|diferen*) .. (coincid*|correspond*|descri*|ficha|foto*) / (estado|calidad) .. (producto*|artículo*) /
                (tasa|índice|número|muchas) .. devoluc* / (defectuos*|dañad*|rot*|incomplet*|caducad*|faltan piezas) ..
                (comprador*|client*|quej*|devoluc*) / (quej*|devoluc*|reclam*) .. (defectuos*|dañad*|rot*|incomplet*|caducad*|estado) /
                fecha de caducidad / (color|talla|tamaño|modelo) .. (no (es|coincide|corresponde)|distint*|diferent*) /
                (rot|dañad|defectuos|incomplet|estropead|caducad)* .. (llega*|entreg*|recib*)? / (llega*|recib*) ..
                (rot|dañad|defectuos|incomplet|estropead)* / demasiadas devoluciones / se queja* .. (producto|estado|calidad|artículo) /
                (dañad*|caducad*|rot*|equivocad*|incomplet*) .. (artículo*|producto*|pedido*)? / (artículo|producto)*
                (equivocad*|dañad*|caducad*)
            """,
            weak=r"""
                defectuos* / dañad* / devoluciones / página de detalle / caducad* / calidad
            """,
            against=r"""
                seguridad / usad* / tasa de defectos / solicitud de devolución / pedidos defectuosos
            """,
            topic="""
                defectuoso dañado roto incompleto faltan caducado devolución devoluciones calidad estado descripción foto color talla
                embalaje quejas piezas distinto
            """,
        ),
        "it": Marks(
            strong=r"""
                non .. (conform*|corrispond*|descri*) / (condizion*|qualità|stato) .. (articol*|prodott*) / (tasso|numero|molti|aumento) ..
                (resi|reso|restituzion*) / (difettos*|danneggiat*|rott*|incomplet*|scadut*|parti mancanti) ..
                (client*|reclam*|resi|acquirent*) / (reclam*|resi|lament*) .. (difettos*|danneggiat*|rott*|incomplet*|scadut*) / data di
                scadenza .. prodott* / (colore|taglia|misura|modello) .. (non (è|corrisponde)|divers*) /
                (rott|danneggiat|difettos|incomplet|rovinat|scadut)* .. (arriv*|consegn*|ricev*)? / (arriv*|ricev*) ..
                (rott|danneggiat|difettos|incomplet|rovinat)* / troppi resi / si lament* .. (prodott|qualità|stato|articol)* /
                (danneggiat*|scadut*|rott*|sbagliat*|incomplet*) .. (articol*|prodott*)? / (articol*|prodott*)
                (sbagliat*|danneggiat*|scadut*)
            """,
            weak=r"""
                difettos* / danneggiat* / resi / pagina del prodotto / scadut* / qualità
            """,
            against=r"""
                sicurezza / usat* / ordini difettosi / richiesta di reso
            """,
            topic="""
                difettoso danneggiato rotto incompleto mancante scaduto reso resi qualità condizioni descrizione foto colore taglia
                imballaggio reclami pezzi diverso
            """,
        ),
        "ja": Marks(
            strong=r"""
                説明と異な / (商品ページ|掲載内容|商品説明)..(異な|相違|一致) / (不良品|不具合|破損|欠品|期限切れ|部品不足)..(苦情|返品|申告|報告|寄せ|指摘|複数) /
                (苦情|返品|申告|指摘)..(不良品|不具合|破損|欠品|期限切れ|コンディション) / 返品率 / (商品の)?(品質|コンディション|状態)..(苦情|問題|指摘|懸念) / (消費期限|賞味期限|使用期限)..(切れ|過ぎ) / 商品の状態
                / (破損|故障|欠陥|不良|汚損|部品|付属品)..(届|到着|多|相次|報告|申し出) / (色|サイズ|仕様)..(違|異な) / 返品が(多|増|続) / (商品|品物)(が|の)(壊れ|破損|傷) / 梱包..(不十分|不備) /
                (破損|不良品|期限切れ|異なる商品|違う商品|欠品|説明と(異なる|違う))
            """,
            weak=r"""
                不良品 / 破損 / 不具合 / 返品 / 品質 / コンディション / 商品ページ
            """,
            against=r"""
                安全性 / 中古 / 注文不良率 / 返品リクエスト
            """,
            topic="""
                不良 破損 不具合 欠品 期限切れ 返品 品質 状態 説明と異 写真 実物 色 サイズ 梱包 苦情 部品 違う
            """,
        ),
        "zh": Marks(
            strong=r"""
                与(商品)?(描述|详情|页面|图片)..(不符|不一致) / (瑕疵|损坏|破损|缺陷|缺少(零件|配件)|过期|缺件)..(买家|投诉|退货|反映|多次) / (投诉|退货|反映)..(瑕疵|损坏|破损|缺陷|缺件|过期|质量) / 退货率 /
                (商品|产品)(状况|质量|品质)..(投诉|问题) / (保质期|有效期|过期)..(商品|已过|产品) / 买家之声 / 描述不符 / (破损|损坏|故障|缺件|少件|变质|漏液)..(到货|收到|反馈|投诉|较多|频繁) /
                (颜色|尺寸|规格|款式)..(不符|不同|不一致|不对) / 退货(过多|较多|偏高|频繁|增加) / (收到|到货)..(破损|损坏|坏的|故障) / 包装(不当|破损|不牢) /
                (破损|损坏|过期|错发|发错|缺少配件|与描述不符|质量问题)
            """,
            weak=r"""
                损坏 / 瑕疵 / 退货 / 质量 / 过期 / 详情页 / 不符
            """,
            against=r"""
                安全 / 二手 / 订单缺陷率 / 退货请求 / 索赔
            """,
            topic="""
                损坏 破损 瑕疵 缺陷 故障 缺件 过期 退货 退货率 质量 状况 描述 图片 颜色 尺寸 包装 不符 投诉
            """,
        ),
        "pt": Marks(
            strong=r"""
                (não|diferen*) .. (correspond*|descri*) / (estado|qualidade) .. (produto*|artigo*) / taxa de devoluç* /
                (defeituos*|danificad*|quebrad*) .. (client*|reclama*|devoluç*) / (reclama*|devoluç*) ..
                (defeituos*|danificad*|quebrad*|estado)
            """,
            weak=r"""
                danificad* / devoluç* / defeito*
            """,
        ),
        "nl": Marks(
            strong=r"""
                (niet|komt niet) .. (beschrijving|omschrijving|overeen) / (staat|kwaliteit) .. (product*|artikel*) / retourpercentage /
                (defect*|beschadigd*|kapot*) .. (klant*|klacht*|retour*) / (klacht*|retour*) .. (defect*|beschadigd*|kapot*|staat)
            """,
            weak=r"""
                beschadigd* / defect* / retour*
            """,
        ),
        "pl": Marks(
            strong=r"""
                niezgodn* .. opis* / (stan*|jakoś*) .. (produkt*|towar*) / wskaźnik zwrotów / (uszkodzon*|wadliw*) ..
                (kupując*|klien*|skarg*|zwrot*) / (skarg*|zwrot*) .. (uszkodzon*|wadliw*|stan*)
            """,
            weak=r"""
                uszkodzon* / zwrot*
            """,
            against=r"""
                wadliwych zamówień
            """,
        ),
        "sv": Marks(
            strong=r"""
                (inte|stämmer inte) .. (beskrivning*|överens) / (skick|kvalitet*) .. (produkt*|var*) / returgrad* /
                (trasig*|skadad*|defekt*) .. (kund*|klagomål*|retur*) / (klagomål|retur*) .. (trasig*|skadad*|defekt*|skick)
            """,
            weak=r"""
                skadad* / trasig* / retur*
            """,
        ),
        "tr": Marks(
            strong=r"""
                (açıklama*|tanım*) .. (uymu*|farklı|uyuşm*) / (ürün*) (durum*|kalite*) .. şikayet* / iade oran* / (hasarlı|kusurlu|bozuk)
                .. (müşteri*|şikayet*|iade*)
            """,
            weak=r"""
                hasarlı / bozuk / iade*
            """,
            against=r"""
                kusurlu sipariş / sipariş kusur*
            """,
        ),
    },
)
