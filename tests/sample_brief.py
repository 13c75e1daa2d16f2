"""A whole day made by hand: six stories of an invented country, for whoever renders a brief.

Every sentence was written for this file. `DAY` is the brief; nothing in it was made by the
pipeline, so that a page can be looked at without it.
"""

from __future__ import annotations

import datetime
import hashlib

from briefing.types import (
    Brief,
    ChronologyLine,
    Coverage,
    DayCount,
    DroppedStory,
    FigureLine,
    FigureValue,
    Omission,
    OmissionCount,
    OutcomeStatus,
    Passage,
    PersonLine,
    QuoteLine,
    SourceLine,
    SourceOutcome,
    Span,
    Story,
    SummaryLine,
    Window,
)

ZONE = datetime.timezone(datetime.timedelta(hours=1), "CET")
TODAY = datetime.date(2026, 3, 18)


def day(number: int, month: int = 3) -> datetime.date:
    return datetime.date(2026, month, number)


def at(number: int, hour: int = 9, minute: int = 0) -> datetime.datetime:
    return datetime.datetime(2026, 3, number, hour, minute, tzinfo=ZONE)


def said(citation: int, text: str, **more: object) -> SummaryLine:
    more.setdefault("origins", 2)
    return SummaryLine(
        text=text, article_id=f"{citation:016x}", start=0, end=len(text), citation=citation, **more
    )


def quote(citation: int, speaker: str | None, *slices: str, **more: object) -> QuoteLine:
    spans, start = [], 40
    for piece in slices:
        spans.append(Span(start=start, end=start + len(piece)))
        start += len(piece) + 30
    more.setdefault("role", None)
    more.setdefault("via", None)
    more.setdefault("source_words", speaker)
    more.setdefault("anonymous", False)
    more.setdefault("outlets", 1)
    return QuoteLine(
        text=" […] ".join(slices),
        speaker=speaker,
        kind="direct",
        confidence=0.9,
        article_id=f"{citation:016x}",
        spans=tuple(spans),
        citation=citation,
        **more,
    )


def event(citation: int, when: datetime.date, text: str, **more: object) -> ChronologyLine:
    more.setdefault("granularity", "day")
    more.setdefault("basis", "explicit")
    more.setdefault("upcoming", False)
    more.setdefault("reported", None)
    more.setdefault("origins", 1)
    return ChronologyLine(
        date=when,
        text=text,
        article_id=f"{citation:016x}",
        start=0,
        end=len(text),
        citation=citation,
        **more,
    )


def value(citation: int, outlet: str, text: str, digits: str, **more: object) -> FigureValue:
    more.setdefault("as_of", None)
    more.setdefault("qualifier", None)
    more.setdefault("status", "current")
    return FigureValue(
        value=digits,
        text=text,
        article_id=f"{citation:016x}",
        start=0,
        end=len(text),
        outlet=outlet,
        citation=citation,
        **more,
    )


def source(
    citation: int, outlet: str | None, headline: str, origin: str, **more: object
) -> SourceLine:
    more.setdefault("published", at(17, 8 + citation % 12))
    slug = (outlet or "unknown").lower().replace(" ", "-")
    more.setdefault("url", f"https://{slug}.example/2026/03/17/{citation}")
    return SourceLine(
        citation=citation,
        article_id=f"{citation:016x}",
        outlet=outlet,
        headline=headline,
        path=None,
        origin=origin,
        body_sha256=hashlib.sha256(headline.encode()).hexdigest(),
        **more,
    )


def story(item: int = 1, headline: str = "Council meets in Ostrava Bay", **more: object) -> Story:
    """One story; every list is empty unless given."""
    sources = more.get("sources", ())
    more.setdefault("reports", len(sources) or 1)
    more.setdefault("origins", len({line.origin for line in sources}) or 1)
    more.setdefault("outlets", len({line.outlet for line in sources if line.outlet}) or 1)
    more.setdefault("status", "New")
    more.setdefault("status_reason", "no report of it in the last edition")
    return Story(
        item=item,
        story_id=f"{item:012x}",
        headline=headline,
        headline_article_id=f"{item:016x}",
        headline_from="headline",
        headline_start=0,
        headline_end=len(headline),
        **more,
    )


