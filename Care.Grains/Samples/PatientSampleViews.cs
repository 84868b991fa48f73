using System.Text.Json;
using Care.Grains.Facilities;
using Care.Grains.Patients;
using Care.Grains.Places;
using Care.Grains.Users;
using Care.Interfaces.Choices;
using Care.Interfaces.Facilities;
using Care.Interfaces.Patients;
using Care.Interfaces.Permissions;
using Care.Interfaces.Samples;
using Care.Interfaces.Users;
using Riok.Mapperly.Abstractions;

namespace Care.Grains.Samples;

/// <summary>The forms in which test samples are shown (contract 04, §11.1), with as much of the patients as the reader may see.</summary>
internal sealed class PatientSampleViews(
    PlaceDirectory places, FacilityDirectory facilities, UserDirectory users, FacilityViews facilityViews, PatientDocuments patients)
{
    /// <summary>The samples of a page; what they name is read for all of them together.</summary>
    public async ValueTask<IReadOnlyList<PatientSample>> Of(
        IReadOnlyList<PatientSampleRow> rows, PermissionSet reader, CancellationToken cancellation = default)
    {
        var shown = await RelatedTo(rows, reader, cancellation);
        return [.. rows.Select(row => PatientSampleMapper.View(
            row.Sample.State,
            row.Sample.Id,
            shown.Patients[row.Patient.Id],
            row.Patient.State.Name,
            row.Patient.State.HasSari,
            row.Patient.State.ContactWithConfirmedCarrier,
            row.Patient.State.ContactWithSuspectedCarrier,
            row.Patient.State.CountriesTravelled,
            shown.Facility(row.Sample.State.Facility),
            shown.Facility(row.Sample.State.TestingFacility),
            shown.Person(row.Sample.State.CreatedBy),
            shown.Person(row.Sample.State.LastEditedBy)))];
    }

    /// <summary>A sample with its steps.</summary>
    public async ValueTask<PatientSampleDetail> Detail(PatientSampleRow row, IReadOnlyList<SampleFlowRow> flow, PermissionSet reader) =>
        new((await Of([row], reader))[0])
        {
            Flow = [.. flow.Select(step => PatientSampleMapper.Step(step, step.Id, step.CreatedDate, row.Sample.State.Pk))],
        };

    private async ValueTask<RelatedEntities> RelatedTo(IReadOnlyList<PatientSampleRow> rows, PermissionSet reader, CancellationToken cancellation)
    {
        var map = await places.Current(cancellation);
        var named = await facilities.FindAll(rows.SelectMany(row => (Guid?[])[row.Sample.State.Facility, row.Sample.State.TestingFacility]), cancellation);
        return new(
            await patients.Of([.. rows.Select(row => row.Patient).DistinctBy(patient => patient.Id)], reader, cancellation),
            named.ToDictionary(facility => facility.Key, facility => facilityViews.Basic(facility.Value, map)),
            await users.FindAll(rows.SelectMany(row => (int?[])[row.Sample.State.CreatedBy, row.Sample.State.LastEditedBy]), cancellation));
    }

    private sealed record RelatedEntities(
        IReadOnlyDictionary<Guid, PatientDetail> Patients, IReadOnlyDictionary<Guid, FacilityBasic> Facilities, IReadOnlyDictionary<int, UserRow> Users)
    {
        public FacilityBasic? Facility(Guid? id) => id is { } key ? Facilities.GetValueOrDefault(key) : null;

        public UserMin? Person(int? pk) => pk is { } key ? Users.GetValueOrDefault(key)?.Min : null;
    }
}

[Mapper]
internal static partial class PatientSampleMapper
{
    public static partial PatientSample View(
        PatientSampleState state,
        Guid id,
        PatientDetail? patientObject,
        string? patientName,
        bool patientHasSari,
        bool patientHasConfirmedContact,
        bool patientHasSuspectedContact,
        JsonElement? patientTravelHistory,
        FacilityBasic? facilityObject,
        FacilityBasic? testingFacilityObject,
        UserMin? createdBy,
        UserMin? lastEditedBy);

    [MapProperty(nameof(SampleFlowRow.Pk), nameof(PatientSampleFlow.Id))]
    [MapperIgnoreSource(nameof(SampleFlowRow.Id))]
    [MapValue(nameof(PatientSampleFlow.Deleted), false)]
    public static partial PatientSampleFlow Step(SampleFlowRow step, Guid externalId, DateTimeOffset modifiedDate, int patientSample);

    private static string Label(SampleType type) => Choice<SampleType>.Label(type);

    private static string Label(SampleStatus status) => Choice<SampleStatus>.Label(status);

    private static string Label(SampleResult result) => Choice<SampleResult>.Label(result);

    private static string Label(IcmrCategory category) => Choice<IcmrCategory>.Label(category);
}
