using System.Diagnostics.CodeAnalysis;

namespace Care.Interfaces.Calls;

/// <summary>What a call comes to: a value, or the refusal that a caller can expect. What nobody expects is an exception.</summary>
/// <typeparam name="T">The answer.</typeparam>
[GenerateSerializer, Immutable, Alias("care.Outcome`1")]
public readonly record struct Outcome<T>
{
    private Outcome(T? value, Refusal? refusal)
    {
        Value = value;
        Refusal = refusal;
    }

    /// <summary>The answer; default when refused.</summary>
    [Id(0)]
    public T? Value { get; init; }

    /// <summary>Why the call was not carried out; null when it was.</summary>
    [Id(1)]
    public Refusal? Refusal { get; init; }

    /// <summary>True when the call was carried out.</summary>
    [MemberNotNullWhen(false, nameof(Refusal))]
    [MemberNotNullWhen(true, nameof(Value))]
    public bool Succeeded => Refusal is null;

    /// <summary>The call was carried out.</summary>
    public static implicit operator Outcome<T>(T value) => new(value, null);

    /// <summary>The call was refused.</summary>
    public static implicit operator Outcome<T>(Refusal refusal) => new(default, refusal);

    /// <summary>The call was carried out: the named form of the conversion.</summary>
    public static Outcome<T> ToOutcome(T value) => value;
}
