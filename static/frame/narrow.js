// What stands in for a chart on a narrow screen comes as text, and becomes part of the page only there.
if (!window.smartV4Narrow) {
  const narrow = window.matchMedia("(max-width: 640px)"); // as in phone.css
  window.smartV4Narrow = () => {
    if (!narrow.matches) return;
    for (const place of document.querySelectorAll("[data-narrow]")) {
      place.innerHTML = place.dataset.narrow;
      delete place.dataset.narrow;
    }
  };
  narrow.addEventListener("change", window.smartV4Narrow);
}
