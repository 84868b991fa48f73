using Care.Grains.Files;

namespace Care.Grains.Consents;

/// <summary>A consent as it was read for showing it, with its files.</summary>
public sealed record PatientConsentRow(Guid Id, PatientConsentState State, IReadOnlyList<FileRow> Files);
