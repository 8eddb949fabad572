// @ts-check
"use strict";
/* Stands before Material's search worker in the copy of the report that opens from disk. There is no fetching there: the
   index comes as a script, when the first words are typed. Runs in the frame that iframe-worker.js makes; its
   importScripts gives a promise. Messages are Material's (9.8): 0 index, 1 ready, 2 query, 3 result. */
(() => {
  const frame = /** @type {any} */ (self);
  const here = new URL(/** @type {HTMLScriptElement} */ (document.currentScript).src);
  const index = new URL("../../search/search_index.js", here);
  const worker = new URL(`../javascripts/workers/${here.searchParams.get("worker")?.split("?")[0]}`, here);
  const post = frame.postMessage;

  /** @type {string | null} What was typed last while the index was on its way. */
  let waiting = null;
  let asked = false;

  /** @param {{ type: number, data?: unknown }} data */
  const hand = (data) => self.dispatchEvent(new MessageEvent("message", { data }));

  const load = async () => {
    await frame.importScripts(index.href, worker.href);
    frame.postMessage = (/** @type {{ type: number }} */ message) => {
      if (message.type !== 1) return post(message);
      self.removeEventListener("message", hold);
      frame.postMessage = post;
      hand({ type: 2, data: waiting });
    };
    hand({ type: 0, data: { ...frame.__index, options: { suggest: false } } });
  };

  /** @param {MessageEvent<{ type: number, data: string }>} event */
  function hold(event) {
    if (event.data.type === 0) return;
    event.stopImmediatePropagation();
    waiting = event.data.data;
    if (!waiting || asked) return;
    asked = true;
    load();
  }

  self.addEventListener("message", hold);
  post({ type: 1 });
})();
