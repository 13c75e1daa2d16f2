"""Origins and clusters of 2,000 to 50,000 generated reports: seconds, growth, memory.

    python -m tests.benchmarks.scale_clusters             from 2,000 to 50,000
    python -m tests.benchmarks.scale_clusters 1000 4000   other sizes

Each size runs in processes of its own, so that peak memory is its own. Growth is the exponent of
a power law, between two sizes and fitted to all (least squares of logarithms); the reports of all
sizes stand within three days, so that the time window does none of the work. Seconds are those of
the processor, user and system together; sizes up to `REPEATED` are run three times and the
quickest kept, as other work on a machine makes a small run look slower than it is.
"""

from __future__ import annotations

import json
import math
import resource
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Sequence
from statistics import linear_regression

from tests.benchmarks.newsgen import make_day
from tests.quality.eval_clusters import score

SIZES = (2_000, 5_000, 10_000, 20_000, 50_000)
REPEATED, TIMES = 10_000, 3


def run(count: int) -> dict[str, float]:
    """One size, in this process."""
    from briefing.stories.cluster import cluster_documents

    documents, labels = make_day(count)
    before = _memory()
    begun = time.process_time()
    clusters = cluster_documents(documents)
    seconds = time.process_time() - begun
    home = {d.doc_id: cluster.cluster_id for cluster in clusters for d in cluster.documents}
    figures = score([home[document.doc_id] for document in documents], labels)
    return {
        "seconds": seconds,
        "generated_mb": before,
        "peak_mb": _memory(),
        "stories": float(len(set(labels))),
        "largest": float(max(Counter(labels).values())),
        "clusters": float(len(clusters)),
        "b3_f1": figures["b3_f1"],
    }


def _memory() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main() -> int:
    if sys.argv[1:2] == ["--one"]:
        print(json.dumps(run(int(sys.argv[2]))))
        return 0
    sizes = [int(value) for value in sys.argv[1:]] or SIZES
    results = [_measure_apart(size) for size in sizes]
    for size, result in zip(sizes, results, strict=True):
        print(f"{size:>7} " + "  ".join(f"{name} {value:.3g}" for name, value in result.items()))
    for small, large in zip(range(len(sizes)), range(1, len(sizes)), strict=False):
        ratio = results[large]["seconds"] / results[small]["seconds"]
        growth = math.log(ratio) / math.log(sizes[large] / sizes[small])
        print(f"{sizes[small]} to {sizes[large]}: n^{growth:.2f}")
    seconds = [result["seconds"] for result in results]
    print(f"fitted to all sizes: n^{fit_growth(sizes, seconds):.2f}")
    return 0


def fit_growth(sizes: Sequence[int], seconds: Sequence[float]) -> float:
    """Exponent of the power law nearest to some times, by least squares of their logarithms."""
    xs, ys = [math.log(size) for size in sizes], [math.log(value) for value in seconds]
    return linear_regression(xs, ys).slope if len(xs) > 1 else math.nan


def _measure_apart(size: int) -> dict[str, float]:
    runs = [_run_apart(size) for _ in range(TIMES if size <= REPEATED else 1)]
    return min(runs, key=lambda result: result["seconds"])


def _run_apart(size: int) -> dict[str, float]:
    command = [sys.executable, "-m", "tests.benchmarks.scale_clusters", "--one", str(size)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    result: dict[str, float] = json.loads(done.stdout)
    return result


if __name__ == "__main__":
    sys.exit(main())
