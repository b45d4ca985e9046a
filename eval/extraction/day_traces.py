"""Does a page name a day anywhere, in whatever form?  A label that no byte of its page gives cannot be read from it."""

import calendar
import datetime
import re

UNIX_TIME = re.compile(r"\b(1\d{9})(?:\d{3})?\b")


def forms(day):
    """Regular expressions for the day: figures in any order with anything between, and the month in words."""
    year = rf"(?:{day.year}|{day.year % 100:02})"
    month = rf"0?{day.month}"
    number = rf"0?{day.day}"
    name = rf"(?:{calendar.month_name[day.month]}|{calendar.month_abbr[day.month]}|{calendar.month_name[day.month][:4]})"
    return [
        rf"{day.year}\D{{0,2}}{month}\D{{0,2}}{number}",
        rf"\b{month}\D{number}\D{year}\b",
        rf"\b{number}\D{month}\D{year}\b",
        rf"{name}[\W_]{{0,3}}{number}(?:st|nd|rd|th)?\b[^0-9]{{0,12}}{year}",
        rf"{number}(?:st|nd|rd|th)?(?:\s+of)?[\W_]{{0,3}}{name}[\W_]{{0,4}}{year}",
    ]


def names_day(page, day):
    """`page`: its text as written, markup and all; `day`: YYYY-MM-DD, or another form, which any page names."""
    try:
        day = datetime.date.fromisoformat(day[:10])
    except ValueError:
        return True
    if any(re.search(form, page, re.IGNORECASE) for form in forms(day)):
        return True
    midnight = int(datetime.datetime(day.year, day.month, day.day, tzinfo=datetime.timezone.utc).timestamp())
    zones = 14 * 3600
    return any(midnight - zones <= int(found[1]) < midnight + 86400 + zones for found in UNIX_TIME.finditer(page))
