using Care.Grains.Permissions;
using Care.Grains.Storage;
using Care.Interfaces.Calls;
using Care.Interfaces.Permissions;
using Care.Interfaces.Users;
using Orleans.Concurrency;

namespace Care.Grains.Users;

[StatelessWorker(maxLocalWorkers: 4), GrainType("skill-queries")]
internal sealed class SkillQueries(CareDatabase database, SkillDirectory skills) : Grain, ISkillQueries
{
    public async Task<Outcome<Page<Skill>>> List(string? searchText, Paging paging, CancellationToken cancellation)
    {
        var criteria = new Criteria().AddSearch(searchText, "s.name");
        await using var command = criteria.Command(
            database.Reads,
            $"""
            with matching as (select s.id, s.name, s.description from skill s where {criteria.Sql})
            select n.count, m.id, m.name, m.description
            from (select count(*) from matching) n
            left join (select * from matching order by name {paging.Sql()}) m on true
            order by m.name
            """);
        return await command.ReadPage(row => SqlSkillRows.Read(row, PageReader.FirstColumn), cancellation);
    }

    public async Task<Outcome<Document<Skill>>> Get(Guid skill, CancellationToken cancellation) =>
        await skills.Find(skill, cancellation) is { } found ? Document<Skill>.Of(found) : Error.NotFound("Skill");

    public async Task<Outcome<Page<UserSkill>>> OfUser(Guid user, Paging paging, CancellationToken cancellation)
    {
        if (!await IsUser(user))
        {
            return Kind<UserState>.NotFound;
        }

        var criteria = new Criteria().Add($"l.owner = {user} and not coalesce(l.deleted, false)");
        await using var command = criteria.Command(
            database.Reads,
            $"""
            with matching as (select l.id as link, s.id, s.name, s.description from user_skill l join skill s on s.id = l.skill where {criteria.Sql})
            select n.count, m.link, m.id, m.name, m.description
            from (select count(*) from matching) n
            left join (select * from matching order by name {paging.Sql()}) m on true
            order by m.name
            """);
        return await command.ReadPage(row =>
            new UserSkill(row.GetGuid(PageReader.FirstColumn), SqlSkillRows.Read(row, PageReader.FirstColumn + 1)), cancellation);
    }

    private async Task<bool> IsUser(Guid user)
    {
        using (ClusterCaller.For("user-skills").Enter())
        {
            return (await GrainFactory.GetGrain<IPermissionSet>(user).Current()).IsKnown;
        }
    }
}
