using System.Text.Json.Serialization;
using Care.Interfaces.Calls;

namespace Care.Interfaces.Investigations;

/// <summary>What results were logged together, inside each of them (contract 06, §5.2).</summary>
/// <param name="SessionExternalId">The session.</param>
/// <param name="SessionCreatedDate">When they were logged.</param>
/// <param name="CreatedBy">Who logged them, by the user's integer key; or null.</param>
public sealed record InvestigationSession(Guid SessionExternalId, DateTimeOffset SessionCreatedDate, int? CreatedBy);

/// <summary>A session in the list of a consultation's (contract 06, §5.3).</summary>
/// <param name="SessionExternalId">The session.</param>
/// <param name="SessionCreatedDate">When its results were logged; here, unlike elsewhere, in UTC.</param>
public sealed record ListedSession(
    Guid SessionExternalId, [property: JsonConverter(typeof(UtcConverter))] DateTimeOffset SessionCreatedDate);
