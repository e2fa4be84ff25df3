#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""`check regulations`: what is printed against the data files, and the data against plain sums."""
import json

import regulation_data as data
from tap import equal, main, run, test

REGULATIONS = data.load()


def expected_criterion(code, criterion, section):
    answer = {"code": code, "section": section["code"], "max": criterion["max"]}
    if section.get("choose_one"):
        answer["alternative"] = section["code"]
    if "stars_on_heading" in criterion:
        answer["stars_on_heading"] = criterion["stars_on_heading"]
    answer["options"] = [{k: o[k] for k in ("points", "stars", "case") if k in o} for o in criterion["options"]]
    return answer


def part_sum(regulation, part):
    total = 0
    for section in part["sections"]:
        largest = [max(o["points"] for o in regulation["criteria"][name]["options"]) for _, name in section["criteria"]]
        total += max(largest) if section.get("choose_one") else sum(largest)
    return total


def expected_set(regulation, s):
    answer = {}
    for part in s["parts"]:
        criteria = [expected_criterion(code, c, section) for code, c, section, p in data.items(regulation, s)
                    if p == part["code"]]
        answer[part["code"]] = {"max": part["max"], "sum": part_sum(regulation, part), "criteria": criteria}
    answer["knock_outs"] = [{"criterion": k.get("criterion"), "zero": k.get("zero", False)}
                            for k in s.get("knock_outs", [])]
    answer["gaps"] = [gap["text"] for gap in s.get("gaps", [])]
    return answer


@test
def as_json():
    """--json holds exactly the data of every regulation"""
    status, out, err = run("check", "regulations", "--json")
    equal(status, 0, err)
    answer = json.loads(out)
    for name, sets in answer.items():
        regulation = REGULATIONS[name]
        equal(list(sets), [str(s["no"]) for s in regulation["sets"]], name)
        for s in regulation["sets"]:
            equal(sets[str(s["no"])], expected_set(regulation, s), f"{name} set {s['no']}")
    if "1048-2019" not in answer:
        raise AssertionError("1048-2019 is missing")


@test
def all_sums():
    """26 sets each; parts sum to their maxima, apart from the gaps declared"""
    answer = json.loads(run("check", "regulations", "--json")[1])
    for name, sets in answer.items():
        equal(len(sets), 26, name)
        for s in REGULATIONS[name]["sets"]:
            for part in "ABC":
                declared = [g["sum"] for g in s.get("gaps", []) if g.get("part") == part and "sum" in g]
                own = sets[str(s["no"])][part]
                equal(own["sum"], declared[0] if declared else own["max"], f"{name} set {s['no']} part {part}")


@test
def known_gap():
    """part C of set 19 of 1048 gives 38 of 40 points"""
    part = json.loads(run("check", "regulations", "--json")[1])["1048-2019"]["19"]["C"]
    equal((part["max"], part["sum"]), (40, 38))


@test
def no_key_twice():
    """no name stands twice in an object of the data files"""
    def once(pairs):
        names = [name for name, _ in pairs]
        equal(len(names), len(set(names)), str(names))
        return dict(pairs)

    import glob
    import os
    from tap import SOURCE_ROOT
    for path in glob.glob(os.path.join(SOURCE_ROOT, "data", "regulations", "*.json")):
        with open(path, encoding="utf-8") as file:
            json.load(file, object_pairs_hook=once)


@test
def in_words():
    """without --json a line for each set"""
    status, out, err = run("check", "regulations")
    equal(status, 0, err)
    for s in REGULATIONS["1048-2019"]["sets"]:
        if s["name"] not in out:
            raise AssertionError(f"{s['name']} is not in the text")
        for gap in s.get("gaps", []):
            if gap["text"] not in out:
                raise AssertionError(f"{gap['text']} is not in the text")


@test
def usage():
    """wrong usage is status 2, --help is 0"""
    equal(run("check", "regulations", "--colour")[0], 2)
    equal(run("check", "regulations", "1048-2019")[0], 2)
    status, out, _ = run("check", "regulations", "--help")
    equal(status, 0)
    equal("--json" in out, True)


main()
