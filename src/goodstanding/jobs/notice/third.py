"""What a language model adds to a page: asked only where one is set, checked against the text, and deciding nothing."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import assert_never

from goodstanding.channels.language_model import NoAnswer
from goodstanding.jobs.notice.model import Added, AddedSaid
from goodstanding.jobs.notice.page import Quotes
from goodstanding.jobs.notice.read import Understood
from goodstanding.jobs.notice.words import label
from goodstanding.notices.genuine.texts import Tongue
from goodstanding.notices.helper import Answers, Suggestion, ask
from goodstanding.notices.now.texts import action_title, kind_title, word


@dataclass(slots=True)
class ThirdOpinion:
    """A language model for one run. One that gave no answer is not asked again: each message more would wait as long."""

    model: Answers
    silent: str = field(default="", init=False)

    def on(self, each: Understood, tongue: Tongue) -> Added:
        """What the model adds to a message, or why it adds nothing."""
        if not self.silent:
            try:
                opinion = ask(each.message, each.found, self.model)
            except NoAnswer as error:
                self.silent = str(error)
        if self.silent:
            return Added(why=label("helper_silent", tongue, reason=self.silent))
        if not opinion.readable:
            return Added(why=label("helper_unreadable", tongue))
        quotes = Quotes.of(each.message)
        return Added(tuple(_said(suggestion, quotes, tongue) for suggestion in opinion.suggestions), opinion.dropped)


def _said(suggestion: Suggestion, quotes: Quotes, tongue: Tongue) -> AddedSaid:
    return AddedSaid(
        about=suggestion.about,
        value=suggestion.value,
        title=_title(suggestion, tongue),
        agrees=suggestion.agrees,
        quote=quotes.quote(suggestion.span),
    )


def _title(suggestion: Suggestion, tongue: Tongue) -> str:
    match suggestion.about:
        case "kind":
            return kind_title(suggestion.value, tongue)
        case "action":
            return action_title(suggestion.value, tongue)
        case "evidence":
            return word("evidence", suggestion.value, tongue)
        case "deadline":
            return " ".join(suggestion.value.split())
        case _ as never:
            assert_never(never)
