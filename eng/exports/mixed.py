#!/usr/bin/python3
"""Writes the mixed rows that every format must have the same verdicts for: mixed.py OUT.csv

Good rows, and rows that break each rule that stored data can break on Create. Each has a key, and its values are written as the
Web API has them. All numbers and names are fictitious. Left out is what a format cannot write: a null character, half of a
surrogate pair, and the table of a lookup. The same rows are written each time.
"""
import csv
import random
import sys

COUNT = 1050
COLUMNS = ['msdyn_ocphonecallengagementctxid', 'statecode', 'statuscode', 'msdyn_fromphone', 'msdyn_tophone', 'msdyn_callername', 'msdyn_callsid', 'msdyn_providername',
           'msdyn_ismicrosoftteamsphonenumber', 'msdyn_liveworkitemid', 'ownerid', 'overriddencreatedon', 'createdon', 'importsequencenumber', 'timezoneruleversionnumber', 'utcconversiontimezonecode']

GOOD_PHONES = ['+14255550123', '+442079460018', '+44 20 7946 0018', '020 7946 0018', '07700 900018', '(425) 555-0123', 'tel:+44-20-7946-0018;ext=7', '+14255550123 x12', 'sip:ana@example.com',
               'sip:+14255550123@example.com;user=phone', 'anonymous', '+266696687', '112', '4021', '+80012345678', '0049 30 23125001', '4:+14255550123', '+493023125001', '+81 3-5550-0123',
               '\u202a+14255550123\u202c', '+14255550123\u200e']
BAD_PHONES = ['CALL ME', 'siobhan@example.com', '2026-03-14 10:30', '+1 425 555 O123', '++14255550123', '+14255550123, +14255550124', 'front desk', '+', '( ) -', ' ', '\u00a0\u200e', '12', '+44',
              '+1001', '1234567890123456', '+1234567890123456', '+9991234567', '+1 425 555', '+142555501234', '+35441012345', '1-800-FLOWERS', '+14255550123 x', '+14255550123;', 'x12',
              "'+14255550123", 'CALL +14255550123', '1.42556E+10', '14255550123.0', '14255550123,0', '+00442079460018', '+1425555****', '+1425555xxxx',
              '8:acs:1b5cc06b-f352-4571-b1e6-d9b259b7c776_00000007-4aa9', 'Unbekannt', 'sip:', 'sip:anna@[::1', 'tel:anna', '4:', '=1+1', 'n/a', 'null', '+14255550123\t', '\u202e+14255550123', '+14255550\n123']
GOOD_TEXTS = ['Ana Kovač', '佐々木 結衣', "O'Neil, Siobhán", 'a "quoted" word', 'semi;colon', 'bar|s', '=SUM(A1)', '@home', '-7', '007', '1E5', 'true', 'NULL', 'NaN', '_x0041_', '&amp; <b>]]></b>',
              ' spaces around ', '"', "''", '📞', 'é\u0301', '\u200fעברית', 'C:\\new\\table', '#N/A', '2026-01-31', '50%', 'CA51e58137ca61042562cd4154b68e625c', 'x' * 100]
BAD_TEXTS = ['two\nlines', 'two\r\nlines', 'a\ttab', 'bell\u0007', 'delete\u007f', 'next\u0085line', 'line\u2028separator', '\ufdd0', 'x' * 101, '📞' * 51]
PROVIDERS = ['Twilio', 'Azure Communication Services', 'Contoso "Voice", Inc.']


def value(column, bad):
    """A good or a bad value of a column."""
    if column in ('msdyn_fromphone', 'msdyn_tophone'):
        return random.choice(BAD_PHONES if bad else GOOD_PHONES)
    if column in ('msdyn_callername', 'msdyn_callsid'):
        return random.choice(BAD_TEXTS if bad else GOOD_TEXTS)
    if column == 'msdyn_providername':
        return random.choice(BAD_TEXTS if bad else PROVIDERS)
    if column == 'msdyn_ismicrosoftteamsphonenumber':
        return random.choice(['true', 'false'])
    if column in ('msdyn_liveworkitemid', 'ownerid'):
        return f'{random.getrandbits(32):08x}-0001-4002-8004-050607080910'
    if column in ('overriddencreatedon', 'createdon'):
        return f'20{random.randint(10, 25)}-{random.randint(1, 12):02}-{random.randint(1, 28):02}T{random.randint(0, 23):02}:{random.randint(0, 59):02}:{random.randint(0, 59):02}Z'
    if column == 'importsequencenumber':
        return str(random.getrandbits(31))
    return '-2' if bad else str(random.randint(0, 199))


def row(i):
    """A third of the rows is good, a third may have bad values anywhere, a third has one bad value, each kind in its turn."""
    state, status = random.choice([('0', '1'), ('0', '1'), ('1', '2')])
    cells = [f'{random.getrandbits(32):08x}-{i:04x}-4000-8000-{random.getrandbits(48):012x}', state, status]
    cells += [value(column, i % 3 == 1 and random.random() < 0.15) if random.random() < 0.2 else '' for column in COLUMNS[3:]]
    turn = i // 3
    if i % 3 == 2:
        kind = turn % 8
        if kind < 5:
            cells[3 + kind % 2] = BAD_PHONES[turn % len(BAD_PHONES)]
        elif kind == 5:
            cells[5 + turn // 8 % 3] = BAD_TEXTS[turn // 8 % len(BAD_TEXTS)]
        elif kind == 6:
            cells[1], cells[2] = [('7', '1'), ('0', '7'), ('0', '2'), ('1', '1'), ('7', '7')][turn // 8 % 5]
        else:
            cells[14 + turn // 8 % 2] = '-2'
    return cells


if __name__ == '__main__':
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    random.seed(25)
    with open(sys.argv[1], 'w', encoding='utf-8', newline='') as file:
        writer = csv.writer(file, lineterminator='\n')
        writer.writerow(COLUMNS)
        writer.writerows(row(i) for i in range(COUNT))
