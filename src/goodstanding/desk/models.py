"""Cases: what Amazon wants from an account about one matter, with every notice of it and a log of what was done.

Kinds, actions and log codes are text, so that a new one needs no migration. Texts are masked before they come here.
"""

from __future__ import annotations

from django.db import models


class Case(models.Model):
    """One matter of an account: opened by a notice, joined by later ones of the same kind and products."""

    account = models.CharField(max_length=100)
    marketplace = models.CharField(max_length=40, blank=True)
    kind = models.CharField(max_length=60)
    asins = models.JSONField(default=list)
    opened_at = models.DateTimeField()
    changed_at = models.DateTimeField()
    closed_at = models.DateTimeField(null=True)

    class Meta:
        indexes = (models.Index(fields=["account", "kind"]),)


class Notice(models.Model):
    """One message of a case, as it was understood. The message itself lies with the originals under its content hash."""

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="notices")
    account = models.CharField(max_length=100)
    content_hash = models.CharField(max_length=64)
    part = models.IntegerField(default=0)  # position in a file with several messages
    fingerprint = models.CharField(max_length=64, blank=True)  # of its letters and digits: the same for a copy or a forward
    received_at = models.DateTimeField(null=True)
    read_at = models.DateTimeField()
    subject = models.CharField(max_length=500, blank=True)
    kind = models.CharField(max_length=60)
    also = models.JSONField(default=list)
    action = models.CharField(max_length=60)
    verdict = models.CharField(max_length=40)
    language = models.CharField(max_length=8, blank=True)
    due_at = models.DateTimeField(null=True)
    due_words = models.CharField(max_length=200, blank=True)
    evidence = models.JSONField(default=list)
    asins = models.JSONField(default=list)
    order_ids = models.JSONField(default=list)
    amounts = models.JSONField(default=list)
    text = models.TextField(blank=True)

    class Meta:
        constraints = (models.UniqueConstraint(fields=["account", "content_hash", "part"], name="one_notice_per_message"),)
        indexes = (models.Index(fields=["due_at"]), models.Index(fields=["account", "fingerprint"]))


class LogEntry(models.Model):
    """Something that happened to a case: a dotted code that never changes its meaning, and what it needs to be said as a sentence."""

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="log")
    at = models.DateTimeField()
    code = models.CharField(max_length=60)
    data = models.JSONField(default=dict)
