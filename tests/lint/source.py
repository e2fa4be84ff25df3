# SPDX-License-Identifier: GPL-3.0-or-later
"""The tree as the lint tests see it, and TAP for what they find."""

import re
import sys
from pathlib import Path

ROOT = Path(sys.argv[1])

# The program's own text files; whatever else lies in the folder (builds, caches) is not looked at.
FOLDERS = ['src', 'tests', 'data', 'ui', 'po', '.ci']
SUFFIXES = {'.c', '.h', '.py', '.sql', '.build', '.xml', '.ui', '.css', '.po', '.in', '.txt', '.md', '.sh', '.supp'}


def name_of(path):
    """The path as people write it, from the top of the tree."""
    return path.relative_to(ROOT).as_posix()


def sources(folder, *suffixes):
    """Files under a folder of the tree, in order."""
    return sorted(path for path in (ROOT / folder).rglob('*') if path.is_file() and path.suffix in suffixes)


def text_files():
    """Every text file of the tree."""
    found = [path for path in ROOT.iterdir() if path.is_file() and (path.suffix in SUFFIXES or path.name == 'run')]
    for folder in FOLDERS:
        if (ROOT / folder).is_dir():
            found += [path for path in (ROOT / folder).rglob('*')
                      if path.is_file() and (path.suffix in SUFFIXES or path.name == 'run')]
    return sorted(found)


def read(path):
    return path.read_text(encoding='utf-8')


def without_comments(text):
    """C without its comments; lines keep their numbers, and strings stay as they are."""
    pattern = re.compile(r'"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])*\'|/\*.*?\*/|//[^\n]*', re.DOTALL)

    def blank(match):
        word = match.group(0)
        return word if word[0] in '"\'' else re.sub(r'[^\n]', ' ', word)

    return pattern.sub(blank, text)


def line_of(text, offset):
    return text.count('\n', 0, offset) + 1


def run(checks):
    """Runs functions that yield findings; each is one case of TAP, named by its first line of documentation."""
    failed = 0
    print(f'1..{len(checks)}')
    for number, check in enumerate(checks, 1):
        findings = list(check())
        verdict = 'not ok' if findings else 'ok'
        failed += bool(findings)
        print(f'{verdict} {number} {check.__doc__.splitlines()[0].rstrip(".")}')
        for finding in findings:
            print(f'# {finding}')
            print(finding, file=sys.stderr)
    sys.exit(1 if failed else 0)
