using Care.Grains.Permissions;
using Care.Grains.Storage;
using Care.Interfaces.Calls;
using Care.Interfaces.Consultations;
using Care.Interfaces.Permissions;
using Npgsql;

namespace Care.Grains.Consultations;

/// <summary>The lists of what hangs on a consultation, for callers in whose scope the consultation is: one statement a list.</summary>
/// <typeparam name="TState">How it is stored.</typeparam>
/// <typeparam name="TView">How it is shown.</typeparam>
/// <param name="database">Where it is stored.</param>
/// <param name="views">How it is shown.</param>
/// <param name="order">The order of its lists, by columns of its table <c>t</c>.</param>
internal abstract class ConsultationChildQueries<TState, TView>(CareDatabase database, IEntityViews<TState, TView> views, string order) : Grain
    where TState : EntityState, IConsultationChild
{
    /// <summary>What the caller of the running call may do.</summary>
    protected static PermissionSet Permissions => CallerPermissions.Current;

    /// <summary>Where it is stored.</summary>
    protected CareDatabase Database => database;

    /// <summary>The one of an id.</summary>
    public async Task<Outcome<Document<TView>>> Get(Guid consultation, Guid id, CancellationToken cancellation)
    {
        var briefing = await CheckAny(consultation);
        if (!briefing.Succeeded)
        {
            return briefing.Error;
        }

        var (_, found, modifiedOn) = await Read(Of(consultation, new Criteria().Add($"t.id = {id}")), new Paging(1, 0), cancellation);
        return found is not [var view] ? Kind<TState>.NotFound
            : CheckOpened(briefing.Value) is { } refused ? refused
            : Document<TView>.Of(view, modifiedOn);
    }

    /// <summary>The statement of a list.</summary>
    internal static NpgsqlCommand Command(NpgsqlDataSource source, Guid consultation, Criteria filter, string order, Paging paging) =>
        Of(consultation, filter).Page<TState>(source, order, paging);

    /// <summary>Who may read any of them.</summary>
    protected virtual bool MayReadAny(PermissionSet caller) => ConsultationEntryPermissions.MayReadAny(caller);

    /// <summary>Why the caller may not read those of this consultation, though it is in their scope.</summary>
    protected virtual Error? CheckReading(ConsultationBriefing consultation) => null;

    /// <summary>Why the caller may not be shown a list that is not empty.</summary>
    protected virtual Error? CheckListed(ConsultationBriefing consultation) => null;

    /// <summary>Why the caller may not be shown one that is there.</summary>
    protected virtual Error? CheckOpened(ConsultationBriefing consultation) => null;

    /// <summary>Reads a page as it is shown, and when the first of it was last changed.</summary>
    protected virtual async Task<(long Count, IReadOnlyList<TView> Items, DateTimeOffset FirstModifiedOn)> Read(
        Criteria criteria, Paging paging, CancellationToken cancellation)
    {
        var (count, rows) = await criteria.ReadStored<TState>(database.Reads, order, paging, cancellation);
        return (count, await views.Of(rows, cancellation), rows is [var first, ..] ? first.State.ModifiedDate : default);
    }

    /// <summary>A list of a consultation.</summary>
    /// <param name="consultation">The consultation.</param>
    /// <param name="filter">Which of its rows <c>t</c>.</param>
    /// <param name="paging">Which part.</param>
    /// <param name="cancellation">The client is gone.</param>
    protected async Task<Outcome<Page<TView>>> List(Guid consultation, Criteria filter, Paging paging, CancellationToken cancellation)
    {
        var briefing = await CheckAny(consultation);
        if (!briefing.Succeeded)
        {
            return briefing.Error;
        }

        var (count, items, _) = await Read(Of(consultation, filter), paging, cancellation);
        return count > 0 && CheckListed(briefing.Value) is { } refused ? refused : Page<TView>.Of(count, items);
    }

    private static Criteria Of(Guid consultation, Criteria filter) => filter.Add($"t.consultation = {consultation}");

    private async Task<Outcome<ConsultationBriefing>> CheckAny(Guid consultation)
    {
        if (!MayReadAny(Permissions))
        {
            return Error.Denied;
        }

        var briefing = await GrainFactory.GetGrain<IConsultation>(consultation).ForChild();
        return briefing.Succeeded && CheckReading(briefing.Value) is { } refused ? refused : briefing;
    }
}
