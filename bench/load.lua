-- What wrk sends and what it tells, for every run of bench/run. The environment says what to send:
--   BENCH_COOKIE  the cookie header of a signed-in reader; empty for a visitor
--   BENCH_GZIP    "yes" when the reader takes compressed pages
--   BENCH_FORM    the body of a POST; empty for GET. `{n}` in it counts on from BENCH_FROM with each request
--   BENCH_FRESH   "yes" when every address is asked once only, so that no kept page can answer

local cookie = os.getenv("BENCH_COOKIE") or ""
local form = os.getenv("BENCH_FORM") or ""
local fresh = os.getenv("BENCH_FRESH") == "yes"
local asked = 0

if cookie ~= "" then wrk.headers["Cookie"] = cookie end
if os.getenv("BENCH_GZIP") == "yes" then wrk.headers["Accept-Encoding"] = "gzip" end
if form ~= "" then
  wrk.method = "POST"
  wrk.body = form
  wrk.headers["Content-Type"] = "application/x-www-form-urlencoded"
end

if fresh then
  -- Each run of wrk begins at another number.
  local run = os.getenv("BENCH_RUN") or "0"
  request = function()
    asked = asked + 1
    local mark = wrk.path:find("?", 1, true) and "&" or "?"
    return wrk.format(nil, wrk.path .. mark .. "nth=" .. run .. "-" .. asked)
  end
end

if form:find("{n}", 1, true) then
  local from = tonumber(os.getenv("BENCH_FROM") or "0")
  request = function()
    -- wrk asks once before it begins, to see how many requests a text holds, and does not send that one.
    local body = form:gsub("{n}", string.format("%d", math.max(from, from + asked - 1)))
    asked = asked + 1
    return wrk.format(nil, nil, nil, body)
  end
end

-- One line: answers, seconds, p50 and p99 in milliseconds, answers that were errors, connections that failed, bytes.
done = function(all, latency)
  local failed = all.errors.connect + all.errors.read + all.errors.write + all.errors.timeout
  io.write(string.format("measured %d %.6f %.3f %.3f %d %d %d\n", all.requests, all.duration / 1e6,
    latency:percentile(50) / 1e3, latency:percentile(99) / 1e3, all.errors.status, failed, all.bytes))
end
