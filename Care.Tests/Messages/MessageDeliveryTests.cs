using Care.Grains.Jobs;
using Care.Grains.Messages;
using Care.Grains.Storage;
using Care.Tests.Notifications;
using Care.Tests.Servers;
using Microsoft.Extensions.DependencyInjection;

namespace Care.Tests.Messages;

/// <summary>How often a message goes to its gateway, whatever becomes of the runs of its job.</summary>
public sealed class MessageDeliveryTests(CareSystem system)
{
    private readonly Job job = new("send_sms", $"send_sms/{Guid.NewGuid():N}");
    private int sent;

    private MessageDelivery Delivery => system.SiloServices.GetRequiredService<MessageDelivery>();

    [Fact]
    public async Task While_the_gateway_thinks_no_transaction_is_open_and_no_other_run_sends()
    {
        var (asked, answer) = (new TaskCompletionSource(), new TaskCompletionSource());
        var first = Delivery.Send(job, null, async _ =>
        {
            sent++;
            asked.SetResult();
            await answer.Task;
        }, CancellationToken.None);
        await asked.Task;

        Assert.Equal(0L, await system.Sql(
            "select count(*) from pg_stat_activity where application_name = 'care-state' and state = 'idle in transaction' and query like '%message_lease%'"));
        Assert.Equal(1L, await Leases());
        await Assert.ThrowsAsync<InvalidOperationException>(() => Send());
        answer.SetResult();
        await first;

        await Send();
        Assert.Equal(1, sent);
        Assert.Equal(0L, await Leases());
    }

    [Fact]
    public async Task A_message_that_the_gateway_did_not_take_is_free_at_once()
    {
        await Assert.ThrowsAsync<GatewayException>(() => Delivery.Send(job, null, _ => throw new GatewayException("SNS", "throttled"), CancellationToken.None));
        using var stopped = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Delivery.Send(
            job,
            null,
            async cancelled =>
            {
                await stopped.CancelAsync();
                await Task.Delay(Timeout.Infinite, cancelled);
            },
            stopped.Token));
        await Delivery.Send(job, null, _ => throw new MessageRefusedException("SNS", "no number"), CancellationToken.None);

        await Send();
        Assert.Equal(1, sent);
    }

    [Fact]
    public async Task Of_many_runs_at_once_one_sends()
    {
        await Task.WhenAll(Enumerable.Range(0, 12).Select(async _ =>
        {
            try
            {
                await Send();
            }
            catch (InvalidOperationException)
            {
                // Another run has it.
            }
        }));
        await Send();

        Assert.Equal(1, sent);
    }

    [Fact]
    public async Task A_message_whose_silo_died_over_it_is_sent_once_the_lease_is_over()
    {
        var leases = new MessageLeases(system.SiloServices.GetRequiredService<CareDatabase>());
        Assert.Equal(MessageLeases.Standing.Mine, await leases.Take(job.Id, Guid.NewGuid(), TimeSpan.FromMinutes(1), CancellationToken.None));
        await Assert.ThrowsAsync<InvalidOperationException>(() => Send());
        await system.Sql("update message_lease set until = now() - interval '1 second' where job = $1", job.Id);

        await Send();
        Assert.Equal(1, sent);
    }

    private Task Send() => Delivery.Send(
        job,
        null,
        _ =>
        {
            Interlocked.Increment(ref sent);
            return Task.CompletedTask;
        },
        CancellationToken.None);

    private Task<object?> Leases() => system.Sql("select count(*) from message_lease where job = $1", job.Id);
}
