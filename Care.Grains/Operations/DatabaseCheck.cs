using Care.Grains.Storage;

namespace Care.Grains.Operations;

/// <summary>PostgreSQL, through the pool that grains write by.</summary>
internal sealed class DatabaseCheck(CareDatabase database) : IDependencyCheck
{
    public string Name => "main_database";

    public bool IsRequired => true;

    public async Task<string?> Look(CancellationToken cancellation)
    {
        await using var command = database.State.CreateCommand("select 1");
        await command.ExecuteNonQueryAsync(cancellation);
        return null;
    }
}
