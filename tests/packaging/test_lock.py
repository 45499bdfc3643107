"""The lock files say what pyproject.toml asks for, with hashes and without addresses."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[2]
LOCKS = ("lock.txt", "lock-dev.txt", "lock-build.txt")
PIN = re.compile(r"^([a-z0-9][a-z0-9-]*)==([^\s;]+)(.*)", re.MULTILINE)


def _text(lock: str) -> str:
    return (ROOT / "packaging" / lock).read_text(encoding="utf-8")


def _pins(lock: str) -> dict[str, str]:
    return {name: version for name, version, _ in PIN.findall(_text(lock))}


def _requirements(lock: str) -> list[Requirement]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    base = project["project"]["dependencies"]
    dev = project["project"]["optional-dependencies"]["dev"]
    build = project["dependency-groups"]["build"]
    lines = {"lock.txt": base, "lock-dev.txt": base + dev + build, "lock-build.txt": build}
    return [Requirement(line) for line in lines[lock]]


@pytest.mark.parametrize("lock", LOCKS)
def test_each_requirement_is_pinned_within_its_bounds(lock: str) -> None:
    pins = _pins(lock)
    wrong = [
        str(requirement)
        for requirement in _requirements(lock)
        if not requirement.specifier.contains(pins.get(canonicalize_name(requirement.name), "0"))
    ]
    assert not wrong, "run packaging/lock"


@pytest.mark.parametrize("lock", LOCKS)
def test_each_pin_has_hashes(lock: str) -> None:
    bare = [name for name, _, rest in PIN.findall(_text(lock)) if not rest.strip().endswith("\\")]
    assert not bare
    assert _text(lock).count("--hash=sha256:") >= len(_pins(lock))


@pytest.mark.parametrize("lock", LOCKS)
def test_no_address_is_written_down(lock: str) -> None:
    assert not re.search(r"://|--index|--extra-index|--find-links|--trusted-host", _text(lock))


@pytest.mark.parametrize("part", ["lock.txt", "lock-build.txt"])
def test_versions_agree_between_files(part: str) -> None:
    assert _pins(part).items() <= _pins("lock-dev.txt").items()
