"""What a pull does to each page."""

from __future__ import annotations

from collections.abc import Mapping

from hypothesis import given
from hypothesis import strategies as st

from generator.source.lock import Lock, LockedPage, text_hash
from generator.source.plan import Fate, plan

Pages = Mapping[str, bytes]
PAGES = st.dictionaries(st.sampled_from("abcd"), st.sampled_from([b"1", b"2", b"3"]))


def lock(pages: Pages) -> Lock:
    locked = {path: LockedPage(text_hash(each), "") for path, each in pages.items()}
    return Lock({}, "", locked)


@given(PAGES, PAGES, PAGES)
def test_what_people_wrote_is_never_lost(here: Pages, was: Pages, there: Pages) -> None:
    todo = plan(here, lock(was), there)
    after = todo.done(here)
    for path, content in here.items():
        if was.get(path) != content:
            assert after[path] == content


@given(PAGES, PAGES, PAGES)
def test_without_disputes_upstream_is_here(
    here: Pages, was: Pages, there: Pages
) -> None:
    todo = plan(here, lock(was), there)
    after = todo.done(here)
    for path in there:
        if path not in todo.paths(Fate.KEPT) + todo.paths(Fate.DISPUTED):
            assert after[path] == there[path]


@given(PAGES, PAGES, PAGES)
def test_force_makes_it_as_upstream_is(here: Pages, was: Pages, there: Pages) -> None:
    after = plan(here, lock(was), there, force=True).done(here)
    mine = here.keys() - was.keys() - there.keys()
    assert after == {**{path: here[path] for path in mine}, **there}


@given(PAGES, PAGES)
def test_again_there_is_nothing_to_do(was: Pages, there: Pages) -> None:
    after = plan(was, lock(was), there).done(was)
    assert set(plan(after, lock(there), there).fates.values()) <= {Fate.UNCHANGED}
