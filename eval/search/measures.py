"""Measures of a ranking: nDCG, average precision, reciprocal rank.  As trec_eval has them; measures_test.py holds examples."""

import math


def ndcg(ranking, grades, depth):
    """`ranking`: names, best first; `grades`: name -> gain above 0.  Gains are discounted by log2(rank + 1)."""
    def discounted(gains):
        return sum(gain / math.log2(rank + 1) for rank, gain in enumerate(gains, 1))
    ideal = discounted(sorted(grades.values(), reverse=True)[:depth])
    return discounted([grades.get(name, 0) for name in ranking[:depth]]) / ideal


def average_precision(ranking, grades):
    """Precision at each relevant document found, over all relevant ones; what was not found counts as 0."""
    found, total = 0, 0.0
    for rank, name in enumerate(ranking, 1):
        if grades.get(name, 0) > 0:
            found += 1
            total += found / rank
    return total / len(grades)


def reciprocal_rank(ranking, grades, depth):
    for rank, name in enumerate(ranking[:depth], 1):
        if grades.get(name, 0) > 0:
            return 1 / rank
    return 0.0


MEASURES = {"nDCG@10": lambda ranking, grades: ndcg(ranking, grades, 10),
            "MAP": average_precision,
            "MRR@10": lambda ranking, grades: reciprocal_rank(ranking, grades, 10)}


def mean(measure, rankings, judgements):
    """Over all judged queries; one without a ranking counts as 0."""
    return sum(MEASURES[measure](rankings.get(query, []), grades) for query, grades in judgements.items()) / len(judgements)
