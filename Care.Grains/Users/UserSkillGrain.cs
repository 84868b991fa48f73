using Care.Grains.Permissions;
using Care.Grains.Storage;
using Care.Interfaces.Calls;
using Care.Interfaces.Permissions;
using Care.Interfaces.Users;

namespace Care.Grains.Users;

[GrainType("user-skill")]
internal sealed class UserSkillGrain(
    [Row] IPersistentState<UserSkillState> stored, EntityStore store, SkillDirectory skills)
    : EntityGrain<UserSkillState>(stored, store), IUserSkill
{
    public async Task<Outcome<Document<UserSkill>>> Get(Guid owner) => Belongs(owner) ? await View() : NotFound;

    public async Task<Outcome<Document<UserSkill>>> Assign(Guid owner, Guid skill)
    {
        if (IsTaken)
        {
            return Error.Denied;
        }

        return (await Check(owner) ?? await Unknown(skill) ?? await Save(new UserSkillState { Owner = owner, Skill = skill })) is { } error
            ? error
            : await View();
    }

    public async Task<Outcome<Document<UserSkill>>> Replace(Guid owner, Optional<Guid> skill)
    {
        if ((await Check(owner) ?? (Belongs(owner) ? null : NotFound)) is { } refused)
        {
            return refused;
        }

        if (skill is not { Sent: true, Value: var next })
        {
            return CheckUnchanged() is { } changed ? changed : await View();
        }

        return (await Unknown(next) ?? await Save(State with { Skill = next })) is { } error ? error : await View();
    }

    public async Task<Outcome<Done>> Remove(Guid owner) =>
        (await Check(owner) ?? (Belongs(owner) ? null : NotFound)) is { } refused ? refused : await SaveDeleted();

    private bool Belongs(Guid owner) => Exists && State.Owner == owner;

    private async Task<Error?> Check(Guid owner)
    {
        var permissions = Permissions;
        PermissionSet target;
        using (ClusterCaller.For("user-skill").Enter())
        {
            target = await GrainFactory.GetGrain<IPermissionSet>(owner).Current();
        }

        return SkillPermissions.Check(permissions, target);
    }

    private async Task<Error?> Unknown(Guid skill) => await skills.Find(skill) is null ? Error.Field("skill", "object with this id not found") : null;

    private async Task<Document<UserSkill>> View() =>
        Document<UserSkill>.Of(new UserSkill(this.GetPrimaryKey(), await skills.Find(State.Skill)), State.ModifiedDate);
}

/// <summary>A skill of a user as stored.</summary>
[Kind("user_skill")]
internal sealed record UserSkillState : EntityState
{
    /// <summary>The user's <c>external_id</c>.</summary>
    public Guid Owner { get; init; }

    public Guid Skill { get; init; }
}
