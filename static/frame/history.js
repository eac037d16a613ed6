// Back, forward and links of the page open what an address says: what it leaves out is at its default.
// Streamlit's own navigation leaves everything out and keeps what is chosen; ui/address.py tells them apart.
if (!window.smartV4History) {
  window.smartV4History = true;
  // One step back for one thing a person does: Streamlit writes several while a page is made.
  const push = history.pushState.bind(history);
  let isNewStep = false;
  for (const kind of ["pointerdown", "keydown", "click"]) {
    window.addEventListener(kind, () => { isNewStep = true; }, { capture: true });
  }
  history.pushState = (...step) => {
    if (isNewStep) push(...step);
    else history.replaceState(...step);
    isNewStep = false;
  };
  const exactly = (href) => {
    const url = new URL(href, document.baseURI);
    url.searchParams.set("exact", "1");
    return url;
  };
  window.addEventListener("popstate", () => {
    if (!location.hash) history.replaceState(history.state, "", exactly(location.href));
  }, { capture: true }); // before Streamlit reads the address
  const isPage = ({ origin, pathname }) =>
    [...document.querySelectorAll('[data-testid="stSidebarNavLink"]')]
      .some((one) => one.origin === origin && one.pathname === pathname);
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.("a[href]:not([target], [download])");
    const isPlain = !(event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
    if (!link || !isPlain || event.defaultPrevented || link.hash || !isPage(link)) return;
    event.preventDefault();
    history.pushState({}, "", link.href);
    window.dispatchEvent(new PopStateEvent("popstate", { state: {} }));
    document.querySelector('[data-testid="stMain"]')?.scrollTo(0, 0);
  });
}
