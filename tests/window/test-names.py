#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Everything that can take the focus has a real name for a screen reader, on every page and on the table of a session."""

import sys

import scoring
from desktop import Desktop

PAGES = {'alt+1': 'Tổng quan', 'alt+2': 'Sản phẩm', 'alt+3': 'Đánh giá', 'alt+4': 'Hội chợ', 'alt+5': 'Điểm bán hàng'}


def main():
    desktop = Desktop()
    failed = 0
    print(f'1..{len(PAGES) + 2}')
    try:
        city = desktop.folder / 'mau.ocop'
        assert desktop.command('sample', str(city)).returncode == 0

        desktop.start()
        desktop.wait_text('Tệp thành phố mới')
        failed += tell(1, 'the doors', desktop.nameless())
        desktop.end()

        desktop.start(str(city))
        for number, (key, title) in enumerate(PAGES.items(), 2):
            desktop.wait_text(title)
            desktop.key(key)
            desktop.wait_text(title)
            failed += tell(number, title, desktop.nameless())
            desktop.picture(f'names-{number}')

        desktop.key('alt+3')
        scoring.enter(desktop, 'Đợt 2 năm 2026, ')
        scoring.enter(desktop, 'Bảng điểm')
        desktop.wait_text('Ngồi máy')
        failed += tell(len(PAGES) + 2, 'the table of a session', desktop.nameless())
        desktop.picture('names-table')
        desktop.end()
    finally:
        desktop.close()
    return 1 if failed else 0


def tell(number, title, nameless):
    print(f"{'not ok' if nameless else 'ok'} {number} {title}", flush=True)
    for line in nameless:
        print(f'# {line}', flush=True)
    return len(nameless)


sys.exit(main())
