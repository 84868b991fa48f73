namespace Care.Grains.Import;

/// <summary>What an import is likely to take, as measured (docs/import.md).</summary>
public static class ImportEstimate
{
    /// <summary>Rows a second from one end to the other, copying, checking, writing and indexing together, on two processors.</summary>
    private const double RowsPerSecond = 5_000;

    /// <summary>Documents, their lines in the change log, and the staged copy, as against what the old tables take with their indexes.</summary>
    private const double Growth = 4;

    /// <summary>The time.</summary>
    public static double Minutes(long rows) => Math.Ceiling(rows / RowsPerSecond / 60);

    /// <summary>The space.</summary>
    public static double Bytes(long bytes) => bytes * Growth;
}
