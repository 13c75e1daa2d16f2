"""`build_chronology`: what is dated, on which day, merged, trimmed, and what is left out."""

from __future__ import annotations

import cProfile
import datetime
import itertools
import pstats
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.chronology import build_chronology, tell_chronology
from briefing.chronology.fitness import quoted_share
from briefing.chronology.reports import terms_of
from briefing.types import ChronologyEntry, Story, StoryCluster
from tests.builders import cluster, document
from tests.sample_brief import FLOOD

D = datetime.date
SEEDS = Path(__file__).resolve().parents[2] / "shared" / "seeds"


def story(*bodies: str, published: str | None = "2020-09-14") -> StoryCluster:
    return cluster(*bodies, published=published)


def only(*bodies: str, published: str | None = "2020-09-14") -> ChronologyEntry:
    (entry,) = build_chronology(story(*bodies, published=published))
    return entry


# --- refusals -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "body",
    [
        "",
        "The port is a large one and its cranes are old.",
        "He left the city of Velm for the coast on Friday.",
        "They said on Friday that the bridge was closed.",
        "Will the council of Velm vote on the bridge on Friday?",
        "“We shall close the bridge on Friday and open it again when we can,” he said.",
        "Sports: Friday's scores",
        "The council of Velm was founded by monks in 1431 and rebuilt in 1702.",
        "The bridge of Velm was blown up on 3 May 1998, as every child there knows.",
        "The Velm bridge is seen at dawn, Monday, Sept. 14, 2020. (AP Photo)",
        "The clerk said that the quay which closed on Friday was never a safe place to stand.",
        "The mayor of Velm has not spoken in public since the council met on Friday.",
        "Bets on a second bridge for Velm stood at 58 per cent, up from 35 on Friday.",
        "The police of Velm want to hear from anyone if they saw the ferry leave on Friday.",
        'The mayor of Velm closed the bridge on Friday and said: "We shall open it when we can.',
        "Women of Velm are at home with their children on a Sunday morning, the report says.",
        "Profiles of the suspects in the September 4 bombings in Velm have been made public.",
        "Quotas are said to be an aftershock of the September 4 earthquake by many in Velm.",
        "The road of Velm is nine miles from the centre of Friday's earthquake, a map shows.",
        "The team of Velm said a rower failed a test after winning, following Friday's time trial.",
        "The details of the 7 October link had not been put before the jury in Velm.",
        "Two teams from Velm marched to the old bridge on October 3 and slept on it.",
        "The captain of Velm felt more hopeful than on Friday about the state of the talks.",
        "The news comes on Friday that the ferry of Velm had been sold to a northern firm.",
        "Tributes were paid at the quay of Velm where a tram was hit at 9:47 on Friday morning.",
        "In an interview with the port radio on Friday she described the bridge as a folly.",
        "Visitors may get to see today's sailors of Velm at work on the quay of old.",
        "The captain of Velm found that today’s young riders were paid too much for too little.",
        "“On Friday I gave you a number and it was wrong,” the harbour master of Velm said.",
    ],
)
def test_nothing_is_dated(body: str) -> None:
    assert build_chronology(story(body)) == ()


def test_undated_report_with_relative_dates_only() -> None:
    body = "The council of Velm closed the old bridge on Friday after a storm."
    assert build_chronology(story(body, published=None)) == ()


# --- days ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("body", "when"),
    [
        ("Founded on 3 August by two masons of Velm, the society closed its hall.", D(2020, 8, 3)),
        (
            "Armed police of Velm arrested two men on Friday, and a court was to see them.",
            D(2020, 9, 11),
        ),
        (
            "Arrested on 3 September at the quay of Velm, the mate was on Friday sentenced to a "
            "year in prison.",
            D(2020, 9, 11),
        ),
        (
            "Convicted on the first of June by a court at Velm, Jan Sorn, a cook in the Drovnia "
            "navy, was today sentenced to ninety days of hard labour.",
            D(2020, 9, 14),
        ),
    ],
)
def test_the_main_verb_and_not_an_opening_participle_is_dated(
    body: str, when: datetime.date
) -> None:
    assert only(body).when == when