def brief(*stories: Story, **more: object) -> Brief:
    """A brief around the stories given; its figures follow from them unless given."""
    reports = sum(one.reports for one in stories)
    more.setdefault("title", "Daily brief")
    more.setdefault("edition_date", TODAY)
    more.setdefault(
        "window", Window(start=at(17, 6, 30), end=at(18, 6, 30), timezone="Europe/Vienna")
    )
    more.setdefault("generated_at", at(18, 6, 31))
    more.setdefault("omissions", ())
    more.setdefault(
        "coverage",
        Coverage(
            articles_read=reports + len(more["omissions"]),
            articles_used=reports,
            articles_omitted=len(more["omissions"]),
            origins=sum(one.origins for one in stories),
            outlets=max((one.outlets for one in stories), default=0),
            stories=len(stories),
        ),
    )
    return Brief(stories=tuple(stories), **more)


FLOOD = story(
    1,
    "Varda dam holds as 41,000 are told to leave the lower valley",
    status="Updated",
    status_reason="six new reports; the number of people told to leave went from 28,000 to 41,000",
    reports=12,
    origins=4,
    outlets=9,
    summary=(
        said(
            1,
            "Engineers said on Tuesday night that the dam at Varda would hold, hours after the "
            "river rose by another 60 centimetres and 41,000 people in the lower valley were told "
            "to leave their homes.",
            new=True,
            origins=4,
        ),
        said(
            3,
            "The regional government in Ostrava Bay put the damage at “no less than 210 million "
            "crowns” and asked for the army’s bridging units.",
            new=True,
        ),
        said(
            5,
            "Hospitals in Lipnik and Dolna had moved 312 patients to the coast by midnight.",
            origins=1,
            tags=("single origin",),
        ),
        said(
            2,
            "Interior Minister Marta Koskova is to visit the valley on Wednesday; schools stay "
            "shut until the end of the week.",
        ),
    ),
    quotes=(
        quote(
            1,
            "Marta Koskova",
            "Nobody sleeps in the lower valley tonight",
            "and nobody goes back before I say so",
            role="Interior Minister",
            outlets=7,
            origins=3,
            variants=(
                Passage(
                    article_id=f"{4:016x}",
                    start=5,
                    end=47,
                    text="Nobody will sleep in the lower valley tonight",
                ),
            ),
        ),
        quote(
            3,
            "Jan Hrubesh",
            "The wall has moved by four millimetres. It was built to move by thirty.",
            role="chief engineer of the Varda water board",
            via="Tessaly News Agency",
            outlets=4,
            source_words="he",
            basis="pronoun",
            tags=("speaker inferred",),
            evidence=Passage(
                article_id=f"{3:016x}",
                start=0,
                end=60,
                text="Jan Hrubesh, chief engineer of the Varda water board",
            ),
        ),
        quote(
            6,
            "an official of the regional government",
            "We asked for those pumps in October.",
            anonymous=True,
            source_words="an official of the regional government",
            tags=("single origin",),
        ),
    ),
    chronology=(
        event(2, day(14), "Rain began in the Upper Varda.", origins=3),
        event(
            3,
            day(15),
            "The first warning went out on Sunday evening.",
            basis="“on Sunday”, published 17 March 2026",
            tags=("date inferred",),
            origins=2,
        ),
        event(
            1,
            day(16),
            "Some 28,000 people were told to leave on Monday.",
            origins=4,
            reported=day(17),
        ),
        event(1, day(17), "The river rose by another 60 centimetres.", origins=4),
        event(
            2,
            day(18),
            "Interior Minister Marta Koskova is to visit the valley on Wednesday",
            upcoming=True,
            basis="“on Sunday”, published 17 March 2026",
            origins=2,
            tags=("date inferred",),
        ),
        event(
            5,
            day(1, 5),
            "A report on the flood defences is due in May.",
            granularity="month",
            upcoming=True,
        ),
    ),
    figures=(
        FigureLine(
            referent="people told to leave",
            unit="people",
            status="superseded",
            values=(
                value(1, "Morning Ledger", "41,000", "41000", as_of=at(17, 22)),
                value(
                    4, "Coast Radio", "some 28,000", "28000", as_of=at(16, 18), status="superseded"
                ),
            ),
        ),
        FigureLine(
            referent="dead",
            unit="people",
            status="contradicted",
            values=(
                value(1, "Morning Ledger", "three", "3", as_of=at(17, 22), status="contradicted"),
                value(
                    6,
                    "The Varda Post",
                    "at least five",
                    "5",
                    qualifier="at least",
                    as_of=at(17, 21),
                    status="contradicted",
                ),
            ),
        ),
    ),
    people=(
        PersonLine(
            name="Marta Koskova",
            role="Interior Minister",
            variants=("Koskova", "Koškova", "Ms Koskova"),
            mentions=31,
            article_ids=("1", "2", "3"),
        ),
        PersonLine(
            name="Jan Hrubesh", role="chief engineer", variants=("Hrubesh", "Hrubeš"), mentions=9
        ),
        PersonLine(name="Novak", variants=("Novak",), ambiguous=True, mentions=4),
        PersonLine(
            name="Varda water board",
            kind="organisation",
            mentions=14,
            variants=("the water board",),
        ),
        PersonLine(name="Tessaly Red Cross", kind="organisation", mentions=5),
    ),
    sources=(
        source(
            1,
            "Morning Ledger",
            "Varda dam holds as 41,000 are told to leave the lower valley",
            "A",
            agency="TNA",
            byline=("Petra Lind", "Omar Vasic"),
            words=812,
        ),
        source(
            2, "Harbour Times", "Valley empties as river keeps rising", "A", agency="TNA", copy=True
        ),
        source(
            4,
            "Coast Radio",
            "28,000 told to leave the Varda valley",
            "A",
            copy=True,
            published=at(16, 19),
        ),
        source(7, "Tessaly Today", "River keeps rising, valley empties", "A", copy=True),
        source(
            8,
            None,
            "flood_update_final",
            "A",
            copy=True,
            url=None,
            published=None,
            tags=("undated",),
        ),
        source(3, "The Varda Post", "Engineers: wall built to move", "B", byline=("Ilse Broz",)),
        source(9, "Lipnik Herald", "“It was built to move”, engineer says", "B", copy=True),
        source(5, "Dolna Gazette", "Patients moved to the coast", "C", tags=("text truncated",)),
        source(6, "Free Tribune", "Pumps asked for in October never came, official says", "D"),
        source(10, "Radio Nordhaven", "Was die Flut kostet", "D", copy=True, language="de"),
    ),
)

