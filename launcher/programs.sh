# shellcheck shell=bash disable=SC2154 # root, home and ports are set by care
# The silos and the front end of one home.

need_dotnet() {
  (cd "$root" && dotnet --version) >/dev/null 2>&1 || die "Care needs the .NET 10 SDK: https://dotnet.microsoft.com/download/dotnet/10.0"
}

# Names, sizes and times of all that goes into the build: while they stay as they are, it is skipped.
fingerprint() {
  (cd "$root" && find Care.Interfaces Care.Hosting Care.Grains Care.Silo Care.WebFront Directory.*.props global.json .editorconfig \
    \( -name bin -o -name obj \) -prune -o -type f -printf '%p %s %T@\n') | sort | sha256sum
}

# Each home runs a copy of its own, so that a build for somebody else doesn't pull the files away from under it. As root it is beside the home, which
# those that the programs run as can't enter: a program is found by its path, and holds no secret.
programs_directory() {
  if [[ ${CARE_PROGRAMS:-} ]]; then
    echo "$CARE_PROGRAMS"
  elif ((EUID == 0)); then
    echo "/var/lib/care/$(sha256sum <<<"$home" | cut -c 1-16)"
  else
    echo "$home/app"
  fi
}

build() {
  local project sources
  sources=$(fingerprint)
  [[ $(cat "$programs/sources" 2>/dev/null) != "$sources" ]] || return 0
  need_dotnet
  say "Building ..."
  rm -rf "$programs"/{Care.Silo,Care.WebFront,sources} "$home/app"
  if ((EUID == 0)); then (umask 022 && mkdir -p "$programs"); else mkdir -p "$programs"; fi
  (
    flock 7 # one build at a time in this checkout
    # Without the analyzers, which are the pipeline's and take longer than the compiler.
    for project in Care.Silo Care.WebFront; do
      dotnet publish "$root/$project" -c Release -o "$programs/$project" --use-current-runtime --no-self-contained \
        --disable-build-servers --nologo -v quiet -p:RunAnalyzers=false -p:RestoreLockedMode=false -p:NuGetLockFilePath=obj/publish.lock.json 7<&- ||
        die "The build failed."
    done
  ) 7<"$root" 8>&-
  echo "$sources" >"$programs/sources"
  ((EUID != 0)) || chmod -R go=rX "$programs"
}

# As root, silos and the front end run as somebody who may do nothing else here: care where there is such a user, else nobody. The way to the home is closed to
# them, so what they write into is handed over open, as descriptors, and reached by the path of those.
enter_programs() {
  local user name
  as_program=() objects=$home/objects outbox=$home/outbox ready=$home/ready
  mkdir -p "$objects" "$outbox" "$ready"
  ((EUID == 0)) || return 0
  user=$(id -u care 2>/dev/null || id -u nobody)
  for name in objects outbox ready; do
    [[ $(stat -c %u "$home/$name") == "$user" ]] || chown -Rh "$user:$(id -g "$user")" "$home/$name"
  done
  as_program=(setpriv "--reuid=$user" "--regid=$(id -g "$user")" --clear-groups --no-new-privs env HOME=/nonexistent)
  objects=/proc/self/fd/5 outbox=/proc/self/fd/6 ready=/proc/self/fd/7
}

# with_directories COMMAND...: runs it with the programs' directories open.
with_directories() { "$@" 5<"$home/objects" 6<"$home/outbox" 7<"$home/ready"; }

# silo COMMAND [ARGUMENT...]: a command of Care.Silo, in the foreground.
silo() { with_directories "${as_program[@]}" dotnet "$programs/Care.Silo/Care.Silo.dll" "$@"; }

