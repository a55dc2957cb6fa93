// A browser that tells what a page does. Enters: a page's file. Leaves: complaints, empty where the page only shows itself.

import { chromium } from "playwright-core";
import { pathToFileURL } from "node:url";
import { audit } from "./audit.mjs";

/** How many pages are looked at side by side. */
const TABS = 4;

/** Starts the browser; it goes with the test. */
export async function start() {
  const args = ["--disable-dev-shm-usage", "--disable-gpu"];
  if (process.getuid?.() === 0) args.push("--no-sandbox");
  return chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args });
}

/** A tab that notes whatever its page does beyond being shown. */
async function tab(context) {
  const page = await context.newPage();
  let seen = [];
  let self = "";
  page.on("dialog", (dialog) => {
    seen.push(`a dialog: ${dialog.message()}`);
    dialog.dismiss().catch(() => {});
  });
  page.on("console", (message) => seen.push(`the console: ${message.text()}`));
  page.on("pageerror", (error) => seen.push(`a script's mistake: ${error.message}`));
  page.on("popup", () => seen.push("a window"));
  page.on("download", () => seen.push("a download"));
  page.on("worker", () => seen.push("a worker"));
  page.on("frameattached", () => seen.push("a frame"));
  page.on("framenavigated", (frame) => {
    if (bare(frame.url()) !== self && frame.url() !== "about:blank") seen.push(`went to ${frame.url()}`);
  });
  page.on("request", (request) => {
    const asked = request.url();
    if (bare(asked) !== self && !asked.startsWith("data:image/")) seen.push(`asked for ${asked.slice(0, 100)}`);
  });
  return {
    page,
    async look({ file, words = [], audited = true }) {
      seen = [];
      self = pathToFileURL(file).href;
      let wrong = [];
      try {
        await page.goto(self);
        if (audited) wrong = await page.evaluate(audit, { words });
        // What a page starts on its own comes within a frame or two.
        await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 5))));
      } catch (error) {
        seen.push(`didn't stay to be looked at: ${error.message}`);
      }
      return [...new Set([...seen, ...wrong])];
    },
  };
}

const bare = (url) => url.split("#")[0];

/** Looks at many pages, each `{ file, words, audited }`; leaves what is wrong, by file. */
export async function lookAt(browser, pages, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1200, height: 800 }, ...options });
  const queue = [...pages];
  const wrong = new Map();
  await Promise.all(Array.from({ length: TABS }, async () => {
    let { page, look } = await tab(context);
    for (let next = queue.pop(); next; next = queue.pop()) {
      const found = await look(next);
      if (found.length === 0) continue;
      wrong.set(next.file, found);
      // What a bad page has begun is not to be the next one's.
      await page.close();
      ({ page, look } = await tab(context));
    }
  }));
  await context.close();
  return wrong;
}
