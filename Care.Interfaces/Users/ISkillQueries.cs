using Care.Interfaces.Calls;
using Orleans.Concurrency;

namespace Care.Interfaces.Users;

/// <summary>Lists of skills (contract 01, C6). A pool of workers; key 0.</summary>
[Alias("care.ISkillQueries")]
public interface ISkillQueries : IGrainWithIntegerKey
{
    /// <summary>The skills that there are, by name.</summary>
    /// <param name="searchText">Words that must all occur in the name.</param>
    /// <param name="paging">Which part.</param>
    /// <param name="cancellation">The client is gone.</param>
    [ReadOnly, Alias("List")]
    Task<Outcome<Page<Skill>>> List(string? searchText, Paging paging, CancellationToken cancellation = default);

    /// <summary>One skill.</summary>
    [ReadOnly, Alias("Get")]
    Task<Outcome<Document<Skill>>> Get(Guid skill, CancellationToken cancellation = default);

    /// <summary>The skills of a user.</summary>
    [ReadOnly, Public("contract 01, C6: skills are read without signing in"), Alias("OfUser")]
    Task<Outcome<Page<UserSkill>>> OfUser(Guid user, Paging paging, CancellationToken cancellation = default);
}
