// What a page does for its reader: pictures open large and in their own size, links lead to what is still to do, the width of the
// screen goes to whoever needs it, and paper gets what a screen has.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import { start } from "./browser.mjs";
import { folder, render, write } from "./tool.mjs";

const LAB = `schema = 1
[lab]
id = "kettles"
title = "A lab about kettles, their whistles and the many reasons for which a title can be long"
language = "en"
[[section]]
id = "3"
title = "Kettles"
[[section.question]]
id = "3.1"
title = "Boil"
prompt = "Boil a kettle of water and show how long it took."
expects = ["screenshot"]
points = 0.5
[[section.question]]
id = "3.2"
title = "Whistle"
prompt = "Make it whistle."
expects = ["text"]
points = 1.5
[[section.question]]
id = "3.3"
title = "Pour"
prompt = "Pour a cup."
expects = ["terminal"]
[[section]]
id = "4"
title = "Conclusion"
prompt = "What did you learn?"
expects = ["text"]
`;

const LONG = "a line that goes on and on ".repeat(5);
const REPORT = `# Exercise 3: Kettles

We had two kettles on the bench, and one of them leaked.

## Question 3.1 Boil

Boil a kettle of water and show how long it took.

![The kettle on the stove](kettle.svg)

![Steam](steam.png)

## Question 3.2 Whistle

## Question 3.3 Pour the first

\`\`\`console
$ pour --cup
${LONG}
\`\`\`

# Exercise 4: Conclusion

Water boils, and so do I, after an afternoon of looking at kettles.
`;

/** Larger than any window. */
const PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" width="3000" height="2000"><rect width="3000" height="2000" fill="#888"/></svg>';

let browser;
let here;
let file;
before(async () => {
  browser = await start();
  here = folder();
  write(path.join(here, "questions.toml"), LAB);
  write(path.join(here, "report.md"), REPORT);
  write(path.join(here, "kettle.svg"), PICTURE);
  [file] = render(here, ["report.md"], path.join(here, "out"));
});
after(() => browser.close());

/** Opens the page and does something with it. */
async function opened(options, work, address = "") {
  const page = await browser.newPage(options);
  try {
    await page.goto(pathToFileURL(file).href + address);
    return await work(page);
  } finally {
    await page.close();
  }
}

const DESK = { viewport: { width: 1280, height: 900 } };
const WIDE = { viewport: { width: 1700, height: 1000 } };
const PHONE = { viewport: { width: 390, height: 844 } };

test("a picture opens large, a second click shows its own size, and Escape closes it", async () => {
  await opened(DESK, async (page) => {
    const width = () => page.locator(".zoom img").evaluate((one) => one.getBoundingClientRect().width);
    const small = await width();
    await page.locator(".zoom").click();
    const large = await width();
    assert.ok(large > 1200 && small < 900, `${small}, then ${large}`);
    await page.mouse.click(640, 500);
    assert.equal(await width(), 3000);
    const scrolled = await page.locator(".zoom").evaluate((one) => {
      one.scrollTo(1e6, 1e6);
      const box = one.querySelector("img").getBoundingClientRect();
      return [box.right - innerWidth, box.bottom - innerHeight];
    });
    assert.ok(scrolled.every((over) => over < 20), `all of it can be reached: ${scrolled}`);
    await page.mouse.click(640, 500);
    assert.equal(await width(), large);
    await page.keyboard.press("Escape");
    assert.equal(await width(), small);
  });
});

test("the keyboard opens a picture and closes it by its button", async () => {
  await opened(DESK, async (page) => {
    const open = () => page.locator(".zoom").evaluate((one) => one.matches(":popover-open"));
    await page.locator(".zoom button").focus();
    await page.keyboard.press("Enter");
    assert.ok(await open());
    await page.keyboard.press("Enter");
    assert.ok(!await open());
  });
});

test("links lead to a question by its number, and from each to the next that lacks something", async () => {
  await opened(DESK, async (page) => {
    assert.equal(await page.locator(":target h3").innerText(), "Question 3.2 Whistle");
    const next = (within) => page.locator(`${within} a.next`).evaluateAll((all) => all.map((one) => one.getAttribute("href")));
    assert.deepEqual(await next("header"), ["#q-3.1"]);
    assert.deepEqual(await next("main"), ["#q-3.2"], "from 3.1; after 3.2 all is done");
  }, "#q-3.2");
});

