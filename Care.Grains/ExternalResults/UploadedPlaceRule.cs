using System.Globalization;
using Care.Grains.Places;
using Care.Interfaces.Calls;
using Care.Interfaces.Choices;
using Care.Interfaces.ExternalResults;
using Care.Interfaces.Places;

namespace Care.Grains.ExternalResults;

/// <summary>
/// Which places the rows of an upload mean, and what is wrong with them (contract 04, §9.4 rules 2 and 3). Names are looked up once an upload: its rows name
/// the same few.
/// </summary>
/// <param name="own">The district of whoever uploads; null for none.</param>
/// <param name="map">The places.</param>
internal sealed class UploadedPlaceRule(District? own, PlaceMap map)
{
    private readonly Dictionary<(LocalBodyType Type, string Name), LocalBody?> known = [];

    /// <summary>Whoever uploads does so for their own district. A row that names none is told of by itself.</summary>
    public Error? CheckDistricts(IEnumerable<ExternalResultRow> rows) =>
        rows.All(row => !row.District.Sent || (own is not null && row.District.Value == own.Name))
            ? null
            : Error.Rule("Error", "User must belong to same district");

    /// <summary>The local body and the ward that a row means, or the first fault of its places.</summary>
    public (LocalBody? LocalBody, Ward? Ward, FieldError? Fault) Find(ExternalResultRow row)
    {
        if (!row.District.Sent)
        {
            return Wrong("district", "This field is required.");
        }

        if (!row.LocalBodyType.Sent)
        {
            return Wrong("local_body_type", "local_body_type is not present in data");
        }

        if (row.LocalBodyType.Value is null or "")
        {
            return Wrong("local_body_type", "local_body_type cannot be empty");
        }

        if (TypeOf(row.LocalBodyType.Value) is not { } type)
        {
            return Wrong("local_body_type", "Invalid Local Body Type");
        }

        if (!row.LocalBody.Sent)
        {
            return Wrong("local_body", "Local Body Not Present in Data");
        }

        if (row.LocalBody.Value is null or "")
        {
            return Wrong("local_body", "Local Body Cannot Be Empty");
        }

        if (LocalBodyOf(type, row.LocalBody.Value) is not { } localBody)
        {
            return Wrong("local_body", "Local Body Does not Exist");
        }

        if (!row.Ward.Sent)
        {
            return (localBody, null, null);
        }

        if (!int.TryParse(row.Ward.Value, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number))
        {
            return Wrong("ward", "Ward must be an integer value");
        }

        return Array.Find(map.WardsOf(localBody.Id), ward => ward.Number == number) is { } found
            ? (localBody, found, null)
            : Wrong("ward", "Ward Does not Exist");
    }

    private static (LocalBody?, Ward?, FieldError?) Wrong(string field, string message) => (null, null, new(field, [message]));

    private static LocalBodyType? TypeOf(string label)
    {
        foreach (var type in Choice<LocalBodyType>.All)
        {
            if (Choice<LocalBodyType>.Label(type).Equals(label, StringComparison.OrdinalIgnoreCase))
            {
                return type;
            }
        }

        return null;
    }

    /// <summary>The local body of the district that bears the name; else the first whose name contains it.</summary>
    private LocalBody? LocalBodyOf(LocalBodyType type, string name)
    {
        if (!known.TryGetValue((type, name), out var localBody))
        {
            LocalBody[] candidates = [.. map.LocalBodiesOf(own!.Id).Where(candidate => candidate.BodyType == type).OrderBy(candidate => candidate.Id)];
            localBody = Array.Find(candidates, candidate => candidate.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
                ?? Array.Find(candidates, candidate => candidate.Name.Contains(name, StringComparison.OrdinalIgnoreCase));
            known[(type, name)] = localBody;
        }

        return localBody;
    }
}
