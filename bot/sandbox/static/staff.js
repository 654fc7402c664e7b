// The staff's Telegram group: read alerts, answer one, press its buttons.

import { h, one } from "./dom.js";
import { Composer, menu } from "./composer.js";
import { Thread } from "./thread.js";
import { post, visit } from "./server.js";
import { say } from "./words.js";

export class Staff {
  constructor(pane) {
    this.pane = pane;
    this.name = one(".staff-name", pane);
    this.topics = new Map();
    this.thread = new Thread(one(".thread", pane), (message) => this.shape(message), () => [
      h("div", { class: "hello" }, h("p", {}, say("staff_empty"))),
    ]);
    this.composer = new Composer(pane, (text, quotes) => this.say(text, quotes));
  }

  by() {
    return this.name.value.trim() || say("staff_name");
  }

  say(text, quotes) {
    return post("control/staff", { text, reply_to: quotes, name: this.by() });
  }

  fill(messages) {
    for (const message of messages) this.note(message);
    this.thread.fill(messages);
  }

  put(message) {
    this.note(message);
    return this.thread.put(message);
  }

  note(message) {
    if (message.kind === "service") this.topics.set(message.provider_id, message.text);
  }

  shape(message) {
    const press = (pressed, button) => {
      if (button.url) visit(button.url);
      else post("control/staff", { message: pressed.provider_id, button: button.data, name: this.by() });
    };
    const author = message.mine ? message.author : document.body.dataset.business;
    const reply = (chosen) => this.composer.quote(chosen, chosen.author ?? author);
    const open = (chosen, anchor) => menu(anchor, [["reply", () => reply(chosen)]]);
    const topic = message.thread ? this.topics.get(message.thread) : null;
    return { act: { press, menu: open }, find: (id) => this.thread.find(id), author, topic };
  }
}