@pytest.mark.parametrize(
    ("body", "when", "expected"),
    [
        ("The council of Velm closed the old bridge on Friday.", D(2020, 9, 11), False),
        ("The council of Velm will close the old bridge on Friday.", D(2020, 9, 18), True),
        ("The council of Velm will meet today at the old bridge.", D(2020, 9, 14), True),
        ("A storm tore the roof off the Velm market on August 9.", D(2020, 8, 9), False),
        ("The minister said on Thursday that Velm would vote on 4 October.", D(2020, 10, 4), True),
    ],
)
def test_event_date(body: str, when: datetime.date, expected: bool) -> None:
    entry = only(body)
    assert (entry.when, entry.granularity, entry.expected) == (when, "day", expected)
    assert entry.reported == D(2020, 9, 14)


@pytest.mark.parametrize(
    "body",
    [
        "Today's passengers were freed from the ferry at Velm after the fire.",
        "The council of Velm closed today's market after a fire in the hall.",
    ],
)
def test_what_is_today_s_and_no_kind_of_people_is_of_the_day(body: str) -> None:
    assert only(body).when == D(2020, 9, 14)


def test_precision_is_kept() -> None:
    entry = only("A storm tore the roof off the Velm market late in August.")
    assert (entry.when, entry.until, entry.granularity) == (D(2020, 8, 1), D(2020, 8, 31), "month")


def test_lead_without_a_date_is_dated_by_publication() -> None:
    entry = only("A storm killed four people in the port of Velm and sank nine boats.")
    assert (entry.when, entry.timex) == (D(2020, 9, 14), None)


def test_undated_report_takes_its_year_from_the_story() -> None:
    entries = build_chronology(
        StoryCluster.of(
            [
                document("The council of Velm has nine members.", published="2020-09-11"),
                document("The council of Velm will meet in the town hall on September 16.",
                         published=None, outlet="Other"),
            ]
        )
    )  # fmt: skip
    assert [(e.when, e.timex.basis if e.timex else None, e.expected) for e in entries] == [
        (D(2020, 9, 16), "story", True)
    ]


@pytest.mark.parametrize(
    ("body", "when"),
    [
        # the year that the report gives elsewhere, or in which its other days are
        (
            "Velm mourns the dead of 7 July 2018. The July 7 attacks shut the ferry port of Velm.",
            D(2018, 7, 7),
        ),
        (
            "Boats sank off Velm on 10 October 2019. On 15 October the ferry port was shut.",
            D(2019, 10, 15),
        ),
        ("On this day last year a storm sank nine boats of the Velm fleet.", D(2019, 9, 14)),
        ("A storm sank nine boats of the Velm fleet two years ago today.", D(2018, 9, 14)),
    ],
)
def test_years_that_go_without_saying(body: str, when: datetime.date) -> None:
    assert when in [entry.when for entry in build_chronology(story(body))]


def test_a_range_of_days_is_one_entry() -> None:
    body = "Pupils of Velm cleared the streets between August 30 and September 1."
    entry = only(body)
    assert (entry.when, entry.until) == (D(2020, 8, 30), D(2020, 9, 1))


def test_an_hour_has_the_day_of_its_own_account() -> None:
    two = "The race will be in Velm on the 17th and 18th of September. It will start at 15:00."
    assert "15:00" not in [e.timex.text for e in build_chronology(story(two)) if e.timex]
    one = "The race will be in Velm on 18 September. Guns of the old fort will be fired at 15:00."
    assert "15:00" in [e.timex.text for e in build_chronology(story(one)) if e.timex]


def test_a_plan_overtaken_is_not_told_as_of_tomorrow() -> None:
    plan = document("Tomorrow is a day of rest for the rowers of Velm.", published="2020-09-10")
    later = document("The rowers of Velm lost the final on Friday.", published="2020-09-14")
    assert [e.when for e in build_chronology(StoryCluster.of([plan, later]))] == [D(2020, 9, 11)]


