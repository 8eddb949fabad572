// @ts-check
"use strict";
/* What is filled in, as it is printed: the outcome, then each answer with its question and every word of its reasons,
   and at last what is open. On screen it is hidden; an empty form is printed whole, to be filled in by hand. */
(() => {
  /** @typedef {{ kind: string, name: string, label: string, value: string | boolean, chosen?: string }} Field */
  /** @typedef {{ title: string, fields: Field[] }} Part */

  /** @param {string} tag @param {string} text @param {string} [name] */
  const element = (tag, text, name) => {
    const made = document.createElement(tag);
    made.textContent = text;
    if (name) made.className = name;
    return made;
  };

  /** @param {Field} field */
  const isFilled = (field) => field.kind !== "legend" && Boolean(field.kind === "choice" ? field.chosen : field.value);

  /** One field. @param {Field} field @param {boolean} all Whether empty ones are printed as well. @returns {Node[]} */
  const printed = (field, all) => {
    const { kind, label, value, chosen } = field;
    if (kind === "legend") return [element("h4", label)];
    if (kind === "tick") return all ? [element("p", `${value ? "☑" : "☐"} ${label}`, "printed__tick")] : [];
    if (kind === "choice") return [element("h4", label), element("p", chosen || "Not answered.", "printed__answer")];
    return value ? [element("p", `${label}:`, "printed__label"), element("p", String(value), "printed__words")] : [];
  };

  /** A part of which something is filled in; a choice without answer stands there for its reasons alone. @param {Part} part */
  const section = ({ title, fields }) => {
    /** @param {Field} field */
    const isWanted = (field) => field.kind !== "choice" || field.chosen || fields.some((one) => one.value && one.name === `${field.name}--note`);
    return [element("h3", title), ...fields.filter(isWanted).flatMap((field) => printed(field, true))];
  };

  /** @param {Part} part @returns {string[]} */
  const open = ({ title, fields }) => {
    if (fields.some((field) => field.kind === "tick")) return fields.some(isFilled) ? [] : [title];
    return fields.filter((field) => !isFilled(field) && !field.name.endsWith("--note")).map((field) => field.label);
  };

  /** The outcome as it stands on screen, and apart from it the lists that open there on demand. @param {Element} place */
  const outcome = (place) => {
    const made = /** @type {HTMLElement} */ (place.cloneNode(true));
    made.removeAttribute("data-outcome");
    made.className = "printed__outcome";
    made.querySelectorAll("[data-open-questions]").forEach((one) => one.remove()); // They follow, with all that is open.
    made.querySelectorAll("[role]").forEach((one) => { one.removeAttribute("role"); one.className = "printed__title"; });
    const lists = [...made.querySelectorAll("details")];
    lists.forEach((one) => { one.remove(); one.toggleAttribute("open", true); });
    return { first: [made], last: lists };
  };

  /** Put what is printed of a form in step with what stands in it. @param {HTMLFormElement} form @param {Part[]} parts */
  const paper = (form, parts) => {
    const made = element("div", "", "printed");
    const filled = parts.filter((part) => part.fields.some(isFilled));
    form.toggleAttribute("data-filled", filled.length > 0);
    if (filled.length) {
      const place = form.querySelector("[data-outcome]");
      const { first, last } = place ? outcome(place) : { first: [], last: [] };
      const left = parts.flatMap(open);
      const items = element("ul", "");
      items.append(...left.map((text) => element("li", text)));
      made.append(element("p", (form.dataset.about ?? "").replaceAll("*", ""), "note"), ...first, ...filled.flatMap(section));
      if (left.length) made.append(element("h3", "Not filled in"), items);
      made.append(...last);
    }
    form.querySelector(":scope > .printed")?.remove();
    form.append(made);
  };

  /** What an empty form says on paper where a script puts the outcome. @param {HTMLFormElement} form */
  const byHand = (form) => {
    const place = form.querySelector("[data-outcome]");
    if (!place) return;
    const made = /** @type {HTMLElement} */ (place.cloneNode(true));
    made.removeAttribute("data-outcome");
    made.classList.add("by-hand");
    place.before(made);
  };

  const shared = (globalThis.report ??= {});
  shared.paper = { paper, byHand };
  shared.kept?.begin();
})();
