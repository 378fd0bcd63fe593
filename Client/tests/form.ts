import { XrmMockGenerator, type StringAttributeMock } from 'xrm-mock';
import type { onLoad } from '../src/index.ts';

export const phoneCalls = 'msdyn_ocphonecallengagementctx';

/** A request that the form sent, without its metadata. */
export type Sent = Readonly<Record<string, unknown>> & { readonly api: string };

interface Options {
  readonly table?: string;
  /** Empty for a new row. */
  readonly id?: string;
  readonly parameters?: [columns?: string, region?: string];
}

const { onChange, onLoad: load, onSave } = await import('../src/index.ts') as { onLoad: typeof onLoad; onChange: unknown; onSave: unknown };
export { onChange, onSave };

/** A form of the mock, whose Web API is a function of the test. */
export class Form {
  readonly sent: Sent[] = [];
  /** With what the OnSave handler rejected. */
  fault: Error | undefined;
  readonly #columns = new Map<string, StringAttributeMock>();
  readonly #context: Xrm.Events.EventContext;

  constructor(values: Record<string, string | null>, readonly answer: (request: Sent) => unknown, { table = phoneCalls, id = '{0D3AB26B-0000-4000-8000-00000000000A}', parameters = [] }: Options = {}) {
    XrmMockGenerator.initialise({ entity: { entityName: table } });
    const context = XrmMockGenerator.getEventContext();
    const form = XrmMockGenerator.getFormContext();
    (form.data.entity as unknown as { id: string }).id = id;
    for (const [name, value] of Object.entries(values)) this.#columns.set(name, XrmMockGenerator.Attribute.createString({ name, value }, [{ name }]));
    Xrm.WebApi.online.execute = request => this.#execute(request as Record<string, unknown>) as unknown as Xrm.Async.PromiseLike<Xrm.ExecuteResponse>;
    this.#context = context;
    load(context, ...parameters);
  }

  /** An attribute of the form. */
  column(name: string): StringAttributeMock {
    const attribute = this.#columns.get(name);
    if (!attribute) throw new Error(`The form has no ${name}.`);
    return attribute;
  }

  /** Types a text and leaves the column, then waits for the answers that are there. */
  async type(name: string, text: string | null): Promise<void> {
    (this.column(name) as Xrm.Attributes.StringAttribute).setValue(text);
    this.column(name).fireOnChange();
    await this.settle();
  }

  /** The notifications of a column. */
  notes(name: string): Xrm.Controls.AddControlNotificationOptions[] {
    return this.column(name).controls.get().flatMap(control => control.getNotifications());
  }

  messages(name: string): string[] {
    return this.notes(name).flatMap(note => note.messages);
  }

  /** Selects Apply of the notification of a column. */
  async apply(name: string): Promise<void> {
    this.notes(name)[0]?.actions?.[0]?.actions.forEach(action => { action(); });
    await this.settle();
  }

  /** The notifications of the form. */
  get banners(): string[] {
    return ((this.#context.getFormContext().ui as unknown as { formNotifications?: { message: string }[] }).formNotifications ?? []).map(note => note.message);
  }

  /** Saves as the platform does: the result of the OnSave handler decides, where it was told to. */
  async save(): Promise<'saved' | 'prevented'> {
    const save = { isPreventedOnError: false };
    const handler = onSave as (context: unknown) => Promise<void> | undefined;
    const promise = handler({ getFormContext: () => this.#context.getFormContext(), getEventArgs: () => ({ preventDefaultOnError: () => { save.isPreventedOnError = true; } }) });
    try {
      await promise;
      return 'saved';
    } catch (fault) {
      this.fault = fault as Error;
      return save.isPreventedOnError ? 'prevented' : 'saved';
    }
  }

  /** Lets promises that can be settled do so. */
  async settle(): Promise<void> {
    for (let count = 0; count < 20; count++) await Promise.resolve();
  }

  async #execute(request: Record<string, unknown>): Promise<Xrm.ExecuteResponse> {
    const { getMetadata, ...parameters } = request;
    const sent = { api: (getMetadata as () => { operationName: string })().operationName, ...parameters };
    this.sent.push(sent);
    const answer = await this.answer(sent);
    return { ok: true, json: () => Promise.resolve(answer) } as unknown as Xrm.ExecuteResponse;
  }
}

/** An answer of pcc_ValidatePhoneCallContext. */
export const row = (violations: object[] = [], more: object = {}) =>
  ({ Verdict: violations.length > 0 ? 'rejected' : 'accepted', Violations: JSON.stringify(violations), FromPhoneE164: null, ToPhoneE164: null, ...more });

/** A violation of a phone text. */
export const violation = (message: string, column = 'msdyn_fromphone', code = 'PCC101') => ({ row: 0, code, column, message, facts: {} });

/** An answer of pcc_ParsePhoneNumber. */
export const text = (problem: string | null, more: object = {}) => ({ Kind: 'number', E164: null, IsPossible: false, IsAcceptedInColumn: problem === null, ColumnProblem: problem, ...more });

/** A promise that a test settles. */
export function deferred(): { promise: Promise<unknown>; resolve: (value: unknown) => void; reject: (fault: Error) => void } {
  let resolve: (value: unknown) => void = () => undefined;
  let reject: (fault: Error) => void = () => undefined;
  const promise = new Promise((yes, no) => { resolve = yes; reject = no; });
  return { promise, resolve, reject };
}
