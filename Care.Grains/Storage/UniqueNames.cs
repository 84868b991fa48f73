using System.Collections.Frozen;
using Care.Interfaces.Calls;

namespace Care.Grains.Storage;

/// <summary>What a violated unique index means to the client: index name to the field's error. Each domain names its own.</summary>
public sealed class UniqueNames(IEnumerable<UniqueName> names)
{
    private readonly FrozenDictionary<string, Refusal> refusals = names.ToFrozenDictionary(name => name.Index, name => name.Refusal);

    /// <summary>The refusal for an index.</summary>
    public Refusal Refusal(string index) =>
        refusals.TryGetValue(index, out var refusal) ? refusal : Interfaces.Calls.Refusal.Field("non_field_errors", "This field must be unique.");
}
