#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Papers as their readers have them: searched in the PDF, opened by a word processor, asked for by command.

test-papers.py PROGRAM WRITER, where WRITER is write-made-session.
"""

import contextlib
import os
import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import traceback
import unicodedata
import xml.etree.ElementTree as ET
import zipfile
from pathlib import Path

PROGRAM, WRITER = sys.argv[1:3]
W = '{http://schemas.openxmlformats.org/wordprocessingml/2006/main}'
SAMPLE = ('--round', '2026-2')
EDITABLE = ('registration', 'self-assessment', 'commune-report', 'minutes', 'submission', 'decision', 'notice', 'publication')
OTHERS = ('score-sheet-form', 'score-sheet-blank', 'score-sheet', 'score-sheet-blank-official', 'score-sheet-official', 'product-summary',
          'score-summary', 'proof', 'certificate', 'register')


def call(*words, status=0, env=None):
    answer = subprocess.run([PROGRAM, *map(str, words)], capture_output=True, text=True, encoding='utf-8', check=False,
                            env={**os.environ, **(env or {})})
    assert answer.returncode == status, (words, answer.returncode, answer.stdout, answer.stderr)
    return answer.stdout + answer.stderr


def pages_of(path):
    text = subprocess.run(['pdftotext', '-layout', str(path), '-'], capture_output=True, check=True).stdout.decode('utf-8')
    return [' '.join(page.split()) for page in text.split('\f')[:-1]]


def print_into(folder, database, name, *words, suffix='pdf'):
    path = folder / f'{name}.{suffix}'
    call('print', '--database', database, '--document', name, '--output', path, *words)
    return path


class Files:
    def __init__(self, folder):
        self.folder = folder
        self.sample = folder / 'mẫu.ocop'
        call('sample', self.sample)


def check_search(files):
    """Vietnamese words are found in every PDF, composed, in embedded letters of one family."""
    words = {'minutes': 'Hội đồng đánh giá, phân hạng sản phẩm OCOP thành phố Đà Nẵng họp phiên thứ nhất năm 2026',
             'decision': 'Nước mắm nhĩ Bình Minh', 'submission': 'kính trình Chủ tịch Ủy ban nhân dân thành phố Đà Nẵng',
             'certificate': 'GIẤY CHỨNG NHẬN', 'proof': 'BẢNG ĐỐI CHIẾU PHIẾU ĐÁNH GIÁ', 'score-summary': 'Chưa đạt 1.5: TB',
             'score-sheet': 'Người đánh giá (cơ quan): Lãnh đạo UBND thành phố', 'register': 'DANH MỤC SẢN PHẨM OCOP',
             'notice': 'Nội dung cần hoàn thiện', 'publication': 'Sản phẩm đạt hạng 4 sao',
             'registration': 'Cam đoan những thông tin trong Phiếu đăng ký', 'commune-report': 'ỦY BAN NHÂN DÂN PHƯỜNG',
             'self-assessment': 'KẾ HOẠCH SẢN XUẤT, KINH DOANH'}
    for name in EDITABLE + OTHERS:
        extra = ('--member', '1') if name.startswith('score-sheet') and not name.endswith(('form', 'blank', 'blank-official')) else ()
        path = print_into(files.folder, files.sample, name, *SAMPLE, *extra)
        text = ' '.join(pages_of(path))
        assert unicodedata.is_normalized('NFC', text), name
        if name in words:
            flat = re.sub(r'\s+', ' ', text)
            raw = subprocess.run(['pdftotext', str(path), '-'], capture_output=True, check=True).stdout.decode('utf-8')
            assert words[name] in flat or words[name] in ' '.join(raw.split()), (name, words[name], flat[:2000])
        fonts = subprocess.run(['pdffonts', str(path)], capture_output=True, text=True, check=True).stdout.splitlines()[2:]
        assert fonts, name
        for font in fonts:
            assert re.search(r'LiberationSerif|TimesNewRoman', font), (name, font)
            assert re.search(r'\byes\s+yes\s+yes\b', font), (name, font)


def check_sample_pages(files):
    """The sample's papers have the pages they should: a page a certificate, numbers from the second page on."""
    certificates = pages_of(print_into(files.folder, files.sample, 'certificate', *SAMPLE))
    assert len(certificates) == 8, len(certificates)
    assert all('KT. CHỦ TỊCH' in page and 'Hạng' in page for page in certificates)
    minutes = pages_of(print_into(files.folder, files.sample, 'minutes', *SAMPLE))
    assert len(minutes) == 3, len(minutes)
    assert [page.split()[0] for page in minutes] == ['UBND', '2', '3']
    assert all('Số liệu minh họa · Mã niêm phong' in page for page in minutes)
    sheet = pages_of(print_into(files.folder, files.sample, 'score-sheet', *SAMPLE, '--member', '1', '--product',
                                '48-493-20263-01-2020'))
    assert 'TỔNG CỘNG: 76 / 100' in sheet[-1], sheet[-1]
    assert all('Mã kiểm tra:' in page for page in sheet)
    decision = pages_of(print_into(files.folder, files.sample, 'decision', *SAMPLE))
    assert len(decision) == 2 and decision[1].startswith('PHỤ LỤC'), decision


