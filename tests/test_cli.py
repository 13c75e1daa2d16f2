"""The command line as its user meets it: what it writes, what it says, how it exits."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
SAMPLE = ROOT / "briefing" / "sample"
EPOCH = "1792087200"  # 2026-10-15 18:00 UTC


def run(
    *arguments: str, cwd: Path, stdin: str = "", **variables: str
) -> subprocess.CompletedProcess[str]:
    """`briefing …` in a process of its own, in `cwd`, with the moment fixed."""
    env = {k: v for k, v in os.environ.items() if not k.startswith("BRIEFING_")}
    env.update({"SOURCE_DATE_EPOCH": EPOCH, "HOME": str(cwd), **variables})
    return subprocess.run(
        [sys.executable, "-m", "briefing", *arguments],
        cwd=cwd,
        env=env,
        input=stdin,
        capture_output=True,
        text=True,
        timeout=300,
    )


def write(folder: Path, name: str, text: str | bytes) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


CLIPPING = """Title: Ferry line to reopen
Source: The Port Herald
Date: 2026-10-15

The night ferry to Halme will sail again from 12 April, the harbour office said on Thursday.

"We have waited two years for this," said harbour master Ilse Broz.
"""


@pytest.fixture
def clippings(tmp_path: Path) -> Path:
    write(tmp_path, "clippings/ferry.txt", CLIPPING)
    return tmp_path


def test_build_writes_pdf_html_and_json_in_a_folder_of_the_date(clippings: Path) -> None:
    done = run("build", "clippings", cwd=clippings)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    folder = clippings / "out" / "2026-10-15"
    assert sorted(p.name for p in folder.iterdir()) == ["brief.html", "brief.json", "brief.pdf"]
    assert (folder / "brief.pdf").read_bytes().startswith(b"%PDF-")
    brief = json.loads((folder / "brief.json").read_text())
    assert brief["stories"][0]["headline"] == "Ferry line to reopen"
    assert brief["generated_at"] == "2026-10-15T18:00:00Z"


def test_the_receipt_says_what_was_made(clippings: Path) -> None:
    write(clippings, "clippings/empty.txt", "")
    done = run("build", "clippings", "--format", "json,md", "--json", cwd=clippings)
    receipt = json.loads(done.stdout)
    assert done.returncode == 0
    assert receipt["stories"] == receipt["articles_used"] == 1
    assert [Path(path).name for path in receipt["written"]] == ["brief.md", "brief.json"]
    assert receipt["omitted"] == {"empty": 1}
    assert len(receipt["problems"]) == len(done.stderr.splitlines()) == 1
    assert "empty.txt" in done.stderr


def test_strict_turns_a_problem_into_exit_65(clippings: Path) -> None:
    write(clippings, "clippings/empty.txt", "")
    done = run("build", "clippings", "--format", "json", "--strict", cwd=clippings)
    assert done.returncode == 65
    assert (clippings / "out/2026-10-15/brief.json").exists()


def test_standard_input_as_json_lines(tmp_path: Path) -> None:
    row = {
        "headline": "Ferry",
        "outlet": "Herald",
        "published": "2026-10-15T08:00:00Z",
        "body": "The night ferry to Halme will sail again from 12 April.",
    }
    done = run("build", "-", "--format", "json", cwd=tmp_path, stdin=json.dumps(row) + "\n{oops\n")
    assert done.returncode == 0, done.stderr
    assert ":2: " in done.stderr


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (("build", "nowhere"), 66, "nowhere"),
        (("build", "hollow"), 66, "hollow"),
        (("build", "clippings", "--date", "2026-10-01"), 66, "window"),
        (("build", "bad"), 65, "bad"),
        (("build", "https://courier.example/a"), 2, "briefing fetch https://courier.example/a"),
        (("build",), 2, "PATH"),
        (("build", "clippings", "--words", "many"), 2, "--words"),
        (("build", "clippings", "--words", "3"), 2, "the least is 10"),
        (("build", "clippings", "--tz", "Mars"), 2, "Europe/Paris"),
        (("build", "clippings", "--scorer", "magic"), 2, "coverage"),
        (("build", "clippings", "--date", "15/10/2026"), 2, "such as 2026-10-15"),
        (("build", "clippings", "--config", "absent.toml"), 78, "absent.toml"),
        (("build", "clippings", "--previous", "absent.json"), 66, "absent.json"),
        (("build", "clippings", "--previous", "clippings/ferry.txt"), 65, "not JSON"),
        (("verify", "clippings/ferry.txt"), 65, "not JSON"),
        (("nonsense",), 2, "nonsense"),
    ],
)
def test_what_is_wrong_is_said_with_its_exit_code(
    clippings: Path, arguments: tuple[str, ...], code: int, said: str
) -> None:
    (clippings / "hollow").mkdir()
    write(clippings, "bad/noise.txt", bytes(range(256)) * 20)
    done = run(*arguments, cwd=clippings)
    assert done.returncode == code, done.stderr
    assert said in done.stderr
    assert "Traceback" not in done.stderr
    assert not (clippings / "out").exists()


def test_every_configuration_problem_at_once(clippings: Path) -> None:
    write(clippings, "briefing.toml", '[brief]\nwords = "x"\ntitel = "y"\n')
    done = run("build", "clippings", cwd=clippings)
    assert done.returncode == 78
    assert len(done.stderr.splitlines()) == 2


def test_a_template_error_names_template_and_line(clippings: Path) -> None:
    write(clippings, "mine/brief.html.j2", "<html>\n{{ brief.nothing_of_the_kind }}\n")
    done = run("build", "clippings", "--template-dir", "mine", cwd=clippings)
    assert done.returncode == 78
    assert "brief.html.j2:2" in done.stderr
    assert not (clippings / "out").exists()


def test_a_folder_that_cannot_be_written(clippings: Path) -> None:
    write(clippings, "taken", "a file where the folder should be")
    done = run("build", "clippings", "--format", "json", "--out", "taken", cwd=clippings)
    assert done.returncode == 73
    assert "taken" in done.stderr


def test_a_bug_keeps_its_traceback(clippings: Path) -> None:
    write(
        clippings,
        "sitecustomize.py",
        "import briefing.pipeline as p\n"
        "def broken(*a, **k): raise RuntimeError('unforeseen')\np.make_brief = broken\n",
    )
    done = run("build", "clippings", cwd=clippings, PYTHONPATH=f"{clippings}:{ROOT}")
    assert done.returncode == 70
    assert "RuntimeError: unforeseen" in done.stderr


def test_verify_accepts_and_after_one_letter_rejects(clippings: Path) -> None:
    run("build", "clippings", "--format", "json", cwd=clippings)
    path = clippings / "out/2026-10-15/brief.json"
    assert run("verify", str(path), cwd=clippings).returncode == 0
    assert run("verify", str(path), "clippings", cwd=clippings).returncode == 0
    brief = json.loads(path.read_text())
    line = brief["stories"][0]["summary"][0]
    line["text"] = line["text"].replace("ferry", "berry", 1)
    path.write_text(json.dumps(brief))
    done = run("verify", str(path), cwd=clippings)
    assert done.returncode == 1
    assert "berry" in done.stderr
    assert run("verify", str(path), "--json", cwd=clippings).returncode == 1
    (clippings / "clippings/ferry.txt").unlink()
    done = run("verify", str(path), cwd=clippings)
    assert done.returncode == 66
    assert "ferry.txt" in done.stderr


def test_explain_answers_for_an_item_and_for_words(clippings: Path) -> None:
    run("build", "clippings", "--format", "json", cwd=clippings)
    path = "out/2026-10-15/brief.json"
    whole = run("explain", path, "1", cwd=clippings)
    assert whole.returncode == 0, whole.stderr
    assert "Ilse Broz" in whole.stdout
    assert "salience" in whole.stdout
    words = run("explain", path, "night ferry to Halme", cwd=clippings)
    assert "printed in: summary" in words.stdout
    assert run("explain", path, "7", cwd=clippings).returncode == 65
    assert run("explain", path, "unicorns", cwd=clippings).returncode == 65


def test_what_is_new_against_an_earlier_edition(clippings: Path) -> None:
    run("build", "clippings", "--format", "json", cwd=clippings)
    first = "out/2026-10-15/brief.json"
    later = CLIPPING.replace("2026-10-15", "2026-10-16").replace(
        "from 12 April", "from 19 April, a week later than planned"
    )
    write(clippings, "clippings/later.txt", later)
    done = run(
        "build",
        "clippings",
        "--date",
        "2026-10-16",
        "--previous",
        first,
        "--format",
        "json",
        cwd=clippings,
    )
    assert done.returncode == 0, done.stderr
    brief = json.loads((clippings / "out/2026-10-16/brief.json").read_text())
    assert brief["previous_edition"] == "2026-10-15"
    assert brief["stories"][0]["status"] == "Updated"


def test_explain_of_an_updated_story_asks_for_the_edition_it_was_compared_with(
    clippings: Path,
) -> None:
    run("build", "clippings", "--format", "json", cwd=clippings)
    first, second = "out/2026-10-15/brief.json", "out/2026-10-16/brief.json"
    later = CLIPPING.replace("2026-10-15", "2026-10-16").replace(
        "from 12 April", "from 19 April, a week later than planned"
    )
    write(clippings, "clippings/later.txt", later)
    day = ("--date", "2026-10-16", "--previous", first, "--format", "json")
    run("build", "clippings", *day, cwd=clippings)
    alone = run("explain", second, "1.summary", cwd=clippings)
    assert "--previous" in alone.stdout
    told = run("explain", second, "1.summary", "--previous", first, cwd=clippings)
    assert told.returncode == 0, told.stderr
    assert "--previous" not in told.stdout
    assert "salience" in told.stdout


def test_formats_of_an_earlier_build_are_said_to_be_old(clippings: Path) -> None:
    run("build", "clippings", "--format", "md,json", cwd=clippings)
    again = run("build", "clippings", "--format", "json", cwd=clippings)
    assert "brief.md: is of an earlier build" in again.stderr
    assert (clippings / "out/2026-10-15/brief.md").is_file()


def test_configuration_is_shown_with_its_places_and_secrets_masked(tmp_path: Path) -> None:
    write(tmp_path, "briefing.toml", '[brief]\ntitle = "From the file"\n')
    done = run(
        "config", "--show", cwd=tmp_path, BRIEFING_MAIL_PASSWORD="hunter2", BRIEFING_WORDS="77"
    )
    assert done.returncode == 0
    lines = {line.split()[0]: line for line in done.stdout.splitlines()}
    assert "From the file" in lines["brief.title"]
    assert "briefing.toml" in lines["brief.title"]
    assert "environment" in lines["brief.words"]
    assert "default" in lines["brief.tz"]
    assert "hunter2" not in done.stdout + done.stderr


def test_init_writes_a_configuration_once(tmp_path: Path) -> None:
    assert run("init", cwd=tmp_path).returncode == 0
    assert run("config", cwd=tmp_path).returncode == 0
    assert run("init", cwd=tmp_path).returncode == 73
    assert run("init", "--force", cwd=tmp_path).returncode == 0


def test_schema_is_json_schema(tmp_path: Path) -> None:
    import jsonschema

    schema = json.loads(run("schema", cwd=tmp_path).stdout)
    jsonschema.Draft202012Validator.check_schema(schema)
    assert run("schema", "--article", cwd=tmp_path).returncode == 0


def test_doctor_finds_this_machine_fit(tmp_path: Path) -> None:
    done = run("doctor", "--json", cwd=tmp_path)
    assert done.returncode == 0, done.stdout
    assert {"templates", "fonts of the brief"} <= {row["name"] for row in json.loads(done.stdout)}


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion(tmp_path: Path, shell: str) -> None:
    assert "_BRIEFING_COMPLETE" in run("completion", shell, cwd=tmp_path).stdout
    words = run(
        cwd=tmp_path, _BRIEFING_COMPLETE="bash_complete", COMP_WORDS="briefing bu", COMP_CWORD="1"
    )
    assert "build" in words.stdout


@pytest.mark.slow
def test_demo_makes_the_brief_of_the_third_day(tmp_path: Path) -> None:
    done = run("demo", "--json", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    brief = json.loads((tmp_path / "out/2026-10-15/brief.json").read_text())
    statuses = {story["status"] for story in brief["stories"]}
    assert {"New", "Updated"} <= statuses
    assert len(brief["stories"]) >= 6
    checked = run("verify", "out/2026-10-15/brief.json", cwd=tmp_path)
    assert checked.returncode == 0, checked.stderr


def test_build_and_verify_read_within_the_limits_that_are_set(tmp_path: Path) -> None:
    long = "The harbour of Orsa was closed on Monday as a ship ran aground, officials said. " * 30
    write(tmp_path, "in/long.txt", f"Date: 2026-10-15\n\nShip aground\n\n{long}\n")
    limit = {"BRIEFING_INGEST_MAX_ARTICLE_CHARACTERS": "1000"}
    made = run("build", "in", "--date", "2026-10-15", "--format", "json", cwd=tmp_path, **limit)
    assert made.returncode == 0, made.stderr
    brief = "out/2026-10-15/brief.json"
    omissions = json.loads((tmp_path / brief).read_text())["omissions"]
    assert [omission["code"] for omission in omissions] == ["cut"]
    assert run("verify", brief, "in", cwd=tmp_path, **limit).returncode == 0
    assert run("verify", brief, "in", cwd=tmp_path).returncode != 0  # another body altogether
