// Rendered reports to look at. Enters: a folder of reports. Leaves: their pages, in a temporary folder that goes with the test.

import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";

/** The folder of the repository. */
export const HOME = path.resolve(import.meta.dirname, "../..");

const tool = process.env.TPREPORT;
if (!tool) throw new Error("TPREPORT names the binary: start the suite by tests/browser/run");

const around = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), "tpreport-browser-")));
process.on("exit", () => fs.rmSync(around, { recursive: true, force: true }));

/** A folder that is gone when the tests are done. */
export const folder = () => fs.mkdtempSync(path.join(around, "lab-"));

/** Writes a file, its folders too. */
export function write(file, content) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, content);
}

/** Renders all reports of some paths in one call; the pages, sorted. */
export function render(root, paths, out, ...more) {
  fs.mkdirSync(out, { recursive: true });
  const run = spawnSync(tool, ["render", "--html", ...paths, "--root", root, "-o", out, "-q", ...more],
    { cwd: root, encoding: "utf8", maxBuffer: 1 << 26 });
  if (run.status !== 0) throw new Error(`render: ${run.status} ${run.stderr}`);
  const files = fs.readdirSync(out, { recursive: true }).filter((name) => name.endsWith(".html"));
  return files.sort().map((name) => path.join(out, name));
}

/** A picture of one pixel. */
export const PIXEL = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==", "base64");
