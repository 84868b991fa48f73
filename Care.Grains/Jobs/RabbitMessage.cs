using System.Globalization;
using System.Text;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;

namespace Care.Grains.Jobs;

/// <summary>A job as it travels through RabbitMQ: whole, so that it outlives a Redis that forgot it.</summary>
/// <param name="Job">The job, its time excepted.</param>
/// <param name="Ticket">Tells this message from others with the same job: the ledger (<see cref="RabbitLedger"/>) knows which one counts.</param>
/// <param name="Failures">How often the job failed before.</param>
/// <param name="Due">When the job may run.</param>
internal sealed record RabbitMessage(Job Job, string Ticket, int Failures, DateTimeOffset Due)
{
    private const string Id = "care-job";
    private const string FailuresSoFar = "care-failures";
    private const string DueMs = "care-due";

    public static string NewTicket() => Guid.NewGuid().ToString("N");

    public ReadOnlyMemory<byte> Body => Encoding.UTF8.GetBytes(Job.Payload);

    public BasicProperties Properties => new()
    {
        Persistent = true,
        ContentType = "application/json",
        MessageId = Ticket,
        Type = Job.Kind,
        CorrelationId = Job.TraceParent ?? "",
        Headers = new Dictionary<string, object?>
        {
            [Id] = Job.Id,
            [FailuresSoFar] = Failures,
            [DueMs] = Due.ToUnixTimeMilliseconds(),
        },
    };

    /// <summary>Reads a message; null when it is none of ours.</summary>
    public static RabbitMessage? Of(BasicDeliverEventArgs delivery)
    {
        var properties = delivery.BasicProperties;
        if (properties is not { MessageId: { } ticket, Type: { } kind, Headers: { } headers } || !headers.TryGetValue(Id, out var value)
            || value is not byte[] id)
        {
            return null;
        }

        var job = new Job(kind, Encoding.UTF8.GetString(id))
        {
            Payload = Encoding.UTF8.GetString(delivery.Body.Span),
            TraceParent = properties.CorrelationId is { Length: > 0 } trace ? trace : null,
        };
        return new RabbitMessage(job, ticket, (int)Number(headers, FailuresSoFar), DateTimeOffset.FromUnixTimeMilliseconds(Number(headers, DueMs)));
    }

    private static long Number(IDictionary<string, object?> headers, string name) =>
        Convert.ToInt64(headers.TryGetValue(name, out var value) ? value : 0, CultureInfo.InvariantCulture);
}
