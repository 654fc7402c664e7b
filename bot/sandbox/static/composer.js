// The line people write on, with what is being answered above it.

import { all, one } from "./dom.js";
import { say } from "./words.js";

export class Composer {
  // `send(text, quotes)` posts what was written.
  constructor(pane, send) {
    this.form = one(".composer", pane);
    this.area = one("textarea", this.form);
    this.quoting = one(".quoting", pane);
    this.quoted = null;
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      const text = this.area.value.trim();
      if (!text) return;
      send(text, this.quoted?.provider_id ?? null);
      this.area.value = "";
      this.grow();
      this.quote(null);
    });
    this.area.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
        event.preventDefault();
        this.form.requestSubmit();
      }
    });
    this.area.addEventListener("input", () => this.grow());
    one("button", this.quoting).addEventListener("click", () => this.quote(null));
  }

  grow() {
    this.area.style.height = "auto";
    this.area.style.height = `${Math.min(this.area.scrollHeight, 110)}px`;
    this.form.classList.toggle("written", this.area.value.trim() !== "");
  }

  quote(message, author = "") {
    this.quoted = message;
    this.quoting.hidden = message === null;
    if (!message) return;
    one("b", this.quoting).textContent = author;
    one("p", this.quoting).textContent = message.text;
    this.area.focus();
  }
}

// Small menus that close when anything else is pressed.
export function menu(anchor, items) {
  all(".menu").forEach((old) => old.remove());
  const list = document.createElement("div");
  list.className = "menu";
  for (const [label, act, kind] of items) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = kind === "emoji" ? label : say(label);
    if (kind) button.className = kind;
    button.addEventListener("click", act);
    list.append(button);
  }
  anchor.closest(".message").append(list);
  setTimeout(() => document.addEventListener("click", () => list.remove(), { once: true }));
}
