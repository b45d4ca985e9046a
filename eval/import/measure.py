"""Imports a folder into an empty data folder and says how fast, with how much memory, and what could not be read.

Usage: measure.py ASSAY FOLDER.  Exit status 1 when the import failed, doctor found something, or a second import of the
same folder was not all unchanged.
"""
import json
import os
import resource
import subprocess
import sys
import tempfile
import time


def main() -> int:
    assay, folder = sys.argv[1:3]
    with tempfile.TemporaryDirectory() as data:
        start = time.monotonic()
        first = subprocess.run([assay, "import", "--data", data, "--json", folder], capture_output=True, text=True, check=False)
        seconds = time.monotonic() - start
        # The largest child so far is the one that has just ended.
        peak_mib = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
        if first.returncode != 0:
            print(f"import {folder}: exit status {first.returncode}: {first.stderr.strip()}")
            return 1
        summary = json.loads(first.stdout)
        documents = summary["added"] + summary["revised"] + summary["unchanged"]
        size_mib = sum(os.path.getsize(os.path.join(root, name)) for root, _, names in os.walk(folder) for name in names) / 2**20
        print(f"import {folder}: {summary['files']} files ({size_mib:.1f} MiB), {documents} documents in {seconds:.2f} s: "
              f"{documents / seconds:.0f} documents/s, peak {peak_mib:.0f} MiB; {summary['unreadable']} could not be read, "
              f"{summary['skipped']} skipped")
        second = subprocess.run([assay, "import", "--data", data, "--json", folder], capture_output=True, text=True, check=False)
        again = json.loads(second.stdout)
        doctor = subprocess.run([assay, "doctor", "--data", data], capture_output=True, text=True, check=False)
        if again["added"] or doctor.returncode != 0:
            print(f"import {folder}: a second import added {again['added']}; doctor: {doctor.stdout.strip()}")
            return 1
    return 0


sys.exit(main())
