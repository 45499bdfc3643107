"""Notes as one web page that needs nothing else: to be read in a browser, and printed."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from zhengdu.annotations.paint import EDGES, FILLS
from zhengdu.export.headings import lowered_html
from zhengdu.export.markdown import pieces
from zhengdu.export.preview import SCHEMES, SafeReader

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zhengdu.export.material import Choice, Material
    from zhengdu.export.piece import Piece

LINKED = SCHEMES | {"zhengdu"}

POLICY = "default-src 'none'; style-src 'unsafe-inline'"
"""No script runs and nothing is fetched, whatever the page may say."""

STYLE = """
:root { color-scheme: light; }
body { margin: 0 auto; padding: 3rem 1.5rem 5rem; max-width: 42em; background: #fff; color: #222;
  font: 17px/1.75 "Source Han Serif SC", "Noto Serif CJK SC", "Songti SC", SimSun, serif;
  line-break: strict; overflow-wrap: anywhere; text-spacing-trim: normal; }
h1, h2, h3, h4, h5, h6, th, strong { font-weight: 600;
  font-family: "Source Han Sans SC", "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", SimHei,
  sans-serif; }
h1 { font-size: 1.5rem; line-height: 1.4; margin: 0 0 2rem; }
h2 { font-size: 1.25rem; margin: 2.5rem 0 1rem; padding-bottom: .3rem;
  border-bottom: 1px solid #ddd; }
h3 { font-size: 1.1rem; margin: 2rem 0 .8rem; }
h4, h5, h6 { font-size: 1rem; margin: 1.5rem 0 .6rem; }
p, ul, ol { margin: .5rem 0; }
a { color: #2f5f95; text-decoration: none; }
a:hover { text-decoration: underline; }
code, pre { font-family: "Noto Sans Mono CJK SC", Consolas, monospace; font-size: .9em; }
pre { background: #f6f6f4; padding: .6rem .9rem; white-space: pre-wrap; }
blockquote { margin: .5rem 0; padding: .1rem 1rem; border-left: 3px solid #ccc; color: #444; }
table { width: 100%; border-collapse: collapse; font-size: .88rem; line-height: 1.5;
  margin: 1rem 0; }
th, td { border: 1px solid #ccc; padding: .35rem .5rem; text-align: left; vertical-align: top; }
th { background: #f3f3f1; white-space: nowrap; }
td { min-width: 3em; }
.note { margin: 1.2rem 0 1.6rem; }
.note > blockquote:first-child { border-left: 4px solid var(--mark); color: #222;
  background: var(--fill);
  font-family: "Noto Serif CJK SC", "STKaiti", KaiTi, serif; }
.note > blockquote:first-child + p { color: #5c5c5c; font-size: .82rem; margin: .3rem 0 .5rem; }
.note > blockquote:first-child + p strong { color: #222; background: var(--fill);
  padding: 0 .3em; border-radius: 2px; }
.note.underline > blockquote:first-child, .note.strike > blockquote:first-child {
  background: none; }
.note.underline > blockquote:first-child p { text-decoration: underline;
  text-decoration-color: var(--mark); text-underline-offset: .25em; }
.note.strike > blockquote:first-child p { text-decoration: line-through;
  text-decoration-color: var(--mark); }
footer { margin-top: 4rem; color: #6b6b6b; font-size: .8rem; }
@page { size: A4; margin: 22mm 20mm; }
@media print {
  body { padding: 0; max-width: none; font-size: 10.5pt; line-height: 1.6; }
  h1 { font-size: 17pt; } h2 { font-size: 13.5pt; } h3 { font-size: 12pt; }
  h1, h2, h3, h4, h5, h6 { break-after: avoid; }
  .note, tr, blockquote { break-inside: avoid; }
  thead { display: table-header-group; }
  a { color: inherit; }
  .note { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
"""
COLOURS = "".join(
    f".note.{colour} {{ --mark: {EDGES[colour]}; --fill: {FILLS[colour]}88; }}\n"
    for colour in EDGES
)
"""Half transparent, so that pages of quotations stay quiet."""


def notes_page(material: Material, choice: Choice) -> str:
    """A report's notes as an HTML file."""
    name, title = material.say("Reading notes"), material.title
    language = material.language.replace("_", "-")
    body = "\n".join(_parts(material, choice))
    return f"""<!DOCTYPE html>
<html lang="{escape(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{escape(f"{title} · {name}" if title else name)}</title>
<style>{STYLE}{COLOURS}</style>
</head>
<body>
{body}
<footer>{escape(_made(material))}</footer>
</body>
</html>
"""


def piece_html(piece: Piece, reader: SafeReader) -> str:
    """A piece as HTML; whatever the reader's words are, the text before them is read."""
    html = reader.html(piece.text, is_own=True)
    words = lowered_html(reader.html(piece.words), piece.level) if piece.words else ""
    return f"{html}\n{words}" if words else html


def _parts(material: Material, choice: Choice) -> Iterator[str]:
    reader = SafeReader(LINKED)
    for piece in pieces(material, choice):
        html = piece_html(piece, reader)
        yield f'<article class="{_classes(piece)}">\n{html}\n</article>' if piece.classes else html


def _classes(piece: Piece) -> str:
    return escape(" ".join(("note", *piece.classes)))


def _made(material: Material) -> str:
    meta = material.report.meta
    count = material.say("{count} notes").format(count=len(material.notes))
    facts = (meta.place, meta.delivered, count, material.exported[:10])
    return " · ".join(fact for fact in facts if fact)
