"""Look-up of rules by id or family, store and day."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from difflib import get_close_matches
from functools import lru_cache
from pathlib import Path
from typing import Final

from goodstanding.core import marketplace as stores
from goodstanding.core.errors import CatalogueError, UsageError
from goodstanding.rulebook.model import Rule
from goodstanding.rulebook.read import read_chapter, read_sources

HERE: Final = Path(__file__).parent


class Rulebook:
    """All rules. Ids are Amazon's field terms (`odr`, `DD_RESERVE`); a family groups ids that answer one question in different stores."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        """Index the rules.

        Raises:
            CatalogueError: two versions hold in one store on one day, a family has the name of another rule, or `see` leads nowhere.
        """
        self._by_name: dict[str, tuple[Rule, ...]] = _index(rules)
        self._folded = _fold(self._by_name)

    @property
    def rules(self) -> tuple[Rule, ...]:
        """Every version of every rule, by chapter."""
        seen = {id(rule): rule for versions in self._by_name.values() for rule in versions}
        return tuple(sorted(seen.values(), key=lambda rule: (rule.chapter, rule.id, rule.valid_from or date.min)))

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of all rules, sorted; families are not among them."""
        return tuple(sorted({rule.id for rule in self.rules}))

    def versions(self, rule_id: str) -> tuple[Rule, ...]:
        """All versions of a rule or family, earliest first. Letter case matters only where two ids differ by nothing else.

        Raises:
            UsageError: there is no such rule; the message names the nearest ids.
        """
        name = rule_id if rule_id in self._by_name else self._folded.get(rule_id.casefold())
        if name is None:
            near = ", ".join(self.nearest(rule_id))
            raise UsageError(f"there is no rule {rule_id!r}" + (f"; nearest are {near}" if near else ""))
        return self._by_name[name]

    def find(self, rule_id: str, marketplace: str | None, day: date) -> Rule | None:
        """The version that holds in the store (code, such as `UK`) on the day; None when no rule is known for them.

        Without a store (an account-level row) a version is returned only if it holds alone in all stores.

        Raises:
            UsageError: there is no such rule, or no such store.
        """
        current = [rule for rule in self.versions(rule_id) if rule.holds_on(day)]
        if marketplace is None:
            return current[0] if len(current) == 1 and len(current[0].marketplaces) == len(stores.ALL) else None
        code = _code(marketplace)
        return next((rule for rule in current if code in rule.marketplaces), None)

    def nearest(self, text: str, count: int = 5) -> tuple[str, ...]:
        """Up to `count` ids nearest to a text: those that hold it, then those spelt like it, then those whose title has its words."""
        folded = text.casefold()
        spelt: dict[str, list[str]] = {}
        for name in sorted(self._by_name):
            spelt.setdefault(name.casefold(), []).append(name)
        holding = [fold for fold in spelt if folded and folded in fold]
        alike = get_close_matches(folded, spelt, n=count)
        words = set(folded.replace("_", " ").split())
        titled = [rule.id for rule in self.rules if words and words <= set(rule.title.casefold().split())]
        near = [name for fold in holding + alike for name in spelt[fold]]
        return tuple(dict.fromkeys(near + titled))[:count]


@lru_cache(maxsize=4)
def load(folder: Path = HERE) -> Rulebook:
    """The rulebook of a folder that holds `sources.toml` and `chapters/*.toml`; by default the program's own, read once.

    Raises:
        CatalogueError: a source or rule is incomplete or contradicts another; the message names the file and the rule.
    """
    sources = read_sources(folder / "sources.toml")
    chapters = sorted((folder / "chapters").glob("*.toml"))
    return Rulebook(rule for path in chapters for rule in read_chapter(path, sources))


def _code(marketplace: str) -> str:
    store = stores.by_code(marketplace)
    if store is None:
        raise UsageError(f"{marketplace!r} is not the code of an Amazon store (US, DE, UK …)")
    return store.code


def _index(rules: Iterable[Rule]) -> dict[str, tuple[Rule, ...]]:
    by_name: dict[str, list[Rule]] = {}
    families: dict[str, set[str]] = {}
    for rule in rules:
        families.setdefault(rule.id, set()).add(rule.family)
        for name in {rule.id, rule.family}:
            by_name.setdefault(name, []).append(rule)
    _check_families(families)
    for name, versions in by_name.items():
        versions.sort(key=lambda rule: (rule.valid_from or date.min, rule.id))
        _check_windows(name, versions)
        _check_see(versions, by_name)
    return {name: tuple(versions) for name, versions in by_name.items()}


def _check_families(families: dict[str, set[str]]) -> None:
    for rule_id, names in families.items():
        if len(names) > 1:
            raise CatalogueError(f"the versions of {rule_id} have different families: {', '.join(sorted(names))}")
        (family,) = names
        if family != rule_id and family in families and families[family] != {family}:
            raise CatalogueError(f"{family} is the family of {rule_id} and a rule of another family")


def _check_windows(name: str, versions: Sequence[Rule]) -> None:
    last: dict[str, Rule] = {}
    for rule in versions:
        if rule.valid_from and rule.valid_to and rule.valid_to < rule.valid_from:
            raise CatalogueError(f"{name} ends on {rule.valid_to}, before it begins on {rule.valid_from}")
        for code in rule.marketplaces:
            earlier = last.get(code)
            if earlier and (earlier.valid_to is None or earlier.valid_to >= (rule.valid_from or date.min)):
                when = rule.valid_from or "every day"
                raise CatalogueError(f"{name} has two versions in {code} on {when}: {earlier.title}; {rule.title}")
            last[code] = rule


def _check_see(versions: Sequence[Rule], by_name: dict[str, list[Rule]]) -> None:
    for rule in versions:
        lost = [name for name in rule.see if name not in by_name]
        if lost:
            raise CatalogueError(f"{rule.id} refers to rules that there are not: {', '.join(lost)}")


def _fold(names: Iterable[str]) -> dict[str, str]:
    folded: dict[str, list[str]] = {}
    for name in names:
        folded.setdefault(name.casefold(), []).append(name)
    return {fold: same[0] for fold, same in folded.items() if len(same) == 1}
