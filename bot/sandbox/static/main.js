// Puts the page together: people, phones, staff, clock, explanations, and the stream of what happens.

import { all, h, one, toast } from "./dom.js";
import { dayKey, longNow, moment, now, setClock } from "./clock.js";
import { Phone } from "./phone.js";
import { Staff } from "./staff.js";
import { Why } from "./why.js";
import { get, post } from "./server.js";
import { language, loadWords, say } from "./words.js";

const state = { people: [], person: null, staff: null, connected: false, active: "whatsapp" };
const phones = new Map();
let staff;
let why;

const remember = {
  get: (key) => { try { return localStorage.getItem(key); } catch { return null; } },
  set: (key, value) => { try { localStorage.setItem(key, value); } catch { /* private windows */ } },
};

// people

async function begin() {
  document.cookie = `sandbox_language=${language};path=/;max-age=31536000;samesite=lax`;
  await loadWords();
  for (const pane of all(".phone")) {
    phones.set(pane.dataset.channel, new Phone(pane, () => state.person, explain));
    pane.addEventListener("focusin", () => activate(pane.dataset.channel));
  }
  staff = new Staff(one(".pane.staff"));
  why = new Why(one("#why"), () => state.active, activate);
  await load();
  listen();
  setInterval(tick, 1000);
  controls();
  document.body.dataset.ready = "";
}

async function load() {
  const found = await get("page/state");
  if (!found) return;
  Object.assign(state, { people: found.people, staff: found.staff, connected: found.connected });
  setClock(found.now, found.timezone);
  tick();
  if (state.people.length === 0) {
    const first = language === "he" ? "דנה כהן" : "Dana Cohen";
    const made = await post("control/person", { name: first, phone: "+972501234567", language });
    if (made) state.people = [made];
  }
  const wanted = state.person?.id ?? remember.get("sandbox_person");
  await choose(state.people.find((person) => person.id === wanted) ?? state.people[0]);
}

async function choose(person) {
  if (!person) return;
  state.person = person;
  remember.set("sandbox_person", person.id);
  one("#who-name").textContent = person.name;
  one("#who-phone").textContent = person.phone;
  one("#who-initial").textContent = [...person.name][0];
  const [messages, group] = await Promise.all([
    get(`control/chats?person=${person.id}`), get("control/chats?person=staff"),
  ]);
  for (const phone of phones.values()) {
    phone.fill((messages ?? []).filter((m) => m.channel === phone.channel && m.address === phone.address()));
  }
  staff.fill(group ?? []);
  const newest = (messages ?? []).at(-1);
  if (newest) state.active = newest.channel;
  refreshWhy(0);
}

function listPeople() {
  const rows = state.people.map((person) =>
    h("li", {}, h("button", { type: "button", class: person.id === state.person?.id ? "chosen" : null, onclick: () => pick(person) },
      h("span", { class: "avatar" }, [...person.name][0]), h("b", { dir: "auto" }, person.name), h("small", { dir: "ltr" }, person.phone))));
  one("#people-list").replaceChildren(...rows);
}

function pick(person) {
  one("#people").close();
  choose(person);
}

const international = (phone) => {
  const digits = phone.replace(/[^\d+]/g, "");
  return digits.startsWith("0") ? `+972${digits.slice(1)}` : digits;
};

async function createPerson(form) {
  const fields = new FormData(form);
  const phone = international(fields.get("phone"));
  const body = { name: fields.get("name"), phone: phone || null, language, has_whatsapp: fields.has("has_whatsapp") };
  const made = await post("control/person", body);
  if (!made) return;
  form.reset();
  state.people = [...state.people.filter((person) => person.id !== made.id), made];
  pick(made);
}

async function leaveDetails(form) {
  const fields = Object.fromEntries([...new FormData(form)].filter(([, value]) => value !== ""));
  const body = { ...fields, person: state.person.id, phone: international(fields.phone), language, source: "form" };
  delete body.consent;
  if (fields.consent) {
    body.consent = { marketing: true, text: say("consent_text"), at: now().toISOString(), source: "form" };
  }
  const done = await post("page/lead", body);
  if (!done) return;
  one("#details").close();
  toast(say("submitted"));
  refreshWhy(200);
}

// explanations

let asked = 0;
let later;
let timer;

