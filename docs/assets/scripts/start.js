// @ts-check
"use strict";
/* Runs in the head, before anything is drawn: it holds what Material for MkDocs writes into each page as inline
   scripts, so that the Content-Security-Policy needs no exception for them.
   Follows partials/javascripts/base.html and palette.html of Material 9.8.1. */
(() => {
  const script = /** @type {HTMLScriptElement} */ (document.currentScript);
  const scope = new URL("../../", script.src);
  const page = /** @type {any} */ (window);

  page.__md_scope = scope;
  /** @param {string} text */
  page.__md_hash = (text) => [...text].reduce((hash, letter) => (hash << 5) - hash + letter.charCodeAt(0), 0);

  /** @param {string} key @param {Storage} [store] @param {URL} [base] @returns {any} */
  page.__md_get = (key, store, base = scope) => {
    try {
      return JSON.parse((store ?? localStorage).getItem(`${base.pathname}.${key}`) ?? "null");
    } catch {
      return null;
    }
  };

  /** @param {string} key @param {unknown} value @param {Storage} [store] @param {URL} [base] */
  page.__md_set = (key, value, store, base = scope) => {
    try {
      (store ?? localStorage).setItem(`${base.pathname}.${key}`, JSON.stringify(value));
    } catch {
      // A reader who forbids storage still reads.
    }
  };

  document.documentElement.classList.replace("no-js", "js");
  // The theme sets these later, and every style of the page would be worked out again.
  document.documentElement.classList.add("js-focus-visible");
  document.documentElement.setAttribute("data-js-focus-visible", "");

  /* Material's shortcuts of a single letter (f, s, p, n and others) would answer to speech input and to a slip of the
     hand, and cannot be switched off (WCAG 2.1.4): they are kept from it. */
  addEventListener("keydown", (event) => {
    const target = /** @type {Element} */ (event.target);
    const types = target instanceof Element && target.closest("input, textarea, select, [contenteditable]");
    if (event.key.length === 1 && event.key !== " " && !types) event.stopImmediatePropagation();
  }, true);

  /** The scheme that the reader chose, else that of the system. */
  const scheme = () => {
    const chosen = page.__md_get("__palette")?.color;
    if (chosen?.scheme && chosen.media !== "(prefers-color-scheme)") return chosen.scheme;
    return matchMedia("(prefers-color-scheme: dark)").matches ? "slate" : "default";
  };

  const dress = () => {
    document.documentElement.style.colorScheme = scheme() === "slate" ? "dark" : "light";
    document.body?.setAttribute("data-md-color-scheme", scheme());
  };
  dress();
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", dress);

  /* The switch of colours. Material's own tells the browser the scheme when all is drawn, and every style of the page is
     worked out twice more. */
  const options = () => /** @type {HTMLInputElement[]} */ ([...document.querySelectorAll("form.colours input")]);
  /** @param {number} chosen */
  const show = (chosen) => options().forEach((option, at) => {
    option.checked = at === chosen;
    /** @type {HTMLElement} */ (option.nextElementSibling).hidden = at !== chosen;
  });
  // Heard by the window, so that nothing is lost that a reader presses while the page is on its way.
  addEventListener("change", ({ target }) => {
    const option = /** @type {HTMLInputElement} */ (target);
    const index = options().indexOf(option);
    if (index < 0) return;
    const { mdColorMedia: media, mdColorScheme: scheme } = option.dataset;
    page.__md_set("__palette", { index, color: { media, scheme } });
    show(index);
    dress();
  });
  addEventListener("keydown", ({ key, target }) => {
    const all = options();
    const index = all.indexOf(/** @type {HTMLInputElement} */ (target));
    if (key !== "Enter" || index < 0) return;
    const next = /** @type {HTMLInputElement} */ (all[(index + 1) % all.length]);
    next.click();
    next.focus();
  });
  addEventListener("DOMContentLoaded", () => show(Math.min(page.__md_get("__palette")?.index ?? 0, options().length - 1)));

  /* Material takes each alternative (our feed of changes) for a translation and would fetch the sitemap beside it on
     every page. It looks for exactly this word, so a space hides the link from it, and from nobody else. */
  const hide = () => {
    document.head.querySelectorAll('link[rel="alternate"]').forEach((link) => link.setAttribute("rel", "alternate "));
  };
  if (document.body) {
    dress();
    hide();
  } else {
    new MutationObserver((_, observer) => {
      if (!document.body) return;
      observer.disconnect();
      dress();
      hide();
    }).observe(document.documentElement, { childList: true });
  }
})();
