using System.Collections.Concurrent;
using Care.Grains.Facilities;

namespace Care.Tests.Servers;

/// <summary>
/// The ties of facilities in silos without a database: as a test says. Asking for the users of a facility that is out of order fails, as a lost database would.
/// </summary>
public sealed class MemoryTies : IFacilityTies
{
    public ConcurrentDictionary<Guid, Guid[]> UsersOf { get; } = new();

    public ConcurrentDictionary<Guid, bool> OutOfOrder { get; } = new();

    public Task<int> ActivePatients(Guid facility) => Task.FromResult(0);

    public Task<IReadOnlyList<Guid>> Users(Guid facility) => OutOfOrder.ContainsKey(facility)
        ? throw new InvalidOperationException("The database is out of order, as the test wants it.")
        : Task.FromResult<IReadOnlyList<Guid>>(UsersOf.GetValueOrDefault(facility, []));
}
