from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QTextBrowser,
    QToolButton,
    QWidget,
)

from zhengdu.annotations.note import Colour, Link, LinkKind, Style, Task, TaskState
from zhengdu.ui.panels.note_editor import NoteEditor

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from zhengdu.annotations.note import Annotation


def preview(markdown: str) -> str:
    return f"<p>{markdown}</p><img src='http://example.org/a.png'>"


@pytest.fixture
def editor(show: Callable[[NoteEditor], NoteEditor], note: Callable[..., Annotation]) -> NoteEditor:
    field = NoteEditor(preview)
    field.edit(note("a", "原有"))
    return show(field)


@pytest.fixture
def text(editor: NoteEditor) -> QPlainTextEdit:
    field = editor.findChild(QPlainTextEdit, "note_text")
    assert isinstance(field, QPlainTextEdit)
    editor.focus_text()
    return field


@pytest.fixture
def tags(editor: NoteEditor) -> QLineEdit:
    field = editor.findChild(QLineEdit, "note_tags")
    assert isinstance(field, QLineEdit)
    return field


def test_typing_is_sent_within_a_second(
    qtbot: QtBot, editor: NoteEditor, text: QPlainTextEdit
) -> None:
    with qtbot.waitSignal(editor.note_changed, timeout=2000) as changed:
        QTest.keyClicks(text, "abc")
    assert changed.args == ["a", "原有abc", "原有"]


@pytest.mark.parametrize("act", ["switch", "hide", "focus", "flush", "colour"])
def test_nothing_typed_is_lost(
    act: str,
    qtbot: QtBot,
    editor: NoteEditor,
    text: QPlainTextEdit,
    tags: QLineEdit,
    note: Callable[..., Annotation],
) -> None:
    data_button = editor.findChild(QToolButton, "note_colour_data")
    assert isinstance(data_button, QToolButton)
    QTest.keyClicks(text, "abc")
    acts: dict[str, Any] = {
        "switch": (editor.edit, note("b")), "hide": (editor.hide,), "focus": (tags.setFocus,),
        "flush": (editor.flush,), "colour": (data_button.click,),
    }  # fmt: skip
    with qtbot.waitSignal(editor.note_changed, timeout=200) as changed:
        acts[act][0](*acts[act][1:])
    assert changed.args == ["a", "原有abc", "原有"]


def test_a_note_left_alone_is_not_sent(
    qtbot: QtBot, editor: NoteEditor, note: Callable[..., Annotation]
) -> None:
    editor.edit(note("b", "一\r\n二"))
    with qtbot.assertNotEmitted(editor.note_changed), qtbot.assertNotEmitted(editor.tags_changed):
        editor.flush()
        editor.edit(note("a"))


def test_an_echo_of_older_typing_never_replaces_newer(
    qtbot: QtBot, editor: NoteEditor, text: QPlainTextEdit, note: Callable[..., Annotation]
) -> None:
    QTest.keyClicks(text, "1")
    editor.flush()
    QTest.keyClicks(text, "2")
    editor.flush()
    editor.edit(note("a", "原有1"))
    assert text.toPlainText() == "原有12"
    QTest.keyClicks(text, "3")
    editor.edit(note("a", "原有12"))
    assert text.toPlainText() == "原有123"


def test_undone_elsewhere_is_shown_here(
    qtbot: QtBot, editor: NoteEditor, text: QPlainTextEdit, note: Callable[..., Annotation]
) -> None:
    QTest.keyClicks(text, "1")
    editor.flush()
    editor.edit(note("a", "原有1"))
    editor.edit(note("a", "原有"))
    assert text.toPlainText() == "原有"
    with qtbot.assertNotEmitted(editor.note_changed):
        editor.flush()


@pytest.mark.parametrize(
    ("key", "modifier"),
    [
        (Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier),
    ],
)
def test_keys_that_end_send_first(
    qtbot: QtBot,
    editor: NoteEditor,
    text: QPlainTextEdit,
    key: Qt.Key,
    modifier: Qt.KeyboardModifier,
) -> None:
    QTest.keyClicks(text, "x")
    with qtbot.waitSignals([editor.note_changed, editor.closed], order="strict"):
        QTest.keyClick(text, key, modifier)
    assert editor.current_id() == ""


def test_escape_of_an_input_method_closes_nothing(
    qtbot: QtBot, editor: NoteEditor, text: QPlainTextEdit
) -> None:
    QApplication.sendEvent(text, QInputMethodEvent("zheng", []))
    with qtbot.assertNotEmitted(editor.closed):
        QTest.keyClick(text, Qt.Key.Key_Escape)
    committed = QInputMethodEvent("", [])
    committed.setCommitString("政")
    QApplication.sendEvent(text, committed)
    with qtbot.waitSignal(editor.closed):
        QTest.keyClick(text, Qt.Key.Key_Escape)
    assert text.toPlainText() == "原有政"


CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.mark.parametrize("name", ["note_tags", "task_lead", "task_due", "task_state", "note_star"])
@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_ctrl_enter_closes_from_every_field(
    qtbot: QtBot, editor: NoteEditor, note: Callable[..., Annotation], name: str, key: Qt.Key
) -> None:
    editor.edit(note("a", "原有", task=Task()))
    field = editor.findChild(QWidget, name)
    assert isinstance(field, QWidget)
    field.setFocus()
    with qtbot.waitSignal(editor.closed, timeout=0):
        QTest.keyClick(editor.windowHandle(), key, CONTROL)


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_ctrl_enter_closes_while_words_are_offered(
    qtbot: QtBot, editor: NoteEditor, note: Callable[..., Annotation]
) -> None:
    editor.edit(note("a", "原有", task=Task()))
    editor.set_choices((), ("教育局", "教育厅"))
    lead = editor.findChild(QLineEdit, "task_lead")
    assert isinstance(lead, QLineEdit)
    lead.setFocus()
    lead.insert("教育")
    lead.textEdited.emit(lead.text())
    words = QApplication.activePopupWidget()
    assert words is not None
    with qtbot.waitSignals([editor.task_changed, editor.closed], timeout=0, order="strict"):
        QTest.keyClick(words, Qt.Key.Key_Return, CONTROL)
    assert QApplication.activePopupWidget() is None


@pytest.mark.parametrize(
    ("typed", "expected"),
    [("经济 对比", ("经济", "对比")), ("#经济，#经济、民生", ("经济", "民生")), (" ", ())],
)
def test_tags(
    qtbot: QtBot, editor: NoteEditor, tags: QLineEdit, typed: str, expected: tuple[str, ...]
) -> None:
    tags.setText(typed)
    if expected:
        with qtbot.waitSignal(editor.tags_changed) as changed:
            QTest.keyClick(tags, Qt.Key.Key_Return)
        assert changed.args == ["a", expected]
    else:
        with qtbot.assertNotEmitted(editor.tags_changed):
            QTest.keyClick(tags, Qt.Key.Key_Return)


def test_colour(qtbot: QtBot, editor: NoteEditor) -> None:
    button = editor.findChild(QToolButton, "note_colour_task")
    assert isinstance(button, QToolButton)
    with qtbot.waitSignal(editor.colour_changed) as changed:
        button.click()
    assert changed.args == ["a", Colour.TASK]


def test_preview_follows_and_fetches_nothing(
    qtbot: QtBot, editor: NoteEditor, text: QPlainTextEdit
) -> None:
    button = editor.findChild(QToolButton, "note_preview_button")
    browser = editor.findChild(QTextBrowser, "note_preview")
    assert isinstance(button, QToolButton)
    assert isinstance(browser, QTextBrowser)
    button.click()
    assert "原有" in browser.toPlainText()
    QTest.keyClicks(text, "xyz")
    qtbot.waitUntil(lambda: "原有xyz" in browser.toPlainText())
    assert browser.loadResource(2, "http://example.org/a.png") is None


def test_the_keyboard_goes_past_the_preview_to_the_tags(
    editor: NoteEditor, text: QPlainTextEdit, tags: QLineEdit
) -> None:
    child(editor, QToolButton, "note_preview_button").click()
    QTest.keyClick(text, Qt.Key.Key_Tab)
    assert tags.hasFocus()
    text.setFocus()
    browser = child(editor, QTextBrowser, "note_preview")
    QTest.mouseClick(browser.viewport(), Qt.MouseButton.LeftButton)
    assert text.hasFocus()


def test_another_note_begins_without_a_preview(
    editor: NoteEditor, note: Callable[..., Annotation]
) -> None:
    button = child(editor, QToolButton, "note_preview_button")
    button.click()
    editor.edit(note("a", "原有的"))
    assert child(editor, QTextBrowser, "note_preview").isVisible()
    editor.edit(note("b"))
    assert not child(editor, QTextBrowser, "note_preview").isVisible()
    assert not button.isChecked()


def test_a_forgotten_note_is_sent_no_more(
    qtbot: QtBot, editor: NoteEditor, text: QPlainTextEdit
) -> None:
    QTest.keyClicks(text, "x")
    editor.forget()
    with qtbot.assertNotEmitted(editor.note_changed):
        editor.hide()


def test_the_quote_stands_above(editor: NoteEditor) -> None:
    label = editor.findChild(QLabel, "note_quote")
    assert isinstance(label, QLabel)
    assert label.text() == "稳中求进"


def child(editor: NoteEditor, kind: type[Any], name: str) -> Any:  # noqa: ANN401
    found = editor.findChild(kind, name)
    assert isinstance(found, kind)
    return found


