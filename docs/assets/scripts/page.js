// @ts-check
"use strict";
/* What the page's furniture needs: the contents and search buttons, tables that scroll, print.
   Everything here improves a page that works without it. */
(() => {
  /** @param {string} id */
  const box = (id) => /** @type {HTMLInputElement | null} */ (document.getElementById(id));

  /** Tick or clear one of Material's hidden boxes, which open the contents and the search.
   * @param {string} id @param {boolean} on */
  const set = (id, on) => {
    const toggle = box(id);
    if (toggle && toggle.checked !== on) toggle.click();
  };

  /** Tell assistive technology whether a button's panel is open, and keep the focus with it.
   * @param {HTMLInputElement} toggle */
  const announce = (toggle) => {
    document.querySelectorAll(`[data-opens="${toggle.id}"]`).forEach((button) => {
      button.setAttribute("aria-expanded", String(toggle.checked));
    });
    const contents = toggle.id === "__drawer";
    const panel = document.querySelector(contents ? "#__contents" : ".md-search");
    const first = contents ? panel : document.querySelector("[data-md-component=search-query]");
    const button = /** @type {HTMLElement | null} */ (document.querySelector(`header > * > [data-opens="${toggle.id}"]`));
    if (toggle.checked) /** @type {HTMLElement | null} */ (first)?.focus({ preventScroll: true });
    else if (panel?.contains(document.activeElement)) button?.focus();
  };

  const WIDE = ".table-scroll, .table-region, .drawing";
  /** A table, or another wide thing, that does not fit becomes a region that arrow keys can scroll. All are measured before
   * the first is changed, and an attribute marks them: at a new class the browser would style the whole table anew. */
  const regions = () => {
    const counts = { Figure: 0, Table: 0 };
    const all = [...document.querySelectorAll(WIDE)].map((region) => ({ region, wide: region.scrollWidth > region.clientWidth + 1 }));
    all.forEach(({ region, wide }) => {
      region.toggleAttribute("data-wide", wide);
      if (!wide) {
        ["tabindex", "role", "aria-label"].forEach((name) => region.removeAttribute(name));
        return;
      }
      const title = region.querySelector("caption, svg > title")?.textContent?.trim();
      const kind = region.matches(".drawing") ? "Figure" : "Table";
      counts[kind] += 1;
      region.setAttribute("tabindex", "0");
      region.setAttribute("role", "region");
      const name = title || kind + " " + counts[kind] + " of this page";
      region.setAttribute("aria-label", `${name}; scrolls sideways`);
    });
  };
  // Told when all is laid out, at first and whenever a size changes, so that nothing is laid out for this alone.
  const sizes = new ResizeObserver(regions);
  const watch = () => {
    sizes.disconnect();
    document.querySelectorAll(`:is(${WIDE}), :is(${WIDE}) > *`).forEach((one) => sizes.observe(one));
  };

  /** @type {HTMLDetailsElement[]} */
  let opened = [];
  addEventListener("beforeprint", () => {
    opened = [.../** @type {NodeListOf<HTMLDetailsElement>} */ (document.querySelectorAll("main details:not([open])"))];
    opened.forEach((details) => { details.open = true; });
  });
  addEventListener("afterprint", () => {
    opened.forEach((details) => { details.open = false; });
    opened = [];
  });

  document.addEventListener("click", (event) => {
    const target = /** @type {Element} */ (event.target);
    const suggest = /** @type {HTMLAnchorElement | null} */ (target.closest("a[data-suggest]"));
    if (suggest && location.hash) {
      const form = new URL(suggest.href);
      form.searchParams.set("section", location.hash.slice(1));
      suggest.href = form.href;
    }
    const button = target.closest("[data-opens]");
    if (!button) return;
    event.preventDefault();
    const id = button.getAttribute("data-opens") ?? "";
    set(id, !box(id)?.checked);
  });

  document.addEventListener("change", (event) => {
    const target = /** @type {Element} */ (event.target);
    if (target instanceof HTMLInputElement && target.matches("#__drawer, #__search")) announce(target);
  });

  document.addEventListener("keydown", (event) => {
    const target = /** @type {Element} */ (event.target);
    if (event.key === "Escape" && box("__drawer")?.checked) set("__drawer", false);
    if (event.key === " " && target.matches("a[data-opens]")) {
      event.preventDefault();
      /** @type {HTMLElement} */ (target).click();
    }
  });

  /* A fragment inside a closed detail (a table under a figure, a source) opens it. */
  const reveal = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    for (let details = target?.closest("details"); details; details = details.parentElement?.closest("details")) {
      details.open = true;
    }
    if (target?.closest("details")) target.scrollIntoView();
  };

  /* Material puts the button that copies code into a landmark without a name. */
  const plainly = () => {
    document.querySelectorAll("nav.md-code__nav").forEach((nav) => nav.setAttribute("role", "none"));
  };

  /* The build knows no clock: whether a page is due to be checked again is seen when it is read. */
  const overdue = () => {
    document.querySelectorAll("[data-due]").forEach((line) => {
      line.toggleAttribute("hidden", Date.now() < Date.parse(`${line.getAttribute("data-due")}T23:59:59Z`));
    });
  };

  const start = () => {
    document.querySelectorAll("a[data-opens]").forEach((button) => {
      button.setAttribute("role", "button");
      button.setAttribute("aria-expanded", "false");
    });
    ["__drawer", "__search"].forEach((id) => set(id, false));
    watch();
    reveal();
    overdue();
    setTimeout(plainly);
  };

  addEventListener("hashchange", reveal);
  const pages = /** @type {any} */ (window).document$;
  if (pages) pages.subscribe(start);
  else start();
})();
