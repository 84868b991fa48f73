using System.Collections.Immutable;
using Care.Grains.Assets;
using Care.Grains.Caching;
using Care.Grains.Files;
using Care.Grains.Jobs;
using Care.Grains.Permissions;
using Care.Grains.Places;
using Care.Grains.Storage;
using Care.Interfaces.Caching;
using Care.Interfaces.Calls;
using Care.Interfaces.Facilities;
using Care.Interfaces.Files;
using Care.Interfaces.Permissions;

namespace Care.Grains.Facilities;

[GrainType("facility")]
internal sealed class FacilityGrain(
    [Row] IPersistentState<FacilityState> stored,
    EntityStore store,
    PlaceDirectory places,
    FacilityDirectory directory,
    FacilityViews views,
    IFacilityTies ties,
    CoverImages covers,
    CacheGenerations pages)
    : EntityGrain<FacilityState>(stored, store), IFacility, IRemindable
{
    private const string Closing = "close";

    /// <summary>The shortest period that reminders have.</summary>
    private static readonly TimeSpan ClosingPeriod = TimeSpan.FromMinutes(1);

    private FacilityFacts Facts => State.Facts(this.GetPrimaryKey());

    public async Task<Outcome<Document<FacilityFull>>> Get() => Gate(GlobalPermissions.MayRead(Permissions)) is { } refused ? refused : await View();

    public async Task<Outcome<Document<FacilityFull>>> Register(FacilityWrite body)
    {
        var map = await places.Current();
        if (IsTaken
            || map.LocalBody(body.LocalBody.Value) is not { } localBody
            || map.District(body.District.Value) is not { } district
            || map.State(body.State.Value) is not { } state
            || !FacilityPermissions.MayCreate(Permissions, localBody.Id, district.Id, state.Id))
        {
            return Error.Denied;
        }

        if (Check(body, map) is { } wrong)
        {
            return wrong;
        }

        // The creator is linked first: a link to a facility that never came to be shows nothing, a facility that its creator can't see would stay so.
        var facility = this.GetPrimaryKey();
        var creator = Permissions;
        if (await LinkCreator(creator, facility) is { } refused)
        {
            return refused;
        }

        return await Store(Changed(new FacilityState { Pk = EntityKeys.ToBeDrawn, CreatedBy = creator.Pk }, body, map));
    }

    public Task<Outcome<Done>> MayUpdate() =>
        Task.FromResult<Outcome<Done>>(Gate(FacilityPermissions.MayUpdateAny(Permissions)) is { } refused ? refused : default(Done));

    public async Task<Outcome<Document<FacilityFull>>> Update(FacilityWrite body)
    {
        if (Gate(FacilityPermissions.MayUpdateAny(Permissions)) is { } refused)
        {
            return refused;
        }

        var map = await places.Current();
        return Check(body, map) is { } wrong ? wrong : await Store(Changed(State, body, map));
    }

    /// <summary>
    /// The facility goes first and as a whole, then those who are tied to it, one after the other. Its own state says that this is going on and a reminder that
    /// was set before sees it through, should the silo die in between; taking a user off it twice does no harm.
    /// </summary>
    public async Task<Outcome<Done>> Remove()
    {
        if (Gate(FacilityPermissions.MayDeleteAny(Permissions)) is { } refused)
        {
            return refused;
        }

        if (await ties.ActivePatients(this.GetPrimaryKey()) > 0)
        {
            return FacilityNames.InUse;
        }

        if (CheckUnchanged() is { } changed)
        {
            return changed;
        }

        await this.RegisterOrUpdateReminder(Closing, ClosingPeriod, ClosingPeriod);
        if (await SaveShown(State with { Deleted = true, IsClosing = true }, touch: false, [RemoveFacilityAssets.Of(this.GetPrimaryKey())]) is { } error)
        {
            // Somebody came to it meanwhile. There is nothing to see through.
            await Close();
            return error;
        }

        await Close();
        return default(Done);
    }

    public Task ReceiveReminder(string reminderName, TickStatus status) => Close();

    public async Task<Outcome<Document<CoverImage>>> SetCover(UploadedFile picture)
    {
        if (Gate(FacilityPermissions.MayUpdateAny(Permissions)) is { } refused)
        {
            return refused;
        }

        var read = PublicPicture.Read("cover_image", picture);
        if (!read.Succeeded)
        {
            return read.Error;
        }

        var before = State.CoverImageUrl;
        if (await SaveShown(State with { CoverImageUrl = await covers.Put(this.GetPrimaryKey(), read.Value) }, touch: false) is { } error)
        {
            return error;
        }

        await covers.Drop(before);
        return Document<CoverImage>.Of(new CoverImage(covers.Url(State.CoverImageUrl)));
    }

    public async Task<Outcome<Done>> RemoveCover()
    {
        if (Gate(FacilityPermissions.MayUpdateAny(Permissions)) is { } refused)
        {
            return refused;
        }

        var before = State.CoverImageUrl;
        if (await SaveShown(State with { CoverImageUrl = null }) is { } error)
        {
            return error;
        }

        await covers.Drop(before);
        return default(Done);
    }

    /// <summary>Takes everybody off a facility that was deleted.</summary>
    private async Task Close()
    {
        var facility = this.GetPrimaryKey();
        if (State.IsClosing)
        {
            var left = 0;
            foreach (var user in await ties.Users(facility))
            {
                left += (await Forget(user, facility)).Succeeded ? 0 : 1;
            }

            if (left > 0)
            {
                // The reminder comes back for them.
                return;
            }

            await Save(State with { IsClosing = false }, touch: false);
        }

        if (await this.GetReminder(Closing) is { } reminder)
        {
            await this.UnregisterReminder(reminder);
        }
    }

    private async Task<Outcome<Done>> Forget(Guid user, Guid facility)
    {
        using (ClusterCaller.For("close-facility", State).Enter())
        {
            return await GrainFactory.GetGrain<IPermissionSet>(user).ForgetFacility(facility);
        }
    }

    /// <summary>The order in which every call is refused: what the rank may not do at all (403), what lies outside the scope (404).</summary>
    private Error? Gate(bool mayAtAll)
    {
        if (!mayAtAll)
        {
            return Error.Denied;
        }

        return Exists && FacilityScope.Standard(Permissions).Contains(Facts) ? null : NotFound;
    }

    private async Task<Error?> LinkCreator(PermissionSet creator, Guid facility)
    {
        using (ClusterCaller.For("register-facility").Enter())
        {
            return (await GrainFactory.GetGrain<IPermissionSet>(creator.User).LinkFacility(facility)).Error;
        }
    }

    /// <summary>What only the places can tell to be wrong.</summary>
    private static Error? Check(FacilityWrite body, PlaceMap map)
    {
        FieldError?[] errors =
        [
            Unknown("ward", body.Ward.Value, map.Ward),
            Unknown("local_body", body.LocalBody.Value, map.LocalBody),
            Unknown("district", body.District.Value, map.District),
            Unknown("state", body.State.Value, map.State),
        ];
        return errors.OfType<FieldError>().ToArray() is { Length: > 0 } found ? Error.Fields([.. found]) : null;

        static FieldError? Unknown(string field, int? sent, Func<int?, object?> find) =>
            sent is not null && find(sent) is null ? new FieldError(field, [$"Invalid pk \"{sent}\" - object does not exist."]) : null;
    }

    private static FacilityState Changed(FacilityState state, FacilityWrite body, PlaceMap map)
    {
        var next = state.Merge(body);
        var (district, areaState) = map.AreaOf(next.LocalBody, next.District, next.State);
        return next with { District = district, State = areaState };
    }

    private async Task<Outcome<Document<FacilityFull>>> Store(FacilityState next) =>
        await SaveShown(next) is { } error ? error : await View();

    /// <summary>Writes what the public directory shows, of which no cached page shows the old state any more when this returns.</summary>
    private async Task<Error?> SaveShown(FacilityState next, bool touch = true, ImmutableArray<Job> jobs = default)
    {
        if (await Save(next, touch, jobs) is { } error)
        {
            return error;
        }

        await pages.Advance(PageFamily.Facilities);
        // Assets show it with their location.
        await pages.Advance(PageFamily.Assets);
        return null;
    }

    private async Task<Document<FacilityFull>> View()
    {
        var id = this.GetPrimaryKey();
        var census = await directory.Find(id);
        return Document<FacilityFull>.Of(await views.Full(new FacilityRow(id, State, census?.PatientCount ?? 0, census?.BedCount ?? 0)), State.ModifiedDate);
    }
}

/// <summary>How what the database holds between facilities is answered, where grains say it too.</summary>
internal static class FacilityNames
{
    public const string AlreadyLinked = "Facility is already a spoke/hub";

    /// <summary>A facility that is in use is not deleted.</summary>
    public static Error InUse { get; } = Error.Rule("facility", "You cannot delete a facility with Live patients. Discharge all patients and try again");
}
