// One message as a bubble with what belongs to it: quote, picture, buttons, ticks.

import { h, icon } from "./dom.js";
import { hour } from "./clock.js";
import { styled } from "./text.js";
import { say } from "./words.js";

const TICKS = { pending: "wait", sent: "tick", delivered: "ticks", read: "ticks" };
const HUES = 6;

const own = (media) => (/^(https?:|data:)/.test(media) ? media : `media/${encodeURIComponent(media)}`);

function attachment(message) {
  const details = message.details;
  switch (message.kind) {
    case "image":
      return h("img", { class: "picture", src: own(message.media ?? ""), alt: say("picture"), loading: "lazy" });
    case "video":
      return h("video", { class: "picture", src: own(message.media ?? ""), controls: true, preload: "metadata" });
    case "voice":
    case "audio":
      if (message.media) return h("audio", { class: "sound", src: own(message.media), controls: true, preload: "none" });
      return h("div", { class: "voice" }, icon("play"), icon("wave"), h("small", {}, `0:0${details.seconds ?? 4}`));
    case "location":
      return h("div", { class: "place" }, icon("pin"), h("small", { dir: "ltr" }, `${details.latitude}, ${details.longitude}`));
    case "contact":
      return h("div", { class: "card" }, icon("person"), h("div", {}, h("b", {}, details.name), h("small", { dir: "ltr" }, details.phone)));
    case "sticker":
      return h("div", { class: "sticker" }, details.emoji ?? "👍");
    case "document":
      return h("div", { class: "card" }, icon("form"), h("a", { href: own(message.media ?? ""), target: "_blank", rel: "noopener" }, details.file ?? "file"));
    case "text":
      return message.media ? h("img", { class: "picture", src: own(message.media), alt: "", loading: "lazy" }) : null;
    default:
      return null;
  }
}

function meta(message) {
  const parts = [];
  if (message.edited && !message.deleted) parts.push(h("span", {}, say("edited")));
  const segments = message.details.segments ?? 0;
  if (segments > 1) parts.push(h("span", {}, say("parts", { n: segments })));
  parts.push(h("time", { datetime: message.at }, hour(message.at)));
  if (message.mine && TICKS[message.status] && message.channel !== "sms") {
    parts.push(h("span", { class: `ticks ${message.status}` }, icon(TICKS[message.status])));
  }
  return h("span", { class: "meta" }, ...parts);
}

function poll(message, act) {
  return h("div", { class: "poll" }, ...message.rows.flat().map((option) =>
    h("button", { type: "button", class: message.chosen === option.label ? "chosen" : null, onclick: () => act.press(message, option) },
      h("i"), h("span", { dir: "auto" }, option.label))));
}

function keyboard(message, act) {
  return h("div", { class: "keyboard" }, ...message.rows.map((row) =>
    h("div", { class: "row" }, ...row.map((button) =>
      h("button", { type: "button", dir: "auto", class: message.chosen === button.label ? "chosen" : null, onclick: () => act.press(message, button) },
        h("span", {}, button.label), button.url ? icon("link") : null)))));
}

function quote(message, find) {
  const quoted = message.quotes && find(message.quotes);
  if (!quoted) return null;
  const author = quoted.author ?? (quoted.mine ? writer(message) : document.body.dataset.business);
  return h("blockquote", { dir: "auto" }, h("b", {}, author), h("span", {}, quoted.text || "…"));
}

const writer = (message) => message.author ?? document.querySelector("#who-name").textContent;

function hue(name) {
  return [...name].reduce((sum, letter) => sum + letter.codePointAt(0), 0) % HUES;
}

// `act`: press(message, button), menu(message, element) or null; `find`: a message by its provider's id.
export function bubble(message, { act, find, author = false, topic = null }) {
  if (message.kind === "service") return h("div", { class: "day" }, `# ${message.text}`);
  const body = [
    topic && h("span", { class: "topic" }, `# ${topic}`),
    author && h("b", { class: `author hue-${hue(author)}` }, author),
    quote(message, find),
    message.details.header && h("b", { class: "title", dir: "auto" }, message.details.header),
    message.deleted ? null : attachment(message),
    h("div", { class: "line" },
      message.deleted ? h("em", { class: "gone" }, say("deleted")) : message.text ? h("div", { class: "text", dir: "auto" }, ...styled(message)) : null,
      meta(message)),
    message.details.footer && h("small", { class: "footer", dir: "auto" }, message.details.footer),
    message.kind === "poll" && poll(message, act),
  ];
  const failed = message.status === "failed" && h("p", { class: "undelivered" }, icon("alert"), say("failed"));
  const bare = message.kind === "sticker" ? "bare" : "";
  const element = h("div", { class: `bubble ${bare}` }, ...body);
  const more = act.menu && !message.deleted
    ? h("button", { type: "button", class: "more", "aria-label": "…", onclick: (event) => act.menu(message, event.currentTarget) }, icon("down"))
    : null;
  if (more) element.append(more);
  if (more && matchMedia("(hover: none)").matches) {
    element.addEventListener("click", (event) => event.target.closest("a, button") || act.menu(message, element));
  }
  if (message.reaction) element.append(h("span", { class: "reaction" }, message.reaction));
  const buttons = message.rows.length && message.kind !== "poll" ? keyboard(message, act) : null;
  const side = message.mine ? "mine" : "theirs";
  return h("div", { class: `message ${side}`, "data-id": message.id }, h("div", { class: "stack" }, element, buttons, failed));
}
