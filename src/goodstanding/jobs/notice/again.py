"""Kept messages read again from their originals, for `rebuild` and `forget`."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from goodstanding.desk.case_read import read_times
from goodstanding.desk.cases import forget_notices, read_again
from goodstanding.jobs.notice.file import record_of, setting_of
from goodstanding.jobs.notice.read import File, Told, read_all
from goodstanding.store.layout import Layout
from goodstanding.store.papers import Paper, content_of


def understand_again(layout: Layout, kept: Paper) -> int:
    """Read a kept message file again and say anew what its notices are; they stay in their cases. Gives the number of notices.

    Raises:
        StoreDamaged: the original is missing or was changed.
    """
    told = Told.of(kept.account, kept.context)
    times = read_times(kept.account, kept.content_hash)
    found = read_all([File(kept.name, content_of(layout, kept.content_hash))], told)
    count = 0
    for each in found.messages:
        setting = setting_of(each, kept.name, told, times.get(each.part, kept.kept_at))
        count += read_again(record_of(each, kept.content_hash, setting))
    return count


def forget(papers: Iterable[Paper], now: datetime) -> int:
    """Take the notices of kept message files out of their cases; gives their number."""
    return sum(forget_notices(each.account, each.content_hash, now) for each in papers)
