// What the parts of the page share. Each part listens for changes.

const listeners = new Set();

export const state = {
  /** The language of messages. */
  language: "en",
  /** The settings of Rules as text; null for those in force. */
  settings: null,
  /** The loaded records, as the server described them; null for none. */
  records: null,
};

/** Calls a function after each change, with the names of what changed. */
export const listen = listener => listeners.add(listener);

/** Changes the state. */
export function change(values) {
  Object.assign(state, values);
  for (const listener of listeners) listener(Object.keys(values));
}
