#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A secretary's hour with real keys: a product entered, found, taken back; a draft that outlives a power cut."""

import sys

from desktop import Desktop, wait_for

PRODUCT = 'Muc mot nang Son Tra'


def count(desktop, city):
    """How often the history has the product's name; the program itself is asked."""
    return desktop.command('history', '--database', str(city), '--kind', 'product').stdout.count(PRODUCT)


def enter_product(desktop):
    desktop.key('alt+2')
    desktop.wait_text('34 sản phẩm')
    desktop.key('ctrl+n')
    desktop.wait_text('Thêm sản phẩm')
    desktop.type(PRODUCT)


def test_save_and_take_back(desktop, city):
    """Typed, saved with Ctrl+S, found by typing, taken back with Ctrl+Z."""
    desktop.start(str(city))
    enter_product(desktop)
    desktop.key('Return')
    desktop.type('bac dau')
    desktop.wait_text('Công ty TNHH Bắc Đẩu')
    desktop.key('Return')
    desktop.key('ctrl+s')
    desktop.wait_text('35 sản phẩm')
    desktop.picture('journey-saved')
    desktop.key('ctrl+f')
    desktop.type('muc mot nang')
    desktop.wait_text('1 trong 35 sản phẩm')
    desktop.key('Escape')
    wait_for('the end of the search', lambda: desktop.find('35 sản phẩm') and not desktop.find('1 trong 35'))
    desktop.key('ctrl+z')
    desktop.wait_text('34 sản phẩm')
    desktop.end()
    assert count(desktop, city) >= 2, 'the history has both the entry and its end'


def test_draft(desktop, city):
    """Half typed when the power goes: it is there again."""
    desktop.start(str(city))
    enter_product(desktop)
    state = desktop.folder / 'state'
    wait_for('the draft on the disk', lambda: any(PRODUCT.encode() in path.read_bytes() for path in state.rglob('*') if path.is_file()))
    desktop.kill()
    desktop.start(str(city))
    desktop.key('alt+2')
    desktop.wait_text('34 sản phẩm')
    desktop.key('ctrl+n')
    desktop.wait_text('Bản nháp')
    desktop.picture('journey-draft')
    desktop.kill()


def main():
    tests = [test_save_and_take_back, test_draft]
    desktop = Desktop()
    failed = 0
    print(f'1..{len(tests)}')
    try:
        city = desktop.folder / 'mau.ocop'
        assert desktop.command('sample', str(city)).returncode == 0
        for number, test in enumerate(tests, 1):
            try:
                test(desktop, city)
                print(f'ok {number} {test.__doc__}', flush=True)
            except AssertionError as problem:
                failed += 1
                desktop.picture(f'journey-{number}-failed')
                desktop.kill()
                print(f'not ok {number} {test.__doc__}\n# {problem}', flush=True)
    finally:
        desktop.close()
    return 1 if failed else 0


sys.exit(main())
