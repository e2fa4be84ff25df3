# SPDX-License-Identifier: GPL-3.0-or-later
"""The program on a screen of its own, worked from outside: real keys, and the tree that a screen reader sees.

Runs inside `xvfb-run` and `dbus-run-session`. Nothing sleeps for a fixed time: each step waits for what it expects.
"""

import os
import re
import shutil
import subprocess
import tempfile
import time
from pathlib import Path

import gi

gi.require_version('Atspi', '2.0')
from gi.repository import Atspi  # noqa: E402

ROOT = Path(os.environ['OCOP_SOURCE_ROOT'])
BUILD = Path(os.environ['OCOP_BUILD_ROOT'])
PROGRAM = BUILD / 'src' / 'ocop-danang'
PATIENCE = 120  # seconds; a busy machine is no fault of the program

FOCUSABLE = Atspi.StateType.FOCUSABLE


def wait_for(what, condition):
    """What the condition gives as soon as it gives something; too long is a failure."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        try:
            found = condition()
        except gi.repository.GLib.Error:
            found = None
        if found:
            return found
        time.sleep(0.05)
    raise AssertionError(f'waited in vain for {what}')


class Desktop:
    """One start of the program after the other, with the same settings and files."""

    def __init__(self):
        self.folder = Path(tempfile.mkdtemp(prefix='ocop-desktop-'))
        self.process = None

    def close(self):
        self.kill()
        shutil.rmtree(self.folder, ignore_errors=True)

    def environment(self):
        own = dict(os.environ, XDG_CONFIG_HOME=str(self.folder / 'config'), XDG_DATA_HOME=str(self.folder / 'data'),
                   XDG_STATE_HOME=str(self.folder / 'state'), GDK_BACKEND='x11', GSK_RENDERER='cairo', GDK_DEBUG='gl-disable',
                   G_DEBUG='fatal-criticals', GTK_IM_MODULE='gtk-im-context-simple')
        own.pop('GTK_A11Y', None)
        return own

    def command(self, *words):
        return subprocess.run([PROGRAM, *words], env=self.environment(), cwd=self.folder, capture_output=True, text=True,
                              encoding='utf-8', check=False)

    def start(self, *words):
        self.process = subprocess.Popen([PROGRAM, *words], env=self.environment(), cwd=self.folder)
        self.window = wait_for('the window', lambda: self.xdotool('search', '--onlyvisible', '--pid', str(self.process.pid)).split())[0]
        self.xdotool('windowsize', '--sync', self.window, '1366', '768')
        self.xdotool('windowfocus', '--sync', self.window)
        wait_for('the program in the tree', self.tree)

    def end(self):
        """As a person ends it."""
        self.key('ctrl+q')
        assert self.process.wait(PATIENCE) == 0
        self.process = None

    def kill(self):
        """As a power cut ends it."""
        if self.process is not None:
            self.process.kill()
            self.process.wait()
            self.process = None

    @staticmethod
    def xdotool(*words):
        return subprocess.run(['xdotool', *words], capture_output=True, text=True, check=False).stdout

    def key(self, *keys):
        assert self.process.poll() is None, 'the program is gone'
        self.xdotool('key', '--clearmodifiers', *keys)

    def type(self, text):
        assert self.process.poll() is None, 'the program is gone'
        self.xdotool('type', '--delay', '25', text)

    def picture(self, name):
        if 'OCOP_PICTURES' in os.environ:
            subprocess.run(['import', '-window', 'root', f"{os.environ['OCOP_PICTURES']}/{name}.png"], check=False)

    # The tree.

    def tree(self):
        desktop = Atspi.get_desktop(0)
        for i in range(desktop.get_child_count()):
            application = desktop.get_child_at_index(i)
            if application is not None and application.get_process_id() == self.process.pid and application.get_child_count() > 0:
                return application
        return None

    def nodes(self, node=None, path=()):
        """Everything there is, with the roles above it; GTK 4.8 does not tell which of it shows."""
        node = node or self.tree()
        # What the library remembers of a node is renewed by a main loop, which does not run here.
        node.clear_cache()
        path = path + (node.get_role_name(),)
        yield node, path
        for i in range(node.get_child_count()):
            child = node.get_child_at_index(i)
            if child is not None:
                yield from self.nodes(child, path)

    def find(self, name, role=None):
        for node, _ in self.nodes():
            if name in (node.get_name() or '') and (role is None or node.get_role_name() == role):
                return node
        return None

    def wait_text(self, text):
        return wait_for(f'“{text}”', lambda: self.find(text))

    def nameless(self):
        """What can take the focus but is called nothing, or by the name of its class. What vanishes while one looks at it makes
        one look again."""
        return wait_for('a tree that stands still', lambda: (self.look_for_nameless(),))[0]

    def look_for_nameless(self):
        found = []
        for node, path in self.nodes():
            name = (node.get_name() or '').strip()
            if node.get_state_set().contains(FOCUSABLE) and (not name or re.fullmatch(r'(Gtk|Adw|Ocop)[A-Z]\w+', name)):
                found.append(f"{' > '.join(path[-4:])} “{name}”")
        return found
