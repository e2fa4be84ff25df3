# SPDX-License-Identifier: GPL-3.0-or-later
"""The regulations' data files read without the program, to compute its answers a second time."""
import glob
import json
import os
from fractions import Fraction

from tap import SOURCE_ROOT

PARTS = "ABC"


def load():
    regulations = {}
    for path in sorted(glob.glob(os.path.join(SOURCE_ROOT, "data", "regulations", "*.json"))):
        with open(path, encoding="utf-8") as file:
            data = json.load(file)
        regulations[data["id"]] = data
    return regulations


def items(regulation, a_set):
    """(code, criterion, section, part's code) in the order of the set."""
    for part in a_set["parts"]:
        for section in part["sections"]:
            for code, name in section["criteria"]:
                yield code, regulation["criteria"][name], section, part["code"]


def offers_none(criterion):
    cases = criterion.get("cases") or {None: ""}
    zero = [{str(o.get("case")) for o in criterion["options"] if o["points"] == 0 and str(o.get("case")) == str(case)}
            for case in cases]
    return not all(zero)


def marks(criterion):
    """(stars, points) that the criterion asks for."""
    asked = {(o["stars"], o["points"]) for o in criterion["options"] if "stars" in o}
    if "stars_on_heading" in criterion:
        asked.add((criterion["stars_on_heading"], min(o["points"] for o in criterion["options"])))
    return asked


def score_sheet(regulation, a_set, sheet):
    """One member's sheet {code: place}: points by part, points by criterion asked, codes unscored."""
    points = {}
    unscored = []
    no_story = any(c.get("story") == "asks" and code in sheet and place_points(c, sheet[code]) == 0
                   for code, c, _, _ in items(regulation, a_set))
    parts = dict.fromkeys(PARTS, 0)
    for code, criterion, section, part in items(regulation, a_set):
        if code in sheet:
            points[code] = place_points(criterion, sheet[code])
            parts[part] += points[code]
        elif section.get("choose_one"):
            if not any(other in sheet for other, _ in section["criteria"]) and section["code"] not in unscored:
                unscored.append(section["code"])
        elif criterion.get("story") == "needs" and no_story:
            points[code] = 0
        else:
            unscored.append(code)
    return parts, points, unscored


def place_points(criterion, place):
    return criterion["options"][place - 1]["points"] if place else 0


def fraction(value):
    value = Fraction(value)
    return {"num": value.numerator, "den": value.denominator}


def score_text(regulation, mean):
    hundredths = (mean.numerator * 200 + mean.denominator) // (mean.denominator * 2)
    for least in regulation["bands"].values():
        if mean < least <= Fraction(hundredths, 100):
            hundredths = least * 100 - 1
    return f"{hundredths // 100},{hundredths % 100:02d}"


def measure(rule, given, least):
    """What is reached on one criterion, and whether that is enough."""
    if rule == "every":
        return Fraction(min(given)), min(given) >= least
    if rule == "majority":
        reaching = Fraction(sum(points >= least for points in given), len(given))
        return reaching, reaching > Fraction(1, 2)
    mean = Fraction(sum(given), len(given))
    return mean, mean >= least


def result(regulation, a_set, sheets, rule="mean"):
    """What `score --json` should print for {member: {code: place}}."""
    members, finished = [], []
    for member, sheet in sheets.items():
        parts, points, unscored = score_sheet(regulation, a_set, sheet)
        total = sum(parts.values())
        members.append({"member": member, "total": None if unscored else total, "parts": None if unscored else parts,
                        "unscored": unscored})
        if not unscored:
            finished.append((total, points))
    knock_outs = []
    for member, sheet in sheets.items():
        for code, criterion, _, _ in items(regulation, a_set):
            for ground in a_set.get("knock_outs", []):
                beside = ground["criterion"]
                if (ground.get("zero") and beside and (code == beside or code.startswith(beside + "."))
                        and code in sheet and place_points(criterion, sheet[code]) == 0):
                    knock_outs.append({"member": member, "criterion": code, "ground": ground["ground"]})
    answer = {"members": members, "mean": None, "rank_by_points": None, "minimums_missed": [], "rank": None,
              "next": None, "knock_outs": knock_outs}
    if not finished:
        return answer

    mean = Fraction(sum(total for total, _ in finished), len(finished))
    bands = {int(stars): least for stars, least in regulation["bands"].items()}
    by_points = max(stars for stars, least in bands.items() if mean >= least)
    missed = []
    for position, (code, criterion, _, _) in enumerate(items(regulation, a_set)):
        given = [points[code] for _, points in finished if code in points]
        for stars, least in marks(criterion):
            if given:
                reached, met = measure(rule, given, least)
                if not met:
                    missed.append((stars, position, least, {"criterion": code, "stars": stars, "points": least,
                                                            "reached": fraction(reached)}))
    missed = [(stars, minimum) for stars, _, _, minimum in sorted(missed, key=lambda m: m[:3])]
    rank = max(stars for stars in range(1, by_points + 1) if stars == 1 or all(s > stars for s, _ in missed))
    answer["mean"] = {**fraction(mean), "text": score_text(regulation, mean)}
    answer["rank_by_points"] = by_points
    answer["minimums_missed"] = [m for stars, m in missed if stars <= by_points]
    answer["rank"] = rank
    if rank < 5:
        answer["next"] = {"stars": rank + 1, "points": fraction(max(0, bands[rank + 1] - mean)),
                          "minimums": [m for stars, m in missed if stars <= rank + 1]}
    return answer
