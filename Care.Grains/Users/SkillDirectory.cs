using Care.Grains.Storage;
using Care.Interfaces.Users;

namespace Care.Grains.Users;

/// <summary>The skills that this silo's answers name: master data, loaded by command.</summary>
public sealed class SkillDirectory : Directory<Guid, Skill>
{
    public SkillDirectory(IEntityRows<Guid, Skill> rows, ChangeFeed changes)
        : base(rows)
    {
        changes.Subscribe("skill", _ => ForgetAll(), ForgetAll);
    }
}