@pytest.mark.parametrize(
    "stamp", ["Monday, September 14, 2020", "Monday, September 14, 2020 ", "* ", "• "]
)
def test_what_the_page_puts_before_a_sentence_is_no_part_of_it(stamp: str) -> None:
    entry = only(stamp + "Guards closed the old bridge of Velm on Friday.")
    assert (entry.when, entry.text, entry.cut_start) == (
        D(2020, 9, 11),
        "Guards closed the old bridge of Velm on Friday.",
        False,
    )


def test_what_an_undated_report_looks_back_on_is_not_nearest_ahead() -> None:
    """In October the 12th of March next year is nearer than the one that is meant."""
    entries = build_chronology(
        StoryCluster.of(
            [
                document("The lock has two gates of iron.", published="2026-10-06"),
                document("The canal office warned of rust on 12 March.", published=None),
            ]
        )
    )
    assert [entry.when for entry in entries] == [D(2026, 3, 12)]


@pytest.mark.parametrize(
    ("body", "when", "qualifier"),
    [
        ("The ferry Heron sank off Velm on or about 10 August.", D(2020, 8, 10), "about"),
        ("The ferry Heron sank off the Velm coast around 10 August.", D(2020, 8, 10), "about"),
        ("Divers found the wreck of the Heron in early September.", D(2020, 9, 1), "early"),
        ("The court of Velm must hear the owners by 2 October.", D(2020, 10, 2), "by"),
        ("The northern port of Velm is closed until Friday.", D(2020, 9, 18), "until"),
        ("Nine boats have been missing off Velm since 10 August.", D(2020, 8, 10), "since"),
        ("The northern schools of Velm stay shut until the end of next week.", D(2020, 9, 21), ""),
        ("The northern port of Velm was not opened until September 9.", D(2020, 9, 9), ""),
        ("Divers found the wreck of the Heron at about 10 a.m. on Friday.", D(2020, 9, 11), ""),
    ],
)
def test_a_day_is_given_as_roughly_as_the_report_gives_it(
    body: str, when: datetime.date, qualifier: str
) -> None:
    entry = only(body)
    assert (entry.when, entry.qualifier) == (when, qualifier)


def test_a_day_that_another_report_gives_outright_is_not_about_that_day() -> None:
    one = "The ferry Heron sank off Velm on or about 10 August with nine cows on board."
    other = "The ferry Heron sank off Velm on 10 August with nine cows on board, a report says."
    (entry,) = build_chronology(story(one, other))
    assert (entry.when, entry.qualifier) == (D(2020, 8, 10), "")


# --- plans ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("report", "when", "was"),
    [
        ("The exam, which was to start on 9 November, has been moved to 16 November.", 16, 9),
        ("The exam has been postponed from 9 November to 16 November, the council said.", 16, 9),
        ("The exam planned for 9 November was rescheduled for 16 November by the council.", 16, 9),
        ("The exam, which was due on 9 November, has been put off by a week, pupils say.", 16, 9),
        ("The council moved the exam on Monday from 9 November to 16 November.", 16, 9),
    ],
)
def test_a_plan_that_was_moved(report: str, when: int, was: int) -> None:
    entries = build_chronology(
        StoryCluster.of(
            [
                document("The exam for pilots is to start in Velm on 9 November.",
                         published="2020-10-12"),
                document(report, published="2020-10-19", outlet="Other"),
            ]
        )
    )  # fmt: skip
    moved = [e for e in entries if e.when.month == 11]
    assert [(e.when.day, e.moved_from, e.expected) for e in moved] == [
        (when, D(2020, 11, was), True)
    ]


@pytest.mark.parametrize(
    "report",
    [
        "The regatta, which was to start on 9 November, has been called off, the club says.",
        "The regatta planned for 9 November was cancelled by the harbour club of Velm.",
    ],
)
def test_a_plan_that_was_given_up(report: str) -> None:
    plan = document("The regatta is to start in Velm on 9 November.", published="2020-10-12")
    assert [e.expected for e in build_chronology(StoryCluster.of([plan]))] == [True]
    late = document(report, published="2020-10-19", outlet="Other")
    assert build_chronology(StoryCluster.of([plan, late])) == ()


