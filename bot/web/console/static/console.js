// Live updates and small kindnesses. Every page works without this file; only then nothing updates by itself.
"use strict";

const body = document.body;
const offset = Date.parse(document.documentElement.dataset.now) - Date.now();
const language = document.documentElement.lang;
let known = { cases: body.dataset.cases, lead: body.dataset.lead };
let fetching = null;

// What changed on the server is fetched as the same page; only its living parts are put in place.
async function refresh() {
  fetching?.abort();
  fetching = new AbortController();
  const asked = { headers: { "x-waltz-live": "1" }, signal: fetching.signal, credentials: "same-origin" };
  const address = new URL(location.href);
  address.searchParams.delete("note");
  const answer = await fetch(address, asked).catch(() => null);
  if (answer?.status === 401) return location.reload();
  if (!answer?.ok) return;
  const html = await answer.text().catch(() => "");
  if (!html) return;
  const fresh = new DOMParser().parseFromString(html, "text/html");
  known = { cases: fresh.body.dataset.cases, lead: fresh.body.dataset.lead };
  document.title = fresh.title;
  for (const part of document.querySelectorAll("[data-live]")) {
    const other = fresh.getElementById(part.id);
    if (other && !isBusy(part)) replace(part, other);
  }
}

// Somebody is writing in it, or has opened or selected something there.
function isBusy(part) {
  const fields = [...part.querySelectorAll("textarea, select, input:not([type=hidden], [type=checkbox], [type=radio])")];
  if (fields.some((field) => field === document.activeElement || isChanged(field))) return true;
  const selection = getSelection();
  return !selection.isCollapsed && part.contains(selection.anchorNode);
}

// What the server filled in itself is no writing of theirs, unless it is the answer that could not be sent.
function isChanged(field) {
  if (field.matches("select")) {
    const first = Math.max(0, [...field.options].findIndex((option) => option.defaultSelected));
    return field.selectedIndex !== first;
  }
  return field.value !== field.defaultValue || (field.matches("[data-keep]") && field.value !== "");
}

function replace(part, other) {
  const focused = part.contains(document.activeElement) ? describe(document.activeElement) : null;
  const opened = [...part.querySelectorAll("details")].map((one) => one.open);
  const note = part.querySelector(".note");
  part.replaceChildren(...other.childNodes);
  if (note) part.append(note);
  part.querySelectorAll("details").forEach((one, i) => { one.open = opened[i] ?? one.open; });
  if (focused) part.querySelector(focused)?.focus();
}

function describe(element) {
  if (element.matches("a[href]")) return `a[href="${CSS.escape(element.getAttribute("href"))}"]`;
  const form = element.closest("form");
  return form ? `form[action="${CSS.escape(form.getAttribute("action"))}"] ${element.localName}` : null;
}

function showWaiting(count) {
  for (const badge of document.querySelectorAll("[data-waiting]")) {
    badge.textContent = count || "";
    badge.hidden = !count;
  }
}

function showConnection(on) {
  const state = document.querySelector("[data-live-state]");
  if (!state) return;
  state.hidden = false;
  state.classList.toggle("off", !on);
  state.querySelector("[data-reload]").hidden = on;
}

// A new case is heard, where somebody asked for it: browsers make no sound and show nothing without a press.
// What was known on the page before counts, or else when this one was made: one that comes while it opens is new as well.
const before = sessionStorage.getItem("waiting") ?? body.dataset.known ?? null;
let waited = before === null ? null : Number(before);
let sound = null;
const bell = document.querySelector("[data-notify]");
function ring() {
  if (!sound) return;
  const tone = sound.createOscillator();
  const level = sound.createGain();
  tone.frequency.value = 880;
  level.gain.setValueAtTime(0.2, sound.currentTime);
  level.gain.exponentialRampToValueAtTime(0.001, sound.currentTime + 0.6);
  tone.connect(level).connect(sound.destination);
  tone.start();
  tone.stop(sound.currentTime + 0.6);
}
function announce(count) {
  const isNew = waited !== null && count > waited;
  waited = count;
  sessionStorage.setItem("waiting", String(count));
  if (!isNew || !bell || localStorage.getItem("notify") !== "1") return;
  body.dataset.rang = String(count);
  ring();
  if (window.Notification?.permission === "granted") new Notification(bell.dataset.notify, { tag: "waltz-case" });
}
function showBell() {
  if (!bell) return;
  bell.hidden = false;
  bell.setAttribute("aria-pressed", String(localStorage.getItem("notify") === "1"));
}
bell?.addEventListener("click", () => {
  const on = localStorage.getItem("notify") !== "1";
  localStorage.setItem("notify", on ? "1" : "0");
  if (on) {
    sound ??= new AudioContext();
    window.Notification?.requestPermission?.();
    ring();
  }
  showBell();
});
// A sound may only begin after a press on the page: the first one anywhere makes it ready again.
addEventListener("pointerdown", () => { if (localStorage.getItem("notify") === "1") sound ??= new AudioContext(); }, { once: true });
showBell();

