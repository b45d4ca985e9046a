"""Holds the code and ARCHITECTURE.md to src/ROOMS.  Exit status 1 with one line a fault.

Checked: every folder with code under src/ is a room of the table and every room of the table is a folder; every include
of ours goes to the room itself or to one that the table allows; the table has no circle; groups keep their direction;
every room has a starting header; ARCHITECTURE.md has a heading for every room, and none for a room that is not there.
"""
import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SOURCES = ROOT / "src"
GROUPS = ["base", "collect", "examine", "group", "keep", "report", "run", "serve"]
FORBIDDEN_TO_STAGES = {"keep", "run", "serve"}


def read_rooms() -> dict[str, set[str]]:
    rooms: dict[str, set[str]] = {}
    for line in (SOURCES / "ROOMS").read_text(encoding="utf-8").splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        room, question, allowed = (field.strip() for field in line.split("|"))
        if not question.endswith("?"):
            raise SystemExit(f"src/ROOMS: {room}: the second field is the question that the room answers")
        rooms[room] = set(allowed.split())
    return rooms


def room_of(path: Path, rooms: dict[str, set[str]]) -> str | None:
    folder = path.parent
    while folder not in (Path("."), Path("")):
        if folder.as_posix() in rooms:
            return folder.as_posix()
        folder = folder.parent
    return None


def table_faults(rooms: dict[str, set[str]]) -> list[str]:
    faults = []
    for room, allowed in rooms.items():
        group = room.split("/")[0]
        if group not in GROUPS:
            faults.append(f"src/ROOMS: {room}: unknown group {group}")
        for other in allowed:
            if other not in rooms:
                faults.append(f"src/ROOMS: {room} may include {other}, which is no room")
            elif group == "base" and not other.startswith("base"):
                faults.append(f"src/ROOMS: {room}: base includes nothing but base")
            elif group in ("collect", "examine", "group", "report") and other.split("/")[0] in FORBIDDEN_TO_STAGES:
                faults.append(f"src/ROOMS: {room}: a stage never includes {other}")
    state: dict[str, int] = {}

    def visit(room: str, path: list[str]) -> None:
        if state.get(room) == 2:
            return
        if state.get(room) == 1:
            faults.append("src/ROOMS: a circle: " + " -> ".join(path + [room]))
            return
        state[room] = 1
        for other in sorted(rooms.get(room, ())):
            visit(other, path + [room])
        state[room] = 2

    for room in rooms:
        visit(room, [])
    return faults


def include_faults(rooms: dict[str, set[str]]) -> list[str]:
    faults = []
    pattern = re.compile(r'^\s*#\s*include\s+"([^"]+)"', re.MULTILINE)
    for file in sorted(SOURCES.rglob("*")):
        if file.suffix not in (".h", ".cc") or file.parent == SOURCES:
            continue
        path = file.relative_to(SOURCES)
        room = room_of(path, rooms)
        if room is None or path.parent.as_posix() != room:
            faults.append(f"src/{path}: in no room of src/ROOMS")
            continue
        for included in pattern.findall(file.read_text(encoding="utf-8")):
            target = Path(included)
            if not (SOURCES / target).is_file():
                faults.append(f"src/{path}: includes {included}, which is not under src/")
                continue
            other = room_of(target, rooms)
            if other != room and other not in rooms[room]:
                faults.append(f"src/{path}: includes {included}, but src/ROOMS does not let {room} into {other}")
    return faults


def folder_faults(rooms: dict[str, set[str]]) -> list[str]:
    faults = []
    for room in rooms:
        headers = list((SOURCES / room).glob("*.h"))
        if not headers:
            faults.append(f"src/{room}: a room of src/ROOMS without a header")
        elif not any("Start here" in header.read_text(encoding="utf-8")[:600] for header in headers):
            faults.append(f"src/{room}: no header says 'Start here' in its first lines")
    return faults


def document_faults(rooms: dict[str, set[str]]) -> list[str]:
    text = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
    described = set(re.findall(r"^#+ \[`([a-z/]+)`\]\(src/\1\)", text, re.MULTILINE))
    faults = [f"ARCHITECTURE.md: no heading for room {room}" for room in rooms if room not in described]
    faults += [f"ARCHITECTURE.md: describes {room}, which is no room" for room in described if room not in rooms]
    for link in re.findall(r"\]\((?!https?:|#)([^)#]+)", text):
        if not (ROOT / link).exists():
            faults.append(f"ARCHITECTURE.md: link to {link}, which is not there")
    return faults


def main() -> int:
    rooms = read_rooms()
    faults = table_faults(rooms) + include_faults(rooms) + folder_faults(rooms) + document_faults(rooms)
    for fault in faults:
        print(fault)
    if not faults:
        print(f"rooms: {len(rooms)} rooms, includes and ARCHITECTURE.md agree with src/ROOMS")
    return 1 if faults else 0


sys.exit(main())
