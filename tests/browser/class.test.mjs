// The page of a class: it sorts and filters by its own script, reads without one, and stays quick with a thousand students.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import { start } from "./browser.mjs";
import { HOME, folder } from "./tool.mjs";

const CLASS = path.join(HOME, "examples", "class");
const CATALOGUE = path.join(HOME, "questions.toml");

const AXE = fs.readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
let browser;
let file;
before(async () => {
  browser = await start();
  file = path.join(folder(), "class.html");
  made(CLASS, file);
});
after(() => browser.close());

/** Makes the page of a class. */
function made(here, page) {
  const run = spawnSync(process.env.TPREPORT, ["class", path.join(here, "rendus"), "--catalogue", CATALOGUE,
    "--roster", path.join(here, "liste.csv"), "--html", page, "-q"], { encoding: "utf8", maxBuffer: 1 << 26 });
  assert.equal(run.status, 0, run.stderr);
}

/** Opens a page and does something with it. */
async function opened(options, work, of = file) {
  const page = await browser.newPage({ viewport: { width: 1400, height: 900 }, ...options });
  const wrong = [];
  page.on("console", (message) => wrong.push(message.text()));
  page.on("pageerror", (error) => wrong.push(error.message));
  try {
    await page.goto(pathToFileURL(of).href);
    await work(page);
    assert.deepEqual(wrong, []);
  } finally {
    await page.close();
  }
}

const names = (page) => page.locator(".row:not(.head):visible .who").evaluateAll((all) => all.map((one) => one.firstChild.textContent));

test("axe-core finds nothing, light and dark, on a desk and a phone", async () => {
  // Without its policy, as axe is a script of somebody else's.
  const bare = path.join(folder(), "bare.html");
  fs.writeFileSync(bare, fs.readFileSync(file, "utf8").replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, ""));
  for (const colorScheme of ["light", "dark"]) {
    for (const width of [1400, 390]) {
      await opened({ colorScheme, viewport: { width, height: 900 } }, async (page) => {
        await page.addScriptTag({ content: AXE });
        const { violations } = await page.evaluate(() => axe.run());
        const told = violations.map(({ id, nodes }) => `${id}: ${nodes[0].html.slice(0, 200)} ${nodes[0].failureSummary}`);
        assert.deepEqual(told, [], `${colorScheme} ${width}`);
      }, bare);
    }
  }
});

test("a column's title sorts by it, and again the other way", async () => {
  await opened({}, async (page) => {
    assert.equal((await names(page))[0], "Solène Abgrall", "the list's order");
    await page.locator("[data-sort=name]").click();
    assert.equal((await names(page))[0], "Aïssatou Ndao");
    await page.locator("[data-sort=name]").press("Enter");
    assert.equal((await names(page))[0], "Yanis Delcambre");
    await page.locator(".head .run b", { hasText: "3.e" }).click();
    const signs = await page.locator(".row:not(.head) .run:not(.why)").evaluateAll((all) => all.map((one) => getComputedStyle(one.children[13], "::before").content));
    assert.deepEqual(signs.slice(0, 3), ['"-"', '"×"', '"×"']);
    assert.equal(signs.at(-1), '"✓"');
  });
});

test("what is typed and chosen filters, accents or not, and is counted", async () => {
  await opened({}, async (page) => {
    await page.locator("input[type=search]").fill("solene");
    assert.deepEqual(await names(page), ["Solène Abgrall", "Maëlle Guivarch"], "her name, and a remark that names her");
    await page.locator("input[type=search]").fill("");
    await page.locator("select[name=show]").selectOption("none");
    assert.deepEqual(await names(page), ["Sacha Blanchet", "Inès Fabre", "Noé Lambert", "Elias Roche", "Nora Vasseur", "Oscar Petit"]);
    await page.locator("select[name=group]").selectOption("B");
    assert.deepEqual(await names(page), ["Sacha Blanchet", "Inès Fabre"]);
    assert.match(await page.locator("output").innerText(), /^2\/16/);
  });
});

test("it reads without its script, on a phone too", async () => {
  for (const viewport of [{ width: 1400, height: 900 }, { width: 390, height: 844 }]) {
    await opened({ javaScriptEnabled: false, viewport }, async (page) => {
      assert.equal(await page.locator(".tools").isVisible(), false);
      assert.equal(await page.locator(".row:not(.head)").count(), 16);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth).catch(() => 0);
      assert.ok(wide <= 0, `${wide} wider than the screen`);
    });
  }
});

test("the titles of questions stand above their signs", async () => {
  await opened({}, async (page) => {
    const places = (row) => page.locator(`${row} .run`).first().evaluate((run) => [...run.children].map((one) => Math.round(one.getBoundingClientRect().x)));
    const [above, below] = [await places(".head"), await places(".row:not(.head)")];
    assert.deepEqual(below.slice(0, above.length), above);
  });
});

test("a thousand students open within a second, and scroll", async () => {
  const here = folder();
  const run = spawnSync("python3", [path.join(CLASS, "make.py"), here, "--students", "1000"], { encoding: "utf8" });
  assert.equal(run.status, 0, run.stderr);
  const large = path.join(here, "class.html");
  made(here, large);
  await opened({}, async (page) => {
    // The time of the page's own thread: what else runs on the machine doesn't count.
    const devtools = await page.context().newCDPSession(page);
    await devtools.send("Performance.enable", { timeDomain: "threadTicks" });
    await page.reload();
    const { metrics } = await devtools.send("Performance.getMetrics");
    const ready = metrics.find((metric) => metric.name === "TaskDuration").value * 1000;
    assert.ok(ready < 1000, `open after ${ready} ms`);
    // How long a frame takes, nine times of ten, while the table is scrolled.
    const frame = await page.evaluate(async () => {
      const area = document.querySelector(".scroll");
      let last = performance.now();
      const frames = [];
      for (let at = 0; at < 3000; at += 60) {
        area.scrollTop = at;
        await new Promise(requestAnimationFrame);
        const now = performance.now();
        frames.push(now - last);
        last = now;
      }
      return frames.sort((a, b) => a - b)[Math.floor(frames.length * 0.9)];
    });
    console.log(`open after ${Math.round(ready)} ms, a frame ${Math.round(frame)} ms`);
    assert.ok(frame < 100, `a frame of ${frame} ms`);
  }, large);
});
