namespace Care.Grains.Storage;

/// <summary>Where PostgreSQL is and how many connections a silo may hold.</summary>
public sealed record DatabaseOptions
{
    /// <summary><c>DATABASE_URL</c>: a postgres:// URL or an Npgsql connection string.</summary>
    public required string Url { get; init; }

    /// <summary><c>CARE_OWNER_DATABASE_URL</c>: the same database as who owns it and migrates it; null where one role does all.</summary>
    public string? OwnerUrl { get; init; }

    /// <summary><c>CARE_READ_DATABASE_URL</c>: a replica for lists and summaries; the main database when unset.</summary>
    public string? ReadUrl { get; init; }

    /// <summary><c>CARE_STATE_POOL</c>: connections for grain state. A write holds one for well under a millisecond of its round trip.</summary>
    public int StatePool { get; init; } = 16;

    /// <summary><c>CARE_READ_POOL</c>: connections for lists and summaries.</summary>
    public int ReadPool { get; init; } = 12;

    /// <summary>Says nothing: an address of a database holds its password.</summary>
    public override string ToString() => nameof(DatabaseOptions);
}