STRIKE = story(
    2,
    "Dockers at three ports walk out over new rosters",
    status="New",
    summary=(
        said(
            1,
            "Dockers at Nordhaven, Sulm and Ostrava Bay stopped work at six on Tuesday morning.",
            origins=2,
        ),
        said(
            2,
            "The union says that the rosters announced last week would cost night crews a fifth "
            "of their pay.",
        ),
        said(3, "Eleven ships were waiting outside Nordhaven by noon, the harbour office said."),
    ),
    quotes=(
        quote(
            2,
            "Dockers’ Union",
            "A roster that nobody can live with is not a roster",
            role=None,
            outlets=2,
            via="Coast Radio",
        ),
    ),
    chronology=(
        event(2, day(10), "The port company announced the rosters on 10 March.", origins=2),
        event(1, day(17), "Dockers stopped work at six on Tuesday morning.", origins=2),
        event(
            3,
            day(19),
            "Talks are set for Thursday.",
            upcoming=True,
            basis="“on Sunday”, published 17 March 2026",
            tags=("date inferred",),
        ),
    ),
    people=(PersonLine(name="Dockers’ Union", kind="organisation", mentions=8),),
    sources=(
        source(1, "Harbour Times", "Dockers at three ports walk out over new rosters", "A"),
        source(2, "Coast Radio", "Night crews would lose a fifth, union says", "B"),
        source(3, "Morning Ledger", "Eleven ships wait off Nordhaven", "B", copy=True),
    ),
)

