using Care.Interfaces.Calls;
using Care.Interfaces.Consultations;
using Care.Interfaces.Medicines;
using Care.Interfaces.Prescriptions;
using Care.Silo.Commands;

namespace Care.Silo.Demo;

/// <summary>
/// What the demo's patients are prescribed: one medicine twice a day for each of those whom the client's own tests name, and a sheet worth looking at for one
/// of the invented ones: regular, as needed, titrated, discontinued, for home, some of it given. A consultation that has prescriptions stays as it is.
/// </summary>
internal sealed class DemoPrescriptions(IGrainFactory grains)
{
    /// <summary>The admission with the full sheet.</summary>
    private const string FullSheet = "IP-2003";

    /// <summary>Prescribes what is missing, in the name of the district's administrator.</summary>
    public async Task Prescribe(Caller districtAdmin)
    {
        using (districtAdmin.Enter())
        {
            var listed = (await grains.GetGrain<IConsultationQueries>(0).List(new(null, null), new Paging(Paging.MaxLimit, 0)))
                .EnsureSucceeded("The list of consultations");
            foreach (var consultation in listed.Read().Where(consultation => consultation.DischargeDate is null))
            {
                var there = (await grains.GetGrain<IPrescriptionQueries>(0).List(consultation.Id, new(), new Paging(1, 0)))
                    .EnsureSucceeded("The list of prescriptions");
                if (there.Count > 0)
                {
                    continue;
                }

                if (consultation.PatientNo == FullSheet)
                {
                    await WriteSheet(consultation.Id);
                }
                else if (consultation.EncounterDate == DemoConsultations.Admitted)
                {
                    await Prescribe(consultation.Id, DemoMedicines.Ondansetron, Regular("3 mg"));
                }
            }
        }
    }

    private static PrescriptionWrite Regular(string dosage) => new()
    {
        BaseDosage = Dosed(dosage),
        Frequency = DosageFrequency.TwiceDaily,
        Route = RouteOfAdministration.Oral,
        Days = 5,
    };

    private static Dosage Dosed(string text) => Dosage.TryParse(text, out var dosage, out var error) ? dosage : throw new InvalidOperationException(error);

    private async Task WriteSheet(Guid consultation)
    {
        var acid = await Prescribe(consultation, DemoMedicines.Pantoprazole, Regular("40 mg") with
        {
            Route = RouteOfAdministration.Intravenous,
            Frequency = DosageFrequency.OnceDaily,
            Notes = "Before breakfast",
        });
        var fever = await Prescribe(consultation, DemoMedicines.Paracetamol, new()
        {
            DosageType = DosageType.Prn,
            BaseDosage = Dosed("500 mg"),
            MaxDosage = Dosed("2000 mg"),
            MinHoursBetweenDoses = 6,
            Indicator = "Fever above 101 °F",
            Route = RouteOfAdministration.Oral,
        });
        var pressure = await Prescribe(consultation, DemoMedicines.Noradrenaline, new()
        {
            DosageType = DosageType.Titrated,
            BaseDosage = Dosed("5 mcg"),
            TargetDosage = Dosed("20 mcg"),
            InstructionOnTitration = "By 2 mcg every ten minutes, to a mean pressure of 65",
            Frequency = DosageFrequency.Immediately,
            Route = RouteOfAdministration.Intravenous,
        });
        var pain = await Prescribe(consultation, DemoMedicines.Morphine, Regular("2 mg") with { Route = RouteOfAdministration.Subcutaneous });
        await Prescribe(consultation, DemoMedicines.Zinc, Regular("20 mg") with
        {
            PrescriptionType = PrescriptionType.Discharge,
            Frequency = DosageFrequency.OnceDaily,
            Days = 14,
        });
        await Give(consultation, acid, new() { Notes = "No complaints" });
        await Give(consultation, fever, new() { Notes = "102.4 °F" });
        await Give(consultation, pressure, new() { Dosage = Dosed("7 mcg") });
        await Give(consultation, pain, new());
        (await grains.GetGrain<IPrescription>(pain).Discontinue(consultation, new() { DiscontinuedReason = "Drowsy" })).EnsureSucceeded("A discontinuation");
    }

    private async Task<Guid> Prescribe(Guid consultation, string medicine, PrescriptionWrite body)
    {
        var found = (await grains.GetGrain<IMedicineQueries>(0).Search(medicine, MedicineType.Generic, 1)).EnsureSucceeded("The search for a medicine");
        var id = DemoIds.Of($"{medicine} of {consultation}");
        (await grains.GetGrain<IPrescription>(id).Prescribe(consultation, body with { Medicine = found.Read()[0].Id })).EnsureSucceeded("A prescription");
        return id;
    }

    private async Task Give(Guid consultation, Guid prescription, MedicineAdministrationWrite body) =>
        (await grains.GetGrain<IMedicineAdministration>(Guid.NewGuid()).Administer(consultation, prescription, body)).EnsureSucceeded("An administration");
}
