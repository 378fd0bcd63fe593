// A stand-in for the parts of the Client API that the form script uses, written from Microsoft's reference of the Client API.
// What it does around OnSave is what "Form OnSave event" describes. Its Web API is the local Dataverse, over HTTP.
const parameters = new URLSearchParams(location.search);
const service = parameters.get('service');
const table = parameters.get('table') ?? 'msdyn_ocphonecallengagementctx';
const set = table === 'msdyn_ocphonecallengagementctx' ? `${table}es` : undefined;
const kinds = { msdyn_ismicrosoftteamsphonenumber: 'flag', msdyn_liveworkitemid: 'lookup', statecode: 'choice', statuscode: 'choice' };

/** The platform gives up waiting for a promise of OnSave after this time, in milliseconds. */
const saveTimeout = 10_000;

globalThis.Xrm = { WebApi: { online: { execute } } };

async function send(method, path, body) {
  const response = await fetch(service + path, { method, headers: { 'Content-Type': 'application/json', ...(method === 'PATCH' && { 'If-Match': '*' }) }, body: body && JSON.stringify(body) });
  if (response.ok) return response;
  throw Object.assign(new Error((await response.json().catch(() => undefined))?.error?.message ?? response.statusText), { status: response.status });
}

function execute(request) {
  const { operationName, parameterTypes } = request.getMetadata();
  const body = Object.fromEntries(Object.entries(parameterTypes).map(([name, { typeName }]) => [name, typeName === 'Edm.Guid' ? request[name].guid : request[name]]));
  return send('POST', operationName, body);
}

/** A column of a form. */
class Attribute {
  handlers = [];
  notes = new Map();

  constructor(form, name, value) {
    Object.assign(this, { form, name, value, initial: value });
    this.controls = { get: () => [this], forEach: use => use(this) };
  }

  getName() { return this.name; }
  getValue() { return this.value; }
  getSubmitMode() { return 'dirty'; }
  getIsDirty() { return JSON.stringify(this.value) !== JSON.stringify(this.initial); }
  addOnChange(handler) { this.handlers.push(handler); }
  removeOnChange(handler) { this.handlers = this.handlers.filter(item => item !== handler); }
  fireOnChange() { for (const handler of [...this.handlers]) handler({ getFormContext: () => this.form.context(), getEventSource: () => this }); }

  setValue(value) {
    this.value = value;
    this.form.draw?.(this);
  }

  addNotification(note) {
    this.notes.set(note.uniqueId, note);
    this.form.draw?.(this);
  }

  clearNotification(id) {
    const wasThere = this.notes.delete(id);
    this.form.draw?.(this);
    return wasThere;
  }
}

/** A form. Each event has a form context of its own, as the platform does not promise the same one. */
class Form {
  saveHandlers = [];
  banners = new Map();
  attributes = new Map();

  constructor(id, values) {
    this.id = id;
    for (const [name, value] of Object.entries(values)) this.attributes.set(name, new Attribute(this, name, value));
  }

  context() {
    return {
      getAttribute: name => this.attributes.get(name) ?? null,
      data: {
        entity: {
          getEntityName: () => table,
          getId: () => this.id && `{${this.id.toUpperCase()}}`,
          addOnSave: handler => { this.saveHandlers.push(handler); },
          removeOnSave: handler => { this.saveHandlers = this.saveHandlers.filter(item => item !== handler); },
        },
      },
      ui: {
        setFormNotification: (text, level, id) => { this.banners.set(id, text); this.draw?.(); return true; },
        clearFormNotification: id => { const wasThere = this.banners.delete(id); this.draw?.(); return wasThere; },
      },
    };
  }

  /** Opens the form of a row, or of a new one. */
  static async open(id, columns) { return new Form(id, id ? await valuesOf(id, columns) : Object.fromEntries(columns.map(name => [name, null]))); }

  load(...handlerParameters) { PhoneCallCtx.onLoad({ getFormContext: () => this.context() }, ...handlerParameters); }

