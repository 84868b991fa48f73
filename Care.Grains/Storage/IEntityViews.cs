namespace Care.Grains.Storage;

/// <summary>The form in which the entities of a kind are shown.</summary>
/// <typeparam name="TState">How they are stored.</typeparam>
/// <typeparam name="TView">How they are shown.</typeparam>
internal interface IEntityViews<TState, TView>
    where TState : EntityState
{
    /// <summary>The entities of a page, in their order; what they name of others is read for all of them together.</summary>
    ValueTask<IReadOnlyList<TView>> Of(IReadOnlyList<Stored<TState>> rows, CancellationToken cancellation = default);
}

/// <summary>The form of entities that name no others: each is shown by itself.</summary>
internal abstract class PlainViews<TState, TView> : IEntityViews<TState, TView>
    where TState : EntityState
{
    public ValueTask<IReadOnlyList<TView>> Of(IReadOnlyList<Stored<TState>> rows, CancellationToken cancellation = default) =>
        new([.. rows.Select(row => View(row.Id, row.State))]);

    protected abstract TView View(Guid id, TState state);
}
