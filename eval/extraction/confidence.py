#!/usr/bin/env python3
"""Does the confidence of an extraction mean something?  Its value against the word F1 that the page has.

    eval/extraction/confidence.py FOLDER [--command 'build/release/assay extract --json'] [--plot FILE.svg]
                                         [--fit build/release/page_signals]

Printed: by tenth of the pages in order of confidence, the mean confidence, mean F1 and share of pages under BAD; the
rank correlation (Spearman); how often a page under BAD ranks below one over it; and the expected calibration error,
confidence read as the F1 to be expected.  --plot draws it.

--fit prints the weights of src/collect/page/confidence.cc fitted again to these pages, a logistic regression of F1, and
the same figures for weights fitted to nine tenths of the pages and asked about the last one, mean over SEEDS divisions.
"""

import argparse
import json
import math
import pathlib
import random
import shlex
import statistics
import subprocess

from score import rows_of, unpacked

BAD = 0.7
BINS = 10
SEEDS = range(5)
MOST_BARE = 0.5  # as in confidence.cc


def ranks(values):
    """From 1; equal values share the mean of their ranks."""
    order = sorted(range(len(values)), key=values.__getitem__)
    result = [0.0] * len(values)
    start = 0
    while start < len(order):
        end = start
        while end < len(order) and values[order[end]] == values[order[start]]:
            end += 1
        for at in order[start:end]:
            result[at] = (start + end + 1) / 2
        start = end
    return result


def rank_correlation(left, right):
    return statistics.correlation(ranks(left), ranks(right)) if len(set(left)) > 1 else 0.0


def ordered_rightly(confidence, f1):
    """Of the pairs of a page under BAD and one over it, how many the confidence puts in that order."""
    rank = ranks(confidence)
    bad = [rank[at] for at, value in enumerate(f1) if value < BAD]
    good = len(f1) - len(bad)
    return 1 - (sum(bad) - len(bad) * (len(bad) + 1) / 2) / (len(bad) * good) if bad and good else 1.0


def bins_of(confidence, f1):
    order = sorted(range(len(f1)), key=confidence.__getitem__)
    for part in range(BINS):
        chosen = order[len(order) * part // BINS:len(order) * (part + 1) // BINS]
        if chosen:
            values = [f1[at] for at in chosen]
            yield (statistics.fmean(confidence[at] for at in chosen), statistics.fmean(values), len(chosen),
                   sum(value < BAD for value in values))


def calibration_error(confidence, f1):
    return sum(count * abs(expected - found) for expected, found, count, _ in bins_of(confidence, f1)) / len(f1)


def summary(confidence, f1):
    return (f"rank correlation {rank_correlation(confidence, f1):.3f}  pairs in order {ordered_rightly(confidence, f1):.3f}  "
            f"calibration error {calibration_error(confidence, f1):.4f}")


def draw(confidence, f1):
    side, left, top = 420, 55, 40
    across, up = (lambda x: left + side * x), (lambda y: top + side * (1 - y))
    text = '<text x="{:.0f}" y="{:.0f}" text-anchor="{}" fill="#333">{}</text>'.format
    out = [f'<svg xmlns="http://www.w3.org/2000/svg" width="{side + left + 25}" height="{side + top + 55}" '
           'font-family="sans-serif" font-size="12">', '<rect width="100%" height="100%" fill="white"/>',
           text(left, top - 16, "start", f"{len(f1)} pages; the line: means by tenth of the pages")]
    for part in range(6):
        at = part / 5
        for ends in (f'x1="{across(at):.0f}" y1="{up(0):.0f}" x2="{across(at):.0f}" y2="{up(1):.0f}"',
                     f'x1="{across(0):.0f}" y1="{up(at):.0f}" x2="{across(1):.0f}" y2="{up(at):.0f}"'):
            out.append(f'<line {ends} stroke="#ddd"/>')
        out += [text(across(at), up(0) + 18, "middle", f"{at:.1f}"), text(left - 8, up(at) + 4, "end", f"{at:.1f}")]
    out.append(f'<line x1="{across(0)}" y1="{up(0)}" x2="{across(1)}" y2="{up(1)}" stroke="#9ca3af" stroke-dasharray="4 3"/>')
    out += [f'<circle cx="{across(x):.1f}" cy="{up(y):.1f}" r="2" fill="#2b6cb0" fill-opacity="0.35"/>'
            for x, y in zip(confidence, f1)]
    path = " ".join(f"{across(x):.1f},{up(y):.1f}" for x, y, _, _ in bins_of(confidence, f1))
    out += [f'<polyline points="{path}" fill="none" stroke="#b91c1c" stroke-width="2"/>',
            text(left + side / 2, up(0) + 40, "middle", "confidence"), text(left - 8, top - 16, "end", "word F1"), "</svg>"]
    return "\n".join(out) + "\n"


def solve(matrix, values):
    """The solution of a small system of linear equations, by elimination."""
    rows = [row[:] + [value] for row, value in zip(matrix, values)]
    size = len(rows)
    for at in range(size):
        best = max(range(at, size), key=lambda row: abs(rows[row][at]))
        rows[at], rows[best] = rows[best], rows[at]
        for other in range(size):
            if other != at:
                factor = rows[other][at] / rows[at][at]
                rows[other] = [value - factor * above for value, above in zip(rows[other], rows[at])]
    return [rows[at][size] / rows[at][at] for at in range(size)]


def estimate(weights, row):
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, sum(map(float.__mul__, weights, row))))))


