"""What goes wrong outside of the docs."""


class UsageError(Exception):
    """Something that whoever runs the tool has to put right.

    Its message is one line for people: what is wrong, where, and what to do about it.
    """
