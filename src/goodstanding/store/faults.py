"""What disk and database say when they cannot do their part, as errors with a message that says what to do."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

import duckdb

from goodstanding.core.errors import StoreDamaged, StoreUnusable
from goodstanding.store.layout import Layout

_DAMAGE: Final = (duckdb.IOException, duckdb.InvalidInputException, duckdb.SerializationException, duckdb.InternalException)


@contextmanager
def explained(layout: Layout) -> Iterator[None]:
    """Turn faults of the disk, the database and the query engine into errors for people.

    Raises:
        StoreUnusable: no space, no permission, too little memory, a database that does not answer.
        StoreDamaged: a file of the store cannot be read.
    """
    from django.db.utils import Error as DatabaseFault

    try:
        yield
    except OSError as error:
        raise StoreUnusable(f"the store {layout.home} cannot be used: {error.strerror or error}; nothing that was there is lost") from error
    except DatabaseFault as error:
        raise StoreUnusable(f"the manifest of the store {layout.home} cannot be used: {error}") from error
    except duckdb.OutOfMemoryException as error:
        advice = "give it more with GOODSTANDING_MEMORY, for example 2GB"
        raise StoreUnusable(f"the query engine needs more memory than it may use; {advice}") from error
    except duckdb.Error as error:
        if not isinstance(error, _DAMAGE) and type(error) is not duckdb.Error:
            raise  # a fault of ours
        reason = f"a file of facts in {layout.home} cannot be read ({str(error).splitlines()[0]})"
        raise StoreDamaged(f"{reason}; make the facts anew: goodstanding rebuild") from error