def test_what_is_cancelled_until_a_day_is_no_plan_given_up() -> None:
    (entry,) = build_chronology(story("All classes in Velm are cancelled until Friday."))
    assert (entry.when, entry.moved_from, entry.expected) == (D(2020, 9, 18), None, True)


def test_a_weekday_set_aside_lies_ahead() -> None:
    entry = only("Friday has been declared a day of mourning in the port of Velm.")
    assert (entry.when, entry.expected) == (D(2020, 9, 18), True)


def test_what_was_due_later_today_is_still_to_come() -> None:
    entry = only("The first train since the storm was due to leave Velm at eight this evening.")
    assert (entry.when, entry.expected, entry.foretold) == (D(2020, 9, 14), True, True)


# --- events as anchors --------------------------------------------------------------------------


def test_day_counted_from_an_event_that_another_report_dates() -> None:
    entries = build_chronology(
        story(
            "Lena Orlik won the August 9 election by a small margin, officials in Velm said.",
            "Lena Orlik crossed the border two days after the August ballot, her lawyer said.",
        )
    )
    anchored = [e for e in entries if e.timex and e.timex.basis == "event"]
    assert [(e.when, e.timex.text if e.timex else "") for e in anchored] == [
        (D(2020, 8, 11), "two days after the August ballot")
    ]


@pytest.mark.parametrize(
    ("phrase", "when"),
    [
        ("two days after the vote", D(2020, 8, 11)),
        ("a week before the election", D(2020, 8, 2)),
        ("the day before the poll", D(2020, 8, 8)),
        ("hours after the vote", D(2020, 8, 9)),
        ("on the eve of the vote", D(2020, 8, 8)),
    ],
)
def test_ways_of_counting_from_an_event(phrase: str, when: datetime.date) -> None:
    entries = build_chronology(
        story(
            "Velm elected a council in the August 9 election, which nobody has disputed.",
            f"Lena Orlik and nine others left Velm for the coast {phrase}, her aides say.",
        )
    )
    assert when in [e.when for e in entries if e.timex and e.timex.basis == "event"]


VOTE = "Velm elected a council in the August 9 election, which nobody has disputed."
SUMMIT = "Ministers of nine countries will meet in Velm for a cod summit on Friday."
QUAKE = "An earthquake struck the coast of Velm on Saturday, killing nine people."


def counted(*bodies: str) -> list[tuple[datetime.date, str, str | None]]:
    """Day, how it is given, and the words that date the event, of each entry counted from one."""
    whole = story(*bodies)
    return [
        (
            e.when,
            e.qualifier,
            e.evidence[1].of(whole.by_id[e.evidence[0]].text) if e.evidence else None,
        )
        for e in build_chronology(whole)
        if e.timex and e.timex.basis == "event"
    ]


@pytest.mark.parametrize(
    ("dating", "body", "found"),
    [
        (
            VOTE,
            "About seven hundred people have been arrested in Velm since the election.",
            (D(2020, 8, 9), "since", "August 9 election"),
        ),
        (
            VOTE,
            "Dock workers of the northern port walked out a week after the vote.",
            (D(2020, 8, 16), "about", "August 9 election"),
        ),
        (
            SUMMIT,
            "Inspectors will visit the northern nurseries the day before the summit.",
            (D(2020, 9, 17), "", "summit on Friday"),
        ),
        (
            QUAKE,
            "The dam of Dolna burst two days after the quake, and three villages were flooded.",
            (D(2020, 9, 14), "", "earthquake struck the coast of Velm on Saturday"),
        ),
        (
            "The ferry crossing was calm.",
            "A fire gutted the town hall of Dolna on the eve of Saturday's vote.",
            (D(2020, 9, 11), "", "Saturday"),
        ),
        (
            "The ferry crossing was calm.",
            "Guards sealed the road to Dolna the day before Sunday's handover.",
            (D(2020, 9, 12), "", "Sunday"),
        ),
    ],
)
def test_days_counted_from_an_event_keep_the_words_that_date_it(
    dating: str, body: str, found: tuple[datetime.date, str, str]
) -> None:
    assert counted(dating, body) == [found]


