// The Desk by keys alone. While the words are read-only, keys are commands; while they are
// written, keys are letters. What the form holds is sent in pencil by htmx on each input.

import { choosing } from "./choosing.js";

const form = document.getElementById("desk");
const field = form.elements;
const words = field.wording;
const by = field.by;
const supporters = field.supporters;
const find = document.getElementById("find");
const finding = document.getElementById("finding");
const status = document.getElementById("status");
const place = document.getElementById("place");
const rightToLeft = getComputedStyle(words).direction === "rtl";
const segmenter = new Intl.Segmenter(words.lang, { granularity: "word" });

const segments = () => [...segmenter.segment(words.value)].filter((it) => it.isWordLike);
const chosen = () => words.value.slice(words.selectionStart, words.selectionEnd);
const say = (sentence) => { status.textContent = sentence; };
const asks = () => field.action.value !== "amend" || words.value !== form.dataset.stands;

/** Tell htmx that the form has changed. */
const pencilled = () => words.dispatchEvent(new Event("input", { bubbles: true }));

/** A command's key, on whatever keyboard: letters of other scripts go by their place. */
function command(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return "";
  if (event.key.length > 1 || event.key <= "~") return event.key;
  const places = { KeyF: "f", KeyK: "k", KeyG: "g", KeyS: "s", KeyE: "e", BracketLeft: "[", Slash: "/" };
  return places[event.code] ?? (event.code === "Equal" && event.shiftKey ? "+" : "");
}

// --- the words ---------------------------------------------------------------

function commanding() {
  finding.hidden = true;
  words.readOnly = true;
  words.focus();
}

function writing() {
  finding.hidden = true;
  words.readOnly = false;
  words.focus();
  say(form.dataset.pencil);
}

function choose(start, end) {
  words.setSelectionRange(start, end);
  const from = Math.max(0, start - 30);
  say(`${from ? "…" : ""}${words.value.slice(from, start)}⟦${words.value.slice(start, end)}⟧${words.value.slice(end, end + 30)}`);
}

function step(forward, more) {
  const all = segments();
  const { selectionStart: start, selectionEnd: end } = words;
  const next = forward
    ? all.find((it) => it.index >= end && (it.index > start || end > start)) ?? all.at(-1)
    : all.findLast((it) => it.index < start) ?? all[0];
  if (!next) return;
  const ends = next.index + next.segment.length;
  if (!more) choose(next.index, ends);
  else choose(Math.min(start, next.index), Math.max(end, ends));
}

function found(again) {
  const sought = find.value.toLocaleLowerCase();
  if (!sought) return;
  const low = words.value.toLocaleLowerCase();
  const all = segments().filter((it) => low.startsWith(sought, it.index));
  if (!all.length) {
    words.setSelectionRange(words.selectionEnd, words.selectionEnd);
    say(form.dataset.absent);
    return;
  }
  const at = again ? words.selectionStart + 1 : 0;
  const it = all.find((one) => one.index >= at) ?? all[0];
  const last = segments().findLast((one) => one.index < it.index + sought.length);
  choose(it.index, Math.max(last.index + last.segment.length, it.index + sought.length));
}

// --- what is asked -----------------------------------------------------------

/** Only one thing is asked at a time: the words as they stand, and an act upon them. */
function ask(action, quoted = "") {
  words.value = form.dataset.stands;
  field.on.value = form.dataset.on ?? field.on.value;
  field.action.value = action;
  field.quoted.value = quoted;
  pencilled();
}

function bracket() {
  const quoted = chosen();
  ask("bracket", quoted);
}

function strike() {
  const { selectionStart: start, selectionEnd: end } = words;
  if (start === end) { ask("delete"); return; }
  const spaced = words.value[start - 1] === " " && !/[\p{L}\p{N}]/u.test(words.value[end] ?? " ");
  field.action.value = "amend";
  words.setRangeText("", spaced ? start - 1 : start, end, "end");
  pencilled();
}

function rubOut() {
  supporters.value = "";
  ask("amend");
  backers.show();
  commanding();
}

function record() {
  if (asks()) form.requestSubmit();
  else say(form.dataset.nothing);
}

const COMMANDS = {
  "/": () => { by.focus(); by.select(); },
  "+": () => supporters.focus(),
  "[": bracket,
  Delete: strike,
  k: () => ask("retain"),
  g: () => { place.focus(); place.select(); },
  s: () => document.getElementById("settle").click(),
  f: () => { finding.hidden = false; find.value = ""; find.focus(); },
  e: writing,
  Enter: () => (asks() ? record() : writing()),
  ArrowRight: (event) => step(!rightToLeft, event.shiftKey),
  ArrowLeft: (event) => step(rightToLeft, event.shiftKey),
  ArrowDown: (event) => step(true, event.shiftKey),
  ArrowUp: (event) => step(false, event.shiftKey),
};

const IN_FIND = {
  // Where the letters begin no word, nothing is meant, and not all.
  "[": () => { if (chosen()) bracket(); commanding(); },
  Delete: () => { if (chosen()) strike(); commanding(); },
  ArrowDown: () => found(true),
  Enter: writing,
};

function obey(commands) {
  return (event) => {
    const act = commands[command(event)];
    if (!act) return;
    event.preventDefault();
    act(event);
  };
}

words.addEventListener("keydown", (event) => {
  if (speaker.swallowed(event)) return;
  if (words.readOnly) obey(COMMANDS)(event);
  else if (event.key === "Enter" && !event.shiftKey && !event.isComposing) obey({ Enter: record })(event);
});
words.addEventListener("input", () => { if (!words.readOnly) field.action.value = "amend"; });
find.addEventListener("input", (event) => { event.stopPropagation(); found(false); });
find.addEventListener("keydown", obey(IN_FIND));
supporters.addEventListener("keydown", (event) => {
  if (!backers.swallowed(event)) obey({ Enter: record, "/": COMMANDS["/"], "+": () => {} })(event);
});
by.addEventListener("keydown", obey({ Enter: commanding, "/": COMMANDS["/"], "+": COMMANDS["+"] }));
by.addEventListener("keydown", (event) => {
  if (event.key === "Tab" && !event.shiftKey) obey({ Tab: commanding })(event);
});
words.addEventListener("keydown", (event) => {
  if (event.key === "Tab" && !event.shiftKey) obey({ Tab: COMMANDS["+"] })(event);
});
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && !event.isComposing) rubOut();
});
document.addEventListener("htmx:beforeSwap", ({ detail }) => {
  // A sentence about what is refused in pencil is shown like what is taken.
  if (detail.xhr.status === 400) detail.shouldSwap = true;
});

// What stands here may be settled, or corrected, while somebody types: words that nobody has
// touched follow it, and whoever has touched them is told.
document.addEventListener("htmx:afterSettle", () => {
  const now = document.getElementById("now").dataset;
  if (now.stands === form.dataset.stands) return;
  const touched = asks();
  form.dataset.stands = now.stands;
  form.dataset.on = now.on;
  if (touched) {
    say(now.late);
    return;
  }
  words.value = now.stands;
  field.on.value = now.on;
});

const speaker = choosing(by, document.getElementById("by-name"), { may: "proposes", then: commanding, nobody: form.dataset.nobody });
const backers = choosing(supporters, document.getElementById("supporters-names"), { may: "supports", nobody: form.dataset.nobody });
words.readOnly = !asks() || field.action.value !== "amend";
if (document.activeElement === by) by.select();
