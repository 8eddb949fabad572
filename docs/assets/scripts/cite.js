// @ts-check
"use strict";
/* The controls that open citations, the way to the numbers of paragraphs, and old anchors that lead on.

   A control is any link to  cite/<id>/ . The first one that is pressed fetches cite-dialog.js, which shows that page in a
   dialog. Without scripts, and from disk, the link leads to the page. */
(() => {
  const CONTROL = /\/cite\/([a-z-]+)\/(?:index\.html)?$/;
  const here = /** @type {HTMLScriptElement} */ (document.currentScript).src;

  /** The control at a place. @param {EventTarget | null} target @returns {HTMLAnchorElement | null} */
  const controlAt = (target) => {
    const link = target instanceof Element ? target.closest("a[href*='cite/']") : null;
    return link instanceof HTMLAnchorElement && CONTROL.test(link.pathname) ? link : null;
  };

  /** What was selected when the control was pressed: pressing it may clear the selection.
   * @type {{ text: string, range: Range } | null} */
  let marked = null;
  const remember = () => {
    const selection = getSelection();
    const some = selection && selection.rangeCount && !selection.isCollapsed;
    marked = some ? { text: selection.toString().trim(), range: selection.getRangeAt(0).cloneRange() } : null;
  };

  /** @type {Promise<any> | null} */
  let fetched = null;
  /** The dialog's script, fetched once; again after a failure. @returns {Promise<any>} */
  const dialog = () => fetched ??= new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = new URL("cite-dialog.js", here).href;
    script.onload = () => resolve(globalThis.report?.cite);
    script.onerror = () => { fetched = null; reject(); };
    document.head.append(script);
  });

  const isOpen = () => document.querySelector(".cite-dialog[open]") !== null;

  addEventListener("pointerdown", (event) => { if (controlAt(event.target)) remember(); }, true);
  addEventListener("keydown", (event) => {
    const control = controlAt(event.target);
    if (!control || isOpen()) return;
    if (event.key === "Enter" || event.key === " ") remember();
    if (event.key !== " ") return;
    event.preventDefault();
    control.click();
  }, true);

  document.addEventListener("click", (event) => {
    const control = controlAt(event.target);
    const plain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
    if (!control || !plain || control.closest(".cite-dialog") || !("showModal" in HTMLDialogElement.prototype)) return;
    event.preventDefault();
    event.stopPropagation();
    dialog().then(({ open }) => open(control, marked), () => location.assign(control.href));
  }, true);

  /* The numbers of paragraphs would be hundreds of stops for the Tab key. The arrow keys lead to them instead, down and up
     from the link of their heading. */
  const PLACES = "article :is(.headerlink, .paragraph-link)";
  addEventListener("keydown", (event) => {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (!step || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    if (!(event.target instanceof Element && event.target.matches(PLACES))) return;
    const all = /** @type {HTMLElement[]} */ ([...document.querySelectorAll(PLACES)]).filter((one) => one.checkVisibility());
    const next = all[all.findIndex((one) => one === event.target) + step];
    if (!next) return;
    event.preventDefault();
    next.focus();
  });

  /* What has moved away from a page, or with it, is found again by its old anchor. */
  const forward = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const link = /** @type {HTMLAnchorElement | null | undefined} */ (target?.closest(".moved li")?.querySelector("a"));
    if (link) location.replace(link.href);
  };

  const start = () => {
    globalThis.report?.cite?.close();
    document.querySelectorAll("a[data-cite]").forEach((control) => {
      control.setAttribute("role", "button");
      control.setAttribute("aria-haspopup", "dialog");
    });
    document.querySelectorAll(".paragraph-link").forEach((link) => link.setAttribute("tabindex", "-1"));
    forward();
  };

  addEventListener("hashchange", forward);
  const swapped = /** @type {any} */ (window).document$;
  if (swapped) swapped.subscribe(start);
  else start();
})();