# What the caller's environment says, else what a system for trying things out needs.
program_settings() {
  local name
  export CARE_HOME=$home
  as_program=()
  mkdir -p "$home"/{objects,outbox,ready}
  for name in signing-key cluster-key gateway-key jwks vapid; do
    [[ -s $home/$name ]] || silo generate-keys
  done
  enter_programs
  server_settings
  [[ -s $home/reporting-password ]] || secret "$home/reporting-password"
  export CARE_REPORTING_PASSWORD=${CARE_REPORTING_PASSWORD:-$(cat "$home/reporting-password")}
  export CARE_SIGNING_KEY=${CARE_SIGNING_KEY:-$(cat "$home/signing-key")}
  export CARE_CLUSTER_KEY=${CARE_CLUSTER_KEY:-$(cat "$home/cluster-key")}
  export CARE_GATEWAY_KEY=${CARE_GATEWAY_KEY:-$(cat "$home/gateway-key")}
  export JWKS_BASE64=${JWKS_BASE64:-$(cat "$home/jwks")}
  export VAPID_PRIVATE_KEY=${VAPID_PRIVATE_KEY:-$(cat "$home/vapid")}
  export CARE_OPERATOR=${CARE_OPERATOR:-$(id -un)}
  export CARE_MIGRATE=false # done once, before the silos
  # All listen on 127.0.0.1, so nobody is between them; silos that are reached from elsewhere are the operator's to close.
  [[ ${CARE_ADVERTISED_ADDRESS:-} ]] || export CARE_CLOSED_NETWORK=${CARE_CLOSED_NETWORK:-true}
  case ${CARE_PRODUCTION:-false} in
    [Tt]rue | 1 | yes | on) export CARE_DEMO=${CARE_DEMO:-false} ;;
    *) export CARE_DEMO=${CARE_DEMO:-true} ;;
  esac
  export DISABLE_RATELIMIT=${DISABLE_RATELIMIT:-$CARE_DEMO}
  [[ $CARE_DEMO != true ]] || export SEND_SMS_NOTIFICATION=${SEND_SMS_NOTIFICATION:-true} # into the outbox, where they can be read
  export CURRENT_DOMAIN=${CURRENT_DOMAIN:-http://localhost:4000}
  export CARE_OBJECT_STORE=${CARE_OBJECT_STORE:-$objects}
  export CARE_OUTBOX=${CARE_OUTBOX:-$outbox}
  export BUCKET_EXTERNAL_ENDPOINT=${BUCKET_EXTERNAL_ENDPOINT:-http://localhost:$CARE_PORT}
}

launch_silo() {
  local silo_port gateway_port metrics_port
  silo_port=$(free_port "$home/run/$1.silo" $((ports + 1000 + ${1#silo-})))
  gateway_port=$(free_port "$home/run/$1.gateway" $((ports + 2000 + ${1#silo-})))
  metrics_port=$(free_port "$home/run/$1.metrics" $((ports + 1500 + ${1#silo-})))
  CARE_SILO_NAME=$1 CARE_SILO_PORT=$silo_port CARE_GATEWAY_PORT=$gateway_port CARE_METRICS_PORT=$metrics_port CARE_READY_FILE=$ready/$1 \
    with_directories launch "$1" "${as_program[@]}" dotnet "$programs/Care.Silo/Care.Silo.dll" serve
}

# add_silos N: starts silos until there are N, and waits until each of them serves.
add_silos() {
  local number=1 name added=()
  for ((; $(silos | wc -l) < $1; number++)); do
    alive "silo-$number" && continue
    launch_silo "silo-$number"
    added+=("silo-$number")
  done
  for name in "${added[@]}"; do
    await "$name" 120 test -f "$home/ready/$name"
  done
}

# remove_silos N: lets silos leave, the youngest first and one after the other, until N are left.
remove_silos() {
  while (($(silos | wc -l) > $1)); do
    quit TERM 60 "$(silos | tail -n 1)"
  done
}

start_front() {
  local metrics_port
  metrics_port=$(free_port "$home/run/web.metrics" $((ports + 1500)))
  # A front end has no key of the silos.
  CARE_METRICS_PORT=$metrics_port with_directories launch web "${as_program[@]}" env -u CARE_CLUSTER_KEY dotnet "$programs/Care.WebFront/Care.WebFront.dll"
  await web 120 healthy
}

healthy() {
  local host=${CARE_BIND:-127.0.0.1}
  [[ $host != [*] && $host != 0.0.0.0 ]] || host=127.0.0.1
  [[ $(ask "$host" "$CARE_PORT" 'GET /health/ HTTP/1.0\r\nHost: localhost\r\n\r\n') == HTTP/*" 200 "* ]]
}
