using System.Diagnostics.CodeAnalysis;

namespace Care.Interfaces.Calls;

/// <summary>What a call comes to: a value, or the error that a caller can expect. What nobody expects is an exception.</summary>
/// <typeparam name="T">The answer.</typeparam>
[GenerateSerializer, Immutable, Alias("care.Outcome`1")]
public readonly record struct Outcome<T>
{
    private Outcome(T? value, Error? error)
    {
        Value = value;
        Error = error;
    }

    /// <summary>The answer; default when refused.</summary>
    [Id(0)]
    public T? Value { get; init; }

    /// <summary>Why the call was not carried out; null when it was.</summary>
    [Id(1)]
    public Error? Error { get; init; }

    /// <summary>True when the call was carried out.</summary>
    [MemberNotNullWhen(false, nameof(Error))]
    [MemberNotNullWhen(true, nameof(Value))]
    public bool Succeeded => Error is null;

    /// <summary>The call was carried out.</summary>
    public static implicit operator Outcome<T>(T value) => new(value, null);

    /// <summary>The call was refused.</summary>
    public static implicit operator Outcome<T>(Error error) => new(default, error);

    /// <summary>The call was carried out: the named form of the conversion.</summary>
    public static Outcome<T> ToOutcome(T value) => value;
}

/// <summary>The answer of a call that has nothing to say but that it was carried out.</summary>
[GenerateSerializer, Immutable, Alias("care.Done")]
public readonly record struct Done;
