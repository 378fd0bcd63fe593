// Numbers: all that is known of phone texts.

import { ask } from "./api.js";
import { byId, element, later, shown } from "./dom.js";
import { listen, state } from "./state.js";

const texts = byId("texts");
const region = byId("region");

export function start() {
  const typed = later(evaluate);
  texts.addEventListener("input", typed);
  region.addEventListener("input", typed);
  listen(names => {
    if (names.includes("language") || names.includes("settings")) evaluate();
  });
}

/** Opens the part with the texts of a link: the region, a slash, and the texts. */
export function open(rest) {
  if (!rest) return;
  const [name, ...lines] = rest.split("/").map(decodeURIComponent);
  if (region.value === name && texts.value === lines.join("\n")) return;
  region.value = name;
  texts.value = lines.join("\n");
  evaluate();
}

async function evaluate() {
  const lines = texts.value.split("\n").filter(line => line !== "");
  byId("numbers-link").href = `#numbers/${[region.value, ...lines].map(encodeURIComponent).join("/")}`;
  const table = byId("numbers-table");
  table.parentElement.hidden = lines.length === 0;
  byId("numbers-state").textContent = "";
  if (lines.length === 0) return;
  try {
    const answer = await ask("numbers", { texts: lines, region: region.value.toUpperCase(), settings: state.settings, language: state.language });
    if (!answer) return;
    table.tBodies[0].replaceChildren(...answer.numbers.map(rowOf));
    const rejected = answer.numbers.filter(number => !number.acceptedInColumn).length;
    byId("numbers-state").textContent = `${shown(lines.length)} ${lines.length === 1 ? "text" : "texts"}, ${shown(rejected)} rejected`;
  } catch (error) {
    table.parentElement.hidden = true;
    byId("numbers-state").replaceChildren(element("span", { className: "fault" }, error.message));
  }
}

function rowOf(number) {
  const message = number.columnProblem ?? number.reason ?? "";
  return element("tr", {},
    element("td", { className: "value" }, marked(number)),
    element("td", { className: number.acceptedInColumn ? "accepted" : "rejected" }, number.acceptedInColumn ? "accepted" : `rejected${number.code ? ` (${number.code})` : ""}`),
    element("td", { className: "number" }, element("bdi", {}, number.e164 ?? "")),
    element("td", {}, number.region ?? ""),
    element("td", {}, number.type ?? ""),
    element("td", {}, number.kind),
    element("td", { className: "words", lang: state.language }, message));
}

/** The text with its wrong character marked. */
function marked({ input, wrong }) {
  if (wrong === null || wrong >= input.length) return element("bdi", {}, input);
  const character = String.fromCodePoint(input.codePointAt(wrong));
  return element("bdi", {}, input.slice(0, wrong), element("mark", { title: "wrong character" }, /[\p{C}\p{Z}]/u.test(character) ? `U+${character.codePointAt(0).toString(16).toUpperCase().padStart(4, "0")}` : character), input.slice(wrong + character.length));
}
