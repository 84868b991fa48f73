using Care.Interfaces.Calls;
using Care.Interfaces.Choices;
using Care.Interfaces.Patients;
using Care.Interfaces.Users;
using Care.Interfaces.Wire;

namespace Care.WebFront.Patients;

/// <summary>
/// What the search over all facilities is asked for (contract 04, §6): the two keys that find somebody; the rest is checked and finds nobody.
/// </summary>
internal sealed record PatientSearchQuery
{
    /// <summary>Exactly this phone number.</summary>
    [Phone, Example("+919987455444")]
    public string? PhoneNumber { get; init; }

    /// <summary>A gender, by its label or its number; it finds nobody.</summary>
    [Shape<GenderShape>]
    public Gender? Gender { get; init; }

    /// <summary>The number of a facility; it finds nobody.</summary>
    public int? Facility { get; init; }

    /// <summary>A name like this one.</summary>
    public string? Name { get; init; }

    public PatientSearch Search() => new(PhoneNumber, Name);

    internal sealed class GenderShape : IParameterShape<Gender?>
    {
        public static string Schema => """{"type":"string"}""";

        public static Gender? Read(string name, string? text, ICollection<FieldError> errors)
        {
            if (text is null || Choice<Gender>.TryParseLabel(text, out var gender) || Choice<Gender>.TryParseNumber(text, out gender))
            {
                return text is null ? null : default(Gender);
            }

            errors.Add(new FieldError(name, [$"Select a valid choice. {text} is not one of the available choices."]));
            return null;
        }
    }
}
