#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""`score`: the whole answer against a second computation, and everything that is refused."""
import json
import os
import random
import re
import tempfile

import regulation_data as data
from tap import equal, main, run, test

REGULATIONS = data.load()
FIRST = REGULATIONS["1048-2019"]
FOLDER = tempfile.TemporaryDirectory(prefix="ocop-score-")


def a_set(regulation, number):
    return next(s for s in regulation["sets"] if s["no"] == number)


def write(content):
    path = os.path.join(FOLDER.name, "phiếu chấm.csv")
    with open(path, "wb") as file:
        file.write(content if isinstance(content, bytes) else content.encode("utf-8"))
    return path


def csv_of(sheets, order=("member", "criterion", "option"), end="\n"):
    lines = [",".join(order)]
    for member, sheet in sheets.items():
        for code, place in sheet.items():
            cells = {"member": '"' + member.replace('"', '""') + '"', "criterion": code, "option": str(place)}
            lines.append(",".join(cells[name] for name in order))
    return end.join(lines) + end


def score(content, number=1, regulation="1048-2019", *words):
    return run("score", "--regulation", regulation, "--set", number, "--marks", write(content), *words)


def full(regulation, number, place=lambda criterion: len(criterion["options"])):
    sheet, chosen = {}, set()
    for code, criterion, section, _ in data.items(regulation, a_set(regulation, number)):
        if section.get("choose_one") and section["code"] in chosen:
            continue
        chosen.add(section["code"])
        sheet[code] = place(criterion)
    return sheet


def compare(sheets, number, regulation=FIRST, rule="mean", **how):
    status, out, _ = score(csv_of(sheets, **how), number, regulation["id"], "--json", "--minimums", rule)
    expected = data.result(regulation, a_set(regulation, number), sheets, rule)
    where = f"{regulation['id']} set {number}"
    equal(json.loads(out), expected, where)
    equal(status, 1 if any(m["unscored"] for m in expected["members"]) else 0, where)
    return expected


def refused(content, line, number=1):
    for words in ((), ("--json",)):
        status, out, err = score(content, number, "1048-2019", *words)
        equal(status, 1, content)
        equal(out, "", content)
        if not re.search(rf"\b{line}\b", err):
            raise AssertionError(f"{err!r} does not name line {line}")


@test
def every_set_full():
    """every set, last option everywhere"""
    for regulation in REGULATIONS.values():
        for s in regulation["sets"]:
            compare({"Nguyễn Văn An": full(regulation, s["no"])}, s["no"], regulation)


@test
def every_set_random():
    """every set, random sheets of several members, all rules"""
    chance = random.Random(1048)
    for regulation in REGULATIONS.values():
        for s in regulation["sets"]:
            for rule in ("mean", "every", "majority"):
                sheets = {}
                for member in ("Nguyễn Văn An", "Trần, Bình", 'Lê "Sáu" Hòa', "Phạm Thị Đào")[:chance.randint(1, 4)]:
                    good = chance.random()

                    def place(c, good=good):
                        if chance.random() < good:
                            return len(c["options"])
                        return chance.randint(0 if data.offers_none(c) else 1, len(c["options"]))

                    sheets[member] = full(regulation, s["no"], place)
                    if chance.random() < 0.2:
                        sheets[member].pop(chance.choice(list(sheets[member])))
                compare(sheets, s["no"], regulation, rule, end=chance.choice(["\n", "\r\n"]))


@test
def unfinished():
    """a criterion without a choice makes the sheet unfinished, not 0"""
    sheet = full(FIRST, 1)
    del sheet["1.1"]
    expected = compare({"An": sheet, "Bình": full(FIRST, 1)}, 1)
    equal(expected["members"][0], {"member": "An", "total": None, "parts": None, "unscored": ["1.1"]})
    equal(expected["mean"]["den"], 1)


@test
def none_finished():
    """no finished sheet: no mean, no rank"""
    status, out, _ = score("member,criterion,option\nAn,1.1,1\n", 1, "1048-2019", "--json")
    answer = json.loads(out)
    equal(status, 1)
    equal([answer[k] for k in ("mean", "rank_by_points", "rank", "next")], [None] * 4)
    equal([answer["minimums_missed"], answer["knock_outs"]], [[], []])


@test
def no_rows():
    """a table without rows gives no result"""
    status, out, _ = score("member,criterion,option\n", 1, "1048-2019", "--json")
    equal(status, 1)
    equal(json.loads(out)["members"], [])


@test
def keys():
    """the keys stand in their order"""
    _, out, _ = score(csv_of({"An": full(FIRST, 1)}), 1, "1048-2019", "--json")
    equal(list(json.loads(out)), ["members", "mean", "rank_by_points", "minimums_missed", "rank", "next", "knock_outs"])


@test
def story():
    """without a story the criteria that need one count 0"""
    for s in FIRST["sets"]:
        asks = [c for c, k, _, _ in data.items(FIRST, s) if k.get("story") == "asks"]
        needs = [c for c, k, _, _ in data.items(FIRST, s) if k.get("story") == "needs"]
        if not asks or not needs:
            continue
        criterion = next(k for c, k, _, _ in data.items(FIRST, s) if c == asks[0])
        sheet = full(FIRST, s["no"])
        for code in needs:
            del sheet[code]
        equal(compare({"An": sheet}, s["no"])["members"][0]["unscored"], needs)
        zero = [i for i, o in enumerate(criterion["options"], 1) if o["points"] == 0]
        sheet[asks[0]] = zero[0] if zero else 0
        equal(compare({"An": sheet}, s["no"])["members"][0]["unscored"], [])
        sheet[needs[0]] = 1
        compare({"An": sheet}, s["no"])