def fitted(rows, f1):
    """Newton's method on the cross entropy, halved steps where one would make it worse; a little ridge on all but the first."""
    size = len(rows[0])
    ridge = [0.0] + [1e-3 * len(rows) * statistics.pvariance(column) for column in list(zip(*rows))[1:]]

    def loss(weights):
        entropy = 0.0
        for row, value in zip(rows, f1):
            p = estimate(weights, row)
            entropy -= value * math.log(p) + (1 - value) * math.log(1 - p)
        return entropy + sum(r * w * w for r, w in zip(ridge, weights)) / 2

    weights, now = [1.0] + [0.0] * (size - 1), math.inf
    for _ in range(40):
        gradient = [-r * w for r, w in zip(ridge, weights)]
        hessian = [[ridge[i] if i == j else 0.0 for j in range(size)] for i in range(size)]
        for row, value in zip(rows, f1):
            p = estimate(weights, row)
            for i in range(size):
                gradient[i] += (value - p) * row[i]
                for j in range(size):
                    hessian[i][j] += p * (1 - p) * row[i] * row[j]
        step = solve(hessian, gradient)
        scale = 1.0
        while scale > 1e-4 and loss([w + scale * s for w, s in zip(weights, step)]) > now:
            scale /= 2
        weights = [w + scale * s for w, s in zip(weights, step)]
        before, now = now, loss(weights)
        if before - now < 1e-6:
            break
    return weights


def signals_of(program, folder):
    with unpacked(folder) as pages:
        lines = subprocess.run([program, *map(str, pages)], stdout=subprocess.PIPE, check=True).stdout.splitlines()
    for line in lines:
        signals = json.loads(line)
        yield [1.0, min(MOST_BARE, signals["bare_share"]), math.log1p(signals["left_bytes"]),
               math.log1p(signals["prose_outside"])]


def show_fit(rows, f1):
    print("weights fitted to all:", "  ".join(f"{weight:.2f}" for weight in fitted(rows, f1)))
    figures = []
    for seed in SEEDS:
        order = random.Random(seed).sample(range(len(rows)), len(rows))
        asked = [0.0] * len(rows)
        for part in range(BINS):
            held = set(order[part::BINS])
            weights = fitted([row for at, row in enumerate(rows) if at not in held],
                             [value for at, value in enumerate(f1) if at not in held])
            for at in held:
                asked[at] = estimate(weights, rows[at])
        figures.append((rank_correlation(asked, f1), ordered_rightly(asked, f1), calibration_error(asked, f1)))
    print("cross-validated: rank correlation {:.3f}  pairs in order {:.3f}  calibration error {:.4f}".format(
        *map(statistics.fmean, zip(*figures))))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--command", default="build/release/assay extract --json")
    parser.add_argument("--plot", type=pathlib.Path)
    parser.add_argument("--fit", help="the program that prints the signals, build/release/page_signals")
    options = parser.parse_args()

    rows = rows_of(options.folder, shlex.split(options.command))
    f1, confidence = [row["f1"] for row in rows], [row["confidence"] or 0.0 for row in rows]
    print(f"confidence  mean F1  pages  F1 < {BAD}")
    for expected, found, count, bad in bins_of(confidence, f1):
        print(f"      {expected:.3f}    {found:.3f}    {count:3}  {bad:3} ({bad / count:.3f})")
    print(summary(confidence, f1))
    if options.plot:
        options.plot.write_text(draw(confidence, f1))
        print(f"plot: {options.plot}")
    if options.fit:
        show_fit(list(signals_of(options.fit, options.folder)), f1)


if __name__ == "__main__":
    main()
