// @ts-check
"use strict";
/* What stands in a form, as files: what of a saved file may be taken, and what is written to be read.
   Nothing here touches the page; kept.js, which does, waits for it. */
(() => {
  /** @typedef {Record<string, string | boolean>} Values */
  /** @typedef {Record<string, string[] | string>} Known What each name may hold: one of some answers, or text, date or tick. */
  /** @typedef {{ kind: string, name: string, label: string, value: string | boolean, chosen?: string }} Field */
  /** @typedef {{ title: string, fields: Field[] }} Part */

  /** @param {unknown} value */
  const isObject = (value) => Boolean(value) && typeof value === "object" && !Array.isArray(value);

  /** A day that there is, as 2026-11-24. @param {unknown} value */
  const isDay = (value) => {
    if (typeof value !== "string" || !/^\d{4}-\d\d-\d\d$/.test(value)) return false;
    const day = new Date(`${value}T00:00:00Z`);
    return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value);
  };

  /** @param {unknown} value @param {string[] | string} kind */
  const fits = (value, kind) => {
    if (kind === "tick") return value === true;
    if (Array.isArray(kind)) return kind.includes(String(value));
    return typeof value === "string" && (kind !== "date" || isDay(value));
  };

  /** What a form can take of some values, and the names of what it cannot. @param {unknown} values @param {Known} known */
  const sorted = (values, known) => {
    /** @type {Values} */
    const taken = {};
    /** @type {string[]} */
    const left = [];
    for (const [name, value] of Object.entries(/** @type {object} */ (isObject(values) ? values : {}))) {
      const kind = Object.hasOwn(known, name) ? known[name] : undefined;
      if (kind !== undefined && fits(value, kind)) taken[name] = value;
      else if (value !== "" && value !== false) left.push(name);
    }
    return { taken, left };
  };

  /** A saved file, as its schema asks for it: its values, its edition, and why nothing of it is to be taken.
   * @param {string} text @param {string} tool @param {Known} known */
  const opened = (text, tool, known) => {
    /** @param {string} fault */
    const none = (fault) => ({ fault, edition: "", taken: /** @type {Values} */ ({}), left: /** @type {string[]} */ ([]) });
    try {
      const file = JSON.parse(text);
      if (!isObject(file) || file.tool !== tool) return none("foreign");
      const odd = ("saved" in file && !isDay(file.saved)) || ("result" in file && !isObject(file.result));
      if (odd || typeof file.edition !== "string" || !isObject(file.values)) return none("incomplete");
      const found = sorted(file.values, known);
      return { fault: Object.keys(found.taken).length ? "" : "nothing", edition: file.edition, ...found };
    } catch {
      return none("foreign");
    }
  };

  /** What is filled in, as Markdown. @param {string} title @param {string} about @param {Part[]} parts @param {string[]} lines */
  const markdown = (title, about, parts, lines) => {
    const out = [`# ${title}`, "", about];
    for (const part of parts) {
      out.push("", `## ${part.title}`);
      for (const { kind, label, value, chosen } of part.fields) {
        if (kind === "legend") out.push("", `**${label}**`);
        else if (kind === "tick") out.push("", `- [${value ? "x" : " "}] ${label}`);
        else if (kind === "choice") out.push("", `**${label}**`, "", chosen ? `- [x] ${chosen}` : "- not answered");
        else out.push("", value ? `**${label}:** ${String(value).split("\n").join("  \n")}` : `**${label}:** —`);
      }
    }
    if (lines.length) out.push("", "## Where the answers lead", "", ...lines);
    return `${out.join("\n").replace(/(\n- \[[ x]\] [^\n]*)\n(?=\n- \[)/g, "$1")}\n`;
  };

  const shared = (globalThis.report ??= {});
  shared.files = { sorted, opened, markdown };
  shared.kept?.begin();
})();