def check_several(files):
    """Several documents go into one PDF, in the order in which they are asked for."""
    path = files.folder / 'nhiều.pdf'
    call('print', '--database', files.sample, *SAMPLE, '--document', 'submission', '--document', 'proof', '--document', 'decision',
         '--output', path)
    pages = pages_of(path)
    assert 'TỜ TRÌNH' in pages[0] and 'BẢNG ĐỐI CHIẾU' in pages[1] and 'QUYẾT ĐỊNH' in pages[2], pages


def check_large(files):
    """117 products by 15 members, with names and addresses as long as they come."""
    database = files.folder / 'lớn.ocop'
    subprocess.run([WRITER, str(database), '117', '15', '93', '25'], check=True)
    for name, head in (('minutes', 'Hạng đề nghị'), ('score-summary', 'Trung bình các phần'), ('proof', 'Phải có'),
                       ('notice', 'Nội dung cần hoàn thiện'), ('decision', 'Hạng sao')):
        pages = pages_of(print_into(files.folder, database, name))
        rows = [page for page in pages if 'Đông trùng hạ thảo' in page and 'Phê duyệt kết quả' not in page]
        for page in rows:
            flat = page.replace('đề nghị', 'nghị')
            assert all(word in flat for word in head.replace('đề nghị', 'nghị').split()), (name, page[:300])
        assert len(rows) > 3, name
        last = pages[-1]
        if name != 'decision':
            assert 'THƯ KÝ HỘI ĐỒNG' in last or 'GIÁM ĐỐC' in last, (name, last)
    certificates = pages_of(print_into(files.folder, database, 'certificate'))
    assert len(certificates) == 40, len(certificates)
    assert all('KT. CHỦ TỊCH' in page for page in certificates)


def check_docx_parts(files):
    """A file for word processors has every part it names, and formats by styles alone."""
    for name in EDITABLE:
        path = print_into(files.folder, files.sample, name, *SAMPLE, suffix='docx')
        with zipfile.ZipFile(path) as archive:
            assert archive.testzip() is None
            parts = {part: ET.fromstring(archive.read(part)) for part in archive.namelist()}
        for override in parts['[Content_Types].xml'].iter('{http://schemas.openxmlformats.org/package/2006/content-types}Override'):
            assert override.get('PartName').lstrip('/') in parts, (name, override.get('PartName'))
        for relation in parts['word/_rels/document.xml.rels']:
            assert 'word/' + relation.get('Target') in parts, (name, relation.get('Target'))
        styles = {style.get(W + 'styleId') for style in parts['word/styles.xml'].iter(W + 'style')}
        document = parts['word/document.xml']
        for tag in ('pStyle', 'rStyle', 'tblStyle'):
            for use in document.iter(W + tag):
                assert use.get(W + 'val') in styles, (name, use.get(W + 'val'))
        for properties in document.iter(W + 'rPr'):
            assert [child.tag for child in properties] == [W + 'rStyle'], (name, ET.tostring(properties))
        for table in document.iter(W + 'tbl'):
            if table.find(f'{W}tblPr/{W}tblStyle').get(W + 'val') == 'Grid':
                assert table.find(f'{W}tr/{W}trPr/{W}tblHeader') is not None, name
            columns = len(table.find(W + 'tblGrid'))
            for row in table.findall(W + 'tr'):
                spans = sum(int(span.get(W + 'val')) if (span := cell.find(f'{W}tcPr/{W}gridSpan')) is not None else 1
                            for cell in row.findall(W + 'tc'))
                assert spans == columns, (name, spans, columns)


