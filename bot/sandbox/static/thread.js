// A pane's messages: kept by id, shown in order with the days between them.

import { dayKey, dayName } from "./clock.js";
import { bubble } from "./bubble.js";
import { h } from "./dom.js";

export class Thread {
  // `shape` gives bubble() its options for a message; `empty` the elements shown while there is none.
  constructor(element, shape, empty) {
    this.element = element;
    this.shape = shape;
    this.empty = empty;
    this.messages = new Map();
    this.isAtEnd = true;
    this.movedAt = 0;
    this.top = 0;
    // Only a person's own scrolling up tells that they look elsewhere: a picture that comes scrolls as well,
    // and the next one may have grown before the browser tells of it.
    for (const by of ["wheel", "touchmove", "pointerdown", "keydown"]) {
      element.addEventListener(by, () => { this.movedAt = Date.now(); }, { passive: true });
    }
    element.addEventListener("scroll", () => {
      const isUp = element.scrollTop < this.top;
      this.top = element.scrollTop;
      if (this.distance() < 4) this.isAtEnd = true;
      else if (isUp && Date.now() - this.movedAt < 1000) this.isAtEnd = false;
    }, { passive: true });
    // The line people write on grows with what they write, and a phone turns: the last words stay in sight.
    new ResizeObserver(() => { if (this.isAtEnd) this.scroll(); }).observe(element);
  }

  fill(messages) {
    this.messages = new Map(messages.map((message) => [message.id, message]));
    this.draw();
  }

  put(message) {
    const known = this.messages.has(message.id);
    const old = known && this.element.querySelector(`[data-id="${message.id}"]`);
    const newest = Math.max(0, ...this.messages.keys());
    this.messages.set(message.id, message);
    if (old) old.replaceWith(this.shown(message));
    else if (message.id > newest && this.messages.size > 1) this.append(message);
    else this.draw();
    return !known;
  }

  find(providerId) {
    return [...this.messages.values()].find((message) => message.provider_id === providerId);
  }

  last() {
    return [...this.messages.values()].at(-1);
  }

  draw() {
    this.day = null;
    this.element.replaceChildren();
    const sorted = [...this.messages.values()].sort((a, b) => a.id - b.id);
    this.messages = new Map(sorted.map((message) => [message.id, message]));
    if (sorted.length === 0) this.element.append(...this.empty());
    for (const message of sorted) this.append(message, false);
    this.element.classList.toggle("empty", sorted.length === 0);
    this.scroll();
  }

  append(message, fresh = true) {
    const atEnd = this.isAtEnd || this.distance() < 160;
    const day = dayKey(message.at);
    if (day !== this.day) this.element.append(h("div", { class: "day" }, dayName(message.at)));
    this.day = day;
    const element = this.shown(message);
    if (fresh) element.classList.add("fresh");
    this.element.append(element);
    if (fresh && (atEnd || message.mine)) this.scroll();
  }

  shown(message) {
    const element = bubble(message, this.shape(message));
    // A picture gets its height when it has come: what stands below it must not slip out of sight.
    for (const picture of element.querySelectorAll?.("img") ?? []) {
      picture.loading = "eager";
      picture.addEventListener("load", () => { if (this.isAtEnd) this.scroll(); }, { once: true });
    }
    return element;
  }

  // Pixels below what is in sight.
  distance() {
    return this.element.scrollHeight - this.element.scrollTop - this.element.clientHeight;
  }

  scroll() {
    this.isAtEnd = true;
    this.element.scrollTop = this.element.scrollHeight;
    this.top = this.element.scrollTop;
  }
}
