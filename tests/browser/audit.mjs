// What a page may hold, said from within it. Enters: words that must be seen. Leaves: complaints.
//
// It runs in the browser, so it stands alone: allow-lists of tags, attributes, classes and ids, and where things stand.

/** Complaints about the page that is open. */
export function audit({ words }) {
  const wrong = [];
  const name = (element) => element.outerHTML.slice(0, 120);
  const TAGS = new Set(("html head meta title style body header nav main section article div p span a ol ul li details summary progress " +
    "abbr b big blockquote br caption center cite code dd del dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i img ins kbd mark pre q s " +
    "samp small strike strong sub sup table tbody td tfoot th thead tr tt u var bdi footer aside").split(" "));
  const ATTRIBUTES = new Set(("id class href rel role title lang alt start open align colspan rowspan tabindex value max content charset " +
    "http-equiv aria-label aria-labelledby aria-hidden aria-describedby data-language").split(" "));
  // A picture opens large without a script: these stand there alone.
  const ENLARGING = { span: ["popover"], label: [], input: ["type"], button: ["popovertarget"] };
  const OWN = ".own, .statement, .prompt";
  const CLASSES = new Set("own statement prompt terminal code prose typed shot zoom caption wide tall no-picture task note note-number notes unseen info".split(" "));
  const IDS = /^(report-.+|(picture|large|note)-\d+)$/s;

  const all = [...document.querySelectorAll("*")];
  for (const element of all) {
    const content = element.closest(OWN);
    const tag = element.localName;
    const enlarging = element.closest(".shot > .zoom[popover]") ? ENLARGING[tag] : undefined;
    if (!(TAGS.has(tag) || enlarging) || element.namespaceURI !== "http://www.w3.org/1999/xhtml") wrong.push(`a tag: ${name(element)}`);
    if (element.shadowRoot) wrong.push(`a shadow: ${name(element)}`);
    for (const { name: attribute, value } of element.attributes) {
      const allowed = ATTRIBUTES.has(attribute) || enlarging?.includes(attribute) || (tag === "img" && attribute === "src") || (tag === "meta" && attribute === "name") ||
        (tag === "img" && ["width", "height", "loading", "decoding"].includes(attribute));
      if (!allowed) wrong.push(`an attribute: ${attribute} of ${name(element)}`);
      if (content && attribute === "class" && !element.closest("pre code")) {
        for (const one of element.classList) if (!CLASSES.has(one)) wrong.push(`a class: ${one} of ${name(element)}`);
      }
      if (content && attribute === "id" && !IDS.test(value)) wrong.push(`an id: ${value}`);
    }
    if (["meta", "title", "style"].includes(tag) && element.parentElement !== document.head) wrong.push(`not in the head: ${name(element)}`);
    if (tag === "img" && !element.src.startsWith("data:image/")) wrong.push(`a picture from elsewhere: ${name(element)}`);
    if (tag === "a" && element.hasAttribute("href")) {
      const near = element.protocol === "file:" && element.host === "" && !/^\s*file:/i.test(element.getAttribute("href"));
      if (!near && !["http:", "https:", "mailto:"].includes(element.protocol)) wrong.push(`a link: ${name(element)}`);
      if (element.parentElement.closest("a")) wrong.push(`a link in a link: ${name(element)}`);
    }
  }
  for (const [tag, count] of [["title", 1], ["style", 1], ["h1", 1], ["main", 1], ["nav", 1], ["header", 1]]) {
    const found = document.querySelectorAll(tag).length;
    if (found !== count) wrong.push(`${found} times <${tag}>`);
  }
  const ids = [...document.querySelectorAll("[id]")].map((element) => element.id);
  for (const id of new Set(ids.filter((id, at) => ids.indexOf(id) !== at))) wrong.push(`an id twice: ${id}`);
  for (const link of document.querySelectorAll('nav a[href^="#"], .skip')) {
    const to = document.getElementById(decodeURIComponent(link.getAttribute("href").slice(1)));
    if (!to || to.closest(OWN)) wrong.push(`a link of the page leads elsewhere: ${name(link)}`);
  }

  // Nothing covers the page, stands over its border or leaves its column.
  const main = document.querySelector("main");
  const column = main.getBoundingClientRect();
  if (document.scrollingElement.scrollWidth > innerWidth + 1) wrong.push(`the page is ${document.scrollingElement.scrollWidth} wide`);
  const scrolls = (element) => getComputedStyle(element).overflowX !== "visible";
  for (const element of main.querySelectorAll("*")) {
    const position = getComputedStyle(element).position;
    if (!["static", "relative"].includes(position)) wrong.push(`${position}: ${name(element)}`);
    const box = element.getBoundingClientRect();
    if (box.width === 0 || (box.left >= column.left - 8 && box.right <= column.right + 8)) continue;
    let around = element.parentElement;
    while (around !== main && !scrolls(around)) around = around.parentElement;
    if (around === main) wrong.push(`out of the column: ${name(element)}`);
  }
  for (const part of [document.querySelector("header"), document.querySelector("nav")]) {
    const box = part.getBoundingClientRect();
    for (const [x, y] of [[0.1, 0.1], [0.5, 0.5], [0.9, 0.9], [0.1, 0.9], [0.9, 0.1]]) {
      const at = document.elementFromPoint(box.left + x * box.width, box.top + y * box.height);
      if (at && main.contains(at)) wrong.push(`over the ${part.localName}: ${name(at)}`);
    }
  }

  const text = document.body.textContent;
  for (const word of words) if (!text.includes(word)) wrong.push(`not to be seen: ${word}`);

  // Handlers would answer.
  for (const details of document.querySelectorAll("details")) details.open = true;
  for (const element of all) {
    for (const event of ["click", "mouseover", "focus", "error", "load", "toggle", "pointerover", "animationstart"]) {
      element.dispatchEvent(new Event(event, { bubbles: false }));
    }
  }
  return wrong;
}
