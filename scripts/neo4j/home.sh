#!/usr/bin/env bash
# home.sh HOME BOLT_PORT: a home for one server on 127.0.0.1. Meant for tests: it gives up safety margins for speed.
set -euo pipefail

home=${1:?usage: home.sh HOME BOLT_PORT}
port=${2:?usage: home.sh HOME BOLT_PORT}

mkdir -p "$home"/{conf,data,logs,run,plugins,import,temp}
# LOAD CSV could read any file the server can, so it is shut. The thread pool's pause is what a stop waits for.
cat >"$home/conf/neo4j.conf" <<CONF
server.default_listen_address=127.0.0.1
server.bolt.listen_address=127.0.0.1:$port
server.bolt.advertised_address=127.0.0.1:$port
server.http.enabled=false
server.https.enabled=false
server.directories.import=import
server.memory.pagecache.size=64m
dbms.security.allow_csv_import_from_file_urls=false
dbms.usage_report.enabled=false
db.tx_log.preallocate=false
db.tx_log.rotation.size=16m
db.tx_log.rotation.retention_policy=keep_none
internal.server.bolt.thread_pool_shutdown_wait_time=0s
CONF
