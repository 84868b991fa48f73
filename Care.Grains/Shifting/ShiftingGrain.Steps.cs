using System.Collections.Immutable;
using Care.Grains.Jobs;
using Care.Grains.Permissions;
using Care.Interfaces.Calls;
using Care.Interfaces.Consultations;
using Care.Interfaces.Patients;
using Care.Interfaces.Shifting;
using Microsoft.Extensions.Logging;

namespace Care.Grains.Shifting;

/// <summary>
/// What a request does with its patient, step by step. The steps are written down before the first is taken, and struck out one by one after each: whoever
/// finds some left goes on with the first, be it the same call, a later call, an activation, or the job that was handed over with them. So a silo that dies in
/// the middle leaves nothing half done, also when nobody asks. A step can be taken twice, since the patient carries out each command once.
/// </summary>
internal sealed partial class ShiftingGrain
{
    public Task GoOn() => TakeSteps();

    /// <summary>
    /// Takes the steps that are written down. One that the patient refuses is over too: to try it again would be refused again.
    /// </summary>
    /// <returns>The first error; null where every step was taken.</returns>
    private async Task<Error?> TakeSteps()
    {
        Error? refused = null;
        while (Exists && State.Steps is [var step, .. var rest])
        {
            var done = await Take(step);
            refused ??= done.Error;
            await Save(After(step, done.Succeeded) with { Steps = rest, Command = rest is [] ? null : State.Command }, touch: false);
        }

        return refused;
    }

    /// <summary>Writes a change, and with it what the request has to do with its patient.</summary>
    private Task<Error?> Begin(ShiftingState next, Optional<Category> category, ImmutableArray<ShiftingStep> steps, ImmutableArray<Job> jobs, bool touch = true)
    {
        if (category.Sent)
        {
            next = next with { PatientCategory = category.Value };
            steps = [.. steps, ShiftingStep.Categorise];
        }

        if (steps is [])
        {
            return Save(next, touch, jobs);
        }

        var command = Guid.CreateVersion7();
        return Save(next with { Steps = steps, Command = command }, touch, [ShiftingJobs.Finish(this.GetPrimaryKey(), command, Now), .. jobs]);
    }

    private async Task<Outcome<Done>> Take(ShiftingStep step)
    {
        var patient = GrainFactory.GetGrain<IPatient>(State.Patient);
        var command = State.Command!.Value;
        using (ClusterCaller.For($"shift {this.GetPrimaryKey()}", State).Enter())
        {
            var done = step switch
            {
                ShiftingStep.Release => await patient.Release(command),
                ShiftingStep.Categorise => await Categorise(await patient.ForConsultation()),
                ShiftingStep.Move => await patient.Move(command, State.AssignedFacility!.Value),
                _ => throw new InvalidOperationException($"{step} is no step of a shifting request."),
            };
            if (done.Error is { } error)
            {
                StepRefused(step, this.GetPrimaryKey(), error.Detail ?? error.Kind.ToString());
            }

            return done;
        }
    }

    private async Task<Outcome<Done>> Categorise(ConsultedPatient? patient) =>
        patient?.LastConsultation is { } last ? await GrainFactory.GetGrain<IConsultation>(last).Categorise(State.PatientCategory!.Value) : default(Done);

    /// <summary>
    /// What a step makes of the request itself. A patient who stays has not been transferred; the category is no longer owed, whether the consultation took it
    /// or not.
    /// </summary>
    private ShiftingState After(ShiftingStep step, bool taken) => step switch
    {
        ShiftingStep.Move when taken => State with { Status = ShiftingStatus.Completed },
        ShiftingStep.Categorise => State with { PatientCategory = null },
        _ => State,
    };

    /// <summary>Goes on as far as possible now; what is left is the job's affair and not the caller's.</summary>
    private async Task TryGoOn()
    {
        try
        {
            await GoOn();
        }
        catch (Exception e) when (e is TimeoutException or OrleansException or DependencyFailedException)
        {
            StepsLeft(e, this.GetPrimaryKey());
        }
    }

    /// <summary>A turn of its own for what is left to do: an activation calls nobody.</summary>
    private void GoOnSoon()
    {
        if (Exists && State.Steps is not [])
        {
            this.RegisterGrainTimer(TryGoOn, new GrainTimerCreationOptions(TimeSpan.Zero, Timeout.InfiniteTimeSpan));
        }
    }

    [LoggerMessage(4501, LogLevel.Warning, "Steps of the shifting request {Request} are left to be taken later")]
    private partial void StepsLeft(Exception exception, Guid request);

    [LoggerMessage(4502, LogLevel.Warning, "The patient refused the step {Step} of the shifting request {Request}: {Reason}")]
    private partial void StepRefused(ShiftingStep step, Guid request, string reason);
}
