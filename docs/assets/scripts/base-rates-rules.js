// @ts-check
"use strict";
/* What the base-rate explorer works out and says: `outcomes` and `rightShare` are the rules of report/base_rates.py,
   and a test holds the two together. Nothing here touches the page; base-rates.js, which does, waits for it. */
(() => {
  /** @typedef {{ children: number, prevalence: number, sensitivity: number, specificity: number }} Input */

  /** @param {number} value */
  const halfUp = (value) => Math.floor(value + 0.5 + 1e-9);

  /** The share of flags that are right, from numbers that nobody has rounded; null when nobody is flagged. @param {Input} input */
  const rightShare = ({ prevalence, sensitivity, specificity }) => {
    const right = prevalence * sensitivity;
    const wrong = (1 - prevalence) * (1 - specificity);
    return right + wrong > 0 ? right / (right + wrong) : null;
  };

  /** Whole children, rounded half up so that the four groups add up. @param {Input} input */
  const outcomes = (input) => {
    const { children, prevalence, sensitivity, specificity } = input;
    const harmed = halfUp(children * prevalence);
    const found = halfUp(harmed * sensitivity);
    const left = halfUp((children - harmed) * specificity);
    const wronglyFlagged = children - harmed - left;
    return { found, missed: harmed - found, wronglyFlagged, rightlyLeft: left, flagged: found + wronglyFlagged, value: rightShare(input) };
  };

  /** Which groups hold anybody, however many children are taken. @param {Input} input */
  const possible = ({ prevalence, sensitivity, specificity }) => ({
    harmed: prevalence > 0,
    found: prevalence > 0 && sensitivity > 0,
    missed: prevalence > 0 && sensitivity < 1,
    wronglyFlagged: prevalence < 1 && specificity < 1,
    rightlyLeft: prevalence < 1 && specificity > 0,
  });

  const LIMITS = { children: 1_000_000, share: 100 };

  /** A number as it was typed, null for what is none or out of bounds. A comma parts thousands in a count; in a
   * percentage it may be meant for a point, so that it counts as neither.
   * @param {string} text @param {number} limit @param {boolean} whole */
  const number = (text, limit, whole) => {
    const spaced = text.trim();
    const trimmed = whole ? (/^\d{1,3}([,\s]\d{3})+$/.test(spaced) ? spaced.replace(/[,\s]/g, "") : spaced) : spaced.replace(/\s*%$/, "");
    if (!/^(\d+\.?\d*|\.\d+)$/.test(trimmed)) return null;
    const value = Number(trimmed);
    return value <= limit && !(whole && (!Number.isInteger(value) || value < 1)) ? value : null;
  };

  /** What to write instead of a percentage with a comma. @param {string} text */
  const pointed = (text) => (/^\s*\d*,\d+\s*%?\s*$/.test(text) ? `has a comma. Write a point for a part of one per cent: ${text.replace(",", ".").replace(/[\s%]/g, "").replace(/^\./, "0.")}.` : "");

  /** @param {number} value */
  const readable = (value) => value.toLocaleString("en-GB");
  /** @param {number} share */
  const percent = (share) => (share > 0 && share < 0.01 ? "under 1%" : share < 1 && share > 0.99 ? "over 99%" : `${Math.floor(share * 100 + 0.5)}%`);
  /** @param {number} count */
  const kids = (count) => `${readable(count)} ${count === 1 ? "child" : "children"}`;
  const FEW = "fewer than one";
  /** A count of a group that may hold somebody. @param {number} count */
  const some = (count) => (count ? readable(count) : FEW);

  /** Who is flagged. @param {Input} input */
  const flags = (input) => {
    const { found, wronglyFlagged, flagged, value } = outcomes(input);
    const of = `Of ${kids(input.children)},`;
    const can = possible(input);
    if (value === null) return `${of} nobody is flagged.`;
    if (!flagged) return `${of} ${FEW} is flagged, and of such flags ${can.found ? percent(value) : "none"} would be right.`;
    const who = flagged === input.children && flagged > 1 ? "all are" : flagged === 1 ? "1 is" : readable(flagged) + " are";
    const begin = `${of} ${who} flagged`;
    if (!can.wronglyFlagged) return flagged === 1 ? `${begin}, and rightly.` : `${begin}, and all of them rightly.`;
    if (!can.found) return flagged === 1 ? `${begin}, and wrongly.` : `${begin}, and all of them wrongly.`;
    return `${begin}: ${some(found)} rightly (${percent(value)}) and ${some(wronglyFlagged)} wrongly.`;
  };

  /** Who has the outcome, and who of them is missed. @param {Input} input */
  const misses = (input) => {
    const { found, missed } = outcomes(input);
    const can = possible(input);
    const harmed = found + missed;
    if (!can.harmed) return "None has the outcome, so that nobody can be missed.";
    if (!harmed) return "Fewer than one has the outcome.";
    const who = harmed === input.children && harmed > 1 ? "All have" : harmed === 1 ? "1 has" : readable(harmed) + " have";
    const begin = `${who} the outcome, and the test misses`;
    if (!can.missed) return `${begin} nobody.`;
    if (harmed === 1) return `${begin} ${missed ? "that child" : FEW}.`;
    return can.found ? `${begin} ${some(missed)} of them.` : `${begin} all of them.`;
  };

  /** The counts in words. @param {Input} input */
  const sentence = (input) => {
    const counts = outcomes(input);
    const can = possible(input);
    const names = /** @type {const} */ (["found", "missed", "wronglyFlagged", "rightlyLeft"]);
    const few = names.some((name) => can[name] && !counts[name]) && input.children < LIMITS.children;
    return `${flags(input)} ${misses(input)}${few ? " Take more children to see every group in whole numbers." : ""}`;
  };

  const shared = (globalThis.report ??= {});
  shared.baseRates = { LIMITS, FEW, outcomes, possible, number, pointed, readable, sentence, percent };
  shared.explore?.();
})();
