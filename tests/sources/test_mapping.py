"""Tables that only the seller knows: what `--map` says, what it may not say, and what is read by it."""

from __future__ import annotations

import pickle
from collections.abc import Sequence
from decimal import Decimal

import pytest

from goodstanding.core.errors import UsageError
from goodstanding.core.problem import ProblemKind
from goodstanding.sources.mapping import RememberedMappings, example, fingerprint, parse_mapping
from goodstanding.sources.recognise import all_reports
from tests.sources.documents import Read, read, table

BANK = ("Buchungstag", "Valuta", "Empfänger", "Verwendungszweck", "Betrag", "Währung")
MAP = "bank_line:booked_on=Buchungstag,value_on=Valuta,counterparty=Empfänger,text=Verwendungszweck,amount=Betrag,currency=Währung"
DEFERRED = ("Date/time", "Type", "Order ID", "Amount, net", "Reason", "Matures", "Store")


def _read(text: str, mapping: str, header: Sequence[str], charset: str = "utf-8-sig") -> Read:
    mapped = parse_mapping(mapping, header)
    return read(text.encode(charset), mapped=RememberedMappings({mapped.fingerprint: mapped}).report_for)


def test_a_bank_statement_with_comma_decimals_and_dotted_days_is_read_by_its_mapping() -> None:
    text = table(
        BANK,
        ("16.03.2026", "17.03.2026", "AMAZON PAYMENTS EUROPE S.C.A.", "Auszahlung", "1.234,56", "EUR"),
        ("31.03.2026", "31.03.2026", "A Private Person", "Rent of a flat", "-700,00", "EUR"),
        delimiter=";",
    )
    result = _read(text, MAP + ",account_tail:=7204", BANK, charset="cp1252")
    assert (result.outcome.report, result.outcome.status) == ("mapped", "stored")
    assert result.column("bank_line", "amount") == [Decimal("1234.56"), Decimal(-700)]
    assert [str(day) for day in result.column("bank_line", "booked_on")] == ["2026-03-16", "2026-03-31"]
    assert result.column("bank_line", "account_tail") == ["7204", "7204"]


def test_rows_of_the_deferred_report_are_deferred_without_a_column_that_says_so() -> None:
    header = ("Order ID", "Day", "Total")
    mapping = "transaction:order_id=Order ID,posted_at=Day,total=Total,currency:=USD,origin:=deferred-report"
    text = table(header, ("111-0000000-0000001", "2026-03-16", "10.00"), delimiter=",")
    assert _read(text, mapping, header).column("transaction", "status") == ["DEFERRED"]
    assert _read(text, mapping.replace("deferred-report", "date-range"), header).column("transaction", "status") == [None]
    with pytest.raises(UsageError, match="origin is one of date-range, deferred-report, api, not 'deferred'"):
        parse_mapping(mapping.replace("deferred-report", "deferred"), header)


def test_problems_are_no_table_to_map_to() -> None:
    with pytest.raises(UsageError, match="names a table 'problem'"):
        parse_mapping("problem:reason=Text", ("Text",))


def test_of_a_bank_statement_only_what_names_amazon_is_kept() -> None:
    text = table(
        BANK,
        ("2026-03-16", "", "AMAZON PAYMENTS EUROPE S.C.A.", "Payout", "10.00", "EUR"),
        ("2026-03-17", "", "A Private Person", "Refund for AMZN order", "11.00", "EUR"),
        ("2026-03-18", "", "A Private Person", "Rent of a flat", "12.00", "EUR"),
        delimiter=",",
    )
    result = _read(text, MAP + ",account_tail:=7204", BANK)
    assert result.column("bank_line", "counterparty") == ["AMAZON PAYMENTS EUROPE S.C.A.", None, None]
    assert result.column("bank_line", "text") == ["Payout", "Refund for AMZN order", None]
    assert result.column("bank_line", "is_amazon") == [True, True, False]
    assert "Private" not in result.everything()


def test_an_account_number_is_masked_and_its_end_is_its_tail() -> None:
    header = ("Day", "Amount", "Account")
    mapping = "bank_line:booked_on=Day,amount=Amount,bank_account=Account,account_tail=Account,currency:=EUR"
    result = _read(table(header, ("2026-03-16", "10.00", "DE13 0000 0000 0000 0072 04"), delimiter=","), mapping, header)
    assert result.column("bank_line", "account_tail") == ["7204"]
    assert result.column("bank_line", "bank_account") == ["DE13**************7204"]


def test_debits_and_credits_in_two_columns_become_one_signed_amount() -> None:
    header = ("Date", "Paid out", "Paid in")
    mapping = "bank_line:booked_on=Date,amount=Paid in,-amount=Paid out,currency:=GBP,account_tail:=3316"
    text = table(header, ("14/03/2026", "", "1,234.50"), ("15/03/2026", "20.00", ""), ("16/03/2026", "", ""), delimiter=";")
    result = _read(text, mapping, header)
    assert sorted(zip(result.column("bank_line", "line"), result.column("bank_line", "amount"), strict=True)) == [
        (2, Decimal("1234.5")),
        (3, Decimal(-20)),
    ]
    assert [problem.line for problem in result.problems(ProblemKind.BAD_ROW)] == [4]


