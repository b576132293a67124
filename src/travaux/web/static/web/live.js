/* What happens in the committee, as it happens: one connection a browser, shared by its tabs.

   The tab that holds the lock follows the stream and tells the others. On document, every tab
   dispatches `travaux:acts` and `travaux:pencil` with what the stream says as detail, each act
   once and in order, and `travaux:reload` where it lacks too much to be told: who listens may
   call preventDefault() and read the page anew in its own way. */

const KEPT = 50;
const PATIENCE = 3000;
const AGAIN = [1000, 60000];
const HIDDEN = 5000;

const { space } = document.body.dataset;
const language = document.documentElement.lang;
const name = `travaux:${space}:${language}`;
const me = `${Date.now()}.${Math.random()}`;
/* Web Locks are for secure addresses alone, and an older browser has none: every tab follows for
   itself there. A browser has six connections to a server, so one that nobody sees has none. */
const channel = navigator.locks && "BroadcastChannel" in window ? new BroadcastChannel(name) : null;

/* --- what this tab knows ------------------------------------------------------ */

let number = Number(document.body.dataset.number);
let pencilled = -1;

const take = {
  acts(told) {
    if (told.number <= number) return;
    if (told.after > number) return take.reload(told);
    number = told.number;
    if (told.bar) stand(told.bar);
    show(told.head);
    dispatch("acts", told);
  },
  pencil(told) {
    if (told.changes === pencilled) return;
    pencilled = told.changes;
    dispatch("pencil", told);
  },
  reload(told) {
    if (dispatch("reload", told)) note("behind");
  },
  state({ lost }) {
    note(lost ? "lost" : "");
  },
};

function dispatch(kind, detail) {
  return document.dispatchEvent(new CustomEvent(`travaux:${kind}`, { detail, cancelable: true }));
}

function show(head) {
  const [at, hash] = head.split(":");
  document.body.dataset.number = at;
  const short = document.getElementById("head");
  if (short) {
    short.textContent = `${at}:${hash.slice(0, 8)}`;
    short.title = head;
  }
  const whole = document.querySelector(".foot .code");
  if (whole) whole.textContent = head;
}

/* The basis and how far it has come; the elements stay, so that what changed in them is told. */
function stand(html) {
  const made = document.createElement("template");
  made.innerHTML = html;
  for (const fresh of [...made.content.children]) {
    const old = document.querySelector(`.bar > .${fresh.className}`);
    if (old) old.replaceChildren(...fresh.childNodes);
    else document.querySelector(".bar > .basis")?.after(fresh);
  }
}

/* A tab that is behind stays so until it is read anew, whatever becomes of the connection. */
function note(when) {
  const place = document.getElementById("live");
  if (!place || place.dataset.shown === when || place.dataset.shown === "behind") return;
  place.dataset.shown = when;
  for (const shown of place.querySelectorAll(":scope > :not(template)")) shown.remove();
  const sentence = place.querySelector(`template[data-when="${when}"]`);
  if (sentence) place.append(sentence.content.cloneNode(true));
}

/* --- among the tabs ----------------------------------------------------------- */

let leading = null;

function share(kind, told, to = "") {
  if (!to) take[kind](told);
  channel?.postMessage({ kind, told, to });
}

/* --- the tab that leads ------------------------------------------------------- */

class Leading {
  constructor() {
    this.kept = [];
    this.pencil = null;
    this.lost = false;
    this.wait = AGAIN[0];
    this.open();
    addEventListener("online", () => this.source.readyState === EventSource.CLOSED && this.open());
  }

  open() {
    clearTimeout(this.again);
    this.source?.close();
    const asked = new URLSearchParams({ after: number, lang: language });
    this.source = new EventSource(`/committees/${encodeURIComponent(space)}/stream?${asked}`);
    this.source.onopen = () => this.found();
    this.source.onerror = () => this.missed();
    this.source.addEventListener("acts", ({ data }) => this.acts(JSON.parse(data)));
    this.source.addEventListener("pencil", ({ data }) => this.marked(JSON.parse(data)));
    this.source.addEventListener("reload", ({ data }) => this.reload(JSON.parse(data)));
  }

  acts(told) {
    this.kept.push(told);
    if (this.kept.length > KEPT) this.kept.shift();
    share("acts", told);
  }

  marked(told) {
    this.pencil = told;
    share("pencil", told);
  }

  reload(told) {
    this.kept = [];
    share("reload", told);
  }

  found() {
    clearTimeout(this.patience);
    this.patience = 0;
    this.wait = AGAIN[0];
    if (this.lost) share("state", { lost: (this.lost = false) });
  }

  /* The browser tries again by itself, unless it was answered otherwise, as by a proxy. */
  missed() {
    this.patience ||= setTimeout(() => share("state", { lost: (this.lost = true) }), PATIENCE);
    if (this.source.readyState !== EventSource.CLOSED) return;
    clearTimeout(this.again);
    this.again = setTimeout(() => this.open(), this.wait * (0.5 + Math.random()));
    this.wait = Math.min(this.wait * 2, AGAIN[1]);
  }

  /* A tab that is not seen may let its connection go: as it is shown again, it lacks nothing. */
  seen() {
    clearTimeout(this.rest);
    if (!document.hidden) {
      if (this.source.readyState === EventSource.CLOSED) this.open();
      return;
    }
    this.rest = setTimeout(() => {
      clearTimeout(this.again);
      clearTimeout(this.patience);
      this.patience = 0;
      this.source.close();
    }, HIDDEN);
  }

  /* A tab that came later may have been rendered before what was told since. */
  welcome({ from, at }) {
    if (this.pencil) share("pencil", this.pencil, from);
    if (this.lost) share("state", { lost: true }, from);
    if (at >= number) return;
    if (!this.kept.length || this.kept[0].after > at) share("reload", {}, from);
    else for (const told of this.kept) share("acts", told, from);
  }
}

function alone() {
  leading = new Leading();
  document.addEventListener("visibilitychange", () => leading.seen());
  if (document.hidden) leading.seen();
}

function begin() {
  if (!channel) return alone();
  channel.onmessage = ({ data: { kind, told, to } }) => {
    if (kind === "hello") leading?.welcome(told);
    else if (!to || to === me) take[kind](told);
  };
  channel.postMessage({ kind: "hello", told: { from: me, at: number } });
  navigator.locks.request(name, () => {
    leading = new Leading();
    return new Promise(() => {});
  });
}

/* Not before the modules of the page listen. */
if (document.readyState === "complete") begin();
else document.addEventListener("DOMContentLoaded", begin, { once: true });
addEventListener("pageshow", ({ persisted }) => persisted && location.reload());
