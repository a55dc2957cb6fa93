// Reports that people write, as pages: axe-core finds nothing, in both themes and at the width of a phone and of a desk; nothing
// scrolls sideways; the keyboard meets the way past the contents first; and a page weighs little.

import assert from "node:assert/strict";
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import { start } from "./browser.mjs";
import { HOME, folder, render } from "./tool.mjs";

const AXE = fs.readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Folders of reports with their catalogues: the examples, the reading cases, and the gold where there is one. */
function labs() {
  const reading = path.join(HOME, "tests/reading");
  const inside = (around) => fs.existsSync(around)
    ? fs.readdirSync(around, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => path.join(around, entry.name))
    : [];
  const labs = [...inside(reading), ...inside(path.join(HOME, "../shared/gold"))];
  const known = labs.filter((lab) => fs.existsSync(path.join(lab, "questions.toml")));
  return [{ lab: HOME, reports: path.join(HOME, "examples/reports") }, ...known.map((lab) => ({ lab, reports: lab }))];
}

/** All Markdown files under a folder. */
const reports = (around) => fs.readdirSync(around, { recursive: true })
  .filter((name) => name.endsWith(".md") && !/readme/i.test(name)).map((name) => path.join(around, name));

const POLICY = /<meta http-equiv="Content-Security-Policy"[^>]*>/;
let browser;
/** Per page, how many bytes its report has, and its lab's catalogue. */
const shown = new Map();
let pages = [];
/** The pages of the examples, which show each kind of thing. */
const examples = new Set();
before(async () => {
  browser = await start();
  for (const { lab, reports: around } of labs()) {
    const found = reports(around);
    const made = render(lab, [...found, "--catalogue", path.join(lab, "questions.toml")], folder());
    const size = (file) => fs.statSync(file).size;
    for (const page of made) {
      if (lab === HOME) examples.add(page);
      const report = found.find((name) => path.basename(name, ".md") === path.basename(page, ".html"));
      shown.set(page, { report: size(report), lab: size(path.join(lab, "questions.toml")) });
    }
  }
  pages = [...shown.keys()];
});
after(() => browser.close());

/** Does something with each of some pages, in some tabs side by side. */
async function each(files, options, work) {
  const context = await browser.newContext({ bypassCSP: true, ...options });
  const queue = [...files];
  const wrong = [];
  await Promise.all(Array.from({ length: 3 }, async () => {
    const page = await context.newPage();
    for (let file = queue.shift(); file; file = queue.shift()) {
      await page.goto(pathToFileURL(file).href);
      for (const complaint of await work(page, file)) wrong.push(`${path.basename(file)}: ${complaint}`);
    }
  }));
  await context.close();
  assert.equal(wrong.length, 0, `${wrong.length}:\n${wrong.slice(0, 40).join("\n")}`);
}

const DESK = { width: 1280, height: 900 };
const PHONE = { width: 390, height: 844 };

const MODES = [["desk", DESK, "light"], ["phone", PHONE, "dark"], ["desk", DESK, "dark"], ["phone", PHONE, "light"]];
MODES.forEach(([width, viewport, colorScheme], mode) => {
  test(`axe-core finds nothing: ${width}, ${colorScheme}`, async () => {
    assert.ok(pages.length > 40, `${pages.length} pages`);
    // All pages have the same colours, and looking at them takes longer than all else: the examples' have it done in each mode,
    // the others in one, in turn. The rest is the same in both themes.
    const coloured = new Set(pages.filter((file, at) => examples.has(file) || at % MODES.length === mode));
    const looked = colorScheme === "dark" ? coloured : new Set(pages);
    await each(looked, { viewport, colorScheme }, async (page, file) => {
      await page.evaluate(AXE);
      const only = colorScheme === "dark" ? { runOnly: ["color-contrast"] } : { rules: { "color-contrast": { enabled: coloured.has(file) } } };
      return page.evaluate(async (only) => {
        for (const details of document.querySelectorAll("details")) details.open = true;
        const { violations } = await window.axe.run({ resultTypes: ["violations"], ...only });
        return violations.map(({ id, nodes }) => `${id}: ${nodes.length} times, ${nodes[0].html.slice(0, 160)} ${nodes[0].failureSummary.slice(0, 300)}`);
      }, only);
    });
  });
});

test("no page scrolls sideways on a phone", async () => {
  for (const width of [390, 320]) {
    await each(pages, { viewport: { width, height: 800 } }, async (page) => page.evaluate(() => {
      for (const details of document.querySelectorAll("details")) details.open = true;
      const over = document.scrollingElement.scrollWidth - innerWidth;
      return over > 0 ? [`${over} px too wide at ${innerWidth}`] : [];
    }));
  }
});

test("the keyboard meets the way past the contents first, and every stop can be seen", async () => {
  const context = await browser.newContext({ viewport: DESK });
  const page = await context.newPage();
  await page.goto(pathToFileURL(pages.find((file) => file.endsWith("complete.html"))).href);
  const stop = () => page.evaluate(() => {
    const { activeElement: at } = document;
    const style = getComputedStyle(at);
    const box = at.getBoundingClientRect();
    const seen = box.width > 0 && box.left >= 0 && box.top >= 0 && box.bottom <= innerHeight + 1;
    return { text: at.textContent.trim().slice(0, 40), href: at.getAttribute("href"), tag: at.localName, seen, drawn: style.outlineStyle !== "none" };
  });
  await page.keyboard.press("Tab");
  const first = await stop();
  assert.equal(first.href, "#report");
  assert.ok(first.seen, "it is in view while it has the focus");
  for (let at = 0; at < 40; at++) {
    await page.keyboard.press("Tab");
    const next = await stop();
    if (next.tag === "body") break;
    assert.ok(next.seen && next.drawn, JSON.stringify(next));
  }
  await page.keyboard.press("Home");
  await page.goto(page.url());
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  const past = await page.evaluate(() => document.querySelector("main").contains(document.activeElement));
  assert.ok(past, "after it comes the report");
  await context.close();
});

test("a page without pictures weighs under 60 KB, or little more than what it shows", () => {
  const heavy = [];
  for (const file of pages) {
    const html = fs.readFileSync(file, "utf8").replace(/src="data:[^"]*"/g, 'src=""');
    assert.match(html, POLICY);
    const asked = Number(/<progress[^>]*max="(\d+)"/.exec(html)?.[1] ?? 0);
    const size = Buffer.byteLength(html);
    const { report, lab } = shown.get(file);
    // A page shows the lab's text and the report's, with colours that weigh in proportion to code; what it adds is bounded.
    if (asked <= 32 && size > Math.max(60_000, lab + report * 1.5 + 42_000)) heavy.push(`${file}: ${size} for ${asked} questions, of ${report}`);
  }
  assert.deepEqual(heavy, []);
});
