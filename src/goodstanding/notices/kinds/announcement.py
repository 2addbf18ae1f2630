"""Mail to many.

What it says: mail to many: new policies and fees, newsletters, training, surveys, offers of programmes, advertising of third parties.
Why it matters: nothing is wrong with the account; a date in it may still matter to the business.
How it is known: words of mass mail: newsletter, webinar, unsubscribe, changes with effect from a date, news for all sellers, no action
    needed, offers of services.
Limits of it: a demand aimed at this account is never an announcement.
Source: pages read at sellercentral.amazon.com; the marks are our own reading of such messages.
"""

from __future__ import annotations

from datetime import date

from goodstanding.core.source import Label, Source
from goodstanding.notices.contract import Marks, NoticeKind

KIND = NoticeKind(
    id="announcement",
    title="Mail to many",
    evidence=(),
    actions=("not_a_notice",),
    playbook="announcement",
    sources=(Source("https://sellercentral.amazon.com/help/hub/reference/external/G1791", date(2026, 11, 23), Label.PRIMARY),),
    marks={
        "en": Marks(
            sure=r"""
                unsubscribe / newsletter / webinar* / this survey / take the survey / sponsored
            """,
            strong=r"""
                newsletter / unsubscribe / webinar* / (sign up|register (now|here|today|for|by)|join us|book a call|free trial|free
                review|offer ends) / survey / (we are|we're|we will be|amazon is)
                (changing|updating|introducing|launching|adding|simplifying|increasing|reducing|raising) / (changes?|update*) to
                (the|our|your)? ?(agreement|polic*|fee*|terms|program*|referral|fba) / (with effect|effective|starting|beginning|as of)
                (from |on )?.. (fee*|policy|change*|agreement|rate*) / (new|updated) (feature*|fee*|polic*|program*|tool*|benefit*) /
                (fees?|rates?) .. (change|increase|decrease|will) / what('s| is) new / reminder: .. (policy|season|holiday) /
                (submit|nominate|create) .. (deals|coupons|promotions) / (prime day|black friday|holiday season|peak season) / (our|my)
                (team|law firm|lawyers|experts|agency) / (services?|legal) .. (reinstat*|suspen*) .. (help|fee|price|call)? / sponsored /
                (you do not have to act|you don't have to act|for your information|no action is (needed|required)) / (tips?|guide|learn) ..
                (how to|avoid|sellers) / all sellers / selling partners? / (subscribe|promotion*) code / (fee|fees|rates?) ..
                (go|goes|going|come|comes) (down|up) / (starting|from|as of|on)
                (january|february|march|april|may|june|july|august|september|october|november|december|\d) ..
                (fee*|rate*|polic*|rule*|program*|sellers) / live q&a / (join|attend|watch|register) .. (session|event|q&a|workshop|stream)
                / (our|your) (suspension|appeal) experts? / (suspended|banned)\? / (experts?|lawyers?|attorneys?|consultant*) ..
                (appeal*|plan of action|reinstat*|suspen*) / (get ready|prepare) for .. (prime|season|black|peak|holiday) / sent to all /
                mail goes to all / you (receive|get|received) this .. because / (in this (issue|edition)|briefing) / (general|not legal)
                (information|advice) / (sellers|accounts) (whose|that|who) .. (deactivated|suspended) / (get|got|gets) ..
                (listings?|accounts?) reinstated / no win,? no fee / ex-amazon / invites? you / seats are limited / how to
                (write|appeal|avoid|win) / i noticed (one of )?your / seller university / (we'd|i'd) love to / reply "?yes / best, /
                (register|sign up) until / new .. (rules|law|regulation|requirements?) .. (from|starting|as of|in) / from
                (january|february|march|april|may|june|july|august|september|october|november|december) \d.. (marketplaces|sellers|we
                will|fees) / (see|read) the faq / you (don't|do not) need to do anything / important: new / protect your account / security
                tips / (will )?never (call|ask) you / (most common|common|typical|main) reasons / (most often|often|usually|typically)
                (deactivated|suspended|refused) / video series / how to (avoid|protect|recognise|recognize|spot) / what is .. and does it
                (concern|affect|apply) / learn more in our / you may qualify / offer ends / grow with / (lending|loan)s? / in our help pages
            """,
            weak=r"""
                newsletter / tips / free / register / program* / deals / fees / update / news / policy / sellers
            """,
            against=r"""
                your account .. (deactivated|at risk|may be) / we (have )?removed / (order|claim) / password / you were charged / asin b0*
                / beneficial
            """,
            topic="""
                update updates changes announcing newsletter webinar free register invitation fees policy effective new feature programme
                program event session blog article tips season deals agreement sellers experts lawyers help everyone join unsubscribe survey
                sale read lending offer subscribe learn seminar announcement launch policy-change grow eligible qualify
            """,
        ),
        "de": Marks(
            sure=r"""
                newsletter / webinar* / abbestellen
            """,
            strong=r"""
                newsletter / abbestellen / abmelden / webinar* / (umfrage|befragung) .. (minuten|teilnehm*|meinung|anonym)? /
                (neuigkeiten|neues|aktuelles) .. (verkäufer*|händler*|amazon)? / (änder*|anpass*|aktualisier*) ..
                (gebühr*|richtlinie*|vertrag*|vereinbarung|programm*|bedingungen|konditionen) /
                (gebühr*|richtlinie*|vertrag*|bedingungen|tarif*) .. (änder*|angepasst|aktualisiert|treten .. in
                kraft|gelten|steigen|sinken) / ab (dem )?\d+.. (gelten|gilt|ändern|gebühr*) / (neue*)
                (funktion*|gebühr*|programm*|richtlinie*|vorteil*) / (kanzlei|rechtsanwält*|anwält*|agentur) /
                (festpreis|ersteinschätzung|erstgespräch|honorar|rufen sie uns an) / (kostenlos*|gratis) ..
                (webinar*|test*|erstgespräch*|ersteinschätzung) / jetzt (anmelden|teilnehmen|buchen) / (prime day|black
                friday|weihnachtsgeschäft) / (dient nur zur information|kein handlungsbedarf|müssen nichts (tun|unternehmen)) / tipps /
                (aktualisierung|änderung|neuerung)(en)? (der|unserer|bei|zur|an) / ab dem \d / gelten neue / (alle|sämtliche)
                (verkäufer|händler) / (experten|anwält|kanzlei|berater)* .. (widerspruch|maßnahmenplan|entsperr*|konto*) /
                (gesperrt|deaktiviert)\? / vorbereit* .. (prime|weihnacht*|black|saison)
            """,
            weak=r"""
                newsletter / tipps / gebühren / kostenlos / programm / anmelden
            """,
            against=r"""
                ihr konto .. (deaktiviert|gesperrt|gefährdet) / bestellung \d* / passwort / kein handlungsbedarf / behalten wir / einbehalt*
                / guthaben
            """,
            topic="""
                newsletter webinar aktualisierung änderung änderungen gebühren neue neu kostenlos anmelden teilnehmen richtlinie programm
                funktion kanzlei partnerkanzlei anwalt gespräch tipps aktion verkäufer händler veranstaltung umfrage treten kraft gelten
                einladung
            """,
        ),
        "fr": Marks(
            sure=r"""
                newsletter / webinaire* / se désinscrire
            """,
            strong=r"""
                newsletter / (désinscri*|désabonn*) / webinaire* / (enquête|sondage) .. (minutes|avis|satisfaction|anonyme) /
                (évolution*|modification*|mise à jour|changement*) .. (tarif*|frais|politique*|contrat|conditions|programme*) /
                (tarif*|frais|politique*|conditions) .. (évolu*|chang*|modifi*|augment*|baiss*) / (à compter du|à partir du) ..
                (tarif*|frais|politique|nouve*) / (nouveau|nouvelle|nouveaux|nouvelles) (fonctionnalité*|tarif*|programme*|outil*|frais) /
                (inscrivez-vous|formation) / (cabinet|avocat*|agence) / (aucune action .. (requise|nécessaire)|à titre
                (d'information|informatif)) / nouveautés / chers? (partenaires|vendeurs) / (suspendu|désactivé|bloqué)e? (par amazon)?\? /
                suspendu par amazon / (experts?|avocats?|consultants?) .. (plan d'action|appel|réactiv|suspension)* / (nos|notre)
                (experts?|avocats?|équipe) .. (rédig|accompagn|défend)* / premier échange offert / (changement|évolution|mise à jour)
                (de|des|du|dans) / tous (nos|les) (vendeurs|partenaires) / prépar* .. (noël|prime|black|saison) /
                (formation|webinaire|essai|session|atelier|consultation|inscription) .. gratuit* / gratuitement
            """,
            weak=r"""
                nouveautés / conseils / tarifs / gratuit* / programme
            """,
            against=r"""
                votre compte .. (désactivé|suspendu) / mot de passe / commande \d*
            """,
            topic="""
                newsletter webinaire formation tarifs évolution nouveau nouveautés gratuit inscrivez invitation programme mise jour
                vendeurs partenaires experts avocats cabinet conseil rendez-vous événement
            """,
        ),
        "es": Marks(
            sure=r"""
                boletín / webinar*
            """,
            strong=r"""
                (boletín|newsletter) / (darse de baja|cancelar (la )?suscripción) / (webinar|seminario web|seminario en línea)* /
                encuesta* / (cambio*|actualizaci*|modificaci*|novedad*) .. (tarifa*|política*|contrato|condicion*|programa*|comision*) /
                (tarifa*|política*|comision*|condicion*) .. (cambia*|actualiz*|modific*|sub*|baj*) / a partir del ..
                (tarifa*|política*|nuev*|comision*) / (nuev*) (función|funciones|tarifa*|programa*|herramienta*|comision*) /
                (inscríb*|regístr*) .. (webinar|curso|sesión|gratis|evento)? / (bufete|abogad*|agencia) / gratuit* / (no (es
                necesari*|tiene que) .. (hacer|acción|nada)|informativ*) / novedades / (suspendid|bloquead)* (por amazon)?\? /
                (expertos|abogados|consultores) .. (plan de acción|apelación|reactiv|suspens)* / (black friday|prime
                day|navidad|temporada) .. (prepar*|ofertas|envíe|acerca) / (cambios?|actualización|novedades) (en|de) (la|las|los|nuestr*)
                / a todos los vendedores
            """,
            weak=r"""
                novedades / consejos / tarifas / gratis / programa
            """,
            against=r"""
                su cuenta .. (desactivad*|riesgo) / contraseña / pedido \d*
            """,
            topic="""
                boletín webinar novedades cambios tarifas gratis gratuito inscríbase invitación programa actualización vendedores expertos
                abogados bufete evento consejos
            """,
        ),
        "it": Marks(
            sure=r"""
                newsletter / webinar*
            """,
            strong=r"""
                newsletter / (disiscri*|annulla .. iscrizione|cancellati) / webinar* / sondaggio /
                (modific*|aggiornament*|cambiament*|novità) .. (tariff*|norm*|politic*|contratt*|condizion*|programm*|commission*) /
                (tariff*|commission*|condizion*|norme) .. (cambi*|aggiorn*|modific*|aument*|diminui*) / a partire dal ..
                (tariff*|nuov*|commission*) / (nuov*) (funzion*|tariff*|programm*|strument*) / (iscriviti|si iscriva|registrati|partecip*)
                / (studio legale|avvocat*|agenzia) / gratuit* / (non è (richiesta|necessaria) alcuna|non deve fare nulla|a (puro )?titolo
                informativo) / novità / (sospeso|bloccato) (da amazon)?\? / (esperti|avvocati|consulenti) .. (piano
                d'azione|ricorso|riattiv|sospens)* / (black friday|prime day|natale|stagione) .. (prepar*|offerte|invi*) /
                (modific|aggiornament|novità)* (a|al|alle|dei|delle|della) / a tutti i venditori
            """,
            weak=r"""
                novità / consigli / tariffe / gratis / programma
            """,
            against=r"""
                il suo account .. (disattivat*|sospes*|rischi*) / password / ordine \d*
            """,
            topic="""
                newsletter webinar novità modifiche tariffe gratis gratuito iscriviti invito programma aggiornamento venditori esperti
                avvocati studio evento incontro posti limitati
            """,
        ),
        "ja": Marks(
            sure=r"""
                ウェビナー / メルマガ / 配信停止
            """,
            strong=r"""
                (ニュースレター|メールマガジン|メルマガ|配信停止) / (ウェビナー|セミナー|勉強会|オンライン講座) / アンケート / (手数料|料金|規約|ポリシー|契約|プログラム)..(改定|変更|更新|改訂|値上げ|引き下げ|のお知らせ) /
                (新機能|新しい機能|新サービス|新プログラム) / (キャンペーン|プライムデー|ブラックフライデー|タイムセール) / (弁護士|行政書士|法律事務所|代行) / (無料|初回)..(相談|診断|体験|セミナー) /
                (出品者の皆様|販売事業者の皆様|セラーの皆様) / (お手続き|ご対応|対応)は(必要ありません|不要です) / お申し込みはこちら / 皆様(へ|に) / (改定|変更|導入|開始|終了)(いたします|のお知らせ|のご案内) /
                (アカウント停止|凍結)..(専門|代行|サポート|無料相談) / (プライムデー|ブラックフライデー|年末)..(準備|提出|締切) / 情報提供のみ / 説明会 / (出品者|セラー)ニュース / メールマガジン / お申し込みは
            """,
            weak=r"""
                お知らせ / 無料 / 手数料 / 皆様
            """,
            against=r"""
                引当金 / アカウントを停止 / パスワード
            """,
            topic="""
                お知らせ 改定 変更 手数料 皆様 ウェビナー 無料 新機能 プログラム キャンペーン セミナー ヘルプページ
            """,
        ),
        "zh": Marks(
            sure=r"""
                退订 / 研讨会 / 群发 / 代写 / 不成功不收费
            """,
            strong=r"""
                (卖家资讯|资讯|简报|周报|新闻) / 退订 / (网络研讨会|研讨会|直播|培训|课程|讲座) / (问卷|调查问卷|满意度) / (费用|费率|佣金|政策|协议|条款|计划)..(更新|变更|调整|上调|下调|变化|修订) /
                (更新|调整|变更)..(费用|佣金|政策|协议|条款) / (会员日|黑五|黑色星期五|旺季|秒杀|促销)..(报名|提交|提报|准备|申报)? / (代写|代理|服务商|律师|律所|团队)..(申诉|成功率|收费|报价|联系) / 不成功不收费
                / (免费|限时)..(咨询|试用|报名|参加) / (无需|不需要)(采取)?(任何)?(操作|行动) / 群发 / 仅供参考 / 各位卖家 / (被封|封号|停用)(了)?(吗|？|\?) /
                (专业|资深)?(团队|律师|顾问|专家)..(申诉|解封|代写|服务) / (黑五|会员日|旺季|节日)..(准备|提报|备货|即将) / (所有|各位|全体)卖家 / (费率|费用|政策|规则)..(起(生效|执行|调整)|更新通知) /
                全新(功能|工具|服务|上线|推出) / 新功能 / 新增功能 / 新工具
            """,
            weak=r"""
                政策更新 / 报名 / 免费 / 费用 / 公告
            """,
            against=r"""
                您的账户..(停用|暂停) / 密码 / 预留 / 订单..\d / 货件
            """,
            topic="""
                更新 生效 费用 新功能 研讨会 报名 免费 活动 公告 各位 调整 计划 团队 咨询 新版 条款
            """,
        ),
        "pt": Marks(
            sure=r"""
                newsletter / webinar*
            """,
            strong=r"""
                newsletter / (cancelar (a )?(inscrição|assinatura)|descadastr*) / (webinar|seminário)* / pesquisa .. (minutos|satisfação)
                / (mudança*|alteraç*|atualizaç*|novidade*) .. (tarifa*|política*|contrato|condiç*|programa*) / (tarifa*|política*) ..
                (mud*|alter*|atualiz*) / (inscreva-se|inscreva|registe-se) / (escritório|advogad*|agência) / gratuit* / (apenas
                informativ*|não é necessário (fazer|nenhuma)) / novidades
            """,
            weak=r"""
                novidades / dicas / tarifas
            """,
            against=r"""
                sua conta .. (desativad*|suspens*) / senha
            """,
        ),
        "nl": Marks(
            sure=r"""
                nieuwsbrief / webinar*
            """,
            strong=r"""
                nieuwsbrief / (afmelden|uitschrijven) / webinar* / enquête / (wijzig*|aanpass*|update*) ..
                (tarieven|kosten|beleid|overeenkomst|voorwaarden|programma*) / (tarieven|kosten|voorwaarden) ..
                (wijzig*|verander*|stijg*|dal*) / (meld u aan|schrijf u in) / (advocat*|bureau) / gratis / u hoeft niets te doen / nieuws
                (voor|over)
            """,
            weak=r"""
                nieuws / tips / tarieven
            """,
            against=r"""
                uw account .. (gedeactiveerd|beperkt) / wachtwoord
            """,
        ),
        "pl": Marks(
            sure=r"""
                newsletter / webinar*
            """,
            strong=r"""
                (newsletter|biuletyn*) / wypisz* / (webinar*|szkoleni*) / ankiet* / (zmian*|aktualizac*|nowoś*) ..
                (opłat*|zasad*|umow*|warunk*|program*) / (opłat*|zasad*|warunk*) .. (zmieni*|zmian*|wzros*) / (zapisz się|zarejestruj) /
                (kancelari*|prawnik*|agencj*) / (bezpłatn*|darmow*) / (nie (trzeba|musisz|muszą) .. (robić|nic)|charakter informacyjny)
            """,
            weak=r"""
                nowości / porady / opłaty
            """,
            against=r"""
                konto .. (dezaktyw*|zablokow*) / haslo / hasło / rezerw*
            """,
        ),
        "sv": Marks(
            sure=r"""
                nyhetsbrev* / webbinari*
            """,
            strong=r"""
                nyhetsbrev* / avregistrera / (webbinari*|webinar*) / (undersökning|enkät)* / (ändr*|uppdater*|nyheter) ..
                (avgift*|policy*|avtal*|villkor*|program*) / (avgift*|villkor*|policy*) .. (ändr*|höj*|sänk*) / (anmäl dig|registrera dig)
                / (advokat*|byrå) / (gratis|kostnadsfri*) / (du behöver inte göra något|endast (för )?information)
            """,
            weak=r"""
                nyheter / tips / avgifter
            """,
            against=r"""
                ditt .. konto .. (inaktiver*|stäng*) / lösenord
            """,
        ),
        "tr": Marks(
            sure=r"""
                bülten* / webinar*
            """,
            strong=r"""
                (bülten*|haber bülteni) / (abonelikten|üyelikten) çık* / (webinar*|seminer*) / anket* / (değişiklik*|güncelleme*|yenilik*)
                .. (ücret*|politika*|sözleşme*|koşul*|program*)? / (ücret*|politika*|koşul*) .. (değiş*|güncelle*|art*) / (kaydol*|kayıt
                olun) / (avukat*|hukuk büro*|ajans) / ücretsiz / (işlem yapmanız gerekmez|bilgilendirme amaçlı*)
            """,
            weak=r"""
                yenilikler / ipuçları / ücret*
            """,
            against=r"""
                hesabınız .. (devre dışı|askıya) / şifre*
            """,
        ),
    },
)
