"""Runs in the environment of the benchmark's package: hands out its texts, scores our answers."""

import json
import sys

from sdgclassification.benchmark import Benchmark


def texts() -> list[str]:
    """The texts of the benchmark, each once."""
    return sorted(set(Benchmark(lambda _: []).df["text"]))


def score(goals: dict[str, list[int]]) -> dict[str, object]:
    """The package's own figures for the goals found in each text."""
    benchmark = Benchmark(lambda text: goals[text])
    benchmark.run()
    stats = benchmark.stats
    by_goal = {goal: stats.sdg(goal) for goal in range(1, 18)}
    mean = {
        name: round(sum(getattr(one, name) for one in by_goal.values()) / len(by_goal), 3)
        for name in ("accuracy", "precision", "recall", "f1")
    }
    return {**mean, "f1_by_goal": {goal: round(one.f1, 3) for goal, one in by_goal.items()}}


if __name__ == "__main__":
    answer = texts() if sys.argv[1] == "texts" else score(json.load(sys.stdin))
    sys.stdout.write(json.dumps(answer))
