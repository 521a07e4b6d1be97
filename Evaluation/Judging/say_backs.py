"""Judges how well the program hears what is said back to the customer of a scenario.

    say_backs.py EVENKEEL SAY-BACKS.jsonl ...

A row names the issues that its sentence says back; none where it only speaks of the matter.
"""

import collections
import json
import subprocess
import sys


def answers(program, rows):
    """What the program says of each row, in their order."""
    by_scenario = collections.defaultdict(list)
    for row in rows:
        by_scenario[row["scenario"]].append(row)
    for scenario, rows in by_scenario.items():
        text = "".join(row["text"] + "\n" for row in rows)
        run = subprocess.run(
            [program, "scenario", "hear", scenario, "-"], input=text, capture_output=True, text=True, check=True)
        yield from zip(rows, map(json.loads, run.stdout.splitlines()), strict=True)


def judge(program, path):
    rows = [json.loads(line) for line in open(path, encoding="utf-8")]
    counts = collections.Counter()
    for row, answer in answers(program, rows):
        meant, sure = set(row["issues"]), set(answer["issues"])
        at_least_likely = sure | set(answer["likely"])
        if meant:
            counts.update(said_back=1, heard=bool(sure & meant), perhaps=bool(at_least_likely & meant), astray=bool(sure - meant))
        else:
            counts.update(others=1, taken=bool(sure), perhaps_taken=bool(at_least_likely))
    share = lambda part, whole: f"{counts[part]} of {counts[whole]} ({100 * counts[part] / max(1, counts[whole]):.1f} %)"
    print(f"{path}: say-backs heard {share('heard', 'said_back')}, with likely ones {share('perhaps', 'said_back')}, "
          f"as another issue too {share('astray', 'said_back')}; others taken for one {share('taken', 'others')}, "
          f"with likely ones {share('perhaps_taken', 'others')}")


if __name__ == "__main__":
    for path in sys.argv[2:]:
        judge(sys.argv[1], path)
