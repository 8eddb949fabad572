// @ts-check
"use strict";
/* The base-rate explorer: change how common an outcome is and how good a test is, and count who is found, missed and
   wrongly flagged. `outcomes` is the rule of report/base_rates.py, and a test holds the two together.
   The examples stand in the page's table, with their sources; without this script they stand there alone. */
(() => {
  /** @typedef {{ children: number, prevalence: number, sensitivity: number, specificity: number }} Input */

  /** @param {number} value */
  const halfUp = (value) => Math.floor(value + 0.5 + 1e-9);

  /** Whole children, rounded half up so that the four groups add up. @param {Input} input */
  const outcomes = ({ children, prevalence, sensitivity, specificity }) => {
    const harmed = halfUp(children * prevalence);
    const found = halfUp(harmed * sensitivity);
    const left = halfUp((children - harmed) * specificity);
    const wronglyFlagged = children - harmed - left;
    const flagged = found + wronglyFlagged;
    return { found, missed: harmed - found, wronglyFlagged, rightlyLeft: left, flagged, value: flagged ? found / flagged : null };
  };

  const LIMITS = { children: 1_000_000, share: 100 };

  /** A number as it was typed, null for what is none or out of bounds. @param {string} text @param {number} limit @param {boolean} whole */
  const number = (text, limit, whole) => {
    const trimmed = text.trim().replace(/[,\s]/g, "");
    if (!/^(\d+\.?\d*|\.\d+)$/.test(trimmed)) return null;
    const value = Number(trimmed);
    return value <= limit && !(whole && (!Number.isInteger(value) || value < 1)) ? value : null;
  };

  /** @param {number} value */
  const readable = (value) => value.toLocaleString("en-GB");
  /** @param {number} share */
  const percent = (share) => (share > 0 && share < 0.01 ? "under 1%" : share < 1 && share > 0.99 ? "over 99%" : `${Math.floor(share * 100 + 0.5)}%`);
  /** @param {number} count */
  const are = (count) => (count === 1 ? "is" : "are");
  /** @param {number} count */
  const kids = (count) => `${readable(count)} ${count === 1 ? "child" : "children"}`;

  /** The counts as two sentences. @param {Input} input */
  const sentence = (input) => {
    const { found, missed, wronglyFlagged, flagged, value } = outcomes(input);
    const harmed = `${readable(found + missed)} ${found + missed === 1 ? "has" : "have"} the outcome, and the test misses ${readable(missed)} of them.`;
    if (value === null) return `Of ${kids(input.children)} nobody is flagged. ${harmed}`;
    return `Of ${kids(flagged)} flagged, ${readable(found)} ${are(found)} rightly flagged (${percent(value)}) and ${readable(wronglyFlagged)} ${are(wronglyFlagged)} not. Of all ${kids(input.children)}, ${harmed}`;
  };

  const shared = (globalThis.report ??= {});
  shared.baseRates = { outcomes, number, sentence, percent };
  if (typeof document === "undefined") return;

  const FIELDS = /** @type {const} */ ([
    ["children", "How many children", "From 1 to 1,000,000", 1000],
    ["prevalence", "How common the outcome is, in per cent", "0 to 100", 11],
    ["sensitivity", "Found, of those with the outcome, in per cent (sensitivity)", "0 to 100", 60],
    ["specificity", "Left alone, of those without it, in per cent (specificity)", "0 to 100", 80],
  ]);
  const SVG = "http://www.w3.org/2000/svg";

  /** @template {keyof HTMLElementTagNameMap} K @param {K} tag @param {Record<string, string>} attributes @param {(string | Node)[]} inner */
  const make = (tag, attributes = {}, ...inner) => {
    const made = document.createElement(tag);
    Object.entries(attributes).forEach(([name, value]) => made.setAttribute(name, value));
    made.append(...inner);
    return made;
  };

  /** @param {number} x @param {number} y @param {string} name */
  const dot = (x, y, name) => {
    const made = document.createElementNS(SVG, "circle");
    Object.entries({ cx: x, cy: y, r: 3.4, class: `fill ${name}` }).forEach(([key, value]) => made.setAttribute(key, String(value)));
    return made;
  };

  /** One dot, for the key. @param {string} name */
  const sign = (name) => {
    const svg = document.createElementNS(SVG, "svg");
    Object.entries({ class: "figure", viewBox: "0 0 10 10", "aria-hidden": "true" }).forEach(([key, value]) => svg.setAttribute(key, value));
    svg.append(dot(5, 5, name));
    return svg;
  };

  /** A field of dots, as report/chart_grid.py draws it. @param {Input} input */
  const dots = (input) => {
    const { found, wronglyFlagged, missed, rightlyLeft } = outcomes(input);
    const each = Math.max(1, Math.ceil(input.children / 1000));
    const svg = document.createElementNS(SVG, "svg");
    let at = 0;
    /** @type {[number, string][]} */ ([[found, "found"], [wronglyFlagged, "wrong"], [missed, "missed"], [rightlyLeft, "left"]]).forEach(([count, name]) => {
      for (let left = Math.round(count / each); left > 0; left -= 1, at += 1) {
        svg.append(dot(6 + (at % 50) * 9.4, 8 + Math.floor(at / 50) * 9.4, name));
      }
    });
    svg.setAttribute("class", "figure");
    svg.setAttribute("viewBox", `0 0 476 ${Math.max(16, Math.ceil(at / 50) * 9.4 + 8)}`);
    svg.setAttribute("role", "img");
    svg.setAttribute("aria-label", `A field of dots, one for ${each === 1 ? "each child" : `every ${readable(each)} children`}: ${sentence(input)}`);
    return { svg, each };
  };

  /** @param {HTMLElement} tool */
  const improve = (tool) => {
    const examples = /** @type {HTMLElement[]} */ ([...tool.querySelectorAll(".example")]);
    const form = make("form", { class: "explorer", "aria-label": "Base-rate explorer" });
    const chooser = make("select", { id: "explore-example" }, ...examples.map((one, at) => make("option", { value: String(at) }, one.dataset.name ?? "")), make("option", { value: "own" }, "My own numbers"));
    const note = make("p", { class: "note" });
    const says = make("p", { class: "explorer__says", role: "status" });
    const figure = make("div", { class: "drawing" });
    const key = make("ul", { class: "explorer__key" });
    const warning = make("p", { class: "explorer__warning", id: "explore-warning", role: "alert" });
    /** @type {Record<string, HTMLInputElement>} */
    const typed = {};
    /** @type {Record<string, HTMLInputElement>} */
    const slid = {};

    const draw = () => {
      /** @type {Record<string, number | null>} */
      const numbers = {};
      for (const [name] of FIELDS) {
        const field = /** @type {HTMLInputElement} */ (typed[name]);
        const value = number(field.value, name === "children" ? LIMITS.children : LIMITS.share, name === "children");
        numbers[name] = value;
        field.setAttribute("aria-invalid", String(value === null));
        const range = slid[name];
        if (value !== null && range) range.value = String(value);
        if (value === null) numbers.wrong ??= FIELDS.findIndex(([each]) => each === name);
      }
      const wrong = numbers.wrong == null ? undefined : FIELDS[numbers.wrong];
      warning.textContent = wrong ? `“${wrong[1]}” needs a number: ${wrong[2].toLowerCase()}.` : "";
      warning.hidden = !wrong;
      if (wrong) return;
      const input = { children: numbers.children ?? 1, prevalence: (numbers.prevalence ?? 0) / 100, sensitivity: (numbers.sensitivity ?? 0) / 100, specificity: (numbers.specificity ?? 0) / 100 };
      const { found, wronglyFlagged, missed, rightlyLeft } = outcomes(input);
      const { svg, each } = dots(input);
      says.textContent = sentence(input);
      figure.replaceChildren(svg);
      const rows = /** @type {[string, string, number][]} */ ([
        ["found", "Flagged, and the outcome follows", found], ["wrong", "Flagged, and it does not", wronglyFlagged],
        ["missed", "Not flagged, and the outcome follows", missed], ["left", "Not flagged, and it does not", rightlyLeft],
      ]);
      key.replaceChildren(...rows.map(([name, text, count]) => make("li", {}, sign(name), ` ${text}: `, make("strong", {}, readable(count)))),
        make("li", { class: "note" }, each === 1 ? "One dot is one child." : `One dot stands for ${readable(each)} children.`));
    };

    const choose = () => {
      const one = examples[Number(chooser.value)];
      note.textContent = one ? `${tool.querySelectorAll(".example ~ .note")[Number(chooser.value)]?.textContent ?? ""} The table below names its source.` : "";
      if (!one) return;
      /** @param {string} name */
      const shown = (name) => String(Number((Number(one.dataset[name]) * (name === "children" ? 1 : 100)).toPrecision(12)));
      FIELDS.forEach(([name]) => { /** @type {HTMLInputElement} */ (typed[name]).value = shown(name); });
      draw();
    };

    form.append(make("p", { class: "field" }, make("label", { for: "explore-example" }, "Start from an example"), chooser), note);
    for (const [name, label, bounds, value] of FIELDS) {
      const field = make("input", { id: `explore-${name}`, type: "text", inputmode: "decimal", autocomplete: "off", value: String(value), "aria-describedby": `explore-${name}-bounds explore-warning` });
      const line = make("p", { class: "field" }, make("label", { for: `explore-${name}` }, label), field, make("small", { id: `explore-${name}-bounds` }, bounds));
      typed[name] = field;
      if (name !== "children") {
        const range = make("input", { type: "range", min: "0", max: "100", step: name === "prevalence" ? "0.1" : "1", "aria-label": `${label}, as a slider` });
        range.addEventListener("input", () => { field.value = range.value; chooser.value = "own"; note.textContent = ""; draw(); });
        slid[name] = range;
        line.append(range);
      }
      field.addEventListener("input", () => { chooser.value = "own"; note.textContent = ""; draw(); });
      form.append(line);
    }
    chooser.addEventListener("change", choose);
    form.addEventListener("submit", (event) => event.preventDefault());
    form.append(warning);
    const results = make("div", { class: "explorer__results" }, says, figure, key);
    tool.prepend(form, results);
    choose();
    tool.dataset.ready = "";
  };

  /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('[data-tool="base-rate-explorer"]:not([data-ready])')).forEach(improve);
})();
