using Care.Grains.Consultations;
using Care.Interfaces.Calls;
using Care.Interfaces.Patients;
using Care.Interfaces.Permissions;

namespace Care.Grains.Patients;

/// <summary>
/// What shifting requests ask of their patient (contract 06, §7.6 and §7.9). A request that is not sure whether it was answered asks again, under the same
/// name.
/// </summary>
internal sealed partial class PatientGrain
{
    /// <summary>How many of the last commands are remembered: more than can be under way at once, since a patient waits to be shifted once.</summary>
    private const int MaxCommands = 4;

    public async Task<Outcome<PatientToShift>> ForShifting()
    {
        var facility = await lookups.Facility(State.Facility);
        return !Exists || !PatientScope.Standard(Permissions).Contains(State.Facts(facility?.Facts))
            ? NotFound
            : new PatientToShift(State.Facility, State.IsActive, State.DeathDatetime is not null);
    }

    public async Task<Outcome<Done>> Release(Guid command)
    {
        if (!Exists)
        {
            return NotFound;
        }

        if (State.AllowTransfer || State.Commands.Contains(command))
        {
            return default(Done);
        }

        return await Save(Obeying(command, State with { AllowTransfer = true })) is { } collision ? collision : default(Done);
    }

    public async Task<Outcome<Done>> Move(Guid command, Guid facility)
    {
        if (!Exists)
        {
            return NotFound;
        }

        if (State.Commands.Contains(command))
        {
            return default(Done);
        }

        if (State.DeathDatetime is not null)
        {
            return TransferRule.HasDied;
        }

        var (from, left) = (State.Facility, State.OpenConsultation());
        if (await Save(Obeying(command, State.MovedTo(facility)), jobs: ConsultationJob.End(left, Now)) is { } collision)
        {
            return collision;
        }

        await lookups.CensusChanged(from, facility);
        await EndConsultation(left, Now);
        return default(Done);
    }

    private static PatientState Obeying(Guid command, PatientState next) => next with { Commands = [.. next.Commands.TakeLast(MaxCommands - 1), command] };
}
