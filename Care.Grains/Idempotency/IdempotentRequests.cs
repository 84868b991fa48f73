using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Care.Grains.Permissions;
using Care.Grains.Storage;
using Care.Interfaces.Calls;
using Care.Interfaces.Idempotency;
using Npgsql;
using NpgsqlTypes;
using Orleans.Concurrency;

namespace Care.Grains.Idempotency;

/// <summary>
/// Keeps the record of requests that may be repeated, in the database alone: a row for each, whose lock decides between two front ends. That nothing is done
/// twice does not depend on it but on what is noted with each write (<see cref="IdempotentWrites"/>): the lease only keeps two runs from getting into each
/// other's way.
/// </summary>
[StatelessWorker(maxLocalWorkers: 16), GrainType("idempotent-requests")]
internal sealed class IdempotentRequests(CareDatabase database) : Grain, IIdempotentRequests
{
    /// <summary>How long a run is taken to be under way: longer than any request takes. After that its front end is dead.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(15);

    private static Guid Sender => CallerPermissions.Current.User;

    public async Task<RequestBegun> Begin(RequestKey key, byte[] fingerprint)
    {
        var request = NamedId.Of(Encoding.UTF8.GetBytes($"{Sender}\n{key.Method}\n{key.Path}\n{key.Key}"));
        await using (var begin = Command(
            """
            insert into idempotent_request as r (id, sender, fingerprint, rights, run, leased_until, holder) values ($1, $2, $3, $4, 1, now() + $5, $6)
            on conflict (id) do update set run = r.run + 1, leased_until = excluded.leased_until, rights = excluded.rights, holder = excluded.holder,
                status = null, content_type = null, entity_tag = null, body = null
            where r.fingerprint = excluded.fingerprint and
                case when r.status is null then r.leased_until <= now() or r.holder = excluded.holder else r.rights <> excluded.rights end
            returning r.run
            """,
            request, Sender, fingerprint, Rights(), Lease, key.Holder))
        {
            if (await begin.ExecuteScalarAsync() is int run)
            {
                return new(RequestStanding.Begun, new IdempotentRequest(request, run));
            }
        }

        await using var find = Command(
            "select fingerprint = $2, status, content_type, entity_tag, body, leased_until - now() from idempotent_request where id = $1",
            request, fingerprint);
        await using var row = await find.ExecuteReaderAsync();
        return !await row.ReadAsync() ? new(RequestStanding.Running, RetryAfter: TimeSpan.FromSeconds(1))
            : !row.GetBoolean(0) ? new(RequestStanding.Other)
            : row.IsDBNull(1) ? new(RequestStanding.Running, RetryAfter: row.GetTimeSpan(5))
            : new(RequestStanding.Answered, Answer: new(
                row.GetInt32(1),
                row.IsDBNull(2) ? null : row.GetString(2),
                row.IsDBNull(3) ? null : row.GetString(3),
                row.GetFieldValue<byte[]>(4)));
    }

    public async Task<int?> RunAgain(IdempotentRequest request)
    {
        await using var command = Command(
            """
            update idempotent_request set run = run + 1, leased_until = now() + $4 where id = $1 and sender = $2 and run = $3 and status is null
            returning run
            """,
            request.Id, Sender, request.Run, Lease);
        return await command.ExecuteScalarAsync() as int?;
    }

    public async Task Keep(IdempotentRequest request, RequestAnswer answer)
    {
        await using var command = Command(
            """
            update idempotent_request set status = $4, rights = $5, content_type = $6, entity_tag = $7, body = $8
            where id = $1 and sender = $2 and run = $3 and status is null
            """,
            request.Id, Sender, request.Run, answer.Status, Rights());
        command.Parameters.Add(new() { Value = (object?)answer.ContentType ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text });
        command.Parameters.Add(new() { Value = (object?)answer.EntityTag ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text });
        command.Parameters.Add(new() { Value = answer.Body });
        await command.ExecuteNonQueryAsync();
    }

    public async Task GiveUp(IdempotentRequest request, bool isRefused)
    {
        await using var command = Command(
            isRefused && !request.IsRepeat
                ? "delete from idempotent_request where id = $1 and sender = $2 and run = $3 and status is null"
                : "update idempotent_request set leased_until = now() where id = $1 and sender = $2 and run = $3 and status is null",
            request.Id, Sender, request.Run);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>
    /// What the sender may do now. Who may do other things by then is not told what was answered: the request is looked at again, and does what it did no
    /// second time.
    /// </summary>
    private static byte[] Rights() => SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(CallerPermissions.Current, StateJson.Options));

    private NpgsqlCommand Command(string sql, params ReadOnlySpan<object> values)
    {
        var command = database.State.CreateCommand(sql);
        foreach (var value in values)
        {
            command.Parameters.Add(new() { Value = value });
        }

        return command;
    }
}
