// What the page asks of the sandbox. Failures are told in a toast and come back as null.

import { toast } from "./dom.js";
import { say } from "./words.js";

async function ask(path, options) {
  try {
    const answer = await fetch(path, options);
    const body = await answer.json().catch(() => ({}));
    if (answer.ok) return body;
    toast(say("went_wrong", { error: body.error ?? body.detail ?? answer.status }), "bad");
  } catch (error) {
    toast(say("went_wrong", { error: error.message }), "bad");
  }
  return null;
}

export function visit(url) {
  if (/^https?:/i.test(url)) window.open(url, "_blank", "noopener,noreferrer");
}

export const get = (path) => ask(path, { headers: { Accept: "application/json" } });

export const post = (path, body) =>
  ask(path, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) });

export const upload = (file) =>
  ask(`page/files/${encodeURIComponent(file.name)}`, {
    method: "POST",
    headers: { "Content-Type": file.type || "application/octet-stream" },
    body: file,
  });
