"""Fits the weights of the cues: one linear support vector machine for each label, over the features of a sentence.

    fit.py WORK-FOLDER SENTENCES.jsonl ...

reads columns.tsv and sentences.txt, which `cue-train features` made of the same files, and writes into the same folder
fitted.tsv, which `cue-train pack` makes the file of weights of, and out-of-fold.jsonl: each text with its scores by
weights that never saw it, so that it can be judged.

A label is of a whole text, a score is of one sentence: a text has the score of its best one. So where a text of several
sentences has a label, the sentence that speaks for it most, by a first fit, is the one that learns it.
"""

import hashlib
import json
import sys

import numpy
import scipy.sparse
from joblib import Parallel, delayed
from sklearn.svm import LinearSVC

LABELS = ("blame defensive dismissive overpromise policy concession acknowledge apology ownership paraphrase check "
          "question commitment together thanks").split()
RISKY = 5
FOLDS = 5
# How often all is parted anew: thresholds that follow from one parting alone jump when a few sentences are added.
PARTINGS = 3
# How strongly a fit follows its sentences.
C = 0.07
# The features that are kept, those that can move a score most.
KEPT = 40_000
LARGEST = 127
# A phrase that somebody wrote down is learnt sooner than what is merely found.
PHRASE = 2
# The mix of a call: most of what a manager says does nothing, and few of its words mislead, where a third of the training
# sentences were written to do so.
ORDINARY = 0.6
MISLEADING = 0.05
# How often a cue is right that is sure, and one that is likely at least.
SURE = 0.89
LIKELY = 0.60


def read_features(folder):
    """The features, what the sentences show of them, and the text each sentence belongs to."""
    with open(f"{folder}/columns.tsv", encoding="utf-8") as file:
        features = [line.rstrip("\n").split("\t") for line in file]
    texts, starts, indices = [], [0], []
    with open(f"{folder}/sentences.txt") as file:
        for line in file:
            text, *columns = map(int, line.split())
            texts.append(text)
            indices += columns
            starts.append(len(indices))
    shape = (len(texts), len(features))
    return features, scipy.sparse.csr_matrix((numpy.ones(len(indices)), indices, starts), shape=shape), numpy.array(texts)


class Sentences:
    """What the sentences show, with the text each belongs to."""

    def __init__(self, folder, files):
        self.rows = [json.loads(line) for file in files for line in open(file, encoding="utf-8")]
        self.targets = numpy.array([[label in row["labels"] for label in LABELS] for row in self.rows])
        self.columns, self.shown, self.text = read_features(folder)
        self.is_one_of_several = numpy.bincount(self.text)[self.text] > 1

    def best(self, scores):
        """The score of each text: of its best sentence."""
        best = numpy.full((len(self.rows), len(LABELS)), -numpy.inf)
        numpy.maximum.at(best, self.text, scores)
        return best


class Fit:
    """Weights over some of the columns, in what they add to a score, and what each label starts from."""

    def __init__(self, sentences, columns, texts):
        """texts: which of the texts are learnt from, a flag each."""
        shown = sentences.shown[:, columns]
        self.columns = columns
        self.values = scaled(shown)
        # A feature of few sentences tells more.
        rarity = numpy.log((1 + shown.shape[0]) / (1 + numpy.asarray(shown.sum(0)).ravel())) + 1
        is_phrase = [sentences.columns[column][2].startswith("phrase ") for column in columns]
        rarity *= numpy.where(is_phrase, PHRASE, 1)
        learnt = texts[sentences.text]
        values = (self.values @ scipy.sparse.diags(rarity)).tocsr()
        scores = None
        for _ in range(2):
            fits = Parallel(n_jobs=2)(
                delayed(fit_label)(values, *self.lesson(sentences, label, learnt, scores))
                for label in range(len(LABELS)))
            self.weights = numpy.array([weights for weights, _ in fits]) * rarity
            self.start = numpy.array([start for _, start in fits])
            scores = self.scores()

    def scores(self):
        """Of every sentence, a column a label."""
        return self.values @ self.weights.T + self.start

    @staticmethod
    def lesson(sentences, label, learnt, scores):
        """Which sentences a label is learnt from, and which of them have it."""
        target = sentences.targets[sentences.text, label].copy()
        if scores is None:
            return learnt & ~sentences.is_one_of_several, target
        best = numpy.full(len(sentences.rows), -numpy.inf)
        numpy.maximum.at(best, sentences.text, scores[:, label])
        best = best[sentences.text]
        others = target & sentences.is_one_of_several & (scores[:, label] < best)
        target[others] = False
        # One that speaks nearly as loud may have the label too, and teaches nothing.
        return learnt & ~(others & (scores[:, label] >= best - 1)), target


def fit_label(values, learnt, target):
    machine = LinearSVC(C=C, random_state=1)
    machine.fit(values[learnt], target[learnt])
    return machine.coef_[0], machine.intercept_[0]


def scaled(shown):
    """A sentence counts the same whether it shows many features or few."""
    return (scipy.sparse.diags(1 / numpy.sqrt(numpy.maximum(1, shown.getnnz(axis=1)))) @ shown).tocsr()


def strongest(fit, sentences):
    """The columns that can move a score most, in their order."""
    counts = numpy.asarray(sentences.shown.sum(0)).ravel()
    strength = numpy.abs(fit.weights).max(axis=0) * numpy.sqrt(counts)
    return numpy.sort(numpy.argsort(-strength, kind="stable")[:KEPT])


