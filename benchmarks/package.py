"""The generated package: what importing it takes, and reading and writing its models."""

from __future__ import annotations

import sys
from pathlib import Path

from . import measure
from .measure import Cost
from .peers import CLIENT, Peers
from .report import Table, megabytes, ratio, seconds

_CALL = """
import sys
sys.path.insert(0, sys.argv[1])
import httpx2
from superoffice import Client
transport = httpx2.MockTransport(lambda request: httpx2.Response(200, json={}))
so = Client("https://sod.superoffice.com/Cust12345", auth=("jo", "pw"), transport=transport)
so.appointment.get_appointment_entity(appointment_entity_id=1)
"""
_THEIR_CALL = f"""
import sys
sys.path.insert(0, sys.argv[1])
import httpx
from {CLIENT} import Client
from {CLIENT}.api.appointment import v_1_appointment_agent_get_appointment_entity as get
transport = httpx.MockTransport(lambda request: httpx.Response(200, json={{}}))
client = Client(base_url="https://sod.superoffice.com", httpx_args={{"transport": transport}})
get.sync(client=client, appointment_entity_id=1)
"""
_ALL = """
import sys
sys.path.insert(0, sys.argv[1])
import importlib, pkgutil
package = importlib.import_module(sys.argv[2])
for module in pkgutil.walk_packages(package.__path__, package.__name__ + "."):
    importlib.import_module(module.name)
"""
_CODEC = """
import json, sys, timeit
sys.path.insert(0, sys.argv[1])
path = sys.argv[1] + "/superoffice/testing/payloads/appointment.json"
value = json.load(open(path, encoding="utf-8"))["get_appointment_entity"]["response"]
text = json.dumps(value).encode()
def least(work):
    timer = timeit.Timer(work)
    count = max(1, int(0.1 / min(timer.repeat(3, 5)) * 5))
    return min(timer.repeat(9, count)) / count
"""
_OURS = """
from superoffice._runtime.codec import decode, encode
from superoffice.models import AppointmentEntity
def work():
    entity = decode(AppointmentEntity, text)
    entity.appointment_id, entity.description, entity.associate
    return encode(entity)
"""
_THEIRS = f"""
from {CLIENT}.models.appointment_entity import AppointmentEntity
def work():
    entity = AppointmentEntity.from_dict(json.loads(text))
    entity.appointment_id, entity.description, entity.associate
    return json.dumps(entity.to_dict()).encode()
"""
_PLAIN = """
def work():
    return json.dumps(json.loads(text)).encode()
"""
_PRINT = """
print(least(work))
"""


def importing(ours: Path, theirs: Path, peers: Peers) -> Table:
    """Measure what importing takes: for one call, and for all agents.

    Args:
        ours: The folder that holds our package.
        theirs: The folder that holds openapi-python-client's.
        peers: The others.
    """

    def python(script: str, *arguments: str | Path) -> Cost:
        return measure.run_script(sys.executable, script, *arguments)

    def their_python(script: str, *arguments: str | Path) -> Cost:
        return measure.run_script(peers.python, script, *arguments)

    bare, http, call, their_call, agents, their_agents = measure.least(
        7,
        lambda: python("pass"),
        lambda: python("import httpx2"),
        lambda: python(_CALL, ours),
        lambda: their_python(_THEIR_CALL, theirs),
        lambda: python(_ALL, ours, "superoffice.agents"),
        lambda: their_python(_ALL, theirs, f"{CLIENT}.api"),
    )
    rows = [
        ("python", *_told(bare), ""),
        ("import httpx2", *_told(http), ""),
        (
            "agentgen: import, one call",
            *_told(call),
            f"httpx2: {ratio(call.wall / http.wall, 1.3)}",
        ),
        ("openapi-python-client: import, one call", *_told(their_call), ""),
        ("openapi-python-client: all endpoints", *_told(their_agents), ""),
        (
            "agentgen: all agents",
            *_told(agents),
            f"theirs: {ratio(agents.wall / their_agents.wall, 1 / 3)}; memory: "
            + ratio(
                (agents.memory - bare.memory) / (their_agents.memory - bare.memory),
                1 / 3,
            ),
        ),
    ]
    return Table(
        "Importing",
        ("what", "wall", "memory", "compared"),
        rows,
        "Whole processes, Python's own start included; memory is compared without it.",
    )


def _told(cost: Cost) -> tuple[str, str]:
    return seconds(cost.wall), megabytes(cost.memory)


def codec(ours: Path, theirs: Path, peers: Peers) -> Table:
    """Measure reading a large entity, three of its attributes, and writing it.

    Args:
        ours, theirs, peers: As for `importing`.
    """

    def timed(python: str | Path, work: str, *folders: Path) -> float:
        paths = "".join(f"sys.path.insert(0, {str(each)!r})\n" for each in folders)
        script = _CODEC + paths + work + _PRINT
        return min(
            float(measure.printed([python, "-c", script, str(ours)])) for _ in range(3)
        )

    plain = timed(sys.executable, _PLAIN)
    own = timed(sys.executable, _OURS)
    their = timed(peers.python, _THEIRS, theirs)
    faster = _is_there("msgspec")
    limit = 8 if faster else 3
    rows = [
        ("json alone", seconds(plain), ""),
        ("agentgen", seconds(own), f"json: {ratio(own / plain, 1.3)}"),
        (
            "openapi-python-client",
            seconds(their),
            f"times ours: {ratio(their / own, limit, at_least=True)}",
        ),
    ]
    note = "An appointment of the fixtures: decode, read three attributes, encode."
    note += f" msgspec is {'installed' if faster else 'not installed'}."
    return Table("Reading and writing", ("what", "time", "compared"), rows, note)


def _is_there(module: str) -> bool:
    from importlib.util import find_spec

    return find_spec(module) is not None
