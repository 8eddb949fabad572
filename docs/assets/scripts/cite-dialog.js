// @ts-check
"use strict";
/* The dialog with citations to copy, and the buttons on the pages at cite/<id>/ themselves. Fetched by cite.js when the
   first control is pressed.

   The dialog shows what stands in <main> of such a page; what can be copied there carries  data-copy="what it is" . Words
   that were selected in the section are offered as a quotation by cite-quote.js. */
(() => {
  const here = /** @type {HTMLScriptElement} */ (document.currentScript).src;
  const CONTROL = /\/cite\/([a-z-]+)\/(?:index\.html)?$/;

  /** @typedef {{ text: string, range: Range }} Marked */

  /** @param {string} tag @param {string} [css] @param {string} [text] */
  const make = (tag, css = "", text = "") => {
    const element = document.createElement(tag);
    if (css) element.className = css;
    element.textContent = text;
    return element;
  };

  /* ---------- Copying ---------- */

  /** The old way, for browsers and places where the clipboard is closed to scripts.
   * @param {string} text @param {Element} near */
  const copyByHand = (text, near) => {
    const area = document.createElement("textarea");
    const focused = /** @type {HTMLElement | null} */ (document.activeElement);
    area.value = text;
    area.className = "cite-area";
    (near.closest("dialog") ?? document.body).append(area);
    area.select();
    const done = document.execCommand("copy");
    area.remove();
    focused?.focus();
    return done;
  };

  /** Copy text, with its italics for programmes that keep them.
   * @param {HTMLElement} source @returns {Promise<boolean>} */
  const copy = async (source) => {
    const text = (source.textContent ?? "").trim();
    try {
      if (source.querySelector("em") && typeof ClipboardItem === "function") {
        const html = new Blob([source.innerHTML], { type: "text/html" });
        const plain = new Blob([text], { type: "text/plain" });
        await navigator.clipboard.write([new ClipboardItem({ "text/html": html, "text/plain": plain })]);
      } else {
        await navigator.clipboard.writeText(text);
      }
      return true;
    } catch {
      return copyByHand(text, source);
    }
  };

  /** Give everything that can be copied its button, and today's date to what asks for the day.
   * @param {Element} root @param {HTMLElement} status */
  const equip = (root, status) => {
    const today = new Date().toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric" });
    root.querySelectorAll(".read-on").forEach((day) => { day.textContent = today; });
    /** @type {NodeListOf<HTMLElement>} */ (root.querySelectorAll("[data-copy]")).forEach((source) => {
      const button = make("button", "cite-copy", "Copy");
      button.setAttribute("type", "button");
      button.setAttribute("aria-label", `Copy ${source.dataset.copy}`);
      button.addEventListener("click", async () => {
        const done = await copy(source);
        status.textContent = "";
        status.textContent = done
          ? `Copied ${source.dataset.copy}.`
          : "This browser did not let us copy. Select the text and copy it yourself.";
      });
      source.after(button);
    });
  };

  /* ---------- The dialog ---------- */

  /** @type {Map<string, Promise<Document>>} */
  const pages = new Map();
  /** @type {HTMLDialogElement | null} */
  let dialog = null;
  /** @type {HTMLElement | null} */
  let opener = null;

  /** @param {string} href */
  const fetched = (href) => {
    const page = pages.get(href) ?? fetch(href).then(async (response) => {
      if (!response.ok) throw new Error(String(response.status));
      return new DOMParser().parseFromString(await response.text(), "text/html");
    });
    pages.set(href, page);
    return page;
  };

  const built = () => {
    if (dialog?.isConnected) return dialog;
    const made = document.createElement("dialog");
    const head = make("div", "cite-dialog__head");
    const close = make("button", "cite-dialog__close", "Close");
    const title = make("h2", "cite-dialog__title");
    const status = make("p", "cite-dialog__status");
    made.className = "cite-dialog md-typeset";
    title.id = "__cite_title";
    made.setAttribute("aria-labelledby", title.id);
    close.setAttribute("type", "button");
    close.addEventListener("click", () => made.close());
    status.setAttribute("role", "status");
    head.append(title, close);
    made.append(head, make("div", "cite-dialog__body"), status);
    made.addEventListener("click", (event) => { if (event.target === made) made.close(); });
    made.addEventListener("close", () => { opener?.focus(); });
    document.body.append(made);
    dialog = made;
    return made;
  };

  /** Another page's <main> as content of this one: no ids, addresses made whole, headings one step down.
   * @param {Document} page @param {string} base */
  const contentOf = (page, base) => {
    const main = document.importNode(/** @type {HTMLElement} */ (page.querySelector("main")), true);
    const title = main.querySelector("h1");
    title?.remove();
    main.querySelectorAll("h2").forEach((heading) => heading.replaceWith(make("h3", "", heading.textContent ?? "")));
    main.querySelectorAll("[id]").forEach((node) => node.removeAttribute("id"));
    main.querySelectorAll("a[href]").forEach((link) => {
      link.setAttribute("href", new URL(link.getAttribute("href") ?? "", base).href);
    });
    return { title: title?.textContent ?? "", parts: [...main.childNodes] };
  };

  /** @type {Promise<any> | null} */
  let quoting = null;
  /** The script for quotations, fetched once; again after a failure. @returns {Promise<any>} */
  const quote = () => quoting ??= new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = new URL("cite-quote.js", here).href;
    script.onload = () => resolve(globalThis.report?.quote);
    script.onerror = () => { quoting = null; reject(); };
    document.head.append(script);
  });

  /** The selected words with the reference of the deepest section that holds them all.
   * @param {Marked} marked @param {string} id @param {string} href @returns {Promise<Element | null>} */
  const quoted = async (marked, id, href) => {
    const { read, shown } = await quote();
    const found = read(marked, id);
    return found && shown(found, await fetched(href.replace(CONTROL, (whole) => whole.replace(id, found.id))));
  };

  /** @param {HTMLAnchorElement} control @param {Marked | null} marked */
  const open = async (control, marked) => {
    const { href } = control;
    const id = CONTROL.exec(control.pathname)?.[1] ?? "";
    const made = built();
    const body = /** @type {HTMLElement} */ (made.querySelector(".cite-dialog__body"));
    const status = /** @type {HTMLElement} */ (made.querySelector(".cite-dialog__status"));
    opener = control;
    try {
      const { title, parts } = contentOf(await fetched(href), href);
      const quotation = marked && await quoted(marked, id, href);
      await dressed;
      if (opener !== control) return; // Another was pressed meanwhile.
      /** @type {HTMLElement} */ (made.querySelector("h2")).textContent = title;
      body.replaceChildren(...parts);
      if (quotation) body.prepend(quotation);
      status.textContent = "";
      equip(body, status);
      if (!made.open) made.showModal();
      made.scrollTop = 0;
    } catch {
      pages.delete(href);
      if (opener === control) location.assign(href);
    }
  };

  /* ---------- Ready ---------- */

  /* The dialog's style is fetched with it; the pages at cite/ link it themselves. */
  const dressed = document.body.matches(".plain-page") ? Promise.resolve() : new Promise((resolve) => {
    const sheet = document.createElement("link");
    sheet.rel = "stylesheet";
    sheet.href = new URL("../css/cite-dialog.css", here).href;
    sheet.onload = sheet.onerror = () => resolve(undefined);
    document.head.append(sheet);
  });

  const shared = (globalThis.report ??= {});
  shared.cite = { open, close: () => { if (dialog?.open) dialog.close(); } };

  const main = document.querySelector(".plain-page main");
  if (main) {
    const status = make("p", "cite-dialog__status");
    status.setAttribute("role", "status");
    main.append(status);
    equip(main, status);
  }
})();
