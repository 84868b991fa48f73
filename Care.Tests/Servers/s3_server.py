"""Runs OpenStack Swift with its S3 API: s3_server.py DIRECTORY PORT KEY=SECRET...

Nothing of Swift is replaced. What its packages lay out over /etc, /srv and four services is here under one directory and in one
process. The first key may do everything in its tenant, the others nothing.
"""
import os
import sys

from swift.common import utils

directory, port, *keys = sys.argv[1:]
utils.SWIFT_CONF_FILE = os.path.join(directory, "swift.conf")  # before the modules that copy it
utils.eventlet_monkey_patch()

import eventlet  # noqa: E402
from eventlet import wsgi  # noqa: E402
from swift.common.ring import RingBuilder  # noqa: E402
from swift.common.wsgi import SwiftHttpProtocol, loadapp  # noqa: E402

KINDS = ("account", "container", "object")
DEFAULT = f"[DEFAULT]\nswift_dir = {directory}\ndevices = {directory}/devices\nmount_check = false\n"
FILTERS = {
    "catch_errors": "",
    "proxy_logging": "",
    "memcache": "memcache_servers = 127.0.0.1:1",  # must be there, need not answer
    "s3api": "",
    "tempauth": "\n".join(f"user_{key.replace(':', '_').replace('=', ' = ')}{'' if i else ' .admin'}" for i, key in enumerate(keys)),
    "slo": "",
    "keymaster": "encryption_root_secret = b25seSBmb3IgdGVzdHMsIHRoaXJ0eS10d28gYnl0ZXMgb3IgbW9yZQ==",
    "encryption": "",
}


def write(file, text):
    with open(os.path.join(directory, file), "w", encoding="utf-8") as out:
        out.write(text)


def serve(kind, listener):
    app = loadapp(os.path.join(directory, kind + ".conf"), global_conf={"log_level": "CRITICAL"})
    return eventlet.spawn(wsgi.server, listener, app, protocol=SwiftHttpProtocol, log_output=False)


os.makedirs(os.path.join(directory, "devices", "disk"))
write("swift.conf", "[swift-hash]\nswift_hash_path_suffix = care\n[storage-policy:0]\nname = one\ndefault = yes\n")
utils.validate_hash_conf()
listeners = {kind: eventlet.listen(("127.0.0.1", 0)) for kind in KINDS}
for kind, listener in listeners.items():
    ring = RingBuilder(4, 1, 0)
    ring.add_dev({"id": 0, "region": 1, "zone": 1, "weight": 1, "ip": "127.0.0.1", "port": listener.getsockname()[1], "device": "disk"})
    ring.rebalance()
    ring.get_ring().save(os.path.join(directory, kind + ".ring.gz"))
    write(kind + ".conf", f"{DEFAULT}[pipeline:main]\npipeline = server\n[app:server]\nuse = egg:swift#{kind}\n")

filters = "".join(f"[filter:{name}]\nuse = egg:swift#{name}\n{settings}\n" for name, settings in FILTERS.items())
write(
    "proxy.conf",
    f"{DEFAULT}[pipeline:main]\npipeline = {' '.join(FILTERS)} proxy-server\n"
    f"[app:proxy-server]\nuse = egg:swift#proxy\naccount_autocreate = true\n{filters}",
)
for kind, listener in listeners.items():
    serve(kind, listener)
proxy = serve("proxy", eventlet.listen(("127.0.0.1", int(port))))
print("serving", flush=True)
proxy.wait()
