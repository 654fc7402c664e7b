// The door's page without network: itself from what it kept, and scans told as soon as there is network again.
"use strict";
importScripts("/door/static/queue.js");
const CACHE = "waltz-door";

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== self.location.origin) return;
  if (request.mode === "navigate") event.respondWith(visit(request, url));
  else if (url.pathname.startsWith("/door/static/")) event.respondWith(find(request));
});

async function visit(request, url) {
  const cache = await caches.open(CACHE);
  try {
    const answer = await fetch(request);
    if (answer.status === 404 || answer.status === 410) await forget(cache, url);
    else if (answer.ok) await cache.put(url.pathname, answer.clone());
    return answer;
  } catch (error) {
    return (await cache.match(url.pathname)) ?? Promise.reject(error);
  }
}

// A link that is over leaves nothing of the event on the phone, but for scans that nobody was told of yet.
async function forget(cache, url) {
  await cache.delete(url.pathname);
  await self.kept.forgetList(url.pathname.split("/")[2]);
}

async function find(request) {
  const cache = await caches.open(CACHE);
  const known = await cache.match(request);
  if (known) return known;
  const answer = await fetch(request);
  if (answer.ok) await cache.put(request, answer.clone());
  return answer;
}

self.addEventListener("sync", (event) => {
  if (event.tag === "tell") event.waitUntil(self.kept.tellAll().then(announce));
});

async function announce() {
  for (const page of await self.clients.matchAll()) page.postMessage("told");
}
