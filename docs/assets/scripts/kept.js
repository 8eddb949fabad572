// @ts-check
"use strict";
/* Forms that keep what is filled in: in this browser and nowhere else, with files to save and to open again.
   A form is  <form class="tool" data-tool="…" data-title="…" data-edition="…" data-about="…">  with fields as
   report/forms.py writes them. A script before this one may add to `report.tools[…]` what its tool works out;
   form-fields.js reads and writes those, form-files.js says what files hold, form-paper.js what is printed.
   Everything here improves a form that prints without it. */
(() => {
  /** @typedef {Record<string, string | boolean>} Values */

  const shared = (globalThis.report ??= {});
  /** @type {Record<string, string>} */
  const MESSAGES = {
    kept: "Kept in this browser only. It is sent to nobody.",
    blocked: "This browser does not let the page keep answers. Save a file before you leave the page.",
    full: "This browser has no room left, so your last changes are not kept. Save a file before you leave the page.",
    empty: "Nothing is filled in yet. What you enter is kept in this browser only.",
    cleared: "Your answers are cleared from this browser.",
    opened: "The file is open. Its answers have replaced those that stood here.",
    example: "An invented case stands here now.",
    undone: "The answers that stood here before are back.",
    elsewhere: "These answers were changed in another tab or window, and are shown here as they are now.",
    damaged: "What this browser had kept of this form is damaged and cannot be read. It is left as it is until you enter something here.",
    foreign: "This is not a file that this form has saved, so nothing was changed.",
    incomplete: "This file is not complete: its edition, its date or its answers are missing or damaged. Nothing was changed.",
    nothing: "This file holds no answer that this form can take, so nothing was changed.",
  };
  const REPLACE = "This replaces the answers that stand here. You can bring them back with “Undo” until you leave the page.";

  /** Keep values; says how that went. @param {string} key @param {Values} values */
  const keep = (key, values) => {
    try {
      if (Object.keys(values).length) localStorage.setItem(key, JSON.stringify(values));
      else localStorage.removeItem(key);
      return Object.keys(values).length ? "kept" : "empty";
    } catch (error) {
      return error instanceof DOMException && error.name === "QuotaExceededError" ? "full" : "blocked";
    }
  };

  /** What is kept under a key; `damaged` where that cannot be read. @param {string} key @returns {{ values: unknown, damaged: boolean }} */
  const kept = (key) => {
    /** @type {string | null} */
    let text = null;
    try {
      text = localStorage.getItem(key);
      const values = JSON.parse(text ?? "{}");
      return { values, damaged: !values || typeof values !== "object" || Array.isArray(values) };
    } catch {
      return { values: {}, damaged: text !== null };
    }
  };

  /** What is left to do for a tool whose script comes after this one, as it may when pages are swapped.
   * @type {Record<string, () => void>} */
  const late = {};
  /** @param {string} tool */
  const join = (tool) => {
    late[tool]?.();
    delete late[tool];
  };

  shared.kept = { keep, kept, join, begin: () => {} };
  if (typeof document === "undefined") return;

  /** @param {string} name @param {string} type @param {string} content */
  const download = (name, type, content) => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([content], { type }));
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000); // A slow device may not have saved it sooner.
  };

  /** How many of each list are ticked, under the list. @param {HTMLFormElement} form */
  const tally = (form) => {
    form.querySelectorAll(".ticks").forEach((box) => {
      const all = [.../** @type {NodeListOf<HTMLInputElement>} */ (box.querySelectorAll("input"))];
      const line = box.querySelector(".tally") ?? box.appendChild(document.createElement("p"));
      line.className = "tally";
      line.textContent = `${all.filter((one) => one.checked).length} of ${all.length} ticked.`;
    });
  };

  /** @param {HTMLFormElement} form @param {NonNullable<SharedTools["fields"]>} fields @param {NonNullable<SharedTools["files"]>} files @param {NonNullable<SharedTools["paper"]>} paper */
  const improve = (form, { read, write, parts, known, without }, files, paper) => {
    const tool = form.dataset.tool ?? "";
    let more = shared.tools?.[tool];
    const key = `report.${tool}`;
    const [title, edition, about] = [form.dataset.title ?? "", form.dataset.edition ?? "", form.dataset.about ?? ""];
    /** @type {{ data?: unknown, lines?: string[] }} */
    let found = {};
    let state = "";
    /** @type {Values | null} What "Undo" brings back. */
    let before = null;
    let example = "{}"; // An invented case that nobody has changed may go unasked, as an empty form may.

    const bar = document.createElement("div");
    bar.className = "keeping";
    const message = document.createElement("p");
    message.setAttribute("role", "status");
    /** @param {string} name @param {string} [more] */
    const say = (name, more = "") => {
      const text = `${MESSAGES[name] ?? ""}${more}`;
      if (message.textContent !== text) message.textContent = text;
    };
    /** @param {string} label @param {() => void} act */
    const button = (label, act) => {
      const made = document.createElement("button");
      made.type = "button";
      made.textContent = label;
      made.addEventListener("click", act);
      bar.append(made);
      return made;
    };

    const refresh = () => {
      found = more?.update?.(form, read(form)) ?? {};
      tally(form);
      paper.paper(form, parts(form, read(form)));
    };
    const store = () => (state = keep(key, read(form)));
    const save = () => {
      refresh();
      say(store());
    };
    /** @param {Values} values @param {string} why @param {string} [more] */
    const fill = (values, why, more = "") => {
      write(form, values);
      refresh();
      say(["kept", "empty"].includes(store()) ? why : state, more);
      undo.hidden = !before;
    };
    /** Replace what stands here, if that is wanted; it can be had back. @param {Values} values @param {string} why @param {string} [more] */
    const replace = (values, why, more) => {
      const old = read(form);
      const own = Object.keys(old).length > 0 && JSON.stringify(old) !== example;
      if (own && !confirm(REPLACE)) return;
      if (own) before = old;
      fill(values, why, more);
      example = why === "example" ? JSON.stringify(read(form)) : "{}";
    };
    /** Take what is kept, and say what of it cannot be taken. @param {string} [why] */
    const load = (why) => {
      const { values, damaged } = kept(key);
      const { taken, left } = files.sorted(values, known(form));
      write(form, taken);
      refresh();
      if (damaged) say("damaged");
      else if (left.length) say(why ?? (state = "kept"), without(form, left));
      else say(why ?? store());
    };
    /** Another tab may have changed what is kept; only what was kept from here can be replaced unasked. */
    const follow = () => {
      const { values, damaged } = kept(key);
      if (!form.isConnected || damaged || (state !== "kept" && state !== "empty")) return;
      const { taken } = files.sorted(values, known(form));
      if (JSON.stringify(Object.entries(taken).sort()) !== JSON.stringify(Object.entries(read(form)).sort())) load("elsewhere");
    };

    const file = document.createElement("input");
    file.type = "file";
    file.accept = ".json,application/json";
    file.hidden = true;
    file.addEventListener("change", async () => {
      const from = files.opened(await (file.files?.[0]?.text() ?? Promise.resolve("")), tool, known(form));
      file.value = "";
      const older = from.edition && from.edition !== edition ? ` It was saved with edition ${from.edition}; this is edition ${edition}, so read each answer again.` : "";
      if (from.fault) say(from.fault, without(form, from.left));
      else replace(from.taken, "opened", older + without(form, from.left));
    });

    button("Save as text (Markdown)", () => download(`${tool}.md`, "text/markdown", files.markdown(title, about, parts(form, read(form)), found.lines ?? [])));
    button("Save to open again (JSON)", () => download(`${tool}.json`, "application/json", `${JSON.stringify({
      ...(form.dataset.schema ? { $schema: shared.published?.(form.dataset.schema) } : {}),
      tool, edition, saved: new Date().toISOString().slice(0, 10), values: read(form), ...(found.data ? { result: found.data } : {}),
    }, null, 2)}\n`));
    button("Open a saved file", () => file.click());
    button("Print", () => print());
    button("Clear my answers", () => {
      if (!confirm("Clear all answers of this form from this browser?")) return;
      before = null;
      fill({}, "cleared");
    });
    const undo = button("Undo", () => {
      const old = read(form);
      const back = before ?? {};
      before = old;
      fill(back, "undone");
    });
    undo.hidden = true;
    if (form.dataset.schema) {
      const link = document.createElement("a");
      link.href = form.dataset.schema;
      link.textContent = "How the JSON file is built (JSON Schema)";
      bar.append(link);
    }
    bar.append(file, message);
    form.append(bar);

    paper.byHand(form);
    load();
    const start = () => more?.start?.(form, (/** @type {Values} */ values) => replace(values, "example"));
    start();
    if (!more) late[tool] = () => {
      more = shared.tools?.[tool];
      refresh();
      start();
    };
    form.addEventListener("input", save);
    form.addEventListener("submit", (event) => event.preventDefault());
    addEventListener("storage", (event) => { if (event.key === key || event.key === null) follow(); });
    addEventListener("pageshow", (event) => { if (event.persisted) follow(); });
    form.dataset.ready = "";
  };

  /** Improve the forms of the page, once all is there that this needs. */
  const begin = () => {
    const { fields, files, paper } = shared;
    if (!fields || !files || !paper) return;
    /** @type {NodeListOf<HTMLFormElement>} */ (document.querySelectorAll("form.tool:not([data-ready])")).forEach((form) => improve(form, fields, files, paper));
  };

  /** Where a place of this page stands for others: at the address at which the page is published. @param {string} address */
  shared.published = (address) => new URL(address, document.querySelector("link[rel='canonical']")?.getAttribute("href") ?? location.href).href;
  shared.kept.begin = begin;
  begin();
})();
