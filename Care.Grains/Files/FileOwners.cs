using Care.Grains.Permissions;
using Care.Interfaces.Calls;
using Care.Interfaces.Consents;
using Care.Interfaces.Consultations;
using Care.Interfaces.Files;
using Care.Interfaces.Patients;
using Care.Interfaces.Permissions;
using Care.Interfaces.Samples;

namespace Care.Grains.Files;

/// <summary>
/// Asks the object that a file hangs on whether the caller may reach its files (contract 07, §5.2). A type that nothing hangs on is out of everybody's reach.
/// </summary>
internal sealed class FileOwners(IGrainFactory grains)
{
    /// <summary>The object, for a caller who may hang a new file on it.</summary>
    public Task<Outcome<FileOwner>> ForNew(FileType type, Guid? id) => Find(type, id ?? Guid.Empty, isNew: true);

    /// <summary>Null when the caller may read the files of each of the objects.</summary>
    public async Task<Error?> CheckReading(FileAssociation of)
    {
        if (!FilePermissions.MayTouchAny(CallerPermissions.Current, of.FileType))
        {
            return Error.Denied;
        }

        switch (of.AssociatingIds.Length)
        {
            case 0:
                return FilePermissions.Missing("associating_id");
            case > FileAssociation.MaxIds:
                return FilePermissions.OutOfReach;
        }

        var owners = await Task.WhenAll(of.AssociatingIds.Distinct().Select(id => Find(of.FileType, id, isNew: false)));
        return owners.FirstOrDefault(owner => !owner.Succeeded).Error;
    }

    private async Task<Outcome<FileOwner>> Find(FileType type, Guid id, bool isNew) => type switch
    {
        FileType.Patient => await grains.GetGrain<IPatient>(id).ForFile(),
        FileType.Consultation => await grains.GetGrain<IConsultation>(id).ForFile(isNew),
        // Summaries are made after the discharge too, and shown by the consultation's own id.
        FileType.DischargeSummary => await grains.GetGrain<IConsultation>(id).ForFile(isNew: false) is { Succeeded: true } found
            ? found.Value with { AssociatingId = id.ToString() }
            : FilePermissions.OutOfReach,
        FileType.SampleManagement => await grains.GetGrain<IPatientSample>(id).ForFile(),
        FileType.ConsentRecord => await grains.GetGrain<IPatientConsent>(id).ForFile(isNew),
        _ => FilePermissions.OutOfReach,
    };
}
