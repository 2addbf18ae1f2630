"""Imitation.

What it says: an imitation: somebody poses as Amazon to get passwords, card or bank data, codes, money or a click.
Why it matters: nothing is owed; one careless reply can cost account and balance.
How it is known: asks for passwords, card numbers, codes, gift cards or payment; leads to foreign pages; threatens within hours.
Limits of it: without headers a text can only be suspicious; the same notice must stand in Seller Central.
Source: pages read at sellercentral.amazon.com; the marks are our own reading of such messages.
"""

from __future__ import annotations

from datetime import date

from goodstanding.core.source import Label, Source
from goodstanding.notices.contract import Marks, NoticeKind

KIND = NoticeKind(
    id="phishing",
    title="Imitation",
    evidence=(),
    actions=("phishing",),
    playbook="phishing",
    sources=(Source("https://sellercentral.amazon.com/help/hub/reference/external/G40281", date(2026, 11, 23), Label.PRIMARY),),
    marks={
        "en": Marks(
            strong=r"""
                (enter|provide|confirm|verify|update|send|asked for|need*|re-enter|supply|type) .. (password*|cvv|card number|pin|bank
                login|online banking|login credentials|social security|ssn|mother's maiden|credentials|one-time|6-digit|verification
                code|otp|billing information) / (password|cvv|pin|otp|ssn) .. (confirm|verify|enter|provide|bank|card|required) / gift
                cards? / bitcoin / whatsapp / click (here|below|the link|on) / (log ?in|sign ?in|verify) .. (link|below|button) ..
                (avoid|hours|password|keep|prevent) / (verify|confirm|update) (your
                )?(account|identity|information|details|billing|payment|login) .. (link|here|now|below|http) / password for the archive /
                \.(exe|scr|zip|html?) / processing fee* / (call|phone) .. (fraud department|toll|right away|immediately) / dear
                (customer|sir|user|amazon|friend|valued) / (remote|support) .. (app|software|tool) / (permanent* closed|closed for
                ever|forfeited)
            """,
            weak=r"""
                urgent / immediately / 24 hours / click / kindly / http / limited / unusual activity / suspended / password / (cvv|card
                number) / dear seller
            """,
            against=r"""
                two-step verification / delete users / as you asked / unsubscribe / tap to
            """,
        ),
        "de": Marks(
            strong=r"""
                (eingeben|bestätig*|verifizier*|angeben|senden|anmelden|laden|hinterleg*|aktualisier*) ..
                (passwort|kennwort|pin|tan|cvv|kreditkartennummer|zugangsdaten|kartendaten|bankdaten) /
                (passwort|kennwort|pin|tan|cvv|zugangsdaten|kreditkarte*) .. (eingeben|bestätig*|verifizier*|link|anmeld*|hochlad*|seite)
                / geschenkkarte* / gutscheinkarte* / bitcoin / whatsapp / klicken sie (hier|auf) / über (den )?(folgenden|diesen) link ..
                (anmeld*|kennwort|passwort|bestätig*) / bearbeitungsgebühr / anhang .. (öffnen|passwort) / sehr geehrte*r? kunde / (konto)
                .. (gelöscht|verfällt|verfallen)
            """,
            weak=r"""
                dringend / klicken / 24 stunden / http / kennwort / passwort / sofort / ungewöhnliche*
            """,
            against=r"""
                zwei-schritt / löschen sie unbekannte
            """,
        ),
        "fr": Marks(
            strong=r"""
                (saisi*|confirm*|entrez|indiqu*|renseign*|identifi*|envoy*|fourni*) .. (mot de passe|cvv|code (pin|reçu|sms|secret)|numéro
                de carte|rib|identifiants?|coordonnées bancaires) / (mot de passe|cvv|identifiants?|rib) .. (confirm*|saisi*|lien|page) /
                cartes?-?cadeaux? / bitcoin / whatsapp / cliquez (ici|sur|ci-dessous) / (lien|page sécurisée) ..
                (confirm*|identifi*|connect*) / frais de (dossier|traitement) / cher* client* / pièce jointe .. mot de passe
            """,
            weak=r"""
                urgent / cliquez / http / mot de passe / immédiat* / solde .. perdu
            """,
            against=r"""
                vérification en deux étapes
            """,
        ),
        "es": Marks(
            strong=r"""
                (introduzc*|confirm*|indiqu*|facilit*|envíe*|verifi*|escrib*) .. (contraseña|cvv|pin|número de tarjeta|datos
                bancarios|claves?|código (recibido|sms)|credenciales|datos de su banco) / (contraseña|cvv|pin|clave) ..
                (confirm*|introduzc*|enlace|banc*) / tarjetas? regalo / bitcoin / whatsapp / haga clic / pulse (aquí|en el enlace) /
                (enlace) .. (confirm*|acced*|verific*) / estimado cliente / llame ahora / aplicación de asistencia / evite el bloqueo
            """,
            weak=r"""
                urgente / http / contraseña / inmediat* / bloqueo
            """,
            against=r"""
                verificación en dos pasos / cambie la contraseña
            """,
        ),
        "it": Marks(
            strong=r"""
                (inseri*|conferm*|fornisc*|indich*|invi*|acced*|verific*) .. (password|cvv|pin|numero (di )?carta|codice
                (otp|cvv|sms)|credenziali|dati bancari|iban) / (password|cvv|otp|pin) .. (inser*|conferm*|collegamento|link|pagina) /
                buoni regalo / carte regalo / bitcoin / whatsapp / clicc* (qui|sul|su) / (collegamento|link) .. (conferm*|acced*|verific*)
                / gentile cliente / blocco (pagamenti|account)
            """,
            weak=r"""
                urgente / http / password / immediat* / sblocc*
            """,
            against=r"""
                verifica in due passaggi / cambi la password
            """,
        ),
        "ja": Marks(
            strong=r"""
                (パスワード|暗証番号|カード番号|セキュリティコード|cvv|口座番号|認証コード|ログイン情報)..(入力|確認|更新|ご登録|送信|必要) /
                (入力|確認|更新|送信)..(パスワード|暗証番号|カード番号|セキュリティコード|cvv|認証コード) / ギフト(券|カード) / ビットコイン / whatsapp / line..(追加|登録|連絡) /
                (下記|以下|こちら)の?(リンク|url)..(クリック|ログイン|アクセス|確認|手続) / クリックして / お客様各位 / 異常な(ログイン|アクセス|アクティビティ)
            """,
            weak=r"""
                至急 / 24時間 / http / パスワード / ログイン / 永久に
            """,
            against=r"""
                2段階認証を / 見覚えのないユーザー
            """,
        ),
        "zh": Marks(
            strong=r"""
                (输入|填写|提供|确认|验证|登录|更新|輸入|填寫)..(密码|cvv|卡号|银行卡|网银|动态口令|验证码|安全码|密碼) / (密码|cvv|卡号|网银|动态口令|验证码|密碼)..(填写|输入|确认|验证|提供) /
                (礼品卡|购物卡|禮品卡) / 比特币 / whatsapp / 微信..(添加|联系|加|群) / (点击|點擊)..(链接|下方|此处|以下|連結) / (手续费|服务费|保证金)..(转账|支付|汇|账户) / 尊敬的客户 / 点此 /
                立即验证
            """,
            weak=r"""
                立即 / 24 ?小时 / http / 密码 / 逾期 / 紧急
            """,
            against=r"""
                两步验证 / 退订
            """,
        ),
        "pt": Marks(
            strong=r"""
                (confirm*|insir*|inform*|digit*|verifi*|envi*) .. (senha|palavra-passe|cvv|cpf|cartão|dados bancários|pin) /
                (senha|cvv|cpf) .. (confirm*|http) / cartões? presente / bitcoin / whatsapp / clique (aqui|no) / prezado cliente / caro
                (vendedor|cliente)
            """,
            weak=r"""
                urgente / http / senha / bloque*
            """,
            against=r"""
                verificação em duas
            """,
        ),
        "nl": Marks(
            strong=r"""
                (controleer|bevestig*|voer|vul) .. (wachtwoord|pincode|cvv|creditcard|bankrekening|inloggegevens) /
                (wachtwoord|pincode|cvv) .. (bevestig*|http|link) / cadeaukaart* / bitcoin / whatsapp / klik (hier|op) / geachte klant
            """,
            weak=r"""
                dringend / http / wachtwoord
            """,
            against=r"""
                tweestapsverificatie
            """,
        ),
        "pl": Marks(
            strong=r"""
                (potwierd*|podaj*|wprowad*|wpisz*) .. (hasł*|haslo|pin|cvv|numer* karty|dan* (logowania|karty)) / (hasł*|haslo|cvv) ..
                (potwierd*|http|kart*) / kart* podarunkow* / bitcoin / whatsapp / kliknij / drogi (sprzedawco|kliencie)
            """,
            weak=r"""
                pilne / http / haslo / hasło
            """,
            against=r"""
                weryfikacj* dwuetapow*
            """,
        ),
        "sv": Marks(
            strong=r"""
                (bekräfta|ange|skriv|fyll) .. (lösenord*|pin*|cvv|kortnummer|bankid|inloggningsuppgift*|kortuppgift*) /
                (lösenord*|cvv|bankid) .. (bekräfta|http|länk) / presentkort* / bitcoin / whatsapp / klicka (här|på) / bästa kund
            """,
            weak=r"""
                brådskande / http / lösenord
            """,
            against=r"""
                tvåstegsverifiering
            """,
        ),
        "tr": Marks(
            strong=r"""
                (girin|onayla*|doğrula*|paylaş*|gönder*|bildir*) .. (şifre*|parola*|cvv|kart numara*|pin) / (şifre*|parola*|cvv|kart) ..
                (girin|onayla*|doğrula*|http|tıkla*) / hediye kart* / bitcoin / whatsapp / tıklayın / sayın (müşteri*|kullanıcı*)
            """,
            weak=r"""
                acil / http / şifre*
            """,
            against=r"""
                iki adımlı
            """,
        ),
    },
)
