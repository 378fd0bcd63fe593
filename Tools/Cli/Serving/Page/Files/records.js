// Records: exports on this machine, evaluated by the rules.

import { ask, load, reportOf } from "./api.js";
import { byId, element, shown, verdicts } from "./dom.js";
import { change, listen, state } from "./state.js";

const pageSize = 100;
const chosen = { verdict: "rejected", code: null, column: null, changed: false, offset: 0 };
let matching = 0;

export function start() {
  const drop = byId("drop");
  byId("files").addEventListener("change", event => loadAll(event.target.files));
  for (const name of ["dragover", "dragenter"]) drop.addEventListener(name, event => { event.preventDefault(); drop.classList.add("over"); });
  for (const name of ["dragleave", "drop"]) drop.addEventListener(name, () => drop.classList.remove("over"));
  drop.addEventListener("drop", event => { event.preventDefault(); loadAll(event.dataTransfer.files); });
  byId("show-values").addEventListener("change", () => showRows());
  byId("only-changed").addEventListener("change", event => choose({ changed: event.target.checked, verdict: event.target.checked ? null : chosen.verdict }));
  byId("all-records").addEventListener("click", () => choose({ verdict: null, code: null, column: null }));
  byId("earlier").addEventListener("click", () => turn(-pageSize));
  byId("later").addEventListener("click", () => turn(pageSize));
  byId("download").addEventListener("click", download);
  listen(names => {
    if (state.records && (names.includes("settings") || names.includes("language"))) showAll();
  });
}

function fault(error) {
  byId("records-state").replaceChildren(element("span", { className: "fault" }, error.message));
}

async function loadAll(files) {
  let records = null;
  try {
    for (const file of files) {
      byId("records-state").textContent = `Reading ${file.name} ...`;
      records = await load(file, records?.set);
    }
  } catch (error) {
    // A part of the files would look like all of them.
    records = null;
    fault(error);
  }

  byId("files").value = "";
  if (!records) return;
  byId("records-state").textContent = `${shown(records.records)} records of ${records.inputs.map(input => `${input.name} (${input.kind})`).join(", ")}${records.unreadable ? `; ${shown(records.unreadable)} cannot be read` : ""}${records.deleted ? `; ${shown(records.deleted)} of deleted rows are left out` : ""}`;
  byId("records-faults").replaceChildren(...records.faults.map(text => element("li", {}, text)));
  byId("records-loaded").hidden = records.records === 0;
  Object.assign(chosen, { verdict: "rejected", code: null, column: null, changed: false, offset: 0 });
  byId("only-changed").checked = false;
  change({ records });
  if (records.records > 0) await showAll();
}

/** What the page asks about the records now. */
const question = () => ({ set: state.records.set, settings: state.settings, language: state.language, showValues: byId("show-values").checked, ...chosen, count: pageSize });

function choose(values) {
  Object.assign(chosen, values, { offset: 0 });
  showAll();
}

async function turn(by) {
  chosen.offset = Math.max(0, Math.min(chosen.offset + by, matching - 1));
  await showRows();
}

async function showAll() {
  try {
    const counts = await ask("records/count", question());
    if (!counts) return;
    byId("verdicts").replaceChildren(...Object.keys(verdicts).map(kind => tileOf(kind, counts[kind])),
      ...counts.rewritten ? [element("div", {}, element("strong", {}, shown(counts.rewritten)), "rewritten")] : []);
    byId("facets").replaceChildren(...counts.findings.map(facetOf));
    await showRows();
  } catch (error) {
    fault(error);
  }
}

function tileOf(kind, count) {
  const tile = element("button", { type: "button" }, element("strong", { className: kind }, shown(count)), verdicts[kind]);
  tile.setAttribute("aria-pressed", String(chosen.verdict === kind));
  tile.addEventListener("click", () => choose({ verdict: chosen.verdict === kind ? null : kind, code: null, column: null }));
  return tile;
}

function facetOf({ code, column, traced, count }) {
  const isChosen = chosen.code === code && chosen.column === column;
  const facet = element("button", { type: "button" }, `${code} ${column}${traced ? ", traced" : ""}: ${shown(count)}`);
  facet.setAttribute("aria-pressed", String(isChosen));
  facet.addEventListener("click", () => choose(isChosen ? { code: null, column: null } : { code, column, verdict: null }));
  return facet;
}

async function showRows() {
  try {
    const answer = await ask("records/rows", question());
    if (!answer) return;
    matching = answer.count;
    const last = chosen.offset + answer.rows.length;
    byId("records-caption").textContent = matching === 0 ? "No records." : `Records ${shown(chosen.offset + 1)} to ${shown(last)} of ${shown(matching)}`;
    byId("records-table").tBodies[0].replaceChildren(...answer.rows.flatMap(rowsOf));
    byId("earlier").disabled = chosen.offset === 0;
    byId("later").disabled = last >= matching;
  } catch (error) {
    fault(error);
  }
}

function rowsOf(record) {
  const findings = record.findings.length > 0 ? record.findings : [{ code: "", column: "", value: "", message: "" }];
  return findings.map((finding, index) => element("tr", {},
    element("td", { className: "name" }, index === 0 ? record.input : ""),
    element("td", {}, index === 0 ? String(record.line || record.row) : ""),
    element("td", { className: record.verdict, title: record.id ?? "" }, index === 0 ? verdicts[record.verdict] : ""),
    element("td", {}, finding.code + (finding.traced ? " (traced)" : "")),
    element("td", {}, finding.column),
    element("td", { className: "value" }, element("bdi", {}, finding.value ?? "")),
    element("td", { className: "words", lang: state.language }, finding.message)));
}

async function download() {
  try {
    const ending = byId("report").value;
    const blob = await reportOf({ ...question(), report: ending });
    const link = element("a", { href: URL.createObjectURL(blob), download: `report.${ending}` });
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href));
  } catch (error) {
    fault(error);
  }
}
