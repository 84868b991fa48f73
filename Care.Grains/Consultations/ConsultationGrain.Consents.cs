using System.Collections.Immutable;
using Care.Interfaces.Calls;
using Care.Interfaces.Consultations;

namespace Care.Grains.Consultations;

/// <summary>What consents make of their consultation (contract 05, §6 rule 8).</summary>
public sealed partial class ConsultationGrain
{
    public async Task<Outcome<Done>> ConsentsChanged(ImmutableArray<ConsentType> types) =>
        !Exists || State.HasConsents.SequenceEqual(types) ? default(Done)
        : await Save(State with { HasConsents = types }) is { } collision ? collision
        : default(Done);
}