def check_docx_round_trip(files):
    """LibreOffice opens them, and their pages say what the PDF says."""
    if shutil.which('soffice') is None:
        print('# soffice is not installed')
        return
    for name in ('minutes', 'submission', 'decision', 'notice', 'registration'):
        extra = ('--product', '48-493-20263-01-2020') if name == 'registration' else ()
        ours = pages_of(print_into(files.folder, files.sample, name, *SAMPLE, *extra))
        path = print_into(files.folder, files.sample, name, *SAMPLE, *extra, suffix='docx')
        out = files.folder / 'soffice'
        subprocess.run(['soffice', f'-env:UserInstallation=file://{files.folder}/profile', '--headless', '--convert-to', 'pdf',
                        '--outdir', str(out), str(path)], check=True, capture_output=True, timeout=180)
        theirs = pages_of(out / f'{name}.pdf')
        assert len(theirs) == len(ours), (name, len(theirs), len(ours))
        # Cells of a row are told in another order where they have several lines.
        have, want = sorted(' '.join(theirs).split()), sorted(' '.join(ours).split())
        lacking = [word for word in set(want) if have.count(word) < want.count(word) - 2 and not set(word) <= set('.…')]
        assert not lacking, (name, lacking)
        if name == 'minutes':
            assert [page.split()[0] for page in theirs] == ['UBND', '2', '3'], [page[:40] for page in theirs]
            assert 'Phần A' in theirs[1] and 'Phần A' in theirs[2]


def check_list(files):
    """--list tells what there is and what would be a blank; --set fills it."""
    said = call('print', '--database', files.sample, *SAMPLE, '--list')
    for name in EDITABLE + OTHERS:
        assert name in said, name
    assert 'opened-at' in said and '.docx' in said
    said = call('print', '--database', files.sample, *SAMPLE, '--document', 'minutes', '--list', '--set', 'opened-at=08 giờ 00')
    assert 'opened-at' not in said and 'closed-at' in said
    path = print_into(files.folder, files.sample, 'minutes', *SAMPLE, '--set', 'opened-at=08 giờ 00')
    assert 'vào hồi 08 giờ 00 ngày 20' in pages_of(path)[0]


def check_unheard_dossier(files):
    """The forms of a dossier that stands in no session are filled in from it, those of one that a council heard as its session's."""
    code, unheard = '48-493-20263-01-2020', '0b1f5a52-6a0c-4a3e-9d0b-7c1f0a2e4d11'
    database = files.folder / 'chưa họp.ocop'
    shutil.copy(files.sample, database)
    with contextlib.closing(sqlite3.connect(database)) as db, db:
        heard, product, producer, year = db.execute(
            'SELECT d.uid, t.name, q.name, b.year + 1 FROM session_product sp JOIN dossier d ON d.id = sp.dossier '
            'JOIN product t ON t.id = d.product JOIN producer q ON q.id = t.producer JOIN round b ON b.id = d.round '
            'WHERE t.code = ?', (code,)).fetchone()
        for table, values in (('round', {'uid': f"'{unheard}'", 'year': str(year), 'ordinal': '9'}),
                              ('dossier', {'uid': f"'{unheard}'", 'round': '(SELECT max (id) FROM round)'})):
            columns = [row[1] for row in db.execute(f'PRAGMA table_info ({table})') if row[1] != 'id']
            of = 'WHERE uid = ?' if table == 'dossier' else 'WHERE id = (SELECT round FROM dossier WHERE uid = ?)'
            db.execute(f'INSERT INTO {table} ({", ".join(columns)}) SELECT {", ".join(values.get(c, c) for c in columns)} FROM {table} {of}',
                       (heard,))
    for name in ('registration', 'self-assessment', 'commune-report'):
        text = ' '.join(' '.join(pages_of(print_into(files.folder, database, name, '--dossier', unheard))).split())
        assert product in text and producer in text, (name, text[:400])
        if name == 'registration':
            assert f'Đà Nẵng năm {year}' in text, text[:400]
        ours = pages_of(print_into(files.folder, database, name, '--dossier', heard))
        assert ours == pages_of(print_into(files.folder, database, name, *SAMPLE, '--product', code)), name
    asked = ('print', '--database', database, '--output', files.folder / 'hồ sơ.pdf')
    call(*asked, '--document', 'registration', '--dossier', 'không có', status=1)
    call(*asked, '--document', 'minutes', '--dossier', unheard, status=2)
    call(*asked, *SAMPLE, '--document', 'registration', '--dossier', unheard, status=2)
    assert not (files.folder / 'hồ sơ.pdf').exists()
    said = call('print', '--database', database, '--dossier', unheard, '--list')
    assert 'commune-report' in said and 'minutes' not in said, said


