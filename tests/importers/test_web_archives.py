from __future__ import annotations

from email.mime.image import MIMEImage
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText
from pathlib import Path

import pytest

from zhengdu.errors import FileDamaged, ImportFailed, NoTextInside
from zhengdu.importers.reading import source_of

BODY = (
    "<h1>政府工作报告</h1><p>各位代表：</p><p>过去一年，全县上下团结一心，经济社会发展取得新的进展。</p>"
    "<p>今年要统筹发展和安全，努力完成全年目标任务，不断提高人民生活水平。</p>"
)


def archive(
    page: str, charset: str = "utf-8", address: str = "http://example.gov.cn/a.html"
) -> bytes:
    whole = MIMEMultipart("related", type="text/html")
    whole["From"] = "<Saved by Blink>"
    whole["Snapshot-Content-Location"] = address
    advertisement = MIMEText("<p>广告</p>", "html", charset)
    main = MIMEText(page, "html", charset)
    main["Content-Location"] = address
    whole.attach(main)
    whole.attach(MIMEImage(b"\x89PNG\r\n\x1a\n", "png"))
    whole.attach(advertisement)
    return whole.as_bytes()


@pytest.mark.parametrize("charset", ["utf-8", "gb2312"])
@pytest.mark.parametrize("name", ["报告.mht", "报告.mhtml", "报告.doc", "报告"])
def test_the_page_is_read_as_a_page(charset: str, name: str) -> None:
    source = source_of(archive(f"<html><body>{BODY}</body></html>", charset), Path(name))
    assert source.format == "html"
    assert [p.text for p in source.paragraphs][:2] == ["政府工作报告", "各位代表："]
    assert source.hints["url"] == "http://example.gov.cn/a.html"


def test_windows_line_ends() -> None:
    data = archive(f"<html><body>{BODY}</body></html>").replace(b"\n", b"\r\n")
    assert source_of(data, Path("a.mht")).paragraphs[0].text == "政府工作报告"


def test_an_archive_without_a_page() -> None:
    data = (
        b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x\n\nnothing\n--x--\n"
    )
    with pytest.raises(FileDamaged):
        source_of(data, Path("a.mht"))
    with pytest.raises(NoTextInside):
        source_of(archive("<html><body><img src=a.png></body></html>"), Path("a.mht"))


@pytest.mark.parametrize("cut", range(50, 1200, 50))
def test_a_cut_archive_gives_text_or_a_sentence(cut: int) -> None:
    try:
        source_of(archive(f"<html><body>{BODY}</body></html>")[:cut], Path("a.mht"))
    except ImportFailed:
        return


def test_a_text_that_begins_like_a_letter_is_a_text() -> None:
    text = "来源: 某县人民政府\nTitle: 报告\n\n各位代表：\n过去一年各项工作取得新的进展。"
    assert source_of(text.encode(), Path("a.txt")).format == "text"
