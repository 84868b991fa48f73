using System.Collections.Immutable;
using Care.Interfaces.Access;
using Care.Interfaces.Calls;
using Care.Interfaces.Patients;

namespace Care.Grains.Patients;

/// <summary>What shifting requests ask of their patient (contract 06, §7.6 and §7.9). A request that is not sure whether it was answered asks again, under the same name.</summary>
public sealed partial class PatientGrain
{
    /// <summary>How many of the last commands are remembered: more than can be under way at once, since a patient waits to be shifted once.</summary>
    private const int MostCommands = 4;

    public async Task<Outcome<PatientToShift>> ForShifting()
    {
        var facility = await registry.Facility(State.Facility);
        return !Exists || !PatientScope.Standard(Asking).Contains(State.Facts(facility?.Facts))
            ? Refusal.NotFound("PatientRegistration")
            : new PatientToShift(State.Facility, State.IsActive);
    }

    public async Task<Outcome<Done>> Release(Guid command) =>
        State.AllowTransfer ? default(Done) : await Obey(command, State with { AllowTransfer = true });

    public async Task<Outcome<Done>> Move(Guid command, Guid facility)
    {
        var from = State.Facility;
        var moved = await Obey(command, State with { Facility = facility, AllowTransfer = false, IsActive = true });
        registry.CensusChanged(from, facility);
        return moved;
    }

    private async Task<Outcome<Done>> Obey(Guid command, PatientState next)
    {
        if (!Exists)
        {
            return Refusal.NotFound("PatientRegistration");
        }

        if (State.Commands.Contains(command))
        {
            return default(Done);
        }

        ImmutableArray<Guid> commands = [.. State.Commands.TakeLast(MostCommands - 1), command];
        return await Save(next with { Commands = commands }) is { } refusal ? refusal : default(Done);
    }
}