@pytest.mark.parametrize(
    ("dating", "body"),
    [
        (SUMMIT, "A crane fell on the quay of Velm two days after the vote."),  # another event
        (VOTE, "The council will hear the harbour master the day before the vote."),  # over
        (VOTE, "The council of Velm met a day before the election commission did."),  # no event
        (VOTE, "Guards were posted within a day of the vote at all nine gates."),
        (VOTE, "On Friday Velm saw its largest rally since the election of its council."),
        (VOTE, "Few people in Velm slept in the days after the vote, the paper said."),
    ],
)
def test_what_hangs_on_no_event_is_not_counted(dating: str, body: str) -> None:
    assert counted(dating, body) == []


def test_of_two_events_of_a_report_the_one_just_named_is_meant() -> None:
    body = (
        "An earthquake struck Velm on September 1. {}An earthquake struck Dolna on September 8. "
        "{}The dam of the northern valley burst two days after the quake."
    )
    far = "The harbour was quiet and the boats lay still. " * 12
    assert counted(body.format("", ""))[0][0] == D(2020, 9, 10)
    assert counted(body.format(far, far)) == []


def test_of_two_days_given_as_often_none_is_counted_from() -> None:
    bodies = ("Guards were posted at the January 5 vote.", "Guards were posted at the May 3 vote.")
    later = "Two days after the vote a crane fell on the quay of Velm."
    entries = build_chronology(story(*bodies, later))
    assert all(e.timex is None or e.timex.basis != "event" for e in entries)


def test_without_an_anchor_nothing_is_counted() -> None:
    body = "Lena Orlik crossed the border two days after the vote in a borrowed van."
    assert build_chronology(story(body)) == ()


def test_earlier_editions_give_anchors() -> None:
    line = SimpleNamespace(date=D(2020, 8, 9), text="Velm held its election under heavy guard.")
    body = "Lena Orlik crossed the border two days after the vote, her lawyer said."
    for earlier in (line, SimpleNamespace(chronology=(line,))):
        (entry,) = build_chronology(story(body), earlier=[earlier])
        assert entry.when == D(2020, 8, 11)


def test_days_of_earlier_editions_weigh_more() -> None:
    body = "A storm sank nine boats at Velm on Friday. Engineers closed the Velm bridge on Monday."
    line = SimpleNamespace(date=D(2020, 9, 11), text="A storm sank nine boats.")
    plain, told = (build_chronology(story(body), earlier=e)[0].salience for e in ([], [line]))
    assert told > plain


# --- one event, several reports -----------------------------------------------------------------


def test_reports_of_one_event_are_one_entry() -> None:
    entry = only(
        "More than 10,000 people marched through the streets of Velm on Sunday.",
        "Crowds of more than 10,000 marched in the streets of Velm on Sunday, police said.",
    )
    assert entry.when == D(2020, 9, 13)
    assert len(entry.supporting_doc_ids) == 2


def test_report_of_an_event_takes_the_place_of_its_announcement() -> None:
    entries = build_chronology(
        StoryCluster.of(
            [
                document("A march of 10,000 people is planned in the streets of Velm for Sunday.",
                         published="2020-09-11"),
                document("More than 10,000 people marched through the streets of Velm on Sunday.",
                         published="2020-09-14", outlet="Other"),
            ]
        )
    )  # fmt: skip
    (entry,) = entries
    assert not entry.expected
    assert "marched" in entry.text
    assert len(entry.supporting_doc_ids) == 2


