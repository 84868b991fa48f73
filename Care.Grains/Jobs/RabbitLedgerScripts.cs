namespace Care.Grains.Jobs;

/// <summary>
/// The steps of <see cref="RabbitLedger"/>, each atomic in Redis. A job's hash says which message of it counts:
/// ledger:{prefix}:job:ID     hash: state (publishing, waiting, done, dead), kind, message (the ticket that counts), holder, failures, losses, error; of dead
/// ones payload, trace ledger:{prefix}:delayed    sorted set of ids that no silo holds, by the milliseconds of their time ledger:{prefix}:running    sorted set
/// of ids that a silo holds ledger:{prefix}:dead       sorted set of ids by the milliseconds at which they were set aside ledger:{prefix}:result:ID  a result
/// ledger:{prefix}:declared:QUEUE, ledger:{prefix}:declaring:QUEUE  see <see cref="RabbitDeclarations"/>
/// </summary>
internal static class RabbitLedgerScripts
{
    /// <summary>
    /// KEYS job; ARGV kind, ticket, now ms, lease ms, ms to keep. Answers 0: known; 1: the caller's to publish; 2: being published by another.
    /// </summary>
    public const string Open = """
        local state, lease = unpack(redis.call('HMGET', KEYS[1], 'state', 'lease'))
        if state and state ~= 'publishing' then return 0 end
        if state and tonumber(lease) > tonumber(ARGV[3]) then return 2 end
        redis.call('HSET', KEYS[1], 'state', 'publishing', 'kind', ARGV[1], 'message', ARGV[2], 'lease', ARGV[3] + ARGV[4], 'failures', 0, 'losses', 0)
        redis.call('PEXPIRE', KEYS[1], ARGV[5])
        return 1
        """;

    /// <summary>
    /// KEYS job, dead; ARGV ticket, now ms, lease ms. Answers kind, payload and trace of a job that was set aside and is the caller's to publish again; nothing
    /// where there is none.
    /// </summary>
    public const string Reopen = """
        local job = redis.call('HMGET', KEYS[1], 'state', 'lease', 'kind', 'payload', 'trace')
        if job[1] ~= 'dead' and not (job[1] == 'publishing' and job[4] and tonumber(job[2]) <= tonumber(ARGV[2])) then return {} end
        redis.call('HSET', KEYS[1], 'state', 'publishing', 'message', ARGV[1], 'lease', ARGV[2] + ARGV[3], 'failures', 0, 'losses', 0)
        return { job[3], job[4], job[5] }
        """;

    /// <summary>KEYS job, delayed, dead; ARGV id, ticket, due ms. The message is in RabbitMQ; a silo may have it already.</summary>
    public const string Published = """
        local state, message = unpack(redis.call('HMGET', KEYS[1], 'state', 'message'))
        if state ~= 'publishing' or message ~= ARGV[2] then return 0 end
        redis.call('HSET', KEYS[1], 'state', 'waiting')
        redis.call('HDEL', KEYS[1], 'lease', 'payload', 'trace')
        redis.call('PERSIST', KEYS[1])
        redis.call('ZADD', KEYS[2], ARGV[3], ARGV[1])
        redis.call('ZREM', KEYS[3], ARGV[1])
        return 1
        """;

    /// <summary>
    /// KEYS job; ARGV ticket. Nobody knows whether the message is in RabbitMQ: whoever hands the job over next publishes it again, and one of the two counts.
    /// </summary>
    public const string NotPublished = """
        local state, message, payload = unpack(redis.call('HMGET', KEYS[1], 'state', 'message', 'payload'))
        if state ~= 'publishing' or message ~= ARGV[1] then return 0 end
        if payload then redis.call('HSET', KEYS[1], 'state', 'dead') else redis.call('HSET', KEYS[1], 'lease', 0) end
        return 1
        """;

