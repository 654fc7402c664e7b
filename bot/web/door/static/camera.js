// What the camera sees: read by the browser where it can, else by the server, a frame at a time.
const SIDE = 640; // of a frame that is sent, in pixels
const EVERY = 250; // ms between looks
const SAME = 3000; // ms for which the same code is not read again

export class Camera {
  constructor(video, link, onText, onTrouble) {
    Object.assign(this, { video, link, onText, onTrouble });
    this.last = { text: "", at: 0 };
    this.canvas = document.createElement("canvas");
  }

  // Throws where there is no camera, or it may not be used.
  async start() {
    this.stream = await navigator.mediaDevices.getUserMedia({
      audio: false, video: { facingMode: "environment", width: { ideal: 1280 }, height: { ideal: 720 } },
    });
    this.video.srcObject = this.stream;
    await this.video.play();
    this.detector = await makeDetector();
    this.look();
  }

  get isNative() {
    return Boolean(this.detector);
  }

  async look() {
    for (;;) {
      await new Promise((done) => setTimeout(done, EVERY));
      if (document.hidden || this.video.readyState < 2) continue;
      try {
        const text = await (this.detector ? this.detect() : this.ask());
        if (text) this.hear(text);
        this.onTrouble(false);
      } catch {
        this.onTrouble(!this.detector);
      }
    }
  }

  // The same ticket still held before the camera is one scan.
  hear(text) {
    const now = Date.now();
    const isSame = text === this.last.text && now - this.last.at < SAME;
    this.last = { text, at: now };
    if (!isSame) this.onText(text);
  }

  async detect() {
    return (await this.detector.detect(this.video))[0]?.rawValue ?? null;
  }

  async ask() {
    const { videoWidth: width, videoHeight: height } = this.video;
    const side = Math.min(width, height);
    this.canvas.width = this.canvas.height = Math.min(side, SIDE);
    this.canvas.getContext("2d").drawImage(
      this.video, (width - side) / 2, (height - side) / 2, side, side, 0, 0, this.canvas.width, this.canvas.height,
    );
    const frame = await new Promise((done) => this.canvas.toBlob(done, "image/jpeg", 0.7));
    const answer = await fetch(`/door/${this.link}/frame`, {
      method: "POST", body: frame, headers: { "content-type": "image/jpeg" },
    });
    if (answer.status === 429) return null;
    if (!answer.ok) throw new Error(String(answer.status));
    return (await answer.json()).text;
  }
}

async function makeDetector() {
  if (!("BarcodeDetector" in window)) return null;
  try {
    const formats = await BarcodeDetector.getSupportedFormats();
    return formats.includes("qr_code") ? new BarcodeDetector({ formats: ["qr_code"] }) : null;
  } catch {
    return null;
  }
}
