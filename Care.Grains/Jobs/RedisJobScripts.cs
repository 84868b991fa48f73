namespace Care.Grains.Jobs;

/// <summary>
/// The steps of <see cref="RedisJobQueue"/>, each atomic on the server. Where a step moves a job it adds first and acknowledges after: a script that breaks off
/// (no memory left, say) leaves a job twice rather than not at all, and the job's own state makes the second one harmless.
///   jobs:{prefix}:job:ID     hash: kind, payload, trace, state (waiting, done, dead), failures, losses, error
///   jobs:{prefix}:stream     one entry for each job whose time has come, its field the id; an entry ends by being acknowledged and deleted
///   jobs:{prefix}:delayed    sorted set of ids by the milliseconds of their time
///   jobs:{prefix}:dead       sorted set of ids by the milliseconds at which they were set aside
///   jobs:{prefix}:result:ID  a result
/// The braces keep them in one slot of a Redis Cluster, where the scripts name the hashes of jobs that they come upon.
/// </summary>
internal static class RedisJobScripts
{
    /// <summary>KEYS job, stream, delayed; ARGV id, kind, payload, trace, due ms (0: now), now ms, channel.</summary>
    public const string Enqueue = """
        if redis.call('EXISTS', KEYS[1]) == 1 then return 0 end
        redis.call('HSET', KEYS[1], 'state', 'waiting', 'kind', ARGV[2], 'payload', ARGV[3], 'trace', ARGV[4], 'failures', 0, 'losses', 0)
        if tonumber(ARGV[5]) > tonumber(ARGV[6]) then
            redis.call('ZADD', KEYS[3], ARGV[5], ARGV[1])
        else
            redis.call('XADD', KEYS[2], '*', 'id', ARGV[1])
            redis.call('PUBLISH', ARGV[7], '')
        end
        return 1
        """;

    /// <summary>
    /// KEYS stream, delayed; ARGV group, consumer, most, prefix of jobs, now ms. Makes the group where there is none: at the first start, and when Redis came
    /// back empty.
    /// </summary>
    public const string Take = Open + """

        for _, id in ipairs(redis.call('ZRANGEBYSCORE', KEYS[2], '-inf', ARGV[5], 'LIMIT', 0, 100)) do
            redis.call('XADD', KEYS[1], '*', 'id', id)
            redis.call('ZREM', KEYS[2], id)
        end
        local function read() return redis.pcall('XREADGROUP', 'GROUP', ARGV[1], ARGV[2], 'COUNT', ARGV[3], 'STREAMS', KEYS[1], '>') end
        local got = read()
        if got and got.err and string.find(got.err, 'NOGROUP', 1, true) then
            redis.call('XGROUP', 'CREATE', KEYS[1], ARGV[1], '0', 'MKSTREAM')
            got = read()
        end
        if not got then return {} end
        if got.err then return got end
        local taken = {}
        for _, entry in ipairs(got[1][2]) do
            local job = open(entry[1], entry[2])
            if job then taken[#taken + 1] = job end
        end
        return taken
        """;

    /// <summary>KEYS stream; ARGV group, consumer, most, prefix of jobs, idle ms.</summary>
    public const string TakeOver = Open + """

        local taken, cursor = {}, '0-0'
        repeat
            local got = redis.pcall('XAUTOCLAIM', KEYS[1], ARGV[1], ARGV[2], ARGV[5], cursor, 'COUNT', ARGV[3] - #taken, 'JUSTID')
            if got.err then
                if string.find(got.err, 'NOGROUP', 1, true) then return {} end
                return got
            end
            cursor = got[1]
            for _, name in ipairs(got[2]) do
                local entry = redis.call('XRANGE', KEYS[1], name, name)[1]
                local job = open(name, entry and entry[2])
                if job then
                    job[7] = redis.call('HINCRBY', ARGV[4] .. job[2], 'losses', 1)
                    taken[#taken + 1] = job
                end
            end
        until cursor == '0-0' or #taken >= tonumber(ARGV[3])
        return taken
        """;

