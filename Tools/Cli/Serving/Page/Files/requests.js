// Requests: the local Dataverse as a client sees it, and what its steps do.

import { ask } from "./api.js";
import { byId, element, shown } from "./dom.js";

const root = "/api/data/v9.2/";
const table = "msdyn_ocphonecallengagementctxes";

const examples = [
  ["Create a row that is accepted", "POST", table, { msdyn_callername: "Maria Rossi", msdyn_fromphone: "+390212345678" }],
  ["Create a row that is rejected", "POST", table, { msdyn_callername: "Maria Rossi", msdyn_fromphone: "+39 02 CALL ME" }],
  ["Read the newest rows", "GET", `${table}?$select=msdyn_callername,msdyn_fromphone,statecode&$orderby=createdon desc&$top=10`, null],
  ["Parse a number", "POST", "pcc_ParsePhoneNumber", { Text: "(425) 555-0123", Region: "US" }],
  ["Who am I", "GET", "WhoAmI", null],
];

export function start() {
  const example = byId("example");
  example.append(...examples.map(([name], index) => element("option", { value: index }, name)));
  example.addEventListener("change", () => fill(examples[example.value]));
  fill(examples[0]);
  byId("request-form").addEventListener("submit", event => {
    event.preventDefault();
    send();
  });
}

function fill([, method, path, body]) {
  byId("method").value = method;
  byId("target").value = root + path;
  byId("headers").value = body ? "Content-Type: application/json" : "";
  byId("body").value = body ? JSON.stringify(body, null, 2) : "";
}

const headersOf = text => Object.fromEntries(text.split("\n").filter(line => line.includes(":")).map(line => [line.slice(0, line.indexOf(":")).trim(), line.slice(line.indexOf(":") + 1).trim()]));

async function send() {
  const method = byId("method").value;
  const target = byId("target").value;
  try {
    const before = method === "PATCH" || method === "DELETE" ? await rowAt(target) : null;
    const answer = await ask("requests", { method, target, headers: headersOf(byId("headers").value), body: byId("body").value || null });
    if (!answer) return;
    show(answer);
    const address = answer.headers["OData-EntityId"] ?? (before || method === "PATCH" ? target : null);
    showWritten(method === "GET" ? null : before, method === "GET" || !address ? null : await rowAt(address));
  } catch (error) {
    byId("answer").hidden = false;
    byId("status").replaceChildren(element("span", { className: "fault" }, error.message));
  }
}

/** The columns of a row, as the Web API gives them; null when there is none. */
async function rowAt(address) {
  const path = address.slice(address.indexOf(root)).split("?")[0];
  if (!/\([^()]+\)$/.test(path)) return null;
  const response = await fetch(path, { headers: { Accept: "application/json" } });
  if (!response.ok) return null;
  return Object.fromEntries(Object.entries(await response.json()).filter(([name]) => !name.includes("@")));
}

function show(answer) {
  byId("answer").hidden = false;
  byId("status").replaceChildren(element("span", { className: answer.status < 400 ? "accepted" : "rejected" }, `HTTP ${answer.status}`));
  byId("answer-headers").textContent = Object.entries(answer.headers).map(([name, value]) => `${name}: ${value}`).join("\n");
  byId("answer-body").textContent = pretty(answer.body);
  byId("steps").replaceChildren(...answer.trace.map(step => element("li", {},
    element("details", { open: !step.ok }, element("summary", {}, element("span", { className: step.ok ? "accepted" : "rejected" }, step.ok ? "ran: " : "rejected: "), `${step.step} (${step.message}, stage ${step.stage}, depth ${step.depth})`), element("pre", {}, step.text || "no trace")))));
  if (answer.trace.length === 0) byId("steps").replaceChildren(element("li", {}, "No step ran."));
}

function pretty(body) {
  try {
    return JSON.stringify(JSON.parse(body), null, 2);
  } catch {
    return body || "(no body)";
  }
}

function showWritten(before, after) {
  const names = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])].filter(name => JSON.stringify(before?.[name] ?? null) !== JSON.stringify(after?.[name] ?? null)).sort();
  const written = byId("written");
  written.parentElement.hidden = names.length === 0;
  byId("nothing-written").textContent = names.length === 0 ? "Nothing." : `${shown(names.length)} ${names.length === 1 ? "column" : "columns"}.`;
  written.tBodies[0].replaceChildren(...names.map(name => element("tr", {}, element("th", { scope: "row" }, name), element("td", { className: "value" }, element("bdi", {}, String(before?.[name] ?? ""))), element("td", { className: "value" }, element("bdi", {}, String(after?.[name] ?? ""))))));
}
