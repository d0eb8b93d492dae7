# Starting and stopping servers, and what the kernel says of them. Sourced by bench/run.

pids=()

# start NAME COMMAND...: waits for `listening on http://…`; leaves pid, url and the time it took in took_ms.
start() {
  local name=$1 pipe line begun
  shift
  pipe=$WORK/$name.pipe
  rm -f "$pipe"
  mkfifo "$pipe"
  # Open both ways, so that the server never writes to a pipe that nobody holds.
  exec {hold}<>"$pipe"
  begun=$(date +%s%N)
  (cd "$WORK" && exec "$@") >"$pipe" 2>"$WORK/$name.log" &
  pid=$!
  pids+=("$pid")
  while read -r -t 60 -u "$hold" line; do
    case $line in *'listening on http://'*) break ;; esac
    line=''
  done
  took_ms=$((($(date +%s%N) - begun) / 1000000))
  [ -n "${line:-}" ] || { echo "$name did not start:"; tail -n 20 "$WORK/$name.log"; exit 1; }
  url=${line##*listening on }
}

# stop PID: asks, then waits.
stop() {
  kill -TERM "$1" 2>/dev/null || true
  wait "$1" 2>/dev/null || true
}

stop_all() {
  local one
  for one in "${pids[@]}"; do stop "$one"; done
  pids=()
}

cpu_ticks() { sed 's/^.*) //' "/proc/$1/stat" | awk '{ print $12 + $13 }'; }
status_mb() { awk -v key="$2:" '$1 == key { printf "%.1f", $2 / 1024 }' "/proc/$1/status"; }
rss_mb() { status_mb "$1" VmRSS; }
peak_mb() { status_mb "$1" VmHWM; }
# The peak counts from here on.
forget_peak() { echo 5 >"/proc/$1/clear_refs"; }

# The number of facts in the ledger, after a walk through the whole chain.
facts() { "$WORK/learning-together" ledger verify --data "$1" | sed -nE "s/.* ([0-9]+) lines.*/\1/p"; }

describe_machine() {
  local changed=''
  [ -z "$(git status --porcelain --untracked-files=no -- ':!docs/performance.md')" ] || changed=' with changes'
  echo "$(date -u +'%Y-%m-%d %H:%M') UTC, commit $(git rev-parse --short HEAD)$changed, $1 build by $(rustc --version | cut -d' ' -f1,2)."
  echo "$(nproc) cores of $(awk -F': ' '/^model name/ { print $2; exit }' /proc/cpuinfo), $(awk '/^MemTotal/ { printf "%.0f", $2 / 1048576 }' /proc/meminfo) GiB," \
    "Linux $(uname -r | cut -d- -f1), load before the run $(cut -d' ' -f1 /proc/loadavg)."
}

# Start-up time and memory when idle, each in a process of its own; lines of NAME TAB MS TAB MB.
measure_costs() {
  local round
  for ((round = 1; round <= ROUNDS; round++)); do
    cost "$1" 'demo, seeding a new year' demo --data "$WORK/year-$round" --listen 127.0.0.1:0
    cost "$1" 'demo, continuing' demo --data "$WORK/year-$round" --listen 127.0.0.1:0
    cost "$1" 'serve, a new database' serve --data "$WORK/new-$round" --listen 127.0.0.1:0
    cost "$1" "serve, the year's database" serve --data "$WORK/year-$round" --listen 127.0.0.1:0
  done
}

cost() {
  local file=$1 name=$2
  shift 2
  start costs "$WORK/learning-together" "$@"
  sleep 1
  printf '%s\t%s\t%s\n' "$name" "$took_ms" "$(rss_mb "$pid")" >>"$file"
  stop_all
}
