// @ts-check
"use strict";
/* The decision record: shows one question after another, and where the answers lead so far.
   `walk` and `result` are the rules of report/decision_walk.py, and a test holds the two together.
   kept.js, which follows, keeps and exports what is filled in. Without scripts the form stands there to be printed. */
(() => {
  /** @typedef {{ effect: "met" | "condition" | "pause" | "stop", says: string[], kind: string }} Answer */
  /** @typedef {{ id: string, onlyIf: Record<string, string[]>, answers: Record<string, Answer> }} Question */
  /** @typedef {{ id: string, answer: Answer | null, open: boolean }} Step */

  const shared = (globalThis.report ??= {});
  const OPEN = "open";

  /** An open answer keeps later questions alive: who does not know is asked more, not less.
   * @param {Question} question @param {Map<string, Step>} steps @param {Record<string, string>} given */
  const isAsked = (question, steps, given) =>
    Object.entries(question.onlyIf).every(([name, allowed]) => {
      const step = steps.get(name);
      if (!step) return false;
      return !step.answer || allowed.includes(given[name] ?? "") || allowed.includes(step.answer.kind);
    });

  /** The way that the answers take: to the first stop, to the first question not reached, or to the end.
   * @param {Question[]} questions @param {Record<string, string>} given @returns {Step[]} */
  const walk = (questions, given) => {
    /** @type {Map<string, Step>} */
    const steps = new Map();
    for (const question of questions) {
      if (!isAsked(question, steps, given)) continue;
      const chosen = given[question.id] ?? "";
      const answer = Object.hasOwn(question.answers, chosen) ? /** @type {Answer} */ (question.answers[chosen]) : null;
      steps.set(question.id, { id: question.id, answer, open: chosen === OPEN });
      if ((!answer && chosen !== OPEN) || answer?.effect === "stop") break;
    }
    return [...steps.values()];
  };

  /** Where a way leads: a stop stops whatever else was said, anything open or missing pauses, the rest may go on.
   * @param {Step[]} steps */
  const result = (steps) => {
    /** @param {string} effect */
    const said = (effect) => steps.flatMap((step) => (step.answer?.effect === effect ? step.answer.says : []));
    const reasons = said("stop");
    const [until, conditions] = reasons.length ? [[], []] : [said("pause"), said("condition")];
    const unanswered = steps.filter((step) => !step.answer).map((step) => step.id);
    const outcome = reasons.length ? "stop" : until.length || unanswered.length ? "pause" : "go";
    return { outcome, reasons, until, conditions, unanswered };
  };

  const TITLES = /** @type {Record<string, string>} */ ({ stop: "Stop", pause: "Pause until", go: "Go under these conditions" });

  /** @param {string} tag @param {string} text @param {Node[]} inner */
  const element = (tag, text = "", ...inner) => {
    const made = document.createElement(tag);
    if (text) made.textContent = text;
    made.append(...inner);
    return made;
  };
  /** @param {string} title @param {(string | Node)[]} items */
  const list = (title, items) => {
    if (!items.length) return [];
    const entries = items.map((item) => (typeof item === "string" ? element("li", item) : item));
    return [element("h4", title), element("ul", "", ...entries)];
  };

  /** A list that opens on demand. @param {string} title @param {Node[]} items */
  const folded = (title, items) => {
    if (!items.length) return [];
    const details = element("details", "", element("summary", `${title} (${items.length})`), element("ul", "", ...items));
    details.toggleAttribute("open", wasOpen.has(title));
    details.addEventListener("toggle", () => (details.hasAttribute("open") ? wasOpen.add(title) : wasOpen.delete(title)));
    return [details];
  };
  /** @type {Set<string>} Which lists stand open, through every change. */
  const wasOpen = new Set();

  /** @param {HTMLFormElement} form @param {Record<string, string | boolean>} values */
  const update = (form, values) => {
    const fields = /** @type {HTMLFieldSetElement[]} */ ([...form.querySelectorAll("[data-question]")]);
    const questions = fields.map((field) => /** @type {Question} */ (JSON.parse(field.dataset.question ?? "")));
    const given = Object.fromEntries(questions.map(({ id }) => [id, String(values[`decision-${id}`] ?? "")]));
    const steps = walk(questions, given);
    const found = result(steps);
    const reached = new Set(steps.map((step) => step.id));
    /** @type {Map<string, Element>} */
    const follows = new Map();
    fields.forEach((field, at) => {
      const on = reached.has(questions[at]?.id ?? "");
      field.hidden = !on;
      if (on) field.querySelectorAll("[data-follows] > li").forEach((item) => follows.set(`${item.parentElement?.dataset.follows} ${item.getAttribute("data-id")}`, item));
    });
    form.querySelectorAll("section.part").forEach((part) => {
      const asked = [.../** @type {NodeListOf<HTMLElement>} */ (part.querySelectorAll("[data-question]"))];
      /** @type {HTMLElement} */ (part).hidden = asked.length > 0 && asked.every((field) => field.hidden);
    });
    /** @param {string} kind */
    const following = (kind) => [...follows].filter(([key]) => key.startsWith(`${kind} `));
    const names = new Map(fields.map((field, at) => [questions[at]?.id ?? "", field.querySelector("legend")?.textContent ?? ""]));
    const unanswered = found.unanswered.map((id) => names.get(id) ?? id);
    const finished = found.outcome === "stop" || steps.every((step) => step.answer || step.open);
    const title = `${finished ? "Outcome" : "So far"}: ${TITLES[found.outcome]}`;
    const place = form.querySelector("[data-outcome]");
    if (place) {
      const heading = element("p", title);
      heading.className = "outcome__title";
      heading.setAttribute("role", "status");
      /** @param {string} kind */
      const copies = (kind) => following(kind).map(([, item]) => item.cloneNode(true));
      place.setAttribute("data-result", found.outcome);
      place.replaceChildren(
        heading,
        ...list("Because", found.reasons),
        ...list("Until", found.until),
        ...list("Not answered yet", unanswered).map((one) => { one.toggleAttribute("data-open-questions", true); return one; }),
        ...list("Conditions", found.conditions),
        ...folded("Duties that apply", copies("duties")),
        ...folded("Recommendations that follow", copies("recommendations")),
      );
    }
    /** @param {string} kind */
    const ids = (kind) => following(kind).map(([key]) => key.slice(kind.length + 1));
    /** With the address at which others find each. @param {string} kind */
    const named = (kind) => following(kind).map(([, item]) => {
      const link = item.querySelector("a")?.getAttribute("href");
      return link ? `[${item.textContent}](${shared.published?.(link) ?? link})` : (item.textContent ?? "");
    });
    return {
      data: { ...found, duties: ids("duties"), recommendations: ids("recommendations") },
      lines: [
        ["Because", found.reasons], ["Until", found.until], ["Not answered", unanswered], ["Conditions", found.conditions],
        ["Duties that apply", named("duties")],
        ["Recommendations that follow", named("recommendations")],
      ].reduce((/** @type {string[]} */ all, [name, items]) => (items?.length ? [...all, "", `**${name}**`, "", .../** @type {string[]} */ (items).map((item) => `- ${item}`)] : all), [title]),
    };
  };

  /** Buttons that fill in the invented cases of the page.
   * @param {HTMLFormElement} form @param {(values: Record<string, string | boolean>) => void} fill */
  const start = (form, fill) => {
    const cases = [.../** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-case]"))];
    if (!cases.length) return;
    const box = element("fieldset", "", element("legend", "Try it with an invented case"));
    box.className = "tries";
    cases.forEach((one) => {
      const { name, answers } = JSON.parse(one.dataset.case ?? "{}");
      const button = /** @type {HTMLButtonElement} */ (element("button", name));
      button.type = "button";
      button.addEventListener("click", () => fill({
        "decision-system": `Invented case: ${name}`,
        ...Object.fromEntries(Object.entries(answers).map(([id, answer]) => [`decision-${id}`, String(answer)])),
      }));
      box.append(button);
    });
    form.prepend(box);
  };

  shared.decision = { walk, result };
  (shared.tools ??= {})["decision-record"] = { update, start };
  shared.kept?.join("decision-record");
})();
