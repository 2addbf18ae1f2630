"""FBA stock: inbound rules and investigations.

What it says: rules for stock at Amazon: inbound defects, blocked shipments, investigation of stock.
Why it matters: new shipments or single offers stop until the stock question is settled.
How it is known: inbound, labels, pallets, boxes, shipments to fulfilment centres, investigation of units.
Limits of it: claims for lost units are `fba_reimbursement_abuse`; an ordinary receiving note is routine mail.
Source: pages read at sellercentral.amazon.com; the marks are our own reading of such messages.
"""

from __future__ import annotations

from datetime import date

from goodstanding.core.source import Label, Source
from goodstanding.notices.contract import Marks, NoticeKind

KIND = NoticeKind(
    id="fba_operations",
    title="FBA stock: inbound rules and investigations",
    evidence=("acknowledgement", "invoice", "plan_of_action", "product_images"),
    actions=("performance_warning", "listing_removed", "listing_at_risk"),
    playbook="fba_operations",
    sources=(Source("https://sellercentral.amazon.com/help/hub/reference/external/G201100910", date(2026, 11, 23), Label.UNSURE),),
    marks={
        "en": Marks(
            strong=r"""
                inbound (defect*|requirement*|rule*|problem*|performance|issue*|non-compliance|shipment* .. (suspend*|problem*|not)) /
                (shipment*|shipping plan*) .. (fulfil*ment cent*|fba|amazon) .. (suspend*|blocked|not ..
                (create|label*)|overweight|unplanned|defect*|problem*) / (creat*|send*) .. (new )?shipment* ..
                (suspend*|block*|not|cannot|no longer) / unplanned (service|prep) / (investigat*) .. (inventory|stock|units) /
                (inventory|stock|units) .. (investigat*|researching|under review|quarantine*|mixed up|abandoned) / (overweight|pallet*|box
                content|barcode*|fnsku) / inventory defect* / stock .. held / (deliver*|shipment*|boxes|cartons|pallets|consignment*) ..
                (warehouse|fulfil*ment cent*|fba|logistics cent*) .. (without|wrong|missing|late|damaged|label*|not) / (reached|arrived) ..
                without .. (label*|barcode*) / (label*|barcode*|prep*) .. (missing|wrong|your cost|cost|charged|unreadable) /
                (units|stock|inventory) .. (in our warehouse|fulfil*ment cent*) .. (checked|examined|inspected|investigat*|cannot be sold) /
                create shipments / (missing|lost|short) .. (cartons?|boxes|units|pallets?) .. shipment / (cartons?|boxes|units|pallets?) ..
                (from|of|in) (the |your )?shipment / fba\d+ / (inbound|prep|packaging) (problem|requirement*|defect*) /
                (units|stock|inventory) .. (our )?(warehouse*|fulfil*ment cent*) .. (investigat*|mixed|quarantin*|stranded|unfulfillable)
            """,
            weak=r"""
                inbound / pallet* / carton* / units / fba / fulfil*ment cent* / stock / label*
            """,
            against=r"""
                reimbursement / bill of lading / counterfeit* / authentic* / has been received / checked in / reserve
            """,
            topic="""
                inbound shipment warehouse fulfilment fulfillment pallet pallets boxes label labels barcode overweight units stock inventory
                investigation researching prep unplanned carton fnsku deliveries fba cartons removal unfulfillable stranded expire dispose
                capacity
            """,
        ),
        "de": Marks(
            strong=r"""
                (einlieferung*|anlieferung*|lieferplan|sendung*|wareneingang*|einsendung*) ..
                (mängel*|problem*|fehler*|verstoß*|vorgab*|gesperrt|ausgesetzt|nicht mehr|logistikzentr*) /
                (bestand*|lagerbestand|einheiten) .. (untersuch*|geprüft|gesperrt|überprüf*|zurückgehalten) / untersuchung ..
                (bestand*|lagerbestand*) / (palette*|karton*|übergewicht*|etikett*|barcode*|fnsku) ..
                (sendung*|einlieferung*|anlieferung*|logistikzentr*|fehl*|nicht) / (neue*) (sendung*|lieferplan*) ..
                (nicht|ausgesetzt|gesperrt|keine) / ungeplante* (service*|vorbereitung*) /
                (lieferung*|sendung*|einlieferung*|karton*|palette*) .. (lager|logistikzentr*|fba) .. (ohne|falsch*|fehl*|beschädigt|zu
                spät|nicht) / (einheiten|bestand|lagerbestand|ware) .. (in unserem lager|logistikzentr*) ..
                (geprüft|untersucht|gesperrt|nicht verkauf*) / (etikett*|label|barcode*) .. (fehl*|falsch|kosten|ohne)
            """,
            weak=r"""
                logistikzentrum / bestand / palette* / etikett*
            """,
            against=r"""
                erstattung* / fälschung* / echtheit / entfernungsauftrag* / produktsicherheit / käufer
            """,
            topic="""
                einlieferung anlieferung logistikzentrum lager palette paletten karton etikett barcode bestand einheiten untersuchung
                sendungen lieferplan übergewicht
            """,
        ),
        "fr": Marks(
            strong=r"""
                (expédition*|envoi*|réception*) .. (entrepôt*|centre* de distribution|non conforme*|problème*|défaut*|suspend*|bloqué*) /
                (stock|unités|inventaire) .. (enquête|examen|bloqué*|mis* de côté) / enquête .. (stock|unités|inventaire) /
                (palette*|étiquet*|code*-barres|surpoids|fnsku) / (créer|nouvelles?) .. expédition* .. (plus|pas|suspend*) / service* non
                planifié* / (livraison|envoi|expédition|carton|palette)s? .. (entrepôt|centre|logistique) .. (sans|manqu|défaut|mal|non
                conforme|incorrect)* / (unités|stock) .. (dans nos entrepôts|en entrepôt) .. (contrôl|examin|vérifi|ne peuvent)* /
                (étiquette|code)s? .. (manqu|absent|illisible|frais)*
            """,
            weak=r"""
                entrepôt* / palette* / stock / unités
            """,
            against=r"""
                remboursement* / contrefaçon* / authenticité / sécurité
            """,
            topic="""
                entrepôt entrepôts expédition palette palettes cartons étiquette étiquettes code-barres stock unités enquête réception
            """,
        ),
        "es": Marks(
            strong=r"""
                (envío*|expedici*|recepci*) .. (centro* logístic*|almacén*|problema*|defecto*|incumpl*|suspend*|bloquead*) /
                (inventario|existencias|unidades) .. (investig*|revisi*|bloquead*|retenid*) / investig* ..
                (inventario|existencias|unidades) / (palé*|palet*|etiquet*|código* de barras|sobrepeso|fnsku) / (crear|nuevos) .. envíos
                .. (no|suspend*) / servicio* no planificad* / (envío|entrega|caja|palé)s? .. (almacén|centro|logístic)* ..
                (sin|falta|mal|incorrect|dañad|no conform)* / (unidades|existencias|inventario) .. (en nuestro almacén|en nuestros
                centros) .. (revis|comprob|investig|no pueden)*
            """,
            weak=r"""
                centro* logístic* / palé* / inventario / etiquet*
            """,
            against=r"""
                reembols* / falsific* / autenticidad / seguridad / vendedor .. pedido
            """,
            topic="""
                almacén centro logístico envío palé palés cajas etiqueta etiquetas código barras inventario unidades investigación
            """,
        ),
        "it": Marks(
            strong=r"""
                (spedizion*|invio|ricezion*) .. (centr* logistic*|magazzin*|problem*|difett*|sospes*|bloccat*|non conform*) /
                (inventario|stock|unità|merce|giacenz*) .. (indagin*|verific*|bloccat*|trattenut*|accertament*) / indagin* ..
                (inventario|unità|merce|stock) / (bancal*|pallet*|etichett*|codice a barre|fnsku) / (creare|nuove) .. spedizioni ..
                (non|sospes*) / servizi* non pianificat* / (consegn|spedizion|scatol|bancal)* .. (magazzin|centro|centri|logistic)* ..
                (senza|manc|errat|danneggiat|non conform)* / (unità|merce|scorte) .. (nei nostri (magazzini|centri)|in magazzino) ..
                (controll|verific|esamin|non possono)*
            """,
            weak=r"""
                centr* logistic* / bancal* / inventario / etichett*
            """,
            against=r"""
                rimbors* / contraff* / autentic* / sicurezza
            """,
            topic="""
                magazzino centro logistico spedizione bancale bancali scatole etichetta etichette codice barre inventario unità indagine
            """,
        ),
        "ja": Marks(
            strong=r"""
                納品..(不備|問題|制限|違反|不適合|要件|停止) / (在庫|ユニット)..(調査|検査|保留|確認中|隔離) / (調査|検査)..(在庫|ユニット) / 納品プラン..(制限|停止|作成) /
                (重量超過|ラベル|バーコード|パレット|fnsku) / 予定外(作業|サービス) / (納品|入荷|倉庫|フルフィルメントセンター)..(ラベル|バーコード|不備|不足|未貼付|遅れ|破損|問題) /
                (倉庫|fc)(内)?の(在庫|商品)..(確認|調査|検査)
            """,
            weak=r"""
                納品 / 在庫 / fba / フルフィルメントセンター / ラベル
            """,
            against=r"""
                補てん / 模倣品 / 真贋 / 安全 / 受領(処理)?(は|が)(本日)?完了
            """,
            topic="""
                納品 倉庫 フルフィルメント ラベル バーコード パレット 在庫 調査 箱
            """,
        ),
        "zh": Marks(
            strong=r"""
                入库..(问题|缺陷|违规|要求|不合规|限制) / (货件|入仓)..(暂停|限制|问题|不合规|违反|缺陷) / (库存|商品单位|存货)..(调查|审查|冻结|隔离|扣留) / 调查..(库存|存货) /
                (计划外|非计划)(服务|预处理) / (托盘|超重|条码|条形码|商品标签|fnsku) / 创建货件..(暂停|限制|权限) /
                (送货|入仓|货件|到仓|库房|仓库)..(没有|缺少|无|错误|破损|不合规|未贴|问题)..(标签|条码|箱唛)? / (仓库|库房|运营中心)(中|内|里)?(的)?(库存|商品|货物)..(核查|检查|调查|审查|冻结)
            """,
            weak=r"""
                货件 / 库存 / 运营中心 / 标签 / 入库
            """,
            against=r"""
                赔偿 / 假冒 / 正品 / 安全 / 完成接收
            """,
            topic="""
                货件 入库 运营中心 仓库 标签 条码 托盘 库存 调查 箱
            """,
        ),
        "pt": Marks(
            strong=r"""
                (envio*|remessa*) .. (centro* (de distribuição|logístic*)|armazém|problema*|suspens*) / (estoque|inventário|unidades) ..
                (investig*|bloquead*|retid*) / investig* .. (estoque|inventário|unidades) / (palete*|etiquet*)
            """,
            weak=r"""
                armazém / estoque / palete*
            """,
        ),
        "nl": Marks(
            strong=r"""
                (zending*|levering*) .. (logistiek centrum|distributiecentr*|magazijn*|problem*|opgeschort) / (voorraad|eenheden) ..
                (onderzoek*|geblokkeerd|vastgehouden) / onderzoek* .. (voorraad|eenheden) / (pallet*|label*|etiket*)
            """,
            weak=r"""
                magazijn* / voorraad / pallet*
            """,
        ),
        "pl": Marks(
            strong=r"""
                (wysył*|dostaw*|przesył*) .. (centr* (logistyczn*|realizacji)|magazyn*) .. (problem*|wstrzym*|niezgodn*) /
                (zapas*|jednost*|asortyment*) .. (dochodzeni*|badani*|zablokow*|wstrzyman*) / (palet*|etykiet*)
            """,
            weak=r"""
                magazyn* / zapas* / palet*
            """,
        ),
        "sv": Marks(
            strong=r"""
                (leverans*|försändelse*) .. (logistikcent*|lager*) .. (problem*|stopp*) / (lager*|enheter*) .. (utred*|undersök*|spärr*) /
                (pall|pallar|etikett*)
            """,
            weak=r"""
                lager / pallar
            """,
        ),
        "tr": Marks(
            strong=r"""
                (gönderi*) .. (lojistik merkez*|depo*) .. (sorun*|askıya|kural*) / (stok*|envanter*|birim*) .. (incele*|soruştur*|bloke) /
                (palet*|etiket*)
            """,
            weak=r"""
                depo* / stok / palet*
            """,
        ),
    },
)
