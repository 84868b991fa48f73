using Care.Interfaces.Calls;
using Care.Interfaces.Wire;

namespace Care.Interfaces.Users;

/// <summary>The home facility that users are asked for by: its id, or that there is none (contract 01, C4).</summary>
internal sealed class HomeFacilityParameter : IParameterShape<Guid?>
{
    private const string NoFacility = "NONE";

    private HomeFacilityParameter()
    {
    }

    public static string Schema => """{"anyOf":[{"type":"string","format":"uuid"},{"const":"NONE"}]}""";

    public static Guid? Read(string name, string? text, ICollection<FieldError> errors) => text is null or NoFacility ? null : ComparedId.Read(text, errors);

    /// <summary>Whether those without one are asked for.</summary>
    internal sealed class None : IParameterShape<bool>
    {
        private None()
        {
        }

        public static string Schema => HomeFacilityParameter.Schema;

        public static bool Read(string name, string? text, ICollection<FieldError> errors) => text == NoFacility;
    }
}

/// <summary>How long ago users were last there: a number of days, or that they never were (contract 01, C4).</summary>
internal sealed class LastActiveDaysParameter : IParameterShape<int?>
{
    private const string NeverActive = "never";

    /// <summary>A hundred years of days: what is more means everybody who ever signed in.</summary>
    private const int MaxDays = 36_500;

    private LastActiveDaysParameter()
    {
    }

    public static string Schema => """{"anyOf":[{"type":"integer","minimum":0},{"const":"never"}]}""";

    public static int? Read(string name, string? text, ICollection<FieldError> errors)
    {
        if (text is null or NeverActive)
        {
            return null;
        }

        if (WholeNumber.TryParse(text, out int days))
        {
            return Math.Clamp(days, 0, MaxDays);
        }

        errors.Add(new(name, ["Enter a number."]));
        return null;
    }

    /// <summary>Whether those who never were there are asked for.</summary>
    internal sealed class Never : IParameterShape<bool>
    {
        private Never()
        {
        }

        public static string Schema => LastActiveDaysParameter.Schema;

        public static bool Read(string name, string? text, ICollection<FieldError> errors) => text == NeverActive;
    }
}
