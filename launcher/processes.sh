# shellcheck shell=bash disable=SC2154 # home is set by care
# Processes of one home: each in a session of its own, known by its pid and the moment it was born, so that a number that the machine
# has given to somebody else since is never mistaken for ours.

# The moment the process was born, in clock ticks since the machine's start; nothing for one that has ended.
born() {
  local line
  { read -r line <"/proc/$1/stat"; } 2>/dev/null || return 1
  # The fields after the name, which may itself hold blanks and parentheses: the state first, the start time 20th.
  read -ra line <<<"${line##*) }"
  [[ ${line[0]} != Z ]] && echo "${line[19]}"
}

pid_of() { cut -d' ' -f1 "$home/run/$1.pid"; }

alive() {
  local pid since
  { read -r pid since <"$home/run/$1.pid"; } 2>/dev/null && [[ -n $since && $(born "$pid") == "$since" ]]
}

# launch NAME COMMAND...: starts a process whose output goes to logs/NAME.log. The launcher's lock (descriptor 8) is not for it to hold.
launch() {
  local name=$1
  shift
  (cd / && exec setsid "$@" 8>&- </dev/null >>"$home/logs/$name.log" 2>&1) &
  echo "$! $(born $!)" >"$home/run/$name.pid"
  disown # its end is ours to tell, not the shell's
}

# await NAME SECONDS CHECK...: waits until the check holds; fails when the process has ended or the time is over.
await() {
  local name=$1 limit=$2 deadline=$((SECONDS + $2))
  shift 2
  until "$@"; do
    alive "$name" || die_with_log "$name" "$name ended while it was starting."
    ((SECONDS < deadline)) || die_with_log "$name" "$name is not ready after $limit s."
    sleep 0.1
  done
}

# quit SIGNAL SECONDS NAME...: asks all of them to end, waits for each, and insists only when the time is over.
quit() {
  local signal=$1 deadline=$((SECONDS + $2)) name
  shift 2
  for name; do
    if alive "$name"; then kill "-$signal" "$(pid_of "$name")" || true; fi
  done
  for name; do
    while alive "$name" && ((SECONDS < deadline)); do sleep 0.1; done
    if alive "$name"; then
      say "$name did not end in time and is killed (logs/$name.log tells how far it got)."
      kill -KILL "$(pid_of "$name")" || true
    fi
    rm -f "$home/run/$name".* "$home/ready/$name"
  done
}

# The silos that were started and not ended by us, in the order of their numbers.
silos() { find "$home/run" -name 'silo-*.pid' -printf '%f\n' | sed 's/\.pid$//' | sort -V; }

# ask HOST PORT TEXT: sends the text and prints the first line of what is answered.
ask() {
  {
    printf '%b' "$3" >&3
    timeout 10 head -n 1 <&3
  } 3<>"/dev/tcp/$1/$2"
} 2>/dev/null

in_use() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

# await_free PORT: fails when the port is still in use after five seconds, which is more than a killed predecessor needs to let go of it.
await_free() {
  local deadline=$((SECONDS + 5))
  while in_use "$1"; do
    ((SECONDS < deadline)) || return 1
    sleep 0.1
  done
}

# free_port FILE FIRST: the port remembered in the file while it is free, else the next free one, remembered there.
free_port() {
  local port
  port=$(cat "$1" 2>/dev/null || echo "$2")
  while in_use "$port"; do port=$((port + 1)); done
  echo "$port" | tee "$1"
}
