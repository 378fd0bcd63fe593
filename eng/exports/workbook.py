#!/usr/bin/python3
"""Writes the rows of a CSV file as a workbook in the shape of an export from Dynamics: workbook.py IN.csv OUT.xlsx

The CSV file has a header of logical names, and values as the Web API has them: numbers of choices, true and false, times in UTC.
The workbook has what a static worksheet has: three hidden columns before the others, display names, labels of choices, Yes and
No, dates as serial numbers with a date format, and a sheet `hiddenSheet`. A value that is not one of its column stays text.

Needs openpyxl (Debian: python3-openpyxl).
"""
import csv
import re
import sys
from datetime import datetime, timezone
from pathlib import Path

from openpyxl import Workbook

REFERENCE = Path(__file__).parents[2] / 'docs/reference/msdyn_ocphonecallengagementctx.md'
TABLE = 'msdyn_ocphonecallengagementctx'
ID = TABLE + 'id'
HIDDEN = '(Do Not Modify) '
LABELS = {'statecode': {'0': 'Active', '1': 'Inactive'}, 'statuscode': {'1': 'Active', '2': 'Inactive'}}
FLAGS = {'true': 'Yes', '1': 'Yes', 'false': 'No', '0': 'No'}


def columns():
    """The display name and type of each logical name, from the reference of the table."""
    parts = re.split(r'^### ', REFERENCE.read_text(encoding='utf-8'), flags=re.MULTILINE)
    found = {}
    for part in parts:
        name = re.search(r'^\|LogicalName\|`(.*?)`', part, re.MULTILINE)
        if name:
            display = re.search(r'^\|DisplayName\|\*\*(.*?)\*\*', part, re.MULTILINE)
            found[name[1]] = (display[1] if display else name[1], re.search(r'^\|Type\|(\w+)', part, re.MULTILINE)[1])
    return found


def escape(text):
    """Characters that XML does not allow, as Excel writes them: _x0007_."""
    text = re.sub(r'_(x[0-9A-Fa-f]{4}_)', r'_x005F_\1', text)
    return re.sub('[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\r]', lambda found: f'_x{ord(found[0]):04X}_', text)


def to_time(text):
    """A time in UTC without its zone, as Excel has it; None when the text is none that a serial number can show exactly."""
    if not re.fullmatch(r'(19|20)\d\d-\d\d-\d\d(T\d\d:\d\d(:\d\d)?Z)?', text):
        return None
    try:
        return datetime.fromisoformat(text.replace('Z', '+00:00')).astimezone(timezone.utc).replace(tzinfo=None) if 'T' in text else datetime.fromisoformat(text)
    except ValueError:
        return None


def write(cell, name, kind, text):
    """Writes a value into a cell as the export does."""
    if text == '':
        return
    if kind == 'DateTime' and to_time(text):
        cell.value = to_time(text)
        cell.number_format = 'm/d/yyyy h:mm AM/PM'
    elif kind in ('Integer', 'BigInt') and re.fullmatch(r'-?\d{1,15}', text):
        cell.value = int(text)
    else:
        if kind == 'Boolean':
            text = FLAGS.get(text.lower(), text)
        cell.value = escape(LABELS.get(name, {}).get(text, text))
        cell.data_type = 's'  # A text that begins with = is no formula.


def convert(source, target):
    """Turns a CSV file into a workbook."""
    known = columns()
    with open(source, encoding='utf-8-sig', newline='') as file:
        rows = list(csv.reader(file))
    header, rows = rows[0], rows[1:]
    shown = [i for i, name in enumerate(header) if name not in (ID, 'modifiedon')]

    book = Workbook()
    sheet = book.active
    sheet.title = 'Active Phone Call Contexts'
    titles = [HIDDEN + 'Phone Call Engagement Context', HIDDEN + 'Row Checksum', HIDDEN + 'Modified On']
    sheet.append(titles + [known.get(header[i], (header[i],))[0] for i in shown])
    for letter in 'ABC':
        sheet.column_dimensions[letter].hidden = True

    for number, row in enumerate(rows, start=2):
        given = dict(zip(header, row))
        write(sheet.cell(number, 1), ID, 'Uniqueidentifier', given.get(ID, ''))
        write(sheet.cell(number, 2), '', 'String', f'checksum{number}==')
        write(sheet.cell(number, 3), 'modifiedon', 'DateTime', given.get('modifiedon') or '2026-01-31T14:30:00Z')
        for place, i in enumerate(shown, start=4):
            if i < len(row):
                write(sheet.cell(number, place), header[i], known.get(header[i], ('', 'String'))[1], row[i])

    hidden = book.create_sheet('hiddenSheet')
    hidden.sheet_state = 'veryHidden'
    hidden['A1'] = f'{TABLE}:checksum==:{ID}={titles[0]}&checksumLogicalName={titles[1]}&modifiedon={titles[2]}'
    book.save(target)


if __name__ == '__main__':
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    convert(sys.argv[1], sys.argv[2])
