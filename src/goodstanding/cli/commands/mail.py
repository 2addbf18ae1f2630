"""`goodstanding mail FILE`: is this e-mail really Amazon's?"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from goodstanding.cli.options import Lang, Language

if TYPE_CHECKING:
    from goodstanding.jobs.mail import MailResult, MailVerdict

Paths = Annotated[list[Path], typer.Argument(help="Mails, mailboxes, saved pages, texts or folders of them; - reads the standard input.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON.")]


def command(paths: Paths, json: AsJson = False, lang: Lang = Language.EN) -> None:
    """Say whether an e-mail is really Amazon's, why, and what to do. Exit code 1 when one is suspicious or phishing."""
    from goodstanding.jobs.mail import judge_bytes, judge_files

    if paths == [Path("-")]:
        result = judge_bytes([sys.stdin.buffer.read()], lang.tongue)
    else:
        result = judge_files(paths, lang.tongue)
    typer.echo(as_json(result) if json else as_text(result, lang))
    if any(message.standing.value in ("suspicious", "phishing") for message in result.messages):
        raise typer.Exit(1)


def as_json(result: MailResult) -> str:
    """The result as JSON text."""
    import dataclasses
    import json

    return json.dumps(dataclasses.asdict(result), ensure_ascii=False, indent=2, default=str)


_WORDS = {
    Language.EN: {
        "from": "from",
        "subject": "subject",
        "date": "date",
        "why": "Why",
        "do": "What to do",
        "nothing": "nothing in the message tells either way",
    },
    Language.ZH: {
        "from": "发件人",
        "subject": "主题",
        "date": "日期",
        "why": "理由",
        "do": "该做什么",
        "nothing": "邮件中没有任何可据以判断的内容",
    },
}


def as_text(result: MailResult, lang: Language = Language.EN) -> str:
    """The result for people, one block a message, strongest reason first."""
    lines: list[str] = []
    for message in result.messages:
        lines += [*_block(message, _WORDS[lang]), ""]
    lines += [f"not read: {problem.reason}" for problem in result.problems]
    if result.duplicates:
        lines.append(f"{result.duplicates} more were there twice")
    return "\n".join(lines).rstrip()


def _block(message: MailVerdict, words: dict[str, str]) -> list[str]:
    from goodstanding.core.text import printable

    head = [f"{message.standing.value.upper().replace('_', ' ')}  {message.said}"]
    for name, value in (("from", message.sender), ("subject", message.subject), ("date", message.date)):
        if value:
            head.append(f"  {words[name]}: {printable(value)}")
    why = []
    for reason in message.reasons:
        where = f" [{reason.header}]" if reason.header else f" “{printable(reason.quote)}”" if reason.quote else ""
        why.append(f"  - {printable(reason.text)}{where}")
    steps = [f"  {number}. {step}" for number, step in enumerate(message.steps, 1)]
    return [*head, words["why"], *(why or [f"  - {words['nothing']}"]), words["do"], *steps]
