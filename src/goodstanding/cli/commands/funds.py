"""`goodstanding funds`: where is every cent?"""

from __future__ import annotations

from goodstanding.cli.options import AsOf, Csv, FailOn, Html, Json, Level, OneAccount, Store, Trace, Xlsx


def command(
    account: OneAccount = None,
    as_of: AsOf = None,
    store: Store = None,
    json: Json = False,
    csv: Csv = None,
    xlsx: Xlsx = None,
    html: Html = None,
    trace: Trace = False,
    fail_on: FailOn = Level.HIGH,
) -> None:
    """Say where every cent is: paid, deferred, reserved, held or unexplained, why, and until when."""
    from goodstanding.cli.chapter import show_chapters
    from goodstanding.cli.output import Wanted
    from goodstanding.jobs.model import Chapter

    wanted = Wanted(json=json, csv=csv, xlsx=xlsx, html=html, trace=trace)
    chapters = (Chapter.MONEY, Chapter.FINDINGS, Chapter.UNKNOWN)
    show_chapters(chapters, wanted, store=store, as_of=as_of, account=account, fail_on=fail_on)
