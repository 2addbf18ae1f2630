"""HTML to text: what a person sees, nothing run, nothing fetched."""

from __future__ import annotations

from goodstanding.notices.intake.read import read, read_text
from goodstanding.notices.model import Span


def _body(html: str) -> str:
    (message,) = read_text(f"<html><body>{html}</body></html>").messages
    return message.text.text


def test_tables_become_lines_with_cells() -> None:
    table = "<table><tr><td>ASIN</td><td>B0ABCDEFGH</td></tr><tr><td>Deadline</td><td>7 days</td></tr></table>"
    assert _body(table) == "ASIN | B0ABCDEFGH\nDeadline | 7 days"


def test_tables_used_for_lay_out_leave_no_empty_cells() -> None:
    assert _body("<table><tr><td></td><td><table><tr><td>&nbsp;</td><td>Hello</td><td> </td></tr></table></td></tr></table>") == "Hello"


def test_scripts_styles_and_hidden_text_are_not_text() -> None:
    html = "<style>p{}</style><script>document.write('within 1 day')</script><p>Hello</p><div style='display: none'>within 2 days</div>"
    (message,) = read_text(f"<html><body>{html}</body></html>").messages
    assert message.text.text == "Hello"
    assert message.has_script
    assert [(trick.code, trick.words) for trick in message.text.tricks] == [("hidden", "within 2 days")]


def test_lists_paragraphs_and_breaks_keep_their_lines() -> None:
    assert _body("<p>Send:</p><ul><li>an invoice</li><li>a photo</li></ul>one<br>two<h2>Next</h2>steps") == (
        "Send:\n\n- an invoice\n- a photo\none\ntwo\n\nNext\n\nsteps"
    )


def test_entities_are_signs_and_spans_lead_back_to_the_source() -> None:
    source = "<html><body><p>Verk&auml;ufer: antworten Sie <b>innerhalb&nbsp;von</b> 7&#32;Tagen</p></body></html>"
    (message,) = read_text(source).messages
    assert message.text.text == "Verkäufer: antworten Sie innerhalb von 7 Tagen"
    at = message.text.text.index("innerhalb")
    back = message.text.original_span(Span(at, len(message.text.text)))
    assert back.of(message.text.original) == "innerhalb&nbsp;von</b> 7&#32;Tagen"


def test_links_keep_target_and_shown_words_and_their_place() -> None:
    html = "<p>Open <a href='https://evil.example/a?b=1&amp;c=2'>https://sellercentral.<b>amazon</b>.com</a> now.</p>"
    (message,) = read_text(f"<html>{html}</html>").messages
    (link,) = message.links
    assert link.target == "https://evil.example/a?b=1&c=2"
    assert link.shown == "https://sellercentral.amazon.com"
    assert message.text.text[link.start :].startswith("https://sellercentral")


def test_a_form_is_reported() -> None:
    (message,) = read_text("<html><form action='https://evil.example/login'>Password <input name=p></form></html>").messages
    assert message.form_targets == ("https://evil.example/login",)


def test_broken_mark_up_is_still_read() -> None:
    assert _body("<p>1 < 2 and <b>3</p><a href='x>never closed").startswith("1 < 2 and 3\n\n<a href='x>never closed")


def test_a_saved_page_names_its_subject_by_title() -> None:
    (message,) = read(b"<!DOCTYPE html><html><head><title>Your\n account</title></head><body>Hello</body></html>").messages
    assert message.subject == "Your account"
