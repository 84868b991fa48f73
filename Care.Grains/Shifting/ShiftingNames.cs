using Care.Interfaces.Calls;

namespace Care.Grains.Shifting;

/// <summary>How what the database holds between shifting requests is answered, where grains say it too.</summary>
internal static class ShiftingNames
{
    public static Error AlreadyRequested { get; } = Error.Field("request", "Shifting Request for Patient already exists");
}
