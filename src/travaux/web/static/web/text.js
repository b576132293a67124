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

// An element as it is told, without what this page marks in it.
const bare = (one) => one.outerHTML.replace(/ (focus|changed)\b|\b(focus|changed) /g, "");

function place(id, html) {
  const old = elementOf(encodeURI(id)) ?? elementOf(id);
  if (!old || !text.contains(old)) return null;
  const fresh = made(html);
  if (!fresh || bare(fresh) === bare(old)) return null;
  const heading = old.querySelector(":scope > :is(h2, h3, h4, h5, h6)");
  const was = focused();
  const kept = was && old.contains(was) ? was.id : null;
  old.replaceWith(fresh);
  if (kept) document.getElementById(kept)?.classList.add("focus");
  fresh.classList.add("changed");
  setTimeout(() => fresh.classList.remove("changed"), 20000);
  return heading ? labelOf(fresh) : labelOf(fresh).slice(0, 60);
}

const made = (html) => {
  const template = document.createElement("template");
  template.innerHTML = html;
  return template.content.firstElementChild;
};

// The mark of an article in the outline, empty for one that is gone; gives what to say of it.
function mark(id, html) {
  const links = outline ? [...outline.querySelectorAll("a[href]")] : [];
  const link = links.find((one) => decodeURIComponent(one.hash) === `#at-${id}`);
  const fresh = made(html);
  if (!link) return fresh ? readAgain() : "";
  if (!fresh) return link.closest("li").remove() ?? "";
  const old = link.querySelector(".state");
  if (!old) return readAgain();
  if (fresh.outerHTML === old.outerHTML) return "";
  old.replaceWith(fresh);
  return `${link.querySelector(".number, .title").textContent}: ${fresh.getAttribute("aria-label")}`;
}

// Where more has changed than is told place by place, the page is read again: not by all
// thousand who may be reading it in the same moment.
const WITHIN = 5000;
let again = 0;

function readAgain() {
  again ||= setTimeout(async () => {
    again = 0;
    const answer = await fetch(location.href).catch(() => null);
    if (!answer?.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const was = focused()?.id;
    holding(() => {
      for (const part of ["main > h1", ".outline details > div", "#text"]) {
        const fresh = page.querySelector(part);
        if (fresh) document.querySelector(part)?.replaceChildren(...fresh.childNodes);
      }
      focused()?.classList.remove("focus");
      document.getElementById(was)?.classList.add("focus");
    });
    announce(said.dataset.again);
  }, Math.random() * WITHIN);
  return "";
}

// What stands beside the provision in focus is asked for anew if it was told of, and not taken
// away from whoever is using it.
let late = false;

const holds = (one, other) => one && other && (one.contains(other) || other.contains(one));

function concerns({ places = {}, outline: marks = {}, whole = [] }, at) {
  const here = elementOf(at);
  const told = [...Object.keys(places), ...Object.keys(marks)];
  return whole.length > 0 || told.some((id) => id === at || holds(elementOf(id), here));
}

function bringUp() {
  late = aside.contains(document.activeElement);
  if (!late) showBeside(text.dataset.at);
}

aside?.addEventListener("focusout", () => late && setTimeout(bringUp));

document.addEventListener("travaux:acts", ({ detail }) => {
  if (!text || !columns.dataset.beside || lens.get("version")) return;
  const { places = {}, outline: marks = {}, whole = [] } = detail;
  const about = text.dataset.at && concerns(detail, text.dataset.at);
  const changed = Object.entries(marks).map(([id, html]) => mark(id, html));
  if (whole.includes(columns.dataset.instrument)) readAgain();
  else if (!lens.get("lens")) {
    holding(() => changed.unshift(...Object.entries(places).map(([id, html]) => place(id, html))));
  } else if (Object.keys(places).some(elementOf)) readAgain();
  const told = changed.filter(Boolean).join("; ");
  if (told) announce(said.dataset.changed.replace("{provision}", () => told));
  if (about) bringUp();
});
