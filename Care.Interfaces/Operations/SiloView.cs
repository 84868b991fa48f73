namespace Care.Interfaces.Operations;

/// <summary>A silo.</summary>
/// <param name="Name">Its name (<c>CARE_SILO_NAME</c>).</param>
/// <param name="Address">Where it is, and which of its lives.</param>
/// <param name="Status">What the membership table says of it, such as <c>Active</c>.</param>
/// <param name="StartedOn">When it started.</param>
/// <param name="AliveOn">When it last said that it is alive.</param>
/// <param name="Activations">How many grains live on it.</param>
public sealed record SiloView(string Name, string Address, string Status, DateTimeOffset StartedOn, DateTimeOffset AliveOn, int Activations);
