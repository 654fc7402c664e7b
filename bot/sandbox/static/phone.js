// A phone: one channel of the chosen person.

import { all, h, one } from "./dom.js";
import { Composer, menu } from "./composer.js";
import { Thread } from "./thread.js";
import { post, upload, visit } from "./server.js";
import { say } from "./words.js";

const CAN = { whatsapp: ["react", "edit", "delete", "quote"], telegram: ["react", "edit", "quote"], sms: [] };
const HOME = { latitude: 32.0853, longitude: 34.7818 };

export class Phone {
  // `who()` gives the person; `why(message)` opens the explanation of a message.
  constructor(pane, who, why) {
    this.pane = pane;
    this.channel = pane.dataset.channel;
    this.who = who;
    this.why = why;
    this.thread = new Thread(one(".thread", pane), () => this.shape(), () => this.hello());
    this.composer = new Composer(pane, (text, quotes) => this.say(text, quotes));
    this.presence = one(".presence", pane);
    this.start = one(".start", pane);
    this.start?.addEventListener("click", () => this.say("/start"));
    this.attachments();
  }

  address() {
    return this.who()?.addresses[this.channel];
  }

  fill(messages) {
    this.thread.fill(messages);
    this.started();
  }

  put(message) {
    const fresh = this.thread.put(message);
    if (fresh && !message.mine) this.idle();
    this.started();
    return fresh;
  }

  started() {
    const unopened = Boolean(this.start) && this.thread.messages.size === 0;
    if (this.start) this.start.hidden = !unopened;
    this.pane.classList.toggle("unopened", unopened);
  }

  typing() {
    this.presence.textContent = say("typing");
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.idle(), 5000);
  }

  idle() {
    this.presence.textContent = this.presence.dataset.idle;
  }

  request(extra) {
    return { person: this.who().id, channel: this.channel, ...extra };
  }

  say(text, quotes = null) {
    return post("control/say", this.request({ text, quotes }));
  }

  async press(message, button) {
    if (button.url) visit(button.url);
    await post("control/press", this.request({ message: message.provider_id, button: button.data || button.label }));
  }

  shape() {
    const act = { press: (message, button) => this.press(message, button), menu: (m, anchor) => this.menu(m, anchor) };
    return { act, find: (id) => this.thread.find(id) };
  }

  menu(message, anchor) {
    const can = CAN[this.channel];
    const id = message.provider_id;
    const items = [];
    if (!message.mine) {
      if (can.includes("react")) {
        for (const emoji of ["👍", "❤", "😂", "😮"]) {
          const put = message.reaction === emoji ? null : emoji;
          items.push([emoji, () => post("control/react", this.request({ message: id, emoji: put })), "emoji"]);
        }
      }
      items.push(["ask_why", () => this.why(message)]);
    }
    if (can.includes("quote")) items.push(["reply", () => this.composer.quote(message, this.author(message))]);
    if (message.mine && message.kind === "text" && can.includes("edit")) items.push(["edit", () => this.edit(message)]);
    if (message.mine && can.includes("delete")) items.push(["delete", () => post("control/delete", this.request({ message: id }))]);
    if (message.mine) items.push(["ask_why", () => this.why(message)]);
    menu(anchor, items);
  }

  author(message) {
    return message.mine ? this.who().name : document.body.dataset.business;
  }

  edit(message) {
    const text = window.prompt(say("edit_ask"), message.text);
    if (text) post("control/edit", this.request({ message: message.provider_id, text }));
  }

  hello() {
    const tries = ["try_1", "try_2", "try_3"].map((key) =>
      h("button", { type: "button", onclick: () => this.say(say(key)) }, say(key)));
    const chips = this.channel === "telegram" ? [] : [h("div", { class: "tries" }, ...tries)];
    return [h("div", { class: "hello" }, h("p", {}, say(`hello_${this.channel}`)), ...chips)];
  }

  attachments() {
    const panel = one(".attachments", this.pane);
    const opener = one(".attach", this.pane);
    const file = one("input[type=file]", this.pane);
    const show = (open) => {
      panel.hidden = !open;
      opener.setAttribute("aria-expanded", open);
    };
    opener.addEventListener("click", (event) => {
      event.stopPropagation();
      show(panel.hidden);
    });
    document.addEventListener("click", () => show(false));
    for (const button of all("[data-share]", panel)) {
      button.addEventListener("click", () => (button.dataset.share === "image" ? file.click() : this.share(button.dataset.share)));
    }
    file.addEventListener("change", async () => {
      const [picture] = file.files;
      file.value = "";
      const stored = picture && (await upload(picture));
      if (stored) post("control/share", this.request({ kind: "image", media: stored.media, caption: this.composer.area.value.trim() }));
    });
  }

  share(kind) {
    if (kind === "link") {
      const payload = window.prompt(say("deep_link_ask"), "");
      if (payload !== null) this.say(`/start ${payload}`.trim());
      return;
    }
    const details = { location: HOME, contact: { name: this.who().name, phone: this.who().phone }, voice: { seconds: 4 } };
    post("control/share", this.request({ kind, details: details[kind] ?? {} }));
  }
}