@pytest.mark.parametrize(
    ("name", "signal", "args"),
    [
        ("note_style_strike", "style_changed", ["a", Style.STRIKE]),
        ("note_star", "star_changed", ["a", True]),
        ("note_task_button", "task_changed", ["a", Task()]),
        ("note_link_button", "link_wanted", ["a"]),
        ("note_delete_button", "delete_wanted", ["a"]),
    ],
)
def test_marks_are_asked_for(
    qtbot: QtBot, editor: NoteEditor, name: str, signal: str, args: list[object]
) -> None:
    with qtbot.waitSignal(getattr(editor, signal)) as asked:
        QTest.mouseClick(child(editor, QToolButton, name), Qt.MouseButton.LeftButton)
    assert asked.args == args


def test_a_task_is_sent_field_by_field(
    qtbot: QtBot, editor: NoteEditor, note: Callable[..., Annotation]
) -> None:
    editor.edit(note("b", task=Task("区发改局")))
    due = child(editor, QLineEdit, "task_due")
    due.setFocus()
    due.setText("6月")
    with qtbot.waitSignal(editor.task_changed) as sent:
        QTest.keyClick(due, Qt.Key.Key_Return)
    assert sent.args == ["b", Task("区发改局", "6月")]


def test_a_task_typed_and_not_sent_goes_with_the_next_note(
    qtbot: QtBot, editor: NoteEditor, note: Callable[..., Annotation]
) -> None:
    editor.edit(note("b", task=Task()))
    child(editor, QLineEdit, "task_lead").setText("区经信局")
    with qtbot.waitSignal(editor.task_changed) as sent:
        editor.edit(note("c"))
    assert sent.args == ["b", Task("区经信局")]
    assert not child(editor, QToolButton, "note_task_button").isChecked()


def test_an_undone_task_is_shown_as_it_is(
    editor: NoteEditor, note: Callable[..., Annotation]
) -> None:
    editor.edit(note("b", task=Task("甲", "乙", TaskState.DONE)))
    assert child(editor, QComboBox, "task_state").currentText() == "Done"
    editor.edit(note("b", task=None))
    assert not child(editor, QToolButton, "note_task_button").isChecked()


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_tags_used_before_are_offered_the_most_used_first(
    editor: NoteEditor, tags: QLineEdit
) -> None:
    editor.set_choices(("工业投资", "投资", "民生"), ())
    tags.setFocus()
    tags.setText("民生 投")
    tags.textEdited.emit(tags.text())
    words = next(w for w in QApplication.topLevelWidgets() if w.objectName() == "note_tags_words")
    assert isinstance(words, QListView)
    assert words.isVisible()
    shown = [words.model().index(row, 0).data() for row in range(words.model().rowCount())]
    assert shown == ["工业投资", "投资"]
    QTest.keyClick(words, Qt.Key.Key_Down)
    QTest.keyClick(words, Qt.Key.Key_Return)
    assert tags.text() == "民生 工业投资 "


def test_links_lead_away_and_can_be_removed(
    qtbot: QtBot, editor: NoteEditor, note: Callable[..., Annotation]
) -> None:
    link = Link(LinkKind.TERM, "放管服")
    editor.set_backlinks([("z", "那一条")])
    editor.edit(note("b", links=(link,)))
    for name, signal, args in (
        ("note_link_0", "link_activated", [link]),
        ("note_unlink_0", "link_removed", ["b", link]),
        ("note_backlink_0", "note_wanted", ["z"]),
    ):
        button = child(editor, QAbstractButton, name)
        with qtbot.waitSignal(getattr(editor, signal)) as asked:
            button.click()
        assert asked.args == args


@pytest.mark.parametrize("name", ["note_tags", "task_lead", "task_due"])
def test_whatever_is_typed_is_sent_within_a_second(
    qtbot: QtBot, editor: NoteEditor, note: Callable[..., Annotation], name: str
) -> None:
    editor.edit(note("b", task=Task()))
    field = child(editor, QLineEdit, name)
    field.setFocus()
    signal = editor.tags_changed if name == "note_tags" else editor.task_changed
    with qtbot.waitSignal(signal, timeout=2000) as sent:
        QTest.keyClicks(field, "x")
    wanted = {"note_tags": ("x",), "task_lead": Task("x"), "task_due": Task("", "x")}[name]
    assert sent.args == ["b", wanted]
    assert field.hasFocus()


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_an_open_list_of_words_stays_when_others_are_known(
    editor: NoteEditor, tags: QLineEdit
) -> None:
    editor.set_choices(("xa", "xb"), ())
    tags.setFocus()
    QTest.keyClicks(tags, "x")
    words = next(w for w in QApplication.topLevelWidgets() if w.objectName() == "note_tags_words")
    assert words.isVisible()
    editor.set_choices(("x", "xa", "xb"), ())
    assert words.isVisible()
    QTest.keyClick(words, Qt.Key.Key_Down)
    QTest.keyClick(words, Qt.Key.Key_Return)
    assert tags.text() == "xa "
