# SPDX-License-Identifier: GPL-3.0-or-later
"""The sample's session of 2026 as it was while members scored, and one member's scoring screen, reached by real keys."""

import re
import sqlite3

from desktop import Atspi, wait_for

MEMBER = 'Sở Y tế'
# The first six products are handed in, the others not begun: this is the first that waits for the member.
PRODUCT = 'Bún khô Phước Hòa'

OPEN = """
UPDATE session SET phase = 'scoring', seal = NULL WHERE id = 3;
DELETE FROM outcome WHERE session_product IN (SELECT id FROM session_product WHERE session = 3);
UPDATE session_product SET knock_out = NULL, conclusion = NULL WHERE session = 3;
UPDATE sheet SET state = 'open', submitted_at = NULL, digest = NULL, knock_out = NULL, knock_out_reason = NULL, total = NULL
 WHERE session_product IN (SELECT id FROM session_product WHERE session = 3 AND position > 6);
DELETE FROM mark WHERE sheet IN (SELECT h.id FROM sheet h JOIN session_product sp ON sp.id = h.session_product
 WHERE sp.session = 3 AND sp.position > 6);
"""

SHEET = """
SELECT h.id FROM sheet h JOIN session_product sp ON sp.id = h.session_product JOIN dossier d ON d.id = sp.dossier
 JOIN product p ON p.id = d.product JOIN session_member sm ON sm.id = h.session_member
 JOIN council_member m ON m.id = sm.council_member JOIN person r ON r.id = m.person
 WHERE sp.session = 3 AND p.name = ? AND r.office = ? AND h.kind = 'council' ORDER BY h.turn DESC LIMIT 1
"""


def make_session(desktop, city):
    assert desktop.command('sample', str(city)).returncode == 0
    file = sqlite3.connect(city)
    file.executescript(OPEN)
    file.commit()
    file.close()


def marks(city):
    """What the file holds of the member's sheet: by place of the criterion, the place of the option."""
    file = sqlite3.connect(f'file:{city}?mode=ro', uri=True)
    try:
        sheet = file.execute(SHEET, (PRODUCT, MEMBER)).fetchone()[0]
        return dict(file.execute('SELECT criterion, option FROM mark WHERE sheet = ?', (sheet,)).fetchall())
    finally:
        file.close()


def state_of(city):
    file = sqlite3.connect(f'file:{city}?mode=ro', uri=True)
    try:
        return file.execute(f'SELECT state FROM sheet WHERE id = ({SHEET})', (PRODUCT, MEMBER)).fetchone()[0]
    finally:
        file.close()


def focused(desktop):
    """What has the focus is called."""
    for node, _ in desktop.nodes():
        if node.get_state_set().contains(Atspi.StateType.FOCUSED):
            return node.get_name() or ''
    return ''


def enter(desktop, name):
    """Tab, as often as it takes to come there, and Enter."""
    desktop.wait_text(name)
    for _ in range(60):
        if name in focused(desktop):
            desktop.key('Return')
            return
        desktop.key('Tab')
    raise AssertionError(f'Tab does not lead to “{name}”')


def open_sheet(desktop, city):
    desktop.start(str(city))
    desktop.sign = None
    desktop.key('alt+3')
    enter(desktop, 'Đợt 2 năm 2026, ')
    desktop.wait_text('Bảng điểm')
    enter(desktop, 'Chấm điểm')
    enter(desktop, f'{MEMBER}, đã nộp')
    desktop.wait_text(f'{PRODUCT}')
    wait_for('the sheet', lambda: criteria(desktop))


def criteria(desktop):
    """The criteria of the sheet in their order, each with its options: whether each is shown as chosen."""
    for node, path in desktop.nodes():
        if path[-1] == 'grouping' and re.match(r'\d+(\.\d+)*\w? \S', node.get_name() or ''):
            return [list(options(row)) for row in children(node.get_parent()) if row.get_role_name() == 'grouping']
    return []


def children(node):
    node.clear_cache()
    return [child for child in (node.get_child_at_index(i) for i in range(node.get_child_count())) if child is not None]


def options(node):
    for child in children(node):
        if re.match(r'mức \d', child.get_name() or ''):
            child.clear_cache()
            yield child.get_state_set().contains(Atspi.StateType.CHECKED)
        else:
            yield from options(child)


def shown(desktop):
    """What the screen shows as chosen: by place of the criterion, the place of the option."""
    return {place: chosen.index(True) + 1 for place, chosen in enumerate(criteria(desktop)) if True in chosen}


def is_saved(desktop):
    """Whether the header says that all is on the disk."""
    if desktop.sign is None:
        desktop.sign = next((node for node, _ in desktop.nodes() if (node.get_name() or '').startswith('Đã lưu')), None)
        return desktop.sign is not None
    desktop.sign.clear_cache()
    return (desktop.sign.get_name() or '').startswith('Đã lưu')


def remark(city):
    """What the member remarked on one of the criteria."""
    file = sqlite3.connect(f'file:{city}?mode=ro', uri=True)
    try:
        found = file.execute(f'SELECT text FROM remark WHERE sheet = ({SHEET}) AND criterion IS NOT NULL', (PRODUCT, MEMBER)).fetchone()
        return found[0] if found else None
    finally:
        file.close()


def is_whole(city):
    """Whether every page and reference of the file is in order."""
    file = sqlite3.connect(f'file:{city}?mode=ro', uri=True)
    try:
        return file.execute('PRAGMA integrity_check').fetchall() == [('ok',)] and not file.execute('PRAGMA foreign_key_check').fetchall()
    finally:
        file.close()
