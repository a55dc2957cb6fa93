// Pictures: only those that are under the root and are pictures stand in the page; a drawing that would run a script doesn't.

import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { lookAt, start } from "./browser.mjs";
import { catalogue, report } from "./hostile/places.mjs";
import { PIXEL, folder, render, write } from "./tool.mjs";

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="40" height="30" onload="alert(7)">';
const DRAWING = `${SVG}<script>alert(7)</script><rect width="40" height="30" fill="red"/><image href="https://evil.test/x.png"/>
<foreignObject width="40" height="30"><iframe xmlns="http://www.w3.org/1999/xhtml" src="https://evil.test"/></foreignObject>
<style>@import "https://evil.test/x.css";</style><a href="javascript:alert(7)"><text y="20">x</text></a></svg>`;

// What may stand in the page, by the way it is written; then what may not.
const SHOWN = {
  "here.png": "![one](here.png)",
  "a b.png": "![two](a%20b.png)",
  "drawing.svg": "![three](drawing.svg)",
  "really-a-drawing.png": "![four](really-a-drawing.png)",
};
const HIDDEN = [
  "../outside.png", "%2e%2e/outside.png", "..%2foutside.png", "%2e%2e%2foutside.png", "..\\outside.png", "in/../../../outside.png",
  "link.png", "linked/outside.png", "page.png", "words.png", "empty.png", "/etc/hostname", "gone.png", "folder.png",
];

test("only pictures under the root are shown, and none runs", async () => {
  const around = folder();
  const root = path.join(around, "lab");
  write(path.join(around, "outside.png"), PIXEL);
  write(path.join(root, "questions.toml"), catalogue());
  for (const name of ["here.png", "a b.png"]) write(path.join(root, "in", name), PIXEL);
  for (const name of ["drawing.svg", "really-a-drawing.png"]) write(path.join(root, "in", name), DRAWING);
  write(path.join(root, "in/page.png"), "<!doctype html><script>alert(7)</script>");
  write(path.join(root, "in/words.png"), "<script>alert(7)</script>");
  write(path.join(root, "in/empty.png"), "");
  fs.mkdirSync(path.join(root, "in/folder.png"));
  fs.symlinkSync(path.join(around, "outside.png"), path.join(root, "in/link.png"));
  fs.symlinkSync(around, path.join(root, "in/linked"));
  const absolute = [path.join(around, "outside.png"), pathToFileURL(path.join(around, "outside.png")).href, "file:///etc/hostname", "C:\\x.png"];
  const hidden = [...HIDDEN, ...absolute].flatMap((address) => [`![h](<${address}>)`, `<img src="${address}">`, `![[${address}]]`]);
  write(path.join(root, "in/report.md"), report({ answer: [...Object.values(SHOWN), ...hidden].join("\n\n") }));
  const [file] = render(root, ["in/report.md"], path.join(around, "out"));

  const browser = await start();
  try {
    const wrong = await lookAt(browser, [{ file, words: ["It answers."] }]);
    assert.deepEqual([...wrong.values()], []);
    const page = await browser.newPage();
    await page.goto(pathToFileURL(file).href);
    const shown = await page.$$eval("main img", (all) => all.map((one) => [one.alt, one.naturalWidth > 0, one.src.slice(0, 15)]));
    assert.deepEqual(shown.map(([alt]) => alt), ["one", "two", "three", "four"]);
    assert.ok(shown.every(([, drawn]) => drawn), "each is drawn");
    assert.equal(await page.locator("main .no-picture").count(), hidden.length);
  } finally {
    await browser.close();
  }
});
