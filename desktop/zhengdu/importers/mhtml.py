"""Web archives (.mht, .mhtml): the page in them is read as a web page, its pictures are left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zhengdu.errors import FileDamaged

if TYPE_CHECKING:
    from email.message import Message
    from pathlib import Path

    from zhengdu.report.source import Source

HEAD = 4096
"""Bytes in which a page says how it is encoded."""


def read_mhtml(data: bytes, path: Path) -> Source:
    """The article of the page that a web archive holds.

    Raises:
        FileDamaged: no page is in it.
        NoTextInside: the page holds no prose.
        NotText: the page is no text.
    """
    from email import message_from_bytes

    from zhengdu.importers.html import read_html

    message = message_from_bytes(data.lstrip(b"\xef\xbb\xbf \t\r\n"))
    pages = [part for part in message.walk() if part.get_content_type() == "text/html"]
    contents = [(page, _content(page)) for page in pages]
    page, content = max(contents, key=_length, default=(message, b""))
    if not content.strip():
        raise FileDamaged(path=path, reason="no page is in the archive")
    source = read_html(_declared(page, content), path)
    address = str(page.get("Content-Location") or message.get("Snapshot-Content-Location") or "")
    if address.startswith(("http://", "https://")):
        source.hints.setdefault("url", address)
    return source


def _content(part: Message) -> bytes:
    content = part.get_payload(decode=True)
    return content if isinstance(content, bytes) else b""


def _length(page: tuple[Message, bytes]) -> int:
    return len(page[1])


def _declared(part: Message, content: bytes) -> bytes:
    """The page with the encoding that its part states, where it states none itself."""
    charset = part.get_content_charset()
    if charset is None or b"charset" in content[:HEAD].lower():
        return content
    return b'<meta charset="' + charset.encode("ascii", "ignore") + b'">' + content
