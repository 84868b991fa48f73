using Care.Grains.Storage;
using Care.Interfaces.Operations;

namespace Care.Grains.Operations;

/// <summary>Looks at one thing that a silo depends on, for the health page. Each domain registers those of its own gateways.</summary>
internal interface IDependencyCheck
{
    /// <inheritdoc cref="DependencyHealth.Name"/>
    string Name { get; }

    /// <summary>False when the system answers on without it, if slower or with less.</summary>
    bool IsRequired { get; }

    /// <summary>Looks.</summary>
    /// <returns>What is wrong though it answers, in a few words; null when nothing is. Whatever is thrown means that it does not answer.</returns>
    Task<string?> Look(CancellationToken cancellation);
}

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
