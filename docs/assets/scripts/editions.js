// @ts-check
"use strict";
/* On a released edition: which editions there are, and on an older one what has changed since in its sections.
   Both come from changes.json at the root of the site, which only the latest edition writes: old pages never change. */
(() => {
  /** @typedef {{ edition: string, section: string, title: string, kind: string, what: string, stands: boolean }} Change */
  const place = /** @type {HTMLElement | null} */ (document.querySelector(".newer[data-edition]"));
  if (!place || location.protocol === "file:") return; // From disk nothing can be asked for.
  const own = place.dataset.edition ?? "";
  const root = new URL(place.dataset.root ?? "../", location.href);

  /** @param {string} edition */
  const order = (edition) => edition.split(".").map((part) => part.padStart(6, "0")).join(".");
  /** @param {string} to @param {string} text */
  const link = (to, text) => Object.assign(document.createElement("a"), { href: new URL(to, root).href, textContent: text });
  /** @param {string} tag @param {(string | Node)[]} inside */
  const make = (tag, ...inside) => {
    const element = document.createElement(tag);
    element.append(...inside);
    return element;
  };

  /** @param {{ latest: string, editions: string[], changes: Change[] }} all */
  const show = ({ latest, editions, changes }) => {
    const others = editions.filter((one) => one !== own);
    const menu = document.querySelector("[data-editions]");
    if (menu && others.length) {
      menu.append(" Other editions: ", ...others.flatMap((one, at) => [at ? ", " : "", link(`${one}/`, one)]), ".");
    }
    if (order(latest) <= order(own)) return;
    const here = changes.filter((one) => order(one.edition) > order(own) && document.getElementById(one.section));
    place.append(
      make("p", `This is edition ${own}. The latest is `, link(`${latest}/`, `edition ${latest}`), ". ",
        here.length ? "On this page has changed since:" : "No change of this page is listed since."),
    );
    if (here.length) {
      const lines = here.map(({ edition, section, title, kind, what, stands }) =>
        make("li", `${kind[0]?.toUpperCase()}${kind.slice(1)} in ${edition}: `,
          stands ? link(`${latest}/s/${section}/`, title) : title, `. ${what}`));
      place.append(make("ul", ...lines));
    }
    place.hidden = false;
  };

  fetch(new URL("changes.json", root)).then((answer) => answer.json()).then(show).catch(() => {
    /* From disk, or without a connection: the page says its own edition in any case. */
  });
})();
