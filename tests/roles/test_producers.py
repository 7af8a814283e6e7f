"""Roles in the layouts of scrapers, formats and services: ``producers.jsonl`` has a record of each.

Its records follow the documentation of their producers. ``roles`` says which field is the best of a role, by its dotted
path; null: no field may have the role.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from newslint.roles.infer import infer, looks_like_record

PRODUCERS: list[dict[str, Any]] = [
    json.loads(line) for line in (Path(__file__).parent / "producers.jsonl").read_text(encoding="utf-8").splitlines()
]

each_producer = pytest.mark.parametrize("case", PRODUCERS, ids=lambda case: case["producer"])


@each_producer
@pytest.mark.parametrize("times", [1, 20])
def test_roles_of(case: dict[str, Any], times: int) -> None:
    layout = infer([case["record"]] * times)
    found = {role: ".".join(fields[0].path) for role, fields in layout.fields.items() if fields}
    assert {role: found.get(role) for role in case["roles"]} == case["roles"]


@each_producer
def test_is_a_record(case: dict[str, Any]) -> None:
    assert looks_like_record(case["record"])
