"""The part of the published schema that describes the health chapter, see `json_schema`."""

from __future__ import annotations

from typing import Final

from goodstanding.cli.output.schema_parts import (
    CHANCE,
    COUNT,
    DAY,
    FLAG,
    SIGNED,
    TEXT,
    WORDS,
    Schema,
    a_list,
    an_object,
    one_name_of,
    one_of,
    or_null,
    ref,
    traced,
)
from goodstanding.core.finding import Confidence
from goodstanding.health.model import Status
from goodstanding.health.rating import Band
from goodstanding.jobs.health.model import AHEAD, Order, Verdict
from goodstanding.rulebook.model import Compare, Stops

NUMBER: Final[Schema] = or_null(COUNT)
RATE: Final[Schema] = {"type": "string", "pattern": r"^-?\d+(\.\d+)?$", "description": "fraction of 1; the counts beside it are exact"}


def health() -> Schema:
    """Everything of the chapter by its name."""
    nearest = an_object({"metric": TEXT, "part": TEXT, "chance": or_null(CHANCE)})
    place = {
        "account": TEXT,
        "marketplace": TEXT,
        "status": WORDS | {"description": "Amazon's word; null where no report states it"},
        "rating": WORDS,
        "nearest": or_null(nearest) | {"description": "the rate that is likeliest to have the account or offers stopped"},
        "at_risk": a_list("amount") | {"description": "what a freeze would hold, by currency"},
        "at_risk_unknown": FLAG | {"description": "some of that money is unknown"},
        "rates": a_list("rate"),
        "account_health_rating": or_null(ref("account_health_rating")),
        "assurance": or_null(ref("assurance")) | {"description": "the published conditions of Account Health Assurance"},
        "violations": a_list("violation") | {"description": "those that still count; what one costs is not published"},
        "compared": a_list("compared") | {"description": "figures of Amazon's newest report beside ours of the same days"},
        "drivers": a_list("driver") | {"description": "what has more defects than chance explains, by metric, the largest effect first"},
        "removable": a_list("removable") | {"description": "defects that a published rule says should not count"},
    }
    chapter = {"sorted_by": one_of(Order), "what_if": WORDS, "places": a_list("place")}
    return {
        "health": an_object(chapter),
        "place": an_object(place),
        "rate": traced(_rate()),
        "removable": traced(_removable()),
        "compared": traced(_compared()),
        **_standing(),
        **_ahead(),
    }


def _standing() -> Schema:
    outlook = {"band": one_of(Band), "points": COUNT, "orders": COUNT, "by_orders_on": or_null(DAY), "by_expiry_on": or_null(DAY)}
    way = {
        "assumptions": a_list(TEXT),
        "orders_known": FLAG | {"description": "false: none are imported, so that by_orders_on is unknown"},
    }
    observed = {"violated_on": DAY, "violations": COUNT, "change": SIGNED}
    rating = {
        "day": DAY,
        "status": WORDS,
        "score": NUMBER,
        "band": or_null(one_of(Band)),
        "path": a_list(traced({"day": DAY, "score": COUNT})),
        "outlook": or_null(an_object({**outlook, **way})) | {"description": "the next band if nothing new happens"},
        "observed": a_list(an_object(observed)) | {"description": "how the rating moved around violations; other causes may be in it"},
    }
    days = {"known_days": COUNT, "below": COUNT, "below_allowed": COUNT}
    held = {"eligible": or_null(FLAG) | {"description": "by the rating alone; null: too few days are known"}, "lost_within": NUMBER}
    seen = {"category": WORDS, "title": TEXT, "violated_on": or_null(DAY), "expires_on": or_null(DAY), "expiry_shown": FLAG}
    said = dict.fromkeys(("asin", "impact", "state", "reason"), WORDS) | {"harmless": FLAG}
    return {
        "account_health_rating": an_object(rating),
        "assurance": an_object({"day": DAY, "floor": COUNT, "since": DAY, **days, **held, "unseen": a_list(TEXT)}),
        "violation": traced({**seen, **said}),
    }


def _compared() -> Schema:
    counts = {"numerator": NUMBER, "denominator": NUMBER, "rate": or_null(RATE)}
    before = traced({"first": DAY, "last": DAY, **counts, "target": or_null(RATE), "status": WORDS})
    path = a_list(before) | {"description": "what earlier reports stated, oldest first"}
    days = {"first": DAY, "last": DAY, "known_on": DAY | {"description": "what was known on this day, that of the report"}}
    return {
        "metric": TEXT,
        "part": TEXT,
        "title": TEXT,
        **days,
        "unit": TEXT,
        "amazon": traced({**counts, "status": WORDS, "path": path}),
        "ours": traced(counts),
        "verdict": one_of(Verdict),
        "reason": WORDS | {"description": "why they differ, or what to import to know"},
        "row_count": COUNT | {"description": "orders that one counts and the other does not, as far as that is explained"},
    }


