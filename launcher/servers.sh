# shellcheck shell=bash disable=SC2154 # home and ports are set by care
# The private PostgreSQL and Redis of one home.

# The newest PostgreSQL of the machine that is new enough, or the one that made the data that are there.
find_postgres() {
  local dir version best=0 wanted=
  [[ ! -f $home/postgres/data/PG_VERSION ]] || wanted=$(cat "$home/postgres/data/PG_VERSION")
  for dir in /usr/lib/postgresql/*/bin /usr/pgsql-*/bin "$(dirname "$(command -v initdb || echo /)")"; do
    [[ -x $dir/postgres && -x $dir/initdb && -x $dir/pg_isready ]] || continue
    version=$("$dir/postgres" --version | sed -E 's/[^0-9]*([0-9]+).*/\1/')
    [[ -z $wanted || $version == "$wanted" ]] && ((version >= 14 && version > best)) && best=$version postgres_bin=$dir
  done
  ((best)) && return
  [[ -z $wanted ]] || die "The data in $home were made by PostgreSQL $wanted, which is not there any more: install it, or start anew with ./care reset."
  return 1
}

find_redis() {
  local version
  redis_bin=$(command -v redis-server) || return 1
  version=$("$redis_bin" --version | sed -E 's/.*v=([0-9]+\.[0-9]+).*/\1/')
  printf '6.2\n%s\n' "$version" | sort -CV
}

# The S3 server of the tests (Care.Tests/Servers/s3_server.py): Debian's Python has it as a library.
find_swift() { "$(PATH=/usr/bin:$PATH command -v python3)" -c 'import swift.common.wsgi' 2>/dev/null; }

find_wrk() { command -v wrk >/dev/null; }

# need PACKAGE FIND: what is not found is installed by apt-get; on other machines the command to type is said.
need() {
  local package=$1 find=$2 sudo=()
  "$find" && return
  ((EUID == 0)) || sudo=(sudo)
  if command -v apt-get >/dev/null && command -v "${sudo[@]:-apt-get}" >/dev/null; then
    say "Installing $package ..."
    # Right after a machine's start its own upgrades hold the lock for a while; and old lists may do where new ones can't be had.
    {
      "${sudo[@]}" apt-get update
      "${sudo[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300 install -y "$package"
    } </dev/null >>"$home/logs/install.log" 2>&1 || die "apt-get could not install $package: see $home/logs/install.log."
    hash -r
    "$find" && return
  fi
  die "$package is missing or too old. As root, type: $(advice "$package")"
}

# advice PACKAGE: the command that installs what Care needs, by the package manager that is there.
advice() {
  local command
  for command in "apt-get install $1" "dnf install postgresql-server redis" "zypper install postgresql-server redis" \
    "pacman -S postgresql redis" "apk add postgresql redis"; do
    if command -v "${command%% *}" >/dev/null; then
      echo "$command"
      return
    fi
  done
  echo "whatever installs PostgreSQL 14 and Redis 6.2, or later ones, on this system"
}

need_servers() {
  need postgresql find_postgres
  need redis-server find_redis
}

# PostgreSQL refuses to run as root, and Redis should not. As root, both run as the owner of their directory. The way to it may be
# closed to that user (a home below /root), so it is handed over open, as descriptor 9, and its path is that of the descriptor.
enter() {
  directory=$home/$1 reach=$home/$1 as_owner=()
  if [[ ! -d $directory ]]; then
    mkdir -m 700 "$directory"
    ((EUID != 0)) || chown "$(id -u postgres 2>/dev/null || id -u nobody):$(id -g postgres 2>/dev/null || id -g nobody)" "$directory"
  fi
  ((EUID == 0)) || return 0
  reach=/proc/self/fd/9
  as_owner=(setpriv "--reuid=$(stat -c %u "$directory")" "--regid=$(stat -c %g "$directory")" --clear-groups)
}

# Made beside its place and moved there whole, so that there is never half a database.
make_database() {
  local log=$home/logs/postgres.log
  secret "$directory/password"
  chown --reference="$directory" "$directory/password"
  rm -rf "$directory/new"
  (
    cd /
    "${as_owner[@]}" "$postgres_bin/initdb" -D "$reach/new" --username=care --pwfile="$reach/password" \
      --auth=scram-sha-256 --encoding=UTF8 --locale=C.UTF-8
    "${as_owner[@]}" "$postgres_bin/postgres" --single -D "$reach/new" postgres <<<"create database care"
  ) 8>&- 9<"$directory" >>"$log" 2>&1 || die_with_log postgres "PostgreSQL could not make its data directory."
  mv "$directory/new" "$directory/data"
}

