using System.Text.Json;
using Care.Interfaces.Calls;
using Care.Interfaces.Demo;
using Care.Interfaces.Wire;

namespace Care.Interfaces.Users;

/// <summary>The body that links a user to a facility or takes the link away (contract 01, C5).</summary>
public sealed record FacilityLink
{
    /// <summary>The facility.</summary>
    [Shape<ComparedIdShape>, Example(DemoExamples.OtherFacility)]
    public Guid? Facility { get; init; }

    private sealed class ComparedIdShape : IFieldShape<Guid?>
    {
        private ComparedIdShape()
        {
        }

        public static string Schema => """{"type":"string","format":"uuid"}""";

        public static Optional<Guid?> Read(string name, JsonElement sent, ICollection<FieldError> errors) => sent.ValueKind switch
        {
            JsonValueKind.Null => null,
            JsonValueKind.String => ComparedId.Read(sent.GetString()!, errors),
            _ => ComparedId.Read(sent.GetRawText(), errors),
        };
    }
}
