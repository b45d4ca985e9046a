#!/usr/bin/env python3
"""The measures on examples small enough to do by hand."""

import math
import unittest

import measures

GRADES = {"a": 3, "b": 1}


class Measures(unittest.TestCase):
    def test_ndcg_discounts_by_rank(self):
        # gains 0, 3, 1 at ranks 1, 2, 3 against the ideal 3, 1
        found = 3 / math.log2(3) + 1 / math.log2(4)
        ideal = 3 / math.log2(2) + 1 / math.log2(3)
        self.assertAlmostEqual(measures.ndcg(["x", "a", "b"], GRADES, 10), found / ideal)
        self.assertAlmostEqual(found / ideal, 0.6590, places=4)

    def test_ndcg_of_the_ideal_order_is_one(self):
        self.assertAlmostEqual(measures.ndcg(["a", "b", "x"], GRADES, 10), 1)

    def test_ndcg_looks_no_deeper_than_it_says(self):
        self.assertEqual(measures.ndcg(["x", "y", "a"], GRADES, 2), 0)
        self.assertAlmostEqual(measures.ndcg(["a"], GRADES, 1), 1)  # the ideal is cut as well

    def test_average_precision(self):
        # relevant at ranks 1 and 3: (1/1 + 2/3) / 2
        self.assertAlmostEqual(measures.average_precision(["a", "x", "b"], GRADES), 5 / 6)

    def test_average_precision_counts_what_was_not_found(self):
        self.assertAlmostEqual(measures.average_precision(["x", "a"], GRADES), 0.25)

    def test_reciprocal_rank(self):
        self.assertAlmostEqual(measures.reciprocal_rank(["x", "y", "b"], GRADES, 10), 1 / 3)
        self.assertEqual(measures.reciprocal_rank(["x", "y", "b"], GRADES, 2), 0)

    def test_a_query_without_an_answer_lowers_the_mean(self):
        judgements = {"1": {"a": 1}, "2": {"b": 1}}
        self.assertAlmostEqual(measures.mean("MRR@10", {"1": ["a"]}, judgements), 0.5)


if __name__ == "__main__":
    unittest.main()
