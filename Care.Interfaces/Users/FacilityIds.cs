using System.Collections.Immutable;
using System.Text.Json;
using Care.Interfaces.Calls;
using Care.Interfaces.Wire;

namespace Care.Interfaces.Users;

/// <summary>The facilities of a new user (contract 01, C4). How many they may be is the grain's to say.</summary>
internal sealed class FacilityIds : IFieldShape<ImmutableArray<Guid>>
{
    private FacilityIds()
    {
    }

    public static string Schema => """{"type":"array","items":{"type":"string","format":"uuid"}}""";

    public static Optional<ImmutableArray<Guid>> Read(string name, JsonElement sent, ICollection<FieldError> errors)
    {
        if (sent.ValueKind != JsonValueKind.Array)
        {
            errors.Add(new(name, [sent.ValueKind == JsonValueKind.Null
                ? "This field may not be null."
                : $"Expected a list of items but got type \"{JsonTypeName.Of(sent)}\"."]));
            return default;
        }

        var ids = ImmutableArray.CreateBuilder<Guid>();
        foreach (var (index, item) in sent.EnumerateArray().Index())
        {
            if (item.ValueKind == JsonValueKind.String && Guid.TryParse(item.GetString(), out var id))
            {
                ids.Add(id);
            }
            else
            {
                errors.Add(new($"{name}/{index}/", ["Must be a valid UUID."]));
            }
        }

        return ids.ToImmutable();
    }
}
