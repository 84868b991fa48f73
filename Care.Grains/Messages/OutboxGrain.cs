using System.Text.Json;
using Care.Grains.Access;
using Care.Interfaces.Access;
using Care.Interfaces.Calls;
using Care.Interfaces.Messages;
using Orleans.Concurrency;

namespace Care.Grains.Messages;

[StatelessWorker(maxLocalWorkers: 4), GrainType("outbox")]
public sealed class OutboxGrain(OutboxFiles outbox, CareOptions options) : Grain, IOutbox
{
    private const int Most = 100;

    public async Task<Outcome<Document<OutboxMessage[]>>> Last(int most, CancellationToken cancellation = default)
    {
        if (!OperatorRules.MayOperate(CallerPermissions.Current))
        {
            return Refusal.Denied;
        }

        if (!options.Demo)
        {
            return Refusal.OfDetail(RefusalKind.NotFound, "Messages are shown in a demo system only.");
        }

        List<OutboxMessage> messages = [];
        foreach (var path in outbox.Last(Math.Clamp(most, 1, Most)))
        {
            await using var file = File.OpenRead(path);
            messages.Add((await JsonSerializer.DeserializeAsync<OutboxMessage>(file, ContractJson.Options, cancellation))!);
        }

        return Document<OutboxMessage[]>.Of([.. messages]);
    }
}
