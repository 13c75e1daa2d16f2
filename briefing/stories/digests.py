"""Lists of a day's events: `10 things to know today`, `Morning briefing`.

A list has a paragraph on each of many stories, and belongs to none of them.
"""

from __future__ import annotations

import re

_WHEN = (
    r"(?:today|tonight|this\s+(?:morning|evening|week(?:end)?)"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day)"
)
_DIGEST = re.compile(
    rf"""^(?:the\s+)?(?:\w+(?:['’]s)?\s+)?(?:\d+|two|three|four|five|six|seven|eight|nine|ten|top|some)\s+
        (?:\w+\s+){{0,3}}?(?:things|stories|headlines|charts|news)\b.{{0,60}}\b{_WHEN}\W*$
    |^(?:the\s+)?(?:\w+(?:['’]s)?\s+){{0,2}}?(?:morning|evening|midday|daily|weekly|weekend|monday|tuesday|wednesday
        |thursday|friday|saturday|sunday|news|world|business|tech|politics)\s+
        (?:briefing|digest|round-?up|wrap(?:-?up)?|rundown|newsletter|headlines|in\s+brief)\s*(?:$|[:,|–—-]|for\b|\(|\d)
    |^(?:news|world|business|sports?)\s+in\s+brief\b
    |^(?:the\s+)?(?:day|week|month|year)\s+in\s+(?:review|news|pictures|brief|business|politics|tech)\b
    |^(?:the\s+)?(?:today|tonight|this\s+(?:morning|evening|week))['’]s\s+(?:top\s+|biggest\s+|main\s+)?(?:news|stories|headlines|papers)\b
    |^what\s+(?:you\s+need\s+)?to\s+know\s+(?:for\s+|on\s+)?{_WHEN}\W*$
    |^what\s+the\s+papers\s+say\b""",
    re.IGNORECASE | re.VERBOSE,
)


def is_digest(headline: str) -> bool:
    """Whether a headline stands over a list of several events."""
    return bool(_DIGEST.match(headline[:200].strip()))
