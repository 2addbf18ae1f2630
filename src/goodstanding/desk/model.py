"""The contract of a deadline."""

from __future__ import annotations

from dataclasses import dataclass

from goodstanding.store.question import Question


@dataclass(frozen=True, slots=True, kw_only=True)
class DeadlineKind(Question):
    """One kind of deadline: a question whose every finding has a `due_at`, and whose `settles` is the action to take.

    `severity` says what it costs to miss it: CRITICAL the account, HIGH money that is then lost or a metric that counts against the
    account, MEDIUM money that gets harder to recover, LOW a chance, INFO nothing but order.
    """
