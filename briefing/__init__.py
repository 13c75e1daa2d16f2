"""Articles in, a daily brief out: extractive summaries, attributed quotes, a chronology.

    from briefing import BriefConfig, make_brief, read_articles, write_pdf

Everything printed is verbatim and says where it stands. What is named here is the public
interface; the rest is private.
"""

from __future__ import annotations