    /// <summary>
    /// KEYS stream; ARGV group, consumer, entries. Answers the entries that are somebody else's by now; none where the group is gone, as nobody else has them
    /// then.
    /// </summary>
    public const string Touch = """
        local lost = {}
        for i = 3, #ARGV do
            local held = redis.pcall('XPENDING', KEYS[1], ARGV[1], ARGV[i], ARGV[i], 1, ARGV[2])
            if held.err then return {} end
            if #held == 1 then
                redis.call('XCLAIM', KEYS[1], ARGV[1], ARGV[2], 0, ARGV[i], 'JUSTID')
            else
                lost[#lost + 1] = ARGV[i]
            end
        end
        return lost
        """;

    /// <summary>
    /// KEYS stream, job, result, delayed, dead; ARGV group, entry, id, ms to keep the id, ms to keep the result, result (absent: none). Also ends what a second
    /// run, in a silo that was thought dead, left of the job.
    /// </summary>
    public const string Complete = """
        if redis.call('HGET', KEYS[2], 'state') ~= 'done' then
            if ARGV[6] then redis.call('SET', KEYS[3], ARGV[6], 'PX', ARGV[5]) end
            redis.call('HSET', KEYS[2], 'state', 'done')
            redis.call('HDEL', KEYS[2], 'payload', 'trace', 'error')
            redis.call('PEXPIRE', KEYS[2], ARGV[4])
            redis.call('ZREM', KEYS[4], ARGV[3])
            redis.call('ZREM', KEYS[5], ARGV[3])
        end
        redis.call('XACK', KEYS[1], ARGV[1], ARGV[2])
        redis.call('XDEL', KEYS[1], ARGV[2])
        return 1
        """;

    /// <summary>KEYS stream, job, delayed; ARGV group, entry, consumer, id, due ms, error.</summary>
    public const string Retry = Held + """

        if not held() then return 0 end
        redis.call('HINCRBY', KEYS[2], 'failures', 1)
        redis.call('HSET', KEYS[2], 'error', ARGV[6])
        redis.call('ZADD', KEYS[3], ARGV[5], ARGV[4])
        redis.call('XACK', KEYS[1], ARGV[1], ARGV[2])
        redis.call('XDEL', KEYS[1], ARGV[2])
        return 1
        """;

    /// <summary>KEYS stream; ARGV group, entry, consumer, id, channel.</summary>
    public const string GiveBack = Held + """

        if not held() then return 0 end
        redis.call('XADD', KEYS[1], '*', 'id', ARGV[4])
        redis.call('XACK', KEYS[1], ARGV[1], ARGV[2])
        redis.call('XDEL', KEYS[1], ARGV[2])
        redis.call('PUBLISH', ARGV[5], '')
        return 1
        """;

    /// <summary>KEYS stream, job, dead; ARGV group, entry, consumer, id, now ms, error, failures.</summary>
    public const string SetAside = Held + """

        if not held() then return 0 end
        redis.call('HSET', KEYS[2], 'state', 'dead', 'error', ARGV[6], 'failures', ARGV[7])
        redis.call('ZADD', KEYS[3], ARGV[5], ARGV[4])
        redis.call('XACK', KEYS[1], ARGV[1], ARGV[2])
        redis.call('XDEL', KEYS[1], ARGV[2])
        return 1
        """;

    /// <summary>KEYS dead; ARGV first, last, prefix of jobs.</summary>
    public const string ListDead = """
        local letters = {}
        local ids = redis.call('ZRANGE', KEYS[1], ARGV[1], ARGV[2], 'REV', 'WITHSCORES')
        for i = 1, #ids, 2 do
            local job = redis.call('HMGET', ARGV[3] .. ids[i], 'kind', 'payload', 'trace', 'failures', 'error')
            if job[1] then letters[#letters + 1] = { ids[i], job[1], job[2], job[3], job[4], job[5], ids[i + 1] } end
        end
        return letters
        """;

    /// <summary>KEYS stream, job, dead; ARGV id, channel.</summary>
    public const string SendAgain = """
        if redis.call('HGET', KEYS[2], 'state') ~= 'dead' then return 0 end
        redis.call('HSET', KEYS[2], 'state', 'waiting', 'failures', 0, 'losses', 0)
        redis.call('XADD', KEYS[1], '*', 'id', ARGV[1])
        redis.call('ZREM', KEYS[3], ARGV[1])
        redis.call('PUBLISH', ARGV[2], '')
        return 1
        """;

