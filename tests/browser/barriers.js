// What stands in a reader's way on the page as it is now, by axe-core and by the digits in cells.
window.barriers = async (exceptions) => {
  const isMeant = (rule, node) => {
    const element = document.querySelector(node.target[0]);
    return exceptions.some((one) => one.rule === rule && element?.matches(one.selector));
  };
  const context = { exclude: [[".main-svg"]] }; // axe cannot tell what words in a drawing stand on
  const { violations } = await axe.run(context, { resultTypes: ["violations"] });
  return violations
    .filter((one) => ["serious", "critical"].includes(one.impact))
    .flatMap((one) =>
      one.nodes
        .filter((node) => !isMeant(one.id, node))
        .map((node) => `${one.id}: ${node.html.slice(0, 160)} ${node.failureSummary}`),
    );
};

const channels = (colour) => {
  const [red, green, blue, alpha = 1] = colour.match(/[\d.]+/g).map(Number);
  return { parts: [red, green, blue], alpha };
};
const over = (top, below) =>
  top.parts.map((part, at) => part * top.alpha + below[at] * (1 - top.alpha));
const luminance = (parts) => {
  const [red, green, blue] = parts.map((part) => {
    const share = part / 255;
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

const middle = (element) => {
  const box = element.getBoundingClientRect();
  return [box.left + box.width / 2, box.top + box.height / 2];
};
const holds = (cell, [x, y]) => {
  const box = cell.getBoundingClientRect();
  return box.left <= x && x <= box.right && box.top <= y && y <= box.bottom;
};

// The lowest contrast of a digit and the cell it stands in; axe leaves words of a single letter out.
window.lowestDigitContrast = () => {
  const app = document.querySelector("[data-testid=stApp]");
  const page = channels(getComputedStyle(app).backgroundColor).parts;
  const cells = [...document.querySelectorAll(".bars .point path")];
  const contrasts = [...document.querySelectorAll(".textpoint text")]
    .map((text) => [text, cells.find((cell) => holds(cell, middle(text)))])
    .filter(([, cell]) => cell) // totals stand beside the cells
    .map(([text, cell]) => {
      const style = getComputedStyle(cell);
      const fill = channels(style.fill);
      fill.alpha *= Number(style.fillOpacity);
      const ink = channels(getComputedStyle(text).fill);
      const pair = [luminance(over(fill, page)), luminance(ink.parts)].sort((a, b) => b - a);
      return (pair[0] + 0.05) / (pair[1] + 0.05);
    });
  return contrasts.length ? Math.min(...contrasts) : 0;
};

window.focused = () => {
  const element = document.activeElement;
  const framed = element.closest('[data-testid="stSelectbox"], [data-testid="stMultiSelect"]');
  const frames = [element, ...(framed?.querySelectorAll('[role="group"]') ?? [])];
  const isSeen = frames.some((one) => {
    const style = getComputedStyle(one);
    return style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0;
  });
  const name = element.getAttribute("aria-label") ?? element.innerText;
  return { tag: element.tagName, name: name.trim(), isSeen };
};

// Whether all colours are those of the last call: a change of theme reaches some parts late.
window.haveColoursSettled = () => {
  const colours = [...document.querySelectorAll("[data-testid=stApp] *")].map((one) => {
    const style = getComputedStyle(one);
    return style.color + style.backgroundColor;
  });
  const [before, now] = [window.coloursBefore, colours.join()];
  window.coloursBefore = now;
  return before === now;
};
