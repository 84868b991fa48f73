using Care.Interfaces.Beds;

namespace Care.Grains.Beds;

/// <summary>Beds that a location is adding at once (contract 03, §4.3, B5): kept with it until all are there or none.</summary>
/// <param name="Batch">Which: the beds' ids are made of it.</param>
/// <param name="Name">Their name, which a number is put behind.</param>
/// <param name="Count">How many.</param>
/// <param name="Description">Their description.</param>
/// <param name="BedType">What they are.</param>
/// <param name="Facility">Their facility.</param>
/// <param name="Meta">What the client keeps with them, as JSON.</param>
public sealed record NewBeds(Guid Batch, string Name, int Count, string Description, BedType BedType, Guid Facility, string Meta);
