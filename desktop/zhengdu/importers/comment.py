"""Comments of markup, in texts that were pages once."""

from __future__ import annotations


def without_comments(text: str) -> tuple[str, tuple[str, ...]]:
    """The text with each comment as its line breaks or a blank, and the comments.

    A search by pattern would begin again at each comment that does not end.
    """
    kept: list[str] = []
    comments: list[str] = []
    end = 0
    while (begin := text.find("<!--", end)) >= 0:
        close = text.find("-->", begin + 4)
        if close < 0:
            break
        comment = text[begin : close + 3]
        kept += [text[end:begin], "\n" * comment.count("\n") or " "]
        comments.append(comment)
        end = close + 3
    return "".join([*kept, text[end:]]), tuple(comments)
