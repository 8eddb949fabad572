// @ts-check
"use strict";
/* Stands before Material's search worker: it fetches the worker and the index when the first words are typed, not with
   every page. Messages are Material's (9.8): 0 index, 1 ready, 2 query, 3 result. */
(() => {
  const place = new URL(location.href);
  const worker = new URL(place.searchParams.get("worker") ?? "", place);
  const index = new URL("../../search/search_index.json", place);
  const post = self.postMessage.bind(self);

  /** @type {string | null} What was typed last while the index was on its way. */
  let waiting = null;
  let fetched = false;

  /** @param {{ type: number, data?: unknown }} data */
  const hand = (data) => self.dispatchEvent(new MessageEvent("message", { data }));

  const load = async () => {
    const response = await fetch(index);
    const { config, docs } = await response.json();
    importScripts(worker.href);
    self.postMessage = /** @type {typeof self.postMessage} */ ((/** @type {{ type: number }} */ message) => {
      if (message.type !== 1) return post(message);
      self.removeEventListener("message", hold);
      self.postMessage = post;
      hand({ type: 2, data: waiting });
    });
    hand({ type: 0, data: { config, docs, options: { suggest: false } } });
  };

  /** @param {MessageEvent<{ type: number, data: string }>} event */
  function hold(event) {
    if (event.data.type === 0) return;
    event.stopImmediatePropagation();
    waiting = event.data.data;
    if (!waiting || fetched) return;
    fetched = true;
    load().catch((error) => {
      fetched = false;
      console.error("The search index could not be fetched.", error);
    });
  }

  self.addEventListener("message", hold);
  post({ type: 1 });
})();
