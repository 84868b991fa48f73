using Care.Grains.Jobs;
using Care.Interfaces.Consultations;

namespace Care.Grains.Consultations;

/// <summary>Finishes a move to or out of a bed that was begun and not ended. A move that ends withdraws it.</summary>
internal sealed class FinishBedMove(IGrainFactory grains) : IJobHandler
{
    private const string Name = "finish_bed_move";

    /// <summary>How long the call that began the move has to make it itself.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    public string Kind => Name;

    /// <summary>Short pauses and no soon end: a bed that nobody lies in and nobody gets is missing to a hospital.</summary>
    public JobLimits Limits { get; } =
        new() { MaxTries = 50, FirstPause = TimeSpan.FromSeconds(2), LongestPause = TimeSpan.FromMinutes(2), TimeLimit = TimeSpan.FromMinutes(1) };

    /// <summary>The job of a move that begins.</summary>
    public static Job Of(Guid consultation, BedMove move) =>
        Job.Of(Name, IdOf(consultation, move), consultation) with { NotBefore = move.BegunOn + Pause, IsPrecaution = true };

    /// <summary>The id of a move's job.</summary>
    public static string IdOf(Guid consultation, BedMove move) => $"{Name}/{consultation}/{move.BegunOn.UtcTicks}";

    public async Task<string?> Run(Job job, CancellationToken cancellation)
    {
        await grains.GetGrain<IConsultation>(job.Read<Guid>()).FinishMove();
        return null;
    }
}
