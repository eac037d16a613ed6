// Saves the chart above a picture button as the chart's own camera would, in the format asked for.
// No screen shows the caption of a chart, which charts/screen.py leaves out; a picture needs it.
if (!window.smartV4Pictures) {
  window.smartV4Pictures = true;
  const LONGEST = 4_000; // milliseconds, for a chart to be drawn and its picture to be taken
  const showCaption = (chart) => {
    const caption = chart?.layout?.annotations?.find((one) => one.name === "caption");
    if (caption) caption.visible = true;
  };
  document.addEventListener("click", (event) => {
    const own = event.target.closest?.(".modebar-btn");
    if (own) showCaption(own.closest(".js-plotly-plot"));
  }, { capture: true }); // before the camera of the chart
  const cameraOf = (chart) =>
    chart?._fullLayout?._modeBar?.buttons?.flat().find((one) => one.name === "toImage");
  const drawn = async (box) => { // a chart that no narrow screen shows is drawn for its picture
    const ready = () => cameraOf(box.querySelector(".js-plotly-plot"));
    if (!box.checkVisibility()) {
      box.classList.add("out-of-sight");
      setTimeout(() => box.classList.remove("out-of-sight"), LONGEST);
    }
    for (const end = Date.now() + LONGEST; !ready() && Date.now() < end;) {
      await new Promise(requestAnimationFrame);
    }
    return box.querySelector(".js-plotly-plot");
  };
  document.addEventListener("click", async (event) => {
    const button = event.target.closest?.("button.picture");
    if (!button) return;
    const box = document.querySelector(`.${CSS.escape(`st-key-${button.dataset.of}`)}`);
    if (!box) return;
    const chart = await drawn(box);
    const camera = cameraOf(chart);
    if (!camera) return;
    showCaption(chart);
    const options = chart._context.toImageButtonOptions;
    chart._context.toImageButtonOptions = { ...options, format: button.dataset.picture };
    try {
      camera.click(chart);
    } finally {
      chart._context.toImageButtonOptions = options;
    }
    button.classList.add("done");
    setTimeout(() => button.classList.remove("done"), 2500);
  });
}
