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

# Each home runs a copy of its own, so that a build for somebody else doesn't pull the files away from under it.
build() {
  local project sources
  sources=$(fingerprint)
  [[ $(cat "$home/app/sources" 2>/dev/null) != "$sources" ]] || return 0
  need_dotnet
  say "Building ..."
  rm -rf "$home/app"
  (
    flock 7 # one build at a time in this checkout
    for project in Care.Silo Care.WebFront; do
      dotnet publish "$root/$project" -c Release -o "$home/app/$project" --use-current-runtime --no-self-contained \
        --disable-build-servers --nologo -v quiet 7<&- ||
        die "The build failed."
    done
  ) 7<"$root" 8>&-
  echo "$sources" >"$home/app/sources"
}

# silo COMMAND [ARGUMENT...]: a command of Care.Silo, in the foreground.
silo() { dotnet "$home/app/Care.Silo/Care.Silo.dll" "$@"; }

# What the caller's environment says, else what a system for trying things out needs.
program_settings() {
  export CARE_HOME=$home
  [[ -s $home/signing-key && -s $home/jwks && -s $home/vapid ]] || silo generate-keys
  server_settings
  [[ -s $home/reporting-password ]] || secret "$home/reporting-password"
  export CARE_REPORTING_PASSWORD=${CARE_REPORTING_PASSWORD:-$(cat "$home/reporting-password")}
  export CARE_SIGNING_KEY=${CARE_SIGNING_KEY:-$(cat "$home/signing-key")}
  export CARE_MIGRATE=false # done once, before the silos
  export CARE_DEMO=${CARE_DEMO:-true}
  export DISABLE_RATELIMIT=${DISABLE_RATELIMIT:-$CARE_DEMO}
  [[ $CARE_DEMO != true ]] || export SEND_SMS_NOTIFICATION=${SEND_SMS_NOTIFICATION:-true} # into the outbox, where they can be read
  export CURRENT_DOMAIN=${CURRENT_DOMAIN:-http://localhost:4000}
  export CARE_OBJECT_STORE=${CARE_OBJECT_STORE:-$home/objects}
  export BUCKET_EXTERNAL_ENDPOINT=${BUCKET_EXTERNAL_ENDPOINT:-http://localhost:$CARE_PORT}
}

launch_silo() {
  local silo_port gateway_port metrics_port
  silo_port=$(free_port "$home/run/$1.silo" $((ports + 1000 + ${1#silo-})))
  gateway_port=$(free_port "$home/run/$1.gateway" $((ports + 2000 + ${1#silo-})))
  metrics_port=$(free_port "$home/run/$1.metrics" $((ports + 1500 + ${1#silo-})))
  CARE_SILO_NAME=$1 CARE_SILO_PORT=$silo_port CARE_GATEWAY_PORT=$gateway_port CARE_METRICS_PORT=$metrics_port CARE_READY_FILE=$home/run/$1.ready \
    launch "$1" dotnet "$home/app/Care.Silo/Care.Silo.dll" serve
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
    await "$name" 120 test -f "$home/run/$name.ready"
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
  CARE_METRICS_PORT=$metrics_port launch web dotnet "$home/app/Care.WebFront/Care.WebFront.dll"
  await web 120 healthy
}

healthy() {
  local host=${CARE_BIND:-127.0.0.1}
  [[ $host != [*] && $host != 0.0.0.0 ]] || host=127.0.0.1
  [[ $(ask "$host" "$CARE_PORT" 'GET /health/ HTTP/1.0\r\nHost: localhost\r\n\r\n') == HTTP/*" 200 "* ]]
}
