import socket
import sys

import pytest

from ui.connections import send_at_once

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="set on Linux only")


def test_connections_taken_from_now_on_send_small_pieces_at_once():
    with socket.create_server(("127.0.0.1", 0)) as server:
        send_at_once()
        with socket.create_connection(server.getsockname()) as reader:
            taken, _ = server.accept()
            with taken:
                assert taken.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)
                taken.sendall(b"ok")
                assert reader.recv(2) == b"ok"


def test_what_does_not_listen_is_left_alone():
    with socket.socket() as quiet:
        send_at_once()

        assert not quiet.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)
