"""The lock gate: both lock files say the same, fit pyproject.toml and name no registry but the public one."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

PUBLIC = frozenset({"pypi.org", "files.pythonhosted.org"})
NAME = re.compile(r"^([A-Za-z0-9][A-Za-z0-9._-]*)(\[[^]]*\])?\s*(.*)$")


def faults(root: Path) -> list[str]:
    """What is wrong with the locks of a checkout."""
    lock_text = (root / "uv.lock").read_text(encoding="utf-8")
    requirements = (root / "requirements.lock").read_text(encoding="utf-8")
    lock = tomllib.loads(lock_text)
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))
    hosts = [*foreign_hosts("uv.lock", lock_text), *foreign_hosts("requirements.lock", requirements)]
    return [*hosts, *stale(lock, project), *differing(lock, requirements)]


def foreign_hosts(name: str, text: str) -> list[str]:
    """Addresses of other registries, as a company's mirror would leave them."""
    hosts = {urlsplit(url).hostname or "" for url in re.findall(r"https?://[^\s\"]+", text)}
    return [f"{name} names {host}; run `make lock`, which asks the public registry" for host in sorted(hosts - PUBLIC)]


def stale(lock: dict[str, Any], project: dict[str, Any]) -> list[str]:
    """Requirements of pyproject.toml that the lock was not made from, and the other way round."""
    ours = next(package for package in lock["package"] if package["name"] == project["project"]["name"])["metadata"]
    wanted = {canonical(each) for each in project["project"]["dependencies"]}
    for extra in project["project"].get("optional-dependencies", {}).values():
        wanted |= {canonical(each) for each in extra}
    locked = {(each["name"], ordered(each.get("specifier", ""))) for each in ours["requires-dist"]}
    for group, packages in project["dependency-groups"].items():
        wanted |= {canonical(each) for each in packages}
        locked |= {(each["name"], ordered(each.get("specifier", ""))) for each in ours["requires-dev"][group]}
    return [f"uv.lock and pyproject.toml differ about {name} {limits}: run `make lock`" for name, limits in sorted(wanted ^ locked)]


def canonical(requirement: str) -> tuple[str, str]:
    """Name and version limits of a requirement, in the lock's spelling."""
    match = NAME.match(requirement)
    if match is None:
        raise ValueError(f"not a requirement: {requirement!r}")
    return re.sub(r"[-_.]+", "-", match[1]).lower(), ordered(match[3])


def ordered(limits: str) -> str:
    """Version limits in a fixed order."""
    return ",".join(sorted(part.strip() for part in limits.split(",")))


def differing(lock: dict[str, Any], requirements: str) -> list[str]:
    """Versions or hashes of requirements.lock that uv.lock does not have."""
    hashes = {(each["name"], each["version"]): file_hashes(each) for each in lock["package"] if "registry" in each["source"]}
    found = []
    for block in re.split(r"\n(?=\S)", requirements.strip()):
        name, _, version = block.split()[0].partition("==")
        if not set(re.findall(r"--hash=(\S+)", block)) <= hashes.get((name, version), set()) or "--hash=" not in block:
            found.append(f"requirements.lock has {name} {version} otherwise than uv.lock: run `make lock`")
    return found


def file_hashes(package: dict[str, Any]) -> set[str]:
    """The hashes of a package's files."""
    return {each["hash"] for each in [*package.get("wheels", []), *([package["sdist"]] if "sdist" in package else [])]}
