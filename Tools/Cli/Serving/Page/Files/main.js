import { byId } from "./dom.js";
import { change, state } from "./state.js";
import * as numbers from "./numbers.js";
import * as records from "./records.js";
import * as rules from "./rules.js";
import * as requests from "./requests.js";

const parts = { numbers, records, rules, requests };

/** Shows the part that the address names behind #; what follows a slash belongs to the part. */
function show(isFirst) {
  const [name, rest] = location.hash.slice(1).split(/\/(.*)/s);
  const chosen = parts[name] ? name : "numbers";
  for (const part of Object.keys(parts)) {
    byId(`${part}-part`).hidden = part !== chosen;
    const link = document.querySelector(`nav a[href="#${part}"]`);
    if (part === chosen) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
  parts[chosen].open?.(rest);
  document.title = `${byId(`${chosen}-heading`).textContent} - PhoneCallCtx on this machine`;
  if (!isFirst) byId("content").focus();
}

const language = byId("language");
const preferred = navigator.languages.map(tag => tag.toLowerCase());
language.value = [...language.options].map(option => option.value).find(value => preferred.some(tag => tag === value.toLowerCase() || tag.startsWith(value.toLowerCase() + "-"))) ?? "en";
state.language = language.value;
language.addEventListener("change", () => change({ language: language.value }));

for (const part of Object.values(parts)) part.start();
addEventListener("hashchange", () => show(false));
show(true);
