#!/usr/bin/env bash
# A class in parts, by GNU parallel, compared with the same class in one go. Enters: a folder of students' folders, the lab's
# catalogue, a folder for what is made. Leaves: whole.csv and parts.csv there, which are the same.
#
#     examples/scale/parallel.sh examples/class/rendus questions.toml /tmp/scale
#
# TPREPORT names the program, JOBS how many run at once, PART how many reports each takes.
set -euo pipefail
folder=$1 catalogue=$2 out=$3
tool=${TPREPORT:-tpreport}
mkdir -p "$out"
rm -f "$out"/part.*.jsonl

# Sorted by nothing: the order of files and parts makes no difference. A name may hold anything but a line's end.
find "$folder" -type f \( -iname '*.md' -o -iname '*.markdown' -o -iname '*.docx' -o -iname '*.pdf' -o -iname '*.zip' -o -iname '*.ipynb' \) > "$out/files.txt"

# A part with findings ends with 1, one with files that aren't Markdown with 2: the table tells of both. A part that died wrote less
# than a whole line at its end, which `class` refuses.
parallel --pipe --recend '\n' -N "${PART:-100}" -j "${JOBS:-2}" \
    "$tool check --catalogue '$catalogue' --files-from - --output-format jsonl -q > '$out'/part.{#}.jsonl 2>/dev/null || [ \$? -le 2 ]" \
    < "$out/files.txt"

"$tool" class --from "$out"/part.*.jsonl --catalogue "$catalogue" --csv "$out/parts.csv" --json "$out/parts.json" --force -q > "$out/parts.txt"
"$tool" class "$folder" --catalogue "$catalogue" --csv "$out/whole.csv" --json "$out/whole.json" --force -q > "$out/whole.txt"
cmp "$out/parts.csv" "$out/whole.csv"
cmp "$out/parts.json" "$out/whole.json"
echo "$(wc -l < "$out/files.txt") files in $(ls "$out"/part.*.jsonl | wc -l) parts: the same table"
