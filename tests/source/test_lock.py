"""What a page means, as a hash."""

from __future__ import annotations

import pytest

from generator import files
from generator.source.lock import model_hash
from repositories import thing
from support import CORPUS


def test_words_and_types_count_and_samples_and_places_do_not() -> None:
    was = model_hash(thing("Do"))
    assert model_hash(thing("Do", sample="other")) == was
    assert model_hash(thing("Do").replace(b"# POST", b"\n\n\n# POST")) == was
    assert model_hash(thing("Do", "Do it well.")) != was
    assert model_hash(thing("Do").replace(b"| string |", b"| int32 |")) != was
    assert model_hash(thing("Go")) != was


@pytest.mark.slow
@pytest.mark.skipif(not CORPUS.is_dir(), reason="the corpus is not there")
def test_releases_of_the_same_api_mean_the_same() -> None:
    old, new = (files.load_docs(CORPUS / day) for day in ("2023-01-24", "2023-02-16"))
    changed = [path for path in new if path in old and old[path] != new[path]][::10]
    assert len(changed) > 60
    assert [model_hash(old[path]) for path in changed] == [
        model_hash(new[path]) for path in changed
    ]