test("a badge tells a picture that doesn't show, and points are blank but for what the evidence earns", async () => {
  await opened(DESK, async (page) => {
    const text = (id) => page.locator(`[id="${id}"] .title`).innerText();
    assert.match(await text("q-3.1"), /1 picture doesn’t show.*__ \/ 0\.5 pt.*by the evidence: 0\.5/s);
    assert.match(await text("q-3.2"), /__ \/ 1\.5 pt.*by the evidence: 0/s);
    assert.doesNotMatch(await text("q-3.3"), /__/);
    assert.match(await page.locator("header").innerText(), /__ \/ 2 pt.*by the evidence: 0\.5/s);
    // A question whose picture doesn't show isn't done, though its text earns what it is worth.
    assert.match(await page.locator(".legend").innerText(), /✓\s*done · 2\s*~\s*answered, something lacks · 1/);
  });
});

test("a label is quoted where it differs, and no more of it", async () => {
  await opened(DESK, async (page) => {
    assert.deepEqual(await page.locator(".as-written").allInnerTexts(), ["Written as: the first"]);
  });
});

test("the total keeps to the right of a long title, a section's state to the right of its own", async () => {
  await opened(DESK, async (page) => {
    const box = (selector) => page.locator(selector).boundingBox();
    const [title, total] = [await box("h1"), await box(".total")];
    assert.ok(total.x >= title.x + title.width && total.y < title.y + title.height);
    const [section, state] = [await box("#section-2 h2"), await box("#section-2 .section .state")];
    assert.ok(state.x > section.x + section.width - 1 && Math.abs(state.y - section.y) < section.height);
    const [text, card] = [await box("#section-1 > .own"), await box('[id="q-3.1"]')];
    assert.ok(card.y - text.y - text.height >= 12, "a section's text stands apart from the card");
  });
});

test("a long line gets a wide screen; on a narrow one it fades where it is cut, until it is scrolled", async () => {
  const shown = (page) => page.locator("pre.wide").evaluate((one) => one.clientWidth);
  const [desk, wide] = [await opened(DESK, shown), await opened(WIDE, shown)];
  assert.ok(wide > desk + 200, `${desk}, ${wide}`);
  await opened(PHONE, async (page) => {
    const cut = () => page.locator("pre.wide").evaluate(async (one) => {
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      return parseFloat(getComputedStyle(one).getPropertyValue("--cut"));
    });
    assert.ok(await cut() > 20);
    await page.locator("pre.wide").evaluate((one) => one.scrollTo(1e6, 0));
    assert.equal(await cut(), 0);
  });
});

test("a phone's bar says how much is answered", async () => {
  await opened(PHONE, async (page) => {
    assert.match(await page.locator("nav summary").innerText(), /3\/4/);
  });
});

test("paper has the overview, and neither links to click nor the statement twice", async () => {
  await opened(DESK, async (page) => {
    await page.emulateMedia({ media: "print" });
    assert.ok(await page.locator('nav a[href="#q-3.2"]').isVisible());
    assert.ok(await page.locator(".legend").isVisible());
    assert.equal(await page.locator(".statement").count(), 1);
    assert.equal(await page.locator(".next:visible, .statement:visible, .zoom button:visible").count(), 0);
  });
});

// Firefox is asked in another way, where there is one.
const FIREFOXES = ["firefox", "firefox-esr"].filter((name) => spawnSync(name, ["--version"]).status === 0);
for (const name of [process.env.CHROMIUM ?? "chromium", ...FIREFOXES.slice(0, 1)]) {
  test(`${path.basename(name)} makes a PDF, which knows its maker and is written again`, () => {
    const make = () => spawnSync(process.env.TPREPORT, ["render", "report.md", "--pdf", "--browser", name], { cwd: here, encoding: "utf8" });
    for (let time = 0; time < 2; time++) {
      const made = make();
      assert.equal(made.status, 0, made.stderr);
      const pdf = fs.readFileSync(path.join(here, "report.pdf"), "latin1");
      assert.match(pdf, /^%PDF-/);
      assert.match(pdf.slice(-60), /made by tpreport/);
    }
    assert.deepEqual(fs.readdirSync(here).filter((file) => file.startsWith("tpreport-")), [], "nothing is left beside it");
  });
}
