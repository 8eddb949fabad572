// @ts-check
"use strict";
/* The fields of a form as report/forms.py writes them: read, written, and named as readers see them.
   kept.js, which keeps what they hold, waits for this. */
(() => {
  /** @typedef {Record<string, string | boolean>} Values */
  /** @typedef {{ kind: string, name: string, label: string, value: string | boolean, chosen?: string }} Field */
  /** @typedef {{ title: string, fields: Field[] }} Part */

  /** @param {Element | null | undefined} node */
  const words = (node) => (node?.textContent ?? "").replace(/\s+/g, " ").trim();

  /** The controls of a form that hold something. @param {HTMLFormElement} form */
  const controls = (form) =>
    /** @type {(HTMLInputElement | HTMLTextAreaElement)[]} */ ([...form.querySelectorAll(".field input, .field textarea")]);

  /** @param {HTMLFormElement} form @returns {Values} */
  const read = (form) => {
    /** @type {Values} */
    const values = {};
    for (const one of controls(form)) {
      if (one.type === "radio") {
        if (/** @type {HTMLInputElement} */ (one).checked) values[one.name] = one.value;
      } else if (one.type === "checkbox") {
        if (/** @type {HTMLInputElement} */ (one).checked) values[one.name] = true;
      } else if (one.value) values[one.name] = one.value;
    }
    return values;
  };

  /** @param {HTMLFormElement} form @param {Values} values */
  const write = (form, values) => {
    for (const one of controls(form)) {
      const value = Object.hasOwn(values, one.name) ? values[one.name] : undefined;
      if (one.type === "radio") /** @type {HTMLInputElement} */ (one).checked = value === one.value;
      else if (one.type === "checkbox") /** @type {HTMLInputElement} */ (one).checked = value === true;
      else one.value = typeof value === "string" ? value : "";
    }
  };

  /** What stands in the form now, part by part; hidden questions are left out.
   * @param {HTMLFormElement} form @param {Values} values @returns {Part[]} */
  const parts = (form, values) => {
    /** @type {Part[]} */
    const found = [{ title: "About", fields: [] }];
    form.querySelectorAll("[data-part], .field, .ticks > legend").forEach((node) => {
      if (node.closest("[hidden]")) return;
      const last = /** @type {Part} */ (found[found.length - 1]);
      if (node instanceof HTMLElement && node.dataset.part) found.push({ title: node.dataset.part, fields: [] });
      else if (node.matches(".ticks > legend")) last.fields.push({ kind: "legend", name: "", label: words(node), value: "" });
      else if (node instanceof HTMLElement) last.fields.push(field(node, values));
    });
    return found.filter((part) => part.fields.length);
  };

  /** @param {HTMLElement} node @param {Values} values @returns {Field} */
  const field = (node, values) => {
    const kind = node.dataset.kind ?? "text";
    const control = /** @type {HTMLInputElement | null} */ (node.querySelector("input, textarea"));
    const name = node.dataset.name ?? control?.name ?? "";
    const value = values[name] ?? "";
    if (kind !== "choice") return { kind, name, label: words(kind === "tick" ? node : node.querySelector("label")), value };
    const chosen = node.querySelector(`input[type="radio"][value="${CSS.escape(String(value))}"]`)?.closest("label");
    return { kind, name, label: words(node.querySelector("legend")), value, chosen: words(chosen) };
  };

  /** What each control can hold. @param {HTMLFormElement} form */
  const known = (form) => {
    /** @type {Record<string, string[] | string>} */
    const kinds = {};
    for (const one of controls(form)) {
      if (one.type === "radio") kinds[one.name] = [...(kinds[one.name] ?? []), one.value];
      else kinds[one.name] = one.type === "checkbox" ? "tick" : one.type === "date" ? "date" : "text";
    }
    return kinds;
  };

  /** What was not taken, by the words of the form where it knows them. @param {HTMLFormElement} form @param {string[]} names */
  const without = (form, names) => {
    if (!names.length) return "";
    const said = names.map((name) => {
      const control = controls(form).find((one) => one.name === name);
      const label = control?.closest("fieldset[data-kind]")?.querySelector("legend") ?? control?.closest(".field");
      return label && !name.endsWith("--note") ? `“${words(label.querySelector("label") ?? label)}”` : name;
    });
    return ` Not taken, because this form does not have it or cannot hold what stands there: ${said.join("; ")}.`;
  };

  const shared = (globalThis.report ??= {});
  shared.fields = { read, write, parts, known, without };
  shared.kept?.begin();
})();
