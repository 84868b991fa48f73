# shellcheck shell=bash disable=SC2154 # home and ports are set by care, directory, reach and as_owner by enter
# The replica of one home's PostgreSQL, for those who want one (./care up --replica): lists and reports read from it.

# Made anew at each start: for a system on one machine that is as quick as catching up, and it can't have fallen too far behind.
start_replica() {
  local port directory reach as_owner
  enter replica
  await_orphans
  rm -rf "$directory/data"
  port=$(free_port "$directory/port" $((ports + 60)))
  say "Copying the database to the replica ..."
  (
    cd /
    PGPASSWORD=$(cat "$home/postgres/password") "${as_owner[@]}" "$postgres_bin/pg_basebackup" -h 127.0.0.1 -p "$(cat "$home/postgres/port")" -U care \
      -D "$reach/data" --write-recovery-conf --wal-method=stream --checkpoint=fast
  ) 8>&- 9<"$directory" >>"$home/logs/replica.log" 2>&1 || die_with_log replica "The replica could not be made."
  write_access
  launch replica "${as_owner[@]}" "$postgres_bin/postgres" -D "$reach/data" -c port="$port" -c listen_addresses=127.0.0.1 \
    -c unix_socket_directories= -c max_connections=400 -c hot_standby_feedback=on "${postgres_silence[@]}" 9<"$directory"
  await replica 60 "$postgres_bin/pg_isready" -q -h 127.0.0.1 -p "$port"
}

replica_running() { [[ ! -e $home/run/replica.pid ]] || echo replica; }

replica_url() { echo "postgres://care_app:$(cat "$home/postgres/app-password")@127.0.0.1:$(cat "$home/replica/port")/care"; }
