using System.Collections.Immutable;
using System.Text.Json;
using Care.Grains.Storage;
using Care.Interfaces.Beds;

namespace Care.Grains.Beds;

/// <summary>A stay in a bed as it is stored (contract 03, §7).</summary>
[Kind("consultation_bed")]
internal sealed record ConsultationBedState : EntityState
{
    public Guid Consultation { get; init; }

    public Guid Bed { get; init; }

    public DateTimeOffset StartDate { get; init; }

    public DateTimeOffset? EndDate { get; init; }

    public ImmutableArray<Guid> Assets { get; init; } = [];

    public JsonElement? Meta { get; init; }

    /// <summary>The form in which grains hand it on.</summary>
    public BedStay Stay(Guid id) => new()
    {
        Id = id,
        Consultation = Consultation,
        Bed = Bed,
        StartDate = StartDate,
        EndDate = EndDate,
        Assets = Assets,
        Meta = Meta is { } meta ? meta.GetRawText() : "{}",
    };

    /// <summary>The state as its bed decided it.</summary>
    public ConsultationBedState With(BedStay stay) => this with
    {
        Consultation = stay.Consultation,
        Bed = stay.Bed,
        StartDate = stay.StartDate,
        EndDate = stay.EndDate,
        Assets = stay.Assets,
        Meta = JsonSerializer.Deserialize<JsonElement>(stay.Meta),
    };
}
