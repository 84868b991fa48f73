using Care.Grains.Permissions;
using Care.Grains.Storage;
using Care.Interfaces.Calls;
using Care.Interfaces.Permissions;

namespace Care.Grains.Facilities;

/// <summary>The lists of what hangs below a facility, for callers in whose scope the facility is: one statement a list.</summary>
/// <typeparam name="TState">How it is stored.</typeparam>
/// <typeparam name="TView">How it is shown.</typeparam>
/// <param name="database">Where it is stored.</param>
/// <param name="access">Who may read and write below facilities.</param>
/// <param name="views">How it is shown.</param>
/// <param name="order">The order of its lists, by columns of its table <c>t</c>.</param>
internal abstract class FacilityChildQueries<TState, TView>(
    CareDatabase database, FacilityAccess access, IEntityViews<TState, TView> views, string order = "t.pk") : Grain
    where TState : EntityState, IFacilityChild
{
    /// <summary>What the caller of the running call may do.</summary>
    protected static PermissionSet Permissions => CallerPermissions.Current;

    /// <summary>Where it is stored.</summary>
    protected CareDatabase Database => database;

    /// <summary>The one of an id.</summary>
    public Task<Outcome<Document<TView>>> Get(Guid facility, Guid id, CancellationToken cancellation) =>
        Find(facility, new Criteria().Add($"t.id = {id}"), cancellation);

    /// <summary>Who may read any of them.</summary>
    protected virtual bool MayReadAny(PermissionSet caller) => GlobalPermissions.MayRead(caller);

    /// <summary>How one that is not there, or not the caller's to see, is answered.</summary>
    protected virtual Error NotFound => Kind<TState>.NotFound;

    /// <summary>How a list below a facility outside the caller's scope is answered.</summary>
    protected virtual Outcome<Page<TView>> OutOfScope => Page<TView>.Empty;

    /// <summary>A list below a facility.</summary>
    /// <param name="facility">The facility.</param>
    /// <param name="filter">Which of its rows <c>t</c>.</param>
    /// <param name="paging">Which part.</param>
    /// <param name="cancellation">The client is gone.</param>
    protected async Task<Outcome<Page<TView>>> List(Guid facility, Criteria filter, Paging paging, CancellationToken cancellation)
    {
        if (!MayReadAny(Permissions))
        {
            return Error.Denied;
        }

        if (!await access.Sees(Permissions, facility))
        {
            return OutOfScope;
        }

        var (count, rows) = await Below(facility, filter).ReadStored<TState>(database.Reads, order, paging, cancellation);
        return Page<TView>.Of(count, await views.Of(rows, cancellation));
    }

    /// <summary>The one that matches.</summary>
    protected async Task<Outcome<Document<TView>>> Find(Guid facility, Criteria which, CancellationToken cancellation) =>
        !MayReadAny(Permissions) ? Error.Denied
            : await Seen(facility, which, cancellation) is { } found ? Document<TView>.Of((await views.Of([found], cancellation))[0], found.State.ModifiedDate)
            : NotFound;

    /// <summary>The id of the one that matches, for a caller who is about to change it.</summary>
    protected async Task<Outcome<Guid>> Locate(Guid facility, Criteria which, CancellationToken cancellation) =>
        !await access.MayWriteBelow(Permissions, facility) ? Error.Denied
            : await Seen(facility, which, cancellation) is { } found ? found.Id
            : NotFound;

    /// <summary>The one that matches, below a facility in the caller's scope. Read where it is written: what a caller just stored is there.</summary>
    protected async Task<Stored<TState>?> Seen(Guid facility, Criteria which, CancellationToken cancellation) =>
        await access.Sees(Permissions, facility) ? await Below(facility, which).FindStored<TState>(database.State, cancellation) : null;

    private static Criteria Below(Guid facility, Criteria which) => which.Add($"t.facility = {facility}");
}