function refreshWhy(after = 250) {
  if (!state.connected) return why.off();
  clearTimeout(timer);
  timer = setTimeout(async () => {
    const mine = ++asked;
    const found = state.person && (await get(`page/why/${state.person.id}`));
    if (found && mine === asked) why.fill(found.leads);
  }, after);
}

function explain(message) {
  activate(message.channel);
  show("why");
  why.show(message);
}

function activate(channel) {
  if (state.active === channel) return;
  state.active = channel;
  if (state.connected) why.draw();
}

// what happens

function listen() {
  const stream = new EventSource("page/events");
  let lost = false;
  let note;
  stream.addEventListener("message", (event) => happen(JSON.parse(event.data)));
  stream.addEventListener("open", () => {
    clearTimeout(note);
    document.body.classList.remove("lost");
    if (lost) load();
    lost = false;
  });
  stream.addEventListener("error", () => {
    lost = true;
    note = setTimeout(() => document.body.classList.add("lost"), 2500);
  });
}

function happen(event) {
  if (event.kind === "message") arrive(event.message);
  else if (event.kind === "clock") {
    setClock(event.now);
    tick();
    refreshWhy(100);
  } else if (event.kind === "toast") toast(event.text);
  else if (event.kind === "activity") {
    const phone = phones.get(event.channel);
    if (phone?.address() === event.address) phone.typing();
  } else if (event.kind === "people") get("page/state").then((found) => found && (state.people = found.people));
}

function arrive(message) {
  if (message.address === state.staff) {
    if (staff.put(message) && !message.mine) badge("staff");
    refreshWhy();
    return;
  }
  const phone = phones.get(message.channel);
  clearTimeout(later);
  later = setTimeout(() => refreshWhy(0), 1500); // by then the bot has heard what became of it
  if (!phone || phone.address() !== message.address) return;
  if (phone.put(message)) {
    state.active = message.channel;
    if (!message.mine) badge(message.channel);
  }
  refreshWhy();
}

// clock

function tick() {
  const { day, hour: time } = longNow();
  one("#now").replaceChildren(h("span", {}, day), h("b", {}, time));
  for (const wall of all(".wall")) wall.textContent = time;
  const today = dayKey(now());
  if (state.day && state.day !== today) for (const pane of [...phones.values(), staff]) pane.thread.draw();
  state.day = today;
}

async function step(button) {
  const chosen = button.dataset.step;
  const buttons = all("[data-step]");
  buttons.forEach((each) => (each.disabled = true));
  document.body.classList.add("moving");
  const done = await post("page/clock", chosen === "next" ? { next_thing: true, person: state.person?.id } : { by: Number(chosen) });
  document.body.classList.remove("moving");
  buttons.forEach((each) => (each.disabled = false));
  if (!done) return;
  setClock(done.now);
  tick();
  toast(done.nothing_planned ? say("nothing_planned", { name: state.person?.name ?? "" }) : say("moved", { time: moment(done.now) }));
  refreshWhy(100);
}

// panes

function show(pane) {
  document.body.dataset.pane = pane;
  for (const tab of all("[data-tab]")) tab.setAttribute("aria-pressed", tab.dataset.tab === pane);
  one(`[data-tab="${pane}"] .badge`).hidden = true;
  const thread = pane === "staff" ? staff.thread : phones.get(pane)?.thread;
  thread?.scroll();
}

function badge(pane) {
  if (document.body.dataset.pane !== pane) one(`[data-tab="${pane}"] .badge`).hidden = false;
}

function controls() {
  const people = one("#people");
  const details = one("#details");
  one("#who").addEventListener("click", () => {
    listPeople();
    people.showModal();
  });
  one("#leave-details").addEventListener("click", () => {
    const form = one("#details-form");
    form.elements.name.value = state.person.name;
    form.elements.phone.value = state.person.phone;
    details.showModal();
  });
  for (const dialog of [people, details]) {
    dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
  }
  const onSubmit = (selector, act) => one(selector).addEventListener("submit", (event) => {
    event.preventDefault();
    act(event.currentTarget);
  });
  onSubmit("#new-person", createPerson);
  onSubmit("#details-form", leaveDetails);
  for (const button of all("[data-step]")) button.addEventListener("click", () => step(button));
  for (const tab of all("[data-tab]")) tab.addEventListener("click", () => show(tab.dataset.tab));
  show(document.body.dataset.pane);
}

begin();
