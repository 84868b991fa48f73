using System.Diagnostics.Metrics;
using System.Net;
using System.Security.Cryptography;
using System.Text.Json;
using Care.Grains.Jobs;
using Care.Grains.Outbound;
using Care.Grains.Storage;
using Care.Interfaces.Users;
using Lib.Net.Http.WebPush;
using Lib.Net.Http.WebPush.Authentication;
using Npgsql;

namespace Care.Grains.Notifications;

/// <summary>
/// Pushes notifications to browsers (contract 07, 4.6). A subscription that its push service no longer knows is taken off the user; what a push service refuses
/// otherwise, or when it can't be reached, is tried again for five minutes: a popup that comes later is of no use, and is no job that anybody should have to
/// look after.
/// </summary>
internal sealed class PushSender : IJobHandler, IDisposable
{
    private const int LargestAnswer = 64 * 1024;

    private static readonly TimeSpan Late = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan TokenLife = TimeSpan.FromHours(12);

    private readonly CareDatabase database;
    private readonly IGrainFactory grains;
    private readonly PushOptions options;
    private readonly TimeProvider time;
    private readonly HttpClient http;
    private readonly PushServiceClient pushServices;

    public PushSender(CareDatabase database, IGrainFactory grains, PushOptions options, TimeProvider time)
    {
        (this.database, this.grains, this.options, this.time) = (database, grains, options, time);
        http =
            new HttpClient(PublicNetwork.Handler(options.AllowInternal)) { Timeout = TimeSpan.FromSeconds(10), MaxResponseContentBufferSize = LargestAnswer };
        pushServices = new PushServiceClient(http) { AutoRetryAfter = false };
    }

    public string Kind => PushJob.Kind;

    /// <summary>The pauses add up to more than five minutes before the tries run out, so the last one finds that it is late.</summary>
    public JobLimits Limits { get; } = new() { MaxTries = 8, FirstPause = TimeSpan.FromSeconds(5), Growth = 4, TimeLimit = TimeSpan.FromSeconds(30) };

    /// <summary>The result is what became of the push, in a word.</summary>
    public async Task<string?> Run(Job job, CancellationToken cancellation)
    {
        var id = job.Read<PushJob>().Notification;
        var outcome = options.Keys is not { } keys || await Read(id, cancellation) is not var (notification, subscriber) ? "unsubscribed"
            : time.GetUtcNow() - notification.CreatedDate > Late ? "late"
            : !subscriber.TryRead(options.AllowInternal, out var subscription) ? "unusable"
            : await Push(subscriber, subscription, PushPayload.Of(id, notification), keys, cancellation);
        PushMetrics.Ended(outcome);
        return JsonSerializer.Serialize(outcome);
    }

    public void Dispose() => http.Dispose();

    private async Task<string> Push(PushSubscriber subscriber, PushSubscription subscription, string payload, VapidKeys keys, CancellationToken cancellation)
    {
        // One for each push: it keeps a key that no two threads may sign with at a time.
        using var identity = new VapidAuthentication(keys.PublicKey, keys.PrivateKey) { Subject = options.Subject, Expiration = (int)TokenLife.TotalSeconds };
        try
        {
            var message = new PushMessage(payload) { TimeToLive = 0 };
            await pushServices.RequestPushMessageDeliveryAsync(subscription, message, identity, VapidAuthenticationScheme.Vapid, cancellation);
            return "sent";
        }
        catch (PushServiceClientException e) when (e.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Gone)
        {
            await grains.GetGrain<IUser>(subscriber.User).DropPushSubscription(subscriber.Endpoint);
            return "dropped";
        }
        catch (PushServiceClientException e)
        {
            // Neither the address nor the answer belongs into the error that is kept with the job.
            throw new InvalidOperationException($"The push service answered {(int)e.StatusCode}.");
        }
        catch (HttpRequestException e) when (e.InnerException is InternalAddressException)
        {
            return "refused";
        }
        catch (Exception e) when (e is CryptographicException or FormatException or ArgumentException)
        {
            return "unusable";
        }
    }

    /// <summary>The notification and its receiver's subscription; null where there is none any more.</summary>
    private async Task<(NotificationState Notification, PushSubscriber Subscriber)?> Read(Guid id, CancellationToken cancellation)
    {
        await using var command = database.State.CreateCommand(
            """
            select n.id, n.document, u.id, u.document ->> 'pf_endpoint', u.document ->> 'pf_p256dh', u.document ->> 'pf_auth'
            from notification n
            join care_user u on u.pk = n.intended_for
            join permission_set s on s.pk = n.intended_for and s.is_active
            where n.id = $1 and u.document ->> 'pf_endpoint' <> '' and u.document ->> 'pf_p256dh' <> '' and u.document ->> 'pf_auth' <> ''
            """);
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = id });
        await using var row = await command.ExecuteReaderAsync(cancellation);
        return await row.ReadAsync(cancellation)
            ? (row.ReadState<NotificationState>(1), new PushSubscriber(row.GetGuid(2), row.GetString(3), row.GetString(4), row.GetString(5)))
            : null;
    }
}

/// <summary>What a job of kind <c>push</c> is about: one notification, to be pushed to its receiver's browser.</summary>
internal sealed record PushJob(Guid Notification)
{
    public const string Kind = "push";

    public static Job Of(Guid notification) => Job.Of(Kind, $"{Kind}/{notification}", new PushJob(notification));
}

/// <summary>
/// What an operator watches of web push. The outcomes are a closed set, those of <see cref="PushSender"/>; failures that are tried again are among the jobs'.
/// </summary>
internal static class PushMetrics
{
    private static readonly Meter Meter = new("Care");
    private static readonly Counter<long> Pushes = Meter.CreateCounter<long>("care.pushes", "{push}", "Notifications for browsers, by what became of them.");

    public static void Ended(string outcome) => Pushes.Add(1, new KeyValuePair<string, object?>("outcome", outcome));
}
