using Care.Interfaces.Calls;
using Care.Interfaces.Consultations;

namespace Care.Grains.Consultations;

/// <summary>What a shifting request tells of the consultation of its patient (contract 06, §7.6).</summary>
public sealed partial class ConsultationGrain
{
    public async Task<Outcome<Done>> Categorise(Category category) =>
        !Exists ? NotFound
            : category == State.Category || await Save(State with { Category = category }, touch: false) is not { } collision ? default(Done)
            : collision;
}
