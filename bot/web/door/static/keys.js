// A scanner at the USB port types what it reads, and Enter. It is told by its speed, and read by the keys themselves:
// what they mean in the keyboard's layout (Hebrew, say) does not matter.
const FAST = 80; // ms between two keys; nobody types like that
const LEAST = 8; // keys
const SIGNS = { Slash: "/", Period: ".", Minus: "-", Semicolon: ":", Space: " " };

export function listen(onText) {
  let text = "";
  let last = 0;
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.timeStamp - last > FAST) text = "";
    last = event.timeStamp;
    if (event.code === "Enter" || event.code === "NumpadEnter") {
      if (text.length >= LEAST) {
        event.preventDefault();
        event.stopPropagation();
        if (event.target instanceof HTMLInputElement) event.target.value = "";
        onText(text);
      }
      text = "";
      return;
    }
    text += signOf(event.code);
  }, true);
}

function signOf(code) {
  const found = /^(?:Key|Digit|Numpad)([A-Z0-9])$/.exec(code);
  return found ? found[1] : SIGNS[code] ?? "";
}
