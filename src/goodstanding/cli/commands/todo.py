"""`goodstanding todo`: what is due, by when, and what settles it?"""

from __future__ import annotations

from goodstanding.cli.options import AsOf, Csv, FailOn, Html, Ics, Json, Level, OneAccount, Store, Trace, Xlsx


def command(
    account: OneAccount = None,
    as_of: AsOf = None,
    store: Store = None,
    json: Json = False,
    csv: Csv = None,
    xlsx: Xlsx = None,
    html: Html = None,
    ics: Ics = None,
    trace: Trace = False,
    fail_on: FailOn = Level.HIGH,
) -> None:
    """Say what is due by when, what it costs to miss it, and what to do; what costs most comes first."""
    from goodstanding.cli.chapter import show_chapters
    from goodstanding.cli.output import Wanted
    from goodstanding.jobs.model import Chapter

    wanted = Wanted(json=json, csv=csv, xlsx=xlsx, html=html, ics=ics, trace=trace)
    show_chapters((Chapter.TODO, Chapter.UNKNOWN), wanted, store=store, as_of=as_of, account=account, fail_on=fail_on)
