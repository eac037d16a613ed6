// Draws the charts that stand in the page as data, saves them as pictures, readies them for paper.
"use strict";
(() => {
  const PAPER = 900; // pixels of a chart on paper, as print.css has it
  const LETTERS = '"IBM Plex Sans", Arial, sans-serif';
  const CONFIG = { displayModeBar: false, responsive: true, doubleClick: false, showTips: false };
  const boxes = [...document.querySelectorAll("[data-chart]")];
  const onPaper = location.hash === "#paper";
  const known = {};

  const read = (id) => (known[id] ??= JSON.parse(document.getElementById(id).textContent));

  function traces(figure) {
    return figure.data.map((trace) =>
      typeof trace.geojson === "string" ? { ...trace, geojson: read(trace.geojson) } : trace);
  }

  // Title, legend and source stand in the page around the chart.
  function bare(layout) {
    const below = layout.meta?.caption ?? 0;
    return {
      ...layout,
      height: layout.height - below,
      margin: { ...layout.margin, b: layout.margin.b - below },
      annotations: (layout.annotations ?? []).filter((note) => note.name !== "caption"),
      font: { ...layout.font, family: LETTERS },
      paper_bgcolor: "rgba(0,0,0,0)",
      dragmode: false,
      ...(onPaper ? { width: PAPER, autosize: false } : { autosize: true }),
    };
  }

  async function draw(box) {
    const figure = structuredClone(read(box.dataset.chart));
    await Plotly.newPlot(box, traces(figure), bare(figure.layout), CONFIG);
  }

  async function drawAll() {
    await document.fonts.ready;
    for (const box of boxes) {
      await draw(box);
      await new Promise((resolve) => setTimeout(resolve)); // the page stays usable meanwhile
    }
  }

  async function save(button) {
    const figure = structuredClone(read(button.dataset.save));
    const picture = { data: traces(figure), layout: figure.layout };
    const size = { format: "svg", width: 1100, height: figure.layout.height };
    const link = document.createElement("a");
    link.href = await Plotly.toImage(picture, size);
    link.download = `${button.dataset.name}.svg`;
    link.click();
  }

  function resize(width) {
    for (const box of boxes) {
      if (box.layout) Plotly.relayout(box, width ? { width, autosize: false } : { width: null, autosize: true });
    }
  }

  if (!onPaper) {
    addEventListener("beforeprint", () => resize(PAPER));
    addEventListener("afterprint", () => resize(0));
  }
  for (const button of document.querySelectorAll("[data-save]")) {
    button.hidden = false;
    button.addEventListener("click", () => save(button));
  }
  window.chartsDrawn = drawAll();
})();
