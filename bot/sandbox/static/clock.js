// The bot's time: the browser's plus an offset, shown in the business's time zone.

import { language, say } from "./words.js";

let offset = 0;
let zone = "Asia/Jerusalem";

const locale = language === "he" ? "he-IL" : "en-GB";
const format = (options) => new Intl.DateTimeFormat(locale, { timeZone: zone, ...options });

export function setClock(iso, timezone) {
  if (timezone) zone = timezone;
  offset = new Date(iso).getTime() - Date.now();
}

export const now = () => new Date(Date.now() + offset);
export const hour = (at) => format({ hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(new Date(at));
export const dayKey = (at) => new Intl.DateTimeFormat("en-CA", { timeZone: zone }).format(new Date(at));

export function longNow() {
  const moment = now();
  const day = format({ weekday: "long", day: "numeric", month: "long" }).format(moment);
  return { day, hour: hour(moment) };
}

export function dayName(at) {
  const days = Math.round((Date.parse(dayKey(now())) - Date.parse(dayKey(at))) / 86400000);
  if (days === 0) return say("today");
  if (days === 1) return say("yesterday");
  const far = Math.abs(days) > 300 ? { year: "numeric" } : {};
  return format({ weekday: "short", day: "numeric", month: "short", ...far }).format(new Date(at));
}

export const moment = (at) => `${dayName(at)} ${hour(at)}`;

export function distance(at) {
  const seconds = (new Date(at) - now()) / 1000;
  const relative = new Intl.RelativeTimeFormat(language, { numeric: "auto" });
  const steps = [[86400 * 2, 86400, "day"], [5400, 3600, "hour"], [90, 60, "minute"]];
  for (const [from, unit, name] of steps) {
    if (Math.abs(seconds) >= from) return relative.format(Math.round(seconds / unit), name);
  }
  return Math.abs(seconds) < 5 ? say("now") : relative.format(Math.round(seconds), "second");
}
