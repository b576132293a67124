// Brings parts of a page up to date when an act concerns them, without a jump and without
// taking away what somebody is typing. Such a part says in data-follows which nouns it is
// about (none: all), and asks htmx for itself when it is told to `refresh`. With data-at it is
// about those provisions of the text in data-of alone; with data-keeps it holds what somebody
// has made of it and is not sent yet. What is not brought up to date at once says that it is late.

const WAIT = 300;

const late = new Set();
const waiting = new Map();

const list = (said = "") => said.split(" ").filter(Boolean);

const holds = (html, id) => {
  const template = document.createElement("template");
  template.innerHTML = html;
  return template.content.getElementById(`at-${encodeURI(id)}`) !== null;
};

const concerned = (part, { nouns = [], places = {}, whole = [] }) => {
  const own = list(part.dataset.follows);
  if (own.length && !own.some((noun) => nouns.includes(noun))) return false;
  const at = list(part.dataset.at);
  if (!at.length || whole.includes(part.dataset.of)) return true;
  return Object.entries(places).some(([id, html]) => at.some((one) => one === id || holds(html, one)));
};

const typed = (part) =>
  part.dataset.keeps !== undefined || part.querySelector("form[data-touched]") !== null;

const busy = (part) =>
  typed(part) ||
  (part.contains(document.activeElement) && document.activeElement.matches("input, select, textarea"));

const tell = (part) => {
  const template = part.querySelector(":scope > template.late");
  if (!template || part.querySelector(":scope > p.late")) return;
  template.after(template.content.cloneNode(true));
  const sentence = part.querySelector(":scope > p.late > span");
  document.getElementById("announcement").textContent = sentence.textContent;
};

const refresh = (given) => {
  // It may have been brought up to date in between, by an answer that was made before this act.
  const part = given.isConnected ? given : document.getElementById(given.id);
  if (!part?.dataset || part.dataset.follows === undefined) return;
  if (busy(part)) {
    late.add(part);
    if (typed(part)) tell(part);
    return;
  }
  late.delete(part);
  window.htmx.trigger(part, "refresh");
};

// Several acts at once are one refreshing; what costs much is not asked for by all at once.
const soon = (part) => {
  clearTimeout(waiting.get(part));
  const within = Number(part.dataset.within ?? 0);
  waiting.set(part, setTimeout(() => refresh(part), WAIT + Math.random() * within));
};

document.addEventListener("click", ({ target }) => {
  const part = target.closest("p.late button")?.closest("[data-follows]");
  if (!part) return;
  late.delete(part);
  window.htmx.trigger(part, "refresh");
});

document.addEventListener("travaux:acts", (event) => {
  for (const part of document.querySelectorAll("[data-follows]")) {
    if (concerned(part, event.detail)) soon(part);
  }
});

document.addEventListener("input", (event) => {
  const form = event.target.closest("[data-follows] form");
  if (form) form.dataset.touched = "";
});

document.addEventListener("reset", (event) => delete event.target.dataset.touched);

document.addEventListener("focusout", () => {
  for (const part of [...late]) soon(part);
});

for (const kind of ["htmx:sendError", "htmx:responseError", "htmx:timeout"]) {
  document.addEventListener(kind, ({ detail }) => {
    if (detail.elt?.matches?.("[data-follows]")) tell(detail.elt);
  });
}

// What stays as it was for whoever reads: the place on the screen, what is unfolded, the focus.
let kept = null;

const firstSeen = (part) =>
  [...part.querySelectorAll("[id]")].find((one) => one.getBoundingClientRect().bottom > 0);

document.addEventListener("htmx:beforeSwap", (event) => {
  const part = event.detail.target;
  if (!part?.matches?.("[data-follows]")) return;
  const seen = firstSeen(part);
  kept = {
    unfolded: [...part.querySelectorAll("details[open][id]")].map((one) => one.id),
    focus: part.contains(document.activeElement) ? document.activeElement.id : "",
    seen: seen && { id: seen.id, top: seen.getBoundingClientRect().top },
  };
});

document.addEventListener("htmx:afterSettle", (event) => {
  if (!kept) return;
  const { unfolded, focus, seen } = kept;
  kept = null;
  for (const id of unfolded) document.getElementById(id)?.setAttribute("open", "");
  if (focus) document.getElementById(focus)?.focus({ preventScroll: true });
  const now = seen && document.getElementById(seen.id);
  if (now) window.scrollBy({ top: now.getBoundingClientRect().top - seen.top, behavior: "instant" });
  const said = event.target?.dataset?.said;
  if (said) document.getElementById("announcement").textContent = said;
});
