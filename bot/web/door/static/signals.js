// What is heard and felt: one high note for yes, two for "look", a low long one for no.
const NOTES = { green: [[880, 0, 0.15]], yellow: [[520, 0, 0.13], [520, 0.2, 0.13]], red: [[180, 0, 0.55]] };
const SHAKES = { green: [60], yellow: [80, 80, 80], red: [400] };
let audio = null;

// Browsers let a page be heard once somebody touched it.
export function unlock() {
  audio ??= new (window.AudioContext ?? window.webkitAudioContext)();
  audio.resume();
}

export function signal(colour) {
  navigator.vibrate?.(SHAKES[colour]);
  if (audio) for (const note of NOTES[colour]) play(...note);
}

function play(pitch, start, length) {
  const [sound, volume] = [audio.createOscillator(), audio.createGain()];
  const at = audio.currentTime + start;
  sound.type = "square";
  sound.frequency.value = pitch;
  volume.gain.setValueAtTime(0.35, at);
  volume.gain.exponentialRampToValueAtTime(0.001, at + length);
  sound.connect(volume).connect(audio.destination);
  sound.start(at);
  sound.stop(at + length);
}
