"""Stores, policies and addresses in notices."""

from __future__ import annotations

import pytest

from goodstanding.notices.extract import places
from goodstanding.notices.extract.places import _policies


def test_stores_are_told_by_domain_host_and_country() -> None:
    text = "On Amazon.de and sellercentral.amazon.co.uk, and in the Amazon store in France; write to x@amazon.it or see notamazon.es"
    assert [each.value for each in places.stores(text.lower())] == ["DE", "UK", "FR"]


def test_a_look_alike_host_names_no_store() -> None:
    assert places.stores("https://amazon.de.verify.example/ and amazon.de-login.example") == ()


@pytest.mark.parametrize(
    ("text", "policy"),
    [
        ("in accordance with section 3 of Amazon's Business Solutions Agreement", "bsa_section_3"),
        ("gemäß Abschnitt 3 des Vertrags", "bsa_section_3"),
        ("conformément à la section 3 du contrat Business Solutions", "bsa_section_3"),
        ("de acuerdo con la sección 3 del contrato", "bsa_section_3"),
        ("ai sensi della sezione 3 del contratto", "bsa_section_3"),
        ("ビジネスソリューション契約の第3条に基づき", "bsa_section_3"),
        ("根据《商业解决方案协议》第 3 条", "bsa_section_3"),
        ("violates the Seller Code of Conduct", "seller_code_of_conduct"),
        ("Richtlinie zum Streckengeschäft (Dropshipping)", "drop_shipping"),
        ("the INFORM Consumers Act", "inform_act"),
        ("违反了知识产权政策", "intellectual_property"),
    ],
)
def test_a_cited_rule_is_named(text: str, policy: str) -> None:
    assert policy in [each.value for each in places.policies(text.lower())]


def test_every_rule_has_patterns_that_match_no_empty_text() -> None:
    for name, patterns in _policies():
        assert patterns.search("") is None, name


def test_mail_addresses_and_numbers_to_call_are_contacts() -> None:
    text = "Write to Appeals@Amazon.com. or call us at 0800 123 4567; order 114-1234567-7654321, tel. +49 30 1234567"
    assert [each.value for each in places.contacts(text)] == ["appeals@amazon.com", "0800 123 4567", "+49 30 1234567"]
