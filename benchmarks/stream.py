"""One visitor without a browser: speaks with the server as the page in the browser does."""

import asyncio
import time
from dataclasses import dataclass
from typing import Self

from streamlit.proto.BackMsg_pb2 import BackMsg  # noqa: TID251  # what a browser speaks
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg  # noqa: TID251
from websockets.asyncio.client import ClientConnection, connect

PATIENCE = 120  # seconds until a run counts as lost


@dataclass(frozen=True, slots=True)
class Run:
    """One run of a page as the visitor sees it."""

    seconds: float  # from asking to the last message
    bytes: int  # of all messages, as sent
    has_failed: bool


class Visitor:
    """An open session; use it as ``async with Visitor(address) as visitor``."""

    def __init__(self, address: str) -> None:
        """Remember the ``address`` of the server, such as http://127.0.0.1:8501."""
        self._stream = connect(
            f"{address.replace('http', 'ws', 1)}/_stcore/stream",
            subprotocols=["streamlit"],  # type: ignore[list-item]
            max_size=None,
            open_timeout=PATIENCE,
        )
        self._socket: ClientConnection | None = None

    async def __aenter__(self) -> Self:
        """Open the session."""
        self._socket = await self._stream.__aenter__()
        return self

    async def __aexit__(self, *problem: object) -> None:
        """Close the session."""
        await self._stream.__aexit__(*problem)  # type: ignore[arg-type]

    async def run(self, query: str, page: str = "") -> Run:
        """Ask for a page with an address such as ``framework=GD&country=PL``, wait for its end."""
        asked = BackMsg()
        asked.rerun_script.query_string = query
        asked.rerun_script.page_name = page
        asked.rerun_script.context_info.locale = "en"
        started = time.monotonic()
        await self._connection.send(asked.SerializeToString())
        count, has_failed = 0, False
        async with asyncio.timeout(PATIENCE):
            async for frame in self._connection:
                count += len(frame)
                told = ForwardMsg.FromString(bytes(frame))  # type: ignore[arg-type]
                has_failed |= _is_failure(told)
                if told.WhichOneof("type") == "script_finished":
                    break
        return Run(time.monotonic() - started, count, has_failed)

    @property
    def _connection(self) -> ClientConnection:
        if self._socket is None:
            raise RuntimeError("The session is not open.")
        return self._socket


def _is_failure(told: ForwardMsg) -> bool:
    element = told.delta.new_element
    return element.WhichOneof("type") == "exception" or (
        element.WhichOneof("type") == "alert" and element.alert.format == element.alert.ERROR
    )
