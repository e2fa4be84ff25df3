#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""`check regulations --compare`: what changed, against the data files, and everything that is refused."""
import json

import regulation_data as data
from tap import equal, main, run, test

REGULATIONS = data.load()
STORIES = {None: "apart", "asks": "asks", "needs": "needs"}


def a_set(name, number):
    return next(s for s in REGULATIONS[name]["sets"] if s["no"] == number)


def compare(before, after, *words):
    return run("check", "regulations", "--compare", before, after, *words)


def pairs():
    """Each kind of product in each two editions, and neighbours within one."""
    names = sorted(REGULATIONS, key=lambda name: REGULATIONS[name]["in_force_from"])
    for i, before in enumerate(names):
        for after in names[i + 1:]:
            for s in REGULATIONS[before]["sets"]:
                if any(other["no"] == s["no"] for other in REGULATIONS[after]["sets"]):
                    yield before, s["no"], after, s["no"]
    for name in names:
        for number in range(1, 26, 6):
            yield name, number, name, number + 1


def minimums(criterion):
    least = {}
    for stars, points in data.marks(criterion):
        least[str(stars)] = max(points, least.get(str(stars), 0))
    return least


def entry_of(regulation, s, code):
    return next(name for p in s["parts"] for section in p["sections"] for c, name in section["criteria"] if c == code)


def expected_criterion(regulation, s, code, criterion, section):
    return {"code": code, "section": section["code"], "entry": entry_of(regulation, s, code),
            "name": criterion["name"], "note": criterion.get("note"), "max": criterion["max"],
            "story": STORIES[criterion.get("story")], "alternative": section.get("choose_one", False),
            "cases": [name for _, name in sorted(criterion.get("cases", {}).items())],
            "minimums": minimums(criterion)}


def texts(criterion):
    return [criterion["name"], criterion.get("note"), [o["text"] for o in criterion["options"]]]


def expected_changes(old, new, same_section):
    (old_code, old_criterion, old_section), (new_code, new_criterion, new_section) = old, new
    points = [[(o["points"], o.get("case")) for o in c["options"]] for c in (old_criterion, new_criterion)]
    headings = [c.get("stars_on_heading") for c in (old_criterion, new_criterion)]
    differs = {
        "code": old_code != new_code,
        "section": not same_section,
        "max": old_criterion["max"] != new_criterion["max"],
        "points": points[0] != points[1],
        "stars": minimums(old_criterion) != minimums(new_criterion) or headings[0] != headings[1],
        "cases": old_criterion.get("cases", {}) != new_criterion.get("cases", {}),
        "story": old_criterion.get("story") != new_criterion.get("story"),
        "alternative": old_section.get("choose_one", False) != new_section.get("choose_one", False),
        "wording": texts(old_criterion) != texts(new_criterion),
    }
    return [name for name, differ in differs.items() if differ]


def criteria(name, number):
    return {code: (code, criterion, section)
            for code, criterion, section, _ in data.items(REGULATIONS[name], a_set(name, number))}


def check_options(entry, old, new):
    for side, own in (("before", old), ("after", new)):
        listed = [pair[side] for pair in entry["options"] if pair[side] is not None]
        expected = [{"option": place, **{k: o[k] for k in ("points", "stars", "case") if k in o}, "text": o["text"]}
                    for place, o in enumerate(own[1]["options"] if own else [], 1)]
        equal(listed, expected, entry)


def check_pair(before, old_no, after, new_no):
    where = f"{before}:{old_no} {after}:{new_no}"
    status, out, err = compare(f"{before}:{old_no}", f"{after}:{new_no}", "--json")
    equal((status, err), (0, ""), where)
    answer = json.loads(out)
    olds, news = criteria(before, old_no), criteria(after, new_no)
    counterparts = {s["after"]["code"]: s["before"] and s["before"]["code"] for s in answer["sections"] if s["after"]}
    for side, name, number in (("before", before, old_no), ("after", after, new_no)):
        s = a_set(name, number)
        equal(answer[side]["parts"], {p["code"]: p["max"] for p in s["parts"]}, where)
        equal([answer[side][k] for k in ("regulation", "set", "name")], [name, number, s["name"]], where)
        sections = [x for p in s["parts"] for x in p["sections"]]
        equal(sorted(x[side]["code"] for x in answer["sections"] if x[side]), sorted(x["code"] for x in sections), where)

    left_olds, left_news = dict(olds), dict(news)
    for entry in answer["criteria"]:
        old = left_olds.pop(entry["before"]["code"]) if entry["before"] else None
        new = left_news.pop(entry["after"]["code"]) if entry["after"] else None
        if old:
            equal(entry["before"], expected_criterion(REGULATIONS[before], a_set(before, old_no), *old), where)
        if new:
            equal(entry["after"], expected_criterion(REGULATIONS[after], a_set(after, new_no), *new), where)
        check_options(entry, old, new)
        if not old or not new:
            equal((entry["change"], entry["match"]), ("gone" if old else "added", "none"), where)
            continue
        same_entry = entry["before"]["entry"] == entry["after"]["entry"]
        equal(entry["match"] == "entry", same_entry, where)
        if entry["match"] == "name":
            equal(old[1]["name"], new[1]["name"], where)
        changes = expected_changes(old, new, counterparts[new[2]["code"]] == old[2]["code"])
        equal(entry["changes"], changes, f"{where} {old[0]} {new[0]}")
        equal(entry["change"], "changed" if changes else "same", where)
    equal((left_olds, left_news), ({}, {}), where)
    equal([e["after"]["code"] for e in answer["criteria"] if e["after"]], list(news), where)

    # Whatever is in both by the same entry is paired.
    shared = {entry_of(REGULATIONS[before], a_set(before, old_no), c) for c in olds} & \
             {entry_of(REGULATIONS[after], a_set(after, new_no), c) for c in news}
    equal({e["after"]["entry"] for e in answer["criteria"] if e["match"] == "entry"}, shared, where)
    check_grounds(answer, a_set(before, old_no), a_set(after, new_no), where)


