namespace Care.Grains.Operations;

/// <summary>Which of the membership table's silos an operator is told of: the living, and of the dead those that are missed.</summary>
internal static class ListedSilos
{
    /// <summary>
    /// Not the dead that were the silo of a command, which takes no clients and so has no gateway, and not the earlier lives of a silo that is back.
    /// </summary>
    public static IEnumerable<MembershipEntry> Of(IReadOnlyCollection<MembershipEntry> silos)
    {
        var living = silos.Where(silo => silo.Status != SiloStatus.Dead).Select(silo => silo.SiloName).ToHashSet();
        var missed = silos.Where(silo => silo is { Status: SiloStatus.Dead, ProxyPort: > 0 } && !living.Contains(silo.SiloName))
            .GroupBy(silo => silo.SiloName, (_, lives) => lives.MaxBy(life => life.StartTime)!);
        return silos.Where(silo => silo.Status != SiloStatus.Dead).Concat(missed);
    }
}
