// The alarms ring: each kind of harm, put into a page by hand, is told.

import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import test from "node:test";
import { lookAt, start } from "./browser.mjs";
import { catalogue, report } from "./hostile/places.mjs";
import { folder, render, write } from "./tool.mjs";

const HARM = {
  "a dialog": "<script>alert(7)</script>",
  "the console": "<script>console.log(7)</script>",
  "a script's mistake": "<script>throw 7</script>",
  "didn't stay": "<script>setTimeout(() => location = 'about:srcdoc', 0)</script>",
  "asked for https:": "<meta http-equiv=refresh content='0;url=https://evil.test'>",
  "a window": "<script>open('about:blank')</script>",
  "a frame": "<iframe></iframe>",
  "a worker": "<script>new Worker(URL.createObjectURL(new Blob([''])))</script>",
  "asked for https": "<b style='background:url(https://evil.test/x.png)'>x</b>",
  "asked for file": "<img src='file:///etc/hostname'>",
  "a tag": "<x-a></x-a>",
  "a shadow": "<div><template shadowrootmode=open>x</template></div>",
  "an attribute": "<b onclick=x>x</b>",
  "a class": "<b class=page>x</b>",
  "an id:": "<b id=cookie>x</b>",
  "an id twice": "<b id=report-x>x</b><b id=report-x>x</b>",
  "a link:": "<a href='java&Tab;script:x'>x</a>",
  "a link: ": "<a href='//evil.test/x'>x</a>",
  "a link in a link": "<a href=x>x</a><script>document.querySelector('.own a').innerHTML = '<a href=y>x</a>'</script>",
  "2 times <h1>": "<h1>x</h1>",
  "not in the head": "<style></style>",
  "a picture from elsewhere": "<img src='https://evil.test/x.png'>",
  "fixed": "<b style='position:fixed'>x</b>",
  "out of the column": "<div style='margin-left:-300px'>x</div>",
  "over the": "<div style='position:absolute;inset:0'>x</div>",
  "wide": "<div style='width:3000px'>x</div>",
  "not to be seen": "<!--",
};

test("the alarms ring", async () => {
  const here = folder();
  write(path.join(here, "questions.toml"), catalogue());
  write(path.join(here, "good.md"), report({ answer: "An answer." }));
  const [good] = render(here, ["."], path.join(here, "out"));
  const page = fs.readFileSync(good, "utf8").replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, "");
  const pages = [{ file: good, words: ["It answers."] }];
  for (const [alarm, harm] of Object.entries(HARM)) {
    const file = path.join(here, `${pages.length}.html`);
    fs.writeFileSync(file, page.replace('<div class="own">', `$&${harm}`));
    pages.push({ file, words: ["It answers."], alarm });
  }
  const browser = await start();
  try {
    const wrong = await lookAt(browser, pages);
    assert.deepEqual(wrong.get(good), undefined);
    for (const { file, alarm } of pages.slice(1)) {
      const told = wrong.get(file) ?? [];
      assert.ok(told.some((complaint) => complaint.includes(alarm)), `${alarm}: ${told.join("\n")}`);
    }
  } finally {
    await browser.close();
  }
});
