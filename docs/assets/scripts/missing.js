// @ts-check
"use strict";
/* On the page for addresses that lead nowhere: offers the places whose ids or names are most like the address, opens the
   search with its words, and fills in the report of a broken link. Without this script the page's links remain. */
(() => {
  /** @typedef {{ id: string, path: string, name: string }} Place */

  /** @param {string} text */
  const plain = (text) => text.toLowerCase().normalize("NFKD").replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");

  /** The list as places: a line without a tab is a page, one with a tab is a place on it.
   * @param {string} list @returns {Place[]} */
  const read = (list) => {
    let path = "";
    return list.split("\n").flatMap((line) => {
      const [id = "", name] = line.split("\t");
      if (name === undefined) path = id;
      return name === undefined ? [] : [{ id, path, name }];
    });
  };

  /** How alike two words are, 0 to 1: pairs of letters in common (Dice). @param {string} a @param {string} b */
  const alike = (a, b) => {
    if (a === b) return 1;
    /** @param {string} text */
    const pairs = (text) => [...` ${text} `].map((letter, at, all) => letter + (all[at + 1] ?? "")).slice(0, -1);
    const left = pairs(b);
    const all = left.length;
    const found = pairs(a).filter((pair) => {
      const at = left.indexOf(pair);
      if (at >= 0) left.splice(at, 1);
      return at >= 0;
    }).length;
    return (2 * found) / (a.length + 1 + all);
  };

  /** What in an address may name a place: its anchor first, then the ends of its path.
   * @param {string} path @param {string} hash */
  const named = (path, hash) => {
    const parts = path.replace(/\.(html?|md|bib|ris|json)$/, "").split("/").filter((part) => part && part !== "index");
    return [hash.replace(/\.p\d+$/, ""), ...parts.reverse().slice(0, 2)].map(plain).filter((part) => part.length > 2);
  };

  /** The places most like an address, best first.
   * @param {Place[]} places @param {string} path @param {string} hash @returns {Place[]} */
  const nearest = (places, path, hash) => {
    const words = named(path, hash);
    const scored = places.map((place) => {
      const own = [place.id, plain(place.name.replace(/^[\d.]+ /, "")), place.path.split("/").slice(-2)[0] ?? ""];
      const score = Math.max(0, ...words.flatMap((word, at) => own.map((one, how) => alike(word, one) - at * 0.15 - how * 0.1)));
      return { place, score };
    });
    const good = scored.filter(({ score }) => score >= 0.45).sort((a, b) => b.score - a.score);
    return good.slice(0, 5).map(({ place }) => place);
  };

  const shared = (globalThis.report ??= {});
  shared.missing = { read, nearest, named };
  if (typeof document === "undefined") return;

  const box = document.getElementById("near");
  const root = /** @type {any} */ (window).__md_scope;
  const path = decodeURIComponent(location.pathname).slice(root.pathname.length);
  const hash = decodeURIComponent(location.hash.slice(1));

  const offer = async () => {
    const response = await fetch(new URL("assets/places.txt", root));
    const places = response.ok ? nearest(read(await response.text()), path, hash) : [];
    if (!box || !places.length) return;
    box.querySelector("ul")?.replaceChildren(...places.map((place) => {
      const item = document.createElement("li");
      const link = document.createElement("a");
      link.href = new URL(`${place.path}#${place.id}`, root).href;
      link.textContent = place.name;
      item.append(link);
      return item;
    }));
    box.hidden = false;
  };

  const search = document.getElementById("search-instead");
  search?.removeAttribute("hidden");
  search?.addEventListener("click", () => {
    const field = /** @type {HTMLInputElement | null} */ (document.querySelector("[data-md-component=search-query]"));
    if (!field) return;
    field.value = (named(path, hash)[0] ?? "").replace(/-/g, " ");
    const toggle = document.getElementById("__search");
    if (toggle instanceof HTMLInputElement && !toggle.checked) toggle.click();
    field.focus();
    field.dispatchEvent(new Event("keyup"));
  });

  document.querySelectorAll("a[data-broken]").forEach((link) => {
    const form = new URL(/** @type {HTMLAnchorElement} */ (link).href);
    form.searchParams.set("address", location.href);
    if (document.referrer) form.searchParams.set("page", document.referrer);
    link.setAttribute("href", form.href);
  });

  offer().catch(() => {});
})();
