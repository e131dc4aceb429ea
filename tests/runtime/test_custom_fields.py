"""Custom fields: values and the marks of their types."""

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from shop._runtime.custom_fields import read_custom_field, write_custom_field


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("[I:123]", 123),
        ("[I:-123]", -123),
        ("[I:123456789012345678901]", 123456789012345678901),
        ("[F:12.5]", 12.5),
        ("[F:12]", 12.0),
        ("[F:1E-05]", 0.00001),
        ("[B:1]", True),
        ("[B:0]", False),
        ("[D:09.11.2017]", date(2017, 11, 9)),
        ("[D:11/09/2017]", date(2017, 11, 9)),
        ("[D:1/2/2017]", date(2017, 1, 2)),
        ("[DT:11/09/2017 14:53:18]", datetime(2017, 11, 9, 14, 53, 18)),
        ("[DT:09.11.2017 14:53:18]", datetime(2017, 11, 9, 14, 53, 18)),
        (
            "[DT:12/31/2013 23:59:59.1234567]",
            datetime(2013, 12, 31, 23, 59, 59, 123456),
        ),
        ("[D:01/01/0001]", None),
        ("[DT:01/01/0001 00:00:00]", None),
    ],
)
def test_marks_tell_the_type(text, value):
    found = read_custom_field(text)
    assert (found, type(found)) == (value, type(value))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "text",
        "[I:]",
        "[I:1.5]",
        "[I:1_0]",
        "[I:٣]",
        "[I:1",
        "I:1",
        " [I:1]",
        "[i:1]",
        "[F:12,5]",
        "[F:nan]",
        "[F:inf]",
        "[F:1e400]",
        "[B:2]",
        "[B:X98=]",
        "[D:]",
        "[D:31.02.2017]",
        "[D:13/01/2017]",
        "[D:09.11/2017]",
        "[D:2017-11-09]",
        "[DT:11/09/2017]",
        "[DT:11/09/2017 24:61]",
        "[H:whatever]",
        "[I:1] and more",
        '[{"I":1}]',
    ],
)
def test_what_says_no_value_is_text(text):
    assert read_custom_field(text) == text
    assert write_custom_field(text) == text


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (True, "[B:1]"),
        (False, "[B:0]"),
        (0, "[I:0]"),
        (12.5, "[F:12.5]"),
        (date(2017, 11, 9), "[D:11/09/2017]"),
        (datetime(17, 1, 2, 3, 4, 5, 6), "[DT:01/02/0017 03:04:05.0000060]"),
    ],
)
def test_values_are_marked(value, text):
    assert write_custom_field(value) == text


@given(
    st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.dates(min_value=date(1, 1, 2))
    | st.datetimes(min_value=datetime(1, 1, 2))
)
def test_what_is_written_is_read(value):
    found = read_custom_field(write_custom_field(value))
    assert (found, type(found)) == (value, type(value))


@given(st.text() | st.from_regex(r"\[(I|D|DT|F|B):[0-9./: ]*\]", fullmatch=True))
def test_any_text_can_be_read(text):
    read_custom_field(text)


@pytest.mark.parametrize(
    ("value", "error"),
    [
        (float("nan"), ValueError),
        (float("inf"), ValueError),
        (datetime(2017, 11, 9, tzinfo=UTC), ValueError),
        (Decimal(1), TypeError),
        (None, TypeError),
    ],
)
def test_what_no_mark_can_say_is_refused(value, error):
    with pytest.raises(error, match="has no place in a custom field"):
        write_custom_field(value)