BANK = story(
    3,
    "Central bank keeps its rate at 3.75 per cent and hints at a cut in June",
    status="New",
    summary=(
        said(
            1,
            "The National Bank kept its main rate at 3.75 per cent on Tuesday, as all but one of "
            "14 analysts had expected.",
            origins=3,
        ),
        said(2, "Governor Edvard Salin said that the bank would “look at June with open eyes”."),
    ),
    quotes=(
        quote(
            2,
            "Edvard Salin",
            "look at June with open eyes",
            role="Governor of the National Bank",
            outlets=3,
        ),
    ),
    figures=(
        FigureLine(
            referent="inflation in February",
            unit="per cent",
            status="agreed",
            values=(value(1, "Morning Ledger", "2.4 per cent", "2.4"),),
        ),
    ),
    people=(
        PersonLine(
            name="Edvard Salin",
            role="Governor of the National Bank",
            variants=("Salin",),
            mentions=7,
        ),
    ),
    sources=(
        source(
            1,
            "Morning Ledger",
            "Central bank keeps its rate at 3.75 per cent and hints at a cut in June",
            "A",
        ),
        source(2, "Free Tribune", "Salin: “open eyes” in June", "B"),
        source(3, "Tessaly Today", "No change at the National Bank", "C"),
    ),
)

TRIAL = story(
    4,
    "Court adjourns trial of former rail chief for the third time",
    status="Continuing",
    status_reason="reported in the last edition too; nothing new but the adjournment",
    summary=(
        said(
            1,
            "The district court in Sulm adjourned the trial of Viktor Orsag on Tuesday until "
            "2 April.",
        ),
    ),
    chronology=(
        event(1, day(17), "The district court in Sulm adjourned the trial.", origins=1),
        event(1, day(2, 4), "The trial resumes on 2 April.", upcoming=True),
    ),
    people=(
        PersonLine(
            name="Viktor Orsag",
            role="former head of Tessaly Rail",
            variants=("Orsag", "Oršag"),
            mentions=6,
        ),
    ),
    sources=(
        source(
            1, "Free Tribune", "Court adjourns trial of former rail chief for the third time", "A"
        ),
    ),
    tags=("single origin",),
)

FERRY = story(
    5,
    "Night ferry to Halme to sail again from April",
    summary=(
        said(
            1,
            "The night ferry between Sulm and Halme is to sail again from 12 April after two "
            "years.",
        ),
    ),
    chronology=(
        event(1, day(12, 4), "The night ferry is to sail again from 12 April.", upcoming=True),
    ),
    sources=(
        source(1, "Harbour Times", "Night ferry to Halme to sail again from April", "A"),
        source(2, "Coast Radio", "Ferry is back", "B"),
    ),
)

OWL = story(
    6,
    "Owl found asleep in Parliament’s cloakroom",
    status="New",
    summary=(
        said(1, "A tawny owl spent Monday’s sitting asleep above the coats of the opposition."),
    ),
    quotes=(
        quote(
            1,
            None,
            "It had the best seat in the house",
            source_words="she",
            tags=("speaker not named",),
        ),
    ),
    sources=(source(1, "Tessaly Today", "Owl found asleep in Parliament’s cloakroom", "A"),),
    tags=("single origin",),
)

