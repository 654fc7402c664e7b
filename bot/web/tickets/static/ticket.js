// A ticket's page keeps itself on the phone, so that it opens at a door without network; and sends its link on.
"use strict";
const share = document.getElementById("share");
share?.addEventListener("click", (event) => {
  if (!navigator.share) return; // the link leads to a chat then
  event.preventDefault();
  navigator.share({ title: share.dataset.title, url: share.dataset.link }).catch(() => null);
});

function tellNetwork() {
  document.getElementById("saved").hidden = navigator.onLine && !document.body.dataset.saved;
}
addEventListener("offline", tellNetwork);
addEventListener("online", () => {
  delete document.body.dataset.saved;
  tellNetwork();
});
tellNetwork();

async function keep() {
  if (!("serviceWorker" in navigator)) return;
  await navigator.serviceWorker.register("/t/sw.js", { scope: "/t/" });
  await navigator.serviceWorker.ready;
  const cache = await caches.open("waltz-tickets");
  const files = performance.getEntriesByType("resource").map((one) => new URL(one.name));
  const own = files.filter((url) => url.origin === location.origin && url.pathname.startsWith("/t/static/"));
  await cache.addAll([location.pathname, ...new Set(own.map((url) => url.href))]);
  document.body.dataset.kept = "yes";
}
keep().catch(() => null);
