#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""`import products`: lists as offices have them, and files that are none."""
import datetime
import io
import json
import os
import struct
import tempfile
import unicodedata
import zipfile

import openpyxl
from tap import equal, main, run, test

FOLDER = tempfile.TemporaryDirectory(prefix="ocop-import-")
HEAD = ["STT", "Tên sản phẩm", "Chủ thể", "Xã, phường", "Quận, huyện", "Năm", "Hạng sao", "Điểm", "Số quyết định", "Ngày quyết định"]
ROWS = [
    [1, "Chả cá Biển Xanh", "Công ty TNHH Biển Xanh", "Phường Thọ Quang", "Sơn Trà", 2021, "4 sao", "87,5", "9/QĐ-UBND", "3/11/2021"],
    [2, "Bánh tráng Hòa Bình", "HTX Hòa Bình", "xã Hoà Phong", "huyện Hòa Vang", 2021, "★★★", 61.5, "9/QĐ-UBND", "03-11-2021"],
    [3, "Trà gừng Suối Mơ", "Hộ kinh doanh Suối Mơ", "Hải Châu 1", "Hải Châu", 2021, 3, "55.25", "9/QĐ-UBND", "2021-11-03"],
]


def path(name):
    return os.path.join(FOLDER.name, name)


_number = 0


def city(kind="new"):
    global _number
    _number += 1
    name = path(f"{_number}.ocop")
    equal(run(kind, name)[0], 0)
    return name


def write(name, content):
    with open(path(name), "wb") as file:
        file.write(content if isinstance(content, bytes) else content.encode("utf-8"))
    return path(name)


def csv_text(rows, delimiter=","):
    def cell(value):
        value = str("" if value is None else value)
        return '"' + value + '"' if delimiter in value else value
    return "\n".join(delimiter.join(map(cell, row)) for row in rows) + "\n"


def xlsx(name, rows, sheet="Danh mục", change=None):
    book = openpyxl.Workbook()
    book.active.title = sheet
    for row in rows:
        book.active.append(row)
    if change:
        change(book)
    book.save(path(name))
    return path(name)


def take(source, database, *words, status=0):
    code, out, err = run("import", "products", source, "--database", database, "--json", *words)
    equal(code, status, out + err)
    return json.loads(out)


def counts(answer):
    return {key: value for key, value in answer["counts"].items() if value and key != "skipped"}


def refused(source, words, *options):
    code, out, err = run("import", "products", source, "--database", city(), *options)
    equal(code, 1, out + err)
    equal(out, "")
    if words not in err:
        raise AssertionError(f"“{err}” does not say “{words}”")


@test
def encodings_and_delimiters():
    """CSV in every encoding and with every delimiter says the same"""
    for delimiter in ",;\t":
        text = csv_text([HEAD] + ROWS, delimiter)
        apart = unicodedata.normalize("NFD", text)
        vietnamese = bytearray()
        for letter in unicodedata.normalize("NFC", text):
            try:
                vietnamese += letter.encode("cp1258")
            except UnicodeEncodeError:
                base = unicodedata.normalize("NFD", letter)
                tone = [c for c in base if c in "\u0300\u0301\u0303\u0309\u0323"]
                rest = unicodedata.normalize("NFC", "".join(c for c in base if c not in tone))
                vietnamese += rest.encode("cp1258", "replace") + "".join(tone).encode("cp1258")
        for form in (text.encode(), b"\xef\xbb\xbf" + text.encode(), apart.encode(), text.encode("utf-16"),
                     b"\xfe\xff" + text.encode("utf-16-be"), text.encode("utf-16-le")):
            equal(counts(take(write("a.csv", form), city())), {"added": 3})
        plain = bytes(vietnamese).replace("★★★".encode("cp1258", "replace"), b"3 sao")
        database = city()
        equal(counts(take(write("a.csv", plain), database)), {"added": 3})
        equal(counts(take(write("a.csv", text), database)), {"unchanged": 3})


@test
def again_changes_nothing():
    """The same list again, in whatever form, changes nothing"""
    database = city()
    source = write("a.csv", csv_text([HEAD] + ROWS))
    equal(take(source, database, "--dry-run")["applied"], False)
    equal(counts(take(source, database)), {"added": 3})
    before = open(database, "rb").read()
    answer = take(source, database)
    equal((counts(answer), answer["applied"]), ({"unchanged": 3}, False))
    equal(counts(take(xlsx("a.xlsx", [HEAD] + ROWS), database)), {"unchanged": 3})
    equal(open(database, "rb").read() == before, True)
    equal(run("check", database)[0], 0)


