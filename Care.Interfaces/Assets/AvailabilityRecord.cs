namespace Care.Interfaces.Assets;

/// <summary>When an asset or the middleware of a location came to be available or not (contract 03, §3).</summary>
/// <param name="Status">How it was from then on, as text.</param>
/// <param name="Timestamp">When.</param>
/// <param name="LinkedId">The asset or the location.</param>
/// <param name="LinkedModel">Which of the two: <c>asset</c> or <c>assetlocation</c>.</param>
public sealed record AvailabilityRecord(string Status, DateTimeOffset Timestamp, Guid LinkedId, string LinkedModel);
