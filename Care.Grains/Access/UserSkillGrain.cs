using Care.Grains.Storage;
using Care.Interfaces.Access;
using Care.Interfaces.Calls;

namespace Care.Grains.Access;

[GrainType("user-skill")]
public sealed class UserSkillGrain(
    [PersistentState("user_skill", StorageNames.Entities)] IPersistentState<UserSkillState> stored, EntityStore store, SkillDirectory skills)
    : EntityGrain<UserSkillState>(stored, "user_skill", store), IUserSkill
{
    public async Task<Outcome<Document<UserSkill>>> Get(Guid owner) => Belongs(owner) ? await View() : Refusal.NotFound("UserSkill");

    public async Task<Outcome<Document<UserSkill>>> Assign(Guid owner, Guid skill)
    {
        if (IsTaken)
        {
            return Refusal.Denied;
        }

        return (await Refuse(owner) ?? await Unknown(skill) ?? await Save(new UserSkillState { Owner = owner, Skill = skill })) is { } refusal ? refusal : await View();
    }

    public async Task<Outcome<Document<UserSkill>>> Replace(Guid owner, Optional<Guid> skill)
    {
        if ((await Refuse(owner) ?? (Belongs(owner) ? null : Refusal.NotFound("UserSkill"))) is { } refused)
        {
            return refused;
        }

        if (skill is not { Sent: true, Value: var next })
        {
            return await View();
        }

        return (await Unknown(next) ?? await Save(State with { Skill = next })) is { } refusal ? refusal : await View();
    }

    public async Task<Outcome<Done>> Remove(Guid owner) =>
        (await Refuse(owner) ?? (Belongs(owner) ? null : Refusal.NotFound("UserSkill"))) is { } refused ? refused : await SaveDeleted();

    private bool Belongs(Guid owner) => Exists && State.Owner == owner;

    private async Task<Refusal?> Refuse(Guid owner)
    {
        var asking = Asking;
        PermissionSet target;
        using (ClusterCaller.For("user-skill").Enter())
        {
            target = await GrainFactory.GetGrain<IPermissionSet>(owner).Current();
        }

        return SkillRules.Refuse(asking, target);
    }

    private async Task<Refusal?> Unknown(Guid skill) => await skills.Find(skill) is null ? Refusal.Field("skill", "object with this id not found") : null;

    private async Task<Document<UserSkill>> View() => Document<UserSkill>.Of(new UserSkill(this.GetPrimaryKey(), await skills.Find(State.Skill)));
}
