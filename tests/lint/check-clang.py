#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Compiles the whole tree with clang, warnings being errors: check-clang.py SOURCE BUILD"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

SOURCE, BUILD = Path(sys.argv[1]), Path(sys.argv[2])


def step(*command):
    answer = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, encoding='utf-8',
                            errors='replace', env=dict(os.environ, CC='clang', LC_ALL='C.UTF-8'), check=False)
    if answer.returncode != 0:
        for line in answer.stdout.splitlines()[-60:]:
            print(f'# {line}')
            print(line, file=sys.stderr)
    return answer.returncode == 0


def main():
    print('1..1')
    if not shutil.which('clang'):
        print('not ok 1 clang compiles everything without a warning\n# clang is not installed')
        return 1
    good = True
    if not (BUILD / 'build.ninja').is_file():
        shutil.rmtree(BUILD, ignore_errors=True)
        good = step('meson', 'setup', str(BUILD), str(SOURCE), '-Dtests=true', '-Dwerror=true')
    good = good and step('ninja', '-C', str(BUILD))
    print('ok' if good else 'not ok', '1 clang compiles everything without a warning')
    return 0 if good else 1


if __name__ == '__main__':
    sys.exit(main())
