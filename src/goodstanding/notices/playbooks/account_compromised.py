"""A stranger had access: what to do.

What it says: Someone else got into the account, or Amazon closed it to protect it.
Why it matters: Money goes out within days, and orders of the thief count against you.
What answers it: Secure mail and account from a clean device, list every change, get papers of bank and police, then answer.
Limits of it: A message that asks for the password is itself the theft.
Source: pages read at www.amazonsellers.attorney; the order of the steps is our own.
"""

from __future__ import annotations

from datetime import date

from goodstanding.core.source import Label, Source
from goodstanding.notices import common_steps as common
from goodstanding.notices.playbook import Advice, Begin, Clock, Playbook, Step, Way, When, Who

PLAYBOOK = Playbook(
    id="account_compromised",
    title="A stranger had access",
    steps=(
        *common.FIRST,
        Step(
            "secure_mail",
            When.TODAY,
            Who.IT,
            "From a clean device: new password of the mail account first, then of Seller Central; sign out everywhere; new second factor.",
            ("security_steps",),
        ),
        Step(
            "remove_access",
            When.TODAY,
            Who.IT,
            "Remove unknown users, applications, tokens and forwarding rules in the mailbox.",
            ("security_steps",),
        ),
        Step(
            "check_bank",
            When.TODAY,
            Who.FINANCE,
            "Check deposit and charge methods and payouts of the last 14 days; call the bank and ask for a recall.",
        ),
        Step("report", When.TODAY, Who.OWNER, 'Open a case "account compromised" and write down its number.'),
        Step(
            "undo",
            When.TODAY,
            Who.LISTINGS,
            "List all changes (prices, listings, promotions, bank, users) and undo them.",
            ("explanation",),
        ),
        Step("police", When.WEEK, Who.OWNER, "Report to the police (United States: IC3, best within 72 hours) and the insurer."),
        Step("cancel_fake", When.WEEK, Who.SERVICE, "Cancel or refund orders of the thief."),
        Step(
            "answer_with_list",
            When.WEEK,
            Who.OWNER,
            "Answer: how they got in, what was changed, what was undone, what prevents it; with papers of police and bank.",
            ("explanation", "plan_of_action"),
        ),
        common.ASK_FOR_MONEY,
    ),
    answer=Way("fits", ("security_steps", "explanation", "government_id"), "Secured access, the list of changes, identity."),
    no_answer=Way("fits_not", ("invoice",), "Supplier invoices do not show who had access."),
    leave=(
        Advice("same_device", "Do not sign in again from the device that may be infected."),
        common.CLICK_LINKS,
        common.NEW_ACCOUNT,
    ),
    clocks=(
        *common.CLOCKS,
        Clock(
            "BANK_CHANGE",
            Begin.CHANGE,
            "within",
            ("account_deactivated", "account_at_risk", "performance_warning", "funds_held", "info_needed", "verification_required"),
            "After a change of the bank account payouts wait this long: the time to stop it.",
        ),
    ),
    sources=(
        Source(
            "http://www.amazonsellers.attorney/blog/recovering-from-amazon-account-hacking-how-to-restore-access-and-secure-your-business",
            date(2026, 11, 23),
            Label.SECONDARY,
        ),
    ),
)
