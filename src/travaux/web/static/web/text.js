// The text: keys, what stands beside the provision in focus, and changes as they are entered.
// Everything here can also be done by links and forms alone.

const text = document.getElementById("text");
const aside = document.getElementById("aside");
const columns = document.querySelector(".columns");
const said = document.getElementById("said");
const announcement = document.getElementById("announcement");
const keys = document.getElementById("keys");

document.documentElement.classList.add("js");

function announce(sentence) {
  announcement.textContent = "";
  requestAnimationFrame(() => { announcement.textContent = sentence; });
}

// --- focus -------------------------------------------------------------------

const shownIds = () => [...text.querySelectorAll(".provision")].filter((one) => one.querySelector(":scope > .words, :scope > h2, :scope > h3, :scope > h4, :scope > h5"));
const elementOf = (id) => document.getElementById(`at-${id}`);
const idOf = (element) => decodeURIComponent(element.id.slice("at-".length));
const focused = () => text?.querySelector(".provision.focus");

function labelOf(element) {
  const label = element.querySelector(":scope > :is(h2, h3, h4, h5, h6), :scope > .words");
  return label ? label.textContent.trim().replace(/\s+/g, " ") : "";
}

function address(id) {
  const here = new URL(location.href);
  here.searchParams.set("at", id);
  here.hash = "";
  return here;
}

let asked = 0;

async function showBeside(id) {
  if (!aside || !columns.dataset.beside) return;
  const mine = ++asked;
  const url = new URL(columns.dataset.beside, location.href);
  url.searchParams.set("at", id);
  const answer = await fetch(url, { headers: { "X-Requested-With": "fetch" } }).catch(() => null);
  if (mine !== asked || !answer?.ok) return;
  aside.innerHTML = await answer.text();
}

let waiting = 0;

function focusOn(element, { speak = true } = {}) {
  if (!element) return;
  focused()?.classList.remove("focus");
  element.classList.add("focus");
  text.dataset.at = idOf(element);
  history.replaceState(null, "", address(idOf(element)));
  element.scrollIntoView({ block: "nearest" });
  if (speak) announce(labelOf(element));
  clearTimeout(waiting);
  waiting = setTimeout(() => showBeside(idOf(element)), 120);
}

function step(by) {
  const all = shownIds();
  const at = all.indexOf(focused());
  const next = all[at + by];
  if (next) return focusOn(next);
  document.querySelector(by > 0 ? ".turn .after" : ".turn .before")?.click();
}

// --- contested places ----------------------------------------------------------

const outermost = (one) => !one.parentElement.closest(".choice");
const places = () => [...text.querySelectorAll(".choice, .mark, .provision[data-origin='proposed']")].filter(outermost);

function leap(by) {
  const all = places();
  if (!all.length) return announce(said.dataset.none);
  const here = text.querySelector(".here");
  let at = all.indexOf(here) + by;
  if (!here) {
    const from = focused();
    const behind = all.findIndex((one) => one === from || from?.contains(one) || (from && from.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING));
    at = by > 0 ? Math.max(behind, 0) : behind - 1;
  }
  if (at < 0 || at >= all.length) return announce(said.dataset.none);
  here?.classList.remove("here");
  const place = all[at];
  place.classList.add("here");
  const provision = place.closest(".provision");
  if (provision !== focused()) focusOn(provision, { speak: false });
  place.scrollIntoView({ block: "nearest" });
  const where = said.dataset.place.replace("{number}", at + 1).replace("{count}", all.length);
  announce(`${where}: ${place.textContent.trim().replace(/\s+/g, " ")}`);
}

// --- keys ----------------------------------------------------------------------

const typing = (target) => target.isContentEditable || target.closest("input, textarea, select, dialog[open]");

document.addEventListener("keydown", (event) => {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
  const does = { "?": () => keys?.showModal(), "/": () => search() };
  if (text && !document.querySelector("dialog[open]")) {
    Object.assign(does, { j: () => step(1), k: () => step(-1), n: () => leap(1), p: () => leap(-1) });
  }
  if (!does[event.key]) return;
  event.preventDefault();
  does[event.key]();
});

function search() {
  const field = document.getElementById("q");
  field?.closest("details")?.setAttribute("open", "");
  field?.focus();
  field?.select();
}

document.getElementById("party")?.addEventListener("change", (event) => {
  if (event.target.value) event.target.form.requestSubmit();
});

text?.addEventListener("click", (event) => {
  const link = event.target.closest(".number a");
  if (event.ctrlKey || event.metaKey || event.shiftKey || !aside) return;
  if (!link && (event.target.closest("a") || String(getSelection()))) return;
  const provision = event.target.closest(".provision");
  if (!provision) return;
  event.preventDefault();
  focusOn(provision, { speak: Boolean(link) });
});

// A narrow window begins with the text, not with its outline.
if (matchMedia("(max-width: 52rem)").matches) document.querySelector(".outline details")?.removeAttribute("open");
const outline = document.querySelector(".outline");
const current = outline?.querySelector("[aria-current]");
if (current) outline.scrollTop = Math.max(0, current.offsetTop - outline.clientHeight / 2);

// --- changes as they are entered -----------------------------------------------

const lens = new URL(location.href).searchParams;
const follows = () => text && columns.dataset.beside && !lens.get("lens") && !lens.get("version");

// What is read stays where it is on the screen, whatever grows or shrinks above it. A provision
// is where its own words are: what it holds may move under it.
const ownWords = (one) => one?.querySelector(":scope > :is(.words, h2, h3, h4, h5, h6)") ?? one;
const topOf = (id) => ownWords(document.getElementById(id))?.getBoundingClientRect().top;

function holding(change) {
  const held = [...text.querySelectorAll(".provision")].find((one) => ownWords(one).getBoundingClientRect().bottom > 0);
  const before = held && topOf(held.id);
  change();
  const after = held && topOf(held.id);
  if (after !== undefined) scrollBy({ top: after - before, behavior: "instant" });
}

function place(id, html) {
  const old = elementOf(encodeURI(id)) ?? elementOf(id);
  if (!old || !text.contains(old)) return null;
  const made = document.createElement("template");
  made.innerHTML = html;
  const fresh = made.content.firstElementChild;
  if (!fresh || fresh.outerHTML === old.outerHTML.replace(/ ?\b(focus|changed)\b/g, "")) return null;
  const heading = old.querySelector(":scope > :is(h2, h3, h4, h5, h6)");
  const was = focused();
  const kept = was && old.contains(was) ? was.id : null;
  old.replaceWith(fresh);
  if (kept) document.getElementById(kept)?.classList.add("focus");
  fresh.classList.add("changed");
  setTimeout(() => fresh.classList.remove("changed"), 20000);
  return heading ? labelOf(fresh) : labelOf(fresh).slice(0, 60);
}

document.addEventListener("travaux:acts", (event) => {
  if (!follows()) return;
  const changed = [];
  holding(() => {
    for (const [id, html] of Object.entries(event.detail.places ?? {})) {
      const label = place(id, html);
      if (label) changed.push(label);
    }
  });
  if (changed.length) announce(said.dataset.changed.replace("{provision}", changed.join("; ")));
  const at = text.dataset.at;
  if (at && !aside.contains(document.activeElement)) showBeside(at);
});
