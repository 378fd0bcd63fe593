/** The phone columns of a form, and how its texts are read. */
export interface PhoneColumns {
  readonly columns: readonly string[];
  /** Two letters: numbers of this region need no country calling code. Undefined for none. */
  readonly region: string | undefined;
}

/** The table of phone calls, whose rules the server enforces. */
export const phoneCallTable = 'msdyn_ocphonecallengagementctx';

const defaults: PhoneColumns = { columns: ['msdyn_fromphone', 'msdyn_tophone'], region: undefined };
const none: PhoneColumns = { columns: [], region: undefined };

// By table, because the platform may give each event of a form another form context.
const byTable = new Map<string, PhoneColumns>();

/** The phone columns of a table. */
export const phoneColumnsOf = (table: string): PhoneColumns => byTable.get(table) ?? (table === phoneCallTable ? defaults : none);

/**
 * Sets the phone columns of a table from the parameters of the OnLoad handler.
 * @throws {Error} A parameter cannot be used. Makers see the message when they open the form.
 */
export function setPhoneColumns(table: string, columns: unknown, region: unknown): void {
  byTable.set(table, { columns: columns === undefined ? defaultsOf(table) : namesIn(columns), region: region === undefined ? undefined : regionIn(region) });
}

function defaultsOf(table: string): readonly string[] {
  if (table === phoneCallTable) return defaults.columns;
  throw unusable(`the table ${table} needs the names of its phone columns`, '"mobilephone,telephone1"');
}

function namesIn(columns: unknown): readonly string[] {
  const names = typeof columns === 'string' ? columns.split(',').map(name => name.trim()) : [];
  if (names.length === 0 || names.some(name => !/^[a-z]\w*$/.test(name))) throw unusable('the second parameter is not a text with logical names of columns', '"mobilephone,telephone1"');
  return names;
}

function regionIn(region: unknown): string {
  if (typeof region === 'string' && /^[A-Za-z]{2}$/.test(region)) return region;
  throw unusable('the third parameter is not the two letters of a region', '"mobilephone,telephone1", "US"');
}

const unusable = (fault: string, example: string) => new Error(`PhoneCallCtx.onLoad: ${fault}. Enter parameters such as ${example}.`);
