#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A member scores with real keys: every key of the screen, and none of them where text is typed."""

import sys

import scoring
from desktop import Desktop, wait_for


def wait_marks(city, expected):
    wait_for(f'the marks {expected}', lambda: {k: v for k, v in scoring.marks(city).items() if k in expected} ==
             {k: v for k, v in expected.items() if v is not None})


def test_digits(desktop, city):
    """Digits of both pads, none of these, clearing, arrows: as chosen, so in the file."""
    scoring.open_sheet(desktop, city)
    desktop.key('2', 'KP_3', '0')
    wait_marks(city, {0: 2, 1: 3, 2: 0})
    desktop.key('1')
    desktop.key('Up', 'BackSpace')
    wait_marks(city, {3: None})
    desktop.key('Right', 'Right')
    wait_marks(city, {3: 2})
    desktop.key('Left')
    wait_marks(city, {3: 1})
    desktop.picture('scoring-journey-keys')


def test_undo(desktop, city):
    """Ctrl+Z takes back tick by tick, Ctrl+Shift+Z does it again."""
    desktop.key('ctrl+z')
    wait_marks(city, {3: 2})
    desktop.key('ctrl+z', 'ctrl+z')
    wait_marks(city, {3: None})
    desktop.key('ctrl+shift+z')
    wait_marks(city, {3: 1})


def test_text(desktop, city):
    """Where a remark is typed digits and letters are text; Escape leads back to the sheet."""
    before = scoring.marks(city)
    desktop.key('n')
    wait_for('the remark', lambda: 'Nhận xét' in scoring.focused(desktop))
    desktop.type('2 hop dong, nen bo sung 1')
    desktop.key('Escape')
    wait_for('the sheet', lambda: 'Nhận xét' not in scoring.focused(desktop))
    wait_for('the remark saved', lambda: scoring.remark(city) == '2 hop dong, nen bo sung 1')
    assert scoring.marks(city) == before, 'typing a remark ticked something'


def test_products(desktop, city):
    """Page Down and Page Up go from product to product; Ctrl+2 to the second part."""
    desktop.key('Next')
    desktop.wait_text('sản phẩm 8/10')
    desktop.key('Prior')
    desktop.wait_text('sản phẩm 7/10')
    desktop.key('ctrl+2')
    desktop.key('1')
    wait_for('a mark of part B', lambda: any(place >= 15 for place in scoring.marks(city)))


def test_submit(desktop, city):
    """Ctrl+Enter hands in what is finished, not before; Ctrl+Z opens it again."""
    desktop.key('ctrl+Return')
    n = len(scoring.criteria(desktop))
    for _ in range(n):
        desktop.key('ctrl+Down', '1')
    desktop.wait_text('Đã chấm đủ')
    assert scoring.state_of(city) == 'open', 'an unfinished sheet was handed in'
    desktop.key('ctrl+Return')
    wait_for('the sheet handed in', lambda: scoring.state_of(city) == 'submitted')
    before = scoring.marks(city)
    desktop.key('1', '2', 'BackSpace')
    desktop.picture('scoring-journey-submitted')
    assert scoring.marks(city) == before, 'a submitted sheet changed'
    desktop.key('ctrl+z')
    wait_for('the sheet open again', lambda: scoring.state_of(city) == 'open')
    desktop.kill()


def main():
    tests = [test_digits, test_undo, test_text, test_products, test_submit]
    desktop = Desktop()
    failed = 0
    print(f'1..{len(tests)}')
    try:
        city = desktop.folder / 'mau.ocop'
        scoring.make_session(desktop, city)
        for number, test in enumerate(tests, 1):
            try:
                test(desktop, city)
                print(f'ok {number} {test.__doc__}', flush=True)
            except AssertionError as problem:
                failed += 1
                desktop.picture(f'scoring-journey-{number}-failed')
                print(f'not ok {number} {test.__doc__}\n# {problem}', flush=True)
    finally:
        desktop.close()
    return 1 if failed else 0


sys.exit(main())
