"""term add, list, edit, hide, show, remove, and terms --all."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Zhengdu = Callable[..., Any]


def own(zhengdu: Zhengdu) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = zhengdu("term", "list", "--format", "json").json["own_terms"]
    return found


def sources(zhengdu: Zhengdu, file: Path) -> dict[str, str]:
    terms = zhengdu("terms", file, "--all", "--format", "json").json["terms"]
    return {term["term"]: term["source"] for term in terms}


def test_a_term_of_one_s_own_is_used_in_every_report(zhengdu: Zhengdu, report_file: Path) -> None:
    ran = zhengdu("term", "add", "总基调", "--definition", "工作的方针。", "--alias", "基调")
    assert (ran.code, ran.out) == (0, "已添加词条：总基调\n")
    (term,) = own(zhengdu)
    assert (term["term"], term["aliases"], term["definition"]) == (
        "总基调",
        ["基调"],
        "工作的方针。",
    )
    assert sources(zhengdu, report_file)["稳中求进工作总基调"] == "dictionary"
    zhengdu("term", "add", "改造", "--definition", "修旧。")
    assert sources(zhengdu, report_file)["改造"] == "reader"


def test_the_reader_s_words_replace_the_dictionary_s(zhengdu: Zhengdu, report_file: Path) -> None:
    zhengdu("term", "add", "稳中求进", "--definition", "我的。")
    terms = zhengdu("terms", report_file, "--all", "--format", "json").json["terms"]
    (mine,) = [term for term in terms if term["source"] == "reader"]
    assert (mine["term"], mine["definition"]) == ("稳中求进工作总基调", "我的。")
    assert len(mine["occurrences"]) == 2


def test_without_all_only_the_report_s_own_terms_are_printed(
    zhengdu: Zhengdu, seed_path: Path
) -> None:
    zhengdu("term", "add", "高质量发展", "--definition", "我的。")
    terms = zhengdu("terms", seed_path, "--format", "json").json["terms"]
    assert {term["source"] for term in terms} == {"appendix"}


def test_edited_hidden_shown_removed(zhengdu: Zhengdu, report_file: Path) -> None:
    zhengdu("term", "add", "改造", "--definition", "修旧。", "--alias", "改建")
    zhengdu("term", "edit", "“改造”", "--definition", "翻新。", "--rename", "完成改造")
    (term,) = own(zhengdu)
    assert (term["term"], term["aliases"], term["definition"]) == ("完成改造", ["改建"], "翻新。")
    assert zhengdu("term", "hide", "完成改造", "稳中求进工作总基调").code == 0
    assert sources(zhengdu, report_file).keys().isdisjoint({"完成改造", "稳中求进工作总基调"})
    assert "已隐藏" in zhengdu("term", "list").out
    zhengdu("term", "show", "完成改造", "稳中求进工作总基调")
    assert {"完成改造", "稳中求进工作总基调"} <= sources(zhengdu, report_file).keys()
    assert zhengdu("term", "remove", "改建").err == "已删除词条：改建\n"
    assert own(zhengdu) == []
    assert "还没有自己的词条" in zhengdu("term", "list").err


def test_what_cannot_be_done_is_said(zhengdu: Zhengdu) -> None:
    zhengdu("term", "add", "改造", "--definition", "修旧。")
    for words, sentence in (
        (("add", "改造", "--definition", "又一次。"), "您已经解释过 改造"),
        (("add", "改", "--definition", "太短。"), "至少两个字"),
        (("add", "改建", "--definition", " "), "一段解释"),
        (("edit", "没有", "--definition", "x"), "没有名为 没有"),
        (("show", "没有"), "没有名为 没有"),
        (("remove", "没有"), "没有名为 没有"),
    ):
        ran = zhengdu("term", *words)
        assert ran.code == 2
        assert sentence in ran.err


def test_csv_has_a_row_for_each_term(zhengdu: Zhengdu) -> None:
    zhengdu("term", "add", "改造", "--definition", "修旧。", "--alias", "改建", "--alias", "翻建")
    lines = zhengdu("term", "list", "--format", "csv").out.splitlines()
    assert lines[0] == "term,aliases,definition,hidden,created,updated"
    assert lines[1].startswith("改造,改建；翻建,修旧。,False,")
