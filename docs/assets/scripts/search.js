// @ts-check
"use strict";
/* Stands before Material's search worker: it fetches the worker and the index when the first words are typed, not with
   every page, and lets search-words.js read what is typed and order what is found.
   Messages are Material's (9.8): 0 index, 1 ready, 2 query, 3 result. */
(() => {
  const place = new URL(location.href);
  const worker = new URL(place.searchParams.get("worker") ?? "", place);
  const index = new URL("../../search/search_index.json", place);
  const post = self.postMessage.bind(self);

  /** @type {string | null} What was typed last while the index was on its way. */
  let waiting = null;
  let fetched = false;
  /** @type {any} */
  let words = null;
  /** @type {any} The words that the coming result answers. */
  let asked = null;

  /** @param {{ type: number, data?: unknown }} data */
  const hand = (data) => self.dispatchEvent(new MessageEvent("message", { data }));

  /** @param {string} typed */
  const ask = (typed) => {
    const query = words.query(typed);
    asked = query.asked;
    hand({ type: 2, data: query.text });
  };

  const load = async () => {
    const response = await fetch(index);
    const { config, docs } = await response.json();
    importScripts(new URL("search-words.js", place).href, worker.href);
    words = /** @type {any} */ (self).searchWords(docs, config.words ?? {});
    self.postMessage = /** @type {typeof self.postMessage} */ ((/** @type {{ type: number, data: any }} */ message) => {
      if (message.type === 1) return ask(waiting ?? "");
      if (message.type === 3 && asked) words.order(message.data.items, asked);
      return post(message);
    });
    hand({ type: 0, data: { config, docs, options: { suggest: false } } });
  };

  /** @param {MessageEvent<{ type: number, data: string }>} event */
  function hold(event) {
    if (event.data.type === 0 || !event.isTrusted) return;
    event.stopImmediatePropagation();
    if (words) return ask(event.data.data);
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
