#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The pages of records and of the history, by keys alone: each entry says what it holds, and everything on it that can
take the focus has a real name for a screen reader."""

import sys

from desktop import Desktop

# What each entry of a product's page says, from the first one down.
ENTRIES = ['Phân loại', 'Tài liệu', 'Ngày nhận', 'Trung bình', 'Nguồn', 'Thêm hỗ trợ', 'Lập kế hoạch kiểm tra', 'Hội chợ', 'thay đổi']


def main():
    desktop = Desktop()
    failed = 0
    print(f'1..{len(ENTRIES) + 1}')
    try:
        city = desktop.folder / 'mau.ocop'
        assert desktop.command('sample', str(city)).returncode == 0
        desktop.start(str(city))
        desktop.wait_text('Sản phẩm')
        desktop.key('alt+2')
        desktop.wait_text('Cá bò gai khô Bắc Đẩu')
        desktop.xdotool('mousemove', '300', '400', 'click', '1')  # a row in the middle of the table
        desktop.key('Return')
        for number, entry in enumerate(ENTRIES, 1):
            desktop.wait_text(entry)
            failed += tell(number, f'product: {entry}', desktop.nameless())
            desktop.picture(f'records-{number}')
            desktop.key('Down')
        desktop.key('ctrl+h')
        desktop.wait_text('Người làm')
        failed += tell(len(ENTRIES) + 1, 'history', desktop.nameless())
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