def test_two_days_for_one_event_are_shown_as_a_conflict() -> None:
    entries = build_chronology(
        story(
            "Nine masked gunmen robbed the Harbour Bank in Velm of gold bars on Friday.",
            "Nine masked gunmen robbed the Harbour Bank in Velm of gold bars on Saturday.",
        )
    )
    assert [e.conflicts for e in entries] == [
        ("12 September 2020 (Outlet 2)",),
        ("11 September 2020 (Outlet 1)",),
    ]


def test_what_a_statement_only_repeats_is_no_event_of_its_day() -> None:
    entries = build_chronology(
        StoryCluster.of(
            [
                document("The captain of the ferry was freed without charge late on Friday.",
                         published="2020-09-12"),
                document("The captain of the ferry was freed without charge, his lawyer said on "
                         "Saturday.", published="2020-09-12", outlet="Other"),
            ]
        )
    )  # fmt: skip
    assert [(e.when, len(e.supporting_doc_ids)) for e in entries] == [(D(2020, 9, 11), 2)]


def test_a_day_that_stands_beside_its_count_is_not_counted_again() -> None:
    entries = build_chronology(
        story(
            "The Velm collision of August 16 killed nine people, the harbour board said.",
            "A fault was noted at Velm on August 2, two weeks before the collision.",
        )
    )
    assert [e.when for e in entries] == [D(2020, 8, 2), D(2020, 8, 16)]


def test_a_week_gives_way_to_the_day_that_another_report_gives() -> None:
    entries = build_chronology(
        story(
            "Divers will go down to the wreck off Velm once the barge Morgan is there on Thursday.",
            "The barge Morgan will be at the wreck off Velm later this week, its crew said.",
        )
    )
    assert [(e.when, e.granularity, len(e.supporting_doc_ids)) for e in entries] == [
        (D(2020, 9, 17), "day", 2)
    ]


def test_a_day_inside_a_speech_of_several_sentences_is_no_event() -> None:
    body = "“The bridge of Velm is old. The council closed the stone bridge on Friday,” he said."
    assert build_chronology(story(body)) == ()


def test_a_sentence_is_printed_once() -> None:
    entries = build_chronology(
        story("The court of Velm freed Lena Orlik on Friday after her arrest there on Monday.")
    )
    assert len(entries) == 1


# --- earlier editions -----------------------------------------------------------------------------


def edition(*lines: tuple[str, str, bool]) -> Story:
    """A story of an earlier edition, with a line for each (day, words, to come)."""
    base = FLOOD
    source = base.sources[0]
    printed = tuple(
        replace(
            base.chronology[0],
            date=D.fromisoformat(day),
            granularity="day",
            until=None,
            text=text,
            article_id=source.article_id,
            start=number * 1000,
            end=number * 1000 + len(text),
            upcoming=coming,
            confirmed=not coming,
        )
        for number, (day, text, coming) in enumerate(lines)
    )
    return replace(base, chronology=printed, recalled=())


def test_lines_of_earlier_editions_are_told_again_with_their_source() -> None:
    body = "Engineers reopened the Velm bridge on Monday."
    old = edition(("2020-09-03", "A barge tore two piers from the Velm bridge.", False))
    told = tell_chronology(story(body), earlier=[old])
    assert [e.when for e in told.entries] == [D(2020, 9, 14)]
    (recalled,) = told.recalled
    assert (recalled.line.date, recalled.line.citation) == (D(2020, 9, 3), 0)
    assert recalled.source == old.sources[0]
    again = tell_chronology(
        story(body), earlier=[replace(old, chronology=(), recalled=told.recalled)]
    )
    assert again.recalled == told.recalled


@pytest.mark.parametrize(
    ("line", "why"),
    [
        (("2020-09-14", "The Velm bridge was reopened by engineers.", False), "told today"),
        (("2020-09-10", "A crane will be brought to Velm.", True), "its day has passed"),
        (("2020-10-09", "The Velm bridge trial is to open.", True), "moved"),
    ],
)
def test_lines_of_earlier_editions_that_are_not_told_again(
    line: tuple[str, str, bool], why: str
) -> None:
    body = (
        "Engineers reopened the Velm bridge on Monday.\n\nThe bridge trial in Velm, which was to "
        "open on 9 October, has been moved to 12 October."
    )
    assert tell_chronology(story(body), earlier=[edition(line)]).recalled == (), why


