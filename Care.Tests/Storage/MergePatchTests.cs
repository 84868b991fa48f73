using System.Reflection;
using System.Runtime.CompilerServices;
using Care.Grains.Patients;
using Care.Grains.Storage;
using Care.Grains.Symptoms;
using Care.Interfaces.Calls;
using Care.Interfaces.Patients;
using Care.Interfaces.Symptoms;

namespace Care.Tests.Storage;

/// <summary>What a body sent is laid over a state.</summary>
public sealed class MergePatchTests
{
    private const BindingFlags Declared =
        BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
    private const byte Call = 0x28;
    private const int Member = 0x0A;
    private const int GenericMethod = 0x2B;

    /// <summary>Each pair of a state and a message that the grains merge, as their code calls it.</summary>
    public static TheoryData<Type> Merges { get; } =
    [
        .. from type in typeof(EntityState).Assembly.GetTypes()
           from method in type.GetMethods(Declared)
           from merge in MergesIn(method)
           group merge by merge.ToString() into same
           select same.First(),
    ];

    [Theory, MemberData(nameof(Merges), DisableDiscoveryEnumeration = true)]
    public void Every_field_that_is_merged_has_a_counterpart_of_its_type(Type merge) => RuntimeHelpers.RunClassConstructor(merge.TypeHandle);

    [Fact]
    public void The_merges_of_the_grains_are_found()
    {
        Assert.Contains(typeof(MergePatch<PatientState, PatientWrite>), Merges.Select(row => row.Data));
        Assert.Contains(typeof(MergePatch<PatientMetaState, PatientMetaWrite>), Merges.Select(row => row.Data));
        Assert.Contains(typeof(MergePatch<EncounterSymptomState, SymptomWrite>), Merges.Select(row => row.Data));
    }

    [Fact]
    public void What_was_sent_takes_its_place_and_what_was_not_stays()
    {
        var state = new PatientState { Name = "Anu", Village = "Kollam", Facility = Guid.NewGuid(), Pincode = 1 };
        var next = state.Merge(new PatientWrite { Name = "Bina", Village = new Optional<string?>(null), Facility = new Optional<Guid?>(Guid.NewGuid()) });
        Assert.Equal(state with { Name = "Bina", Village = null }, next);
        Assert.Equal("Anu", state.Name);
    }

    private static IEnumerable<Type> MergesIn(MethodInfo method)
    {
        if (method.GetMethodBody()?.GetILAsByteArray() is not { } code)
        {
            yield break;
        }

        for (var i = 0; i + 4 < code.Length; i++)
        {
            var token = BitConverter.ToInt32(code, i + 1);
            if (code[i] == Call && token >>> 24 is Member or GenericMethod && Called(method, token) is { } merge)
            {
                yield return merge;
            }
        }
    }

    private static Type? Called(MethodInfo caller, int token)
    {
        try
        {
            var called = caller.Module.ResolveMethod(token, caller.DeclaringType!.GetGenericArguments(), caller.GetGenericArguments());
            return called switch
            {
                { IsGenericMethod: true } when called.DeclaringType == typeof(MergePatch) =>
                    typeof(MergePatch<,>).MakeGenericType(called.GetGenericArguments()),
                { DeclaringType: { IsGenericType: true } type } when type.GetGenericTypeDefinition() == typeof(MergePatch<,>) => type,
                _ => null,
            } is { ContainsGenericParameters: false } merge ? merge : null;
        }
        catch (Exception e) when (e is ArgumentException or BadImageFormatException)
        {
            // Not a call, but the bytes of something else.
            return null;
        }
    }
}
