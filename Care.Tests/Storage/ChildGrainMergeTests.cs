using System.Runtime.CompilerServices;
using Care.Grains.Consultations;
using Care.Grains.Facilities;
using Care.Grains.Storage;

namespace Care.Tests.Storage;

/// <summary>What the bases of grains lay over a state: each property of a message has its counterpart in the state, or is marked as a rule's.</summary>
public sealed class ChildGrainMergeTests
{
    private static readonly Type[] Bases = [typeof(FacilityChildGrain<,,>), typeof(ConsultationChildGrain<,,>)];

    public static TheoryData<string> Grains => [.. Merged.Keys];

    /// <summary>State and message of each grain, by its name.</summary>
    private static Dictionary<string, (Type State, Type Body)> Merged { get; } = typeof(EntityStore).Assembly.GetTypes()
        .Where(type => type is { IsAbstract: false, BaseType.IsGenericType: true } && Bases.Contains(type.BaseType.GetGenericTypeDefinition()))
        .ToDictionary(type => type.Name, type => (type.BaseType!.GetGenericArguments()[0], type.BaseType.GetGenericArguments()[2]));

    [Theory, MemberData(nameof(Grains))]
    public void All_that_is_sent_is_laid_over_the_state(string grain) =>
        RuntimeHelpers.RunClassConstructor(typeof(MergePatch<,>).MakeGenericType(Merged[grain].State, Merged[grain].Body).TypeHandle);

    [Fact]
    public void A_property_without_a_counterpart_is_told() =>
        Assert.IsType<InvalidOperationException>(
            Assert.Throws<TypeInitializationException>(() => RuntimeHelpers.RunClassConstructor(typeof(MergePatch<HospitalDoctorsState, Other>).TypeHandle))
                .InnerException);

    private sealed record Other(Care.Interfaces.Calls.Optional<string> Elsewhere);
}
