using Care.Grains.Storage;
using Care.Grains.Users;
using Care.Interfaces.Prescriptions;
using Care.Interfaces.Users;
using Riok.Mapperly.Abstractions;

namespace Care.Grains.Prescriptions;

/// <summary>The form in which administrations are shown (contract 06, §2.2).</summary>
internal sealed class MedicineAdministrationViews(UserDirectory users) : IEntityViews<MedicineAdministrationState, MedicineAdministration>
{
    /// <summary>The administrations of a page.</summary>
    public async ValueTask<IReadOnlyList<MedicineAdministration>> Of(
        IReadOnlyList<Stored<MedicineAdministrationState>> rows, CancellationToken cancellation = default)
    {
        var people = await users.FindAll(rows.SelectMany(row => (int?[])[row.State.CreatedBy, row.State.ArchivedBy]), cancellation);
        return [.. rows.Select(row => MedicineAdministrationMapper.View(row.State, row.Id, row.Id, Person(row.State.CreatedBy), Person(row.State.ArchivedBy)))];

        UserMin? Person(int? pk) => pk is { } user ? people.GetValueOrDefault(user)?.Min : null;
    }
}

[Mapper]
internal static partial class MedicineAdministrationMapper
{
    [MapperIgnoreSource(nameof(MedicineAdministrationState.Prescription))]
    [MapProperty(nameof(MedicineAdministrationState.PrescriptionPk), nameof(MedicineAdministration.Prescription))]
    public static partial MedicineAdministration View(
        MedicineAdministrationState state, Guid id, Guid externalId, UserMin? administeredBy, UserMin? archivedBy);

    private static string? Text(Dosage? dosage) => dosage?.ToString();
}
