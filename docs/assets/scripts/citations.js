// @ts-check
"use strict";
/* Previews of citations and of glossary terms: with the mouse, with the keyboard, by touch.

   A citation is  <a class="cite" data-key="…" href="…#ref-…">  and shows the entry  #sources li[data-key="…"]  of its page.
   A term is      <a class="term" data-term="…" href="…#term-…">  and shows  #terms-used [data-term="…"]  of its page.
   The preview is a copy of those nodes, never of text read as HTML. Screen readers hear the entry as the link's
   description. Without this script the links lead to the list of references and to the glossary. */
(() => {
  const LINKS = "a.cite[data-key], a.term[data-term]";
  const PATIENCE = 250; // milliseconds in which the pointer may cross from the link to the preview

  const preview = document.createElement("div");
  preview.className = "preview md-typeset";
  preview.id = "__preview";
  preview.hidden = true;
  if ("popover" in preview) preview.popover = "manual";

  /** @type {HTMLElement | null} The link whose preview is open. */
  let open = null;
  let timer = 0;
  let touched = false;

  /** What a link and its entry have in common. @param {HTMLElement} one */
  const nameOf = ({ dataset }) => (dataset.key ? `source-${dataset.key}` : `meaning-${dataset.term}`);

  /** The entries of the lists at the end of the page, by name: looking for each by itself takes long where links are many. */
  const entries = () => {
    const all = /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("#sources li[data-key], #terms-used [data-term]"));
    return new Map([...all].map((entry) => [nameOf(entry), entry]));
  };

  /** The entry that a link points at.
   * @param {HTMLElement} link */
  const entryOf = (link) => entries().get(nameOf(link));

  /** A copy of the entry without ids, which must stay unique in the page.
   * @param {HTMLElement} entry */
  const copyOf = (entry) => {
    const copy = document.createElement("div");
    copy.append(...[...entry.childNodes].map((node) => node.cloneNode(true)));
    copy.querySelectorAll("[id]").forEach((node) => node.removeAttribute("id"));
    copy.querySelectorAll(".cited-in").forEach((node) => node.remove());
    return copy;
  };

  const close = () => {
    clearTimeout(timer);
    if (!open) return;
    open.removeAttribute("data-previewed");
    open = null;
    if (preview.popover && preview.matches(":popover-open")) preview.hidePopover();
    preview.hidden = true;
  };

  /** Put the preview under its link, or above it where there is no room below.
   * @param {HTMLElement} link */
  const place = (link) => {
    const gap = 6;
    const lines = [...link.getClientRects()];
    const line = lines[lines.length - 1] ?? link.getBoundingClientRect();
    const { width, height } = preview.getBoundingClientRect();
    const room = document.documentElement.clientWidth;
    const left = Math.max(8, Math.min(line.left, room - width - 8));
    const below = line.bottom + gap + height <= innerHeight;
    const top = below ? line.bottom + gap : Math.max(8, (lines[0] ?? line).top - gap - height);
    preview.style.left = `${left}px`;
    preview.style.top = `${top}px`;
  };

  /** @param {HTMLElement} link */
  const show = (link) => {
    clearTimeout(timer);
    if (open === link) return;
    const entry = entryOf(link);
    close();
    if (!entry) return;
    const parts = /** @type {HTMLElement[]} */ ([copyOf(entry)]);
    if (touched) parts.push(onward(link));
    preview.replaceChildren(...parts);
    preview.hidden = false;
    if (preview.popover) preview.showPopover();
    open = link;
    link.setAttribute("data-previewed", "");
    place(link);
  };

  /** By touch the first tap previews, so the preview itself leads on.
   * @param {HTMLElement} link */
  const onward = (link) => {
    const paragraph = document.createElement("p");
    const anchor = document.createElement("a");
    anchor.href = /** @type {HTMLAnchorElement} */ (link).href;
    anchor.textContent = link.dataset.key ? "Open in the list of references" : "Open in the glossary";
    paragraph.className = "preview__onward";
    paragraph.append(anchor);
    return paragraph;
  };

  /** @param {EventTarget | null} target @returns {HTMLElement | null} */
  const linkAt = (target) => (target instanceof Element ? target.closest(LINKS) : null);
  /** @param {EventTarget | null} target */
  const inside = (target) => target instanceof Node && preview.contains(target);
  /** @param {() => void} act @param {number} wait */
  const later = (act, wait) => {
    clearTimeout(timer);
    timer = setTimeout(act, wait);
  };

  document.addEventListener("pointerover", (event) => {
    if (event.pointerType === "touch") return;
    const link = linkAt(event.target);
    if (link) later(() => show(link), link === open ? 0 : PATIENCE / 2);
    else if (inside(event.target)) clearTimeout(timer);
    else if (open && document.activeElement !== open) later(close, PATIENCE);
    else if (!open) clearTimeout(timer);
  });

  document.addEventListener("pointerdown", (event) => {
    touched = event.pointerType === "touch";
    if (!linkAt(event.target) && !inside(event.target)) close();
  });

  document.addEventListener("click", (event) => {
    const link = linkAt(event.target);
    if (!link) {
      if (inside(event.target) && event.target instanceof Element && event.target.closest("a")) close();
      return;
    }
    if (touched && open !== link && entryOf(link)) {
      event.preventDefault();
      event.stopPropagation();
      show(link);
    } else close();
  }, true);

  document.addEventListener("focusin", (event) => {
    const link = linkAt(event.target);
    if (link && !touched && link.matches(":focus-visible")) show(link);
    else if (!link && !inside(event.target)) close();
  });

  document.addEventListener("keydown", (event) => {
    touched = false;
    if (event.key === "Escape" && open) {
      event.stopPropagation();
      close();
    }
  }, true);

  addEventListener("scroll", () => { if (open) place(open); }, { passive: true });
  addEventListener("resize", close);

  /** Give each link its entry as a description, and each entry an id for that. */
  const describe = () => {
    close();
    if (!preview.isConnected) (document.querySelector("main") ?? document.body).append(preview);
    const all = entries();
    /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(LINKS)).forEach((link) => {
      const entry = all.get(nameOf(link));
      if (!entry) return;
      entry.id ||= nameOf(link);
      link.setAttribute("aria-describedby", entry.id);
    });
  };

  const pages = /** @type {any} */ (window).document$;
  if (pages) pages.subscribe(() => setTimeout(describe)); // in a task of its own, so that a slow device answers before it
  else describe();
})();