let stream = null;
function connect() {
  stream?.close();
  stream = new EventSource(body.dataset.watch);
  stream.onopen = () => showConnection(true);
  stream.onerror = () => {
    if (stream.readyState === EventSource.CLOSED) showConnection(false);
  };
  stream.onmessage = (event) => {
    const seen = JSON.parse(event.data);
    showWaiting(seen.waiting);
    announce(seen.waiting);
    const changed = (body.dataset.cases && seen.cases !== known.cases) || (body.dataset.lead && seen.lead !== known.lead);
    if (changed) refresh();
  };
}

// A browser keeps six connections to a place; only the front page holds on to its own while nobody looks at it.
if (body.dataset.watch) {
  connect();
  document.addEventListener("visibilitychange", () => {
    if (document.hidden && location.pathname !== "/") stream?.close();
    else if (!document.hidden && stream?.readyState === EventSource.CLOSED) connect();
  });
  addEventListener("pagehide", () => stream?.close());
  addEventListener("pageshow", (event) => { if (event.persisted) connect(); });
}

// Where a narrow page keeps the ways that have no room beside the first ones.
const menu = document.querySelector("[data-menu]");
function openMenu(open) { menu?.setAttribute("aria-expanded", String(open)); }
document.addEventListener("click", (event) => {
  openMenu(menu?.contains(event.target) && menu.getAttribute("aria-expanded") !== "true");
});
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || menu?.getAttribute("aria-expanded") !== "true") return;
  openMenu(false);
  menu.focus();
});

// "3 minutes ago" grows old.
const UNITS = [["day", 86400], ["hour", 3600], ["minute", 60]];
const relative = new Intl.RelativeTimeFormat(language, { numeric: "always" });
function sayAgo() {
  for (const shown of document.querySelectorAll("time[data-ago]")) {
    const seconds = (Date.parse(shown.dateTime) - Date.now() - offset) / 1000;
    const [unit, size] = UNITS.find(([, length]) => Math.abs(seconds) >= length * 0.95) ?? [];
    if (unit && Math.abs(seconds) < 30 * 86400) shown.textContent = relative.format(Math.round(seconds / size), unit).replace(/ 1$/, "");
  }
}
setInterval(sayAgo, 30_000);

// A form is sent once, however often its button is pressed; Ctrl+Enter sends an answer.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.dataset.sent) return event.preventDefault();
  if (form.method === "post") {
    form.dataset.sent = "1";
    setTimeout(() => delete form.dataset.sent, 8000);
  }
});
document.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && event.target.matches("[data-keep]")) {
    event.preventDefault();
    event.target.form.requestSubmit();
  }
});

// What the last press came to has been said; a reload need not say it again.
if (new URL(location.href).searchParams.has("note")) {
  const address = new URL(location.href);
  address.searchParams.delete("note");
  address.searchParams.delete("lead");
  history.replaceState(null, "", address);
}
// A ready answer is put where it can be changed before it is sent.
document.addEventListener("change", (event) => {
  if (!event.target.matches("[data-canned]") || !event.target.value) return;
  const area = event.target.form.querySelector("textarea");
  area.value = event.target.value;
  event.target.value = "";
  area.focus();
});
const text = document.getElementById("text");
if (text && (location.hash === "#answer" || text.value)) text.focus({ preventScroll: true });
body.dataset.ready = "1";
