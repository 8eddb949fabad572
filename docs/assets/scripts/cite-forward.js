// @ts-check
"use strict";
/* On a permanent link, s/<id>/: the words and the paragraph that a quotation names go on to the page where the section
   stands now. Such a link ends in  #p2:words=first%20words,last%20words ; the browser that reads a text fragment marks
   them there. Without this script the link opens the section. */
(() => {
  const { to = "" } = /** @type {HTMLScriptElement} */ (document.currentScript).dataset;
  const named = /^#(p\d+)?:words=([\w%.,~!*'()-]+)$/.exec(location.hash);
  if (to.includes("#") && named) location.replace(`${to}${named[1] ? "." + named[1] : ""}:~:text=${named[2]}`);
})();
