// What this phone keeps: the event's tickets, and scans until the server was told of them. The page uses it, and so
// does the service worker, which can't import modules everywhere: hence one object.
"use strict";
self.kept = (() => {
  const NAME = "waltz-door";
  const WAIT = 6000; // ms for an answer; later there may as well be no network

  function open() {
    return new Promise((done, failed) => {
      const asked = indexedDB.open(NAME, 1);
      asked.onupgradeneeded = () => {
        asked.result.createObjectStore("lists", { keyPath: "link" });
        asked.result.createObjectStore("scans", { keyPath: "nonce" });
      };
      asked.onsuccess = () => done(asked.result);
      asked.onerror = () => failed(asked.error);
    });
  }

  async function use(store, mode, act) {
    const database = await open();
    try {
      return await new Promise((done, failed) => {
        const transaction = database.transaction(store, mode);
        const asked = act(transaction.objectStore(store));
        transaction.oncomplete = () => done(asked.result);
        transaction.onerror = transaction.onabort = () => failed(transaction.error);
      });
    } finally {
      database.close();
    }
  }

  const readList = (link) => use("lists", "readonly", (lists) => lists.get(link));
  const keepList = (list) => use("lists", "readwrite", (lists) => lists.put(list));
  const forgetList = (link) => use("lists", "readwrite", (lists) => lists.delete(link));
  const keepScan = (scan) => use("scans", "readwrite", (scans) => scans.put(scan));
  const forgetScan = (nonce) => use("scans", "readwrite", (scans) => scans.delete(nonce));
  const allScans = () => use("scans", "readonly", (scans) => scans.getAll());
  const isOpen = (scan) => !scan.told || (scan.undo && !scan.undoTold);

  async function listScans(link) {
    return (await allScans()).filter((scan) => scan.link === link).sort((one, other) => one.made - other.made);
  }

  async function countOpen(link) {
    return (await listScans(link)).filter(isOpen).length;
  }

  async function post(link, path, body) {
    const ending = new AbortController();
    const timer = setTimeout(() => ending.abort(), WAIT);
    try {
      return await fetch(path, {
        method: "POST", signal: ending.signal, body: JSON.stringify(body),
        headers: { "content-type": "application/json", authorization: `Bearer ${link}` },
      });
    } finally {
      clearTimeout(timer);
    }
  }

  const bodyOf = (scan) => ({
    nonce: scan.nonce, at: scan.at, offline: scan.offline,
    ...(scan.code ? { code: scan.code } : { ticket: scan.ticket }),
    ...(scan.shown ? { shown: scan.shown } : {}),
  });

  // Tell the server of one scan, and that it was taken back. Throws where there is no network.
  async function tell(scan) {
    if (!scan.told) {
      const answer = await post(scan.link, "/api/checkins", bodyOf(scan));
      if (!answer.ok && answer.status !== 422) throw new Error(String(answer.status));
      scan.answer = answer.ok ? await answer.json() : { result: "unknown", name: null };
      scan.told = true;
      delete scan.code; // it was only kept to be told
      await keepScan(scan);
    }
    if (scan.undo && !scan.undoTold) {
      const answer = await post(scan.link, `/api/checkins/${scan.nonce}/undo`, { at: scan.undo });
      if (!answer.ok && answer.status !== 409 && answer.status !== 404) throw new Error(String(answer.status));
      scan.undone = answer.ok;
      scan.undoTold = true;
      await keepScan(scan);
    }
    return scan;
  }

  // Tell everything that is left, the oldest first. What one link can't tell keeps no other from it.
  async function tellAll(link) {
    const failed = new Map();
    for (const scan of await (link ? listScans(link) : allScans())) {
      if (isOpen(scan) && !failed.has(scan.link)) await tell(scan).catch((error) => failed.set(scan.link, error));
    }
    for (const error of failed.values()) throw error;
  }

  // What was told long ago is of no use here.
  async function tidy(link, before) {
    for (const scan of await listScans(link)) if (!isOpen(scan) && scan.made < before) await forgetScan(scan.nonce);
  }

  return { readList, keepList, forgetList, keepScan, forgetScan, listScans, countOpen, tell, tellAll, tidy };
})();
