// Makes elements. Text is never read as HTML.

/** The element with an id. */
export const byId = id => document.getElementById(id);

/** An element with properties and children; texts become text nodes. */
export function element(name, properties = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (key in made) made[key] = value;
    else made.setAttribute(key, value);
  }
  made.append(...children.filter(child => child !== null && child !== undefined));
  return made;
}

/** Calls a function when nothing was typed for a while. */
export function later(action, milliseconds = 250) {
  let timer;
  return (...values) => {
    clearTimeout(timer);
    timer = setTimeout(() => action(...values), milliseconds);
  };
}

/** Numbers as people of the page's language read them. */
export const shown = number => number.toLocaleString("en");

/** What a verdict is called. */
export const verdicts = { accepted: "accepted", wouldBeRejected: "would be rejected", rejected: "rejected" };