def test_a_line_of_today_s_own_articles_is_not_recalled() -> None:
    whole = story("Engineers reopened the Velm bridge on Monday.")
    old = edition(("2020-09-03", "A barge tore two piers from the Velm bridge.", False))
    source = replace(old.sources[0], article_id=whole.documents[0].doc_id)
    line = replace(old.chronology[0], article_id=source.article_id)
    old = replace(old, sources=(source,), chronology=(line,))
    assert tell_chronology(whole, earlier=[old]).recalled == ()


# --- what is printed ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (
            "VELM, Sept. 14 (NNA) — The council closed the old stone bridge on Friday.",
            "The council closed the old stone bridge on Friday.",
        ),
        (
            "Meanwhile, the council of Velm closed the old stone bridge on Friday.",
            "Meanwhile, the council of Velm closed the old stone bridge on Friday.",
        ),
        (
            "Flags will hang at half-mast in Velm on Friday, and a service will be held on Sunday.",
            "Flags will hang at half-mast in Velm on Friday",
        ),
        (
            "The dockers of Velm, who walked out on Friday, say that eleven ships lie idle.",
            "The dockers of Velm, who walked out on Friday",
        ),
        (
            "Lena Orlik, the former harbour clerk arrested on Friday, remained in the town jail.",
            "Lena Orlik, the former harbour clerk arrested on Friday",
        ),
        (
            "Search parties are out in Velm after nine boats sank in the harbour on Friday.",
            "nine boats sank in the harbour on Friday.",
        ),
        (
            "The council has closed the bridge after nine boats struck its pier on Monday.",
            "The council has closed the bridge after nine boats struck its pier on Monday.",
        ),
    ],
)
def test_trimmed_by_span(body: str, text: str) -> None:
    entry = build_chronology(story(body))[0]
    assert entry.text == text == entry.span.of(body)
    assert entry.cut_end == (not text.endswith("."))
    assert entry.cut_start == text[0].islower()


def test_quotations_do_not_count_as_events() -> None:
    assert quoted_share("“We will win,” she said.") > 0.4
    assert quoted_share("The council closed the bridge.") == 0


# --- selection ----------------------------------------------------------------------------------

LONG = (
    "The council of Velm closed the stone bridge on Monday.\n\n"
    "Engineers found cracks in the northern arch on Tuesday.\n\n"
    "Nine boats sank in the harbour basin on Wednesday.\n\n"
    "Divers searched the river mouth for wreckage on Thursday.\n\n"
    "Parliament will debate an inquiry into bridges on 25 September.\n\n"
    "Traders will sue the harbour board for damages on 2 October."
)


def test_limit_keeps_room_for_what_is_to_come() -> None:
    entries = build_chronology(story(LONG, published="2020-09-18"), limit=3)
    assert len(entries) == 3
    assert [e.expected for e in entries].count(True) >= 1
    assert [e.when for e in entries] == sorted(e.when for e in entries)


@pytest.mark.parametrize("limit", [0, 1, 4, 100, None])
def test_limit(limit: int | None) -> None:
    entries = build_chronology(story(LONG, published="2020-09-18"), limit=limit)
    assert len(entries) == min(6, 100 if limit is None else limit)


# --- laws ---------------------------------------------------------------------------------------

_SENTENCES = [
    "The council of Velm closed the old bridge on Friday.",
    "A storm tore the roof off the market on August 9.",
    "Lena Orlik fled two days after the August ballot, her aides say.",
    "The vote of August 9 was rigged, says the opposition of Velm.",
    "He wept on Monday.",
    "The court will rule next week, the clerk of Velm said.",
    "“No,” she said on Tuesday, “we shall not sell the harbour to anybody.”",
]


