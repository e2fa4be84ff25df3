#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether everything the program says can be said in Vietnamese, and is."""

import re
import subprocess
import tempfile
from pathlib import Path

from source import ROOT, line_of, name_of, read, run, sources, without_comments

CALL = re.compile(r'(?<!\w)(?:[NC]?_|ngettext|g_dngettext)\s*\(')
MARK = re.compile(CALL.pattern + r'\s*(?:GETTEXT_PACKAGE,\s*)?"')
VI = ROOT / 'po' / 'vi.po'
XGETTEXT = ['xgettext', '--from-code=UTF-8', '--keyword=_', '--keyword=N_', '--keyword=ngettext:1,2', '--keyword=g_dngettext:2,3',
            '--keyword=C_:1c,2',
            '--add-comments=Translators:', '--no-location']


def listed():
    return [line for line in read(ROOT / 'po' / 'POTFILES.in').splitlines() if line and not line.startswith('#')]


def tool(*command):
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, encoding='utf-8', check=False)


def check_potfiles():
    """POTFILES.in names every source with words for people, in order."""
    names = listed()
    with_words = {name_of(path) for path in sources('src', '.c', '.h')
                  if MARK.search(re.sub(r'^\s*#define.*$', '', without_comments(read(path)), flags=re.MULTILINE))}
    if names != sorted(set(names)):
        yield 'po/POTFILES.in: not in order, or a name is there twice'
    with_words |= {name_of(path) for path in sources('ui', '.ui') if 'translatable="yes"' in read(path)}
    for name in sorted(with_words - set(names)):
        yield f'po/POTFILES.in: {name} is missing'
    for name in names:
        if not (ROOT / name).is_file():
            yield f'po/POTFILES.in: {name} does not exist'
        elif name.startswith('src/') and not CALL.search(without_comments(read(ROOT / name))):
            yield f'po/POTFILES.in: {name} has no words for people'


def check_constant():
    """Words for people are constants: a macro inside would cut them short for the translator."""
    for path in sources('src', '.c', '.h'):
        text = without_comments(read(path))
        for call in CALL.finditer(text):
            depth, at = 1, call.end()
            while depth > 0 and at < len(text):
                string = re.compile(r'"(?:\\.|[^"\\])*"').match(text, at)
                if string:
                    at = string.end()
                    continue
                depth += {'(': 1, ')': -1}.get(text[at], 0)
                at += 1
            if re.search(r'"\s*(?:G_\w+_FORMAT|PRI\w+)|(?:G_\w+_FORMAT|PRI\w+)\s*"', text[call.end():at]):
                yield f'{name_of(path)}:{line_of(text, call.start())}: a macro inside words for people'


def check_vi():
    """vi.po is well-formed and complete, with the same placeholders."""
    answer = tool('msgfmt', '--check', '--statistics', '-o', '/dev/null', str(VI))
    said = answer.stderr.strip()
    if answer.returncode != 0 or re.search(r'fuzzy|untranslated', said):
        yield from said.splitlines()
    if re.search(r'^#,.*\bfuzzy\b', read(VI), re.MULTILINE):
        yield 'po/vi.po: a translation is marked fuzzy'


def compare(surplus):
    with tempfile.TemporaryDirectory() as folder:
        fresh = Path(folder) / 'fresh.pot'
        answer = tool(*XGETTEXT, '-o', str(fresh), *listed())
        if answer.returncode != 0 or not fresh.is_file():
            yield from (answer.stderr or 'xgettext found nothing').splitlines()
            return
        if surplus:
            answer = tool('msgcmp', '--use-untranslated', '--no-fuzzy-matching', str(fresh), str(VI))
        else:
            answer = tool('msgcmp', '--no-fuzzy-matching', str(VI), str(fresh))
        if answer.returncode != 0:
            yield from answer.stderr.splitlines()


def check_nothing_missing():
    """Every message of the sources is in vi.po."""
    yield from compare(surplus=False)


def check_nothing_left_over():
    """Every message of vi.po is in the sources."""
    yield from compare(surplus=True)


def check_lead():
    """Translations begin and end like what they translate."""
    entry = re.compile(r'^msgid ((?:"(?:\\.|[^"\\])*"\n?)+)msgstr ((?:"(?:\\.|[^"\\])*"\n?)+)', re.MULTILINE)
    for match in entry.finditer(read(VI)):
        source, target = (''.join(re.findall(r'"((?:\\.|[^"\\])*)"', part)) for part in match.groups())
        if not source:
            continue
        for mark in ('.', ':', '…', '\\n'):
            if source.endswith(mark) != target.endswith(mark):
                yield f'po/vi.po:{line_of(read(VI), match.start())}: “{source}” and “{target}” end differently'
                break


run([check_potfiles, check_constant, check_vi, check_nothing_missing, check_nothing_left_over, check_lead])