# PostgreSQL takes whatever bears the number in its lock file for its old postmaster, be it a zombie or a stranger that got the
# number after a crash. The real one works in the data directory.
forget_dead_postmaster() {
  local lock=$directory/data/postmaster.pid
  [[ ! -e $lock || /proc/$(head -n 1 "$lock")/cwd -ef $directory/data ]] || rm "$lock"
}

# The children of a postmaster that was killed end by themselves. Until the last of them has, a new one would write beside them.
await_orphans() {
  local deadline=$((SECONDS + 30))
  while works_in "$directory/data"; do
    ((SECONDS < deadline)) || die "Processes of an earlier PostgreSQL still work in $directory/data."
    sleep 0.1
  done
}

works_in() {
  local place
  for place in /proc/[0-9]*/cwd; do
    [[ $place -ef $1 ]] && return
  done
  return 1
}

# Who may sign in. Reports are read from the replica, where nothing can be announced to silos and nothing locked: there, and there alone, their role is let in.
write_access() {
  (
    cd /
    printf '%s\n' "$@" "host all all 127.0.0.1/32 scram-sha-256" "host replication all 127.0.0.1/32 scram-sha-256" |
      "${as_owner[@]}" tee "$reach/data/pg_hba.conf" >/dev/null
  ) 8>&- 9<"$directory"
}

# What PostgreSQL refuses it tells the silo, which logs it without what was to be written. In its own log the text of an error, its details and its statement would
# quote patients, so errors are not in it; what the server says of itself is.
postgres_silence=(-c log_min_messages=log -c log_min_error_statement=panic)

start_postgres() {
  local port directory reach as_owner
  enter postgres
  [[ -d $directory/data ]] || make_database
  await_orphans
  forget_dead_postmaster
  write_access "host all care_reporting all reject"
  # What silos and front ends sign in with; the role itself is made when the database is migrated.
  [[ -s $directory/app-password ]] || secret "$directory/app-password"
  port=$(free_port "$directory/port" "$ports")
  # A silo holds some forty connections (CARE_STATE_POOL, CARE_READ_POOL and a few of its own).
  launch postgres "${as_owner[@]}" "$postgres_bin/postgres" -D "$reach/data" -c port="$port" -c listen_addresses=127.0.0.1 \
    -c unix_socket_directories= -c max_connections=400 -c shared_buffers=256MB "${postgres_silence[@]}" 9<"$directory"
  await postgres 60 "$postgres_bin/pg_isready" -q -h 127.0.0.1 -p "$port"
}

start_redis() {
  local port directory reach as_owner
  enter redis
  [[ -s $directory/password ]] || secret "$directory/password"
  port=$(free_port "$directory/port" $((ports + 10)))
  # Jobs wait here, so what was taken is kept (appendonly) and nothing is thrown out to make room (noeviction). The password is in a
  # file because arguments can be read by everybody.
  (
    umask 077
    printf '%s\n' "port $port" "bind 127.0.0.1" "dir $reach" "requirepass $(cat "$directory/password")" 'save ""' \
      "appendonly yes" "maxmemory-policy noeviction" >"$directory/redis.conf"
  )
  chown --reference="$directory" "$directory/redis.conf"
  launch redis "${as_owner[@]}" "$redis_bin" "$reach/redis.conf" 9<"$directory"
  await redis 60 redis_answers "$port"
}

redis_answers() { [[ $(ask 127.0.0.1 "$1" "AUTH $(cat "$directory/password")\r\n") == +OK* ]]; }

# What a silo or a front end must know of the two.
server_settings() {
  export DATABASE_URL REDIS_URL
  DATABASE_URL=postgres://care_app:$(cat "$home/postgres/app-password")@127.0.0.1:$(cat "$home/postgres/port")/care
  REDIS_URL=redis://:$(cat "$home/redis/password")@127.0.0.1:$(cat "$home/redis/port")
  [[ ! $(replica_running) ]] || export CARE_READ_DATABASE_URL=${CARE_READ_DATABASE_URL:-$(replica_url)}
  [[ ! $(rabbitmq_running) ]] || export CARE_JOBS=${CARE_JOBS:-rabbitmq}
  [[ ${CARE_JOBS:-redis} != rabbitmq ]] || export CARE_RABBITMQ_URL=${CARE_RABBITMQ_URL:-$(rabbitmq_url)}
}

# Who owns the database and migrates it.
owner_url() { echo "postgres://care:$(cat "$home/postgres/password")@127.0.0.1:$(cat "$home/postgres/port")/care"; }
