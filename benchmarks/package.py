"""The generated package: what importing it takes, and reading and writing its models."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from . import measure
from .measure import Cost
from .peers import CLIENT, Peers
from .report import Table, megabytes, ratio, seconds

_CLIENT = """
import sys
sys.path.insert(0, sys.argv[1])
import superoffice
superoffice.Client("https://sod.superoffice.com/Cust12345", auth=("jo", "pw"))
"""
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
_READING = """
from superoffice._runtime.codec import decode
from superoffice.models import AppointmentEntity
def work():
    entity = decode(AppointmentEntity, text)
    entity.appointment_id, entity.description, entity.associate
"""
_LOADING = """
def work():
    json.loads(text)
"""
_PLAIN = """
def work():
    return json.dumps(json.loads(text)).encode()
"""
_PRINT = """
print(least(work))
"""
_CALLS = """
import asyncio, json, statistics, sys, time
sys.path.insert(0, sys.argv[1])
import httpx2
from superoffice import AsyncClient, Client
from superoffice.models import AppointmentEntity
path = sys.argv[1] + "/superoffice/testing/payloads/appointment.json"
exchange = json.load(open(path, encoding="utf-8"))["save_appointment_entity"]
entity = AppointmentEntity.of(exchange["request"])
answer = json.dumps(exchange["response"]).encode()
transport = httpx2.MockTransport(lambda request: httpx2.Response(200, content=answer))
url = "https://sod.superoffice.com/Cust12345"
post = url + "/api/v1/Agents/Appointment/SaveAppointmentEntity"
so = Client(url, rate_limit=None, transport=transport)
bare = httpx2.Client(transport=transport)
async_so = AsyncClient(url, rate_limit=None, transport=transport)
async_bare = httpx2.AsyncClient(transport=transport)
async def ours():
    so.appointment.save_appointment_entity(entity)
async def theirs():
    json.loads(bare.post(post, json=exchange["request"]).content)
async def async_ours():
    await async_so.appointment.save_appointment_entity(entity)
async def async_theirs():
    response = await async_bare.post(post, json=exchange["request"])
    json.loads(response.content)
async def timed(work):
    begun = time.process_time()
    for _ in range(200):
        await work()
    return (time.process_time() - begun) / 200
async def main():
    for each, other in ((ours, theirs), (async_ours, async_theirs)):
        runs = [(await timed(each), await timed(other)) for _ in range(16)][1:]
        print(*map(statistics.median, zip(*runs)), statistics.median(a / b for a, b in runs))
asyncio.run(main())
"""


def calls(ours: Path) -> Table:
    """Measure a call over a transport that answers at once, beside the bare HTTP library's.

    Args:
        ours: The folder that holds our package.
    """
    told = measure.printed([sys.executable, "-c", _CALLS, str(ours)])
    rows: list[tuple[str, str, str]] = []
    for kind, line in zip(("blocking", "awaited"), told.splitlines(), strict=True):
        own, bare, quotient = map(float, line.split())
        rows.append((f"httpx2 and json, {kind}", seconds(bare), ""))
        compared = f"httpx2: {ratio(quotient, 1.3)}"
        rows.append((f"agentgen, {kind}", seconds(own), compared))
    note = "Processor time of saving an appointment of the fixtures, in turn: medians."
    return Table("Calls", ("what", "time", "compared"), rows, note)


def importing(ours: Path, theirs: Path, peers: Peers) -> Table:
    """Measure what importing takes: for one call, and for all agents.

    Args:
        ours: The folder that holds our package.
        theirs: The folder that holds openapi-python-client's.
        peers: The others.
    """
    for interpreter, folder in ((sys.executable, ours), (peers.python, theirs)):
        # As an installed package is: pip compiles what it installs.
        subprocess.run([interpreter, "-m", "compileall", "-q", folder], check=True)

    def python(script: str, *arguments: str | Path) -> Cost:
        return measure.run_script(sys.executable, script, *arguments)

    def their_python(script: str, *arguments: str | Path) -> Cost:
        return measure.run_script(peers.python, script, *arguments)

    bare, http, client, call, their_call, agents, their_agents = measure.least(
        7,
        lambda: python("pass"),
        lambda: python("import httpx2"),
        lambda: python(_CLIENT, ours),
        lambda: python(_CALL, ours),
        lambda: their_python(_THEIR_CALL, theirs),
        lambda: python(_ALL, ours, "superoffice.agents"),
        lambda: their_python(_ALL, theirs, f"{CLIENT}.api"),
    )
    rows = [
        ("python", *_told(bare), ""),
        ("import httpx2", *_told(http), ""),
        (
            "agentgen: import, a client",
            *_told(client),
            f"httpx2, CPU: {ratio(client.cpu / http.cpu, 1.3)}",
        ),
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

    loading, reading = timed(sys.executable, _LOADING), timed(sys.executable, _READING)
    plain = timed(sys.executable, _PLAIN)
    own = timed(sys.executable, _OURS)
    their = timed(peers.python, _THEIRS, theirs)
    faster = _is_there("msgspec")
    limit = 8 if faster else 3
    rows = [
        ("json alone, reading", seconds(loading), ""),
        (
            "agentgen, reading",
            seconds(reading),
            f"json: {ratio(reading / loading, 1.5)}",
        ),
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
