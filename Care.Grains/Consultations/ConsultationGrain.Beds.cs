using System.Collections.Immutable;
using Care.Grains.Jobs;
using Care.Grains.Permissions;
using Care.Grains.Storage;
using Care.Interfaces.Assets;
using Care.Interfaces.Beds;
using Care.Interfaces.Calls;
using Care.Interfaces.Consultations;
using Care.Interfaces.Permissions;
using Microsoft.Extensions.Logging;

namespace Care.Grains.Consultations;

/// <summary>
/// In which bed the patient is (contract 03, §7). A bed decides who lies in it, an asset to which stay it belongs; this consultation decides which stay is its
/// own and drives the moves. A move is written down before its first step, and struck out after its last: whoever finds one unfinished finishes it, be it the
/// same call, a later call, or the job that was handed over with it. Each step can be taken twice.
/// </summary>
internal sealed partial class ConsultationGrain
{
    public async Task<Outcome<Document<ConsultationBed>>> Assign(Guid stay, ConsultationBedWrite body)
    {
        await FinishMove();
        var next = NewStay(stay, body);
        var asked = await Examine(next);
        if (!asked.Succeeded)
        {
            return asked.Error;
        }

        var (current, own, others) = asked.Value;
        if ((BedStayRule.CheckFree(next.Interval, In(next.Bed, others))
            ?? BedStayRule.CheckChanges(next.Bed, next.Assets, current)
            ?? BedStayRule.CheckDates(next.Interval, State.EncounterDate)
            ?? BedStayRule.CheckOrder(next.Interval, own is [.., var latest] ? latest.Interval : null)
            ?? BedStayRule.CheckClosing(next.Interval, Open(current)?.Interval, In(current?.Bed, others))
            ?? BedStayRule.CheckTimes(next.Interval, In(next.Bed, others), Open(current)?.Id)) is { } refused)
        {
            return refused;
        }

        var left = Open(current) is { } open ? new LeftStay(open.Id, open.Bed, open.Assets, next.StartDate) : null;
        return await MoveAndView(next, new() { Next = next, Left = left, BegunOn = Now });
    }

    public async Task<Outcome<Document<ConsultationBed>>> AmendStay(Guid stay, ConsultationBedWrite body)
    {
        if (await Seen(stay) is not { } before)
        {
            return Error.NotFound("ConsultationBed");
        }

        if (BedStayRule.CheckNamed(body) is { } incomplete)
        {
            return incomplete;
        }

        await FinishMove();
        var next =
            before with { Bed = body.Bed.Value, StartDate = body.StartDate.Value, EndDate = body.EndDate.Or(before.EndDate), Meta = body.Meta.Or(before.Meta) };
        var asked = await Examine(next);
        if (!asked.Succeeded)
        {
            return asked.Error;
        }

        var (_, own, others) = asked.Value;
        if (((before.Consultation == Id ? null : BedStayRule.OtherConsultation)
            ?? BedStayRule.CheckFree(next.Interval, In(next.Bed, others))
            ?? BedStayRule.CheckDates(next.Interval, State.EncounterDate)
            ?? BedStayRule.CheckOrder(next.Interval, own.LastOrDefault(other => other.Id != stay)?.Interval)
            ?? BedStayRule.CheckTimes(next.Interval, In(next.Bed, others), replaced: null)
            ?? (next.EndDate is null && State.CurrentBed != stay ? BedStayRule.NotCurrent : null)) is { } refused)
        {
            return refused;
        }

        // The stay is what the caller saw; all that changes it comes through this grain.
        if (ChangeCondition.Current is { } condition && condition.Check(await beds.ModifiedOn(stay)) is { } changed)
        {
            return changed;
        }

        return await MoveAndView(next, new() { Next = next, IsAmendment = true, BegunOn = Now });
    }

    public async Task FinishMove()
    {
        if (Exists && await MakeMove() is { } refused)
        {
            MoveRefused(Id, refused.Kind);
        }
    }

    /// <summary>The state of a consultation that has ended, whose patient leaves the bed: to be written with <see cref="MoveJobs"/>.</summary>
    private async ValueTask<ConsultationState> Leaving(ConsultationState next, DateTimeOffset at)
    {
        if (State.CurrentBed is not { } current)
        {
            return next;
        }

        BedStay? stay;
        using (ClusterCaller.For($"consultation {Id}").Enter())
        {
            stay = await GrainFactory.GetGrain<IConsultationBed>(current).Current();
        }

        BedMove? move = Open(stay) is { } open ? new() { Left = new(open.Id, open.Bed, open.Assets, at), BegunOn = Now } : null;
        return next with { CurrentBed = null, BedMove = move };
    }

    private ImmutableArray<Job> MoveJobs(ConsultationState next) => next.BedMove is { } move ? [FinishBedMove.Of(Id, move)] : [];

