from __future__ import annotations

import pytest

from zhengdu.report.model import Metadata


@pytest.mark.parametrize(
    ("meta", "name"),
    [
        (Metadata(), "政府工作报告"),
        (Metadata(label="讲话稿"), "讲话稿"),
        (Metadata(label="来宾", place="来宾市", year=2023), "来宾市政府工作报告（回顾2023年）"),
        (
            Metadata(title="政府工作报告", place="曾都区", delivered="2021-11-08", year=2021),
            "曾都区政府工作报告（2021年）",
        ),
        (Metadata(title="2026年北京市政府工作报告", place="北京市"), "2026年北京市政府工作报告"),
        (Metadata(place="中国", year=2021), "政府工作报告（回顾2021年）"),
    ],
)
def test_a_report_is_called_by_what_is_known_of_it(meta: Metadata, name: str) -> None:
    assert meta.name == name