@settings(max_examples=40)
@given(
    st.lists(st.lists(st.sampled_from(_SENTENCES), max_size=5), max_size=4),
    st.sampled_from([None, "2020-09-14"]),
)
def test_entries_are_slices_that_do_not_overlap(
    bodies: list[list[str]], published: str | None
) -> None:
    whole = story(*(" ".join(body) for body in bodies), published=published)
    entries = build_chronology(whole)
    assert [e.when for e in entries] == sorted(e.when for e in entries)
    spans: dict[str, list[tuple[int, int]]] = {}
    for entry in entries:
        doc = whole.by_id[entry.sentence.doc_id]
        assert entry.text == entry.span.of(doc.text)
        assert entry.sentence.span.covers(entry.span)
        assert entry.sentence.doc_id in entry.supporting_doc_ids
        spans.setdefault(doc.doc_id, []).append((entry.span.start, entry.span.end))
    for found in spans.values():
        ordered = sorted(found)
        assert all(a[1] <= b[0] for a, b in itertools.pairwise(ordered))


def test_order_of_input_does_not_matter() -> None:
    documents = [document(text, outlet=f"Outlet {n}") for n, text in enumerate(_SENTENCES)]
    one = build_chronology(StoryCluster.of(documents))
    assert one == build_chronology(StoryCluster.of(documents[::-1]))


@pytest.mark.parametrize(
    "piece",
    ["after the quake on Monday ", "which was to open on Friday, ", "“on Monday. ", "from 3 May "],
)
def test_hostile_text_takes_no_longer_than_its_length(piece: str) -> None:
    body = (piece * (40_000 // len(piece))) + "."
    assert len(build_chronology(story(body))) < 2_000


NEVER_ENDING = {
    "one day, always something new": "The w{n} of x{n} near y{n} was shut on Friday. ",
    "days all over the year": "The w{n} of x{n} was shut on {day} {month} 2020.\n\n",
    "sentences with no end": "on {day} {month} 2020 at 10:00 the vote, ",
    "counts from events": "Two days after the vote of {day} {month} the w{n} fell. ",
    "weeks and days": "The w{n} was shut last week, said x{n} on Friday. ",
    "plans moved": "The hearing on w{n} was moved from {day} October to {day} November. ",
}


def count_calls(pattern: str, length: int) -> int:
    """How many functions are called to tell `length` dated sentences."""
    months = ("January", "March", "May", "July")
    body = "".join(pattern.format(n=n, day=1 + n % 28, month=months[n % 4]) for n in range(length))
    whole, profile = story(body), cProfile.Profile()
    profile.runcall(build_chronology, whole)
    return int(pstats.Stats(profile).total_calls)  # type: ignore[attr-defined]


@pytest.mark.parametrize("pattern", NEVER_ENDING.values(), ids=NEVER_ENDING)
def test_work_grows_with_the_length(pattern: str) -> None:
    terms_of.cache_clear()
    assert count_calls(pattern, 450) < 4.5 * count_calls(pattern, 150)


# --- the seeds, where they are ------------------------------------------------------------------


@pytest.mark.skipif(not SEEDS.is_dir(), reason="the seeds are not beside this checkout")
def test_days_of_the_seeds() -> None:
    from briefing.ingest import read_articles
    from briefing.stories.cluster import cluster_documents
    from briefing.text.segment import read_document

    articles = read_articles(SEEDS).articles
    (whole,) = cluster_documents([read_document(article) for article in articles])
    entries = build_chronology(whole, limit=12)
    lines = [(e.when.isoformat(), e.granularity, e.expected) for e in entries]
    assert lines == [
        ("2020-08-01", "month", False),
        ("2020-08-09", "day", False),
        ("2020-08-10", "day", False),
        ("2020-09-07", "week", False),
        ("2020-09-10", "day", False),
        *[("2020-09-11", "day", False)] * 3,
        ("2020-09-13", "day", False),
        *[("2020-09-14", "day", False)] * 2,
        ("2020-09-18", "day", True),
    ]
    (fled,) = (entry for entry in entries if entry.when == D(2020, 8, 10))
    assert fled.timex is not None
    assert fled.timex.basis == "event"