    /// <summary>
    /// KEYS job, delayed, running, dead; ARGV id, kind, ticket, holder, now ms, failures. Answers how many silos lost the job, -1 when this message does not
    /// count.
    /// </summary>
    public const string Hold = """
        local state, message, holder = unpack(redis.call('HMGET', KEYS[1], 'state', 'message', 'holder'))
        if state == 'done' or state == 'dead' or (state == 'waiting' and message ~= ARGV[3]) then return -1 end
        local losses = redis.call('HINCRBY', KEYS[1], 'losses', holder and 1 or 0)
        redis.call('HSET', KEYS[1], 'state', 'waiting', 'kind', ARGV[2], 'message', ARGV[3], 'holder', ARGV[4], 'failures', ARGV[6])
        redis.call('HDEL', KEYS[1], 'lease', 'payload', 'trace')
        redis.call('PERSIST', KEYS[1])
        redis.call('ZREM', KEYS[2], ARGV[1])
        redis.call('ZREM', KEYS[4], ARGV[1])
        redis.call('ZADD', KEYS[3], ARGV[5], ARGV[1])
        return losses
        """;

    /// <summary>KEYS job, delayed; ARGV id, ticket, next ticket, due ms. The message goes on waiting as another one.</summary>
    public const string Move = """
        local state, message = unpack(redis.call('HMGET', KEYS[1], 'state', 'message'))
        if state == 'done' or state == 'dead' or (state == 'waiting' and message ~= ARGV[2]) then return 0 end
        redis.call('HSET', KEYS[1], 'message', ARGV[3])
        if state == 'waiting' then redis.call('ZADD', KEYS[2], ARGV[4], ARGV[1]) end
        return 1
        """;

    /// <summary>KEYS job, delayed, running; ARGV id, holder, next ticket, due ms, error.</summary>
    public const string Retry = """
        if redis.call('HGET', KEYS[1], 'holder') ~= ARGV[2] then return 0 end
        redis.call('HSET', KEYS[1], 'message', ARGV[3], 'error', ARGV[5])
        redis.call('HINCRBY', KEYS[1], 'failures', 1)
        redis.call('HDEL', KEYS[1], 'holder')
        redis.call('ZADD', KEYS[2], ARGV[4], ARGV[1])
        redis.call('ZREM', KEYS[3], ARGV[1])
        return 1
        """;

    /// <summary>KEYS job, delayed, running; ARGV id, holder, now ms.</summary>
    public const string GiveBack = """
        if redis.call('HGET', KEYS[1], 'holder') ~= ARGV[2] then return 0 end
        redis.call('HDEL', KEYS[1], 'holder')
        redis.call('ZADD', KEYS[2], ARGV[3], ARGV[1])
        redis.call('ZREM', KEYS[3], ARGV[1])
        return 1
        """;

    /// <summary>KEYS job, running, dead; ARGV id, holder, now ms, error, failures, payload, trace.</summary>
    public const string SetAside = """
        if redis.call('HGET', KEYS[1], 'holder') ~= ARGV[2] then return 0 end
        redis.call('HSET', KEYS[1], 'state', 'dead', 'error', ARGV[4], 'failures', ARGV[5], 'payload', ARGV[6], 'trace', ARGV[7])
        redis.call('HDEL', KEYS[1], 'holder')
        redis.call('ZADD', KEYS[3], ARGV[3], ARGV[1])
        redis.call('ZREM', KEYS[2], ARGV[1])
        return 1
        """;

    /// <summary>KEYS job, result, delayed, running, dead; ARGV id, ms to keep the id, ms to keep the result, result (absent: none).</summary>
    public const string Complete = """
        if redis.call('HGET', KEYS[1], 'state') == 'done' then return 0 end
        if ARGV[4] then redis.call('SET', KEYS[2], ARGV[4], 'PX', ARGV[3]) end
        redis.call('HSET', KEYS[1], 'state', 'done')
        redis.call('HDEL', KEYS[1], 'holder', 'payload', 'trace', 'error', 'lease')
        redis.call('PEXPIRE', KEYS[1], ARGV[2])
        for i = 3, 5 do redis.call('ZREM', KEYS[i], ARGV[1]) end
        return 1
        """;

    /// <summary>KEYS job; ARGV holder. A job that Redis has forgotten is nobody else's.</summary>
    public const string IsHeld = """
        local state, holder = unpack(redis.call('HMGET', KEYS[1], 'state', 'holder'))
        return not state or holder == ARGV[1]
        """;

    /// <summary>KEYS delayed, running, dead; ARGV now ms.</summary>
    public const string Backlog = """
        local waiting = redis.call('ZCOUNT', KEYS[1], '-inf', ARGV[1])
        return { waiting, redis.call('ZCARD', KEYS[1]) - waiting, redis.call('ZCARD', KEYS[2]), redis.call('ZCARD', KEYS[3]) }
        """;
}