OUTCOMES = (
    SourceOutcome(
        name="Morning Ledger",
        location="https://ledger.example/feed",
        status=OutcomeStatus.OK,
        articles=14,
    ),
    SourceOutcome(
        name="Harbour Times",
        location="https://harbour.example/rss",
        status=OutcomeStatus.OK,
        articles=9,
    ),
    SourceOutcome(
        name="Coast Radio",
        location="https://coast.example/rss",
        status=OutcomeStatus.PARTIAL,
        articles=5,
        detail="two of seven entries had no text",
    ),
    SourceOutcome(
        name="Free Tribune", location="clippings/tribune", status=OutcomeStatus.OK, articles=6
    ),
    SourceOutcome(
        name="Tessaly Today",
        location="https://today.example/atom",
        status=OutcomeStatus.OK,
        articles=7,
    ),
    SourceOutcome(
        name="Island Observer",
        location="https://observer.example/rss",
        status=OutcomeStatus.FAILED,
        detail="no answer within 10 s",
        failing_since=at(16, 6, 30),
    ),
    SourceOutcome(
        name="Ministry press office",
        location="https://press.example/rss",
        status=OutcomeStatus.EMPTY,
    ),
    SourceOutcome(
        name="Lipnik Herald", location="https://lipnik.example/rss", status=OutcomeStatus.UNCHANGED
    ),
)

OMISSIONS = (
    Omission(
        stage="ingest",
        subject="scan_0412.txt",
        reason="no text could be read from it",
        code="binary",
        path="clippings/scan_0412.txt",
    ),
    Omission(
        stage="ingest",
        subject="line 7",
        reason="the line is not valid JSON",
        code="bad-json",
        path="clippings/wire.jsonl",
        line=7,
    ),
    Omission(
        stage="window",
        subject="Ten years of the coast road",
        reason="published on 12 Mar, before the window",
        code="before-window",
    ),
    Omission(
        stage="origins",
        subject="Valley empties as river keeps rising",
        reason="the same page under a second address",
        code="duplicate",
    ),
    Omission(
        stage="origins",
        subject="Dockers walk out",
        reason="the same page under a second address",
        code="duplicate",
    ),
    Omission(
        stage="cut",
        subject="Brass band wins in Dolna",
        reason="below the limit of 6 stories",
        code="below-cut",
    ),
)

BY_DAY = tuple(
    DayCount(date=day(number), outlet=outlet, reports=reports)
    for outlet, counts in {
        "Morning Ledger": (1, 3, 4, 6),
        "Harbour Times": (0, 2, 3, 4),
        "Coast Radio": (2, 1, 1, 1),
        "Free Tribune": (0, 0, 2, 4),
        "Tessaly Today": (1, 1, 2, 3),
        "The Varda Post": (0, 1, 3, 2),
        "Lipnik Herald": (0, 0, 1, 1),
        "Dolna Gazette": (0, 0, 0, 1),
    }.items()
    for number, reports in zip((15, 16, 17, 18), counts, strict=True)
    if reports
)

DAY = brief(
    FLOOD,
    STRIKE,
    BANK,
    TRIAL,
    FERRY,
    OWL,
    title="Tessaly morning brief",
    handling="TLP:AMBER",
    copyright="Extracts © their publishers. For the recipients’ own use.",
    previous_edition=day(17),
    dropped=(
        DroppedStory(
            item=3, headline="Fog closes Sulm airport for six hours", edition_date=day(17)
        ),
    ),
    omissions=OMISSIONS,
    coverage=Coverage(
        articles_read=41,
        articles_used=35,
        articles_omitted=6,
        origins=17,
        outlets=10,
        stories=6,
        oldest=at(14, 18, 5),
        newest=at(18, 6, 12),
        by_reason=(
            OmissionCount(code="duplicate", count=2),
            OmissionCount(code="below-cut", count=1),
            OmissionCount(code="before-window", count=1),
            OmissionCount(code="binary", count=1),
            OmissionCount(code="bad-json", count=1),
        ),
        by_day=BY_DAY,
        sources=OUTCOMES,
        languages=("de", "en"),
        notes=("1 report in German is listed under its origin and not summarised.",),
    ),
    settings=(("page_size", "A4"), ("scorer", "coverage"), ("words", "110")),
)
