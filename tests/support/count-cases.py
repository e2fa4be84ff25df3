#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Counts the cases of a test run: count-cases.py TESTLOG.JSON STATUS

TESTLOG.JSON is what `meson test` wrote, STATUS how it ended. Each line of TAP is a case. A program that
crashed, hung or stopped half-way has failed at least once, whatever it printed. The last line printed is
“N passed, N failed”; the exit status is 0 only if something ran and nothing failed.
"""

import json
import re
import sys

CASE = re.compile(r'^\s*(not )?ok\b[^#]*(?:#\s*(SKIP|TO[D]O)\b)?', re.IGNORECASE)
GOOD = {'OK', 'EXPECTEDFAIL'}


def count(test):
    """(passed, failed) of one test program."""
    passed = failed = 0
    is_tap = False
    for line in (test.get('stdout') or '').splitlines():
        case = CASE.match(line)
        if not case:
            continue
        is_tap = True
        if case.group(2):
            continue
        if case.group(1):
            failed += 1
        else:
            passed += 1
    result = test.get('result', 'ERROR')
    if result == 'SKIP':
        return passed, failed
    if result in GOOD:
        return (passed, failed) if is_tap else (1, 0)
    return passed, max(failed, 1)


def main():
    passed = failed = 0
    try:
        with open(sys.argv[1], encoding='utf-8', errors='replace') as log:
            for line in log:
                of_test = count(json.loads(line))
                passed += of_test[0]
                failed += of_test[1]
    except (OSError, ValueError) as problem:
        print(f'{sys.argv[1]}: {problem}', file=sys.stderr)
        failed += 1
    # Meson itself may have failed where no test did; and where nothing ran nothing is proven.
    if failed == 0 and (sys.argv[2] != '0' or passed == 0):
        failed = 1
    print(f'{passed} passed, {failed} failed')
    return 0 if failed == 0 else 1


if __name__ == '__main__':
    sys.exit(main())
