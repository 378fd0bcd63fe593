import { phoneCallTable, phoneColumnsOf } from './tables.ts';

/** A request to a custom API. Requests with one key have one answer. */
export interface ApiRequest {
  readonly key: string;
  /** What Xrm.WebApi sends. */
  readonly message: object;
  /** The phone columns that the answer is about. */
  readonly columns: readonly string[];
  readonly read: (response: Response) => Answer;
}

/** What the rules say. */
export interface Answer {
  /** Whether the server would reject the save. */
  readonly isRejected: boolean;
  readonly findings: readonly Finding[];
}

/** A broken rule. */
export interface Finding {
  /** The code, such as PCC101; undefined for a text of another table. */
  readonly code: string | undefined;
  /** The column; undefined for the one that the request is about. */
  readonly column: string | undefined;
  /** The message of the rule, in the language of the user. */
  readonly message: string;
  /** The text in E.164 that the rule would accept in its place; null when there is none. */
  readonly e164: string | null;
}

/** The response properties of both custom APIs (docs/apis.md). */
interface Response {
  readonly Verdict: string;
  readonly Violations: string;
  readonly FromPhoneE164: string | null;
  readonly ToPhoneE164: string | null;
  readonly E164: string | null;
  readonly IsPossible: boolean;
  readonly ColumnProblem: string | null;
}

interface Violation {
  readonly code: string;
  readonly column: string;
  readonly message: string;
}

const idColumn = `${phoneCallTable}id`;

/** The columns that pcc_ValidatePhoneCallContext takes. */
const evaluatedColumns = [
  'msdyn_callername', 'msdyn_callsid', 'msdyn_fromphone', 'msdyn_ismicrosoftteamsphonenumber', 'msdyn_liveworkitemid',
  'msdyn_providername', 'msdyn_tophone', 'statecode', 'statuscode',
];

/** The request about a column of a form; undefined when nothing of it would be saved. */
export const requestAbout = (form: Xrm.FormContext, column: string): ApiRequest | undefined =>
  form.data.entity.getEntityName() === phoneCallTable ? requestOfRow(form) : requestOfText(form, column);

/** The request whether the server would accept what the form would save; undefined when that is nothing that it evaluates. */
export function requestOfRow(form: Xrm.FormContext): ApiRequest | undefined {
  const id = form.data.entity.getId().replace(/[{}]/g, '').toLowerCase();
  const parameters: Record<string, string> = {};
  for (const column of evaluatedColumns) {
    const attribute = form.getAttribute(column);
    if (attribute && isSupplied(attribute, id === '')) parameters[column] = textOf(attribute.getValue());
  }

  // A new row may be rejected for what it lacks.
  if (id !== '' && Object.keys(parameters).length === 0) return undefined;
  const columns = phoneColumnsOf(phoneCallTable).columns.filter(column => column in parameters);
  return request('pcc_ValidatePhoneCallContext', parameters, columns, readRow, id);
}

function requestOfText(form: Xrm.FormContext, column: string): ApiRequest | undefined {
  const text: unknown = form.getAttribute(column)?.getValue();
  if (typeof text !== 'string' || text === '') return undefined;
  const { region } = phoneColumnsOf(form.data.entity.getEntityName());
  return request('pcc_ParsePhoneNumber', region === undefined ? { Text: text } : { Text: text, Region: region }, [column], readText);
}

function request(operationName: string, parameters: Record<string, string>, columns: readonly string[], read: (response: Response) => Answer, id = ''): ApiRequest {
  const guid = id === '' ? {} : { [idColumn]: { guid: id } };
  const types = Object.fromEntries(Object.keys(parameters).map(name => [name, { typeName: 'Edm.String', structuralProperty: 1 }]));
  if (id !== '') types[idColumn] = { typeName: 'Edm.Guid', structuralProperty: 1 };
  return {
    key: JSON.stringify([operationName, id, parameters]),
    message: { ...parameters, ...guid, getMetadata: () => ({ boundParameter: null, operationType: 0, operationName, parameterTypes: types }) },
    columns,
    read,
  };
}

/** Whether a save sends the column. A new row also has the values that were there when the form opened. */
function isSupplied(attribute: Xrm.Attributes.Attribute, isNew: boolean): boolean {
  const mode = attribute.getSubmitMode();
  return mode !== 'never' && (mode === 'always' || attribute.getIsDirty() || (isNew && attribute.getValue() !== null));
}

/** A value as the custom APIs take it. */
function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? '' : (value[0] as Xrm.LookupValue).id.replace(/[{}]/g, '');
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}

function readRow(response: Response): Answer {
  const numbers: Record<string, string | null> = { msdyn_fromphone: response.FromPhoneE164, msdyn_tophone: response.ToPhoneE164 };
  const violations = JSON.parse(response.Violations) as Violation[];
  return {
    isRejected: response.Verdict === 'rejected',
    // Another text satisfies only the rules of the value: PCC0xx and PCC1xx.
    findings: violations.map(({ code, column, message }) => ({ code, column, message, e164: code < 'PCC2' ? numbers[column] ?? null : null })),
  };
}

const readText = ({ ColumnProblem: message, E164, IsPossible }: Response): Answer =>
  ({ isRejected: false, findings: message === null ? [] : [{ code: undefined, column: undefined, message, e164: IsPossible ? E164 : null }] });