    /// <summary>
    /// What is wrong with the bed that an admission names (contract 05, §4.4, C11): it is there, in the facility, and free (docs/differences.md).
    /// </summary>
    private async Task<Error?> CheckBed(ConsultationWrite body, Guid facility)
    {
        if (!body.Bed.Sent)
        {
            return null;
        }

        BedBriefing? bed;
        using (ClusterCaller.For($"consultation {Id}").Enter())
        {
            bed = await GrainFactory.GetGrain<IBed>(body.Bed.Value).Briefing();
        }

        return bed is null ? Error.Fields([NoSuchObject("bed")])
            : body.Suggestion.Value != Suggestion.A ? null
            : bed.Facility != facility ? OfBed(BedStayRule.OtherFacility)
            : await beds.IsOccupied(body.Bed.Value) ? OfBed(BedStayRule.InUse)
            : null;

        static Error OfBed(Error error) => Error.Field("bed", error.Errors[0].Messages[0]);
    }

    /// <summary>The state of a consultation that begins with an admission to a bed.</summary>
    private ConsultationState Entering(ConsultationState first, ConsultationWrite body) => body.Bed.Sent && first.Suggestion == Suggestion.A
        ? first with
        {
            BedMove = new()
            {
                Next = new() { Id = EntryId.Of(Id, "bed", 0), Consultation = Id, Bed = body.Bed.Value, StartDate = first.CreatedDate },
                BegunOn = Now,
            },
        }
        : first;

    /// <summary>Makes a move that was just written down as far as possible; what is left is the job's affair.</summary>
    private async Task TryMakeMove()
    {
        try
        {
            await FinishMove();
        }
        catch (Exception e) when (e is TimeoutException or OrleansException or DependencyFailedException)
        {
            MoveLeft(e, Id);
        }
    }

    /// <summary>Writes a move down and makes it. The stay is as it will be shown before the move is struck out, so the two go side by side.</summary>
    private async Task<Outcome<Document<ConsultationBed>>> MoveAndView(BedStay next, BedMove move)
    {
        if ((await Save(State with { BedMove = move }, touch: false, [FinishBedMove.Of(Id, move)]) ?? await TakeSteps(move)) is { } wrong)
        {
            return wrong;
        }

        var shown = beds.View(next.Id);
        return await StrikeOut(move) is { } collision ? collision : await shown;
    }

    /// <summary>Makes the move that is written down, from its first step on.</summary>
    /// <returns>Why it was taken back; null where it was made, or there was none.</returns>
    private async Task<Error?> MakeMove() => State.BedMove is { } move ? await TakeSteps(move) ?? await StrikeOut(move) : null;

    /// <summary>Takes the steps of a move, each of which can be taken twice; one that is refused is taken back and struck out.</summary>
    private async Task<Error?> TakeSteps(BedMove move)
    {
        using var _ = ClusterCaller.For($"consultation {Id}", State).Enter();
        if (move.Next is { } next && await Admit(next, move) is { } refused)
        {
            await TakeBack(next, move);
            await Save(State with { BedMove = null }, touch: false, withdrawn: FinishBedMove.IdOf(Id, move));
            return refused;
        }

        await Leave(move);
        return null;
    }

    /// <summary>Strikes out a move that was made, and shows the stay that it began.</summary>
    private Task<Error?> StrikeOut(BedMove move) => Save(
        State with { BedMove = null, CurrentBed = move is { Next: { } begun, IsAmendment: false } ? begun.Id : State.CurrentBed },
        touch: false,
        withdrawn: FinishBedMove.IdOf(Id, move));

    /// <summary>Gets the assets and the bed: the only steps that can be refused.</summary>
    private async Task<Error?> Admit(BedStay next, BedMove move)
    {
        // What a stay still needs that has not begun is not to be had for another one yet (a quirk of the contract that is kept).
        Guid? left = move.Left is { } leaving && leaving.At <= Now ? leaving.Stay : null;
        if (!move.IsAmendment || next.EndDate is not { } end || end > Now)
        {
            var missing = new List<Guid>();
            foreach (var asset in next.Assets)
            {
                if (!await GrainFactory.GetGrain<IAsset>(asset).Assign(next.Id, State.Facility, left))
                {
                    missing.Add(asset);
                }
            }

            if (missing is not [])
            {
                return AssetRule.NotAvailable(missing);
            }
        }

        var bed = GrainFactory.GetGrain<IBed>(next.Bed);
        var admitted = move.IsAmendment ? await bed.Amend(next) : await bed.Admit(next, move.Left?.Bed == next.Bed ? move.Left.Stay : null);
        return admitted.Error;
    }

