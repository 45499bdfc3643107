"""Web addresses are fetched from a server on this machine."""

from __future__ import annotations

import gzip
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING

import pytest

from zhengdu.errors import AddressUnusable, FetchFailed, NoTextInside, TooLarge
from zhengdu.services import fetching, opening
from zhengdu.services.bulk import import_all

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from zhengdu.services.workspace import Workspace

PAGE = (
    "<html><head><meta charset=gb2312></head><body><h1>某县政府工作报告</h1><p>各位代表：</p>"
    "<p>过去一年，全县上下团结一心，经济社会发展取得新的进展，人民生活持续改善。</p></body></html>"
).encode("gb2312")
TEXT = "某县政府工作报告\n各位代表：\n过去一年，各项工作取得新的进展。\n".encode()


class Site(BaseHTTPRequestHandler):
    """A site with a report and with everything that goes wrong."""

    waiting = threading.Event()

    def do_GET(self) -> None:
        path = self.path.partition("?")[0]
        if path in ("/report.html", "/%E6%8A%A5%E5%91%8A.html"):
            self._send(PAGE)
        elif path == "/packed":
            self._send(gzip.compress(PAGE), ("Content-Encoding", "gzip"))
        elif path == "/bomb":
            bomb = gzip.compress(bytes(fetching.LIMIT_MB * 1_000_000 + 9), 1)
            self._send(bomb, ("Content-Encoding", "gzip"))
        elif path == "/plain":
            self._send(TEXT, kind="text/plain")
        elif path == "/picture":
            self._send(b"<html><body><img src=a></body></html>")
        elif path in ELSEWHERE:
            self._send(b"", ("Location", ELSEWHERE[path]), code=302)
        elif path == "/endless":
            self._send_without_end()
        elif path == "/silent":
            self.waiting.wait(20)
        else:
            self._send(b"nothing", code=404)

    def _send(
        self, data: bytes, *headers: tuple[str, str], code: int = 200, kind: str = "text/html"
    ) -> None:
        self.send_response(code)
        self.send_header("Content-Type", kind)
        for name, value in headers:
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(data)

    def _send_without_end(self) -> None:
        self.send_response(200)
        self.end_headers()
        try:
            while True:
                self.wfile.write(bytes(1_000_000))
        except OSError:
            self.close_connection = True

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


ELSEWHERE = {
    "/moved": "/report.html",
    "/circle": "/circle",
    "/file": "file:///etc/hostname",
    "/ftp": "ftp://127.0.0.1/report.txt",
}


@pytest.fixture
def site(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """The address of the site, with no proxy in between."""
    monkeypatch.setenv("no_proxy", "*")
    server = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    Site.waiting.clear()
    thread = threading.Thread(target=server.serve_forever, args=(0.02,))
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    Site.waiting.set()
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("/report.html", "report.html"),
        ("/报告.html?id=一#top", "报告.html"),
        ("/moved", "report.html"),
        ("/packed", "packed.html"),
        ("/plain", "plain.txt"),
    ],
)
def test_what_is_at_an_address_becomes_a_file(
    site: str, tmp_path: Path, path: str, name: str
) -> None:
    file = fetching.fetch(site + path, tmp_path)
    assert file == tmp_path / name
    assert file.read_bytes() in (PAGE, TEXT)


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("/nothing", "HTTP 404"),
        ("/circle", "it leads elsewhere without end"),
        ("/file", ""),
        ("/ftp", ""),
        ("/silent", "no answer in time"),
    ],
)
def test_an_address_that_gives_nothing(site: str, tmp_path: Path, path: str, reason: str) -> None:
    with pytest.raises(FetchFailed) as failed:
        fetching.fetch(site + path, tmp_path, seconds=0.5)
    assert failed.value.data["reason"] == reason or not reason
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("path", ["/endless", "/bomb"])
def test_an_answer_larger_than_any_report(site: str, tmp_path: Path, path: str) -> None:
    with pytest.raises(TooLarge):
        fetching.fetch(site + path, tmp_path)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "address", ["file:///etc/hostname", "ftp://example.org/a", "data://x", "http://", "http://[1/"]
)
def test_addresses_of_other_kinds(tmp_path: Path, address: str) -> None:
    assert fetching.is_address(address)
    with pytest.raises(AddressUnusable):
        fetching.fetch(address, tmp_path)


@pytest.mark.parametrize("name", ["报告.txt", "C:\\报告.txt", "/tmp/http.txt", "abcdef", ""])
def test_file_names_are_no_addresses(name: str) -> None:
    assert not fetching.is_address(name)


def test_nobody_answers(site: str, tmp_path: Path) -> None:
    with pytest.raises(FetchFailed) as failed:
        fetching.fetch("http://127.0.0.1:9/", tmp_path)
    assert failed.value.data["reason"] == "the connection was refused"


def test_a_report_from_an_address(site: str) -> None:
    source, report = opening.read_address(site + "/report.html")
    assert source.hints["url"] == site + "/report.html"
    assert "经济社会发展取得新的进展" in report.text
    with pytest.raises(NoTextInside) as failed:
        opening.read_address(site + "/picture")
    assert failed.value.data["path"] == site + "/picture"


def test_an_address_is_imported_like_a_file(workspace: Workspace, site: str) -> None:
    good, bad = import_all(workspace, [site + "/report.html", site + "/nothing"])
    assert good.stored is not None
    assert good.stored.path == site + "/report.html"
    assert isinstance(bad.error, FetchFailed)
