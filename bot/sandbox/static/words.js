// The page's own words, in the language the shell was rendered in.

export const language = document.documentElement.lang;
let words = {};

export async function loadWords() {
  words = (await (await fetch("static/words.json")).json())[language];
}

export const has = (key) => key in words;

export function say(key, values = {}) {
  return (words[key] ?? key).replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
}
