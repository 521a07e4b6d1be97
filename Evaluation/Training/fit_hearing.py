"""Fits what a say-back is heard by: how it is built, and what it shares with an issue.

    fit_hearing.py WORK-FOLDER HEARING.yaml EXAMPLES.jsonl SAY-BACKS.jsonl ...

reads what `cue-train features` and `cue-train signs` made of the same files, in the same order. It writes fitted.tsv into the
work folder, which `cue-train pack` makes the file of weights of, and the weights of the signs into HEARING.yaml.

How a say-back is built is learnt from all files, by a linear support vector machine. What the signs are worth is learnt by
logistic regression, and from the say-backs alone: the lists of the scenarios were fitted to the examples. It sees the form of
each sentence as a machine judges it that never saw its scenario, so that form counts for as much as it does in a new one; the
thresholds come from those scores, too.
"""

import json
import sys

import numpy
import scipy.sparse
from sklearn.linear_model import LogisticRegression
from sklearn.svm import LinearSVC

from fit import LABELS, LARGEST, read_features, scaled

# How strongly a fit follows its sentences.
C = 0.05
# The features that are kept, those that can move a score most.
KEPT = 8_000
SIGNS = ("groups", "words", "concepts")
# The share of other sentences of a scenario it has never seen that may be taken for a say-back: where one is sure, and where it is
# likely. In scenarios it was trained with it is less than half of that.
SURE = 0.06
LIKELY = 0.12


class SayBacks:
    def __init__(self, folder, files):
        self.rows, self.is_example = [], []
        for number, file in enumerate(files):
            rows = [json.loads(line) for line in open(file, encoding="utf-8")]
            self.rows += rows
            self.is_example += [number == 0] * len(rows)
        self.is_example = numpy.array(self.is_example)
        self.says_back = numpy.array([bool(row["issues"]) for row in self.rows])
        self.scenario = numpy.array([row["scenario"] for row in self.rows])
        self.features, self.shown, self.text = read_features(folder)
        with open(f"{folder}/signs.txt") as file:
            numbers = numpy.array([list(map(int, line.split())) for line in file])
        self.row, self.is_said_back, self.signs = numbers[:, 0], numbers[:, 1] == 1, numbers[:, 2:]

    def form(self, weights, start, columns):
        """Of each text: of its best sentence."""
        scores = scaled(self.shown[:, columns]) @ weights + start
        best = numpy.full(len(self.rows), -numpy.inf)
        numpy.maximum.at(best, self.text, scores)
        return best


def fit_form(says_back, columns, texts):
    """Weights over some of the columns, and what a sentence starts from, learnt from some of the texts."""
    shown = says_back.shown[:, columns]
    rarity = numpy.log((1 + shown.shape[0]) / (1 + numpy.asarray(shown.sum(0)).ravel())) + 1
    learnt = texts[says_back.text]
    machine = LinearSVC(C=C, random_state=1)
    machine.fit((scaled(shown) @ scipy.sparse.diags(rarity)).tocsr()[learnt], says_back.says_back[says_back.text][learnt])
    return machine.coef_[0] * rarity, machine.intercept_[0]


def strongest(weights, shown):
    strength = numpy.abs(weights) * numpy.sqrt(numpy.asarray(shown.sum(0)).ravel())
    return numpy.sort(numpy.argsort(-strength, kind="stable")[:KEPT])


def out_of_scenario(says_back, everything):
    """The form of each text by weights that never saw its scenario."""
    form = numpy.zeros(len(says_back.rows))
    for scenario in sorted(set(says_back.scenario)):
        others = says_back.scenario != scenario
        columns = strongest(fit_form(says_back, everything, others)[0], says_back.shown)
        form[~others] = says_back.form(*fit_form(says_back, columns, others), columns)[~others]
    return form


def thresholds(says_back, scores, learnt):
    """The scores that so many of the other sentences reach."""
    best = numpy.full(len(says_back.rows), -numpy.inf)
    numpy.maximum.at(best, says_back.row, scores)
    others = numpy.sort(best[learnt & ~says_back.says_back])[::-1]
    return [others[int(share * len(others))] for share in (LIKELY, SURE)]


def main(folder, hearing, files):
    says_back = SayBacks(folder, files)
    everything = numpy.arange(len(says_back.features))
    learnt = ~says_back.is_example
    unseen = out_of_scenario(says_back, everything)

    form = unseen[says_back.row]
    signs = says_back.signs / 1000
    # What is shared tells little without the form, and the form without what is shared.
    values = numpy.column_stack([form, signs, signs * numpy.maximum(form, 0)[:, None]])
    spread = values.std(0)
    regression = LogisticRegression(C=1, max_iter=5000)
    chosen = learnt[says_back.row]
    regression.fit(values[chosen] / spread, says_back.is_said_back[chosen])
    weights, start = regression.coef_[0] / spread, regression.intercept_[0]
    likely, sure = thresholds(says_back, values @ weights + start, learnt)

    whole = lambda number: int(round(number * 1000))
    with open(hearing, "w", encoding="utf-8") as file:
        file.write("# What each sign that an issue is said back is worth, in thousandths: written by training. docs/trainers.md says how it hears.\n")
        file.write(f"hearing: english\nstart: {whole(start)}\nform: {whole(weights[0])}\n")
        for name, part in zip(("shared", "lead", "shared_in_form", "lead_in_form"), numpy.split(weights[1:], 4)):
            file.write(f"{name}: {{{', '.join(f'{sign}: {whole(weight)}' for sign, weight in zip(SIGNS, part))}}}\n")
        file.write(f"likely: {whole(likely)}\nsure: {whole(sure)}\n")

    all_texts = numpy.ones(len(says_back.rows), bool)
    columns = strongest(fit_form(says_back, everything, all_texts)[0], says_back.shown)
    form, start = fit_form(says_back, columns, all_texts)
    step = numpy.abs(form).max() / LARGEST
    empty = [0] * (len(LABELS) - 1)
    with open(f"{folder}/fitted.tsv", "w") as file:
        for number in (step, start, 0, 0):
            file.write("\t".join(f"{number:.7g}" for number in [number, *empty]) + "\n")
        for place, weight in zip(columns, numpy.rint(form / step).astype(int)):
            if weight:
                file.write("\t".join(map(str, [says_back.features[place][0], weight, *empty])) + "\n")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], sys.argv[3:])
