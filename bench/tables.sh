# Medians and tables out of the runs. Sourced by bench/run.

MEDIAN='function median(list, n,   i, j, swap) {
  for (i = 2; i <= n; i++) for (j = i; j > 1 && list[j] < list[j - 1]; j--) { swap = list[j]; list[j] = list[j - 1]; list[j - 1] = swap }
  return n % 2 ? list[(n + 1) / 2] : (list[n / 2] + list[n / 2 + 1]) / 2
}'

# One row a comparison; the ratio is the median of the ratios of each round.
load_table() {
  awk -F'\t' "$MEDIAN"'
    function of(what, side, column,   n, i, list) {
      for (i = 1; i <= rounds[what]; i++) list[++n] = value[what, side, i, column] + 0
      return median(list, n)
    }
    function ratio(what,   n, i, list) {
      for (i = 1; i <= rounds[what]; i++) list[++n] = value[what, "product", i, 4] / value[what, "bare", i, 4]
      return median(list, n)
    }
    $2 == "peak" { peak[$1] = $4; next }
    !($1 in rounds) { order[++count] = $1 }
    { if ($3 > rounds[$1]) rounds[$1] = $3; for (c = 4; c <= NF; c++) value[$1, $2, $3, c] = $c; errors[$1] += $8 }
    END {
      print "| What | KB sent | requests/s | p50 ms | p99 ms | CPU µs | peak MB | bare: requests/s | p50 ms | p99 ms | CPU µs | **ratio** |"
      print "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |"
      for (k = 1; k <= count; k++) {
        w = order[k]
        printf "| %s | %.1f | %.0f | %.2f | %.2f | %.0f | %.0f | %.0f | %.2f | %.2f | %.0f | **%.2f** |\n", w, of(w, "product", 9) / 1024,
          of(w, "product", 4), of(w, "product", 5), of(w, "product", 6), of(w, "product", 7), peak[w],
          of(w, "bare", 4), of(w, "bare", 5), of(w, "bare", 6), of(w, "bare", 7), ratio(w)
        if (errors[w] > 0) failed = failed sprintf("\n**%s: %d answers were errors; its figures mean nothing.**", w, errors[w])
      }
      if (failed != "") print failed
    }' "$1"
}

# What the load left behind, and whether all of it was written.
writing_said() {
  local written
  written=$(awk -F'\t' '$2 == "product" && ($1 ~ /^Submit/ || $1 ~ /^Save/) { sum += $10 } END { print sum + 0 }' "$RUNS")
  echo "Memory of the server: $idle_product MB idle after signing in one reader, $after_product MB two seconds after the last run (bare route idle: $idle_bare MB)."
  echo "The forms were answered $written times; the ledger grew by $((facts_after - facts_before)) facts and its chain holds (requests under way when a run of wrk ends are written but not counted as answers). The folder grew by $(((bytes_after - bytes_before) / 1048576)) MB, the bare route's rows among it."
}

costs_table() {
  echo "Binary of the $profile build (only release builds are stripped): $(awk -v b="$(stat -c %s "$WORK/learning-together")" 'BEGIN { printf "%.1f", b / 1048576 }') MB."
  echo
  awk -F'\t' "$MEDIAN"'
    !($1 in n) { order[++count] = $1 }
    { n[$1]++; ms[$1, n[$1]] = $2; mb[$1, n[$1]] = $3 }
    function of(values, name,   i, list) { for (i = 1; i <= n[name]; i++) list[i] = values[name, i] + 0; return median(list, n[name]) }
    END {
      print "| Start | ready after ms | MB idle |"
      print "| --- | ---: | ---: |"
      for (k = 1; k <= count; k++) printf "| %s | %.0f | %.1f |\n", order[k], of(ms, order[k]), of(mb, order[k])
    }' "$1"
}

# put_between_marks FILE TEXT: the words round the figures are written by hand and stay.
put_between_marks() {
  awk -v text="$2" '
    /^<!-- figures -->/ { print; while ((getline line < text) > 0) print line; skip = 1; next }
    /^<!-- \/figures -->/ { skip = 0 }
    !skip { print }' "$1" >"$WORK/written.md"
  cp "$WORK/written.md" "$1"
}
