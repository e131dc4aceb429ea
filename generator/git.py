"""Git, so that it asks nobody, runs nothing that a repository holds, and leaves all as it is.

Files are read as git keeps them, never checked out: no hook, no filter and no link of a
repository is ever at work.
"""

from __future__ import annotations

import io
import os
import subprocess
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

_SETTINGS = (
    f"core.hooksPath={os.devnull}",
    "core.fsmonitor=false",
    "credential.interactive=false",
    "fetch.negotiationAlgorithm=noop",  # objects are fetched by name, or all of a commit
    "gc.auto=0",
    "http.lowSpeedLimit=1000",
    "http.lowSpeedTime=30",
    "maintenance.auto=false",
)
_ENVIRONMENT = {
    "GCM_INTERACTIVE": "never",
    "GIT_ALLOW_PROTOCOL": "file:git:http:https:ssh",  # 'ext' and 'fd' run commands
    "GIT_ASKPASS": "",
    "GIT_TERMINAL_PROMPT": "0",
    "LC_ALL": "C",
    "SSH_ASKPASS_REQUIRE": "never",
}
_ANOTHER_REPOSITORY = {
    "GIT_ALTERNATE_OBJECT_DIRECTORIES",
    "GIT_COMMON_DIR",
    "GIT_DIR",
    "GIT_INDEX_FILE",
    "GIT_NAMESPACE",
    "GIT_OBJECT_DIRECTORY",
    "GIT_WORK_TREE",
}
"""What hooks have in their environment: it would lead away from the folder named."""
_SECONDS = 600
_LOCAL_UPLOAD = "git -c uploadpack.allowFilter=true -c uploadpack.allowAnySHA1InWant=true upload-pack"
"""What servers allow, and repositories on this machine only if asked like this."""
_LEFT = "..."
_FILES = ("100644", "100755")
"""Modes of what is neither a link nor a repository in the repository."""


class GitError(Exception):
    """Git could not do it; the message is the reason in a few words."""


def run(folder: Path, *arguments: str, given: bytes = b"") -> bytes:
    """Return what git prints.

    Args:
        folder: The repository, or a folder in it.
        arguments: A command of git, and its arguments.
        given: What it reads.

    Raises:
        GitError: It fails, is not installed, or does not end.
    """
    settings = [part for each in _SETTINGS for part in ("-c", each)]
    kept = {
        name: value
        for name, value in os.environ.items()
        if name not in _ANOTHER_REPOSITORY
    }
    try:
        done = subprocess.run(
            ["git", "-C", str(folder), *settings, *arguments],
            input=given,
            capture_output=True,
            check=False,
            env={**kept, **_ENVIRONMENT},
            start_new_session=True,  # without a terminal, ssh cannot ask either
            timeout=_SECONDS,
        )
    except FileNotFoundError:
        raise GitError("git is not installed") from None
    except subprocess.TimeoutExpired:
        raise GitError(f"git did not end within {_SECONDS} seconds") from None
    if done.returncode:
        raise GitError(_reason(done.stderr))
    return done.stdout


def _reason(told: bytes) -> str:
    """Return the line of what git tells that says what is wrong."""
    lines = [line for line in told.decode(errors="replace").split("\n") if line.strip()]
    fatal = [line for line in lines if line.startswith(("fatal: ", "error: "))]
    reason = (fatal or lines or ["no such revision"])[0].strip()
    return reason.removeprefix("fatal: ").removeprefix("error: ")


def top_of(folder: Path) -> Path:
    """Return the top of the repository that a folder is in.

    Args:
        folder: The folder.

    Raises:
        GitError: It is in none.
    """
    told = run(folder, "rev-parse", "--show-toplevel")
    return Path(os.fsdecode(told.removesuffix(b"\n")))


