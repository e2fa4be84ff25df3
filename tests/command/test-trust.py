#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""history, undo, redo, copy, restore, export and merge as a person calls them."""

import json
import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from pathlib import Path

PROGRAM = sys.argv[1]


def call(*words, status=0):
    answer = subprocess.run([PROGRAM, *map(str, words)], capture_output=True, text=True, encoding='utf-8', check=False)
    assert answer.returncode == status, (words, answer.returncode, answer.stdout, answer.stderr)
    return answer.stdout + answer.stderr


def ask(path, sql):
    connection = sqlite3.connect(path)
    try:
        return connection.execute(sql).fetchall()
    finally:
        connection.close()


def check_merge_undo_history(folder):
    """A merger in the sample is read, taken back and done again."""
    path = folder / 'mau.ocop'
    call('sample', path)
    first, second = [uid for (uid,) in ask(path, 'SELECT uid FROM producer ORDER BY id LIMIT 2')]
    said = call('undo', '--database', path, status=1)
    assert 'Không có thao tác nào để hoàn tác' in said, said
    assert 'Đã gộp' in call('merge', 'producers', first, second, '--database', path)
    lines = json.loads(call('history', '--database', path, '--record', first, '--json'))
    assert {line['kind'] for line in lines} == {'producer', 'merger'} and len({line['uid'] for line in lines}) == 3, lines
    assert second in call('history', '--database', path, '--record', first)
    assert 'Hoàn tác: Gộp chủ thể' in call('undo', '--database', path)
    call('check', path, '--as-of', '2021-12-31')
    assert 'Làm lại: Gộp chủ thể' in call('redo', '--database', path)
    call('check', path, '--as-of', '2021-12-31')
    call('undo', '--database', path, '--act', '1', status=1)
    call('history', '--database', path, '--kind', 'nothing', status=2)
    assert 'Gộp chủ thể' in call('history', '--database', path, '--kind', 'merger')
    call('merge', 'products', first, second, '--database', path, status=1)


def check_export(folder):
    """A year of its own, in order, with one act; the workbook of it is the same."""
    path = folder / 'mau.ocop'
    year = folder / 'nam.ocop'
    call('sample', path)
    call('export', '--database', path, '--year', '2021', '--output', year)
    call('check', year, '--as-of', '2021-12-31')
    assert ask(year, 'SELECT count(DISTINCT act), count(*) > 100 FROM change') == [(1, 1)]
    assert 'mau.ocop' in ask(year, 'SELECT label FROM change LIMIT 1')[0][0]
    same = 'SELECT count(*), sum(stars) FROM recognition WHERE year <= 2021'
    assert ask(year, same) == ask(path, same)
    same = 'SELECT count(*), sum(m.option) FROM mark m JOIN sheet h ON h.id = m.sheet JOIN dossier d ON d.id = h.dossier ' \
           'JOIN round r ON r.id = d.round WHERE r.year = 2021'
    assert ask(year, same) == ask(path, same)
    assert ask(year, 'SELECT count(*) FROM mark') == [ask(path, same)[0][:1]]
    call('report', '--database', year, '--year', '2021', '--output', folder / 'nam.xlsx')
    call('export', '--database', path, '--year', '2021', '--output', year, status=1)
    call('export', '--database', path, '--year', '2040', '--output', folder / 'x.ocop', status=1)
    call('export', '--database', path, '--output', folder / 'x.ocop', status=2)
    assert not (folder / 'x.ocop').exists()


def check_copy(folder):
    """Copied and brought back."""
    path = folder / 'a.ocop'
    call('new', path)
    call('copy', '--database', path)
    copy = next((folder / 'a.ocop-copies').glob('a-*.ocop'))
    os.unlink(path)
    call('restore', copy, '--database', path)
    call('check', path)
    call('copy', '--database', path, '--folder', folder / 'usb')
    assert len(list((folder / 'usb').iterdir())) == 1
    copy.write_bytes(copy.read_bytes()[:5000])
    assert 'hỏng' in call('restore', copy, '--database', path, status=1)
    call('check', path)
    call('restore', copy, status=2)
    call('copy', status=2)


CHECKS = [check_merge_undo_history, check_export, check_copy]
print(f'1..{len(CHECKS)}')
FAILED = 0
for number, check in enumerate(CHECKS, 1):
    work = Path(tempfile.mkdtemp())
    try:
        check(work)
        print(f'ok {number} {check.__doc__}')
    except AssertionError as error:
        FAILED += 1
        print(f'not ok {number} {check.__doc__}')
        print(f'# {error}')
    finally:
        shutil.rmtree(work)
sys.exit(1 if FAILED else 0)
