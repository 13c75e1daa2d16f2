"""Roles cut for print: what stays whole first."""

from __future__ import annotations

import pytest

from briefing.text.short_roles import short_role


@pytest.mark.parametrize(
    "role",
    [
        "",
        "Prime Minister",
        "associate professor of tides at Gull Coast University",
        "who teaches chemistry in the northern town of Sulm",
        "who was mayor of Varda from 2011 to 2023",
        "Director General for the Varda-based Centre for International Sea Research",
    ],
)
def test_stays_whole(role: str) -> None:
    assert short_role(role) == role


@pytest.mark.parametrize(
    ("role", "short"),
    [
        (
            "First Deputy Chairman of the Assembly Committee on River Affairs, Tides and "
            "Relations with Neighbours",
            "First Deputy Chairman of the Assembly Committee",
        ),
        (
            "professor of earth sciences and director of the Institute of Tides and Currents",
            "professor of earth sciences",
        ),
        (
            "former Gull Director of News and now Chief Executive of the Varda Opera House",
            "former Gull Director of News",
        ),
        (
            "deputy head of the Gull mission in the storm-ravaged country",
            "deputy head of the Gull mission",
        ),
    ],
)
def test_is_cut_at_a_boundary(role: str, short: str) -> None:
    assert short_role(role) == short
    assert role.startswith(short)