def check_grounds(answer, old, new, where):
    for side, s in (("before", old), ("after", new)):
        listed = [k[side] for k in answer["knock_outs"] if k[side]]
        expected = [{"criterion": k.get("criterion"), "zero": k.get("zero", False), "ground": k["ground"]}
                    for k in s.get("knock_outs", [])]
        by_text = sorted(listed, key=json.dumps), sorted(expected, key=json.dumps)
        equal(*by_text, where)
    for k in answer["knock_outs"]:
        if k["before"] and k["after"]:
            equal("wording" in k["changes"], k["before"]["ground"] != k["after"]["ground"], where)
            equal("zero" in k["changes"], k["before"]["zero"] != k["after"]["zero"], where)


@test
def every_pair():
    """every kind of product in every two editions: all criteria once, in order, with exactly what changed"""
    for pair in pairs():
        check_pair(*pair)


@test
def the_same():
    """a set beside itself: nothing changed"""
    for name in REGULATIONS:
        for number in (1, 9, 26):
            answer = json.loads(compare(f"{name}:{number}", f"{name}:{number}", "--json")[1])
            equal(answer["same"], True)
            equal({e["change"] for e in answer["criteria"]}, {"same"})
            status, out, _ = compare(f"{name}:{number}", f"{name}:{number}", "--language", "en")
            equal(status, 0)
            equal(out.splitlines()[2:], ["Nothing changed."], out)


@test
def in_words():
    """without --json in words: what is new and gone by name, no line too wide to print"""
    for before, old_no, after, new_no in pairs():
        if before != after and old_no not in (1, 6, 9, 14, 20, 26):
            continue
        words = (f"{before}:{old_no}", f"{after}:{new_no}")
        answer = json.loads(compare(*words, "--json")[1])
        status, out, err = compare(*words)
        equal((status, err), (0, ""), words)
        flat = " ".join(out.split())
        for entry in answer["criteria"]:
            own = entry["after"] or entry["before"]
            if entry["change"] in ("added", "gone") and " ".join(own["name"].split()) not in flat:
                raise AssertionError(f"{words}: {own['name']} is not in the text")
        for line in out.splitlines()[2:]:
            if len(line) > 100:
                raise AssertionError(f"{words}: {line!r} is too wide")


@test
def deterministic():
    """the same call gives the same bytes"""
    equal(compare("1048-2019:1", "1048-2019:9"), compare("1048-2019:1", "1048-2019:9"))


@test
def order_of_words():
    """--json before or after, --compare with an equals sign"""
    first = compare("1048-2019:1", "1048-2019:2", "--json")
    equal(run("check", "regulations", "--json", "--compare", "1048-2019:1", "1048-2019:2"), first)
    equal(run("check", "regulations", "--compare=1048-2019:1", "--json", "1048-2019:2"), first)


@test
def usage():
    """wrong usage is status 2 with a sentence and nothing on standard output"""
    good = "1048-2019:9"
    for words in ((good,), (), (good, good, good), (good, "1048-2019:27"), (good, "1048-2019:0"), (good, "1048-2019:-1"),
                  (good, "1048-2019:x"), (good, "1048-2019:"), (good, "1048-2019"), (good, "9"), (good, ""),
                  ("1049-2019:9", good), (good, "1049-2019:9"), ("../1048-2019:9", good), (":9", good), (good, "--colour"),
                  (good, "1048-2019:9999999999999999999999")):
        status, out, err = run("check", "regulations", "--compare", *words)
        equal((status, out), (2, ""), words)
        equal(bool(err.strip()), True, words)
    status, _, err = compare(good, "1049-2019:9")
    equal("1049-2019" in err, True, err)


@test
def show_help():
    """--help tells of it"""
    status, out, _ = run("check", "regulations", "--help")
    equal(status, 0)
    equal("--compare" in out and "148-2023:9 26-2026:9" in out, True, out)


main()
