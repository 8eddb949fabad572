// @ts-check
"use strict";
/* Forms that keep what is filled in: in this browser and nowhere else, with files to save and to open again.
   A form is  <form class="tool" data-tool="…" data-title="…" data-edition="…">  with fields as report/forms.py writes
   them. A script before this one may add to `report.tools[…]` what its tool works out. Everything here improves a
   form that prints without it. */
(() => {
  /** @typedef {Record<string, string | boolean>} Values */
  /** @typedef {{ kind: string, label: string, value: string | boolean, chosen?: string }} Field */
  /** @typedef {{ title: string, fields: Field[] }} Part */

  const shared = (globalThis.report ??= {});
  /** @type {Record<string, string>} */
  const MESSAGES = {
    kept: "Kept in this browser only. It is sent to nobody.",
    blocked: "This browser does not let the page keep answers. Save a file before you leave the page.",
    full: "This browser has no room left, so your last changes are not kept. Save a file before you leave the page.",
    empty: "Nothing is filled in yet. What you enter is kept in this browser only.",
    cleared: "Your answers are cleared from this browser.",
    opened: "The file is open. Its answers have replaced those that stood here.",
    foreign: "This is not a file that this form has saved, so nothing was changed.",
  };

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

  /** The values kept under a key; whatever is damaged counts as nothing. @param {string} key @returns {Values} */
  const kept = (key) => {
    try {
      return clean(JSON.parse(localStorage.getItem(key) ?? "{}"));
    } catch {
      return {};
    }
  };

  /** Texts and ticks alone, of an object alone. @param {unknown} value @returns {Values} */
  const clean = (value) =>
    value && typeof value === "object" && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).filter(([, one]) => typeof one === "string" || one === true))
      : {};

  /** The values in a saved file, null for a file of another kind. @param {string} text @param {string} tool */
  const opened = (text, tool) => {
    try {
      const file = JSON.parse(text);
      return file?.tool === tool && file.values && typeof file.values === "object" && !Array.isArray(file.values) ? clean(file.values) : null;
    } catch {
      return null;
    }
  };

  /** What is filled in, as Markdown. @param {string} title @param {string} edition @param {Part[]} parts @param {string[]} lines */
  const markdown = (title, edition, parts, lines) => {
    const out = [`# ${title}`, "", `From *Ethics of machine learning in children’s social care*, edition ${edition}.`];
    for (const part of parts) {
      out.push("", `## ${part.title}`);
      for (const { kind, label, value, chosen } of part.fields) {
        if (kind === "tick") out.push("", `- [${value ? "x" : " "}] ${label}`);
        else if (kind === "choice") out.push("", `**${label}**`, "", chosen ? `- [x] ${chosen}` : "- not answered");
        else out.push("", value ? `**${label}:** ${String(value).split("\n").join("  \n")}` : `**${label}:** —`);
      }
    }
    if (lines.length) out.push("", "## Where the answers lead", "", ...lines);
    return `${out.join("\n").replace(/(\n- \[[ x]\] [^\n]*)\n(?=\n- \[)/g, "$1")}\n`;
  };

  /** What is left to do for a tool whose script comes after this one, as it may when pages are swapped.
   * @type {Record<string, () => void>} */
  const late = {};
  /** @param {string} tool */
  const join = (tool) => {
    late[tool]?.();
    delete late[tool];
  };

  shared.kept = { keep, kept, opened, markdown, join };
  if (typeof document === "undefined") return;

  /** @param {Element | null | undefined} node */
  const words = (node) => (node?.textContent ?? "").replace(/\s+/g, " ").trim();

  /** The controls of a form that hold something. @param {HTMLFormElement} form */
  const controls = (form) =>
    /** @type {(HTMLInputElement | HTMLTextAreaElement)[]} */ ([...form.querySelectorAll(".field input, .field textarea")]);

  /** @param {HTMLFormElement} form @returns {Values} */
  const read = (form) => {
    /** @type {Values} */
    const values = {};
    for (const one of controls(form)) {
      if (one.type === "radio") {
        if (/** @type {HTMLInputElement} */ (one).checked) values[one.name] = one.value;
      } else if (one.type === "checkbox") {
        if (/** @type {HTMLInputElement} */ (one).checked) values[one.name] = true;
      } else if (one.value) values[one.name] = one.value;
    }
    return values;
  };

  /** @param {HTMLFormElement} form @param {Values} values */
  const write = (form, values) => {
    for (const one of controls(form)) {
      const value = Object.hasOwn(values, one.name) ? values[one.name] : undefined;
      if (one.type === "radio") /** @type {HTMLInputElement} */ (one).checked = value === one.value;
      else if (one.type === "checkbox") /** @type {HTMLInputElement} */ (one).checked = value === true;
      else one.value = typeof value === "string" ? value : "";
    }
  };

  /** What stands in the form now, part by part; hidden questions are left out.
   * @param {HTMLFormElement} form @param {Values} values @returns {Part[]} */
  const parts = (form, values) => {
    /** @type {Part[]} */
    const found = [{ title: "About", fields: [] }];
    form.querySelectorAll("[data-part], .field, .ticks > legend").forEach((node) => {
      if (node.closest("[hidden]")) return;
      const last = /** @type {Part} */ (found[found.length - 1]);
      if (node instanceof HTMLElement && node.dataset.part) found.push({ title: node.dataset.part, fields: [] });
      else if (node.matches(".ticks > legend")) last.fields.push({ kind: "text", label: words(node), value: " " });
      else if (node instanceof HTMLElement) last.fields.push(field(node, values));
    });
    return found.filter((part) => part.fields.length);
  };

  /** @param {HTMLElement} node @param {Values} values @returns {Field} */
  const field = (node, values) => {
    const kind = node.dataset.kind ?? "text";
    const control = /** @type {HTMLInputElement | null} */ (node.querySelector("input, textarea"));
    const value = values[node.dataset.name ?? control?.name ?? ""] ?? "";
    if (kind !== "choice") return { kind, label: words(kind === "tick" ? node : node.querySelector("label")), value };
    const chosen = node.querySelector(`input[type="radio"][value="${CSS.escape(String(value))}"]`)?.closest("label");
    return { kind, label: words(node.querySelector("legend")), value, chosen: words(chosen) };
  };

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

  /** @param {HTMLFormElement} form */
  const improve = (form) => {
    const tool = form.dataset.tool ?? "";
    let more = shared.tools?.[tool];
    const key = `report.${tool}`;
    const title = form.dataset.title ?? "";
    /** @type {{ data?: unknown, lines?: string[] }} */
    let found = {};

    const bar = document.createElement("div");
    bar.className = "keeping";
    const message = document.createElement("p");
    message.setAttribute("role", "status");
    /** @param {string} name */
    const say = (name) => { if (message.textContent !== MESSAGES[name]) message.textContent = MESSAGES[name] ?? ""; };
    /** @param {string} label @param {() => void} act */
    const button = (label, act) => {
      const made = document.createElement("button");
      made.type = "button";
      made.textContent = label;
      made.addEventListener("click", act);
      bar.append(made);
    };

    const refresh = () => {
      found = more?.update?.(form, read(form)) ?? {};
      tally(form);
    };
    const save = () => {
      refresh();
      say(keep(key, read(form)));
    };
    /** @param {Values} values @param {string} [why] */
    const fill = (values, why) => {
      write(form, values);
      refresh();
      const state = keep(key, read(form));
      say(why && (state === "kept" || state === "empty") ? why : state);
    };

    const file = document.createElement("input");
    file.type = "file";
    file.accept = ".json,application/json";
    file.hidden = true;
    file.addEventListener("change", async () => {
      const values = opened(await (file.files?.[0]?.text() ?? Promise.resolve("")), tool);
      file.value = "";
      if (values) fill(values, "opened");
      else say("foreign");
    });

    button("Save as text (Markdown)", () => download(`${tool}.md`, "text/markdown", markdown(title, form.dataset.edition ?? "", parts(form, read(form)), found.lines ?? [])));
    button("Save to open again (JSON)", () => download(`${tool}.json`, "application/json", `${JSON.stringify({
      tool, edition: form.dataset.edition, saved: new Date().toISOString().slice(0, 10), values: read(form), ...(found.data ? { result: found.data } : {}),
    }, null, 2)}\n`));
    button("Open a saved file", () => file.click());
    button("Print", () => print());
    button("Clear my answers", () => {
      if (confirm("Clear all answers of this form from this browser?")) fill({}, "cleared");
    });
    bar.append(file, message);
    form.append(bar);

    write(form, kept(key));
    refresh();
    say(keep(key, read(form)));
    const start = () => more?.start?.(form, (/** @type {Values} */ values) => fill(values));
    start();
    if (!more) late[tool] = () => {
      more = shared.tools?.[tool];
      refresh();
      start();
    };
    form.addEventListener("input", save);
    form.addEventListener("submit", (event) => event.preventDefault());
    form.dataset.ready = "";
  };

  /** @type {NodeListOf<HTMLFormElement>} */ (document.querySelectorAll("form.tool:not([data-ready])")).forEach(improve);
})();
