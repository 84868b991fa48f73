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

/// <summary>Which skills are listed (contract 01, C6). What is null does not filter.</summary>
public sealed record SkillFilter
{
    /// <summary>Words that must all occur in the name.</summary>
    public string? SearchText { get; init; }
}

/// <summary>A skill of a user (contract 01, C6). Keyed by the id that the API shows.</summary>
[Alias("care.IUserSkill")]
public interface IUserSkill : IGrainWithGuidKey
{
    /// <summary>The skill.</summary>
    /// <param name="owner">The user whose skill it must be.</param>
    [ReadOnly, Public("contract 01, C6: skills are read without signing in"), Alias("Get")]
    Task<Outcome<Document<UserSkill>>> Get(Guid owner);

    /// <summary>Gives a user the skill.</summary>
    /// <param name="owner">The user.</param>
    /// <param name="skill">The skill.</param>
    [Alias("Assign")]
    Task<Outcome<Document<UserSkill>>> Assign(Guid owner, Guid skill);

    /// <summary>Puts another skill in its place.</summary>
    /// <param name="owner">The user whose skill it must be.</param>
    /// <param name="skill">The other skill; left out changes nothing.</param>
    [Alias("Replace")]
    Task<Outcome<Document<UserSkill>>> Replace(Guid owner, Optional<Guid> skill);

    /// <summary>Takes the skill away.</summary>
    /// <param name="owner">The user whose skill it must be.</param>
    [Alias("Remove")]
    Task<Outcome<Done>> Remove(Guid owner);
}
