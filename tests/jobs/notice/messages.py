"""Messages that the tests of notices read; all names and numbers are made up."""

from __future__ import annotations

from typing import Final

DEACTIVATED: Final = """Subject: Your Amazon.de selling account has been deactivated

Hello,

Your Amazon seller account has been deactivated in accordance with section 3 of Amazon's Business Solutions Agreement. Funds will
stay in your account. Please ship all open orders.

Why did this happen?
We have received reports about the authenticity of the following items:
ASIN: B0MADEUP01, Title: Steel mug
ASIN: B0MADEUP02

How do I reactivate my account?
Please send us within 7 days:
- Copies of invoices from your supplier issued in the last 365 days, with the contact information of your supplier
- A plan of action with the root cause.
Buyer: Jane Roe, order 302-1234567-1234567, phone +49 151 23456789

The Seller Performance Team
"""
MAIL: Final = "From: Amazon <seller-performance@amazon.de>\nTo: shop@example.com\nMessage-ID: <{id}@amazon.de>\nMIME-Version: 1.0\n"


def mail(day: str, text: str = DEACTIVATED, number: int = 1) -> str:
    """A text as a mail of that day (`Fri, 20 Nov 2026 10:00:00 +0000`)."""
    subject, _, body = text.partition("\n\n")
    return f"{MAIL.format(id=number)}{subject}\nDate: {day}\n\n{body}"


REFUSED: Final = """Subject: Your Amazon.de selling account

Hello,

Thank you for your appeal. We reviewed the information you provided about B0MADEUP01 and decided not to reinstate your account: we need
more detail on the steps you took, your plan is too vague.
"""
REINSTATED: Final = """Subject: Your Amazon.de selling account has been reinstated

Hello,

We have reviewed your appeal and reactivated your selling account. You may sell on Amazon.de again.
"""
NEWS: Final = """Subject: Save the date: Seller webinar on advertising

Hello seller, join our free webinar next Tuesday about Sponsored Products and learn how to grow. Unsubscribe at any time.
"""
PHISHING: Final = """From: Amazon Seller Support <support@arnazon-seller.example>
To: shop@example.com
Subject: Your account will be closed in 24 hours
Date: Mon, 16 Nov 2026 09:00:00 +0000

Dear seller, your account will be closed today. Confirm your password and your card number at once:
http://sellercentral.amazon.com.verify-login.example/ap/signin
"""
CHINESE: Final = """主题：您的亚马逊卖家账户已被停用

您好：
您的账户已被停用，因为我们收到投诉称以下商品可能不是正品：ASIN B0MADEUP03。请在 2026年12月5日 之前提交供应商发票和行动计划。
亚马逊卖家绩效团队
"""
