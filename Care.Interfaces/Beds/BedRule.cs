using Care.Interfaces.Calls;

namespace Care.Interfaces.Beds;

/// <summary>What a bed may be entered as (contract 03, §4.3). That its name is unique in the location is held by the database.</summary>
public static class BedRule
{
    /// <summary>How many beds are created at once at the most.</summary>
    public const int MaxAtOnce = 100;

    /// <summary>B4: another bed of the location has the name.</summary>
    public static Error NameTaken { get; } = Error.Field("name", "Bed with same name already exists in location.");

    /// <summary>B5: another bed of the location has one of the names.</summary>
    public static Error NamesTaken { get; } = Error.Rule("detail", "Bed with same name already exists in this location.");

    /// <summary>Somebody lies in the bed that is to be deleted (§4.4).</summary>
    public static Error Occupied { get; } = Error.Bare("Bed is occupied. Please discharge the patient first");

    /// <summary>B1: location and facility come together on every write.</summary>
    public static Error? CheckPlace(BedWrite body) => body is { Location.Sent: true, Facility.Sent: true }
        ? null
        : Error.Fields([new("location", ["Field is Required"]), new("facility", ["Field is Required"])]);

    /// <summary>B5: how many may be created at once.</summary>
    public static Error? CheckNumber(BedWrite body) =>
        body.NumberOfBeds.Value > MaxAtOnce ? Error.Field("number_of_beds", "Cannot create more than 100 beds at once.") : null;

    /// <summary>B5: the name of one of several, from 1.</summary>
    public static string NumberedName(string name, int number) => $"{name} {number}";
}
