// A scanner at the USB port types what it reads, and Enter. It is told by its speed or, on a machine that is busy, by
// the ticket's address; and read by the keys themselves: what they mean in the keyboard's layout (Hebrew, say) does not
// matter.
const FAST = 80; // ms between two keys; nobody types like that
const PAUSE = 2000; // ms after which something new begins
const TICKET = /\/T\/[A-Z0-9]{20,}$/;
const LEAST = 8; // keys
const SIGNS = { Slash: "/", Period: ".", Minus: "-", Semicolon: ":", Space: " " };

export function listen(onText) {
  let burst = ""; // since the last gap that is a person's
  let typed = ""; // since the last pause
  let last = 0;
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const gap = event.timeStamp - last;
    last = event.timeStamp;
    if (gap > FAST) burst = "";
    if (gap > PAUSE) typed = "";
    if (event.code === "Enter" || event.code === "NumpadEnter") {
      const text = TICKET.exec(typed)?.[0] ?? (burst.length >= LEAST ? burst : "");
      if (text) {
        event.preventDefault();
        event.stopPropagation();
        if (event.target instanceof HTMLInputElement) event.target.value = "";
        onText(text);
      }
      burst = typed = "";
      return;
    }
    burst += signOf(event.code);
    typed += signOf(event.code);
  }, true);
}

function signOf(code) {
  const found = /^(?:Key|Digit|Numpad)([A-Z0-9])$/.exec(code);
  return found ? found[1] : SIGNS[code] ?? "";
}
