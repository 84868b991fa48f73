using Care.Interfaces.Calls;
using Orleans.Concurrency;

namespace Care.Interfaces.Users;

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
