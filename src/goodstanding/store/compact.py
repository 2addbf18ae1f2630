"""Compaction: many small segments of a table become one, so that years of daily imports stay quick to read.

Nothing else changes: the same rows count, under the same document numbers.
"""

from __future__ import annotations

from typing import Final

from django.db import transaction

from goodstanding.store import disk
from goodstanding.store.layout import Layout
from goodstanding.store.orm import Segment
from goodstanding.store.segments import ROW_GROUP, merged

SMALL: Final = 8 << 20  # bytes; a segment of this size, or with a full group of rows, is read as fast as it can be
MANY: Final = 24  # small segments of a table are merged when there are so many


def compact(layout: Layout) -> int:
    """Merge the small segments of every table that has many; gives how many files became fewer. Needs the write lock.

    The merged segment takes the place of the small ones in one transaction. Those are removed by the next sweep, when nothing reads
    them any more; a kill leaves them in place.
    """
    saved = 0
    few = Segment.objects.filter(bytes__lt=SMALL, rows__lt=ROW_GROUP)
    for table in few.values_list("table", flat=True).distinct().order_by("table"):
        small = list(few.filter(table=table).order_by("id"))
        if len(small) >= MANY:
            _merge(layout, table, small)
            saved += len(small) - 1
    return saved


def _merge(layout: Layout, table: str, small: list[Segment]) -> None:
    paths = [layout.segment(table, each.name) for each in small]
    first = min(each.first_document for each in small)
    last = max(each.last_document for each in small)
    made = merged(layout.staging, table, paths, first, last)
    target = made.path.replace(layout.segment(table, made.name))
    disk.settle_names([target], layout.home)
    with transaction.atomic():
        Segment.objects.filter(pk__in=[each.pk for each in small]).delete()
        Segment.objects.create(table=table, name=made.name, rows=made.rows, bytes=made.size, first_document=first, last_document=last)