@test
def knock_outs():
    """a 0 at a criterion that puts out is listed and changes no figure"""
    listed = 0
    for s in FIRST["sets"]:
        sheet = full(FIRST, s["no"])
        for ground in s.get("knock_outs", []):
            for code, criterion, _, _ in data.items(FIRST, s):
                zero = [i for i, o in enumerate(criterion["options"], 1) if o["points"] == 0]
                if ground.get("zero") and code == ground["criterion"]:
                    sheet[code] = zero[0] if zero else 0
        listed += len(compare({"An": sheet}, s["no"])["knock_outs"])
    if not listed:
        raise AssertionError("no set puts anything out")


@test
def columns_in_any_order():
    """columns in any order, byte order mark, CRLF, spaces, blank lines"""
    sheets = {"Nguyễn Văn An": full(FIRST, 2)}
    compare(sheets, 2, order=("option", "member", "criterion"), end="\r\n")
    plain = score(csv_of(sheets), 2, "1048-2019", "--json")
    loose = csv_of(sheets).replace(",", " , ").replace("\n", "\n \r\n")
    equal(score(b"\xef\xbb\xbf" + loose.encode(), 2, "1048-2019", "--json"), plain)


@test
def refusals():
    """a table with anything wrong is refused whole, naming the line"""
    head = "member,criterion,option\n"
    refused("", 1)
    refused("An,1.1,1\n", 1)
    refused("member,criterion\nAn,1.1\n", 1)
    refused("member,criterion,option,note\nAn,1.1,1,\n", 1)
    refused(head + "An,1.1\n", 2)
    refused(head + "An,1.1,1,2\n", 2)
    refused(head + "An,1.1,1\n,1.3,1\n", 3)
    refused(head + "An,99.9,1\n", 2)
    refused(head + "An,1.1,một\n", 2)
    refused(head + "An,1.1,-1\n", 2)
    refused(head + "An,1.1,1.5\n", 2)
    refused(head + "An,1.1,4\n", 2)
    refused(head + "An,1.2,0\n", 2)
    refused(head + "An,1.1,1\nBình,1.1,1\n\nAn,1.1,2\n", 5)
    refused(head + 'An,1.1,"1\n', 2)
    refused(head.encode() + "Hòa".encode("cp1258", "replace") + b"\xff,1.1,1\n", 2)
    refused(head.encode() + b"An\0,1.1,1\n", 2)


@test
def none_offered_in_one_case():
    """none of these is offered where only one case has an option of 0 points"""
    codes = {c: k for c, k, _, _ in data.items(FIRST, a_set(FIRST, 1))}
    equal(data.offers_none(codes["3.2"]), True)
    sheet = full(FIRST, 1)
    sheet["3.2"] = 0
    compare({"An": sheet}, 1)


@test
def alternatives():
    """rows for two alternatives of a section are refused"""
    for regulation in REGULATIONS.values():
        for s in regulation["sets"]:
            for _, _, section, _ in data.items(regulation, s):
                if section.get("choose_one"):
                    (one, _), (two, _) = section["criteria"][:2]
                    text = f"member,criterion,option\nAn,{one},1\nAn,{two},1\n"
                    status, out, err = score(text, s["no"], regulation["id"], "--json")
                    equal((status, out), (1, ""), err)


@test
def usage():
    """wrong usage is status 2"""
    marks = write(csv_of({"An": full(FIRST, 1)}))
    good = {"--regulation": "1048-2019", "--set": "1", "--marks": marks}

    def call(**changed):
        words = []
        for name, value in {**good, **{"--" + k: v for k, v in changed.items()}}.items():
            words += [name, value] if value is not None else []
        status, out, err = run("score", *words)
        if status != 0:
            equal(out, "")
            equal(bool(err), True)
        return status

    equal(call(), 0)
    equal(call(minimums="majority"), 0)
    for wrong in ({"regulation": "1049-2019"}, {"regulation": "../1048-2019"}, {"regulation": ""}, {"set": "27"},
                  {"set": "0"}, {"set": "-1"}, {"set": "x"}, {"minimums": "median"}, {"regulation": None},
                  {"set": None}, {"marks": None}, {"colour": "red"}):
        equal(call(**wrong), 2, str(wrong))
    equal(run("score")[0], 2)
    equal(call(marks=marks + ".missing"), 1)
    equal(call(marks=FOLDER.name), 1)


@test
def words():
    """without --json the same in words"""
    status, out, _ = score(csv_of({"Nguyễn Văn An": full(FIRST, 26)}), 26)
    equal(status, 0)
    expected = data.result(FIRST, a_set(FIRST, 26), {"Nguyễn Văn An": full(FIRST, 26)})
    for part in ("Nguyễn Văn An", str(expected["members"][0]["total"]), expected["mean"]["text"]):
        if part not in out:
            raise AssertionError(f"{part} is not in {out}")


@test
def show_help():
    """--help shows options and examples"""
    status, out, _ = run("score", "--help")
    equal(status, 0)
    for part in ("--minimums", "--marks", "--json", "ocop-danang score --regulation 1048-2019"):
        if part not in out:
            raise AssertionError(f"{part} is not in {out}")


main()
