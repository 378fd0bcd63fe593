/**
 * The handlers of form events. They send requests to the custom APIs of the plug-in, so that a form and the server never differ:
 * docs/forms.md. Only Apply ever writes a value.
 */
import { answerForSave, answerTo } from './answers.ts';
import { clearRejection, recommend, showRejection, withdraw } from './notifications.ts';
import { type Answer, type ApiRequest, type Finding, requestAbout, requestOfRow } from './requests.ts';
import { phoneCallTable, phoneColumnsOf, setPhoneColumns } from './tables.ts';

/**
 * OnLoad of a form: adds the other two handlers. It marks nothing, because old values are accepted as they are.
 * @param columns The logical names of the phone columns, with commas between. Without it, those of the table of phone calls.
 * @param region Two letters: numbers of this region need no country calling code. The table of phone calls has its settings instead.
 * @throws {Error} A parameter cannot be used, or there is no execution context.
 */
export function onLoad(context: Xrm.Events.EventContext, columns?: string, region?: string): void {
  if (typeof (context as Partial<Xrm.Events.EventContext> | undefined)?.getFormContext !== 'function')
    throw new Error('PhoneCallCtx.onLoad: there is no execution context. Select "Pass execution context as first parameter" in the event handler.');
  const form = context.getFormContext();
  const { entity } = form.data;
  setPhoneColumns(entity.getEntityName(), columns, region);
  for (const column of phoneColumnsOf(entity.getEntityName()).columns) {
    const attribute = form.getAttribute(column);
    attribute?.removeOnChange(onChange);
    attribute?.addOnChange(onChange);
    withdraw(form, column);
  }

  // The platform may call OnLoad again for a form that has the handlers.
  entity.removeOnSave(onSave);
  entity.addOnSave(onSave);
}

/** OnChange of a phone column: shows what the rules say about its new text. */
export function onChange(context: Xrm.Events.EventContext): void {
  const form = context.getFormContext();
  const column = (context.getEventSource() as Xrm.Attributes.Attribute).getName();
  clearRejection(form);
  withdraw(form, column);
  void advise(form, column);
}

/**
 * OnSave of a form. On the table of phone calls, it waits for what the rules say about all that would be saved.
 * @returns A promise that rejects where the server would reject the save. With other tables it is undefined: there the server accepts every text.
 */
export function onSave(context: Xrm.Events.SaveEventContext): Promise<void> | undefined {
  const form = context.getFormContext();
  if (form.data.entity.getEntityName() === phoneCallTable) {
    // preventDefault has no effect after a promise.
    context.getEventArgs().preventDefaultOnError();
    return decide(form);
  }

  changedColumns(form).forEach(column => { void advise(form, column); });
  return undefined;
}

async function decide(form: Xrm.FormContext): Promise<void> {
  const findings = await findRejection(form).catch(() => undefined);
  if (findings === undefined) return;
  showRejection(form, findings.map(finding => finding.message).join('\n'));
  // Codes only: the platform may report errors of scripts, and messages contain phone numbers.
  throw new Error(`PhoneCallCtx: ${[...new Set(findings.map(finding => finding.code))].join(', ')}`);
}

/** Why the server would reject the save; undefined when it would accept it, or when that is not known. */
async function findRejection(form: Xrm.FormContext): Promise<readonly Finding[] | undefined> {
  clearRejection(form);
  const request = requestOfRow(form);
  const answer = request && await answerForSave(request);
  if (!answer) return undefined;
  if (requestOfRow(form)?.key === request.key) show(form, request, answer);
  return answer.isRejected ? answer.findings : undefined;
}

async function advise(form: Xrm.FormContext, column: string): Promise<void> {
  try {
    const request = requestAbout(form, column);
    if (!request) return;
    const answer = await answerTo(request);
    // An answer counts only for what is in the form now, so that a newer one is never overwritten.
    if (requestAbout(form, column)?.key === request.key) show(form, request, answer);
  } catch {
    // Without an answer there is no advice, and the server decides.
  }
}

function show(form: Xrm.FormContext, request: ApiRequest, answer: Answer): void {
  for (const column of request.columns) {
    const finding = answer.findings.find(item => item.column === undefined || item.column === column);
    if (finding) recommend(form, column, finding);
    else withdraw(form, column);
  }
}

const changedColumns = (form: Xrm.FormContext) => phoneColumnsOf(form.data.entity.getEntityName()).columns
  .filter(column => form.getAttribute(column)?.getIsDirty() === true);
