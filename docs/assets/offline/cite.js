// @ts-check
"use strict";
/* Lets the dialog with citations open in the copy of the report that opens from disk, where a page may fetch no other: the
   page at cite/<id>/ is opened in a hidden frame and sends what stands in its <main>. Runs on both sides. */
(() => {
  const PAGE = /\/cite\/[a-z-]+\/index\.html$/;
  const LONGEST = 8000; // milliseconds until the page is opened by itself instead

  if (parent !== self) {
    const main = PAGE.test(location.pathname) && document.querySelector("main");
    if (main) parent.postMessage({ cited: main.outerHTML }, "*"); // A file has no origin that could be named.
    return;
  }

  /** What a page at cite/<id>/ says. @param {string} href @returns {Promise<Response>} */
  const framed = (href) => new Promise((resolve, reject) => {
    const frame = document.createElement("iframe");
    const late = setTimeout(() => end(() => reject(new Error("no answer"))), LONGEST);
    /** @param {() => void} then */
    const end = (then) => {
      clearTimeout(late);
      removeEventListener("message", hear);
      frame.remove();
      then();
    };
    /** @param {MessageEvent} event */
    const hear = ({ source, data }) => {
      if (source === frame.contentWindow && typeof data?.cited === "string") end(() => resolve(new Response(data.cited)));
    };
    addEventListener("message", hear);
    frame.hidden = true;
    frame.src = href;
    document.body.append(frame);
  });

  const plain = globalThis.fetch;
  globalThis.fetch = (what, how) => {
    const { href, pathname } = new URL(what instanceof Request ? what.url : what, location.href);
    return PAGE.test(pathname) ? framed(href) : plain(what, how);
  };
})();
