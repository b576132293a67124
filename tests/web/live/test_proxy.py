"""The sample configuration of nginx, with the real one in front of the real server."""

import gzip
import http.client
import os
import shutil
import socket
import ssl
import subprocess
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from time import monotonic, sleep
from typing import Final

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from tests.acts.room import negotiating
from tests.databases import Sqlite, place
from tests.web.live.following import events_in
from tests.web.live.test_serving import Served, propose, served
from travaux.record.database import using

pytestmark = pytest.mark.slow

SAMPLE: Final = Path(__file__).parents[3] / "deploy" / "nginx.conf"
NAME: Final = "travaux.example.org"
AROUND: Final = """
{user}
daemon off;
worker_processes 1;
pid {folder}/pid;
error_log {folder}/error.log;
events {{ worker_connections 64; }}
http {{
    access_log off;
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    types {{ text/css css; text/javascript js; }}
    include {folder}/site.conf;
}}
"""
SECURE: Final = {
    "TRAVAUX_DEMO": "",
    "TRAVAUX_SECRET": "a-secret-of-this-test-alone-and-long-enough-for-all",
    "TRAVAUX_HOSTS": NAME,
}


@dataclass(frozen=True, slots=True)
class Proxy:
    """An nginx that runs: its ports without and with TLS."""

    plain: int
    tls: int

    @contextmanager
    def asked(
        self, path: str, *, method: str = "GET", body: bytes = b"", host: str = NAME
    ) -> Iterator[http.client.HTTPResponse]:
        """What it answers, over TLS, taking the test's certificate."""
        context = ssl.create_default_context()
        context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
        connection = http.client.HTTPSConnection("127.0.0.1", self.tls, timeout=30, context=context)
        headers = {"Host": host, "Accept-Encoding": "gzip"}
        with closing(connection):
            connection.request(method, path, body=body or None, headers=headers)
            with connection.getresponse() as answer:
                yield answer


def test_the_sample_configuration_hands_on_what_it_should(sqlite: Sqlite, tmp_path: Path) -> None:
    with place(sqlite, tmp_path / "data") as made, using(made.alias):
        room = negotiating()
        with served(made, changed=SECURE) as site, _nginx(tmp_path, site) as proxy:
            with closing(http.client.HTTPConnection("127.0.0.1", proxy.plain)) as plain:
                plain.request("GET", "/committees/lagoon/text", headers={"Host": NAME})
                moved = plain.getresponse()
                assert moved.status == 301
                assert moved.headers["Location"] == f"https://{NAME}/committees/lagoon/text"

            with proxy.asked("/committees/lagoon/text") as page:
                assert page.status == 200
                assert "max-age" in page.headers["Strict-Transport-Security"]
                assert b'data-number="10"' in gzip.decompress(page.read())

            with proxy.asked("/static/web/base.css") as style:
                assert (style.status, style.headers["Content-Encoding"]) == (200, "gzip")
                assert b"--paper" in gzip.decompress(style.read())

            with proxy.asked("/", host="elsewhere.example") as other:
                assert other.status == 400
            with proxy.asked("/preferences", method="POST", body=b"x" * 13 * 2**20) as large:
                assert large.status == 413

            with proxy.asked("/committees/lagoon/stream?after=10") as stream:
                assert stream.status == 200
                assert stream.headers["Content-Encoding"] is None
                propose(room, "p1")
                text = ""
                while not events_in(text):
                    text += stream.readline().decode()
                assert [it.id for it in events_in(text)] == ["lagoon:11"]
                # It was told while the stream goes on, so that nothing was held back to its end.
                assert not stream.isclosed()


@contextmanager
def _nginx(folder: Path, site: Served) -> Iterator[Proxy]:
    """Run nginx with the sample in front of a server within the block."""
    found = shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin")
    if found is None:
        pytest.skip("no nginx here: `make system` installs one")
    proxy = Proxy(_free(), _free())
    _certificate(folder)
    sample = SAMPLE.read_text(encoding="utf-8")
    for here, there in (
        ("listen 80;", f"listen 127.0.0.1:{proxy.plain};"),
        ("listen 443 ssl;", f"listen 127.0.0.1:{proxy.tls} ssl;"),
        ("/etc/ssl/travaux", str(folder)),
        ("127.0.0.1:8000", f"{site.host}:{site.port}"),
    ):
        assert here in sample
        sample = sample.replace(here, there)
    (folder / "site.conf").write_text(sample, encoding="utf-8")
    user = "user root;" if os.getuid() == 0 else ""
    main = folder / "nginx.conf"
    main.write_text(AROUND.format(folder=folder, user=user), encoding="utf-8")
    command = [found, "-c", str(main), "-e", str(folder / "error.log")]
    with subprocess.Popen(command) as process:  # noqa: S603 -- the system's own nginx
        try:
            _wait_for(proxy.tls, process)
            yield proxy
        finally:
            process.terminate()


def _wait_for(port: int, process: "subprocess.Popen[bytes]") -> None:
    until = monotonic() + 20
    while monotonic() < until and process.poll() is None:
        try:
            socket.create_connection(("127.0.0.1", port)).close()
        except OSError:
            sleep(0.05)
        else:
            return
    raise RuntimeError("nginx did not start")


def _free() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
    return port


def _certificate(folder: Path) -> None:
    """A certificate for the name of the sample, which nobody but it vouches for."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, NAME)])
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .sign(key, hashes.SHA256())
    )
    (folder / "fullchain.pem").write_bytes(made.public_bytes(serialization.Encoding.PEM))
    (folder / "privkey.pem").write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
    )
