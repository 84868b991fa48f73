# shellcheck shell=bash disable=SC2154 # home and ports are set by care
# The private RabbitMQ of one home, for those who want one (CARE_JOBS=rabbitmq) and for the tests.

find_erlang() {
  erl -noinput -eval '[ok = application:load(A) || A <- [ssl, mnesia, os_mon, xmerl, eldap, inets, tools, syntax_tools, runtime_tools]], halt().' >/dev/null 2>&1
}

find_rabbitmq() {
  local dir
  for dir in "$home"/rabbitmq/program/usr/lib/rabbitmq/lib/rabbitmq_server-*/sbin /usr/lib/rabbitmq/lib/rabbitmq_server-*/sbin; do
    [[ -x $dir/rabbitmq-server ]] && rabbitmq_bin=$dir && return
  done
  return 1
}

# Installing Debian's package would start a RabbitMQ of the system: only what it runs on is installed, and it is unpacked into the home.
need_rabbitmq() {
  need erlang-nox find_erlang
  find_rabbitmq && return
  command -v apt-get >/dev/null || die "RabbitMQ is missing: install version 3.10 or later, or leave out CARE_JOBS=rabbitmq."
  say "Unpacking rabbitmq-server ..."
  mkdir -p "$home/rabbitmq/program"
  (
    cd "$home/rabbitmq"
    apt-get download rabbitmq-server && dpkg -x rabbitmq-server_*.deb program && rm rabbitmq-server_*.deb
  ) >>"$home/logs/install.log" 2>&1 || die "rabbitmq-server could not be unpacked: see $home/logs/install.log."
  find_rabbitmq || die "rabbitmq-server has an unknown layout: see $home/rabbitmq/program."
}

# Erlang would have nodes reached from outside and tell their names to everybody: all that it listens on is 127.0.0.1, its name daemon
# is its own, and its cookie is in the home.
start_rabbitmq() {
  local directory=$home/rabbitmq port nodes
  mkdir -p "$directory" && chmod 700 "$directory"
  [[ -s $directory/password ]] || secret "$directory/password"
  port=$(free_port "$directory/port" $((ports + 20)))
  nodes=$(free_port "$directory/nodes" $((ports + 30)))
  # A job may run for longer than the half hour after which RabbitMQ takes it for lost.
  (
    umask 077
    printf '%s\n' "listeners.tcp.default = 127.0.0.1:$port" "default_user = care" "default_pass = $(cat "$directory/password")" \
      "consumer_timeout = 14400000" "log.console = true" "log.file = false" >"$directory/rabbitmq.conf"
    echo '[].' >"$directory/plugins"
  )
  launch rabbitmq env -i PATH="$PATH" LANG=C.UTF-8 HOME="$directory" RABBITMQ_NODENAME="care-$port@localhost" RABBITMQ_DIST_PORT="$nodes" \
    RABBITMQ_MNESIA_BASE="$directory/data" RABBITMQ_LOG_BASE="$directory/log" RABBITMQ_CONF_ENV_FILE="$directory/none" \
    RABBITMQ_CONFIG_FILE="$directory/rabbitmq.conf" RABBITMQ_ADVANCED_CONFIG_FILE="$directory/none" \
    RABBITMQ_GENERATED_CONFIG_DIR="$directory/config" RABBITMQ_ENABLED_PLUGINS_FILE="$directory/plugins" \
    RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS="-kernel inet_dist_use_interface {127,0,0,1} -start_epmd false -erl_epmd_port $nodes" \
    ERL_EPMD_ADDRESS=127.0.0.1 ERL_EPMD_PORT="$(names_port)" "$rabbitmq_bin/rabbitmq-server"
  await rabbitmq 90 in_use "$port"
}

names_port() { free_port "$home/rabbitmq/names" $((ports + 40)); }

# The name daemon outlives its node, and Erlang the script that started it where that is killed, in the script's process group.
stop_rabbitmq() {
  local group=
  [[ ! -e $home/run/rabbitmq.pid ]] || group=$(pid_of rabbitmq)
  quit TERM 60 rabbitmq
  [[ ! $group || $(born "$group") ]] || kill -KILL -- "-$group" 2>/dev/null || true
  [[ -e $home/rabbitmq/names ]] || return 0
  # It stays while it still has a node in its list: one that was killed is in it for a moment longer.
  for _ in {1..50}; do
    in_use "$(cat "$home/rabbitmq/names")" || break
    epmd -port "$(cat "$home/rabbitmq/names")" -kill >/dev/null 2>&1 || true
    sleep 0.1
  done
}

# Its name, for the list of all that runs, where there is one.
rabbitmq_running() { [[ ! -e $home/run/rabbitmq.pid ]] || echo rabbitmq; }

rabbitmq_url() { echo "amqp://care:$(cat "$home/rabbitmq/password")@127.0.0.1:$(cat "$home/rabbitmq/port")"; }
