"use strict";
// The rows stand in the page; this sorts and filters them, and no more.
const ranks = ["missing", "empty", "unlabelled", "lacking", "optional", "free", "done"];
// On a phone the table comes first.
if (matchMedia("(max-width: 50rem)").matches) document.querySelectorAll(".hard").forEach((part) => part.removeAttribute("open"));
const collator = new Intl.Collator(document.documentElement.lang, { numeric: true });
for (const form of document.querySelectorAll(".tools")) {
  const table = document.getElementById(form.dataset.table);
  const head = table.firstElementChild;
  const rows = [...table.querySelectorAll(".row:not(.head)")];
  const groups = [...table.querySelectorAll(".some")];
  const most = groups[0]?.children.length ?? 1;
  const [search, output] = [form.querySelector("input"), form.querySelector("output")];
  let texts = null;
  let by = null;
  let down = false;

  function plain(text) {
    return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  }

  function cell(row, at) {
    const run = row.querySelector(".run:not(.why)");
    return run ? ranks.indexOf(run.children[at].className.split(" ")[0]) : -1;
  }

  function value(row) {
    if (by === "name") return row.querySelector(".who").textContent;
    if (by === "group") return row.dataset.group ?? "";
    const number = row.dataset[by];
    return number === undefined ? cell(row, Number(by)) : number === "" ? -1 : Number(number);
  }

  function sort(wanted, button) {
    down = by === wanted && !down;
    by = wanted;
    const keyed = rows.map((row, at) => [value(row), at, row]);
    keyed.sort(([a, m], [b, n]) => ((typeof a === "string" ? collator.compare(a, b) : a - b) || m - n) * (down ? -1 : 1));
    groups.forEach((group, at) => group.replaceChildren(...keyed.slice(at * most, (at + 1) * most).map(([, , row]) => row)));
    for (const other of head.querySelectorAll("[data-sort]")) {
      other.classList.toggle("by", other === button);
      other.closest("[role]").removeAttribute("aria-sort");
    }
    button.closest("[role]").setAttribute("aria-sort", down ? "descending" : "ascending");
  }

  function filter() {
    const words = plain(search.value).split(/\s+/).filter(Boolean);
    if (words.length) texts ??= rows.map((row) => plain([...row.querySelectorAll(".who, .group, .why, .remarks")].map((part) => part.textContent).join(" ")));
    const group = form.elements.group?.value ?? "";
    const show = form.elements.show.value;
    let count = 0;
    rows.forEach((row, at) => {
      const keeps =
        words.every((word) => texts[at].includes(word)) &&
        (!group || row.dataset.group === group) &&
        (!show ||
          (show === "lacking" && row.dataset.complete < 100) ||
          (show === "remark" && row.querySelector("details")) ||
          (show === "none" && row.querySelector(".why")));
      row.hidden = !keeps;
      count += keeps ? 1 : 0;
    });
    output.textContent = table.dataset.count.replace("#", `${count}/${rows.length}`);
  }

  for (const button of head.querySelectorAll("[data-sort]")) {
    button.tabIndex = 0;
    button.setAttribute("role", "button");
    button.addEventListener("click", () => sort(button.dataset.sort, button));
    button.addEventListener("keydown", (event) => {
      if (event.key === "Enter" || event.key === " ") {
        event.preventDefault();
        sort(button.dataset.sort, button);
      }
    });
  }
  table.classList.add("can-sort");
  form.addEventListener("input", filter);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.hidden = false;
  filter();
}
