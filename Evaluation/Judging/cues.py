"""How well cues and dates are read, beside what one could take instead, all in one run.

    cues.py PROGRAM WORK-FOLDER

PROGRAM is the built evenkeel; WORK-FOLDER holds out-of-fold.jsonl, columns.tsv and sentences.txt, as `make evaluate` makes
them of the training sentences followed by the held-back ones. A cue counts as the call counts it: a risky one has to be sure,
of the others a likely one is enough.
"""

import datetime
import json
import subprocess
import sys

import dateparser
import numpy
import parsedatetime
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import average_precision_score
from sklearn.multiclass import OneVsRestClassifier
from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

sys.path.insert(0, "Evaluation/Training")
import fit  # noqa: E402

LABELS, RISKY = fit.LABELS, fit.RISKY
WRITTEN, HELD_BACK, ANOTHER = (f"Evaluation/cues/{name}.jsonl" for name in ("written", "held-back", "another-hand"))
DATES = ["Evaluation/dates/written.jsonl", "Evaluation/dates/tired.jsonl"]


def rows_of(path):
    with open(path, encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def targets_of(rows):
    return numpy.array([[label in row["labels"] for label in LABELS] for row in rows])


def read_by(program, rows):
    """What the program finds, as the call counts it."""
    lines = "".join(row["text"].replace("\n", " ") + "\n" for row in rows)
    answers = subprocess.run([program, "coach", "-"], input=lines, capture_output=True, text=True, check=True).stdout
    found = [json.loads(line)["cues"] for line in answers.splitlines()]
    return numpy.array([[counts({cue["label"]: cue["certainty"] for cue in cues}, label) for label in LABELS]
                        for cues in found])


def counts(given, label):
    return given.get(label) == "sure" or (label in given and label not in LABELS[:RISKY])


class Measures:
    """Of what was given beside what is right, a column a label."""

    def __init__(self, given, right):
        hits = (given & right).sum(0)
        self.precision = hits / numpy.maximum(given.sum(0), 1)
        self.recall = hits / numpy.maximum(right.sum(0), 1)
        self.f1 = 2 * hits / numpy.maximum(given.sum(0) + right.sum(0), 1)
        self.macro_f1 = self.f1.mean()
        risky = hits[:RISKY].sum()
        self.risky_precision = risky / max(given[:, :RISKY].sum(), 1)
        self.risky_recall = risky / max(right[:, :RISKY].sum(), 1)


def spread(given, right, measure, times=500):
    """Where a measure lies for 95 of 100 draws of as many rows."""
    random = numpy.random.RandomState(1)
    draws = [random.randint(len(right), size=len(right)) for _ in range(times)]
    values = [getattr(Measures(given[draw], right[draw]), measure) for draw in draws]
    return numpy.percentile(values, [2.5, 97.5])


def report(name, given, rows):
    right = targets_of(rows)
    measures = Measures(given, right)
    print(f"\n{name}: {len(rows)} rows")
    for measure in ("macro_f1", "risky_precision", "risky_recall"):
        low, high = spread(given, right, measure)
        print(f"  {measure.replace('_', ' '):16} {getattr(measures, measure):.3f}  ({low:.3f} to {high:.3f})")
    for kind, is_tricky in (("ordinary lines", False), ("ordinary lines that mislead", True)):
        lines = numpy.array([not row["labels"] and row.get("tricky", False) == is_tricky for row in rows])
        if lines.any():
            print(f"  risky cues on {kind}: {given[lines][:, :RISKY].any(axis=1).sum()} of {lines.sum()}")
    print("  label         precision recall   f1    given where it is not")
    for place, label in enumerate(LABELS):
        wrong = (given[:, place] & ~right[:, place]).sum() / (~right[:, place]).sum()
        print(f"  {label:13} {measures.precision[place]:9.2f} {measures.recall[place]:6.2f} {measures.f1[place]:6.2f}"
              f" {100 * wrong:8.1f} %")


def plain_model(training, rows):
    """Words and pairs of words, weighed by rarity, and a logistic regression a label."""
    words = TfidfVectorizer(ngram_range=(1, 2), min_df=2, sublinear_tf=True)
    model = OneVsRestClassifier(LogisticRegression(C=10, max_iter=1000))
    model.fit(words.fit_transform(row["text"] for row in training), targets_of(training))
    return model.predict(words.transform(row["text"] for row in rows)).astype(bool)


def risky_or_helpful(given, rows):
    """How often a row that is wholly the one or the other is told for it: by a risky cue, and by a tone below zero."""
    right = targets_of(rows)
    clear = right[:, :RISKY].any(axis=1) ^ right[:, RISKY + 1:].any(axis=1)
    is_risky = right[clear][:, :RISKY].any(axis=1)
    tone = SentimentIntensityAnalyzer()
    below = numpy.array([tone.polarity_scores(row["text"])["compound"] < 0 for row in rows])[clear]
    ours = given[clear][:, :RISKY].any(axis=1)
    print(f"\nrisky or helpful, {clear.sum()} rows: ours {(ours == is_risky).mean():.3f}, "
          f"vaderSentiment {(below == is_risky).mean():.3f}")


def learning_curve(folder):
    sentences = fit.Sentences(folder, [WRITTEN, HELD_BACK])
    trained = len(rows_of(WRITTEN))
    held = numpy.arange(len(sentences.rows)) >= trained
    talk = numpy.array([row.get("kind") == "talk" for row in sentences.rows])
    order = numpy.random.RandomState(3).permutation(numpy.flatnonzero(~held & ~talk))
    print("\nlearning curve: mean average precision on the held-back rows, and on those of whole talks")
    learnt = numpy.zeros(len(sentences.rows), bool)
    for share in (0.125, 0.25, 0.5, 1):
        learnt[order[:int(share * len(order))]] = True
        print_precision(sentences, learnt, held & ~talk, held & talk)
    learnt[~held & talk] = True
    print_precision(sentences, learnt, held & ~talk, held & talk)


def print_precision(sentences, learnt, *sets):
    scores = sentences.best(fit.Fit(sentences, numpy.arange(len(sentences.columns)), learnt).scores())
    means = [numpy.mean([average_precision_score(sentences.targets[rows, k], scores[rows, k])
                         for k in range(len(LABELS))]) for rows in sets]
    print(f"  {learnt.sum():5} rows  " + "  ".join(f"{mean:.3f}" for mean in means))


def dates(program):
    """The same phrases by this program and by two libraries: right to the day, or to the minute where one is meant."""
    for path in DATES:
        rows = [row for row in rows_of(path) if row.get("grain") in ("day", "minute")]
        right = {"ours": 0, "dateparser": 0, "parsedatetime": 0}
        calendar = parsedatetime.Calendar()
        for row in rows:
            now = datetime.datetime.fromisoformat(row["now"])
            run = subprocess.run([program, "when", row["text"], "--now", row["now"], "--json"], capture_output=True, text=True)
            ours = json.loads(run.stdout)["at"] if run.returncode == 0 else ""
            theirs = dateparser.parse(row["text"], settings={"RELATIVE_BASE": now, "PREFER_DATES_FROM": "future"})
            other, status = calendar.parseDT(row["text"], now)
            for name, at in (("ours", ours), ("dateparser", theirs.isoformat() if theirs else ""),
                             ("parsedatetime", other.isoformat() if status else "")):
                length = 10 if row["grain"] == "day" else 16
                right[name] += at[:length] == row["expect"][:length]
        print(f"\n{path}: {len(rows)} rows with a day or a minute: "
              + ", ".join(f"{name} {count / len(rows):.3f}" for name, count in right.items()))


def main(program, folder):
    training, held_back, another = rows_of(WRITTEN), rows_of(HELD_BACK), rows_of(ANOTHER)
    unseen = rows_of(f"{folder}/out-of-fold.jsonl")
    report("cross-validated", numpy.array([[counts(row["given"], label) for label in LABELS] for row in unseen]), unseen)
    single = [row for row in held_back if row.get("kind") != "talk"]
    talks = [row for row in held_back if row.get("kind") == "talk"]
    for name, rows in (("held back", single), ("held back, lines of whole talks", talks), ("another hand", another)):
        given = read_by(program, rows)
        report(f"{name}, by the program", given, rows)
        report(f"{name}, by a plain TF-IDF model", plain_model(training, rows), rows)
        risky_or_helpful(given, rows)
    learning_curve(f"{folder}/all")
    dates(program)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
