"""The playbook of each kind of message."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache

from goodstanding.core import catalogue
from goodstanding.core.errors import CatalogueError
from goodstanding.notices import playbooks as playbooks_package
from goodstanding.notices.playbook import HEADINGS, Playbook
from goodstanding.notices.understand.kinds import catalogue_of_kinds
from goodstanding.notices.vocabulary import ACTIONS, EVIDENCE


@lru_cache(maxsize=1)
def all_playbooks() -> Mapping[str, Playbook]:
    """Every playbook by id.

    Raises:
        CatalogueError: an item breaks the shape, uses a word outside the vocabulary, or repeats a key.
    """
    items = catalogue.load(playbooks_package, Playbook, headings=HEADINGS)
    for item in items.values():
        _check(item)
    return items


def playbook_of(kind: str) -> Playbook | None:
    """The playbook of a kind; None for an unknown one.

    Raises:
        CatalogueError: the kind names a playbook that there is not.
    """
    item = catalogue_of_kinds().get(kind)
    if item is None:
        return None
    found = all_playbooks().get(item.playbook)
    if found is None:
        raise CatalogueError(f"notices/kinds/{kind}: there is no playbook {item.playbook}")
    return found


def texts(item: Playbook) -> Iterator[tuple[str, str]]:
    """Key and English of every text of a playbook."""
    yield from ((step.key, step.text) for step in item.steps)
    yield from ((way.key, way.text) for way in (item.answer, item.no_answer) if way)
    yield from ((advice.key, advice.text) for advice in item.leave)
    yield from ((clock.key, clock.text) for clock in item.clocks)


def _check(item: Playbook) -> None:
    words = {word for step in item.steps for word in step.evidence}
    words |= {word for way in (item.answer, item.no_answer) if way for word in way.evidence}
    actions = {action for step in item.steps for action in step.actions} | {action for clock in item.clocks for action in clock.actions}
    odd = (words - set(EVIDENCE)) | (actions - set(ACTIONS))
    if odd:
        raise CatalogueError(f"notices/playbooks/{item.id}: unknown words {', '.join(sorted(odd))}")
    keys = [key for key, _ in texts(item)]
    repeated = sorted({key for key in keys if keys.count(key) > 1})
    if repeated:
        raise CatalogueError(f"notices/playbooks/{item.id}: repeated keys {', '.join(repeated)}")