@test
def own_register():
    """The program's own register comes in whole, and into the sample changes nothing"""
    sample = city("sample")
    book = path("own.xlsx")
    equal(run("report", "--database", sample, "--year", "2021", "--output", book)[0], 0)
    answer = take(book, sample)
    equal((counts(answer), answer["applied"]), ({"unchanged": 34}, False))
    database = city()
    equal(counts(take(book, database)), {"added": 34})
    equal(counts(take(book, database)), {"unchanged": 34})
    equal(run("check", database, "--as-of", "2021-12-31")[0], 0)


@test
def headings():
    """Titles above, columns in any order, heads of two rows, totals and signatures"""
    order = [2, 1, 6, 5, 3, 4]
    rows = [["DANH SÁCH SẢN PHẨM OCOP"], [], [HEAD[i] for i in order], ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)"]]
    rows += [[row[i] for i in order] for row in ROWS] + [["TỔNG CỘNG", None, 3], [], [None, None, None, None, None, "THỦ TRƯỞNG ĐƠN VỊ"]]
    answer = take(xlsx("a.xlsx", rows), city())
    equal(counts(answer), {"added": 3})
    equal(answer["counts"]["skipped"], 3)
    two = [["TT", "Tên sản phẩm", "Chủ thể", "Địa chỉ", None, "Quyết định", None, "Hạng"],
           [None, None, None, "Xã/phường", "Quận/huyện", "Số", "Ngày", None]]
    two += [[r[0], r[1], r[2], r[3], r[4], r[8], r[9], r[6]] for r in ROWS]
    equal(counts(take(xlsx("b.xlsx", two), city())), {"added": 3})
    english = [["product name", "producer", "stars", "year"], ["Chả", "HTX Một", 4, 2021]]
    equal(counts(take(write("c.csv", csv_text(english)), city())), {"added": 1})


@test
def excel_dates():
    """Dates of Excel, of 1900 and of 1904, with and without a date's format"""
    rows = [HEAD] + [row[:9] + [datetime.date(2021, 11, 3)] for row in ROWS]

    def since_1904(book):
        book.epoch = openpyxl.utils.datetime.CALENDAR_MAC_1904
        book.active["J2"] = datetime.date(2021, 11, 3)
    database = city()
    equal(counts(take(write("a.csv", csv_text([HEAD] + ROWS)), database)), {"added": 3})
    equal(counts(take(xlsx("a.xlsx", rows), database)), {"unchanged": 3})
    equal(counts(take(xlsx("b.xlsx", [HEAD] + [row[:9] + [44503] for row in ROWS]), database)), {"unchanged": 3})
    equal(counts(take(xlsx("c.xlsx", [HEAD] + ROWS, change=since_1904), database)), {"unchanged": 3})


@test
def producers():
    """Abbreviations are the same producer; another legal form or other tones are doubtful"""
    head = ["Tên sản phẩm", "Chủ thể", "Loại hình", "Năm", "Sao"]
    database = city()
    take(write("a.csv", csv_text([head, ["Chả", "Công ty TNHH MTV SX&TM Đại Cường", "DN", 2021, 3],
                                  ["Bánh", "Hợp tác xã Hoà Tiến", "HTX", 2021, 3],
                                  ["Nem", "Hộ kinh doanh Nguyễn Văn Tân", "Hộ/cơ sở", 2021, 3]])), database)
    same = [["Chả", "Cty trách nhiệm hữu hạn một thành viên sản xuất và thương mại ĐẠI CƯỜNG", "DN", 2021, 3],
            ["Bánh", "HTX Hòa Tiến", "HTX", 2021, 3], ["Nem", "HKD Nguyễn Văn Tân", "Hộ", 2021, 3]]
    equal(counts(take(write("b.csv", csv_text([head] + same)), database)), {"unchanged": 3})
    near = [["Chả", "Công ty CP Đại Cường", "DN", 2021, 3], ["Nem", "HKD Nguyễn Văn Tấn", "Hộ", 2021, 3]]
    answer = take(write("c.csv", csv_text([head] + near)), database, status=1)
    equal((counts(answer), answer["applied"]), ({"doubtful": 2}, False))
    equal(counts(take(write("c.csv", csv_text([head] + near)), database, "--accept-doubtful")), {"unchanged": 2})


@test
def all_or_nothing():
    """One bad row keeps all out, unless it is to be left out; another rank is never taken silently"""
    rows = [HEAD] + ROWS + [[4, "Mật ong", "HTX Ong", "Hòa Phú", "Hòa Vang", 2021, "6 sao"], [5, None, "HTX Ong", None, None, 2021, 3]]
    source = write("a.csv", csv_text(rows))
    database = city()
    answer = take(source, database, status=1)
    equal((counts(answer), answer["applied"]), ({"added": 3, "refused": 2}, False))
    answer = take(source, database, "--skip-refused", status=1)
    equal((counts(answer), answer["applied"]), ({"added": 3, "refused": 2}, True))
    changed = [row[:] for row in ROWS]
    changed[0][6] = "3 sao"
    source = write("b.csv", csv_text([HEAD] + changed))
    equal(counts(take(source, database, status=1)), {"doubtful": 1, "unchanged": 2})
    equal(counts(take(source, database, "--accept-doubtful")), {"merged": 1, "unchanged": 2})
    equal(counts(take(source, database)), {"unchanged": 3})
    equal(run("check", database)[0], 0)


