"""A stranger had access to the account.

What it says: a stranger had access to the account.
Why it matters: money and listings are in danger now; passwords, users, bank data and prices come first.
How it is known: unauthorised access, compromised, hacked, unknown user or login, together with steps Amazon itself takes.
Limits of it: the same words with a link to a foreign page and a request for passwords are `phishing`.
Source: pages read at revisionlegal.com; the marks are our own reading of such messages.
"""

from __future__ import annotations

from datetime import date

from goodstanding.core.source import Label, Source
from goodstanding.notices.contract import Marks, NoticeKind

KIND = NoticeKind(
    id="account_compromised",
    title="A stranger had access to the account",
    evidence=("security_steps", "explanation"),
    actions=("account_deactivated", "info_needed", "funds_held", "reinstated"),
    playbook="account_compromised",
    sources=(
        Source(
            "https://revisionlegal.com/internet-law/was-your-amazon-seller-account-hacked-follow-these-steps-to-get-back-on-track/",
            date(2026, 11, 23),
            Label.SECONDARY,
        ),
    ),
    marks={
        "en": Marks(
            strong=r"""
                (unauthori*|unusual|suspicious|unknown|foreign) .. (access|login|log-in|sign-in|user|part*|activity) /
                (compromised|hacked|hijack*|intruder*|stranger*) / (somebody|someone) else .. (used|access*|account) /
                (access*|used|entered) .. (by|without) .. (third part*|stranger*|unauthori*|permission) / two-step verification /
                (change|reset|new) .. password / (someone|somebody|stranger|intruder|third party|hacker*) .. (signed in|logged
                in|accessed|changed|used|broke|entered|got into) / signed in from (abroad|another|an unknown) / (changed|altered|replaced)
                .. (bank|where your money|payout|deposit) / (do|did) not recogni[sz]e / (take over|taken
                over|takeover|hijack*|hack*|breach*) .. account / account .. (take over|taken over|hijack*|hack*|breach*|stolen) /
                (someone|somebody|a stranger|an intruder|third part*) .. (added|changed|signed|logged|access*|used) .. / we undid /
                (undid|reversed) the change / didn't recogni[sz]e
            """,
            weak=r"""
                password / two-step / sign-in / users .. (remove|delete|unknown|not know) / security / protect*
            """,
            against=r"""
                click here / verify your / confirm your / cvv / card number / as you asked / login credentials / otp / password was changed
                / pin / tips / remember,? amazon / will never
            """,
            topic="""
                unauthorised unauthorized compromised hacked intruder stranger password login sign-in signed user users two-step device
                security access recognise recognize hijacked changed unknown takeover someone undid permissions
            """,
        ),
        "de": Marks(
            strong=r"""
                (unbefugt*|fremd*|unberechtigt*|ungewöhnlich*|verdächtig*|unbekannt*) ..
                (zugriff*|zugang|anmeldung*|nutzer*|person*|login) / (kompromittiert*|gehackt*|gekapert*|eindringling*) /
                (zugriff*|zugang) .. (dritte*|fremd*|unbefugt*) / zwei-schritt-verifizierung / (ändern|zurücksetzen) .. passw* /
                (jemand|fremde*|unbekannte*|dritte*|hacker) .. (angemeldet|eingeloggt|zugegriffen|geändert|zugang|zugriff|verschafft) /
                (anmeldung|zugriff|login) .. (ausland|unbekannt*|fremd*) / konto .. (gehackt|übernommen|gekapert)
            """,
            weak=r"""
                passwort / kennwort / unbekannte nutzer / sicherheitshinweis
            """,
            against=r"""
                link .. kennwort / tan / kreditkart* / klicken sie / bestätigen sie .. bank*
            """,
            topic="""
                fremder zugriff unbefugt unbekannt passwort anmeldung nutzer gehackt zwei-schritt sicherheit eindringling zugang gerät
            """,
        ),
        "fr": Marks(
            strong=r"""
                (accès|connexion*|utilisateur*|activité*) (non autorisé*|inhabituel*|suspect*|inconnu*|frauduleu*) /
                (compromis|piraté*|intrus*) / (accès|utilisé) .. (tiers|inconnu*|étranger*|quelqu'un d'autre) / vérification en deux
                étapes / (changer|changez|modifiez|réinitialis*) .. mot de passe / (quelqu'un|inconnu|intrus|tiers|pirate) ..
                (connecté|accédé|modifié|utilisé|introduit|effectué)* / (changements|modifications) .. (intrus|tiers|inconnu|pas vous) /
                compte .. (piraté|usurpé|compromis)
            """,
            weak=r"""
                mot de passe / utilisateurs / sécurité
            """,
            against=r"""
                identifiez-vous / confirmez votre / code reçu / cliquez
            """,
            topic="""
                connexion inhabituelle intrus inconnu piraté accès mot passe utilisateur sécurité deux étapes appareil
            """,
        ),
        "es": Marks(
            strong=r"""
                (acceso*|inicio* de sesión|usuario*|actividad) (no autorizad*|inusual*|sospechos*|desconocid*|extrañ*) /
                (comprometid*|hackead*|pirateaad*|intrus*) / (acced*|usad*) .. (terceros|persona ajena|otra persona|sin autorización) /
                verificación en dos pasos / (cambi*|restablez*) .. contraseña / usuario desconocido /
                (alguien|desconocid*|intrus*|tercero|hacker) .. (entrad|accedid|iniciad|modificad|cambiad|usad)* / cuenta ..
                (hackeada|robada|comprometida|pirateada)
            """,
            weak=r"""
                contraseña / usuarios / seguridad
            """,
            against=r"""
                confirm* su contraseña / haga clic / confirmando su / código recibido
            """,
            topic="""
                acceso no-autorizado intruso desconocido hackeada contraseña usuario seguridad dos pasos ajeno dispositivo
            """,
        ),
        "it": Marks(
            strong=r"""
                (access*|utent*|attività) (non autorizzat*|insolit*|sospett*|sconosciut*|estrane*|anomal*) /
                (compromess*|violato|hackerat*|intrus*) / (accesso|usato) .. (terzi|estrane*|altra persona) / verifica in due passaggi /
                (cambi*|modific*|reimpost*) .. password / (qualcuno|sconosciut*|intrus*|terzi|hacker) ..
                (entrat|acceduto|accesso|modificat|cambiat|usat)* / account .. (violato|hackerato|rubato|compromesso)
            """,
            weak=r"""
                password / utenti / sicurezza
            """,
            against=r"""
                inserire .. password / codice otp / clicc* / acceda con
            """,
            topic="""
                accesso non-autorizzato intruso sconosciuto hackerato password utente sicurezza due passaggi estraneo dispositivo
            """,
        ),
        "ja": Marks(
            strong=r"""
                不正(アクセス|ログイン|利用) / 第三者..(アクセス|ログイン|利用|使用) / (乗っ取り|乗っ取られ|ハッキング|侵害された|不審なログイン|不審なアクセス) / 2段階認証 / パスワード..(変更|リセット|再設定) /
                (第三者|何者か|他人|不審者)..(ログイン|アクセス|変更|利用|侵入) / アカウント..(乗っ取|侵害|不正アクセス)
            """,
            weak=r"""
                パスワード / 見覚えのない / ユーザー
            """,
            against=r"""
                リンク..(パスワード|ログイン) / カード番号 / 以下のurl / 入力してください
            """,
            topic="""
                不正アクセス 第三者 パスワード ログイン ユーザー 乗っ取り 2段階認証
            """,
        ),
        "zh": Marks(
            strong=r"""
                (未经授权|異常|异常|可疑|陌生)..(登录|访问|登入|使用|设备) / (被盗|盗用|入侵|黑客|盜用)..(账户|账号)? / (账户|账号)..(被盗|盗用|入侵|被他人) / 两步验证 / (修改|重置|更改)..密码 /
                (他人|有人|陌生人|第三方|黑客)..(登录|登陆|访问|修改|使用|进入|更改) / 账户..(被盗|被他人|被入侵|被登录|泄露) / 非(您)?本人(操作|登录)
            """,
            weak=r"""
                密码 / 子账户 / 登录
            """,
            against=r"""
                点击..链接 / 网银 / 验证码..填写 / cvv / 动态口令
            """,
            topic="""
                未经授权 登录 被盗 密码 用户 两步验证 陌生 他人
            """,
        ),
        "pt": Marks(
            strong=r"""
                (acesso*|usuário*|utilizador*|atividade) (não autorizad*|incomum|suspeit*|desconhecid*) /
                (comprometid*|hackead*|invadid*|intrus*) / verificação em duas etapas / (alter*|redefin*|mud*) .. (senha|palavra-passe)
            """,
            weak=r"""
                senha / usuários
            """,
            against=r"""
                confirme .. senha / clique
            """,
        ),
        "nl": Marks(
            strong=r"""
                (onbevoegd*|ongeautoriseerd*|ongebruikelijk*|verdacht*|onbekend*) .. (toegang|inlog*|aanmelding*|gebruiker*) /
                (gehackt|gecompromitteerd|indringer*) / tweestapsverificatie / (wijzig*|verander*) .. wachtwoord
            """,
            weak=r"""
                wachtwoord / gebruikers
            """,
            against=r"""
                controleer .. wachtwoord / pincode / klik
            """,
        ),
        "pl": Marks(
            strong=r"""
                (nieautoryzowan*|nieuprawnion*|nietypow*|podejrzan*|obc*|nieznan*) .. (dostęp*|logowani*|użytkownik*|osob*) /
                (przejęt*|zhakowan*|włamani*|włama*) / weryfikacj* dwuetapow* / (zmie*|zresetow*) .. hasł*
            """,
            weak=r"""
                hasło / użytkownik*
            """,
            against=r"""
                kliknij / potwierdz haslo / numer karty
            """,
        ),
        "sv": Marks(
            strong=r"""
                (obehörig*|ovanlig*|misstänkt*|okänd*) .. (åtkomst|inloggning*|användar*|person*) /
                (kapat|hackat|hackats|komprometter*|inkräktar*) / tvåstegsverifiering / (byt|ändra|återställ) .. lösenord*
            """,
            weak=r"""
                lösenord* / användare
            """,
            against=r"""
                klicka / bekräfta .. lösenord
            """,
        ),
        "tr": Marks(
            strong=r"""
                (yetkisiz|olağandışı|şüpheli|bilinmeyen) .. (erişim*|giriş*|oturum*|kullanıcı*) / (ele geçiril*|hack*) / iki adımlı
                doğrulama / (şifre*|parola*) .. (değiştir*|sıfırla*)
            """,
            weak=r"""
                şifre* / kullanıcı*
            """,
            against=r"""
                tıklayın / kart numara* / onaylayın
            """,
        ),
    },
)
