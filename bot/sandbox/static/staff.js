// The staff's Telegram group: read alerts, answer one, press its buttons. Where it has topics, each can be entered.

import { h, one } from "./dom.js";
import { Composer, menu } from "./composer.js";
import { Thread } from "./thread.js";
import { post, upload, visit } from "./server.js";
import { say } from "./words.js";

export class Staff {
  constructor(pane) {
    this.pane = pane;
    this.name = one(".staff-name", pane);
    this.list = one(".topics", pane);
    this.messages = new Map();
    this.topics = new Map(); // its id → its name
    this.topic = null; // the one that is entered; null shows everything
    this.unread = new Set();
    this.thread = new Thread(one(".thread", pane), (message) => this.shape(message), () => [
      h("div", { class: "hello" }, h("p", {}, say("staff_empty"))),
    ]);
    this.composer = new Composer(pane, (text, quotes) => this.say(text, quotes));
    this.attachments();
  }

  by() {
    return this.name.value.trim() || say("staff_name");
  }

  request(extra) {
    return { name: this.by(), thread: this.topic, ...extra };
  }

  say(text, quotes) {
    return post("control/staff", this.request({ text, reply_to: quotes }));
  }

  fill(messages) {
    this.messages = new Map(messages.map((message) => [message.id, message]));
    this.topics.clear();
    for (const message of messages) this.note(message);
    this.enter(this.topics.has(this.topic) ? this.topic : null);
  }

  put(message) {
    const fresh = !this.messages.has(message.id);
    this.messages.set(message.id, message);
    this.note(message);
    if (this.shows(message)) {
      this.thread.put(message);
      if (fresh && message.asks) this.composer.quote(message, document.body.dataset.business);
    } else if (fresh && message.thread && !message.mine && message.kind !== "service") this.unread.add(message.thread);
    this.drawTopics();
    return fresh;
  }

  note(message) {
    if (message.kind === "service") this.topics.set(message.provider_id, message.text);
  }

  shows(message) {
    return this.topic === null || (message.thread === this.topic && message.kind !== "service");
  }

  enter(topic) {
    this.topic = topic;
    this.unread.delete(topic);
    if (topic === null) this.unread.clear();
    this.composer.quote(null);
    this.thread.fill([...this.messages.values()].filter((message) => this.shows(message)));
    this.drawTopics();
  }

  drawTopics() {
    const known = [[null, say("topics_all")], ...this.topics];
    this.list.hidden = this.topics.size === 0;
    this.list.replaceChildren(...known.map(([topic, name]) =>
      h("button", { type: "button", dir: "auto", "aria-pressed": String(topic === this.topic), onclick: () => this.enter(topic) },
        topic === null ? null : "# ", name, this.unread.has(topic) ? h("i", { class: "dot" }) : null)));
  }

  attachments() {
    const file = one("input[type=file]", this.pane);
    one(".attach", this.pane).addEventListener("click", () => file.click());
    file.addEventListener("change", async () => {
      const [picture] = file.files;
      file.value = "";
      const stored = picture && (await upload(picture));
      if (!stored) return;
      const kind = ["image", "video", "audio"].find((each) => picture.type.startsWith(each)) ?? "document";
      const { area, quoted } = this.composer;
      const body = { kind, media: stored.media, text: area.value.trim(), reply_to: quoted?.provider_id ?? null };
      area.value = "";
      this.composer.grow();
      this.composer.quote(null);
      post("control/staff", this.request(body));
    });
  }

  shape(message) {
    const press = (pressed, button) => {
      if (button.url) visit(button.url);
      else post("control/staff", { message: pressed.provider_id, button: button.data, name: this.by() });
    };
    const author = message.mine ? message.author : document.body.dataset.business;
    const reply = (chosen) => this.composer.quote(chosen, chosen.author ?? author);
    const open = (chosen, anchor) => menu(anchor, [["reply", () => reply(chosen)]]);
    const topic = this.topic === null && message.thread ? this.topics.get(message.thread) : null;
    return { act: { press, menu: open }, find: (id) => this.thread.find(id), author, topic };
  }
}
