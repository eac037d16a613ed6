// Copies a sentence with its source and the address of the view it stands in.
if (!window.smartV4Copy) {
  window.smartV4Copy = true;
  const viaSelection = (text) => {
    const box = document.createElement("textarea");
    box.value = text;
    box.style.position = "fixed";
    box.style.opacity = "0";
    document.body.append(box);
    box.select();
    document.execCommand("copy"); // without https a page has no other clipboard
    box.remove();
  };
  document.addEventListener("click", async (event) => {
    const button = event.target.closest?.("button.copy");
    if (!button) return;
    const text = `${button.dataset.copy} ${location.href}`;
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      viaSelection(text);
    }
    button.classList.add("done");
    setTimeout(() => button.classList.remove("done"), 1500);
  });
}
