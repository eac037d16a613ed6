// Charts are drawn for the width of the screen; on paper they shrink to the width of a sheet.
if (!window.smartV4Print) {
  window.smartV4Print = true;
  const sheet = 700; // CSS pixels, A4 within the margins of print.css
  window.addEventListener("beforeprint", () => {
    for (const chart of document.querySelectorAll(".js-plotly-plot")) {
      const share = Math.min(1, sheet / chart.offsetWidth);
      chart.style.setProperty("--print-zoom", share.toFixed(3));
    }
  });
}