def commit_of(folder: Path, revision: str) -> str:
    """Return the commit that a revision of a repository names, in hexadecimal digits.

    Args:
        folder: The repository, or a folder in it.
        revision: A branch, a tag, a commit, or what else git takes for one; ``main...``
            is where ``HEAD`` left it, as in ``git diff main...``.

    Raises:
        GitError: There is no such revision, or no repository.
    """
    if (branch := revision.removesuffix(_LEFT)) != revision:
        return _where_it_was_left(folder, branch)
    wanted = f"{revision}^{{commit}}"
    told = run(folder, "rev-parse", "--verify", "--quiet", "--end-of-options", wanted)
    return told.decode().strip()


def _where_it_was_left(folder: Path, branch: str) -> str:
    commits = commit_of(folder, branch), commit_of(folder, "HEAD")
    try:
        return run(folder, "merge-base", *commits).decode().strip()
    except GitError:
        told = f"no commit that {branch} and HEAD have in common; fetch more of history"
        raise GitError(told) from None


def fetch_commit(folder: Path, url: str | Path, revision: str) -> str:
    """Fetch one commit with its folders, but without the files in them.

    Args:
        folder: An empty folder; it becomes a repository, whose files `read_files` fetches.
        url: Where from: a URL, or a repository on this machine.
        revision: A branch, a tag, a whole commit, or ``HEAD``.

    Returns:
        The commit.

    Raises:
        GitError: It cannot be fetched.
    """
    run(folder, "init", "--quiet", "--bare", "--template=")
    run(folder, "config", "remote.origin.url", str(url))
    if isinstance(url, Path):
        run(folder, "config", "remote.origin.uploadpack", _LOCAL_UPLOAD)
    _fetch(folder, "--quiet", "--depth=1", "origin", revision)
    return commit_of(folder, "FETCH_HEAD")


def _fetch(folder: Path, *arguments: str, given: bytes = b"") -> None:
    command = ("fetch", "--filter=blob:none", "--no-tags", "--recurse-submodules=no")
    run(folder, *command, *arguments, given=given)


def read_files(
    folder: Path, commit: str, path: str, wanted: Callable[[str], bool], most_bytes: int
) -> Mapping[str, bytes]:
    """Read files as they were in a commit; what is not here yet is fetched in one go.

    Args:
        folder: The repository, or a folder in it.
        commit: The commit.
        path: The folder to read, from the top of the repository; empty for all.
        wanted: Which files, by their paths in that folder.
        most_bytes: How much to read at most.

    Returns:
        Content by path in that folder. Links are no files.

    Raises:
        GitError: There is no such folder, a file cannot be had, or they are too large.
    """
    listed = run(folder, "ls-tree", "-r", "-z", "--full-tree", f"{commit}:{path}")
    names: dict[str, str] = {}
    for line in filter(None, listed.split(b"\0")):
        told, _, name = line.partition(b"\t")
        mode, _, digest = told.decode().split(" ")
        shown = name.decode(errors="backslashreplace")
        if mode in _FILES and wanted(shown):
            names[shown] = digest
    contents = _contents(folder, set(names.values()), most_bytes)
    return {name: contents[digest] for name, digest in names.items()}


def _contents(
    folder: Path, digests: Iterable[str], most_bytes: int
) -> Mapping[str, bytes]:
    given = "".join(f"{digest}\n" for digest in sorted(digests)).encode()
    if not given:
        return {}
    if _is_partial(folder):
        _fetch(folder, "--no-write-fetch-head", "--stdin", "origin", given=given)
    sizes = run(folder, "cat-file", "--batch-check=%(objectsize)", given=given)
    if b" missing\n" in sizes:
        raise GitError(
            "files of that state are missing in the repository; clone it anew"
        )
    if sum(map(int, sizes.split())) > most_bytes:
        raise GitError(f"more than {most_bytes // 1_000_000} MB of pages")
    told = io.BytesIO(run(folder, "cat-file", "--batch", given=given))
    found: dict[str, bytes] = {}
    while head := told.readline():
        digest, _, size = head.decode().split()
        found[digest] = told.read(int(size))
        told.readline()
    return found


def _is_partial(folder: Path) -> bool:
    """Whether a repository has not all files: `fetch_commit` makes such, and people do."""
    try:
        return bool(run(folder, "config", "--local", "remote.origin.promisor"))
    except GitError:
        return False