def folds_of(sentences, parting):
    """The part each text is in. It follows from the text, so that it stays there when others are added."""
    return numpy.array([hashlib.sha256(f"{parting} {row['text']}".encode()).digest()[0] % FOLDS for row in sentences.rows])


def out_of_fold(sentences, columns, parting):
    """The score of each text by weights that never saw it. Which features are kept is decided without it, too."""
    fold = folds_of(sentences, parting)
    scores = numpy.zeros((len(sentences.rows), len(LABELS)))
    for number in range(FOLDS):
        first = Fit(sentences, columns, fold != number)
        fit = Fit(sentences, strongest(first, sentences), fold != number)
        scores[fold == number] = sentences.best(fit.scores())[fold == number]
    return scores


def call_mix(rows):
    """The weight of each text, so that together they are as the lines of a call."""
    misleads = numpy.array([row.get("tricky", False) for row in rows])
    ordinary = numpy.array([not row["labels"] for row in rows])
    weights = numpy.where(misleads, MISLEADING / max(misleads.mean(), 1e-9), (1 - MISLEADING) / (1 - misleads.mean()))
    weights[ordinary] *= ORDINARY / weights[ordinary].sum()
    weights[~ordinary] *= (1 - ORDINARY) / weights[~ordinary].sum()
    return weights


class Ranking:
    """The texts of a label, the highest score first: what it brings and costs to stop at each."""

    def __init__(self, scores, targets, weights):
        order = numpy.argsort(-scores, kind="stable")
        self.scores = scores[order]
        self.hits = numpy.cumsum(targets[order] * weights[order])
        self.given = numpy.cumsum(weights[order])
        self.precision = self.hits / self.given
        self.recall = self.hits / (targets * weights).sum()

    def least(self, precision):
        """The lowest score above which it is right so often."""
        right = numpy.flatnonzero(self.precision >= precision)
        return self.scores[right[-1]] if len(right) else numpy.inf

    def balanced(self):
        """The score at which precision and recall are best together."""
        f = 2 * self.precision * self.recall / numpy.maximum(self.precision + self.recall, 1e-9)
        return self.scores[f.argmax()]

    def worth(self, price):
        """Where to stop when a wrong cue costs so many right ones."""
        return (self.hits - price * (self.given - self.hits)).argmax()


def surest(rankings):
    """From which scores risky cues are sure. A wrong warning costs the same whichever it is, so all labels pay one price
    for it: the lowest at which they are right often enough together."""
    for price in numpy.arange(0.1, 20, 0.05):
        stops = [ranking.worth(price) for ranking in rankings]
        hits = sum(ranking.hits[stop] for ranking, stop in zip(rankings, stops))
        if hits >= SURE * sum(ranking.given[stop] for ranking, stop in zip(rankings, stops)):
            break
    return [ranking.scores[stop] for ranking, stop in zip(rankings, stops)]


def thresholds(partings, sentences):
    """From which score each label is likely, and from which it is sure, by the scores of every parting. Lines of whole talks
    teach, and are not judged by: what they do lies as much in what was said before them as in their words."""
    judged = numpy.array([row.get("kind") != "talk" for row in sentences.rows])
    rows = [row for row, is_judged in zip(sentences.rows, judged) if is_judged]
    scores = numpy.concatenate([parting[judged] for parting in partings])
    targets = numpy.concatenate([sentences.targets[judged]] * len(partings))
    weights = numpy.concatenate([call_mix(rows)] * len(partings))
    rankings = [Ranking(scores[:, label], targets[:, label], weights) for label in range(len(LABELS))]
    likely = [ranking.least(LIKELY) for ranking in rankings]
    # A helpful cue that is likely is counted as well, so it is not given where that costs more than it brings.
    likely[RISKY:] = [max(least, ranking.balanced()) for least, ranking in zip(likely[RISKY:], rankings[RISKY:])]
    sure = surest(rankings[:RISKY]) + [ranking.least(SURE) for ranking in rankings[RISKY:]]
    return numpy.array(likely), numpy.maximum(likely, sure)


def main(folder, files):
    sentences = Sentences(folder, files)
    everything = numpy.arange(len(sentences.columns))
    partings = [out_of_fold(sentences, everything, parting) for parting in range(PARTINGS)]
    scores = partings[0]
    likely, sure = thresholds(partings, sentences)
    all_texts = numpy.ones(len(sentences.rows), bool)
    fit = Fit(sentences, strongest(Fit(sentences, everything, all_texts), sentences), all_texts)
    steps = numpy.abs(fit.weights).max(axis=1) / LARGEST
    weights = numpy.rint(fit.weights / steps[:, None]).astype(int)
    with open(f"{folder}/fitted.tsv", "w") as file:
        for numbers in (steps, fit.start, likely, sure):
            file.write("\t".join(f"{number:.7g}" for number in numbers) + "\n")
        for place, column in enumerate(fit.columns):
            if weights[:, place].any():
                file.write("\t".join([sentences.columns[column][0], *map(str, weights[:, place])]) + "\n")
    with open(f"{folder}/out-of-fold.jsonl", "w", encoding="utf-8") as file:
        for row, score in zip(sentences.rows, scores):
            given = {label: "sure" if score[k] >= sure[k] else "likely"
                     for k, label in enumerate(LABELS) if score[k] >= likely[k]}
            file.write(json.dumps({**row, "given": given, "scores": [round(float(x), 4) for x in score]}, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])
