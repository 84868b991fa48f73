using Care.Grains.Storage;
using Care.Interfaces.Calls;
using Care.Interfaces.Permissions;

namespace Care.Grains.Comments;

/// <summary>A comment on a request. A kind says who may comment, and asks its request whether this one may be commented on.</summary>
/// <typeparam name="TState">How it is stored.</typeparam>
/// <typeparam name="TView">How it is shown.</typeparam>
internal abstract class RequestCommentGrain<TState, TView>(IPersistentState<TState> stored, EntityStore store) : EntityGrain<TState>(stored, store)
    where TState : RequestCommentState, new()
{
    /// <summary>Writes the comment: a new one, on a request in the caller's scope. The request stays as it is.</summary>
    public async Task<Outcome<Document<TView>>> Write(Guid request, string text)
    {
        var author = Permissions;
        if (!MayComment(author) || IsTaken)
        {
            return Error.Denied;
        }

        if ((await AllowComment(request)).Error is { } refused)
        {
            return refused;
        }

        var comment = new TState { Pk = EntityKeys.ToBeDrawn, Request = request, Comment = text, CreatedBy = author.Pk };
        return await Save(comment) is { } collision ? collision : Document<TView>.Of(await View(Row), State.ModifiedDate);
    }

    /// <summary>Who may comment on any.</summary>
    protected abstract bool MayComment(PermissionSet caller);

    /// <summary>Asks the request.</summary>
    protected abstract Task<Outcome<Done>> AllowComment(Guid request);

    /// <summary>The form that is answered.</summary>
    protected abstract ValueTask<TView> View(Stored<TState> comment);
}
