"""What the list of notes asks for is carried out here: on one note or many, one step each."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from collections.abc import Callable

    from zhengdu.ui.note_room import NoteRoom

    Ids = tuple[str, ...]

_BETWEEN = re.compile(r"[\s,，、;；]+")


class NoteListActs(QObject):
    """Knows for each act of the list's menu who does it."""

    def __init__(self, room: NoteRoom, export: Callable[[Ids], None], parent: QObject) -> None:
        super().__init__(parent)
        self._acts = room.acts
        self._prompts = room.prompts
        notes, acts, view = room.notes, room.acts, room.view
        reattaching = view.reattaching
        self._doing: dict[str, Callable[[Ids, Any], object]] = {
            "edit": lambda ids, _: view.edit(ids[0]),
            "delete": lambda ids, _: view.delete(ids),
            "star": lambda ids, on: acts.star(ids, starred=on),
            "colour": acts.recolour,
            "style": acts.restyle,
            "tag": lambda ids, tag: acts.add_tags(ids, (tag,)),
            "untag": acts.remove_tag,
            "new_tag": self._ask_tags,
            "task": lambda ids, _: acts.make_tasks(ids),
            "state": acts.set_state,
            "export": lambda ids, _: export(ids),
            "accept": lambda ids, _: notes.accept(ids[0]),
            "attach": lambda ids, _: reattaching.attach(ids[0]),
            "candidate": lambda ids, number: reattaching.show_candidate(ids[0], number),
        }
        room.window.annotations.act_requested.connect(self._on_act)

    def _on_act(self, name: str, ids: Ids, value: object) -> None:
        self._doing[name](ids, value)

    def _ask_tags(self, ids: Ids, _value: object) -> None:
        self._prompts.ask_text(
            self.tr("Add Tags"), self.tr("Tags, with spaces between"), "", partial(self._tag, ids)
        )

    def _tag(self, ids: Ids, typed: str) -> None:
        words = (word.lstrip("#＃") for word in _BETWEEN.split(typed))
        self._acts.add_tags(ids, tuple(dict.fromkeys(word for word in words if word)))
