// @ts-check
"use strict";
/* Tables that readers can narrow and sort. A table asks for it by  class="filterable" data-filters="1 2"  (columns, from 0)
   and  class="sortable". A cell may hold several values (.value), sources (a.cite) or a rank ([data-rank]). The state stands in the
   address, so that it can be sent and survives going back. Without this script the plain table stays. */
(() => {
  /** @typedef {{ column: number, name: string, value: string }} Filter */

  /** A short name for the address. @param {string} text */
  const slug = (text) => text.toLowerCase().replace(/[^a-z]+/g, "-").replace(/^-|-$/g, "");

  /** Which rows all filters leave: each row is, for each column, the values in its cell.
   * @param {string[][][]} rows @param {Filter[]} filters */
  const left = (rows, filters) => rows.map((row) => filters.every(({ column, value }) => !value || (row[column] ?? []).includes(value)));

  /** @type {Intl.Collator | undefined} Made once, since making it takes far longer than comparing. */
  let words;
  /** Two words. @param {string} a @param {string} b */
  const inOrder = (a, b) => (words ??= new Intl.Collator("en-GB", { numeric: true })).compare(a, b);

  /** Two cells in order: by rank where they have one, else as people sort words and numbers.
   * @param {{ rank: number | null, text: string }} a @param {{ rank: number | null, text: string }} b */
  const compare = (a, b) => (a.rank !== null && b.rank !== null ? a.rank - b.rank : inOrder(a.text, b.text));

  const shared = (globalThis.report ??= {});
  shared.tables = { slug, left, compare };
  if (typeof document === "undefined") return;

  /** @param {Element | undefined} cell */
  const text = (cell) => (cell?.textContent ?? "").replace(/\s+/g, " ").trim();
  /** @param {Element | undefined} cell */
  const valuesOf = (cell) => {
    const several = [".value", "a.cite"].map((named) => [...(cell?.querySelectorAll(named) ?? [])].map(text)).find((some) => some.length);
    return several ?? [text(cell)].filter(Boolean);
  };
  /** @param {Element | undefined} cell */
  const sortable = (cell) => {
    const rank = cell?.querySelector("[data-rank]")?.getAttribute("data-rank");
    return { rank: rank == null ? null : Number(rank), text: text(cell) };
  };

  /** @param {HTMLTableElement} table @param {string} prefix */
  const improve = (table, prefix) => {
    const body = /** @type {HTMLTableSectionElement} */ (table.tBodies[0]);
    const rows = [...body.rows];
    const heads = [...(table.tHead?.rows[0]?.cells ?? [])];
    const names = heads.map(text);
    const cells = rows.map((row) => [...row.cells].map(valuesOf));
    const region = table.closest(".table-region") ?? table;
    const params = new URLSearchParams(location.search);
    const columns = (table.dataset.filters ?? "").split(" ").filter(Boolean).map(Number);
    /** @param {number} column */
    const parameter = (column) => `${prefix}${slug(names[column] ?? "")}`;

    const box = document.createElement("fieldset");
    box.className = "filters";
    const legend = document.createElement("legend");
    legend.textContent = `Narrow the table: ${text(table.caption ?? undefined).toLowerCase()}`;
    const count = document.createElement("p");
    count.className = "filters__count";
    count.setAttribute("role", "status");
    box.append(legend);

    const selects = columns.map((column) => {
      const label = document.createElement("label");
      const select = document.createElement("select");
      /** @type {Map<string, { rank: number | null, text: string }>} */
      const found = new Map();
      rows.forEach((row, at) => cells[at]?.[column]?.forEach((value) => found.set(value, { ...sortable(row.cells[column]), text: value })));
      const options = [...found].sort(([, a], [, b]) => compare(a, b)).map(([value]) => new Option(value, value));
      select.append(new Option("All", ""), ...options);
      select.value = params.get(parameter(column)) ?? "";
      if (select.selectedIndex < 0) select.value = "";
      label.append(`${names[column]} `, select);
      box.append(label);
      return select;
    });

    /** @type {{ column: number, down: boolean } | null} */
    let sorted = null;
    const wanted = heads.findIndex((_, column) => params.get(`${prefix}sort`) === slug(names[column] ?? ""));
    if (table.matches(".sortable") && wanted >= 0) sorted = { column: wanted, down: params.has(`${prefix}down`) };

    const remember = () => {
      const address = new URL(location.href);
      columns.forEach((column, at) => {
        const value = selects[at]?.value;
        if (value) address.searchParams.set(parameter(column), value);
        else address.searchParams.delete(parameter(column));
      });
      address.searchParams.delete(`${prefix}sort`);
      address.searchParams.delete(`${prefix}down`);
      if (sorted) address.searchParams.set(`${prefix}sort`, slug(names[sorted.column] ?? ""));
      if (sorted?.down) address.searchParams.set(`${prefix}down`, "");
      if (address.href !== location.href) history.replaceState(history.state, "", address);
    };

    let standing = rows;
    const show = () => {
      const filters = columns.map((column, at) => ({ column, name: names[column] ?? "", value: selects[at]?.value ?? "" }));
      const stay = left(cells, filters);
      rows.forEach((row, at) => { row.hidden = !stay[at]; });
      const shown = stay.filter(Boolean).length;
      count.textContent = shown === rows.length ? `All ${rows.length} are shown.` : `${shown} of ${rows.length} are shown.`;
      reset.hidden = filters.every(({ value }) => !value);
      const order = sorted;
      const ordered = order
        ? [...rows].sort((a, b) => compare(sortable(a.cells[order.column]), sortable(b.cells[order.column])) * (order.down ? -1 : 1))
        : rows;
      // Rows that are moved, even to where they stand, are styled and laid out anew.
      if (ordered.some((row, at) => row !== standing[at])) body.append(...ordered);
      standing = ordered;
      heads.forEach((head, column) => {
        if (order?.column === column) head.setAttribute("aria-sort", order.down ? "descending" : "ascending");
        else head.removeAttribute("aria-sort");
      });
    };

    const reset = document.createElement("button");
    reset.type = "button";
    reset.textContent = "Show all";
    reset.addEventListener("click", () => {
      selects.forEach((select) => { select.value = ""; });
      show();
      remember();
      selects[0]?.focus();
    });
    box.append(reset);
    box.addEventListener("change", () => { show(); remember(); });
    if (columns.length) region.before(box, count);

    if (table.matches(".sortable")) heads.forEach((head, column) => {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "sort";
      button.append(...head.childNodes);
      head.append(button);
      button.addEventListener("click", () => {
        if (sorted?.column !== column) sorted = { column, down: false };
        else sorted = sorted.down ? null : { column, down: true };
        show();
        remember();
      });
    });
    show();
    table.dataset.ready = "";
  };

  const tables = /** @type {HTMLTableElement[]} */ ([...document.querySelectorAll("table:is(.filterable, .sortable):not([data-ready])")]);
  // Each in a task of its own, so that a slow device answers in between.
  tables.forEach((table, at) => setTimeout(() => {
    if (table.dataset.ready === undefined) improve(table, at ? `table-${at + 1}-` : "");
  }));
})();
