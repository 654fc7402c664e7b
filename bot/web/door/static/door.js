// The door's page: camera, typed code, name, USB scanner; what came of it, to be seen across a hall.
import { Camera } from "./camera.js";
import { listen } from "./keys.js";
import { Door, isOver } from "./scanning.js";
import { signal, unlock } from "./signals.js";

const { kept } = self;
const given = JSON.parse(document.getElementById("given").textContent);
const words = given.words;
const find = (id) => document.getElementById(id);
const door = new Door(given);
const COLOURS = { admitted: "green", already_admitted: "red", cancelled: "red", handed_on: "red", wrong_event: "red", unknown: "red", link_over: "red" };
const SIGNS = { green: "✓", yellow: "?", red: "✕" };
const SHOWN = { green: 2500, yellow: 6000, red: 6000 }; // ms
const REFRESH = 20000; // ms
const SEARCH_WAIT = 4000; // ms; a network that answers no sooner is none
let hiding = null;
let isRefused = false;

const say = (key, values = {}) => words[key].replace(/\{(\w+)\}/g, (_, name) => values[name] ?? "");
const clock = (moment) => new Date(moment).toLocaleTimeString(given.language, {
  hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone: given.zone,
});

async function take(how) {
  const outcome = await door.scan(how);
  show(outcome);
  await update();
}

function show(outcome) {
  const colour = outcome.kept && outcome.result === "unknown" ? "yellow" : COLOURS[outcome.result];
  const verdict = find("verdict");
  verdict.className = colour;
  verdict.dataset.result = outcome.result;
  find("sign").textContent = SIGNS[colour];
  find("who").textContent = outcome.name ?? "";
  find("what").textContent = say(outcome.kept && outcome.result === "unknown" ? "not_here" : outcome.result);
  find("detail").textContent = tellEarlier(outcome);
  find("kept-here").hidden = !outcome.kept;
  find("told").hidden = Boolean(outcome.kept) || outcome.result === "link_over";
  verdict.hidden = false;
  signal(colour);
  clearTimeout(hiding);
  hiding = setTimeout(hide, SHOWN[colour]);
}

function tellEarlier(outcome) {
  if (outcome.result !== "already_admitted" || !outcome.at) return "";
  return outcome.door ? say("first_at_door", { at: clock(outcome.at), door: outcome.door }) : say("first_at", { at: clock(outcome.at) });
}

function hide() {
  find("verdict").hidden = true;
}

async function update() {
  find("to-come").textContent = door.list.to_come ?? "–";
  const count = await kept.countOpen(given.link);
  const pill = find("pill");
  pill.dataset.count = count;
  pill.className = isRefused ? "red" : count || !navigator.onLine ? "amber" : "green";
  pill.textContent = isRefused ? say("link_over") : count ? say("kept_count", { count }) : say(navigator.onLine ? "all_told" : "no_network");
  await list();
}

async function list() {
  const scans = (await kept.listScans(given.link)).reverse().slice(0, 8);
  find("last").replaceChildren(...scans.map(row));
}

function row(scan) {
  const item = document.createElement("li");
  const said = document.createElement("span");
  said.append(isolate(scan.answer?.name ?? say("no_name")), ` · ${say(scan.undo ? "taken_back" : scan.answer?.result ?? "unknown")} · ${clock(scan.at)}`);
  item.append(said);
  if (door.mayTakeBack(scan)) item.append(makeUndo(scan));
  return item;
}

function makeUndo(scan) {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = say("take_back");
  button.className = "undo";
  button.addEventListener("click", async () => {
    button.disabled = true;
    await door.takeBack(scan);
    await sync();
  });
  return button;
}

function isolate(text) {
  const element = document.createElement("bdi");
  element.textContent = text;
  return element;
}

// Tell what is left, and hear how the event stands.
async function sync() {
  await door.tellAll();
  try {
    if ((await kept.countOpen(given.link)) === 0) await door.refresh();
    isRefused = false;
  } catch (error) {
    isRefused = isOver(error);
  }
  await update();
}

async function startCamera() {
  unlock();
  find("start").hidden = true;
  find("aim").hidden = false;
  const camera = new Camera(find("video"), given.link, (text) => take({ text }), (isBad) => {
    find("trouble").hidden = !isBad;
  });
  try {
    await camera.start();
    document.body.dataset.camera = camera.isNative ? "native" : "server";
    navigator.wakeLock?.request("screen").catch(() => null);
  } catch {
    find("no-camera").hidden = false;
    find("start").hidden = false;
    find("aim").hidden = true;
  }
}

find("start").addEventListener("click", startCamera);
find("verdict").addEventListener("click", hide);
find("typed").addEventListener("submit", async (event) => {
  event.preventDefault();
  unlock();
  const field = find("code");
  const text = field.value.trim();
  field.value = "";
  if (text) await take({ text });
});
listen((text) => {
  unlock();
  take({ text });
});

find("search")?.addEventListener("submit", (event) => event.preventDefault());
let typing = null;
find("name")?.addEventListener("input", () => {
  clearTimeout(typing);
  typing = setTimeout(lookUp, 250);
});

async function lookUp() {
  const asked = find("name").value.trim();
  const found = asked.length < 2 ? [] : await search(asked);
  find("found").replaceChildren(...found.slice(0, 12).map(makeFound));
}

async function search(asked) {
  try {
    const answer = await fetch(`/door/${given.link}/search`, {
      method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify({ q: asked }),
      signal: AbortSignal.timeout?.(SEARCH_WAIT),
    });
    if (answer.ok) return (await answer.json()).found;
  } catch {
    // without network: first names are on the phone
  }
  return findHere(asked.toLowerCase());
}

// By the first names that are on the phone: "Dana" finds her, and so does "Dana Levi". Who is still to come stands first.
function findHere(asked) {
  const first = asked.split(/\s+/)[0];
  const fits = (name) => name.startsWith(asked) || name === first;
  const found = door.list.tickets.filter(([, name, state]) => fits(name.toLowerCase()) && state !== "h");
  return found.sort((one, other) => (other[2] === "r") - (one[2] === "r"));
}

function makeFound([ticket, name, state]) {
  const item = document.createElement("li");
  const button = document.createElement("button");
  button.type = "button";
  button.append(isolate(name), ` · ${say(`state_${state}`)}`);
  button.addEventListener("click", async () => {
    unlock();
    find("name").value = "";
    find("found").replaceChildren();
    await take({ ticket });
  });
  item.append(button);
  return item;
}

async function keepPage() {
  if (!("serviceWorker" in navigator)) return;
  await navigator.serviceWorker.register("/door/sw.js", { scope: "/door/" });
  await navigator.serviceWorker.ready;
  const cache = await caches.open("waltz-door");
  const files = performance.getEntriesByType("resource").map((one) => new URL(one.name));
  const own = files.filter((url) => url.origin === location.origin && url.pathname.startsWith("/door/static/"));
  await cache.addAll([location.pathname, ...new Set(own.map((url) => url.href))]);
  navigator.serviceWorker.addEventListener("message", update);
  document.body.dataset.kept = "yes";
}

for (const name of ["online", "offline"]) addEventListener(name, sync);
document.addEventListener("visibilitychange", () => document.hidden || sync());
setInterval(sync, REFRESH);
await door.begin().catch(() => null);
await update();
await sync();
document.body.dataset.ready = "yes";
await keepPage().catch(() => null);
