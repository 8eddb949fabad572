// @ts-check
"use strict";
/* Selected words as a quotation: where they stand, their reference in each style, and a link that finds them. Fetched by
   cite-dialog.js when a control is pressed while something is selected. */
(() => {
  const HEADINGS = "h1, h2, h3, h4, h5, h6";
  const BLOCK = "p, li, dd, dt, td, th, h1, h2, h3, h4, h5, h6, pre, figcaption, summary";
  const QUIET = ".headerlink, .cite-section, .cite-box, .paragraph-link";
  const WHOLE = 120; // letters up to which a quotation is looked for whole
  const WORDS = 5; // words at each end by which a longer one is found
  const INNER = new Map([["“”", "‘’"], ["‘’", "“”"]]);

  /** @typedef {{ text: string, range: Range }} Marked */
  /** @typedef {{ path: string[], section: string, paragraph: number }} Place */
  /** `lines` are the first and the last block, which no end of a text fragment may leave.
   * @typedef {{ text: string, lines: string[], broken: boolean, id: string, paragraphs: number[] }} Quotation */

  /* ---------- Where the words stand ---------- */

  /** The first and the last piece of running text in a range. @param {Range} range */
  const ends = (range) => {
    const root = range.commonAncestorContainer;
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    /** @type {Text[]} */
    const found = [];
    for (let node = root instanceof Text ? root : walker.nextNode(); node; node = walker.nextNode()) {
      const text = /** @type {Text} */ (node);
      const from = text === range.startContainer ? range.startOffset : 0;
      const to = text === range.endContainer ? range.endOffset : text.length;
      const quiet = text.parentElement?.closest(QUIET);
      if (!quiet && range.intersectsNode(text) && text.data.slice(from, to).trim()) found.push(text);
    }
    return found.length ? [found[0], found[found.length - 1]] : null;
  };

  /** @param {Node} node @param {Node} place */
  const before = (node, place) => node.contains(place)
    || Boolean(node.compareDocumentPosition(place) & Node.DOCUMENT_POSITION_FOLLOWING);

  /** The sections that hold a place, from the page down, and the number of its paragraph, 0 where there is none: boxes,
   * lists and tables belong to the paragraph before them.
   * @param {Node} node @param {Element} article @returns {Place} */
  const placeOf = (node, article) => {
    /** @type {Element[]} */
    const path = [];
    for (const heading of article.querySelectorAll(HEADINGS)) {
      if (!before(heading, node)) break;
      while (path.length && path[path.length - 1].tagName >= heading.tagName) path.pop();
      path.push(heading);
    }
    const section = path[path.length - 1]?.id ?? "";
    const numbered = [...article.querySelectorAll("p[id]")].filter((one) => one.id.startsWith(`${section}.p`));
    const last = numbered.filter((one) => before(one, node)).pop();
    return {
      path: path.filter((one) => one.querySelector("[data-cite]")).map((one) => one.id),
      section,
      paragraph: last ? Number(last.id.slice(section.length + 2)) : 0,
    };
  };

  /** @param {string} text */
  const spaced = (text) => text.replace(/\s+/g, " ").trim();

  /** The record whose box holds a place. @param {Node} node */
  const boxOf = (node) => node.parentElement?.closest(".admonition")?.querySelector("[data-cite]")?.getAttribute("data-cite");

  /** What was selected, if it stands in what is to be cited; its `id` is the deepest place that holds all of it.
   * @param {Marked} marked @param {string} id @returns {Quotation | null} */
  const read = ({ text: raw, range }, id) => {
    const article = document.querySelector("article");
    const [first, last] = ends(range) ?? [];
    if (!raw || !first || !last || !article?.contains(first) || !article.contains(last)) return null;
    const text = spaced(raw);
    const lines = raw.split(/\n+/).map(spaced).filter(Boolean);
    const broken = /\n/.test(raw) || first.parentElement?.closest(BLOCK) !== last.parentElement?.closest(BLOCK);
    if (boxOf(first) === id && boxOf(last) === id) return { text, lines, broken, id, paragraphs: [] };
    const [from, to] = [placeOf(first, article), placeOf(last, article)];
    const shared = from.path.filter((name, level) => to.path[level] === name);
    const deepest = shared[shared.length - 1];
    if (!shared.includes(id) || !deepest) return null;
    const alike = from.section === deepest && to.section === deepest;
    const paragraphs = alike ? [...new Set([from.paragraph, to.paragraph])].filter(Boolean) : [];
    return { text, lines, broken, id: deepest, paragraphs };
  };

  /* ---------- What is written ---------- */

  /** A text between quotation marks, those within it changed so that each level differs from the next.
   * @param {string} text @param {string} outer both marks */
  const between = (text, outer) => {
    /** @type {string[]} */
    const open = [];
    const level = () => (open.length % 2 ? outer : /** @type {string} */ (INNER.get(outer)));
    const inside = text.replace(/[“‘”]|’(?!\p{L})/gu, (mark) => {
      if (mark === "“" || mark === "‘") {
        const written = level()[0];
        open.push(mark === "“" ? "”" : "’");
        return written;
      }
      if (mark === "’" && open[open.length - 1] !== "’") return mark; // An apostrophe.
      open.pop();
      return level()[1];
    });
    return `${outer[0]}${inside}${outer[1]}`;
  };

  /** A hyphen and a comma mean something else in a text fragment. @param {string} text */
  const encoded = (text) => encodeURIComponent(text).replace(/-/g, "%2D");

  /** The permanent link with what cite-forward.js needs to find the very words.
   * @param {Quotation} quotation @param {string} permanent */
  const addressOf = ({ text, lines, broken, paragraphs }, permanent) => {
    const whole = !broken && (text.length <= WHOLE || text.split(" ").length <= 2 * WORDS);
    const first = lines[0].split(" ").slice(0, WORDS).join(" ");
    const last = lines[lines.length - 1].split(" ").slice(-WORDS).join(" ");
    const found = whole ? encoded(text) : `${encoded(first)},${encoded(last)}`;
    return `${permanent}#${paragraphs.length ? "p" + paragraphs[0] : ""}:words=${found}`;
  };

  /** The quotation as one style wants it. @param {Quotation} quotation @param {HTMLElement} form @param {string} link */
  const inStyle = (quotation, form, link) => {
    const { style = "", quotes = "“”", paragraph, paragraphs } = form.dataset;
    const which = quotation.paragraphs;
    const counted = which.length ? `, ${which.length > 1 ? paragraphs : paragraph} ${which.join("–")}` : "";
    const words = (form.textContent ?? "").replace(/\)?$/, (end) => counted + end);
    const text = document.createElement("p");
    const anchor = document.createElement("a");
    text.className = "cite-text";
    text.dataset.copy = `the ${style} quotation`;
    text.append(`${between(quotation.text, quotes)} ${words}. `, anchor);
    anchor.href = anchor.textContent = link;
    return text;
  };

  /** The selected words with their reference, ready to be copied; `page` is that of the citation of their place.
   * @param {Quotation} quotation @param {Document} page */
  const shown = (quotation, page) => {
    const forms = /** @type {HTMLElement[]} */ ([...page.querySelectorAll("[data-quotes]")]);
    const permanent = page.querySelector("[data-copy='the permanent link']")?.textContent?.trim() ?? "";
    const link = addressOf(quotation, permanent);
    const part = document.createElement("section");
    const heading = document.createElement("h3");
    part.className = "cite-quotation";
    heading.textContent = "The words you selected";
    part.append(heading);
    const others = document.createElement("details");
    const summary = document.createElement("summary");
    summary.textContent = "In another style";
    others.append(summary);
    forms.forEach((form, place) => {
      const name = document.createElement("p");
      name.className = "cite-style";
      name.textContent = form.dataset.style ?? "";
      (place ? others : part).append(name, inStyle(quotation, form, link));
    });
    part.append(others);
    return part;
  };

  (globalThis.report ??= {}).quote = { read, shown, between };
})();
