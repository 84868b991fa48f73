using Care.Interfaces.Calls;
using Care.Interfaces.Files;

namespace Care.Interfaces.DischargeSummaries;

/// <summary>
/// The making of a summary as far as it got (contract 05, §5.1). One that nothing was heard of for a while is not waited for any more: whatever ran it is gone.
/// </summary>
/// <param name="File">The file that it is going to be.</param>
/// <param name="At">When this was heard.</param>
/// <param name="Percent">How far it got: 0 and 1 until somebody works on it.</param>
public sealed record SummaryRun(Guid File, DateTimeOffset At, int Percent)
{
    /// <summary>How long no word is taken for work that goes on.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromSeconds(120);

    /// <summary>The discharge asked for it.</summary>
    public const int AskedByDischarge = 0;

    /// <summary>Somebody asked for it.</summary>
    public const int Asked = 1;

    /// <summary>A silo works on it.</summary>
    public const int Begun = 5;

    /// <summary>The consultation is being read.</summary>
    public const int Reading = 10;

    /// <summary>The document is being set.</summary>
    public const int Setting = 50;

    /// <summary>Whether it is still waited for.</summary>
    public bool IsAwaited(DateTimeOffset now) => now < At + Life;
}

/// <summary>The newest summary of a consultation.</summary>
/// <param name="File">The file with a fresh link to its bytes; null when there is none yet and one is being made.</param>
[GenerateSerializer, Immutable, Alias("care.SummaryPreview")]
public sealed record SummaryPreview([property: Id(0)] Document<FileDetail>? File);
