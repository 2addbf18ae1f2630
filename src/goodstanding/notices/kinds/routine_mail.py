"""Mail on the running business.

What it says: mail on the running business: orders, returns, refunds, payments, shipments, buyer messages, answers of support.
Why it matters: it belongs to the day's work; a buyer's words of fakes or danger can announce worse.
How it is known: order, return, refund, payout, shipment and case notifications without a sanction or demand to the account.
Limits of it: a claim under the A-to-z Guarantee or a card dispute is its own kind.
Source: pages read at sellercentral.amazon.com; the marks are our own reading of such messages.
"""

from __future__ import annotations

from datetime import date

from goodstanding.core.source import Label, Source
from goodstanding.notices.contract import Marks, NoticeKind

KIND = NoticeKind(
    id="routine_mail",
    title="Mail on the running business",
    evidence=(),
    actions=("not_a_notice",),
    playbook="routine_mail",
    sources=(Source("https://sellercentral.amazon.com/gp/help/external/G200202690", date(2026, 11, 23), Label.UNSURE),),
    marks={
        "en": Marks(
            sure=r"""
                (buyer|customer) message / (you have received|new) (a )?message from (a|the|your) (buyer|customer) / message from (a|the)
                (buyer|customer) / sold, ship now / reply to this message in buyer-seller messages / return (authori[sz]ation )?request
                for order
            """,
            strong=r"""
                sold, ship now / (ship|dispatch) (by|now) / (you have|new) .. (order|message|return request) / return (request|authori*) /
                (buyer|customer) message / message from .. (buyer|customer) / refund .. (issued|initiated|completed) / (issued|processed) ..
                refund / (payment|disbursement|payout|transfer|amount) .. (sent|on its way|initiated|has been made|arrive|appear) /
                (payment|disbursement|transfer) .. on its way / (credited|reimbursed) .. (to )?(your|you|account) / (shipment|removal
                order|parcel|pallets?) .. (received|shipped|checked in|arrived|delivered|receiving|cancelled|on its way) / thank you for
                contacting / (your case|case) .. (closed|resolved|answered|answer) / (reply|report) (to )?this message / order
                (id|number|confirmation) / password .. (was|has been) changed / (tracking|parcel|delivery) update / were you satisfied /
                (invoice|statement|report) (is|are) (ready|available) / safe-t claim / (your )?(listing|item|offer) ..
                (created|published|live|restock) / low (stock|inventory) / (quantity|price|ship by): / file an a-to-z / verification code ..
                login / (i want|my money|i will|i am going to) / (shipment|consignment|delivery) .. (received (in full)?|arrived|checked
                in|units are now available) / (case|ticket) .. (was|has been|is) (closed|solved|answered) / (buyer|customer) ..
                (wrote|asks?|wants?|has (written|requested|returned|asked)) / (new|next) order / (payout|payment|disbursement) ..
                (issued|made|sent|credited|transferred) / units are now available / return(ed)? .. (accepted|approved|requested) /
                "(i|hi|hello|the|this|it) .. (refund|money back|fake|broken|dangerous) / (disbursement|payment|payout) of .. (on its
                way|sent|should arrive) / should arrive in / you received (new )?feedback / (quick|weekly|meeting) notes / see you / hi all
                / hi team / (guys|team|folks|everyone|all),? / on the shared drive / thx / whoever .. please / fyi / cheers / return
                authori[sz]ed / selling partner support,? .. (regarding|question) / i am closing this case / (i've|i have)
                (checked|added|asked) / (have|has) (been )?(credited|reimbursed|refunded) / (lost|damaged) in our .. (credited|reimburs*) /
                (claim|request|case) .. received .. (get back|reply) / we'll get back to you / (is|as) your .. (verification )?code / code
                .. (do not|don't) share / (do not|don't) share (it|this code)
            """,
            weak=r"""
                order / buyer / refund / return / shipment / delivered / payment / case / thank you / regards
            """,
            against=r"""
                (deactivated|suspended|removed|at risk|may be deactivated) / respond .. claim / violat* / gift card / call our fraud /
                appeal / policy / plan of action / unsubscribe / required / evidence
            """,
            topic="""
                order shipped buyer customer message refund return returned payment payout case shipment received units available label
                ordered hi thanks issued settlement removal processed ticket resolved ask answered listing-live payment-sent reimbursed
                statement report invoice-available delivered code
            """,
        ),
        "de": Marks(
            sure=r"""
                nachricht (von )?(eines|einem|vom) (käufers|käufer|kunden) / käufernachricht / rücksendeanfrage / rücksendeantrag /
                verkauft, bitte versenden
            """,
            strong=r"""
                (verkauft|bestellung)[:,]? .. (versenden|versandbereit|eingegangen) / (neue|sie haben eine) ..
                (bestellung|nachricht|rücksende*) / rücksende(anfrage|antrag|ung)* / rückgabe(anfrage|antrag)* / (nachricht|anfrage)
                (von|eines?) .. (käufer*|kunden) / käufernachricht / (erstattung|rückerstattung) ..
                (veranlasst|ausgestellt|vorgenommen|käufer|lagerbestand|bearbeitet) / (erstattet|gutgeschrieben) /
                (zahlung|auszahlung|überweisung) .. (veranlasst|unterwegs|gesendet|überwiesen|erhalten sie|ist auf dem weg) /
                (sendung|entfernungsauftrag|paket) .. (eingegangen|versandt|zugestellt|empfangen|unterwegs) / vielen dank für ihre
                (anfrage|nachricht|kontaktaufnahme) / (fall|anfrage) .. (geschlossen|gelöst|beantwortet) / passwort .. geändert /
                bestellnummer: / safe-t / (käufer|kunde|kundin|käuferin) .. (geschrieben|fragt|schreibt|möchte
                zurück*|zurückgeschickt|wünscht) / (auszahlung|zahlung|überweisung) .. (veranlasst|ausgeführt|gutgeschrieben|unterwegs) /
                (sendung|lieferung) .. (vollständig|eingegangen|empfangen|angekommen|vereinnahmt) / (fall|anfrage|ticket) ..
                (geschlossen|gelöst|erledigt) / ich will mein geld / (überwiesen|überweisung|auszahlung) ..
                (unterwegs|veranlasst|ausgeführt|gutgeschrieben|tage) / wurde .. überwiesen / auf ihr bankkonto überwiesen / moin / zusammen
                / liebe kolleg* / lg / vg / kurze info / im laufwerk / kein handlungsbedarf / hallo (zusammen|team)
            """,
            weak=r"""
                bestellung / käufer / erstattung / rückgabe / sendung / zahlung / fall
            """,
            against=r"""
                (deaktiviert|gesperrt|gefährdet|entfernt) / rückbuchung / garantieantrag / widerspruch / maßnahmenplan / geschenkkarte*
            """,
            topic="""
                bestellung käufer kunde nachricht erstattung rücksendung zahlung auszahlung sendung eingegangen fall anfrage versandt
                gutschrift geschrieben danke bearbeitet rückgabe
            """,
        ),
        "fr": Marks(
            sure=r"""
                message d'un (acheteur|client) / demande de retour -
            """,
            strong=r"""
                (vendu|commande)[:,]? .. (expédier|à expédier) / (nouvelle|nouveau) .. (commande|message|demande de retour) / demande de
                retour / message (d'un|de l') ?(acheteur|client) / remboursement .. (émis|effectué|acheteur|traité) / (remboursé|crédité) /
                (versement|virement|paiement) .. (envoyé|effectué|en cours|initié|émis) / (expédition|colis|envoi) ..
                (reçu|livré|expédié|réceptionné) / merci (de nous avoir contacté|d'avoir contacté) / (cas|demande|dossier) ..
                (clos|clôturé|résolu) / mot de passe .. (modifié|changé) / numéro de commande / safe-t / retour .. autorisé /
                (paiement|virement|versement) .. (émis|effectué|crédité|en route) / (acheteur|client) .. (vous a écrit|demande à|souhaite
                (retourner|renvoyer)|a retourné) / (envoi|expédition) .. (réceptionné|reçu en totalité) / (cas|demande|ticket) ..
                (fermé|clos|résolu)e? / (envoyé|effectué|émis) .. (vers|sur) votre compte (bancaire)? / (virement|versement) ..
                (envoyé|effectué|peut prendre|en cours|apparaîtr*|arriver*) / virement de \d / a été (viré|versé)
            """,
            weak=r"""
                commande / acheteur / remboursement / retour / colis / paiement
            """,
            against=r"""
                (désactivé|suspendu|supprimé|retiré) / garantie a à z .. (répond|présenter) / plan d'action / carte*-cadeau* / mot de
                passe et
            """,
            topic="""
                commande acheteur message remboursement retour paiement versement colis expédition dossier traité cordialement merci
                envoyé reçu client
            """,
        ),
        "es": Marks(
            sure=r"""
                mensaje de un (comprador|cliente) / ha recibido un mensaje
            """,
            strong=r"""
                (vendido|pedido)[:,]? .. (envíe|enviar|listo) / (nuevo|nueva) .. (pedido|mensaje|solicitud de devolución) / solicitud de
                devolución / mensaje de(l| un) (comprador|cliente) / reembolso (emitido|realizado) / (reembolsado|abonado) /
                (pago|transferencia|desembolso) .. (enviado|realizado|en camino|efectuad*) / (envío|paquete) .. (recibid*|entregad*|enviad*)
                / gracias por (contactar|ponerse en contacto) / (caso|consulta) .. (cerrad*|resuelt*) / contraseña .. (cambiad*|modificad*)
                / número de pedido / devolución .. autorizada / (comprador|cliente) .. (ha (solicitado|escrito|pedido|devuelto)|solicita
                devolver|pregunta) / (pago|transferencia) .. (emitid|realizad|enviad|abonad)* / (caso|consulta) .. (cerrad|resuelt)* /
                devolución .. (aceptad|autorizad|solicitad)* / (envío) .. (recibido|completo) / (transferencia|pago) ..
                (enviad*|realizad*|en camino|llegar*|tardar*) / hemos (enviado|transferido|ingresado)
            """,
            weak=r"""
                pedido / comprador / reembolso / devolución / envío / pago
            """,
            against=r"""
                (desactivad*|suspendid*|eliminad*|riesgo) / responda .. reclamación / plan de acción / tarjetas? regalo / contraseña y
            """,
            topic="""
                pedido comprador mensaje reembolso devolución pago transferencia paquete envío caso consulta gracias cliente recibido
            """,
        ),
        "it": Marks(
            sure=r"""
                messaggio di un (cliente|acquirente) / messaggio da un / venduto!
            """,
            strong=r"""
                (venduto|ordine)[:,!]? .. (spedire|da spedire) / (nuovo|nuova) .. (ordine|messaggio|richiesta di reso) / richiesta di reso /
                messaggio (di un|dell'|da) .. (client*|acquirent*) / rimborso (emesso|effettuato) / (rimborsato|accreditat*) /
                (pagamento|bonifico|accredito) .. (inviato|effettuato|in arrivo|arriverà) / (spedizione|pacco) ..
                (ricevut*|consegnat*|spedit*) / grazie per (averci|aver) contattat* / (caso|richiesta) .. (chius*|risolt*) / password ..
                (modificat*|cambiat*) / numero (d'|di )ordine / reso .. autorizzat* / (cliente|acquirente) .. (ha
                (scritto|chiesto|richiesto|restituito)|chiede|vuole restituire) / (pagamento|bonifico) ..
                (emesso|effettuato|accreditat|inviat)* / caso .. (chius|risolt)* / (spedizione|invio) .. (ricevut|complet)* / contattato il
                supporto / (bonifico|pagamento) .. (inviat*|effettuat*|in arrivo|disposto|arriver*) / abbiamo (inviato|accreditato|versato)
            """,
            weak=r"""
                ordine / cliente / rimborso / reso / spedizione / pagamento
            """,
            against=r"""
                (disattivat*|sospes*|rimoss*|rischi*) / risponda al reclamo / piano d'azione / buoni regalo / inserir* .. password
            """,
            topic="""
                ordine cliente messaggio rimborso reso pagamento bonifico pacco spedizione caso richiesta grazie acquirente ricevuto
                approvato rispedito
            """,
        ),
        "ja": Marks(
            sure=r"""
                購入者(様)?からの(お問い合わせ|メッセージ) / 返品リクエスト
            """,
            strong=r"""
                (ご注文|注文)..(確定|が入りました|承り|出荷) / 出荷(してください|期限) / 返品(リクエスト|承認|のお知らせ) / (購入者|お客様)(様)?から(の)?メッセージ / 返金..(完了|いたしました|しました|処理) /
                (お振込|お支払い|入金|振込)..(手続き|完了|いたしました|しました) / (補てん|補填)(いたしました|しました) / (納品|受領|受領処理)..(完了|いたしました) / お問い合わせ(いただき|番号|ありがとう) /
                (解決済み|クローズ) / パスワード..(変更されました|が変更) / 注文番号 / (購入者|お客様)(様)?(より|から)(の)?(ご質問|お問い合わせ|返品|ご連絡|メッセージ) / (お支払い|振込|入金)(が)?(完了|手続き) /
                (納品|入荷)(が)?(完了|受領) / (振り?込み|お支払い|入金)..(完了|いたしました|手続き|しました|予定)
            """,
            weak=r"""
                注文 / 購入者 / 返金 / 返品 / 出荷 / お支払い
            """,
            against=r"""
                (停止|削除|閉鎖) / 保証の申請 / 改善計画 / チャージバック / ギフト / 本人確認
            """,
            topic="""
                注文 購入者 返品 返金 お振込 出荷 お問い合わせ ケース 受領 着金 完了
            """,
        ),
        "zh": Marks(
            sure=r"""
                买家(消息|来信|留言) / 退货申请通知
            """,
            strong=r"""
                (已售出|新订单|订单确认) / (请|立即)(发货|配送) / 退货(请求|申请|授权|通知) / 买家(消息|留言|来信) / (退款|退货)..(通知|已(完成|发放|处理)) / (已|已经)(向买家|为买家|给买家)..退款 /
                (付款|款项|打款|转账)..(已(发出|汇出|转出|发送)|到账) / (已|为您)(赔偿|补偿|入账) / (货件|包裹|移除订单)..(已(接收|签收|送达|发出|发货)|完成接收) / 感谢您(联系|的咨询|的来信) /
                (案例|问题|工单)..(已关闭|已解决|已回复) / 密码..已(更改|修改) / 订单(编号|号) / (新|一笔|一个)(的)?订单 / 请..前发货 / (买家|顾客)(向您)?(发来|来信|留言|申请退货|询问|写道) /
                (付款|款项)(已)?(发出|到账|处理) / (案例|问题)(已)?(关闭|解决) / (款项|付款|转账|资金)..(已(转|汇|发|支付)|到账|汇出|转至|转入)
            """,
            weak=r"""
                订单 / 买家 / 退款 / 退货 / 货件 / 付款
            """,
            against=r"""
                (停用|移除|下架|暂停) / 交易保障索赔 / 行动计划 / 拒付 / 礼品卡 / 违反
            """,
            topic="""
                订单 买家 退款 退货 付款 货件 发货 案例 已完成 移除订单 处理完毕 发往 到账
            """,
        ),
        "pt": Marks(
            strong=r"""
                (vendido|pedido|encomenda)[:,]? .. (envie|enviar) / (novo|nova) .. (pedido|encomenda|mensagem) / (pedido|solicitação) de
                devolução / mensagem d(o|e um) (comprador|cliente) / reembolso (emitido|efetuado) / (reembolsado|creditado|reembolsámos) /
                (pagamento|transferência) .. (enviado|efetuado|a caminho) / (enviámos|enviamos) um pagamento / (envio|pacote) ..
                (recebid*|entregue*) / obrigado por (contatar|entrar|contactar)
            """,
            weak=r"""
                pedido / comprador / reembolso / devolução / pagamento
            """,
            against=r"""
                (desativad*|suspens*|removid*) / plano de ação / responda / senha
            """,
        ),
        "nl": Marks(
            strong=r"""
                (verkocht|bestelling)[:,]? .. (verzend*) / (nieuwe) .. (bestelling|bericht|retouraanvraag) / retouraanvraag / bericht van
                .. (koper|klant) / terugbetaling .. (uitgevoerd|gedaan) / terugbetaald / (betaling|uitbetaling) ..
                (verzonden|onderweg|verstuurd) / (zending|pakket) .. (ontvangen|bezorgd|verzonden) / bedankt voor (uw|het)
                (bericht|contact*)
            """,
            weak=r"""
                bestelling / koper / terugbetaling / retour / betaling
            """,
            against=r"""
                (gedeactiveerd|verwijderd) / plan van aanpak / wachtwoord
            """,
        ),
        "pl": Marks(
            strong=r"""
                (sprzedano|zamówieni*)[:,]? .. (wyślij|wysył*) / (now*) .. (zamówieni*|wiadomość|zwrot) / prośb* o zwrot / wiadomość od
                (kupując*|klienta) / (zwrócili*|zwrot*) .. (kupując*|zamówie*|środk*) / (wypłat*|płatność|przelew) ..
                (wysłan*|zrealizowan*) / (przesyłk*|paczk*) .. (dotarł*|dostarczon*|odebran*) / dziękujemy za kontakt
            """,
            weak=r"""
                zamówieni* / kupując* / zwrot* / wypłat*
            """,
            against=r"""
                (dezaktyw*|usunięt*) / plan działania / hasł*
            """,
        ),
        "sv": Marks(
            strong=r"""
                (sålt|såld|order|beställning)[:,]? .. (skicka) / (ny|nytt) .. (beställning|order|meddelande|returförfrågan) /
                returförfrågan / meddelande från .. (köpare|kund) / återbetalning .. (gjord|utförd|utfärdad) / återbetalat /
                (betalning|utbetalning) .. (skickad|skickats|på väg) / (försändelse*|paket*) .. (mottag*|levererat|levererats|skickats) /
                tack för att du kontakt*
            """,
            weak=r"""
                beställning / köpare / återbetalning / retur / betalning
            """,
            against=r"""
                (inaktiver*|tagits bort) / handlingsplan / lösenord
            """,
        ),
        "tr": Marks(
            strong=r"""
                (satıldı|sipariş)[:,]? .. (gönder*) / (yeni) .. (sipariş|mesaj|iade talebi) / iade talebi / (alıcıdan|müşteriden) ..
                mesaj* / iade .. (yapıldı|edildi|tamamlandı) / (ödeme*) .. (gönderildi|yolda|yapıldı) / (gönderi*|paket*) .. (teslim
                (alındı|edildi)|ulaştı) / iletişime geçtiğiniz için
            """,
            weak=r"""
                sipariş / alıcı / iade / ödeme
            """,
            against=r"""
                (devre dışı|kaldırıldı) / eylem planı / şifre*
            """,
        ),
    },
)
