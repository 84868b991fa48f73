using System.Collections.Frozen;
using Care.Interfaces.Calls;
using Npgsql;

namespace Care.Grains.Storage;

/// <summary>What a violated unique index, or rule between entities, means to the client: its name to the field's error. Each domain names its own.</summary>
internal sealed class UniqueNames(IEnumerable<UniqueName> names)
{
    private readonly FrozenDictionary<string, Error> errors = names.ToFrozenDictionary(name => name.Index, name => name.Error);

    /// <summary>What a refused statement is answered with; null where it was not refused for what somebody asked.</summary>
    public Error? Error(PostgresException refused) => refused switch
    {
        {
            ConstraintName: { } name,
            SqlState: PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.CheckViolation or PostgresErrorCodes.ExclusionViolation,
        } when errors.TryGetValue(name, out var error) => error,
        { SqlState: PostgresErrorCodes.UniqueViolation } => Interfaces.Calls.Error.Field("non_field_errors", "This field must be unique."),
        _ => null,
    };
}

/// <summary>
/// A unique index, or a rule between entities that a trigger holds (<c>0226_rules_between_entities.sql</c>), and the error that its violation is answered with.
/// </summary>
internal sealed record UniqueName(string Index, Error Error);