    /// <summary>KEYS job, dead; ARGV id.</summary>
    public const string Discard = """
        if redis.call('HGET', KEYS[1], 'state') ~= 'dead' then return 0 end
        redis.call('DEL', KEYS[1])
        redis.call('ZREM', KEYS[2], ARGV[1])
        return 1
        """;

    /// <summary>KEYS stream, delayed, dead; ARGV group.</summary>
    public const string Backlog = """
        local held = redis.pcall('XPENDING', KEYS[1], ARGV[1])
        local running = held.err and 0 or held[1]
        return { redis.call('XLEN', KEYS[1]) - running, redis.call('ZCARD', KEYS[2]), running, redis.call('ZCARD', KEYS[3]) }
        """;

    /// <summary>KEYS job, result.</summary>
    public const string Find = "return { redis.call('HGET', KEYS[1], 'state'), redis.call('HGET', KEYS[1], 'failures'), redis.call('HGET', KEYS[1], 'error'), "
        + "redis.call('GET', KEYS[2]) }";

    /// <summary>KEYS stream; ARGV group. The last entry that the group was given; older ones that are still there are held.</summary>
    public const string LastDelivered = """
        local groups = redis.pcall('XINFO', 'GROUPS', KEYS[1])
        if groups.err then return '0-0' end
        for _, fields in ipairs(groups) do
            local group = {}
            for i = 1, #fields, 2 do group[fields[i]] = fields[i + 1] end
            if group.name == ARGV[1] then return group['last-delivered-id'] end
        end
        return '0-0'
        """;

    /// <summary>KEYS stream; ARGV from, to, most, prefix of jobs. The last entry of the page, then the kind of each.</summary>
    public const string StreamKinds = """
        local page = {}
        for i, entry in ipairs(redis.call('XRANGE', KEYS[1], ARGV[1], ARGV[2], 'COUNT', ARGV[3])) do
            page[1] = entry[1]
            page[i + 1] = redis.call('HGET', ARGV[4] .. entry[2][2], 'kind') or ''
        end
        return page
        """;

    /// <summary>KEYS sorted set; ARGV first, last, prefix of jobs. The kind of each.</summary>
    public const string SetKinds = """
        local kinds = {}
        for i, id in ipairs(redis.call('ZRANGE', KEYS[1], ARGV[1], ARGV[2])) do
            kinds[i] = redis.call('HGET', ARGV[3] .. id, 'kind') or ''
        end
        return kinds
        """;

    /// <summary>
    /// KEYS stream; ARGV group, idle ms. Removes consumers that hold nothing and were not seen for long; removing one that holds entries would lose them.
    /// </summary>
    public const string ForgetConsumers = """
        local consumers = redis.pcall('XINFO', 'CONSUMERS', KEYS[1], ARGV[1])
        if consumers.err then return 0 end
        local forgotten = 0
        for _, fields in ipairs(consumers) do
            local consumer = {}
            for i = 1, #fields, 2 do consumer[fields[i]] = fields[i + 1] end
            if consumer.pending == 0 and consumer.idle > tonumber(ARGV[2]) then
                redis.call('XGROUP', 'DELCONSUMER', KEYS[1], ARGV[1], consumer.name)
                forgotten = forgotten + 1
            end
        end
        return forgotten
        """;

    /// <summary>What is known of the job of an entry; an entry whose job is unknown or ended is struck out.</summary>
    private const string Open = """
        local function open(entry, fields)
            if fields then
                local job = redis.call('HMGET', ARGV[4] .. fields[2], 'state', 'kind', 'payload', 'trace', 'failures', 'losses')
                if job[1] == 'waiting' then return { entry, fields[2], job[2], job[3], job[4], tonumber(job[5]), tonumber(job[6]) } end
            end
            redis.call('XACK', KEYS[1], ARGV[1], entry)
            redis.call('XDEL', KEYS[1], entry)
            return nil
        end
        """;

    /// <summary>Whether the entry is still this consumer's.</summary>
    private const string Held = """
        local function held()
            local entries = redis.pcall('XPENDING', KEYS[1], ARGV[1], ARGV[2], ARGV[2], 1, ARGV[3])
            return not entries.err and #entries == 1
        end
        """;
}
