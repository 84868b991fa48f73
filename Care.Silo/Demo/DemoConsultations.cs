using Care.Interfaces.Calls;
using Care.Interfaces.Consultations;
using Care.Interfaces.Patients;
using Care.Silo.Commands;

namespace Care.Silo.Demo;

/// <summary>
/// The consultations of the demo's patients: an open admission for each whom the client's own tests name, and one in every other state for the invented ones. A
/// patient who has one already keeps it.
/// </summary>
internal sealed class DemoConsultations(IGrainFactory grains, TimeProvider time)
{
    /// <summary>When those whom the client's own tests name came.</summary>
    public static readonly DateTimeOffset Admitted = new(2023, 12, 6, 9, 30, 0, ServerZone.Offset);

    /// <summary>Begins what is missing and ends what has ended, in the name of the district's administrator.</summary>
    /// <param name="facility">The facility of the patients.</param>
    /// <param name="doctor">Integer key of who treats them.</param>
    /// <param name="districtAdmin">Who writes it.</param>
    public async Task Begin(Guid facility, int doctor, Caller districtAdmin)
    {
        using (districtAdmin.Enter())
        {
            var there = (await grains.GetGrain<IPatientQueries>(0).List(new PatientFilter { Facility = facility }, [], new Paging(Paging.MaxLimit, 0)))
                .EnsureSucceeded("The list of patients");
            foreach (var patient in there.Read())
            {
                if (Of(patient.Name, doctor) is { } consultation)
                {
                    await Begin(patient, consultation);
                }
            }
        }
    }

    private async Task Begin(PatientListItem patient, DemoConsultation consultation)
    {
        var id = patient.LastConsultation?.Id;
        if (id is null)
        {
            id = DemoIds.Of($"consultation of {patient.Name}");
            (await grains.GetGrain<IConsultation>(id.Value).Begin(consultation.Body with { Patient = patient.Id }))
                .EnsureSucceeded($"The consultation of {patient.Name}");
        }

        if (consultation.End is { } end && patient.LastConsultation?.DischargeDate is null)
        {
            (await grains.GetGrain<IConsultation>(id.Value).Discharge(end)).EnsureSucceeded($"The discharge of {patient.Name}");
        }
    }

    private DemoConsultation? Of(string name, int doctor) => name switch
    {
        "Dummy Patient" => new(Admission(doctor, "IP-1000") with { Category = Category.Moderate }),
        _ when name.StartsWith("Dummy Patient ", StringComparison.Ordinal) => new(Admission(doctor, $"IP-{name[14..]}")),
        "Test E2E User" => new(Admission(doctor, "IP-1001")),
        "മാളവിക നമ്പ്യാർ" => new(Recent(
            doctor, Suggestion.DC, 20) with
        { TreatmentPlan = "Rest, iron and folic acid", ReviewInterval = 7 * 24 * 60, Action = PatientAction.Review }),
        "रोहन देशपांडे" => new(Recent(doctor, Suggestion.OP, 3) with { PatientNo = "OP-77", TreatmentPlan = "Oral rehydration" }),
        "கவிதா முருகன்" => new(
            Recent(doctor, Suggestion.A, 12) with { PatientNo = "IP-2001", Category = Category.Critical, MedicoLegalCase = true },
            Ended(DischargeReason.Expired, 9, "Multiple organ failure") with
            {
                DeathDatetime = time.GetUtcNow()
                .AddDays(-9),
                DeathConfirmedDoctor = "Dev Doctor"
            }),
        "ನಂದಿನಿ ಗೌಡ" => new(Recent(
            doctor, Suggestion.HI, 4) with
        { TreatmentPlan = "Isolation at home, oxygen saturation twice daily", IsTelemedicine = true, AssignedTo = doctor }),
        "ফারহানা ইসলাম" => new(Recent(doctor, Suggestion.R, 1) with { ReferredToExternal = "District Hospital", Category = Category.Moderate }),
        "آمنہ خان" => new(
            Recent(doctor, Suggestion.A, 40) with { PatientNo = "IP-2002", IsKasp = true },
            Ended(DischargeReason.Recovered, 30, "Soft diet for a week, come back with fever")),
        "Nguyễn Thị Hương" => new(Recent(doctor, Suggestion.A, 2) with
        {
            PatientNo = "IP-2003",
            Category = Category.Critical,
            RouteToFacility = RouteToFacility.InterFacilityTransfer,
            ReferredFromFacilityExternal = "Airport clinic",
            ReferredByExternal = "Dr. Meera",
        }),
        "സാറാമ്മ വർഗ്ഗീസ്" =>
            new(Recent(doctor, Suggestion.A, 6) with { PatientNo = "IP-2004", Category = Category.ActivelyDying, TreatmentPlan = "Comfort measures" }),
        _ => null,
    };

    private static ConsultationWrite Admission(int doctor, string number) => new()
    {
        Suggestion = Suggestion.A,
        Admitted = true,
        RouteToFacility = RouteToFacility.Outpatient,
        EncounterDate = Admitted,
        Category = Category.Stable,
        PatientNo = number,
        TreatingPhysician = doctor,
        HistoryOfPresentIllness = "Watery stools since the day before",
        ExaminationDetails = "Dry tongue, skin turgor reduced",
        TreatmentPlan = "Fluids and doxycycline",
        ConsultationNotes = "Intake and output chart",
        CreateDiagnoses = new([new(DemoConcepts.Cholera, ConditionVerificationStatus.Confirmed, IsPrincipal: true)]),
        CreateSymptoms = new([]),
    };

    private ConsultationWrite Recent(int doctor, Suggestion suggestion, int daysAgo) => Admission(doctor, "") with
    {
        Suggestion = suggestion,
        Admitted = suggestion == Suggestion.A,
        EncounterDate = time.GetUtcNow().AddDays(-daysAgo),
        CreateSymptoms = new([new(Symptom.Fever, "", time.GetUtcNow().AddDays(-daysAgo - 1), null)]),
    };

    private ConsultationDischarge Ended(DischargeReason reason, int daysAgo, string notes) =>
        new(reason, time.GetUtcNow().AddDays(-daysAgo), notes, default, default, null, null);

    /// <summary>How a consultation begins and, where it has ended, how it ended.</summary>
    private sealed record DemoConsultation(ConsultationWrite Body, ConsultationDischarge? End = null);
}
