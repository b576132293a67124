// Brings parts of a page up to date when an act concerns them, without a jump and without
// taking away what somebody is typing. Such a part says in data-follows which nouns it is
// about (none: all), and asks htmx for itself when it is told to `refresh`.

const WAIT = 300;

const late = new Set();
const waiting = new Map();

const concerned = (part, nouns) => {
  const own = part.dataset.follows.split(" ").filter(Boolean);
  return !own.length || own.some((noun) => nouns.includes(noun));
};

const busy = (part) =>
  part.querySelector("form[data-touched]") !== null ||
  (part.contains(document.activeElement) && document.activeElement.matches("input, select, textarea"));

const refresh = (part) => {
  if (!part.isConnected) return;
  if (busy(part)) {
    late.add(part);
    return;
  }
  late.delete(part);
  window.htmx.trigger(part, "refresh");
};

// Several acts at once are one refreshing.
const soon = (part) => {
  clearTimeout(waiting.get(part));
  waiting.set(part, setTimeout(() => refresh(part), WAIT));
};

document.addEventListener("travaux:acts", (event) => {
  const nouns = event.detail?.nouns ?? [];
  for (const part of document.querySelectorAll("[data-follows]")) {
    if (concerned(part, nouns)) soon(part);
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
