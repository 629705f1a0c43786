"""The settings of the coverage of the strategy: what is least, and what is too much."""

from __future__ import annotations

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from smartstad.model.front_matter import Path, Share
from smartstad.model.text import LanguageCode

Least = Annotated[int, Field(ge=0, le=1000, strict=True)]
"""A number of entries; 0 demands none."""


class ShareLimits(BaseModel):
    """Between which shares something is to be, in per cent."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    least: Share = 0
    greatest: Share = 100


class CoverageSettings(BaseModel):
    """What ``smartstad check`` warns of when the content falls below it."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    languages: tuple[LanguageCode, ...] = ("sv", "en")
    """Languages that every entry is to be in, where a site that shows it has them."""
    least_per_message: Least = 1
    """How many published entries carry a core message to each audience that it says it is for."""
    least_per_goal: Least = 1
    """How many published entries serve each kind of goal with each audience."""
    paths: dict[Path, ShareLimits] = {}
    """The share of each path of communication among all that is published."""
    paths_per_message: dict[Path, ShareLimits] = {}
    """The same among the entries of each core message."""
    greatest_stale_share: Share = 100
    """How much of what is published may be past its day of review."""
