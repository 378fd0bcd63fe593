// Rules: a form that the schema of the settings describes, and what the settings change.

import { ask, get } from "./api.js";
import { byId, element, later, shown, verdicts } from "./dom.js";
import { change, listen, state } from "./state.js";
import { formOf } from "./form.js";

let schema;
let shortest = "";
const text = byId("settings-text");

export function start() {
  text.addEventListener("input", later(() => take(text.value, true)));
  byId("copy").addEventListener("click", copy);
  listen(names => {
    if (names.includes("language")) describe();
    if (names.includes("records")) showEffect();
  });
}

export async function open() {
  if (schema) return;
  try {
    schema = await get("/page/settings.schema.json");
    const inForce = await ask("settings", { settings: null, language: state.language });
    text.value = inForce.text;
    await take(inForce.text, true);
  } catch (error) {
    schema = undefined;
    fault(error);
  }
}

function fault(error) {
  byId("settings-state").replaceChildren(element("span", { className: "fault" }, error.message));
}

/** Takes other settings, and shows them in the form if they did not come from it. */
async function take(settings, showsForm) {
  const isUsable = await describe(settings);
  if (!isUsable) return;
  if (showsForm) byId("settings-form").replaceChildren(formOf(schema, settings.trim() === "" ? {} : JSON.parse(settings), edited));
  change({ settings });
  await showEffect();
}

const edited = later(async settings => {
  text.value = Object.keys(settings).length === 0 ? "" : JSON.stringify(settings, null, 2);
  await take(text.value, false);
}, 50);

/** Shows what settings mean. Returns whether the rules can use them. */
async function describe(settings = text.value) {
  try {
    const answer = await ask("settings", { settings, language: state.language });
    if (!answer) return false;
    const { report } = answer;
    shortest = report.minified ?? "";
    byId("copy").disabled = !report.usable;
    byId("settings-state").replaceChildren(...report.faults.map(found => element("div", { className: "fault" }, `Line ${found.line}, column ${found.column}: ${found.message} [${found.code}]`)),
      ...report.usable ? [`${shown(report.characters)} characters, the shortest form ${shown(report.minifiedCharacters)}; the environment variable takes ${shown(report.mostCharacters)}.`] : []);
    if (report.usable) byId("sentences").replaceChildren(...answer.parts.map(part => element("section", {}, element("h4", {}, part.heading), element("ul", { lang: state.language }, ...part.sentences.map(sentence => element("li", {}, sentence.text + (sentence.code ? ` [${sentence.code}]` : "")))))));
    return report.usable;
  } catch (error) {
    fault(error);
    return false;
  }
}

async function showEffect() {
  const effect = byId("effect");
  if (!state.records) {
    effect.replaceChildren("No records are loaded. ", element("a", { href: "#records" }, "Load some."));
    return;
  }

  try {
    const counts = await ask("records/count", { set: state.records.set, settings: state.settings });
    if (!counts) return;
    const changed = counts.changes.reduce((sum, entry) => sum + entry.count, 0);
    effect.replaceChildren(
      element("div", { className: "tiles" }, ...Object.keys(verdicts).map(kind => element("div", {}, element("strong", { className: kind }, shown(counts[kind])), verdicts[kind]))),
      element("p", {}, changed === 0 ? "No record changes its verdict." : `${shown(changed)} ${changed === 1 ? "record changes its" : "records change their"} verdict:`),
      element("ul", {}, ...counts.changes.map(entry => element("li", {}, `${verdicts[entry.before]} → ${verdicts[entry.after]}: ${shown(entry.count)}`))));
  } catch (error) {
    effect.replaceChildren(element("span", { className: "fault" }, error.message));
  }
}

async function copy() {
  try {
    await navigator.clipboard.writeText(shortest);
    byId("settings-state").textContent = "Copied.";
  } catch {
    text.value = shortest;
    text.select();
    byId("settings-state").textContent = "The browser does not allow copying. The shortest JSON is selected: copy it with Ctrl+C.";
  }
}