@test
def years():
    """A rank needs its year: from the row, its date or --year"""
    head = ["Tên sản phẩm", "Chủ thể", "Hạng"]
    source = write("a.csv", csv_text([head, ["Chả", "HTX Một", "Tiềm năng 5 sao"]]))
    equal(counts(take(source, city(), status=1)), {"refused": 1})
    equal(counts(take(source, city(), "--year", 2021, status=1)), {"doubtful": 1})
    equal(counts(take(source, city(), "--year", 2021, "--accept-doubtful")), {"added": 1})


def package(parts, **how):
    memory = io.BytesIO()
    with zipfile.ZipFile(memory, "w", zipfile.ZIP_DEFLATED, **how) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return memory.getvalue()


WORKBOOK = ('<workbook xmlns:r="r"><sheets><sheet name="A" sheetId="1" r:id="r1"/></sheets></workbook>')
RELATIONS = '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>'


def made(sheet, **others):
    return package({"xl/workbook.xml": WORKBOOK, "xl/_rels/workbook.xml.rels": RELATIONS, "xl/worksheets/sheet1.xml": sheet, **others})


@test
def cells():
    """Inline strings, rich runs, reading aids, cells without an address"""
    text = ('<worksheet><sheetData><row><c t="inlineStr"><is><r><t>Tên </t></r><r><t>sản phẩm</t></r><rPh><t>xx</t></rPh></is></c>'
            '<c t="str"><v>Chủ thể</v></c><c t="inlineStr"><is><t>Sao</t></is></c><c t="inlineStr"><is><t>Năm</t></is></c></row>'
            '<row><c t="inlineStr"><is><t>Chả</t></is></c><c t="inlineStr"><is><t>HTX Một</t></is></c><c><v>4</v></c><c><v>2021</v></c></row>'
            '</sheetData></worksheet>')
    equal(counts(take(write("a.xlsx", made(text)), city())), {"added": 1})
    refused(write("a.xlsx", made(text.replace("<v>4</v>", "<v>4</v>").replace('<c t="str">', '<c t="s">'))), "hỏng")


@test
def hostile_files():
    """Files that are no list are refused with a sentence"""
    good = open(xlsx("good.xlsx", [HEAD] + ROWS), "rb").read()
    refused(write("a.xlsx", good[:len(good) // 2]), "hỏng")
    refused(write("a.xlsx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)), "mật khẩu")
    refused(write("a.csv", good), "đúng tên tệp")
    refused(write("a.xlsx", csv_text([HEAD])), "không phải")
    refused(write("a.csv", bytes(range(256)) * 4), "bảng văn bản")
    refused(write("a.csv", b"%PDF-1.7\n1 0 obj"), "bảng văn bản")
    refused(write("a.csv", ""), "Tên sản phẩm")
    refused(write("a.csv", csv_text([["a", "b"], ["c", "d"]])), "Tên sản phẩm")
    refused(write("a.xlsx", package({"word/document.xml": "<a/>"})), "gói thuộc loại khác")
    refused(write("a.xlsx", made('<!DOCTYPE a [<!ENTITY b "c">]><worksheet>&b;</worksheet>')), "DTD")
    refused(write("a.xlsx", made("<worksheet><row>")), "hỏng")
    refused(write("a.xlsx", made("<a>" * 100 + "</a>" * 100)), "lớn hơn")
    refused(write("a.xlsx", made("<worksheet><sheetData>" + " " * (64 << 20) + "</sheetData></worksheet>")), "lớn hơn")
    refused(write("a.xlsx", package({"xl/workbook.xml": "<workbook/>", "xl/_rels/workbook.xml.rels": RELATIONS})), "không có trang")
    refused(write("a.xlsx", package({"xl/workbook.xml": WORKBOOK, "xl/_rels/workbook.xml.rels": RELATIONS})), "thiếu trang")
    locked = bytearray(good)
    at = 0
    while (at := locked.find(b"PK\x01\x02", at)) >= 0:
        flags, = struct.unpack_from("<H", locked, at + 8)
        struct.pack_into("<H", locked, at + 8, flags | 1)
        at += 4
    refused(write("a.xlsx", bytes(locked)), "Sổ tính")
    refused(path("good.xlsx"), "các trang hiện có: “Danh mục”", "--sheet", "Khác")
    equal(run("import", "products", path("missing.csv"), "--database", city())[0], 1)
    equal(run("import", "products", path("good.xlsx"))[0], 2)


main()
