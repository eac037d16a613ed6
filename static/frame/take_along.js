// Saves the chart above a picture button as the chart's own camera would, in the format asked for.
if (!window.smartV4Pictures) {
  window.smartV4Pictures = true;
  const cameraOf = (chart) =>
    chart?._fullLayout?._modeBar?.buttons?.flat().find((one) => one.name === "toImage");
  document.addEventListener("click", (event) => {
    const button = event.target.closest?.("button.picture");
    if (!button) return;
    const key = CSS.escape(`st-key-${button.dataset.of}`);
    const chart = document.querySelector(`.${key} .js-plotly-plot`);
    const camera = cameraOf(chart);
    if (!camera) return;
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
