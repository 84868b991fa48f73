using System.Globalization;
using Care.Grains.Storage;
using Care.Grains.Users;
using Care.Interfaces.Rounds;

namespace Care.Grains.Rounds;

/// <summary>The form in which rounds are shown (contract 05, §7.2 and §7.3).</summary>
internal sealed class DailyRoundViews(UserDirectory users)
{
    /// <summary>The rounds of a page.</summary>
    public async ValueTask<IReadOnlyList<DailyRound>> Of(IReadOnlyList<Stored<DailyRoundState>> rows, CancellationToken cancellation = default)
    {
        var people = await users.FindAll(rows.SelectMany(row => (int?[])[row.State.CreatedBy, row.State.LastEditedBy]), cancellation);
        return [.. rows.Select(row => DailyRoundMapper.View(row.State, row.Id, row.Id, Person(row.State.CreatedBy)?.Min, Person(row.State.LastEditedBy)?.Min))];

        UserRow? Person(int? pk) => pk is { } user ? people.GetValueOrDefault(user) : null;
    }

    /// <summary>A round without the people who made it: what its events are told from.</summary>
    public static DailyRound Bare(Stored<DailyRoundState> row) => DailyRoundMapper.View(row.State, row.Id, row.Id, null, null);

    /// <summary>A decimal as the API writes it.</summary>
    public static string Fixed(decimal value) => value.ToString("0.00", CultureInfo.InvariantCulture);
}
