using System.Collections.Immutable;
using Care.Grains.Events;
using Care.Grains.Jobs;

namespace Care.Grains.Storage;

/// <summary>A change of an entity, as it is written: all of it or nothing.</summary>
/// <param name="Next">The whole next state.</param>
/// <param name="Touch">False for changes that leave the modified date as it is (contract 01, A3).</param>
/// <param name="Jobs">What the change causes.</param>
/// <param name="Events">What the change log of a consultation tells of it.</param>
/// <param name="Withdrawn">The precaution (<see cref="Job.IsPrecaution"/>) that it makes needless, by its id; null for none.</param>
internal readonly record struct Change<TState>(
    TState Next, bool Touch, ImmutableArray<Job> Jobs, ImmutableArray<EventState> Events = default, string? Withdrawn = null)
    where TState : EntityState;
