// @ts-check
"use strict";
/* What the search does with words: it reads what was typed (small words left out, other names and misspellings
   put right by docs/_data/synonyms.yml and by the words of the report itself) and puts the results in order.
   Loaded by search.js with the index; knows nothing of the page. */
(() => {
  /** @typedef {{ location: string, title: string, text: string, terms?: string, boost?: number }} Entry */
  /** @typedef {Omit<Entry, 'terms'> & { score: number, terms: Record<string, boolean> }} Found */
  /** @typedef {{ word: string, forms: string[], weight: number }} Asked */

  const ENDING = /(?:i?es|ied|ations?|ating|ated|ates?|ings?|ers?|ed|y|e|s)$/;
  const EXACT = 4; // Words up to this length are looked for as they are; longer ones by their beginning.
  const TITLE = 3, ALL = 2, PAGE = 1.6; // How much more it counts to be called so, to have every word, to be a page.
  const SHOWN = 3, NEAR = 0.35; // So many sections of a page stand open, those not far below its best.

  /** @param {string} text */
  const split = (text) =>
    text.toLowerCase().replace(/<[^>]*>/g, " ").replace(/[’']s?\b/g, "").split(/[^\p{L}\p{N}.]+|\.(?!\d)/u).filter(Boolean);

  /** @param {string} word */
  const root = (word) => {
    const cut = word.replace(ENDING, "");
    return cut.length >= EXACT ? cut : word;
  };

  /** Whether two words are one slip apart: a letter more, less, other, or two exchanged; two slips in long words.
      @param {string} a @param {string} b @param {number} most */
  const slips = (a, b, most) => {
    if (Math.abs(a.length - b.length) > most) return most + 1;
    let last = [...Array(b.length + 1).keys()], before = last;
    for (let i = 1; i <= a.length; i++) {
      const row = [i];
      for (let j = 1; j <= b.length; j++) {
        const same = a[i - 1] === b[j - 1] ? 0 : 1;
        row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + same);
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j], before[j - 2] + 1);
      }
      [before, last] = [last, row];
    }
    return last[b.length];
  };

  /** @param {Entry[]} entries @param {{ means?: Record<string, string>, ignored?: string[] }} words */
  const create = (entries, { means = {}, ignored = [] }) => {
    const called = new Map(entries.map((entry) => [entry.location, split(`${entry.title} `).join(" ")]));
    const named = new Map(entries.map((entry) => [entry.location, (entry.terms ?? "").split(" | ").map((one) => split(one).join(" "))]));
    /** How much is to be read there: a place that tells of everything answers less. @type {Map<string, number>} */
    const size = new Map(entries.map((entry) => [entry.location, Math.log2(4 + entry.text.length / 1000)]));
    /** @type {Map<string, number>} In how many places each word of the report stands. */
    const count = new Map();
    for (const entry of entries)
      for (const word of new Set(split(`${entry.title} ${entry.text} ${entry.terms ?? ""}`)))
        count.set(word, (count.get(word) ?? 0) + 1);
    const known = [...count.keys()];
    const small = new Set(ignored);

    /** @param {string} beginning */
    const places = (beginning) =>
      known.reduce((sum, word) => (word.startsWith(beginning) ? sum + (count.get(word) ?? 0) : sum), 0);

    /** The word of the report that was probably meant. @param {string} word */
    const nearest = (word) => {
      const most = word.length > 7 ? 2 : 1;
      let best = word, fewest = most + 1, often = 0;
      for (const one of known) {
        if (one[0] !== word[0] || one.length < EXACT) continue;
        const far = slips(word, one, most), here = count.get(one) ?? 0;
        if (far < fewest || (far === fewest && far <= most && here > often)) [best, fewest, often] = [one, far, here];
      }
      return best;
    };

    /** @param {string} typed @returns {Asked[]} */
    const read = (typed) => {
      let said = ` ${split(typed).join(" ")} `;
      for (const [words, meant] of Object.entries(means)) said = said.replaceAll(` ${words} `, ` ${meant} `);
      const all = said.trim().split(" ").filter(Boolean);
      const asked = all.filter((word) => !small.has(word));
      const unfinished = /[\p{L}\p{N}]$/u.test(typed) ? all[all.length - 1] : "";
      return [...new Set(asked.length ? asked : all)].map((word) => {
        const open = word === unfinished;
        const meant = word.length > EXACT && !/\d/.test(word) && !places(open ? word : root(word)) ? nearest(word) : word;
        const forms = meant.length > EXACT ? [`${meant}^2`, root(meant)] : [`${meant}^2`, `${meant}s^1`];
        if (open && meant.length > 2) forms.push(meant);
        const weight = Math.log(2 + entries.length / (1 + (meant.length > EXACT ? places(root(meant)) : count.get(meant) ?? 0)));
        return { word, forms: [...new Set(forms)], weight };
      });
    };

    /** @param {Found} one @param {Asked[]} asked */
    const worth = (one, asked) => {
      const matched = Object.values(one.terms).filter(Boolean).length / (Object.keys(one.terms).length || 1);
      const page = one.location.includes("#") ? 0 : 1;
      const plain = one.score / (1 + (page + matched) ** 2); // As it was before Material's own weighing.
      const has = asked.filter(({ forms }) => forms.some((form) => one.terms[form.split("^")[0]]));
      const sum = (/** @type {Asked[]} */ some) => some.reduce((all, { weight }) => all + weight, 0);
      const share = sum(has) / (sum(asked) || 1);
      const wanted = asked.map(({ word }) => word).join(" ");
      const said = [called.get(one.location) ?? "", ...(named.get(one.location) ?? [])];
      const bare = said.map((text) => text.split(" ").filter((word) => !small.has(word)).join(" "));
      const name = bare.includes(wanted) ? TITLE * TITLE : bare.some((text) => ` ${text} `.includes(` ${wanted} `)) ? TITLE : 1;
      return plain * share ** 3 * (share > 0.999 ? ALL : 1) * name * (page ? PAGE : 1) / (size.get(one.location) ?? 1);
    };

    /** The results in order, best page first; what is said to be missing are the reader's own words.
        @param {Found[][]} items @param {Asked[]} asked @returns {Found[][]} */
    const order = (items, asked) => {
      for (const group of items) {
        for (const one of group) {
          one.score = one.score ? worth(one, asked) : 0;
          one.terms = Object.fromEntries(
            asked.map(({ word, forms }) => [word, forms.some((form) => one.terms[form.split("^")[0]])]),
          );
        }
        group.sort((a, b) => b.score - a.score);
        const best = group[0].score; // Material shows open what scores as much as the best.
        for (const one of group.slice(1, SHOWN + 1)) if (one.score > best * NEAR) one.score = best;
      }
      return items.sort((a, b) => b[0].score - a[0].score);
    };

    /** What was typed, as the index is to be asked; the signs of its own language are left to it. @param {string} typed */
    const query = (typed) => {
      if (/["+~^*:]|(?:^|\s)-/.test(typed)) return { text: typed, asked: null };
      const asked = read(typed);
      return { text: asked.flatMap(({ forms }) => forms).join(" "), asked };
    };

    return { query, order };
  };

  Object.assign(self, { searchWords: create });
})();
