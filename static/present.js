// Scales the slide to the screen, and turns keys, edges and swipes into presses of its buttons.
if (!window.smartV4Slides) {
  window.smartV4Slides = true;
  const KEYS = {
    ArrowRight: "next", ArrowDown: "next", PageDown: "next", " ": "next", Enter: "next",
    ArrowLeft: "previous", ArrowUp: "previous", PageUp: "previous", Backspace: "previous",
    Home: "first", End: "last", Escape: "leave", f: "fill", F: "fill",
  };
  const SWIPE = 60; // pixels
  const REST = 2500; // milliseconds until a pointer at rest and the buttons vanish
  const fit = () => {
    const { innerWidth: width, innerHeight: height } = window;
    const isNarrow = width <= 700; // as in present.css
    const scale = isNarrow ? (width - 32) / 1760 : Math.min(width / 1920, height / 1080);
    const style = document.documentElement.style;
    style.setProperty("--slide-scale", scale);
    style.setProperty("--unit", `${scale}px`);
    style.setProperty("--slide-left", `${(width - 1920 * scale) / 2}px`);
    style.setProperty("--slide-top", `${(height - 1080 * scale) / 2}px`);
  };
  const isThere = () => document.querySelector(".st-key-slide");
  const fill = () => {
    if (document.fullscreenElement) document.exitFullscreen();
    else document.documentElement.requestFullscreen?.().catch(() => {});
  };
  const press = (name) => {
    if (name === "fill") fill();
    else document.querySelector(`.st-key-slide_${name} button`)?.click();
  };
  document.addEventListener("keydown", (event) => {
    const name = KEYS[event.key];
    if (!name || !isThere() || event.ctrlKey || event.metaKey || event.altKey) return;
    const isOwn = event.target.closest?.("input, textarea, select, [role=dialog]");
    const isPressing = [" ", "Enter"].includes(event.key) && event.target.closest?.("button, a");
    if (isOwn || isPressing) return;
    event.preventDefault();
    press(name);
  });
  document.addEventListener("click", (event) => {
    const part = event.target.closest?.("[data-slide]");
    if (part && isThere()) press(part.dataset.slide);
  });
  let start = null;
  document.addEventListener("touchstart", (event) => {
    start = event.touches.length === 1 ? event.touches[0] : null;
  }, { passive: true });
  document.addEventListener("touchend", (event) => {
    if (!start || !isThere()) return;
    const across = event.changedTouches[0].clientX - start.clientX;
    const down = event.changedTouches[0].clientY - start.clientY;
    if (Math.abs(across) > SWIPE && Math.abs(across) > 2 * Math.abs(down)) {
      press(across < 0 ? "next" : "previous");
    }
  }, { passive: true });
  let resting;
  document.addEventListener("pointermove", () => {
    const root = document.documentElement.classList;
    root.add("slide-pointer");
    clearTimeout(resting);
    resting = setTimeout(() => root.remove("slide-pointer"), REST);
  });
  window.addEventListener("resize", fit);
  fit();
}
