#!/usr/bin/env bash
# Runs a command beside a PostgreSQL of its own: a cluster in a temporary folder, reached by a socket there alone, of the
# unprivileged user `postgres` where one is root; stopped and removed at the end.
#   with_postgres.sh COMMAND...        (PGHOST and PGUSER are set for it)
set -euo pipefail
bin=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -1)
[ -n "$bin" ] || { echo "with_postgres: PostgreSQL is not installed" >&2; exit 3; }
folder=$(mktemp -d "${TMPDIR:-/tmp}/assay-postgres.XXXXXX")
as=()
if [ "$(id -u)" -eq 0 ]; then
  chown postgres "$folder"
  as=(runuser -u postgres --)
fi
cd "$folder"
"${as[@]}" "$bin/initdb" -D "$folder/data" -U postgres --auth=trust --encoding=UTF8 --locale=C >/dev/null
"${as[@]}" "$bin/postgres" -D "$folder/data" -k "$folder" -c listen_addresses= -c shared_buffers=1GB -c max_wal_size=4GB \
  >"$folder.log" 2>&1 &
shell=$!
stop() {
  # The server's own number; under runuser it is a child of the one that we started.
  local server
  server=$(head -1 "$folder/data/postmaster.pid" 2>/dev/null || true)
  [ -z "$server" ] || kill -INT "$server" || true
  wait "$shell" || true
  rm -rf "$folder" "$folder.log"
}
trap stop EXIT
for _ in $(seq 100); do
  "$bin/pg_isready" -q -h "$folder" && break
  kill -0 "$shell" 2>/dev/null || { cat "$folder.log" >&2; exit 3; }
  sleep 0.2
done
cd - >/dev/null
PGHOST=$folder PGUSER=postgres "$@"
