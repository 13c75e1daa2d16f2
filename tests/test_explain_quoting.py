"""explain says which quotations were not chosen, and why."""

from __future__ import annotations

import datetime

from briefing.config import BriefConfig
from briefing.explain.again import Known
from briefing.explain.quoting import OTHERS, quotes_left_out
from briefing.pipeline import make_brief
from tests.builders import article

BODY = (
    "The dam above Varda broke on Monday and water stood in the lower town.\n\n"
    "“We shall rebuild every bridge before the winter comes,” said Ada Quill, mayor of Varda.\n\n"
    "Ada Quill said that it had been “very long nights” for the town.\n\n"
    "“Nobody told the town that the dam had been leaking since the spring,” "
    "said Ben Thorn, a farmer."
)


def test_each_quotation_that_is_not_printed_has_its_reason() -> None:
    report = article(BODY, published="2026-09-14T08:00", headline="Dam breaks above Varda")
    brief = make_brief(
        [report],
        config=BriefConfig(max_quotes=1, words=20),
        edition_date=datetime.date(2026, 9, 14),
        generated_at=datetime.datetime(2026, 9, 14, 20, tzinfo=datetime.UTC),
    )
    (story,) = brief.stories
    known = Known(articles={report.article_id: report})
    told = "\n".join(quotes_left_out(story, brief, known))
    assert "not chosen" in told
    assert OTHERS in told
    assert "3 words: key quotations have 5 to 90" in told


def test_without_the_articles_nothing_is_said() -> None:
    report = article(BODY, published="2026-09-14T08:00", headline="Dam breaks above Varda")
    brief = make_brief(
        [report],
        edition_date=datetime.date(2026, 9, 14),
        generated_at=datetime.datetime(2026, 9, 14, 20, tzinfo=datetime.UTC),
    )
    assert list(quotes_left_out(brief.stories[0], brief, Known(articles={}))) == []
