/** Numbers from 0 to 1 that are the same in each run (mulberry32). */
export function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const phones = [
  '+14255550123', '+1 425 555 0199', '(425) 555-0123', '4255550123', '12', 'anonymous', 'CALL ME', 'CALL +14255550123', '+999123', '+4915550123456', '00 49 1555 0123456',
  'sip:ada@contoso.com', '1.42556E+10', '+1 425 555 O123', "'+14255550123", '+14255550123;', '+14255550123 ext. 7', '911', 'XXXX5550123', '+\u0661\u0664\u0662\u0665\u0665\u0665\u0665\u0660\u0661\u0662\u0663', '\u202d+14255550123\u202c', ' ', '+14255550123'.padEnd(100, '0'),
];
const texts = ['Ada', 'Ada\u2028Lovelace', '\u202eadA', 'Provider', 'x'.repeat(100), 'CA0123456789', 'CA0123456780'];

/**
 * Random values that a form can have; null empties a column. A column that is not there keeps its value. The platform itself would
 * store them all: its forms do not take longer texts, or a status reason of another status.
 */
export function valuesOf(random: () => number, conversation: string): Record<string, unknown> {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const values: Record<string, unknown> = {};
  const set = (column: string, share: number, value: () => unknown) => { if (random() < share) values[column] = random() < 0.1 ? null : value(); };
  set('msdyn_fromphone', 0.7, () => pick(phones));
  set('msdyn_tophone', 0.4, () => pick(phones));
  set('msdyn_callername', 0.4, () => pick(texts));
  set('msdyn_callsid', 0.3, () => pick(texts));
  set('msdyn_providername', 0.2, () => pick(texts));
  set('msdyn_liveworkitemid', 0.2, () => [{ id: conversation, entityType: 'msdyn_ocliveworkitem' }]);
  if (random() < 0.1) values['msdyn_ismicrosoftteamsphonenumber'] = random() < 0.5;
  if (random() < 0.2) Object.assign(values, pick([{ statecode: 0, statuscode: 1 }, { statecode: 1, statuscode: 2 }]));
  return values;
}
