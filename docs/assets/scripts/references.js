// @ts-check
"use strict";
/* Filters over the list of references, by kind of work and by theme. Without this script the whole list stands there. */
(() => {
  const FILTERS = { kind: "Kind of work", theme: "Theme" };

  /** @param {HTMLElement[]} items @param {string} name @param {string} label */
  const choice = (items, name, label) => {
    const box = document.createElement("label");
    const select = document.createElement("select");
    const values = [...new Set(items.map((item) => item.dataset[name] ?? ""))].filter(Boolean).sort();
    box.append(`${label} `, select);
    select.name = name;
    select.append(new Option("All", ""), ...values.map((value) => new Option(value, value)));
    return { box, select };
  };

  const start = () => {
    const list = /** @type {HTMLElement | null} */ (document.querySelector("ul.references:not([data-ready])"));
    if (!list) return;
    list.dataset.ready = "";
    const items = /** @type {HTMLElement[]} */ ([...list.children]);
    const choices = Object.entries(FILTERS).map(([name, label]) => choice(items, name, label));
    const bar = /** @type {HTMLElement} */ (document.querySelector(".reference-filters"));
    const count = document.createElement("p");
    bar.setAttribute("role", "group");
    bar.setAttribute("aria-label", "Filter the list");
    count.setAttribute("role", "status");
    bar.append(...choices.map(({ box }) => box), count);

    const apply = () => {
      let shown = 0;
      for (const item of items) {
        item.hidden = !choices.every(({ select }) => !select.value || item.dataset[select.name] === select.value);
        shown += item.hidden ? 0 : 1;
      }
      count.textContent = shown === items.length ? `${shown} works` : `${shown} of ${items.length} works`;
    };
    /* A link to an entry must find it, whatever is filtered. */
    const reveal = () => {
      const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
      if (!target?.hidden || !list.contains(target)) return;
      choices.forEach(({ select }) => { select.value = ""; });
      apply();
      target.scrollIntoView();
    };
    bar.addEventListener("change", apply);
    addEventListener("hashchange", reveal);
    apply();
    reveal();
  };

  const swapped = /** @type {any} */ (window).document$;
  if (swapped) swapped.subscribe(start);
  else start();
})();
