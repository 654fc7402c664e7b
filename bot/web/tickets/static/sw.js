// A ticket that was opened once opens again without network. With network the server says what it is worth.
"use strict";
const CACHE = "waltz-tickets";
const PATIENCE = 3000; // ms: in a full hall the network is there, and answers nothing

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== self.location.origin || !url.pathname.startsWith("/t/")) return;
  if (request.mode === "navigate") event.respondWith(visit(event, request, url));
  else if (url.pathname.startsWith("/t/static/")) event.respondWith(find(request));
});

async function visit(event, request, url) {
  const cache = await caches.open(CACHE);
  const known = await cache.match(url.pathname);
  const asked = ask(cache, request, url);
  if (!known) return asked;
  event.waitUntil(asked.catch(() => null));
  const late = new Promise((done) => setTimeout(done, PATIENCE));
  return Promise.race([asked.catch(() => null), late]).then((answer) => answer ?? tell(known));
}

// The page is told that it is the saved copy: a phone that hangs on a full network believes itself online.
async function tell(known) {
  const headers = new Headers(known.headers);
  for (const name of ["content-encoding", "content-length"]) headers.delete(name);
  return new Response((await known.text()).replace("<body", '<body data-saved="yes"'), { headers });
}

async function ask(cache, request, url) {
  const answer = await fetch(request);
  if (answer.status === 404 || answer.status === 410) await cache.delete(url.pathname);
  else if (answer.ok && !answer.redirected) await cache.put(url.pathname, answer.clone());
  return answer;
}

async function find(request) {
  const cache = await caches.open(CACHE);
  const known = await cache.match(request);
  if (known) return known;
  const answer = await fetch(request);
  if (answer.ok) await cache.put(request, answer.clone());
  return answer;
}
