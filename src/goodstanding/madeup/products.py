"""Twelve products that do not exist, with names in the languages of the stores."""

from __future__ import annotations

from decimal import Decimal

from goodstanding.madeup.model import Product

_ROWS = (
    ("TRAY-OAK", "19.99", "3.86", "Serving tray, oak", "Serviertablett, Eiche", "Plateau de service, chêne", "サービングトレイ オーク"),
    (
        "LAMP-CLIP",
        "24.50",
        "4.11",
        "Clip lamp with dimmer",
        "Klemmleuchte mit Dimmer",
        "Lampe à pince avec variateur",
        "クリップライト 調光",
    ),
    (
        "MUG-SLATE",
        "12.95",
        "3.22",
        "Mug, slate grey, 400 ml",
        "Becher, schiefergrau, 400 ml",
        "Tasse gris ardoise, 400 ml",
        "マグカップ グレー",
    ),
    (
        "HOOK-BRASS",
        "9.75",
        "3.06",
        "Wall hooks, brass, set of 4",
        "Wandhaken, Messing, 4 Stück",
        "Patères en laiton, lot de 4",
        "壁掛けフック 真鍮 4個",
    ),
    (
        "BAG-CANVAS",
        "34.00",
        "4.76",
        "Canvas shoulder bag",
        "Umhängetasche aus Segeltuch",
        "Sac à bandoulière en toile",
        "帆布ショルダーバッグ",
    ),
    ("CLOCK-CORK", "29.90", "4.75", "Wall clock, cork", "Wanduhr, Kork", "Horloge murale en liège", "コルク掛け時計"),
    ("MAT-YOGA", "42.00", "6.10", "Exercise mat, 8 mm", "Gymnastikmatte, 8 mm", "Tapis de gymnastique, 8 mm", "エクササイズマット 8mm"),
    ("BRUSH-DISH", "7.49", "2.92", "Dish brush, beech", "Spülbürste, Buche", "Brosse à vaisselle, hêtre", "食器ブラシ ブナ"),
    ("BOX-BREAD", "54.80", "7.17", "Bread bin with board", "Brotkasten mit Brett", "Boîte à pain avec planche", "パンケース 木製ボード付"),
    ("NET-CITRUS", "6.25", "2.92", "Produce nets, set of 6", "Obstnetze, 6 Stück", "Filets à fruits, lot de 6", "野菜ネット 6枚"),
    ("STOOL-STEP", "68.00", "9.39", "Folding step stool", "Klapptritt", "Marchepied pliant", "折りたたみ踏み台"),
    ("KETTLE-ENAM", "44.90", "5.40", "Enamel kettle, 2 l", "Emaille-Wasserkessel, 2 l", "Bouilloire émaillée, 2 l", "ホーローケトル 2L"),
)


_CATEGORIES = {
    "Kitchen": ("TRAY-OAK", "MUG-SLATE", "BRUSH-DISH", "BOX-BREAD", "NET-CITRUS", "KETTLE-ENAM"),
    "Home": ("HOOK-BRASS", "CLOCK-CORK", "STOOL-STEP"),
    "Lighting": ("LAMP-CLIP",),
    "Luggage": ("BAG-CANVAS",),
    "Sports": ("MAT-YOGA",),
}


def all_products() -> tuple[Product, ...]:
    """The seller's range. The same for every seed: what differs is what is sold."""
    return tuple(_product(number, row) for number, row in enumerate(_ROWS, start=1))


def _product(number: int, row: tuple[str, ...]) -> Product:
    stem, price, fee, english, german, french, japanese = row
    return Product(
        sku=f"MU-{stem}",
        asin=f"B0MADE{number:04d}",
        fnsku=f"X00MADE{number:03d}",
        names={"en": english, "de": german, "fr": french, "ja": japanese},
        price=Decimal(price),
        fba_fee=Decimal(fee),
        category=next(category for category, stems in _CATEGORIES.items() if stem in stems),
    )
