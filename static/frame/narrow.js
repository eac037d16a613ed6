// What stands in for a chart on a narrow screen is asked for, or unpacked, only where it is seen.
if (!window.smartV4Narrow) {
  const narrow = window.matchMedia("(max-width: 640px)"); // as in phone.css
  const asked = async (address) => {
    const answer = await fetch(address);
    if (!answer.ok) throw new Error(answer.statusText);
    return answer.text();
  };
  const fill = async (place) => {
    const { narrow: sent, narrowFrom: address } = place.dataset;
    delete place.dataset.narrowFrom;
    try {
      place.innerHTML = sent ?? await asked(address);
    } catch {
      place.nextElementSibling.remove(); // the rule that hides the chart
    }
    place.removeAttribute("data-narrow");
  };
  window.smartV4Narrow = () => {
    if (narrow.matches) document.querySelectorAll("[data-narrow-from]").forEach(fill);
  };
  narrow.addEventListener("change", window.smartV4Narrow);
  window.addEventListener("beforeprint", () => {
    document.documentElement.classList.toggle("prints-narrow", narrow.matches);
  });
}
