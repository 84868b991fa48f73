using Care.Interfaces.Calls;

namespace Care.Interfaces.Ambulances;

/// <summary>What an ambulance has to be (contract 02, §10).</summary>
public static class AmbulanceRule
{
    /// <summary>The most drivers that an ambulance ever has, those that were removed among them.</summary>
    public const int MaxDrivers = 100;

    /// <summary>There is no such driver (A3).</summary>
    public static Error NoSuchDriver { get; } = Error.Rule("driver_id", "Detail not found");

    /// <summary>The ambulance has had as many drivers as it can.</summary>
    public static Error TooManyDrivers { get; } = Error.Field("drivers", $"Ensure this field has no more than {MaxDrivers} elements.");

    /// <summary>Another ambulance, perhaps one that was deleted, has the id.</summary>
    public static Error IdTaken { get; } = Error.Field("external_id", "ambulance with this external id already exists.");

    /// <summary>An ambulance keeps its id.</summary>
    public static Error IdKept { get; } = Error.Field("external_id", "The id of an ambulance cannot be changed.");

    /// <summary>Whether a body says what a drive costs (A1). Each has to say so itself, whatever is stored.</summary>
    public static Error? CheckPrice(AmbulanceWrite body) => body.PricePerKm.Value is not (null or 0) || body.HasFreeService.Value
        ? null
        : Error.Field("non_field_errors", "The ambulance must provide a price or be marked as free");
}
