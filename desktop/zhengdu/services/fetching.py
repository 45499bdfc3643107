"""A report from a web address, fetched once because the user asked for it."""

from __future__ import annotations

import re
import time
from typing import TYPE_CHECKING
from urllib.parse import quote, unquote, urlsplit, urlunsplit

from zhengdu import __version__
from zhengdu.errors import AddressUnusable, FetchFailed, TooLarge

if TYPE_CHECKING:
    from http.client import HTTPResponse
    from pathlib import Path
    from urllib.request import OpenerDirector, Request

SECONDS = 15.0
"""How long a server may be silent."""
ALTOGETHER = 60.0
"""Seconds after which a slow answer is given up."""
LIMIT_MB = 20
REDIRECTIONS = 5
_SCHEMES = ("http", "https")
_ADDRESS = re.compile(r"(?i)^[a-z][a-z0-9+.-]+://")
_SUFFIXES = {
    "text/html": ".html", "application/xhtml+xml": ".html", "text/plain": ".txt",
    "text/markdown": ".md", "application/pdf": ".pdf", "application/msword": ".doc",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
}  # fmt: skip
_CHUNK = 65536


def is_address(name: str) -> bool:
    """Whether a name given by the user is an address, if only of a kind that is not fetched."""
    return bool(_ADDRESS.match(name))


def fetch(address: str, folder: Path, seconds: float = SECONDS) -> Path:
    """Fetch what is at a web address into a new file of a folder.

    Raises:
        AddressUnusable: it is none of http or https.
        FetchFailed: the server does not answer, or with an error.
        TooLarge: it answers with more than LIMIT_MB.
    """
    import http.client
    import ssl
    from urllib.error import HTTPError, URLError

    wire = _on_the_wire(address)
    try:
        with _opener().open(_request(wire), timeout=seconds) as response:
            file = folder / _file_name(response.url, response.headers.get_content_type())
            file.write_bytes(_body(response, address))
    except HTTPError as error:
        error.close()
        reason = "it leads elsewhere without end" if error.code in range(300, 400) else ""
        raise FetchFailed(path=address, reason=reason or f"HTTP {error.code}") from error
    except URLError as error:
        raise FetchFailed(path=address, reason=_reason(error.reason)) from error
    except (OSError, http.client.HTTPException, ssl.SSLError, ValueError) as error:
        raise FetchFailed(path=address, reason=_reason(error)) from error
    return file


def _on_the_wire(address: str) -> str:
    """The address in ASCII: a Chinese host in its DNS form, other characters escaped."""
    try:
        parts = urlsplit(address.strip())
        host = (parts.hostname or "").encode("idna").decode("ascii")
        port = f":{parts.port}" if parts.port else ""
    except (ValueError, UnicodeError) as error:
        raise AddressUnusable(path=address) from error
    if parts.scheme.lower() not in _SCHEMES or not host:
        raise AddressUnusable(path=address)
    host = f"[{host}]" if ":" in host else host
    path = quote(parts.path or "/", safe="/%:@!$&'()*+,;=~-._")
    query = quote(parts.query, safe="/%:@!$&'()*+,;=~-._?")
    return urlunsplit((parts.scheme.lower(), host + port, path, query, ""))


def _opener() -> OpenerDirector:
    """Something that opens http and https and nothing else, wherever it is led."""
    from urllib import request

    class Redirections(request.HTTPRedirectHandler):
        max_redirections = REDIRECTIONS
        max_repeats = REDIRECTIONS

    opener = request.OpenerDirector()
    for handler in (
        request.ProxyHandler(), request.HTTPHandler(), request.HTTPSHandler(), Redirections(),
        request.HTTPDefaultErrorHandler(), request.HTTPErrorProcessor(), request.UnknownHandler(),
    ):  # fmt: skip
        opener.add_handler(handler)
    return opener


def _request(wire: str) -> Request:
    from urllib.request import Request

    headers = {
        "User-Agent": f"Mozilla/5.0 (compatible; zhengdu/{__version__})",
        "Accept": "text/html,application/xhtml+xml,application/pdf,*/*;q=0.8",
        "Accept-Language": "zh-CN,zh;q=0.9",
        "Accept-Encoding": "identity",
    }
    return Request(wire, headers=headers)


def _body(response: HTTPResponse, address: str) -> bytes:
    """What the server sends, no more than LIMIT_MB and no longer than ALTOGETHER."""
    end = time.monotonic() + ALTOGETHER
    parts: list[bytes] = []
    size = 0
    while part := response.read1(_CHUNK):
        size += len(part)
        if size > LIMIT_MB * 1_000_000:
            raise TooLarge(path=address, size_mb=size // 1_000_000 + 1, limit_mb=LIMIT_MB)
        if time.monotonic() > end:
            raise TimeoutError
        parts.append(part)
    return _unpacked(b"".join(parts), response.headers.get("Content-Encoding", ""), address)


def _unpacked(data: bytes, encoding: str, address: str) -> bytes:
    """Some servers compress whatever they are asked; a bomb is cut at LIMIT_MB."""
    import zlib

    if encoding.lower() not in ("gzip", "x-gzip"):
        return data
    try:
        packed = zlib.decompressobj(wbits=31)
        plain = packed.decompress(data, LIMIT_MB * 1_000_000)
    except zlib.error as error:
        raise FetchFailed(path=address, reason="the connection was broken") from error
    if packed.unconsumed_tail:
        raise TooLarge(path=address, size_mb=LIMIT_MB + 1, limit_mb=LIMIT_MB)
    return plain


def _file_name(address: str, content_type: str) -> str:
    last = unquote(urlsplit(address).path.rstrip("/").rpartition("/")[2])
    stem, dot, suffix = re.sub(r"[\x00-\x1f/\\:*?\"<>|]", "_", last).rpartition(".")
    known = _SUFFIXES.get(content_type)
    name = (stem if dot else suffix)[:60] or urlsplit(address).hostname or "page"
    return name + (known or (f".{suffix[:8]}" if dot else ".html"))


def _reason(error: object) -> str:
    import socket
    import ssl

    if isinstance(error, TimeoutError):
        return "no answer in time"
    if isinstance(error, socket.gaierror):
        return "the server is not known"
    if isinstance(error, ConnectionRefusedError):
        return "the connection was refused"
    if isinstance(error, ssl.SSLError):
        return "the connection is not safe"
    return "the connection was broken"
