"""The manifest: which documents were imported, which rows of which segments count, and what is remembered between imports."""

from __future__ import annotations

from django.db import models


class Status(models.TextChoices):
    """What became of a document."""

    STORED = "stored", "its rows count"
    DUPLICATE = "duplicate", "says again what another document said"
    CONFLICT = "conflict", "contradicts a document that may not change; its rows do not count"
    EMPTY = "empty", "has no rows"
    UNRECOGNISED = "unrecognised", "no report kind knows it"
    UNREADABLE = "unreadable", "could not be read"


class Document(models.Model):
    """One document: a file, or one member of an archive. The number is written in every row read from it."""

    number = models.BigIntegerField(primary_key=True)
    account = models.CharField(max_length=100)
    original = models.CharField(max_length=64)  # hash of the file as it came
    member = models.TextField(blank=True)  # its name inside an archive
    content_hash = models.CharField(max_length=64)  # hash of the member, or of the file
    name = models.TextField()
    size = models.BigIntegerField()
    report = models.CharField(max_length=60, blank=True)
    status = models.CharField(max_length=12, choices=Status.choices)
    taken_at = models.DateTimeField()
    imported_at = models.DateTimeField()
    lines_read = models.BigIntegerField(default=0)
    lines_stored = models.BigIntegerField(default=0)
    lines_quarantined = models.BigIntegerField(default=0)
    problems = models.BigIntegerField(default=0)
    note = models.TextField(blank=True)
    context = models.JSONField(default=dict)

    class Meta:
        constraints = (models.UniqueConstraint(fields=["account", "content_hash"], name="one_document_per_content"),)
        indexes = (models.Index(fields=["original"]),)


class DocumentTable(models.Model):
    """How many rows a document gave a table, and the span of their `known_at`."""

    document = models.ForeignKey(Document, on_delete=models.CASCADE)
    table = models.CharField(max_length=60)
    rows = models.BigIntegerField()
    low = models.DateTimeField(null=True)
    high = models.DateTimeField(null=True)


class DocumentUnit(models.Model):
    """A unit that may not change (a settlement) and the document whose rows count for it."""

    document = models.ForeignKey(Document, on_delete=models.CASCADE)
    account = models.CharField(max_length=100)
    unit = models.CharField(max_length=100)
    status = models.CharField(max_length=12, choices=Status.choices)
    rival = models.BigIntegerField(null=True)  # the document it repeats or contradicts
    note = models.TextField(blank=True)

    class Meta:
        indexes = (models.Index(fields=["account", "unit"]),)


class Segment(models.Model):
    """One Parquet file with the rows that one import gave one table."""

    table = models.CharField(max_length=60)
    name = models.CharField(max_length=100, unique=True)
    rows = models.BigIntegerField()
    bytes = models.BigIntegerField()
    first_document = models.BigIntegerField()
    last_document = models.BigIntegerField()


class SeenFile(models.Model):
    """A file as it lay on disk when it was imported, so that an unchanged one need not be read again."""

    path = models.CharField(max_length=1000)
    account = models.CharField(max_length=100)
    size = models.BigIntegerField()
    mtime_ns = models.BigIntegerField()
    inode = models.BigIntegerField()
    content_hash = models.CharField(max_length=64)

    class Meta:
        constraints = (models.UniqueConstraint(fields=["account", "path"], name="one_row_per_path"),)


class ColumnMapping(models.Model):
    """How the seller said the columns of an unknown table are to be read; found again by the header's fingerprint."""

    fingerprint = models.CharField(max_length=64, unique=True)
    table = models.CharField(max_length=60)
    columns = models.JSONField()
    options = models.JSONField(default=dict)
