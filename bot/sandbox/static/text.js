// Message texts: links, and the styles each network knows.

import { h } from "./dom.js";

const LINK = /https?:\/\/[^\s<>"]+[^\s<>"'.,:;!?)\]}\u200e\u200f]/g;
const WHATSAPP = [["*", "strong"], ["_", "em"], ["~", "s"]];
const TELEGRAM = {
  bold: "strong", italic: "em", underline: "u", strikethrough: "s", code: "code", pre: "code", blockquote: "q",
};

const SAFE = /^(https?|tel|mailto|tg):/i;

function link(url, words) {
  return h("a", { href: SAFE.test(url) ? url : null, target: "_blank", rel: "noopener noreferrer", dir: words === url ? "ltr" : null }, words);
}

function linked(text) {
  const parts = [];
  let end = 0;
  for (const found of text.matchAll(LINK)) {
    parts.push(text.slice(end, found.index), link(found[0], found[0]));
    end = found.index + found[0].length;
  }
  return [...parts, text.slice(end)];
}

// *bold*, _italic_, ~struck~: the mark must hug its words and stand at a word's edge.
function starred(text) {
  for (const [mark, tag] of WHATSAPP) {
    const edge = mark === "*" ? "\\*" : mark;
    const pattern = new RegExp(`(^|[\\s(«"'\\u200e\\u200f])${edge}(?=\\S)([^${edge}\\n]*[^\\s${edge}])${edge}(?![\\p{L}\\p{N}])`, "u");
    const found = text.match(pattern);
    if (found && !/https?:\/\/\S*$/.test(text.slice(0, found.index))) {
      const start = found.index + found[1].length;
      const rest = text.slice(start + found[2].length + 2);
      return [...starred(text.slice(0, start)), h(tag, {}, ...starred(found[2])), ...starred(rest)];
    }
  }
  return linked(text);
}

function spanned(text, spans) {
  const parts = [];
  let end = 0;
  for (const span of [...spans].sort((a, b) => a.offset - b.offset)) {
    if (span.offset < end) continue; // nested: the outer style is enough here
    const words = text.slice(span.offset, span.offset + span.length);
    parts.push(...linked(text.slice(end, span.offset)));
    parts.push(span.url ? link(span.url, words) : h(TELEGRAM[span.kind] ?? "span", {}, ...linked(words)));
    end = span.offset + span.length;
  }
  return [...parts, ...linked(text.slice(end))];
}

export function styled(message) {
  if (message.channel === "whatsapp") return starred(message.text);
  return message.channel === "telegram" ? spanned(message.text, message.spans) : linked(message.text);
}
