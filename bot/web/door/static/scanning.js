// One scan: kept first, told then; judged here where nobody can be told.
import { hashCode, readCode } from "./codes.js";

const { kept } = self;
const UNDO = 15 * 60 * 1000; // ms
const OVER = ["401", "404", "410"];

// Whether the server said that this link is closed; anything else that goes wrong is as good as no network.
export const isOver = (error) => OVER.includes(error.message);

const CLOSED = { result: "link_over", name: null, at: null, door: null };

export class Door {
  constructor({ link, now, ends, mayUndo = UNDO }) {
    Object.assign(this, { link, mayUndo, ends: Date.parse(ends) });
    this.ahead = Date.parse(now) - Date.now(); // the server's clock, which also tells offline when something was
    this.list = { link, tickets: [], to_come: null };
  }

  now() {
    return new Date(Date.now() + this.ahead).toISOString();
  }

  isPast() {
    return Date.now() + this.ahead >= this.ends;
  }

  async begin() {
    this.list = (await kept.readList(this.link)) ?? this.list;
    await kept.tidy(this.link, Date.now() - 24 * 3600 * 1000);
    await this.refresh();
  }

  // Fetch the event's tickets: hash, first name, state. Without network the last ones stay.
  async refresh() {
    const answer = await fetch(`/door/${this.link}/tickets`);
    if (!answer.ok) throw new Error(String(answer.status));
    this.list = { link: this.link, ...(await answer.json()) };
    await kept.keepList(this.list);
  }

  // `how` has `text`, which was scanned or typed, or `ticket`, the hash of one that was looked up.
  async scan(how) {
    if (this.isPast()) return CLOSED;
    const code = how.text === undefined ? undefined : readCode(how.text) ?? how.text.trim().slice(0, 400);
    const scan = {
      nonce: crypto.randomUUID?.() ?? makeNonce(), link: this.link, made: Date.now(), at: this.now(), offline: false,
      told: false, ...(how.ticket ? { ticket: how.ticket } : { code }),
    };
    await kept.keepScan(scan);
    try {
      await kept.tell(scan);
      this.remember(scan);
      return { scan, ...scan.answer };
    } catch (error) {
      if (!isOver(error)) return this.judge(scan);
      await kept.forgetScan(scan.nonce);
      return CLOSED;
    }
  }

  // Without network: by the tickets that are on the phone.
  async judge(scan) {
    const hash = scan.ticket ?? (readCode(scan.code ?? "") ? await hashCode(scan.code) : null);
    const known = this.list.tickets.find((one) => one[0] === hash);
    const result = known ? { r: "admitted", a: "already_admitted", c: "cancelled", h: "handed_on" }[known[2]] : "unknown";
    const answer = { result, name: known?.[1] ?? null, at: known?.[3] ?? null, door: null };
    Object.assign(scan, { offline: true, shown: result, answer, hash });
    await kept.keepScan(scan);
    if (result === "admitted") await this.mark(known, "a", scan.at);
    return { scan, ...answer, to_come: this.list.to_come, kept: true };
  }

  // What the server said of a ticket holds here as well, should the network go.
  remember(scan) {
    const { result, to_come: toCome } = scan.answer;
    if (toCome !== undefined) this.list.to_come = toCome;
    const hash = scan.answer.ticket;
    const known = this.list.tickets.find((one) => one[0] === hash);
    if (known && (result === "admitted" || result === "already_admitted")) this.mark(known, "a", scan.answer.at);
  }

  async mark(known, state, at) {
    if (known[2] === "r" && state === "a" && this.list.to_come !== null) this.list.to_come -= 1;
    if (known[2] === "a" && state === "r" && this.list.to_come !== null) this.list.to_come += 1;
    known[2] = state;
    known[3] = at;
    await kept.keepList(this.list);
  }

  mayTakeBack(scan) {
    return !scan.undo && scan.answer?.result === "admitted" && Date.now() - scan.made < this.mayUndo;
  }

  async takeBack(scan) {
    scan.undo = this.now();
    await kept.keepScan(scan);
    const known = this.list.tickets.find((one) => one[0] === (scan.hash ?? scan.answer?.ticket));
    if (known) await this.mark(known, "r", null);
    await this.tellAll();
  }

  async tellAll() {
    try {
      await kept.tellAll(this.link);
    } catch {
      const worker = await navigator.serviceWorker?.getRegistration();
      await worker?.sync?.register("tell").catch(() => null);
    }
  }
}

function makeNonce() {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