  /** Whether the handlers let a save go on. */
  async mayBeSaved() {
    const answers = this.saveHandlers.map(async handler => {
      let isPreventedOnError = false;
      try {
        const answer = handler({ getFormContext: () => this.context(), getEventArgs: () => ({ preventDefaultOnError: () => { isPreventedOnError = true; } }) });
        if (answer) await Promise.race([answer, new Promise((_, reject) => setTimeout(reject, saveTimeout, new Error('The handler takes too long.')))]);
        return true;
      } catch {
        return !isPreventedOnError;
      }
    });
    return (await Promise.all(answers)).every(Boolean);
  }

  /** What a save sends: the changed columns, and in a new row also the values that it began with. */
  body() {
    const sent = [...this.attributes.values()].filter(attribute => attribute.getIsDirty() || (this.id === '' && attribute.value !== null));
    return Object.fromEntries(sent.map(({ name, value }) => kinds[name] === 'lookup' ? [`${name}@odata.bind`, value && `msdyn_ocliveworkitems(${value[0].id})`] : [name, value]));
  }

  /** Saves as the platform does. It answers `prevented`, `saved`, or the error of the server. */
  async save() {
    return await this.mayBeSaved() ? this.write() : 'prevented';
  }

  /** Sends what a save sends. */
  async write() {
    const body = this.body();
    if (set === undefined || (this.id !== '' && Object.keys(body).length === 0)) return 'saved';
    const write = this.id === '' ? send('POST', set, body) : send('PATCH', `${set}(${this.id})`, body);
    return write.then(() => 'saved', error => `rejected by the server: ${error.message}`);
  }
}

/** The row of an identifier as the values of a form. */
async function valuesOf(id, columns) {
  const row = await (await send('GET', `${set}(${id})`)).json();
  return Object.fromEntries(columns.map(name => {
    if (kinds[name] !== 'lookup') return [name, row[name] ?? null];
    const key = row[`_${name}_value`];
    return [name, key ? [{ id: key, entityType: 'msdyn_ocliveworkitem' }] : null];
  }));
}

/** Draws a form into the page. */
function draw(form) {
  const element = document.getElementById('form');
  const banner = document.getElementById('banner');
  const labels = { msdyn_fromphone: 'Customer phone number', msdyn_tophone: 'Organization phone number', msdyn_callername: 'Caller Name', mobilephone: 'Mobile Phone', telephone1: 'Business Phone' };
  for (const attribute of form.attributes.values()) {
    const field = document.createElement('div');
    field.innerHTML = `<label for="${attribute.name}">${labels[attribute.name] ?? attribute.name}</label><input id="${attribute.name}" autocomplete="off" aria-describedby="${attribute.name}-notes"><div id="${attribute.name}-notes" role="status"></div>`;
    const input = field.querySelector('input');
    input.value = attribute.value ?? '';
    input.addEventListener('change', () => { attribute.setValue(input.value || null); attribute.fireOnChange(); });
    attribute.element = field;
    element.append(field);
  }

  element.addEventListener('submit', async event => {
    event.preventDefault();
    const result = document.getElementById('result');
    result.value = 'saving';
    result.value = await form.save();
  });

  form.draw = attribute => {
    banner.textContent = [...form.banners.values()].join('\n');
    if (!attribute) return;
    attribute.element.querySelector('input').value = attribute.value ?? '';
    attribute.element.querySelector('[role=status]').replaceChildren(...[...attribute.notes.values()].map(drawNote));
  };
}

function drawNote({ messages, actions = [], notificationLevel }) {
  const note = document.createElement('div');
  note.className = 'note';
  note.dataset.level = notificationLevel;
  const text = document.createElement('p');
  text.textContent = messages[0];
  note.append(text);
  for (const { message, actions: functions } of actions) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = `Apply ${message}`;
    button.addEventListener('click', () => { for (const use of functions) use(); });
    note.append(button);
  }

  return note;
}

globalThis.Form = Form;
const columns = (parameters.get('columns') ?? 'msdyn_fromphone,msdyn_tophone,msdyn_callername').split(',');
const id = parameters.get('id') ?? '';
const form = await Form.open(id, columns);
draw(form);
form.load(...JSON.parse(parameters.get('parameters') ?? '[]'));
document.documentElement.dataset.loaded = 'true';
