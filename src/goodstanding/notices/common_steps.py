"""Steps, warnings and clocks that several playbooks share."""

from __future__ import annotations

from typing import Final

from goodstanding.notices.playbook import Advice, Begin, Clock, Step, When, Who

# Actions that concern the whole account, or the selling with it.
ACCOUNT: Final = ("account_deactivated", "seller_fulfilled_deactivated", "account_at_risk", "appeal_rejected", "funds_held")

SAVE_NOTICE: Final = Step(
    "save_notice",
    When.TODAY,
    Who.OWNER,
    "Keep the message as it came (.eml, or the page saved as a file) and note when it was received.",
)
CHECK_IN_ACCOUNT: Final = Step(
    "check_in_account",
    When.TODAY,
    Who.OWNER,
    "Look for the same notice in Seller Central, reached by typing the address yourself, under Account Health or Performance "
    "Notifications. Answer only there.",
)
SHIP_OPEN_ORDERS: Final = Step(
    "ship_open_orders",
    When.TODAY,
    Who.FULFILMENT,
    "Go on shipping open orders on time and answering buyers. Failures now weigh on the appeal and on the money that is held.",
    actions=ACCOUNT,
)
EXPORT_REPORTS: Final = Step(
    "export_reports",
    When.TODAY,
    Who.FINANCE,
    "Export the reports on orders, returns, stock and payments of the last 24 months now. Access may shrink later.",
    actions=ACCOUNT,
)
CALL_SUPPORT: Final = Step(
    "call_support",
    When.WEEK,
    Who.OWNER,
    "Ask for a call with Account Health Support and put one question: which point or document decides this? Write down name, time "
    "and answer.",
)
WRITE_PLAN: Final = Step(
    "write_plan",
    When.WEEK,
    Who.OWNER,
    "Write the plan of action: the cause of every point named, what was done about it (past tense, with dates), and what prevents "
    "it from now on (who, how often, how it is measured).",
    ("plan_of_action",),
)
SEND_ONCE: Final = Step(
    "send_once",
    When.WEEK,
    Who.OWNER,
    "Send the complete answer once, in Account Health, and record what was sent: each file, its checksum, what it proves.",
)
WAIT_ANSWER: Final = Step("wait_answer", When.LATER, Who.OWNER, "Wait for the answer. No reminder before five business days are over.")
SECOND_ROUND: Final = Step(
    "second_round",
    When.LATER,
    Who.OWNER,
    "If it is refused, compare the answer with what was sent, and send again only with the gap closed.",
)
ASK_FOR_MONEY: Final = Step(
    "ask_for_money",
    When.LATER,
    Who.FINANCE,
    "If the account stays closed, prepare the separate request for the money: identity, bank account, supply chain, a ledger of "
    "what is held.",
    ("government_id", "bank_statement", "supply_chain_docs"),
    ("account_deactivated", "appeal_rejected", "funds_held"),
)
NOTE_ROUTES: Final = Step(
    "note_routes",
    When.LATER,
    Who.COUNSEL,
    "With a registered office in the EU or the UK, note the day of the decision: the internal complaint and mediation count from it.",
)
NEW_ACCOUNT: Final = Advice("new_account", "Do not open another account. It will be linked and closed, and this one with it.")
SAME_FILE: Final = Advice("same_file", "Do not send the same file again unchanged.")
TOO_OFTEN: Final = Advice("too_often", "Do not send several answers at once, and do not chase daily.")
EDIT_DOCUMENTS: Final = Advice(
    "edit_documents", "Do not edit, mark or complete a document that somebody else issued. Ask the issuer for a new one."
)
NO_EMOTION: Final = Advice("no_emotion", "No threats, blame, pleading or history of the company.")
NO_GUESS: Final = Advice("no_guess", "Do not admit what is not alleged, and do not deny what the data show.")
ONLY_DELETE: Final = Advice("only_delete", "Do not think that deleting the listing is enough: the violation stays on record.")
CLICK_LINKS: Final = Advice("click_links", "Do not open links or attachments of the message.")

FIRST: Final = (SAVE_NOTICE, CHECK_IN_ACCOUNT)
RUNNING: Final = (SHIP_OPEN_ORDERS, EXPORT_REPORTS)
SENDING: Final = (SEND_ONCE, WAIT_ANSWER, SECOND_ROUND)
MONEY: Final = (ASK_FOR_MONEY, NOTE_ROUTES)
CLOCKS: Final = (
    Clock(
        "appeal_generic",
        Begin.NOTICE,
        "within",
        ("account_deactivated",),
        "Time to appeal. Amazon publishes none: the notice decides, and without a date act within 72 hours.",
    ),
    Clock(
        "aha_reach",
        Begin.NOTICE,
        "within",
        ("account_at_risk",),
        "With Account Health Assurance: be reachable and cooperate after the first call.",
    ),
    Clock(
        "funds_appeal",
        Begin.DEACTIVATION,
        "from",
        ("account_deactivated", "appeal_rejected"),
        "First day on which the held money can be asked for separately.",
    ),
    Clock(
        "appeal_answer",
        Begin.APPEAL,
        "typical",
        ("account_deactivated", "listing_removed", "account_at_risk", "seller_fulfilled_deactivated"),
        "Amazon usually answers an appeal within this time; it is no promise.",
    ),
    Clock(
        "med_eu",
        Begin.DECISION,
        "within",
        ("account_deactivated", "listing_removed", "appeal_rejected", "funds_held", "seller_fulfilled_deactivated"),
        "Last day to ask for mediation, for sellers established in the EU or UK, after the internal complaint.",
    ),
    Clock(
        "dsa",
        Begin.DECISION,
        "window",
        ("account_deactivated", "listing_removed", "appeal_rejected", "funds_held", "seller_fulfilled_deactivated"),
        "The internal complaint under the Digital Services Act stays open at least this long.",
    ),
)
"""What runs after most measures; each applies after its own actions only."""
