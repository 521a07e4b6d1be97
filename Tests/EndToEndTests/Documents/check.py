"""Reads the documents of one call with programs that other people wrote, and says what they make of them.

    check.py FOLDER SCHEMA

FOLDER holds READER.FORM for each pair there is. Every problem is a line; the exit code is 1 where there is one.
"""

import csv
import datetime
import email
import email.policy
import io
import json
import pathlib
import re
import sys

import html5lib
import icalendar
import jsonschema
import pandas
import vobject

problems = []


def expect(condition, path, words):
    if not condition:
        problems.append(f"{path.name}: {words}")


def check_ics(path):
    raw = path.read_bytes()
    lines = raw.split(b"\r\n")
    expect(raw.endswith(b"\r\n") and b"\n" not in raw.replace(b"\r\n", b""), path, "a line does not end with CR LF")
    expect(all(len(line) <= 75 for line in lines), path, "a line is longer than 75 bytes")
    events = icalendar.Calendar.from_ical(raw).walk("VEVENT")
    expect(len(events) > 0, path, "there is no event")
    uids = [str(event["uid"]) for event in events]
    expect(len(set(uids)) == len(uids), path, "two events have one id")
    for event in events:
        start, end = event["dtstart"].dt, event["dtend"].dt
        expect(start < end, path, "an event ends before it begins")
        if isinstance(start, datetime.datetime):
            expect(start.tzinfo is not None and start.utcoffset() == datetime.timedelta(0), path, "an hour is not in UTC")
        else:
            # A day is a day in every zone: there is no hour in it that a zone could move.
            expect(b"DTSTART;VALUE=DATE:" + start.strftime("%Y%m%d").encode() in raw, path, "a day has an hour")
            expect(end - start == datetime.timedelta(days=1), path, "a day is not one day")
        expect(int(event["sequence"]) > 0, path, "there is no sequence")
    vobject.readOne(raw.decode()).validate()


def check_eml(path):
    raw = path.read_bytes()
    message = email.message_from_bytes(raw, policy=email.policy.strict)
    parts = list(message.walk())
    for part in parts:
        expect(not part.defects, path, f"{part.get_content_type()}: {part.defects}")
    expect(all(len(line) <= 78 for line in raw.split(b"\r\n")), path, "a line is longer than 78 bytes")
    known = {"from", "to", "subject", "date", "message-id", "mime-version", "x-unsent", "content-type"}
    expect({name.lower() for name in message.keys()} <= known, path, f"a header too many: {message.keys()}")
    expect(len(message["from"].addresses) == 1, path, "it is from nobody, or from several")
    expect(message["date"].datetime is not None, path, "it has no date")
    by_type = {part.get_content_type(): part for part in parts}
    text = by_type["text/plain"].get_content().replace("\r\n", "\n")
    expect(text == path.with_suffix(".txt").read_text(encoding="utf-8"), path, "its text is not the letter")
    html5lib.HTMLParser(strict=True).parse(by_type["text/html"].get_content().replace("\r\n", "\n"))
    attached = by_type["text/calendar"].get_payload(decode=True)
    expect(attached == path.with_suffix(".ics").read_bytes(), path, "what is attached is not the next word")


def check_csv(path):
    text = path.read_bytes().decode("utf-8")
    rows = list(csv.reader(io.StringIO(text, newline=""), strict=True))
    expect(len({len(row) for row in rows}) == 1, path, "a row has more or fewer cells than another")
    for row in rows:
        for cell in row:
            expect(not cell[:1] in set("=+-@\t\r"), path, f"a cell would be taken for a formula: {cell[:20]!r}")
    frame = pandas.read_csv(io.StringIO(text), dtype=str, keep_default_na=False)
    expect(frame.shape == (len(rows) - 1, len(rows[0])), path, f"pandas reads {frame.shape}")


def check_json(path):
    validator = jsonschema.Draft202012Validator(json.loads(pathlib.Path(sys.argv[2]).read_text()))
    for error in validator.iter_errors(json.loads(path.read_text(encoding="utf-8"))):
        expect(False, path, error.message)


def check_html(path):
    text = path.read_text(encoding="utf-8")
    document = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(text)
    names = [element.tag for element in document.iter() if isinstance(element.tag, str)]
    expect("script" not in names and "link" not in names and "img" not in names, path, "something from outside")
    expect(not re.search(r"https?://|url\(|@import", text), path, "an address outside")
    expect(document.get("lang"), path, "no language")
    levels = [int(name[1]) for name in names if re.fullmatch("h[1-6]", name)]
    expect(all(b - a <= 1 for a, b in zip([0] + levels, levels)), path, f"headings out of order: {levels}")
    for element in document.iter():
        for name in element.keys():
            expect(not str(name).lower().startswith("on"), path, f"an attribute that acts: {name}")


def check_txt(path):
    text = path.read_text(encoding="utf-8")
    expect(not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", text), path, "a control character")
    if path.stem == "internal":
        expect(all(len(line) <= 80 for line in text.split("\n")), path, "a line is longer than 80 characters")


for path in sorted(pathlib.Path(sys.argv[1]).iterdir()):
    check = globals().get("check_" + path.suffix[1:])
    if check:
        try:
            check(path)
        except Exception as error:  # whatever a reader makes of it is a finding
            problems.append(f"{path.name}: {type(error).__name__}: {error}")

print("\n".join(problems))
sys.exit(1 if problems else 0)
