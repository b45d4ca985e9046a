#!/usr/bin/env python3
"""Draws mixed_load.csv or mixed_http.csv: a search's time by second of the run, and the documents in the index.

usage: plot.py CSV        writes the .svg beside it
"""

import csv
import math
import sys
from pathlib import Path

WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM = 960, 420, 60, 80, 40, 45
SERIES = (("p50_ms", "#2b6cb0", "median"), ("p99_ms", "#d97706", "99th percentile"), ("longest_ms", "#b91c1c", "longest"))


def line(points, color, width=1.4, dash=""):
    path = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
    return f'<polyline points="{path}" fill="none" stroke="{color}" stroke-width="{width}" stroke-dasharray="{dash}"/>'


def text(x, y, what, anchor="middle", color="#333"):
    return f'<text x="{x:.0f}" y="{y:.0f}" text-anchor="{anchor}" fill="{color}">{what}</text>'


def draw(rows):
    last = max(float(row["second"]) for row in rows) or 1
    times = [float(row[key]) for row in rows for key, _, _ in SERIES if float(row[key]) > 0] or [1]
    low, high = math.floor(math.log10(min(times))), math.ceil(math.log10(max(times))) or 1
    documents = max(float(row["documents"]) for row in rows) or 1
    across = lambda second: LEFT + (WIDTH - LEFT - RIGHT) * second / last
    up = lambda share: HEIGHT - BOTTOM - (HEIGHT - TOP - BOTTOM) * share
    log_up = lambda ms: up((math.log10(ms) - low) / max(1, high - low))
    out = [f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{HEIGHT}" font-family="sans-serif" font-size="12">',
           '<rect width="100%" height="100%" fill="white"/>']
    for power in range(low, high + 1):
        out += [line([(LEFT, log_up(10**power)), (WIDTH - RIGHT, log_up(10**power))], "#ddd", 1),
                text(LEFT - 6, log_up(10**power) + 4, f"{10**power:g} ms", "end")]
    for part in range(6):
        second = last * part / 5
        out.append(text(across(second), HEIGHT - BOTTOM + 18, f"{second:.0f} s"))
    grown = [(across(float(row["second"])), up(float(row["documents"]) / documents)) for row in rows if float(row["documents"])]
    out += [line(grown, "#9ca3af", 1.2, "4 3"), text(WIDTH - RIGHT + 6, up(1) + 4, f"{documents:,.0f}", "start", "#6b7280"),
            text(WIDTH - RIGHT + 6, up(0) + 4, "0", "start", "#6b7280")]
    for at, (key, color, name) in enumerate(SERIES):
        points = [(across(float(row["second"])), log_up(float(row[key]))) for row in rows if float(row[key]) > 0]
        out += [line(points, color), text(LEFT + 10 + 170 * at, TOP - 16, name, "start", color)]
    out += [text(LEFT + 520, TOP - 16, "documents in the index (right)", "start", "#6b7280"), "</svg>"]
    return "\n".join(out) + "\n"


def main():
    path = Path(sys.argv[1])
    with open(path, newline="") as file:
        rows = list(csv.DictReader(file))
    path.with_suffix(".svg").write_text(draw(rows))
    print(f"plot: {path.with_suffix('.svg')}")


if __name__ == "__main__":
    main()
