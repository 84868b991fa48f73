using Care.Grains.Files;
using Care.Grains.Storage;

namespace Care.Grains.Consents;

/// <summary>A consent as it was read for showing it, with its files.</summary>
public sealed record PatientConsentRow(Guid Id, PatientConsentState State, IReadOnlyList<Stored<FileState>> Files);
