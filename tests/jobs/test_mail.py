"""The command `mail`: every message with its verdict, and no personal data in what is shown."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from goodstanding.cli.main import app
from goodstanding.core.errors import UnreadableInput
from goodstanding.jobs.mail import judge_bytes, judge_files
from goodstanding.notices.model import Standing

PHISHING = b"""From: Amazon Seller Support <support@arnazon-seller.example>
To: shop@example.com
Subject: Your account will be closed in 24 hours
Date: Mon, 16 Nov 2026 09:00:00 +0000

Dear seller, your account will be closed today. Confirm your password and your card number at once:
http://sellercentral.amazon.com.verify-login.example/ap/signin
"""
PLAIN = b"Your listing B0MADEUP01 was removed. Please send invoices within 72 hours.\n"


def test_a_mail_that_asks_for_a_password_is_phishing() -> None:
    [message] = judge_bytes([PHISHING]).messages
    assert message.standing is Standing.PHISHING
    assert any("password" in reason.text.lower() for reason in message.reasons)
    assert any("stop-spoofing@amazon.com" in step for step in message.steps)


def test_a_plain_text_without_headers_is_neither_genuine_nor_phishing() -> None:
    [message] = judge_bytes([PLAIN]).messages
    assert message.standing is Standing.NOT_PROVEN


def test_nothing_is_refused_with_a_reason(tmp_path: Path) -> None:
    with pytest.raises(UnreadableInput, match="empty"):
        judge_bytes([b""])
    with pytest.raises(UnreadableInput, match="there is no"):
        judge_files([tmp_path / "missing.eml"])


def test_the_command_says_it_by_its_exit_code_and_reads_the_standard_input(tmp_path: Path) -> None:
    path = tmp_path / "mail.eml"
    path.write_bytes(PHISHING)
    runner = CliRunner()
    shown = runner.invoke(app, ["mail", str(path)])
    assert shown.exit_code == 1
    assert shown.output.startswith("PHISHING")
    assert runner.invoke(app, ["mail", "-"], input=PLAIN).exit_code == 0
    [message] = json.loads(runner.invoke(app, ["mail", str(path), "--json"]).output)["messages"]
    assert message["standing"] == "phishing"


def test_the_explanation_speaks_chinese(tmp_path: Path) -> None:
    path = tmp_path / "mail.eml"
    path.write_bytes(PHISHING)
    shown = CliRunner().invoke(app, ["mail", str(path), "--lang", "zh"])
    assert "该做什么" in shown.output
    assert "What to do" not in shown.output
