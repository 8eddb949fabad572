// @ts-check
"use strict";
/* The base-rate explorer: change how common an outcome is and how good a test is, and count who is found, missed and
   wrongly flagged, as base-rates-rules.js works it out.
   The examples stand in the page's table, with their sources; without this script they stand there alone. */
(() => {
  /** @typedef {{ children: number, prevalence: number, sensitivity: number, specificity: number }} Input */
  /** @typedef {NonNullable<SharedTools["baseRates"]>} Rules */

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

  /** A field of dots, as report/chart_grid.py draws it. @param {Rules} rules @param {Input} input */
  const dots = ({ outcomes, readable, sentence }, input) => {
    const { found, wronglyFlagged, missed, rightlyLeft } = outcomes(input);
    const each = Math.max(1, Math.ceil(input.children / 1000));
    const svg = document.createElementNS(SVG, "svg");
    let at = 0;
    /** @type {[number, string][]} */ ([[found, "found"], [wronglyFlagged, "wrong"], [missed, "missed"], [rightlyLeft, "left"]]).forEach(([count, name]) => {
      for (let left = count ? Math.max(1, Math.round(count / each)) : 0; left > 0; left -= 1, at += 1) {
        svg.append(dot(6 + (at % 50) * 9.4, 8 + Math.floor(at / 50) * 9.4, name));
      }
    });
    svg.setAttribute("class", "figure");
    svg.setAttribute("viewBox", `0 0 476 ${Math.max(16, Math.ceil(at / 50) * 9.4 + 8)}`);
    svg.setAttribute("role", "img");
    const whom = each === 1 ? "each child" : "every " + readable(each) + " children";
    svg.setAttribute("aria-label", `A field of dots, one for ${whom}: ${sentence(input)}`);
    return { svg, each };
  };

  /** The note of an example with the links to its sources, which have ids in the table alone. @param {HTMLElement} example */
  const told = (example) => {
    const cell = /** @type {HTMLElement} */ (example.parentElement?.cloneNode(true));
    cell.querySelector(".example")?.remove();
    cell.querySelectorAll("[id]").forEach((one) => one.removeAttribute("id"));
    if (cell.firstChild) cell.firstChild.textContent = (cell.firstChild.textContent ?? "").replace(/^:\s*/, "");
    return [...cell.childNodes];
  };

  const STEPS = /** @type {Record<string, number>} */ ({ prevalence: 0.1, sensitivity: 1, specificity: 1 });
  /** @param {number} value @param {number} step */
  const steps = (value, step) => Number((value / step).toPrecision(12));
  /** @param {number} value @param {number} step */
  const isOn = (value, step) => Number.isInteger(steps(value, step));

  /** @param {HTMLElement} tool @param {Rules} rules */
  const improve = (tool, rules) => {
    const { LIMITS, FEW, outcomes, possible, number, pointed, readable, sentence } = rules;
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

    /** @param {string} name @param {number} value */
    const slide = (name, value) => {
      const range = slid[name];
      if (!range) return;
      const decimals = (String(value).split(".")[1] ?? "").length;
      range.step = String(isOn(value, STEPS[name] ?? 1) ? (STEPS[name] ?? 1) : 10 ** -Math.min(decimals, 6));
      range.value = String(value);
      range.setAttribute("aria-valuetext", `${value}%`);
    };

    /** Counts of what was typed before would pass for counts of what is typed now. @param {string} why */
    const empty = (why) => {
      says.textContent = why;
      figure.replaceChildren();
      key.replaceChildren();
    };

    const draw = () => {
      /** @type {Record<string, number>} */
      const numbers = {};
      let fault = "";
      for (const [name, label, bounds] of FIELDS) {
        const field = /** @type {HTMLInputElement} */ (typed[name]);
        const whole = name === "children";
        const value = number(field.value, whole ? LIMITS.children : LIMITS.share, whole);
        field.setAttribute("aria-invalid", String(value === null));
        const needs = "needs a number: " + bounds.toLowerCase() + ".";
        if (value === null) fault ||= `“${label}” ${(!whole && pointed(field.value)) || needs}`;
        else {
          numbers[name] = whole ? value : value / 100;
          slide(name, value);
        }
      }
      warning.textContent = fault;
      warning.hidden = !fault;
      if (fault) return empty("No counts until every number above can be read.");
      show(/** @type {Input} */ (/** @type {unknown} */ (numbers)));
    };

    /** @param {Input} input */
    const show = (input) => {
      const { found, wronglyFlagged, missed, rightlyLeft } = outcomes(input);
      const can = possible(input);
      const { svg, each } = dots(rules, input);
      says.textContent = sentence(input);
      figure.replaceChildren(svg);
      const rows = /** @type {[string, string, number, boolean][]} */ ([
        ["found", "Flagged, and the outcome follows", found, can.found], ["wrong", "Flagged, and it does not", wronglyFlagged, can.wronglyFlagged],
        ["missed", "Not flagged, and the outcome follows", missed, can.missed], ["left", "Not flagged, and it does not", rightlyLeft, can.rightlyLeft],
      ]);
      const small = rows.some(([, , count]) => count > 0 && count < each / 2);
      const scale = each === 1 ? "One dot is one child." : `One dot stands for ${readable(each)} children${small ? "; a smaller group has one dot of its own" : ""}.`;
      key.replaceChildren(...rows.map(([name, text, count, some]) => make("li", {}, sign(name), ` ${text}: `, make("strong", {}, count || !some ? readable(count) : FEW), count || !some ? "" : ", too few to draw")),
        make("li", { class: "note" }, scale));
    };

    const choose = () => {
      const one = examples[Number(chooser.value)];
      note.replaceChildren(...(one ? told(one) : []));
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
        const range = make("input", { type: "range", min: "0", max: "100", step: String(STEPS[name]), "aria-label": `${label}, as a slider` });
        range.addEventListener("input", () => {
          const step = STEPS[name] ?? 1;
          const to = steps(Number(range.value), step);
          const next = Number(range.value) < (number(field.value, LIMITS.share, false) ?? 0) ? Math.floor(to) : Math.ceil(to);
          field.value = String(Number((next * step).toPrecision(12)));
          chooser.value = "own";
          note.replaceChildren();
          draw();
        });
        slid[name] = range;
        line.append(range);
      }
      field.addEventListener("input", () => { chooser.value = "own"; note.replaceChildren(); draw(); });
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

  const shared = (globalThis.report ??= {});
  /** Improve the explorers of the page, once the rules are there. */
  shared.explore = () => {
    const rules = shared.baseRates;
    if (!rules) return;
    /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('[data-tool="base-rate-explorer"]:not([data-ready])')).forEach((tool) => improve(tool, rules));
  };
  shared.explore();
})();
