#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Who may include whom, who may speak SQL, and whether everything is built."""

import re

from source import ROOT, line_of, name_of, read, run, sources, without_comments

# Rooms of src/ and the rooms they may include besides themselves.
ROOMS = {'base': set()}
ROOMS['regulation'] = {'base'}
ROOMS['store'] = ROOMS['regulation'] | {'regulation'}
ROOMS['model'] = ROOMS['store'] | {'store'}
ROOMS['report'] = ROOMS['model'] | {'model'}
ROOMS['exchange'] = ROOMS['model'] | {'model'}
ROOMS['paper'] = {'base'}
ROOMS['print'] = ROOMS['report'] | {'report', 'paper'}
ROOMS['command'] = ROOMS['print'] | {'print', 'exchange'}
ROOMS['window'] = ROOMS['command']
MAIN = set(ROOMS)

# Libraries that only some rooms may know.
LIBRARIES = {
    'sqlite3.h': {'store'},
    'xlsxwriter.h': {'report'},
    'cairo': {'paper', 'window'},
    'gtk/': {'window', 'main'},
    'gdk/': {'window', 'main'},
    'adwaita.h': {'window', 'main'},
}

INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]', re.MULTILINE)
SQL = re.compile(r'"[^"\n]*\b(?:SELECT\b[^"\n]*\b(?:FROM|count)\b|INSERT\s+(?:OR\s+\w+\s+)?INTO\b|UPDATE\s+\S+\s+SET\b|'
                 r'DELETE\s+FROM\b|PRAGMA\s|CREATE\s+(?:TABLE|INDEX|TRIGGER)\b|BEGIN IMMEDIATE)')


def room_of(path):
    parts = path.relative_to(ROOT / 'src').parts
    return parts[0] if len(parts) > 1 else 'main'


def includes():
    for path in sources('src', '.c', '.h'):
        text = without_comments(read(path))
        for match in INCLUDE.finditer(text):
            yield path, line_of(text, match.start()), match.group(1), match.group(2)


def check_rooms():
    """Rooms include only rooms left of them."""
    for path, line, mark, header in includes():
        room = room_of(path)
        if room != 'main' and room not in ROOMS:
            yield f'{name_of(path)}: no room of this name is known'
        elif mark == '"':
            target = header.split('/')[0] if '/' in header else None
            if target is None or not (ROOT / 'src' / header).is_file():
                yield f'{name_of(path)}:{line}: "{header}" is not a path from src'
            elif target != room and target not in (MAIN if room == 'main' else ROOMS[room]):
                yield f'{name_of(path)}:{line}: {room} must not include {target}'


def check_private_headers():
    """Private headers stay in their room."""
    for path, line, mark, header in includes():
        if mark == '"' and header.endswith('-private.h') and header.split('/')[0] != room_of(path):
            yield f'{name_of(path)}:{line}: {header} is private'


def check_libraries():
    """Libraries are known only where they belong."""
    for path, line, mark, header in includes():
        for library, rooms in LIBRARIES.items():
            if mark == '<' and header.startswith(library) and room_of(path) not in rooms:
                yield f'{name_of(path)}:{line}: <{header}> belongs into {" and ".join(sorted(rooms))}'


def check_sql():
    """SQL is spoken in store and model alone."""
    for path in sources('src', '.c', '.h'):
        if room_of(path) in ('store', 'model'):
            continue
        text = without_comments(read(path))
        for match in SQL.finditer(text):
            yield f'{name_of(path)}:{line_of(text, match.start())}: {match.group(0)}'


def check_first_include():
    """Each source includes its own header first, which so proves to be complete."""
    for path in sources('src', '.c'):
        header = path.with_suffix('.h')
        if not header.is_file():
            continue
        text = without_comments(read(path))
        first = INCLUDE.search(text)
        own = header.relative_to(ROOT / 'src').as_posix()
        if first is None or first.group(2) != own and first.group(2) not in private_headers_with(own, path):
            yield f'{name_of(path)}: does not begin with "{own}"'


def private_headers_with(own, path):
    """Private headers of the room that include the source's own header."""
    return {header.relative_to(ROOT / 'src').as_posix() for header in path.parent.glob('*-private.h')
            if f'#include "{own}"' in read(header)}


def check_built():
    """Every source is named in its folder's meson.build, and nothing else is."""
    for build in sources('src', '.build'):
        if build.parent == ROOT / 'src':
            continue
        named = re.findall(r"'([\w-]+\.c)'", read(build))
        there = sorted(path.name for path in build.parent.glob('*.c'))
        if len(named) != len(set(named)):
            yield f'{name_of(build)}: a source is named twice'
        for name in sorted(set(there) - set(named)):
            yield f'{name_of(build)}: {name} is missing'
        for name in sorted(set(named) - set(there)):
            yield f'{name_of(build)}: {name} does not exist'
    for path in sources('src', '.c'):
        if path.parent != ROOT / 'src' and not (path.parent / 'meson.build').is_file():
            yield f'{name_of(path)}: its folder has no meson.build'


def check_tests_built():
    """Every test is named in its folder's meson.build."""
    for path in sources('tests', '.c', '.py'):
        match = re.fullmatch(r'(?:test|check|bench)-(.+)\.(?:c|py)', path.name)
        build = path.parent / 'meson.build'
        if match and (not build.is_file() or not re.search(rf"'(?:[\w-]+-)?{re.escape(match.group(1))}(?:\.\w+)?'", read(build))):
            yield f'{name_of(path)}: is not run'


run([check_rooms, check_private_headers, check_libraries, check_sql, check_first_include, check_built, check_tests_built])
