"""Large XML element by element: children in order, with the number of their parent, and emptied behind us."""

from __future__ import annotations

import io

import pytest
from lxml import etree

from goodstanding.core.errors import UnreadableInput
from goodstanding.sources.reading.xmlsafe import children_of, line_of, local_name

STATEMENTS = b"""<D xmlns="urn:x"><M>
<S><Id>1</Id><N><S>inner</S></N></S>
<O/>
<S/>
<S><N/></S></M></D>"""


def test_children_come_with_the_number_of_their_parent() -> None:
    found = [(number, local_name(each), line_of(each)) for number, each in children_of(io.BytesIO(STATEMENTS), "S")]
    assert found == [(1, "Id", 2), (1, "N", 2), (3, "N", 5)]


def test_a_child_is_complete_when_it_comes_and_emptied_after() -> None:
    seen: list[etree._Element] = []
    for _, each in children_of(io.BytesIO(STATEMENTS), "S"):
        assert not seen or len(seen[-1]) == 0
        seen.append(each)
        if local_name(each) == "N" and len(seen) == 2:
            assert [child.text for child in each] == ["inner"]


def test_what_comes_before_a_fault_is_given_and_then_the_fault() -> None:
    found = children_of(io.BytesIO(b"<D><S><A/><B></S></D>"), "S")
    assert local_name(next(found)[1]) == "A"
    with pytest.raises(UnreadableInput, match="line 1"):
        list(found)


def test_a_document_type_is_refused_before_anything_is_given() -> None:
    with pytest.raises(UnreadableInput, match="document type"):
        next(children_of(io.BytesIO(b"<!DOCTYPE D [<!ENTITY x 'y'>]><D><S><A>&x;</A></S></D>"), "S"))
