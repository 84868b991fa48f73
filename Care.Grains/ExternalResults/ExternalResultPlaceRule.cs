using Care.Grains.Places;
using Care.Interfaces.Calls;
using Care.Interfaces.ExternalResults;

namespace Care.Grains.ExternalResults;

/// <summary>Where the person of an external result may be said to live (contract 04, §9.3).</summary>
internal static class ExternalResultPlaceRule
{
    /// <summary>The ward and the local body that are sent exist.</summary>
    public static Error? CheckKnown(ExternalResultWrite body, PlaceMap map)
    {
        FieldError?[] errors =
        [
            body.Ward.Sent && map.Ward(body.Ward.Value) is null ? NoSuch("ward", body.Ward.Value) : null,
            body.LocalBody.Sent && map.LocalBody(body.LocalBody.Value) is null ? NoSuch("local_body", body.LocalBody.Value) : null,
        ];
        return errors.OfType<FieldError>().ToArray() is [_, ..] wrong ? Error.Fields([.. wrong]) : null;
    }

    /// <summary>A result stays in its district: the scope of those who uploaded it.</summary>
    public static Error? CheckSameDistrict(int district, int localBody, PlaceMap map) =>
        map.LocalBody(localBody)?.District == district ? null : Error.Rule("local_body", "Only supported within same district");

    private static FieldError NoSuch(string field, int key) => new(field, [$"Invalid pk \"{key}\" - object does not exist."]);
}
