using System.Collections.Immutable;
using Care.Interfaces.Calls;

namespace Care.Interfaces.Wire;

/// <summary>Ids between commas, each of which is compared rather than looked up: see <see cref="ComparedId"/>.</summary>
public sealed class IdsShape : IParameterShape<ImmutableArray<Guid>?>
{
    private IdsShape()
    {
    }

    /// <inheritdoc/>
    public static string Schema => """{"type":"string","description":"UUIDs between commas."}""";

    /// <inheritdoc/>
    public static ImmutableArray<Guid>? Read(string name, string? text, ICollection<FieldError> errors)
    {
        if (text is null)
        {
            return null;
        }

        var ids = ImmutableArray.CreateBuilder<Guid>();
        foreach (var sent in text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (ComparedId.Read(sent, errors) is not { } id)
            {
                return null;
            }

            ids.Add(id);
        }

        return ids.ToImmutable();
    }
}
