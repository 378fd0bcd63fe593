// A form for JSON that a schema describes: choices, flags, lists and objects of them.

import { element } from "./dom.js";

let fields = 0;

/** The form of a whole object. */
export function formOf(schema, value, changed) {
  const form = document.createDocumentFragment();
  form.append(...membersOf(schema, schema, value, () => changed(value)));
  return form;
}

/** The schema that a reference leads to. */
function follow(root, schema) {
  const reference = schema.$ref ?? schema.allOf?.[0]?.$ref;
  return reference ? { ...reference.slice(2).split("/").reduce((part, name) => part[name], root), ...schema } : schema;
}

function membersOf(root, schema, value, changed) {
  return Object.entries(schema.properties).filter(([name]) => name !== "$schema").map(([name, member]) => fieldOf(root, name, follow(root, member), value, changed));
}

function fieldOf(root, name, schema, value, changed) {
  const set = given => {
    if (given === undefined) delete value[name];
    else value[name] = given;
    changed();
  };
  if (schema.type === "object") return objectOf(root, name, schema, value, set);
  if (schema.type === "array") return listOf(root, name, schema, value[name], set);
  return choiceOf(name, schema, value[name], set);
}

const described = (schema, id) => schema.description ? element("p", { id }, schema.description) : null;

function objectOf(root, name, schema, value, set) {
  const inner = value[name] ?? {};
  return element("fieldset", {}, element("legend", {}, name), described(schema),
    ...membersOf(root, schema, inner, () => set(Object.keys(inner).length === 0 ? undefined : inner)));
}

/** One of several values; without one, the default. */
function choiceOf(name, schema, value, set) {
  const options = schema.enum ?? [true, false];
  const id = `field-${++fields}`;
  const select = element("select", { id }, element("option", { value: "" }, schema.default === undefined ? "not set" : `default: ${schema.default}`), ...options.map(option => element("option", { value: JSON.stringify(option), selected: option === value }, String(option))));
  if (schema.description) select.setAttribute("aria-describedby", `${id}-text`);
  select.addEventListener("change", () => set(select.value === "" ? undefined : JSON.parse(select.value)));
  return element("div", { className: "setting" }, element("label", { htmlFor: id }, `${name} `), select, described(schema, `${id}-text`));
}

/** A list: of few known values as check boxes, otherwise as words on lines. */
function listOf(root, name, schema, value, set) {
  const known = follow(root, schema.items).enum;
  return known && known.length <= 20 ? boxesOf(name, schema, known, value, set) : linesOf(name, schema, value, set);
}

function boxesOf(name, schema, known, value, set) {
  const given = element("input", { type: "checkbox", checked: value !== undefined });
  const boxes = known.map(option => element("input", { type: "checkbox", value: option, checked: (value ?? schema.default ?? []).includes(option), disabled: value === undefined }));
  const read = () => {
    for (const box of boxes) box.disabled = !given.checked;
    set(given.checked ? boxes.filter(box => box.checked).map(box => box.value) : undefined);
  };
  for (const box of [given, ...boxes]) box.addEventListener("change", read);
  return element("fieldset", { className: "setting" }, element("legend", {}, name), described(schema),
    element("label", {}, given, " Set this list"),
    element("div", { className: "choices" }, ...boxes.map(box => element("label", {}, box, ` ${box.value}`))));
}

function linesOf(name, schema, value, set) {
  const id = `field-${++fields}`;
  const input = element("textarea", { id, rows: 2, value: (value ?? []).join("\n"), spellcheck: false });
  if (schema.description) input.setAttribute("aria-describedby", `${id}-text`);
  input.addEventListener("input", () => {
    const lines = input.value.split("\n").map(line => line.trim()).filter(line => line !== "");
    set(lines.length === 0 ? undefined : lines);
  });
  return element("div", { className: "setting" }, element("label", { htmlFor: id }, `${name}, one on each line`), input, described(schema, `${id}-text`));
}
