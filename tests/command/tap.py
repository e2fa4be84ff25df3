# SPDX-License-Identifier: GPL-3.0-or-later
"""The little of TAP that the tests of the command line need."""
import os
import subprocess
import sys
import traceback

PROGRAM = sys.argv[1]
SOURCE_ROOT = os.environ["OCOP_SOURCE_ROOT"]

_tests = []


def test(function):
    """Marks a function as a test; its docstring, or else its name, is the test's name."""
    _tests.append(function)
    return function


def run(*words, stdin=None):
    """Runs the program: exit status, standard output, standard error."""
    done = subprocess.run([PROGRAM, *map(str, words)], input=stdin, capture_output=True, timeout=120, check=False)
    return done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8", "replace")


def equal(found, expected, where=""):
    if found != expected:
        raise AssertionError(f"{where}: {found!r} instead of {expected!r}")


def main():
    failed = 0
    print(f"1..{len(_tests)}")
    for number, function in enumerate(_tests, 1):
        name = (function.__doc__ or function.__name__).strip()
        try:
            function()
            print(f"ok {number} - {name}", flush=True)
        except Exception:
            failed += 1
            for line in traceback.format_exc().splitlines():
                print(f"# {line}")
            print(f"not ok {number} - {name}", flush=True)
    sys.exit(1 if failed else 0)
