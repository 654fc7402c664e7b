// A ticket's code in what was scanned or typed, as the server reads it, and the hash that it is found by.
const IN_ADDRESS = /\/t\/([^/?#]+)/i;
const CODE = /^[2-9A-HJKMNP-Z]{26}$/;

export function readCode(text) {
  const trimmed = text.trim().slice(0, 400);
  const bare = (IN_ADDRESS.exec(trimmed)?.[1] ?? trimmed).replace(/\.png$/i, "");
  const code = bare.replace(/[\s\-_.]+/g, "").toUpperCase();
  return CODE.test(code) ? code : null;
}

export async function hashCode(code) {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(code));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
