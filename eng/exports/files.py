#!/usr/bin/python3
"""Writes the workbooks in Tools/Cli.Tests/Excel/Files. They are committed: other programs than the reader of check wrote them.

Needs openpyxl and LibreOffice (Debian: python3-openpyxl, libreoffice-calc). The rows are made up.
"""
import csv
import subprocess
import sys
import tempfile
from datetime import datetime
from pathlib import Path

from openpyxl import Workbook
from openpyxl.utils.datetime import CALENDAR_MAC_1904

import workbook

FILES = Path(__file__).parents[2] / 'Tools/Cli.Tests/Excel/Files'
ROWS = [
    ['msdyn_ocphonecallengagementctxid', 'msdyn_callername', 'msdyn_fromphone', 'msdyn_tophone', 'msdyn_ismicrosoftteamsphonenumber', 'statecode', 'statuscode', 'overriddencreatedon', 'importsequencenumber'],
    ['00000000-0000-4000-8000-000000000001', 'Ana Kovač', '+14255550123', '+442079460018', 'true', '0', '1', '2026-03-14T10:30:00Z', '5'],
    ['00000000-0000-4000-8000-000000000002', 'Bell\a', 'CALL ME', '+442079460018', 'false', '0', '1', '2026-03-14T10:30:00Z', ''],
    ['00000000-0000-4000-8000-000000000003', '佐々木 結衣', '112', '', '', '1', '1', '', '-2'],
]


def cases():
    """A workbook that people made: titles, numbers that were texts, formulas, errors, blank rows, more sheets."""
    book = Workbook()
    notes = book.active
    notes.title = 'Notes'
    notes['A1'] = 'Numbers of March'
    sheet = book.create_sheet('Calls')
    sheet['A1'] = 'Calls of March'
    header = ['Caller Name', 'Customer phone number', 'Organization phone number', 'Is Microsoft Teams Phone Number', 'Status', 'Record Created On', 'Import Sequence Number', 'Comment']
    for column, name in enumerate(header, start=1):
        sheet.cell(3, column).value = name
    rows = {
        4: ['Ana', 14255550123, '+442079460018', True, 'Active', datetime(2026, 3, 14, 10, 30), 5, 'a number'],
        5: ['Ben', '+14255550123', 493023125001, False, 0, 46095.4375, 6.0, 'a date without its format'],
        7: ['=CONCATENATE("Cy", "d")', '="+1425"&"5550123"', None, '=1=1', 'Active', '=DATE(2026,3,14)', '=2+3', 'formulas'],
        8: ['Dee', '=NA()', None, None, None, None, None, 'an error'],
        9: ['Eve', '112', None, 'maybe', None, None, None, 'no flag'],
        10: ['Fay', 0.5, None, None, None, '14/03/2026 10:30', None, 'text for a date'],
        11: [None, None, None, None, None, None, None, '=1/0'],
    }
    for number, row in rows.items():
        for column, value in enumerate(row, start=1):
            sheet.cell(number, column).value = value
    sheet['B5'].data_type = 's'
    sheet['F4'].number_format = 'yyyy-mm-dd hh:mm'
    sheet['F7'].number_format = 'yyyy-mm-dd'
    sheet['C5'].number_format = '0.00E+00'
    sheet.merge_cells('C8:C9')
    more = book.create_sheet('More')
    more.append(['msdyn_fromphone'])
    more.append([4021])
    return book


def dates1904():
    """A workbook of an old Mac."""
    book = Workbook()
    book.epoch = CALENDAR_MAC_1904
    sheet = book.active
    sheet.append(['Caller Name', 'Record Created On'])
    sheet.append(['Ana', datetime(2026, 3, 14, 10, 30)])
    sheet.append(['Ben', 44633.4375])
    sheet['B2'].number_format = 'yyyy-mm-dd hh:mm'
    return book


def convert(source, *kinds):
    """Lets LibreOffice open a workbook, compute its formulas and write it in other formats."""
    for kind in kinds:
        with tempfile.TemporaryDirectory() as folder:
            subprocess.run(['soffice', f'-env:UserInstallation=file://{folder}/profile', '--headless', '--convert-to', kind, '--outdir', folder, source], check=True, stdout=subprocess.DEVNULL)
            (Path(folder) / f'{source.stem}.{kind}').rename(FILES / f'{source.stem}-libreoffice.{kind}')


def main():
    FILES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        rows = Path(folder) / 'rows.csv'
        with open(rows, 'w', encoding='utf-8', newline='') as file:
            csv.writer(file).writerows(ROWS)
        workbook.convert(rows, FILES / 'dynamics.xlsx')
    cases().save(FILES / 'cases.xlsx')
    dates1904().save(FILES / 'dates1904.xlsx')
    convert(FILES / 'dynamics.xlsx', 'xlsx', 'xls', 'ods')
    convert(FILES / 'cases.xlsx', 'xlsx', 'xls')
    convert(FILES / 'dates1904.xlsx', 'xlsx', 'xls')


if __name__ == '__main__':
    sys.exit(main())
