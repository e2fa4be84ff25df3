#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""history, undo, redo, copy, restore, export and merge as a person calls them."""

import fcntl
import gzip
import json
import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from pathlib import Path

PROGRAM = os.path.abspath(sys.argv[1])


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


LIST = 'Tên sản phẩm;Chủ thể;Loại hình;Năm;Hạng sao\nChả một;HTX Một;HTX;2021;3\n'
READING = (['check', 'FILE'], ['history', '--database', 'FILE'], ['report', '--database', 'FILE', '--year', '2021', '--output', 'x.xlsx'],
           ['export', '--database', 'FILE', '--year', '2021', '--output', 'x.ocop'], ['copy', '--database', 'FILE'],
           ['restore', 'FILE', '--database', 'x.ocop'])
WRITING = (['undo', '--database', 'FILE'], ['redo', '--database', 'FILE'], ['merge', 'producers', 'a' * 32, 'b' * 32, '--database', 'FILE'],
           ['import', 'products', 'list.csv', '--database', 'FILE'])


def as_nobody():
    """Root may write everywhere."""
    if os.geteuid() == 0:
        os.setgid(65534)
        os.setuid(65534)


def refused(folder, commands, said, program=PROGRAM, before=None):
    """Each command says one sentence about “thanh-pho.ocop”, changes nothing there and leaves nothing behind."""
    path = folder / 'thanh-pho.ocop'
    content, there = path.read_bytes(), sorted(os.listdir(folder))
    for words in commands:
        words = [str(path) if word == 'FILE' else word for word in words]
        answer = subprocess.run([program, *words], capture_output=True, text=True, encoding='utf-8', check=False, cwd=folder,
                                preexec_fn=before)
        assert answer.returncode == 1 and answer.stdout == '', (words, answer)
        lines = answer.stderr.strip().split('\n')
        assert len(lines) == 1 and 'thanh-pho.ocop”' in lines[0] and said in lines[0], (words, answer.stderr)
        assert path.read_bytes() == content, words
        assert sorted(os.listdir(folder)) == there, (words, os.listdir(folder))


def new_city(folder):
    path = folder / 'thanh-pho.ocop'
    call('sample', path)
    (folder / 'list.csv').write_text(LIST, encoding='utf-8')
    return path


def check_damaged_foreign_newer(folder):
    """Damaged, foreign and newer files: one sentence from every command, nothing touched."""
    path = new_city(folder)
    whole = path.read_bytes()
    everything = READING + WRITING
    path.write_bytes(whole[:5000])
    refused(folder, everything, 'hỏng')
    path.write_bytes(whole[:4096] + b'x' * (len(whole) - 4096))
    refused(folder, everything, 'hỏng')
    path.write_text('Không phải cơ sở dữ liệu, nhưng đủ dài để bị xem như thế. ' * 30, encoding='utf-8')
    refused(folder, everything, 'không phải tệp của chương trình này')
    path.write_bytes(b'')
    refused(folder, everything, 'không phải tệp của chương trình này')
    path.unlink()
    ask(path, 'CREATE TABLE la (a)')
    refused(folder, everything, 'không phải tệp của chương trình này')
    path.write_bytes(whole)
    ask(path, 'PRAGMA user_version = 99')
    refused(folder, everything, 'phiên bản 99')


def check_older(folder):
    """An older file is brought up to date by what writes, with a copy; what only reads says so."""
    path = new_city(folder)
    newest = ask(path, 'PRAGMA user_version')[0][0]
    source = Path(os.environ['OCOP_SOURCE_ROOT']) / 'tests' / 'fixtures' / 'version-1.ocop.gz'
    path.write_bytes(gzip.decompress(source.read_bytes()))
    refused(folder, [words for words in READING if words[0] not in ('copy', 'restore')], 'phiên bản cũ')
    call('import', 'products', folder / 'list.csv', '--database', path)
    assert ask(path, 'PRAGMA user_version') == [(newest,)]
    assert ask(f'{path}.before-2', 'PRAGMA user_version') == [(1,)]
    call('check', path, '--as-of', '2021-12-31')


