#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""How sources look: licence, length, comments, no notes to oneself."""

import re

from source import line_of, name_of, read, run, sources, text_files, without_comments

MOST_LINES = {'src': 450, 'tests': 700}
MOST_COLUMNS = 140
LONG_WITHOUT_COMMENT = 8

# Descriptions are tables: one line a field, however long.
TABLES = re.compile(r'ocop-kinds[\w-]*\.[ch]$')

SPDX = 'SPDX-License-Identifier: GPL-3.0-or-later'
# Words that belong into a notebook; written apart here so that this file may be looked at, too.
NOTES = re.compile(r'\b(?:TO' r'DO|FIX' r'ME|X' r'XX|HA' r'CK)\b|\.\./sha' r'red|\bsha' r'red/|/wor' r'k/')

DEFINITION = re.compile(r'^(ocop_\w+) \((.*?)\)\n\{\n(.*?)^\}', re.MULTILINE | re.DOTALL)
DECLARATION = re.compile(r'\b(ocop_\w+)\s*\([^;{]*?\)[^;{]*;', re.DOTALL)
COMMENT = re.compile(r'/\*\*\n(.*?)\*/\n', re.DOTALL)


def check_licence():
    """Every file names its licence in its first lines."""
    for path in text_files():
        if path.suffix in {'.c', '.h', '.py', '.sql', '.build', '.xml', '.ui', '.css', '.po', '.in', '.sh'} or path.name == 'run':
            if SPDX not in '\n'.join(read(path).splitlines()[:5]):
                yield f'{name_of(path)}: no “{SPDX}”'
        if path.suffix in {'.c', '.h'} and not read(path).startswith(f'/* {SPDX} */\n'):
            yield f'{name_of(path)}: the licence is not its first line'


def check_length():
    """No source is longer than a reader can hold in mind."""
    for path in sources('src', '.c', '.h') + sources('tests', '.c', '.h', '.py'):
        n = len(read(path).splitlines())
        most = MOST_LINES[name_of(path).split('/')[0]]
        if n > most and not TABLES.search(path.name):
            yield f'{name_of(path)}: {n} lines, at most {most}'


def check_width():
    """Lines fit beside one another on a screen."""
    for path in sources('src', '.c', '.h'):
        if TABLES.search(path.name):
            continue
        for number, line in enumerate(read(path).splitlines(), 1):
            if len(line) > MOST_COLUMNS:
                yield f'{name_of(path)}:{number}: {len(line)} columns'


def check_white_space():
    """No tabs, no spaces at the ends of lines, one new line at the end."""
    for path in sources('src', '.c', '.h') + sources('tests', '.c', '.h', '.py'):
        text = read(path)
        for number, line in enumerate(text.splitlines(), 1):
            if '\t' in line or line != line.rstrip():
                yield f'{name_of(path)}:{number}: a tab, or space at its end'
        if not text.endswith('\n') or text.endswith('\n\n'):
            yield f'{name_of(path)}: does not end with one new line'


def check_notes():
    """No notes to oneself."""
    for path in text_files():
        text = read(path)
        for match in NOTES.finditer(text):
            yield f'{name_of(path)}:{line_of(text, match.start())}: {match.group(0)}'


def check_header_guards():
    """Headers are read once."""
    for path in sources('src', '.h') + sources('tests', '.h'):
        if '#pragma once' not in '\n'.join(read(path).splitlines()[:3]):
            yield f'{name_of(path)}: no #pragma once'


def check_doc_comments():
    """Functions that other files call and that do more than one can see are explained."""
    declared = set()
    for path in sources('src', '.h'):
        declared.update(DECLARATION.findall(without_comments(read(path))))
    for path in sources('src', '.c'):
        text = read(path)
        for match in DEFINITION.finditer(text):
            name, body = match.group(1), match.group(3)
            statements = [line for line in body.splitlines() if line.strip() and 'g_return_' not in line]
            if name not in declared or name.endswith('_free') or len(statements) <= LONG_WITHOUT_COMMENT:
                continue
            above = text[:match.start()].rsplit('\n}\n', 1)[-1]
            if f'/**\n * {name}:' not in above:
                yield f'{name_of(path)}:{line_of(text, match.start())}: {name} is not explained'


def check_doc_names():
    """Comments name the function and the arguments that stand below them."""
    for path in sources('src', '.c'):
        text = read(path)
        for comment in COMMENT.finditer(text):
            head = re.match(r' \* (ocop_\w+):\n', comment.group(1))
            if not head:
                continue
            below = text[comment.end():].split('\n{', 1)[0]
            line = line_of(text, comment.start())
            if not re.search(rf'^{head.group(1)} \(', below, re.MULTILINE):
                yield f'{name_of(path)}:{line}: {head.group(1)} does not stand below'
                continue
            arguments = set(re.findall(r'\b(\w+)\s*[,)](?![^()]*\()', below)) | {'...'}
            for argument in re.findall(r'^ \* @([\w.]+):', comment.group(1), re.MULTILINE):
                if argument not in arguments and not re.search(rf'\b{re.escape(argument)}\b', below):
                    yield f'{name_of(path)}:{line}: @{argument} is no argument of {head.group(1)}'


run([check_licence, check_length, check_width, check_white_space, check_notes, check_header_guards, check_doc_comments,
     check_doc_names])