def _removable() -> Schema:
    verdict = {"enum": ["ask", "check"], "description": "check: something must be looked up before it is asked for"}
    said = {"why": TEXT, "check": WORDS, "warning": WORDS, "draft": WORDS, "draft_english": WORDS, "last_day": DAY}
    kind = {"enum": ["feedback", "claim"]}
    return {"kind": kind, "order": WORDS, "day": DAY, "rule": TEXT, "verdict": verdict, "confidence": one_of(Confidence), **said}


def _rate() -> Schema:
    target = {"limit": RATE, "compare": one_of(Compare), "said_by": {"enum": ["report", "rulebook"]}}
    unknown = an_object({"imports": TEXT | {"description": "what to import to know"}, "at_least": NUMBER, "at_most": NUMBER})
    figures = {
        "metric": TEXT | {"description": "id as in the rulebook: odr, odr.nfr, lsr"},
        "part": TEXT | {"description": "mfn, afn, a window such as 30d, a category; empty for the whole"},
        "day": DAY,
        "first": DAY,
        "last": DAY,
        "unit": TEXT,
        "numerator": NUMBER | {"description": "null: the imported files cannot tell; it is not zero"},
        "denominator": NUMBER,
        "rate": or_null(RATE),
        "counts_good": FLAG | {"description": "the numerator counts the good ones, so that higher is better"},
        "target": or_null(an_object(target)),
        "status": one_name_of(Status),
        "allowance": or_null(SIGNED) | {"description": "how many more may turn bad in this window; negative: so many too many"},
        "unknown": or_null(unknown),
        "partial": WORDS,
        "breach": WORDS,
        "rule": TEXT,
        "confidence": one_of(Confidence),
    }
    return {
        "title": TEXT,
        "main": FLAG | {"description": "false for what is only counted beside a metric"},
        "stops": or_null(one_of(Stops)) | {"description": "what Amazon may stop at once when the target is missed"},
        **figures,
        "chance": or_null(CHANCE)
        | {"description": f"that the target is missed on a day of the next {AHEAD}; null where no forecast is made"},
        "path": a_list("point"),
        "forecast": or_null(ref("forecast")),
        "assumptions": a_list(an_object({"id": TEXT, "value": TEXT, "says": TEXT})),
        "what_if": or_null(ref("forecast")) | {"description": "the same under the what-if"},
        "row_count": COUNT,
    }


def _ahead() -> Schema:
    point = {"day": DAY, "numerator": COUNT, "denominator": COUNT}
    forecast = {
        "as_of": DAY,
        "breached": FLAG,
        "within": a_list(an_object({"days": COUNT, "chance": CHANCE})),
        "earliest": or_null(DAY) | {"description": "by then missed with a chance of 1 in 10; likely: 1 in 2; latest: 9 in 10"},
        "likely": or_null(DAY),
        "latest": or_null(DAY),
        "allowance": a_list(an_object({"day": DAY, "more": SIGNED})),
        "affordable": SIGNED,
        "tightest": DAY,
        "clean_now": COUNT,
        "clean_safe": COUNT,
        "days": a_list("day_ahead"),
    }
    day = dict.fromkeys(("orders", "expected_orders", "known_defects"), COUNT) | {"most": SIGNED, "over": CHANCE, "by": CHANCE}
    counts = dict.fromkeys(("defects", "units", "all_defects", "all_units"), COUNT)
    also = a_list(an_object({"factor": TEXT, "value": TEXT}))
    reasons = a_list(an_object({"reason": TEXT, "count": COUNT}))
    head = {"metric": TEXT, "unit": TEXT, "first": DAY, "last": DAY, "factor": TEXT, "value": TEXT}
    driver = {**head, **counts, "effect": RATE, "chance": CHANCE, "adjusted": CHANCE, "also": also, "reasons": reasons, "row_count": COUNT}
    return {
        "point": an_object(point),
        "forecast": an_object(forecast),
        "day_ahead": an_object({"day": DAY, **day, "low": COUNT, "middle": COUNT, "high": COUNT}),
        "driver": traced(driver),
    }
