"""A visit to every page before the first visitor's, so that nobody waits for what is done once."""

import asyncio
from collections.abc import Iterable

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.runtime import Runtime, SessionClient

PATIENCE = 60  # seconds for one page
PAUSE = 1.5  # seconds between pages, so that a first visitor has the machine to themselves


class Listener(SessionClient):
    """Hears what a session says, and notes only that a page is complete."""

    def __init__(self) -> None:
        """Wait for the first page."""
        self.is_complete = asyncio.Event()

    def write_forward_msg(self, msg: ForwardMsg) -> None:
        """Take one message."""
        if msg.WhichOneof("type") == "script_finished":
            self.is_complete.set()


async def visit(pages: Iterable[str]) -> None:
    """Run the ``pages`` one after the other as a visitor would; '' is the start page.

    Gives up on a page that takes longer than PATIENCE: visitors are not to wait for it.
    """
    runtime, listener = Runtime.instance(), Listener()
    session = runtime.connect_session(client=listener, user_info={})
    try:
        for page in pages:
            listener.is_complete.clear()
            asked = BackMsg()
            asked.rerun_script.page_name = page
            runtime.handle_backmsg(session, asked, client=listener)
            async with asyncio.timeout(PATIENCE):
                await listener.is_complete.wait()
            await asyncio.sleep(PAUSE)
    finally:
        runtime.close_session(session)