def test_amounts_in_two_columns_that_have_their_sign_already_keep_it() -> None:
    header = ("Date", "Debit", "Credit")
    mapping = "bank_line:booked_on=Date,amount=Credit,+amount=Debit,currency:=GBP,account_tail:=3316"
    result = _read(table(header, ("2026-03-14", "-20.00", ""), ("2026-03-15", "", "5.00"), delimiter=","), mapping, header)
    assert sorted(result.column("bank_line", "amount")) == [Decimal(-20), Decimal(5)]


def test_a_deferred_transaction_report_is_read_by_its_mapping_in_reports_own_words() -> None:
    mapping = (
        'transaction:posted_at=Date/time,type=Type,order_id=Order ID,total="Amount, net",deferral_reason=Reason,release_at=Matures,'
        "marketplace=Store,currency:=EUR,status:=DEFERRED,origin:=deferred-report"
    )
    text = '"Date/time","Type","Order ID","Amount, net","Reason","Matures","Store"\n'
    text += '"3 août 2026 10:00:00 UTC","Commande","402-0000001-0000001","1 234,50","DD7","12 août 2026 10:00:00 UTC","amazon.fr"\n'
    result = _read(text, mapping, DEFERRED)
    (row,) = result.tables["transaction"]
    assert (row["type"], row["type_text"], row["status"], row["origin"]) == ("ORDER", "Commande", "DEFERRED", "deferred-report")
    assert (row["total"], row["deferral_reason"], row["marketplace"]) == (Decimal("1234.5"), "DD7", "Amazon.fr")
    assert row["order_no"] == 40200000010000001


def test_columns_that_are_not_mapped_are_left_out_without_a_word() -> None:
    header = (*BANK, "Private note")
    text = table(header, ("2026-03-16", "", "Amazon", "Payout", "10.00", "EUR", "secret"), delimiter=",")
    result = _read(text, MAP + ",account_tail:=7204", header)
    assert result.outcome.problem_count == 0
    assert "secret" not in result.everything()


def test_a_mapping_is_found_whatever_the_order_and_letter_case_of_the_columns() -> None:
    assert fingerprint(["Date", "Amount "]) == fingerprint(["AMOUNT", "date", ""])
    assert fingerprint(["Date", "Amount"]) != fingerprint(["Date", "Amount", "Currency"])
    assert RememberedMappings().report_for(("date", "amount")) is None


def test_a_table_without_a_mapping_stays_unrecognised() -> None:
    mapped = parse_mapping(MAP + ",account_tail:=7204", BANK)
    result = read("Fruit,Colour\nApple,red\n", mapped=RememberedMappings({mapped.fingerprint: mapped}).report_for)
    assert result.outcome.status == "unrecognised"


def test_mappings_can_be_handed_to_another_process() -> None:
    mapped = parse_mapping(MAP + ",account_tail:=7204", BANK)
    kept = RememberedMappings({mapped.fingerprint: mapped})
    assert pickle.loads(pickle.dumps(kept)) == kept


@pytest.mark.parametrize(
    ("mapping", "message"),
    [
        ("bank:amount=Betrag", "names a table 'bank'"),
        ("bank_line:amount", "'amount' is not column=Header"),
        ("bank_line:amount=", "'amount' is not column=Header"),
        ("bank_line:amount=Sum", "the file has no column 'Sum'; it has Buchungstag"),
        ("bank_line:price=Betrag", "bank_line has no column 'price'"),
        ("bank_line:-currency=Währung", "'-currency' has a sign"),
        ("bank_line:-amount:=5", "'-amount' has a sign"),
        ("bank_line:amount=Betrag", "leaves out account_tail, booked_on, currency"),
        ("bank_line:", "leaves out account_tail, amount, booked_on, currency"),
        ("transaction:posted_at=Buchungstag,total=Betrag,currency:=EUR", "leaves out origin"),
        ('bank_line:amount="Betrag', "is not column=Header"),
        ("settlement:total_amount=Betrag", "leaves out period_end, settlement_id"),
    ],
)
def test_a_mapping_that_cannot_be_meant_is_refused_with_the_reason(mapping: str, message: str) -> None:
    with pytest.raises(UsageError, match=message):
        parse_mapping(mapping, BANK)


def test_two_amounts_cannot_both_be_spread_over_columns() -> None:
    header = ("Date", "A", "B", "C", "D")
    mapping = "transaction:posted_at=Date,total=A,+total=B,other=C,+other=D,currency:=EUR,origin:=deferred-report"
    with pytest.raises(UsageError, match="only one amount can be spread over several columns, not other and total"):
        parse_mapping(mapping, header)


def test_the_example_for_a_table_that_looks_like_a_report_leaves_dots_for_what_the_table_does_not_tell() -> None:
    report = all_reports()["date_range"]
    assert example(report, ["Date/Time", "Order ID", "Total, net", "Other"]) == (
        "transaction:posted_at=Date/Time,order_id=Order ID,other=Other,currency=…,origin=…,total=…"
    )
