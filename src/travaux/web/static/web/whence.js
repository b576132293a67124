// Where a phrase comes from: a link asks for the words that are selected in a text. The key w
// follows it, for who selects with the keyboard. Without this the same is asked by a form.

const PARTS = ".words, .closing, h1, h2, h3, h4, h5, h6";

const text = document.getElementById("text");
const link = document.getElementById("whence");

// The words of one place, without its number: a phrase is of one place.
function phraseOf(selection) {
  const range = selection.getRangeAt(0).cloneRange();
  const start = range.startContainer;
  const from = start instanceof Element ? start : start.parentElement;
  const part = from?.closest(PARTS);
  const provision = part?.closest(".provision");
  if (!(provision ? text?.contains(provision) : part?.matches("[data-title]"))) return null;
  const number = part.querySelector(":scope > .number");
  if (number && range.comparePoint(number, number.childNodes.length) >= 0) range.setStartAfter(number);
  if (!part.contains(range.endContainer)) range.setEndAfter(part.lastChild);
  const phrase = range.toString().replace(/\s+/g, " ").trim();
  return phrase && { phrase, at: provision ? decodeURIComponent(provision.id.slice("at-".length)) : "" };
}

function asked(address, { phrase, at }) {
  const to = new URL(address, location.href);
  to.searchParams.set("phrase", phrase);
  to.searchParams.set("at", at);
  return to;
}

document.addEventListener("selectionchange", () => {
  const selection = getSelection();
  const found = selection.rangeCount && !selection.isCollapsed && phraseOf(selection);
  link.parentElement.hidden = !found;
  if (!found) return;
  for (const one of [link, document.getElementById("origin")]) {
    if (one) one.href = asked(one.href, found);
  }
});

document.addEventListener("keydown", (event) => {
  if (event.key !== "w" || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.closest("input, textarea, select, dialog[open]")) return;
  (link.parentElement.hidden ? document.getElementById("origin") : link)?.click();
});
