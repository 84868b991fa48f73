using Care.Grains.Comments;
using Care.Grains.Storage;
using Care.Interfaces.Calls;
using Care.Interfaces.Permissions;
using Care.Interfaces.Resources;

namespace Care.Grains.Resources;

[GrainType("resource-comment")]
internal sealed class ResourceCommentGrain(
    [Row] IPersistentState<ResourceCommentState> stored, EntityStore store, ResourceCommentViews views)
    : RequestCommentGrain<ResourceCommentState, ResourceComment>(stored, store), IResourceComment
{
    protected override bool MayComment(PermissionSet caller) => ResourcePermissions.MayReadAny(caller);

    protected override Task<Outcome<Done>> AllowComment(Guid request) => GrainFactory.GetGrain<IResourceRequest>(request).AllowComment();

    protected override async ValueTask<ResourceComment> View(Stored<ResourceCommentState> comment) => (await views.Of([comment]))[0];
}

/// <summary>A comment as it is stored (contract 06, §10).</summary>
[Kind("resource_comment", Name = "ResourceRequestComment")]
internal sealed record ResourceCommentState : RequestCommentState;
