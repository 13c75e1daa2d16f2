"""`CoverageSummarizer`: our default scorer as a sumy summarizer, usable from sumy alone.

    from briefing.summaries.coverage import CoverageSummarizer
    sentences = CoverageSummarizer()(document, 10)

Importing this module imports sumy; `briefing.summaries` does not need it.
"""

from __future__ import annotations
