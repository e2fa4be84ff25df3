#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether the desktop understands what the program tells it, by the desktop's own tools. A tool that is not there is left out."""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from source import run

DESKTOP, METAINFO, MIME, PROGRAM = (Path(argument) for argument in sys.argv[2:6])
TYPE = 'application/x-ocop-danang'


def complaints(*command, **more):
    """What a tool that is there says against a file."""
    if shutil.which(command[0]) is None:
        print(f'# {command[0]} is not here', flush=True)
        return
    answer = subprocess.run(command, capture_output=True, text=True, encoding='utf-8', check=False, **more)
    if answer.returncode != 0:
        yield from (answer.stdout + answer.stderr).strip().splitlines() or [f'{command[0]}: {answer.returncode}']


def check_desktop_file():
    """The desktop entry is valid and speaks Vietnamese."""
    yield from complaints('desktop-file-validate', str(DESKTOP))
    text = DESKTOP.read_text(encoding='utf-8')
    for key in ('Name', 'GenericName', 'Comment', 'Keywords'):
        if f'\n{key}[vi]=' not in text:
            yield f'{DESKTOP.name}: no {key}[vi]'


def check_metainfo():
    """The description for software centres is valid and speaks Vietnamese."""
    yield from complaints('appstreamcli', 'validate', '--no-net', '--no-color', str(METAINFO))
    if 'xml:lang="vi"' not in METAINFO.read_text(encoding='utf-8'):
        yield f'{METAINFO.name}: no Vietnamese'


def check_mime():
    """A city file is known by its ending, and by its content whatever its name."""
    with tempfile.TemporaryDirectory() as folder:
        packages = Path(folder) / 'share/mime/packages'
        packages.mkdir(parents=True)
        shutil.copy(MIME, packages)
        # Beside what the system knows: a plain database must stay one.
        for other in Path('/usr/share/mime/packages').glob('freedesktop.org.xml'):
            shutil.copy(other, packages)
        yield from complaints('update-mime-database', str(packages.parent))
        if shutil.which('update-mime-database') is None or shutil.which('gio') is None:
            return

        city, hidden, plain = (Path(folder) / name for name in ('thanh-pho.ocop', 'khong-duoi', 'khac.bin'))
        subprocess.run([str(PROGRAM), 'new', str(city)], capture_output=True, check=True)
        shutil.copy(city, hidden)
        plain.write_bytes(city.read_bytes()[:68] + b'\0\0\0\0' + city.read_bytes()[72:])
        environment = {**os.environ, 'XDG_DATA_DIRS': str(packages.parent.parent), 'XDG_DATA_HOME': folder}
        for path, wanted in ((city, True), (hidden, True), (plain, False)):
            answer = subprocess.run(['gio', 'info', '-a', 'standard::content-type', str(path)], capture_output=True, text=True,
                                    encoding='utf-8', env=environment, check=False)
            if (TYPE in answer.stdout) != wanted:
                yield f'{path.name}: {answer.stdout.strip()}'


run([check_desktop_file, check_metainfo, check_mime])
