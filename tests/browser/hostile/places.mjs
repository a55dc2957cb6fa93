// Where a report can hold a hostile text, and the lab that its reports answer.

const LAB = {
  id: "hostile",
  title: "Lab 1: containers",
  sections: [
    { id: "1", title: "First steps", questions: [
      { id: "1.a", title: "Versions", prompt: "Show the versions of the client and of the server." },
      { id: "1.b", title: "Images", prompt: "Which images are on your machine, and where do they come from?" },
    ] },
    { id: "2", title: "A server", questions: [
      { id: "2.a", title: "Start it", prompt: "Start a server in the background and show that it answers." },
    ] },
  ],
};

const PROMPT = LAB.sections[0].questions[1].prompt;

// Each place gives the lines that stand in it; `v` is one line.
export const PLACES = {
  paragraph: (v) => `${v}`,
  sentence: (v) => `Here it is: ${v} and so on.`,
  block: (v) => `<div>${v}\n</div>`,
  "own heading": (v) => `##### ${v}`,
  setext: (v) => `${v} x\n-----`,
  item: (v) => `- ${v}\n- other`,
  number: (v) => `1. first\n   ${v}`,
  task: (v) => `- [ ] ${v}\n- [x] ${v}`,
  quote: (v) => `> ${v}\n> more`,
  cell: (v) => `| head | ${cell(v)} |\n|---|:-:|\n| ${cell(v)} | cell |`,
  "html cell": (v) => `<table><tr><td>${v}</td></tr></table>`,
  bold: (v) => `**${v}**`,
  emphasis: (v) => `a *${v}* ~~${v}~~ b`,
  "link text": (v) => `[${v}](https://a.example)`,
  "link title": (v) => `[x](https://a.example "${v.replaceAll('"', '\\"')}")`,
  "link target": (v) => `[x](<${v.replace(/[<>]/g, "\\$&")}>)`,
  autolink: (v) => `<https://a.example/${v.replace(/[\s<>]/g, "")}>`,
  definition: (v) => `[ref]\n\n[ref]: <${v.replace(/[<>]/g, "\\$&")}> "${v.replaceAll('"', '\\"')}"`,
  alt: (v) => `![${v}](shot.png)`,
  "alt of nothing": (v) => `![${v}](gone.png "${v.replaceAll('"', '\\"')}")`,
  "picture target": (v) => `![x](<${v.replace(/[<>]/g, "\\$&")}>)`,
  wiki: (v) => `![[${v}]]`,
  "picture tag": (v) => `<img src="shot.png" alt="${v.replaceAll('"', "&quot;")}">`,
  "linked picture": (v) => `[![${v}](shot.png)](https://a.example)`,
  footnote: (v) => `A note[^n].\n\n[^n]: ${v}`,
  "footnote's name": (v) => `A note[^${v.replace(/[\]\s]/g, "")}].\n\n[^${v.replace(/[\]\s]/g, "")}]: x`,
  info: (v) => `\`\`\`${v.replaceAll("`", "'")}\ncode\n\`\`\``,
  fence: (v) => `\`\`\`html\n${v}\n\`\`\``,
  tildes: (v) => `~~~\n${v}\n~~~`,
  "typed in a terminal": (v) => `\`\`\`console\n$ echo ${v}\n${v}\n\`\`\``,
  "loose terminal": (v) => `$ docker ps ${v}\nCONTAINER ID   IMAGE\n${v}`,
  indented: (v) => `    ${v}`,
  "code span": (v) => `\`\` ${v} \`\``,
  comment: (v) => `<!-- ${v} -->`,
  "title of a tag": (v) => `<b title="${v.replaceAll('"', "&quot;")}">x</b>`,
  summary: (v) => `<details><summary>${v}</summary>\n\nfolded\n\n</details>`,
};

const cell = (v) => v.replaceAll("|", "\\|");

// What stands elsewhere than in an answer: a whole report.
export const FRAMES = {
  lead: (v) => report({ lead: v }),
  "front matter": (v) => `---\ntitle: x\nauthor: ${JSON.stringify(v)}\nnote: ${v}\n---\n\n${report({})}`,
  "bold label": (v) => report({}).replace("### Question 2.a", `**Question 2.a ${v}**`),
  "copied statement": (v) => report({ answer: `${PROMPT} ${v}\n\nMy answer to it.` }),
  "unknown label": (v) => report({ answer: `x\n\n### Question 7.c ${v}\n\ny` }),
  "unknown section": (v) => report({ end: `## Exercise 9: ${v}\n\nx` }),
};

/** A report of the lab, with something in one of its places. */
export function report({ title = "", lead = "", section = "", label = "", answer = "x", end = "" }) {
  return `# Lab 1 ${title}

${lead}

## Exercise 1: First steps ${section}

### Question 1.a ${label}

An answer in a few words.

### Question 1.b

${answer}

## Exercise 2: A server

### Question 2.a

It answers.

${end}
`;
}

/** The lab's catalogue, with a hostile text in each of its texts. */
export function catalogue(hostile = []) {
  let at = 0;
  const text = (words) => {
    const v = hostile.length > 0 ? ` ${hostile[at++ % hostile.length]}` : "";
    return JSON.stringify(words + v).replace(/\u007f/g, "");
  };
  const lines = ["[lab]", `id = "${LAB.id}"`, `title = ${text(LAB.title)}`, `course = ${text("Course")}`, 'language = "en"', 'reports = ["*.md"]'];
  for (const section of LAB.sections) {
    lines.push("", "[[section]]", `id = "${section.id}"`, `title = ${text(section.title)}`);
    for (const question of section.questions) {
      lines.push("", "[[section.question]]", `id = "${question.id}"`, `title = ${text(question.title)}`, `prompt = ${text(question.prompt)}`);
    }
  }
  return `${lines.join("\n")}\n`;
}

// Names of files and folders are shown too.
export const FILES = [
  `"><img src=x onerror=alert(7)>.md`,
  `'onmouseover=alert(7) x='.md`,
  `<svg onload=alert(7)>.md`,
  `<script>alert(7)</script>.md`,
  `</title><script>alert(7)</script>.md`,
  `&lt;script&gt;alert(7).md`,
  `{{ 7*7 }}.md`,
  "\u202egnp.md",
  "--><img src=x onerror=alert(7)>.md",
  `${"n".repeat(200)}.md`,
];
