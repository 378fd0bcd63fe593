// The questions of the page. The server evaluates with the plug-in, so the page has no rules of its own.

async function answerOf(response) {
  const text = await response.text();
  let answer;
  try {
    answer = JSON.parse(text);
  } catch {
    throw new Error(`The server answered ${response.status} without JSON.`);
  }
  if (!response.ok) throw new Error(answer.error?.message ?? `The server answered ${response.status}.`);
  return answer;
}

/** Asks a question. A newer one of the same name overtakes it: then the result is null. */
const latest = new Map();
export async function ask(name, question) {
  latest.get(name)?.abort();
  const turn = new AbortController();
  latest.set(name, turn);
  try {
    return await answerOf(await fetch(`/page/${name}`, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(question), signal: turn.signal }));
  } catch (error) {
    if (error.name === "AbortError") return null;
    throw error;
  }
}

/** Sends a file to the server, into a set of records or a new one. */
export const load = async (file, set) =>
  answerOf(await fetch(`/page/records/load?name=${encodeURIComponent(file.name)}${set ? `&set=${set}` : ""}`, { method: "POST", headers: { "Content-Type": "application/octet-stream" }, body: file }));

/** A report on loaded records, as a file. */
export async function reportOf(question) {
  const response = await fetch("/page/records/report", { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(question) });
  if (!response.ok) await answerOf(response);
  return response.blob();
}

/** What a file of the server has. */
export const get = async path => answerOf(await fetch(path));
