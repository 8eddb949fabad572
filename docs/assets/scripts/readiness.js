// @ts-check
"use strict";
/* The self-assessment: says which gates the answers hold back. No score: answers are never added up. */
(() => {
  /** @typedef {{ gate: string, question: string, answer: string, evidence: boolean }} Item */

  /** What each gate waits for: a no holds back; a partly, or a yes without evidence, needs a date and a name.
   * @param {Item[]} items */
  const held = (items) => {
    const gates = [...new Set(items.map((item) => item.gate))].sort();
    return gates.map((gate) => {
      const here = items.filter((item) => item.gate === gate);
      return {
        gate,
        no: here.filter((item) => item.answer === "no").map((item) => item.question),
        partly: here.filter((item) => item.answer === "partly" || (item.answer === "yes" && !item.evidence)).map((item) => item.question),
        open: here.filter((item) => !item.answer).length,
      };
    });
  };

  /** @param {ReturnType<typeof held>[number]} one */
  const sentence = ({ gate, no, partly, open }) => {
    const said = no.length ? "held back" : open ? `${open} not answered yet` : partly.length ? "only with a date and a name for each item" : "nothing here holds it back";
    return `Gate ${gate}: ${said}.`;
  };

  /** @param {HTMLFormElement} form @param {Record<string, string | boolean>} values */
  const update = (form, values) => {
    const items = [.../** @type {NodeListOf<HTMLElement>} */ (form.querySelectorAll("[data-gate]"))].map((field) => {
      const name = field.dataset.name ?? "";
      return {
        gate: field.dataset.gate ?? "",
        question: field.querySelector("legend")?.textContent ?? "",
        answer: String(values[name] ?? ""),
        evidence: Boolean(String(values[name.replace(/-answer$/, "--note")] ?? "").trim()),
      };
    });
    const gates = held(items);
    const place = form.querySelector("[data-outcome]");
    place?.replaceChildren(...gates.flatMap((one) => {
      const line = document.createElement("p");
      line.textContent = sentence(one);
      const items = document.createElement("ul");
      items.append(...[...one.no.map((text) => `No: ${text}`), ...one.partly.map((text) => `Partly: ${text}`)].map((text) => {
        const item = document.createElement("li");
        item.textContent = text;
        return item;
      }));
      return items.childElementCount ? [line, items] : [line];
    }));
    return { data: { gates }, lines: gates.flatMap((one) => ["", sentence(one), ...one.no.map((text) => `- No: ${text}`), ...one.partly.map((text) => `- Partly: ${text}`)]) };
  };

  const shared = (globalThis.report ??= {});
  shared.readiness = { held };
  (shared.tools ??= {}).readiness = { update };
  shared.kept?.join("readiness");
})();
