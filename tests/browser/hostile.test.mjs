// Hostile reports, each vector in each place: a page of them only shows itself, with its policy and without.

import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { after, before, test } from "node:test";
import { lookAt, start } from "./browser.mjs";
import { FILES, FRAMES, PLACES, catalogue, report } from "./hostile/places.mjs";
import { SWALLOWING, VECTORS } from "./hostile/vectors.mjs";
import { PIXEL, folder, render, write } from "./tool.mjs";

const POLICY = /<meta http-equiv="Content-Security-Policy"[^>]*>/;
const ALL = Object.values(VECTORS).flat();
/** Signs that no text holds many of. */
const CONTROL = /[\u0000-\u0006\u000e-\u001a\u001c-\u001f\u007f]/;

let browser;
before(async () => {
  browser = await start();
});
after(() => browser.close());

/** Renders reports, `{ name: text }`, in one call, beside a catalogue or none; leaves `{ file, words, text }`. */
function pages(reports, lab) {
  const here = folder();
  if (lab) write(path.join(here, "questions.toml"), lab);
  for (const [name, text] of Object.entries(reports)) write(path.join(here, "in", name), text);
  write(path.join(here, "in/shot.png"), PIXEL);
  const files = render(here, ["in"], path.join(here, "out"));
  assert.equal(files.length, Object.keys(reports).length, "a page for each report");
  return files.map((file) => {
    const text = reports[`${path.basename(file, ".html")}.md`];
    return { file, text, words: kept(text) };
  });
}

/** The words that must be seen, whatever stands around them. */
const kept = (text) => [...new Set(text?.match(/\bkept\d+\b/g) ?? [])];

async function nothingHappens(looked, { policy = false } = {}) {
  // The policy is the second lock: what may be in a page is looked at without it, and with it only that nothing is tried.
  const bare = looked.map((page) => {
    const html = fs.readFileSync(page.file, "utf8");
    assert.match(html, POLICY);
    const file = page.file.replace(/\.html$/, ".bare.html");
    fs.writeFileSync(file, html.replace(POLICY, ""));
    return { ...page, file };
  });
  const all = policy ? [...bare, ...looked.map((page) => ({ ...page, audited: false }))] : bare;
  const wrong = await lookAt(browser, all);
  const told = all.filter(({ file }) => wrong.has(file)).map(({ file, text }) =>
    `${path.basename(file)}\n  ${wrong.get(file).slice(0, 8).join("\n  ")}\n${indented(text)}`);
  const keep = process.env.TPREPORT_KEEP;
  if (keep) for (const file of wrong.keys()) write(path.join(keep, path.basename(file)), fs.readFileSync(file));
  assert.equal(told.length, 0, `${told.length} of ${all.length} pages:\n${told.slice(0, 12).join("\n")}`);
}

const indented = (text = "") => text.slice(0, 400).replace(/^/gm, "    | ");

const numbered = (texts) => Object.fromEntries(texts.map((text, at) => [`report-${String(at).padStart(4, "0")}.md`, text]));

/** Some vectors, each in every place of one report. */
function everywhere(some) {
  let at = 0;
  const answer = Object.values(PLACES).flatMap((place) => some.map((v) => `kept${at++}1\n\n${place(v)}\n\nkept${at}2`)).join("\n\n");
  const all = some.join(" ");
  // A text that begins with control characters is taken for none: ordinary words come before the many.
  const ordinary = CONTROL.test(all) ? `${"ordinary words ".repeat(400)}\n\n` : "";
  return report({ title: all, lead: `${ordinary}Authors: ${all}\n\n${all}`, section: all, label: all, answer, end: `${all}\n\nkept0` });
}

const CALM = ALL.filter((v) => !SWALLOWING.includes(v));

/** A list in threes. */
const threes = (list) => Array.from({ length: Math.ceil(list.length / 3) }, (_, at) => list.slice(3 * at, 3 * at + 3));

test(`${ALL.length} vectors, each in ${Object.keys(PLACES).length + 6} places, with the policy and without`, async () => {
  const texts = [...SWALLOWING.map((v) => [v]), ...threes(CALM)].map(everywhere);
  await nothingHappens(pages(numbered(texts), catalogue()), { policy: true });
});

test("all vectors in one place, without a catalogue", async () => {
  const texts = Object.values(PLACES).map((place) =>
    `# Question 1\n\n${CALM.map((v, at) => `kept${at}\n\n${place(v)}`).join("\n\n")}\n`);
  await nothingHappens(pages(numbered(texts)));
});

test("what may swallow the rest, each alone in each frame and block", async () => {
  const blocks = ["paragraph", "block", "html cell"].map((name) => PLACES[name]);
  const texts = SWALLOWING.flatMap((v) => [
    ...Object.values(FRAMES).map((frame) => frame(v)),
    ...blocks.map((place) => report({ answer: `kept1\n\n${place(v)}` })),
  ]);
  await nothingHappens(pages(numbered(texts), catalogue()));
});

test("names of files and folders", async () => {
  const here = folder();
  write(path.join(here, "questions.toml"), catalogue());
  const bad = ["\"><script>alert(7)<", "<", "x' onmouseover='alert(7)"];
  const names = [...FILES.filter((name) => !name.includes("/")), `${bad[0]}/script>.md`, `${bad[1]}/title><svg onload=alert(7)>.md`, `${bad[2]}/x.md`];
  for (const name of names) write(path.join(here, "in", name), report({ answer: name }));
  const files = render(here, ["in"], path.join(here, "out"));
  assert.equal(files.length, names.length);
  await nothingHappens(files.map((file) => ({ file, words: ["It answers."] })));
});

test("a catalogue's texts", async () => {
  const here = folder();
  const texts = ALL.filter((v) => !/[\u0000-\u0008\u000b-\u001f]/.test(v));
  const labs = Array.from({ length: Math.ceil(texts.length / 10) }, (_, at) => catalogue(texts.slice(at * 10, at * 10 + 10)));
  labs.forEach((lab, at) => {
    write(path.join(here, `in/${at}/questions.toml`), lab);
    write(path.join(here, `in/${at}/report-${at}.md`), report({ answer: "kept1" }));
  });
  const files = render(here, ["in"], path.join(here, "out"));
  assert.equal(files.length, labs.length);
  await nothingHappens(files.map((file) => ({ file, words: ["kept1", "It answers."] })));
});
