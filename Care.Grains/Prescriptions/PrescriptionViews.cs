using System.Text.Json;
using Care.Grains.Medicines;
using Care.Grains.Storage;
using Care.Grains.Users;
using Care.Interfaces.Choices;
using Care.Interfaces.Medicines;
using Care.Interfaces.Prescriptions;
using Care.Interfaces.Users;
using Riok.Mapperly.Abstractions;

namespace Care.Grains.Prescriptions;

/// <summary>The forms in which prescriptions are shown (contract 06, §1.5, and 05, §3).</summary>
internal sealed class PrescriptionViews(MedicineDirectory medicines, UserDirectory users, MedicineAdministrationViews administrations)
    : IEntityViews<PrescriptionState, Prescription>
{
    /// <summary>Prescriptions as they are made: nothing was given of them yet.</summary>
    public ValueTask<IReadOnlyList<Prescription>> Of(IReadOnlyList<Stored<PrescriptionState>> rows, CancellationToken cancellation = default) =>
        Of([.. rows.Select(row => new PrescriptionRow(row.Id, row.State, LastAdministration: null))], cancellation);

    /// <summary>The prescriptions of a page.</summary>
    public async ValueTask<IReadOnlyList<Prescription>> Of(IReadOnlyList<PrescriptionRow> rows, CancellationToken cancellation = default)
    {
        var catalogue = await medicines.Current(cancellation);
        var people = await users.FindAll(rows.Select(row => row.State.CreatedBy), cancellation);
        var last = (await administrations.Of([.. rows.Select(row => row.LastAdministration).OfType<Stored<MedicineAdministrationState>>()], cancellation))
            .ToDictionary(administration => administration.Id);
        return [.. rows.Select(row => PrescriptionMapper.View(
            row.State,
            row.Id,
            row.Id,
            row.State.CreatedBy is { } user ? people.GetValueOrDefault(user)?.Min : null,
            row.LastAdministration is { Id: var id } ? last[id] : null,
            catalogue.Find(row.State.Medicine)?.View))];
    }

    /// <summary>One for after the discharge, as its consultation lists it.</summary>
    /// <param name="row">The prescription.</param>
    /// <param name="consultation">The integer key of the consultation.</param>
    /// <param name="catalogue">The medicines.</param>
    public static RawPrescription Raw(Stored<PrescriptionState> row, int consultation, MedicineIndex catalogue) =>
        PrescriptionMapper.Raw(row.State, row.Id, consultation, catalogue.Find(row.State.Medicine)?.Pk);
}

[Mapper]
internal static partial class PrescriptionMapper
{
    private static readonly JsonElement EmptyObject = JsonElement.Parse("{}");

    [MapValue(nameof(Prescription.MedicineOld), null)]
    [MapValue(nameof(Prescription.IsMigrated), false)]
    public static partial Prescription View(
        PrescriptionState state, Guid id, Guid externalId, UserMin? prescribedBy, MedicineAdministration? lastAdministration, Medicine? medicineObject);

    [MapProperty(nameof(PrescriptionState.Pk), nameof(RawPrescription.Id))]
    [MapperIgnoreSource(nameof(PrescriptionState.Consultation))]
    [MapperIgnoreSource(nameof(PrescriptionState.Medicine))]
    [MapProperty(nameof(PrescriptionState.CreatedBy), nameof(RawPrescription.PrescribedById))]
    [MapValue(nameof(RawPrescription.MedicineOld), null)]
    [MapValue(nameof(RawPrescription.IsMigrated), false)]
    public static partial RawPrescription Raw(PrescriptionState state, Guid externalId, int consultationId, int? medicineId);

    private static string Label(PrescriptionType type) => Choice<PrescriptionType>.Label(type);

    private static string Label(DosageType type) => Choice<DosageType>.Label(type);

    private static string? Label(RouteOfAdministration? route) => Choice<RouteOfAdministration>.Label(route);

    private static string? Label(DosageFrequency? frequency) => Choice<DosageFrequency>.Label(frequency);

    private static string? Text(Dosage? dosage) => dosage?.ToString();

    private static JsonElement Shown(JsonElement? meta) => meta ?? EmptyObject;
}
