using Care.Grains.Storage;
using Care.Interfaces.Calls;

namespace Care.Grains.Shifting;

/// <summary>What is unique among shifting requests, and how a collision is answered.</summary>
internal static class ShiftingNames
{
    public static Refusal AlreadyRequested { get; } = Refusal.Field("request", "Shifting Request for Patient already exists");

    public static IEnumerable<UniqueName> All { get; } = [new("shifting_request_open", AlreadyRequested)];
}