def check_refused(files):
    """What is asked for wrongly is answered with what to do, and nothing is written."""
    out = files.folder / 'x.pdf'
    asked = ('print', '--database', files.sample, '--output', out)
    assert '2021-10-12' in call(*asked, '--document', 'minutes', status=2)
    assert 'score-summary' in call(*asked, *SAMPLE, '--document', 'poster', status=2)
    assert '--list' in call(*asked, *SAMPLE, status=2)
    assert '48-0' in call(*asked, *SAMPLE, '--document', 'certificate', '--product', '48-0', status=1)
    assert '.docx' in call('print', '--database', files.sample, *SAMPLE, '--document', 'proof', '--output', files.folder / 'x.docx',
                           status=2)
    assert 'x.odt' in call('print', '--database', files.sample, *SAMPLE, '--document', 'proof', '--output', 'x.odt', status=2)
    assert 'nơi' in call('print', '--database', files.sample, *SAMPLE, '--document', 'proof', '--output',
                         files.folder / 'nơi khác' / 'x.pdf', status=1)
    call(*asked, *SAMPLE, '--document', 'proof', '--set', 'opened-at', status=2)
    assert not out.exists() and not (files.folder / 'x.docx').exists()


def check_own_words(files):
    """An office changes words without a compiler; what it spoils is refused with file and line."""
    config = files.folder / 'config'
    own = config / 'ocop-danang' / 'documents'
    call('print', '--layouts-to', own)
    layout = own / 'submission.json'
    words = layout.read_text(encoding='utf-8')
    layout.write_text(words.replace('GIÁM ĐỐC', 'KT. GIÁM ĐỐC\\nPHÓ GIÁM ĐỐC'), encoding='utf-8')
    path = files.folder / 'tờ trình.pdf'
    asked = ('print', '--database', files.sample, *SAMPLE, '--document', 'submission', '--output', path)
    call(*asked, env={'XDG_CONFIG_HOME': str(config)})
    assert 'PHÓ GIÁM ĐỐC' in pages_of(path)[0]
    call(*asked)
    assert 'PHÓ GIÁM ĐỐC' not in pages_of(path)[0]
    layout.write_text('{\n "title": "x",\n "sections": [ oops ]\n}', encoding='utf-8')
    said = call(*asked, status=1, env={'XDG_CONFIG_HOME': str(config)})
    assert 'submission.json' in said and '3' in said, said
    said = call(*asked, '--layouts', own, status=1)
    assert 'submission.json' in said, said


CHECKS = [check_search, check_sample_pages, check_several, check_large, check_docx_parts, check_docx_round_trip, check_list,
          check_unheard_dossier, check_refused, check_own_words]

with tempfile.TemporaryDirectory() as name:
    FILES = Files(Path(name))
    print(f'1..{len(CHECKS)}')
    for number, check in enumerate(CHECKS, 1):
        try:
            check(FILES)
            print(f'ok {number} - {check.__doc__.splitlines()[0]}', flush=True)
        except Exception:
            for line in traceback.format_exc().splitlines():
                print('# ' + line)
            print(f'not ok {number} - {check.__doc__.splitlines()[0]}', flush=True)
