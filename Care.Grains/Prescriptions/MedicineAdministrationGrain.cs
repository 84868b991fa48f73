using Care.Grains.Consultations;
using Care.Grains.Storage;
using Care.Interfaces.Calls;
using Care.Interfaces.Consultations;
using Care.Interfaces.Prescriptions;

namespace Care.Grains.Prescriptions;

[GrainType("medicine-administration")]
internal sealed class MedicineAdministrationGrain(
    [Row] IPersistentState<MedicineAdministrationState> stored, EntityStore store, MedicineAdministrationViews views)
    : ConsultationChildGrain<MedicineAdministrationState, MedicineAdministration, MedicineAdministrationWrite>(stored, store, views), IMedicineAdministration
{
    public async Task<Outcome<Document<MedicineAdministration>>> Administer(Guid consultation, Guid prescription, MedicineAdministrationWrite body)
    {
        if (!MayWriteAny(Permissions) || IsTaken)
        {
            return Error.Denied;
        }

        // The prescription asks the consultation, and tells what this depends on.
        var asked = await GrainFactory.GetGrain<IPrescription>(prescription).ForAdministration(consultation);
        if (!asked.Succeeded)
        {
            return asked.Error;
        }

        var (briefing, administered) = (asked.Value, body.AdministeredDate.Or(Now));
        var next = First(consultation, Permissions.Pk).Merge(body) with
        {
            Prescription = prescription,
            PrescriptionPk = briefing.Pk,
            Dosage = MedicineAdministrationRule.Dosage(body, briefing.DosageType),
            AdministeredDate = administered,
        };
        return (MedicineAdministrationRule.Check(body, administered, briefing, Now) ?? await Store(next)) is { } error ? error : await Show();
    }

    public async Task<Outcome<Done>> Archive(Guid consultation)
    {
        var briefing = await CheckChange(consultation);
        return !briefing.Succeeded ? briefing.Error
            : State.ArchivedOn is not null ? MedicineAdministrationRule.ArchivedAlready
            : await Store(State with { ArchivedBy = Permissions.Pk, ArchivedOn = Now }) is { } error ? error
            : default(Done);
    }

    protected override Error? CheckChanging(ConsultationBriefing consultation) => consultation.IsDischarged ? PrescriptionRule.Discharged : null;
}