def check_read_only(folder):
    """What may only be read is read; whoever would write is told."""
    path = new_city(folder)
    # A program that nobody may start, wherever the build lies.
    program = folder / 'ocop-danang'
    shutil.copy(PROGRAM, program)
    program.chmod(0o755)
    path.chmod(0o444)
    folder.chmod(0o555)
    answer = subprocess.run([program, 'check', path, '--as-of', '2021-12-31'], capture_output=True, check=False, preexec_fn=as_nobody)
    assert answer.returncode == 0, answer
    refused(folder, WRITING, '', program, as_nobody)
    answer = subprocess.run([program, 'copy', '--database', path], capture_output=True, text=True, encoding='utf-8', check=False,
                            preexec_fn=as_nobody)
    assert answer.returncode == 1 and 'thanh-pho.ocop-copies”' in answer.stderr, answer
    folder.chmod(0o755)


def check_held(folder):
    """A second program may read; one that would write is told who does."""
    path = new_city(folder)
    with open(f'{path}-hold', 'w+', encoding='utf-8') as hold:
        hold.write('lan, máy phòng họp, 4711, 08:30 20/11/2026\n')
        hold.flush()
        fcntl.lockf(hold, fcntl.LOCK_EX)
        refused(folder, WRITING, 'máy phòng họp')
        call('check', path, '--as-of', '2021-12-31')
        call('copy', '--database', path, '--folder', folder / 'usb')
        assert 'máy phòng họp' in call('restore', next((folder / 'usb').glob('*.ocop')), '--database', path, status=1)
    # The lock went with its holder.
    call('import', 'products', folder / 'list.csv', '--database', path)


def check_tampering(folder):
    """A mark changed behind the program's back, and a history whose chain is broken, are found."""
    path = new_city(folder)
    whole = path.read_bytes()
    for sql, said in (
            ('UPDATE mark SET option = CASE option WHEN 1 THEN 2 ELSE 1 END WHERE rowid_of', 'phiếu'),
            ('UPDATE product SET name = name || "x" WHERE id = 1', 'sản phẩm'),
            ('DROP TRIGGER change_is_not_updated; UPDATE change SET who = "ai đó" WHERE id = 100', 'dòng 100'),
            ('DROP TRIGGER change_is_not_deleted; DELETE FROM change WHERE id = 100', 'dòng 100')):
        path.write_bytes(whole)
        connection = sqlite3.connect(path)
        if 'rowid_of' in sql:
            sheet, criterion = connection.execute('SELECT sheet, criterion FROM mark ORDER BY sheet, criterion LIMIT 1').fetchone()
            sql = sql.replace('rowid_of', f'sheet = {sheet} AND criterion = {criterion}')
        connection.executescript(sql.replace('"', "'"))
        connection.close()
        found = call('check', path, '--as-of', '2021-12-31', status=1)
        assert said in found.lower(), (sql, found)


def check_import_is_one_act(folder):
    """Our own register comes in whole, changes nothing a second time, goes whole, and comes again after a restart."""
    sample, path, register = folder / 'mau.ocop', folder / 'thanh-pho.ocop', folder / 'danh-muc.xlsx'
    call('sample', sample)
    call('new', path)
    call('report', '--database', sample, '--year', '2021', '--output', register, '--table', 'register')
    count = 'SELECT (SELECT count(*) FROM product), (SELECT count(*) FROM recognition), (SELECT count(*) FROM producer)'
    empty = ask(path, count)
    call('import', 'products', register, '--database', path)
    full, lines = ask(path, count), ask(path, 'SELECT count(*) FROM change')
    assert full[0][:2] == (34, 34), full
    assert 'không thay đổi gì' in call('import', 'products', register, '--database', path)
    assert ask(path, 'SELECT count(*) FROM change') == lines
    for _ in range(2):
        assert 'Hoàn tác: Nhập danh sách' in call('undo', '--database', path)
        assert ask(path, count) == empty
        call('check', path)
        assert 'Làm lại: Nhập danh sách' in call('redo', '--database', path)
        assert ask(path, count) == full
        call('check', path)


CHECKS = [check_merge_undo_history, check_export, check_copy, check_damaged_foreign_newer, check_older, check_read_only, check_held,
          check_tampering, check_import_is_one_act]
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
