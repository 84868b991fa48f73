namespace Care.Interfaces.Calls;

/// <summary>
/// A field of a request that may have been left out. Left out is not the same as sent as null: the first leaves the stored value, the second clears it.
/// </summary>
/// <typeparam name="T">The field's type.</typeparam>
[GenerateSerializer, Immutable, Alias("care.Optional`1")]
public readonly record struct Optional<T>
{
    /// <summary>A field that was sent.</summary>
    public Optional(T value)
    {
        Sent = true;
        Value = value;
    }

    /// <summary>True when the request held the field.</summary>
    [Id(0)]
    public bool Sent { get; init; }

    /// <summary>The sent value; default when the field was left out.</summary>
    [Id(1)]
    public T? Value { get; init; }

    /// <summary>A field that was sent.</summary>
    public static implicit operator Optional<T>(T value) => new(value);

    /// <summary>A field that was sent: the named form of the conversion.</summary>
    public static Optional<T> ToOptional(T value) => new(value);

    /// <summary>The sent value, or what is stored.</summary>
    public T Or(T stored) => Sent ? Value! : stored;
}
