from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from zhengdu.importers.reading import read_source
from zhengdu.text.normal import squeezed

if TYPE_CHECKING:
    from pathlib import Path

    from zhengdu.report.source import Source

BODY = [
    "政府工作报告",
    "——2023年1月5日在青山县第十八届人民代表大会第二次会议上",
    "县长　李明",
    "各位代表：",
    "现在，我代表县人民政府向大会报告工作，请予审议，并请各位政协委员和列席人员提出意见。",
    "一、去年工作回顾",
    "工业稳步增长。" + "全县规模以上工业企业运行良好，一批重点项目建成投产，" * 4 + "后劲增强。",
    "二、今年工作安排",
    "抓好农业生产。" + "落实粮食安全责任，建设高标准农田，推广优良品种，" * 4 + "确保丰收。",
    "谢谢大家！",
]
FRAME = """<!DOCTYPE html><html><head><meta charset="{charset}"><title>青山县</title>
<meta name="ArticleTitle" content="政府工作报告"><meta name="PubDate" content="2023-01-12 09:30">
<meta name="ContentSource" content="县政府办公室"><script>document.write("<p>脚本</p>")</script>
<style>p {{color: red}}</style></head><body>
<div class="top"><ul><li><a href="/">首页</a></li><li><a href="/zw">政务公开</a></li></ul></div>
<div>当前位置：<a>首页</a> &gt; <a>政府工作报告</a></div>
<div id="article">{article}</div>
<div class="more"><h3>相关链接</h3><a href="/2021">青山县2021年政府工作报告</a></div>
<div class="foot"><p>主办：青山县人民政府　京ICP备00000000号</p></div></body></html>"""


def read(folder: Path, article: str, charset: str = "utf-8", encoding: str = "utf-8") -> Source:
    path = folder / "saved page"
    path.write_bytes(FRAME.format(charset=charset, article=article).encode(encoding))
    return read_source(path)


@pytest.mark.parametrize(
    "article",
    [
        "".join(f"<p style='text-indent:2em'>　　{line}</p>\n" for line in BODY),
        "<br>\n　　".join(BODY),
        "<br/><br/>".join(f"<span>{line}</span>" for line in BODY),
        "".join(f"<div><font size=4>{line}</font></div>" for line in BODY),
        "<table><tr><td>" + "".join(f"<p>{line}</p>" for line in BODY) + "</td></tr></table>",
    ],
    ids=["p", "br", "br br span", "div font", "layout table"],
)
def test_the_article_and_nothing_else(tmp_path: Path, article: str) -> None:
    source = read(tmp_path, article)
    assert [p.text for p in source.paragraphs] == BODY
    assert source.format == "html"


def test_what_stands_around_is_set_aside(tmp_path: Path) -> None:
    source = read(tmp_path, "<br>".join(BODY))
    aside = {a.text: a for a in source.set_aside}
    assert {"首页", "政务公开", "相关链接", "青山县2021年政府工作报告"} <= set(aside)
    assert aside["首页"].after == -1
    assert aside["相关链接"].after == len(BODY) - 1
    assert {a.reason for a in source.set_aside} == {"chrome"}


def test_what_the_page_says_of_itself(tmp_path: Path) -> None:
    hints = read(tmp_path, "<br>".join(BODY)).hints
    assert hints == {
        "title": "政府工作报告",
        "published": "2023-01-12 09:30",
        "source": "县政府办公室",
    }


def test_a_page_declared_as_gb2312(tmp_path: Path) -> None:
    article = "<br>".join([*BODY, "氵厥水河流域治理有力推进，朱镕基同志曾来调研，群众满意。"])
    source = read(tmp_path, article, "gb2312", "gb18030")
    assert [p.text for p in source.paragraphs][:-1] == BODY
    assert source.encoding == "gb18030"


def test_a_wrong_declaration_is_not_believed(tmp_path: Path) -> None:
    source = read(tmp_path, "<br>".join(BODY), "gb2312", "utf-8")
    assert [p.text for p in source.paragraphs] == BODY


def test_bold_and_headings(tmp_path: Path) -> None:
    article = "".join(f"<p>{line}</p>" for line in BODY[:5])
    article += f"<h2>{BODY[5]}</h2><p><b>工业稳步增长。</b>{BODY[6]}</p><p>谢谢大家！</p>"
    paragraphs = read(tmp_path, article).paragraphs
    assert paragraphs[5].heading_level == 2
    assert [run.of(paragraphs[6].text) for run in paragraphs[6].bold] == ["工业稳步增长。"]


def test_a_table_of_figures(tmp_path: Path) -> None:
    article = "<br>".join(BODY[:-1])
    article += "<table><tr><th>指标</th><th>2022年</th></tr>"
    article += "<tr><td>粮食</td><td>5万吨</td></tr></table>" + BODY[-1]
    rows = [p.text for p in read(tmp_path, article).paragraphs if p.table]
    assert rows == ["指标\t2022年", "粮食\t5万吨"]


def test_no_character_of_a_page_is_lost(tmp_path: Path) -> None:
    source = read(tmp_path, "<br>".join(BODY))
    kept = "".join(p.text for p in source.paragraphs) + "".join(a.text for a in source.set_aside)
    shown = "首页政务公开当前位置：首页>政府工作报告" + "".join(BODY)
    shown += "相关链接青山县2021年政府工作报告主办：青山县人民政府京ICP备00000000号"
    assert sorted(squeezed(kept)) == sorted(squeezed(shown))


def test_very_deep_nesting_does_no_harm(tmp_path: Path) -> None:
    article = "<div>" * 300 + "<br>".join(BODY) + "</div>" * 300
    source = read(tmp_path, article)
    assert source.paragraphs
