// What the bot knows, why each message came or was held back, and what comes next.

import { h, icon, one } from "./dom.js";
import { distance, moment, now } from "./clock.js";
import { has, language, say } from "./words.js";

const STAGES = ["awareness", "interest", "evaluation", "decision", "purchase", "use", "loyalty"];
const name = (kind, value) => (has(`${kind}_${value}`) ? say(`${kind}_${value}`) : value);

// Words the bot tells in both languages, in the page's.
const inOurs = (told, otherwise) => told?.[language] ?? Object.values(told ?? {})[0] ?? otherwise;

// Explanations often begin with a provider's name; a third of Hebrew letters makes them Hebrew all the same.
function direction(text) {
  const letters = (text.match(/\p{L}/gu) ?? []).length;
  const hebrew = (text.match(/[\u0590-\u05ff]/g) ?? []).length;
  return hebrew * 3 >= letters && hebrew > 0 ? "rtl" : "ltr";
}

function stage(lead) {
  const at = lead.stage ?? STAGES[0];
  const reached = STAGES.indexOf(at);
  const steps = STAGES.map((step, index) =>
    h("li", { class: index < reached ? "past" : index === reached ? "current" : null, title: say(`stage_${step}`) }));
  return h("div", { class: "stages" }, h("ol", { "aria-hidden": "true" }, ...steps), h("b", {}, inOurs(lead.stage_name, name("stage", at))));
}

function offers(lead) {
  const open = (lead.offers ?? []).filter((offer) => !offer.used_at && !(new Date(offer.ends_at) < now()));
  if (open.length === 0) return null;
  return h("section", { class: "offers" }, h("h3", {}, say("offers")), ...open.map((offer) =>
    h("p", { class: "offer" }, h("code", { dir: "ltr" }, offer.code), h("span", { dir: "auto" }, inOurs(offer.title, offer.offer ?? "")),
      offer.ends_at && h("small", {}, say("until", { time: moment(offer.ends_at) })))));
}

function handoff(lead) {
  if (!lead.handoff) return null;
  const owner = typeof lead.handoff === "object" ? lead.handoff.owner : null;
  return h("p", { class: "handoff" }, icon("staff"), owner ? say("handoff_owner", { name: owner }) : say("handoff"));
}

function planned(list) {
  const rows = list.map((item) => {
    const what = inOurs(item.told, item.text || item.purpose);
    return h("li", {}, h("span", { class: "when" }, h("b", {}, distance(item.due_at)), h("small", {}, moment(item.due_at))),
      h("span", { class: "what", dir: direction(what) }, what));
  });
  const body = rows.length ? h("ul", { class: "planned" }, ...rows) : h("p", { class: "none" }, say("planned_none"));
  return h("section", {}, h("h3", {}, say("planned")), body);
}

// "interest → evaluation", in the page's own words for the stages.
function stages(text) {
  const named = (text ?? "").split("→").map((part) => name("stage", part.trim()));
  return named.join(document.dir === "rtl" ? " ← " : " → ");
}

function entry(item, index) {
  const status = item.status && item.status !== "done" ? h("span", { class: `status ${item.status}` }, name("status", item.status)) : null;
  const channel = item.channel ? icon(item.channel) : null;
  const told = { ...item, ...item.told?.[language] };
  const text = item.kind === "stage" && !item.told ? stages(item.text) : told.text;
  const reasons = [told.why, item.error && told.error].filter(Boolean);
  return h("li", { class: `entry is-${item.kind}`, "data-entry": index },
    h("div", { class: "entry-head" }, h("span", { class: "kind" }, name("kind", item.kind)), channel, status, h("time", { datetime: item.at }, moment(item.at))),
    text && h("p", { class: "entry-text", dir: direction(text) }, text),
    ...reasons.map((reason) => h("p", { class: "reason", dir: direction(reason) }, icon("why"), h("span", {}, reason))));
}

function timeline(list) {
  const rows = list.map(entry).reverse();
  return h("section", {}, h("h3", {}, say("timeline")), h("ol", { class: "timeline" }, ...rows));
}

function face(lead) {
  const speaks = lead.language && say(`speaks_${lead.language}`);
  return h("div", { class: "lead" }, h("b", { dir: "auto" }, lead.name ?? "…"), speaks && h("small", {}, speaks));
}

export class Why {
  // `choose()` gives the channel whose lead is shown; `turn(channel)` changes it.
  constructor(element, choose, turn) {
    this.turn = turn;
    this.element = element;
    this.choose = choose;
    this.known = [];
    this.shownLead = null;
    element.addEventListener("click", (event) => event.target.closest(".entry")?.classList.toggle("open"));
  }

  current() {
    const channel = this.choose();
    return this.known.find((entry) => entry.channels.includes(channel)) ?? this.known[0];
  }

  off() {
    this.element.replaceChildren(h("p", { class: "blank" }, say("why_off")));
  }

  fill(leads) {
    this.known = leads;
    this.draw();
  }

  draw() {
    const shown = this.current();
    if (!shown) {
      this.element.replaceChildren(h("p", { class: "blank" }, say("why_empty")));
      return;
    }
    const same = this.shownLead === shown.lead.id;
    const top = same ? this.element.scrollTop : 0;
    const open = same ? [...this.element.querySelectorAll(".entry.open")].map((row) => row.dataset.entry) : [];
    this.shownLead = shown.lead.id;
    const others = this.others(shown);
    const { lead } = shown;
    this.element.replaceChildren(...[
      face(lead), stage(lead), handoff(lead), others, offers(lead), planned(shown.planned), timeline(shown.timeline),
    ].filter(Boolean));
    for (const row of open) one(`[data-entry="${row}"]`, this.element)?.classList.add("open");
    this.element.scrollTop = top;
  }

  // The same person may be several leads to the bot, until something tells it otherwise.
  others(shown) {
    const elsewhere = this.known.filter((entry) => entry !== shown).flatMap((entry) => entry.channels);
    if (elsewhere.length === 0) return null;
    const chips = elsewhere.map((channel) =>
      h("button", { type: "button", onclick: () => this.turn(channel) }, icon(channel), say(`tab_${channel}`)));
    return h("div", { class: "others" }, h("span", {}, say("lead_on")), ...chips);
  }

  // The entry of a bubble: same channel and direction, and the words it begins with.
  show(message) {
    const shown = this.known.find((entry) => entry.channels.includes(message.channel));
    if (!shown) return;
    const kinds = message.mine ? ["inbound"] : ["outbound", "staff"];
    const plain = (text) => (text ?? "").replace(/[\s*_~\u200e\u200f]+/g, " ").trim();
    const words = plain(message.text);
    const fits = (item) => kinds.includes(item.kind) && (!item.channel || item.channel === message.channel)
      && plain(item.text) !== "" && (words.includes(plain(item.text).slice(0, 40)) || plain(item.text).startsWith(words.slice(0, 40)));
    const near = shown.timeline.map((item, index) => ({ item, index })).filter(({ item }) => fits(item))
      .sort((a, b) => Math.abs(new Date(a.item.at) - new Date(message.at)) - Math.abs(new Date(b.item.at) - new Date(message.at)));
    this.draw();
    const row = near.length && one(`[data-entry="${near[0].index}"]`, this.element);
    if (!row) return;
    row.classList.add("open", "found");
    row.scrollIntoView({ block: "center", behavior: "smooth" });
    setTimeout(() => row.classList.remove("found"), 2500);
  }
}
