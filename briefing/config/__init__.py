"""Configuration: `settings` says what can be set, `load` reads it, `checks` judge single values."""

from __future__ import annotations

from briefing.config.load import load_config
from briefing.config.settings import BriefConfig, Config

__all__ = ["BriefConfig", "Config", "load_config"]
