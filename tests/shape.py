"""How long functions and files are: `python -m tests.shape` (`make shape`). For information only.

Lines of a function without its docstring, as in the tables of good houses: 4 to 8 at the median,
up to 25 or 30 at the ninetieth percentile; files under 300.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

PACKAGE = Path(__file__).resolve().parent.parent / "briefing"
LONGEST_FILE = 300


def measure_functions(path: Path) -> Iterator[tuple[int, str]]:
    """Lines and place of every function in a file; a docstring does not count."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            first = node.body[0]
            told = ast.get_docstring(node) is not None and len(node.body) > 1
            start = node.body[1].lineno if told else first.lineno
            place = f"{path.relative_to(PACKAGE.parent)}:{node.lineno} {node.name}"
            yield (node.end_lineno or start) - start + 1, place


def percentile(lengths: list[int], share: float) -> int:
    return sorted(lengths)[min(len(lengths) - 1, int(len(lengths) * share))]


def main() -> None:
    files = sorted(path for path in PACKAGE.rglob("*.py"))
    functions = sorted((f for path in files for f in measure_functions(path)), reverse=True)
    lengths = [length for length, _ in functions]
    print(f"{len(files)} files, {len(functions)} functions")
    print(f"lines of a function: median {percentile(lengths, 0.5)}, p90 {percentile(lengths, 0.9)}")
    print("\nthe longest functions")
    for length, place in functions[:12]:
        print(f"  {length:4}  {place}")
    print(f"\nfiles of {LONGEST_FILE} lines and more")
    for path in files:
        lines = len(path.read_text("utf-8").splitlines())
        if lines >= LONGEST_FILE:
            print(f"  {lines:4}  {path.relative_to(PACKAGE.parent)}")


if __name__ == "__main__":
    main()