    /// <summary>Ends the stay before, and gives back what the patient needs no more.</summary>
    private async Task Leave(BedMove move)
    {
        if (move.Next is { EndDate: { } end } ended)
        {
            await Release(ended.Assets, ended.Id, end);
        }

        if (move.Left is { } left)
        {
            await GrainFactory.GetGrain<IBed>(left.Bed).Release(left.Stay, left.At);
            await Release(left.Assets, left.Stay, left.At);
        }
    }

    private async Task Release(ImmutableArray<Guid> assets, Guid stay, DateTimeOffset at)
    {
        foreach (var asset in assets)
        {
            await GrainFactory.GetGrain<IAsset>(asset).Release(stay, at);
        }
    }

    /// <summary>Takes back what a move that was refused has got so far.</summary>
    private async Task TakeBack(BedStay next, BedMove move)
    {
        if (move.IsAmendment)
        {
            // The stay is as it was: what it was to have again belongs to it no more.
            if (await GrainFactory.GetGrain<IConsultationBed>(next.Id).Current() is { EndDate: { } ended } before)
            {
                await Release(before.Assets, before.Id, ended);
            }

            return;
        }

        foreach (var asset in next.Assets)
        {
            await GrainFactory.GetGrain<IAsset>(asset).GiveBack(next.Id, move.Left is { } left && left.Assets.Contains(asset) ? left.Stay : null);
        }
    }

    private BedStay NewStay(Guid stay, ConsultationBedWrite body) => new()
    {
        Id = stay,
        Consultation = Id,
        Bed = body.Bed.Value,
        StartDate = body.StartDate.Value,
        EndDate = body.EndDate.Value,
        Assets = body.Assets.Sent ? [.. body.Assets.Value.Distinct()] : [],
        Meta = body.Meta.Sent ? body.Meta.Value! : "{}",
    };

    /// <summary>CB2 to CB5, and what the rules compare: the current stay, all stays of the consultation, and those that may be in the way.</summary>
    private async Task<Outcome<(BedStay? Current, IReadOnlyList<BedStay> Own, IReadOnlyList<BedStay> Others)>> Examine(BedStay next)
    {
        BedBriefing? bed;
        BedStay? current;
        using (ClusterCaller.For($"consultation {Id}").Enter())
        {
            bed = await GrainFactory.GetGrain<IBed>(next.Bed).Briefing();
            current = State.CurrentBed is { } stay ? await GrainFactory.GetGrain<IConsultationBed>(stay).Current() : null;
        }

        if (!Exists || bed is null)
        {
            return Error.Fields([.. Exists ? [] : (FieldError[])[NoSuchObject("consultation")], .. bed is not null ? [] : (FieldError[])[NoSuchObject("bed")]]);
        }

        if (!await beds.Reaches(Permissions, bed.Facility))
        {
            return BedStayRule.NoAccess;
        }

        var facts = (await Facts())!;
        if (!ConsultationScope.Entries(Permissions).Contains(facts))
        {
            return NotFound;
        }

        if (!facts.PatientIsActive || State.DischargeDate is not null || State.DeathDatetime is not null)
        {
            return BedStayRule.NotActive;
        }

        if (State.Facility != bed.Facility)
        {
            return BedStayRule.OtherFacility;
        }

        // What began since the current stay did matters to where it ends.
        var stays = Open(current) is { } open
            ? await beds.Stays([next.Bed, open.Bed], open.StartDate < next.StartDate ? open.StartDate : next.StartDate, Id)
            : await beds.Stays([next.Bed], next.StartDate, Id);
        return (current, [.. stays.Where(stay => stay.Consultation == Id)], stays);
    }

    /// <summary>A stay that the caller sees; null where there is none.</summary>
    private async Task<BedStay?> Seen(Guid stay)
    {
        BedStay? seen;
        BedBriefing? bed = null;
        using (ClusterCaller.For($"consultation {Id}").Enter())
        {
            seen = await GrainFactory.GetGrain<IConsultationBed>(stay).Current();
            if (seen is not null)
            {
                bed = await GrainFactory.GetGrain<IBed>(seen.Bed).Briefing();
            }
        }

        return bed is not null && await beds.Sees(Permissions, bed.Facility) ? seen : null;
    }

    private static FieldError NoSuchObject(string field) => new(field, ["object with this id not found"]);

    private static IReadOnlyCollection<BedInterval> In(Guid? bed, IReadOnlyList<BedStay> stays) =>
        [.. stays.Where(stay => stay.Bed == bed).Select(stay => stay.Interval)];

    private static BedStay? Open(BedStay? stay) => stay is { EndDate: null } ? stay : null;

    [LoggerMessage(4611, LogLevel.Warning, "A move to a bed of consultation {ConsultationId} is left to be made later")]
    private partial void MoveLeft(Exception exception, Guid consultationId);

    [LoggerMessage(4612, LogLevel.Warning, "A move to a bed of consultation {ConsultationId} was refused: {Reason}")]
    private partial void MoveRefused(Guid consultationId, ErrorKind reason);
}
